//! Documents: whole or in pieces, in a row or beside the database, and the sweep.

use crate::choose::{any, open};
use crate::fail::{Done, Fail};
use crate::model::Remembered;
use crate::run::{Run, noted};
use anyhow::{Result, ensure};
use jiff::Timestamp;
use node::view::File;
use node::{Action, Context, Error, Node, PIECE};
use testkit::{Cx, TestWorld};

/// Longer than what lies in a row.
const BESIDE: usize = 140_000;

fn text(step: u32, size: usize) -> Vec<u8> {
    format!("{step} ").into_bytes().into_iter().cycle().take(size).collect()
}

impl Run {
    /// Whole, by the holder or, when it fits them, by an office.
    pub(crate) async fn attaches(&mut self) -> Done {
        let size = if self.below(6) == 0 { BESIDE } else { 1 + 977 * (self.step as usize % 40) };
        let (name, bytes) = (format!("file {}.txt", self.step), text(self.step, size));
        let file = File { name: name.clone(), media_type: "text/plain".into(), bytes };
        let by_office = self.below(3) == 0;
        let (at, who) = self.office(open)?;
        let (node, mut cx, staff, case) = self.served(at, who)?;
        let (done, kind) = match (by_office, case.case) {
            (true, Some(id)) => (node.act(&mut cx.get(), staff, id, Action::Attach(file)).await, "office_document"),
            _ => (node.attach(&mut cx.get(), &case.card, file).await, "document"),
        };
        case.files.insert(name, (size as u64, done.is_ok()));
        noted(done, || case.acknowledge(kind))
    }

    /// A file that goes on where the last try of it ended: whoever is cut off asks again.
    pub(crate) async fn uploads(&mut self) -> Done {
        let (of, cut) = (self.step / 8, self.below(3) == 0);
        let (name, bytes) = (format!("pieces {of}.txt"), text(of, PIECE + 1_000));
        let (id, size) = (format!("upload-{of}"), bytes.len() as u64);
        let (node, mut context, case) = self.holder(open)?;
        let cx = &mut context.get();
        let card = case.card.clone();
        let progress = node.begin_upload(cx, &card, &id, size).await?;
        let from = usize::try_from(progress.offset).unwrap_or(0);
        let missing = bytes.get(from..).filter(|_| !progress.done).unwrap_or_default();
        for (n, piece) in missing.chunks(PIECE).enumerate() {
            node.piece(cx, &card, &id, progress.offset + (n * PIECE) as u64, piece).await?;
            if n == 0 && from == 0 && cut {
                return Ok(());
            }
        }
        let sure = case.files.get(&name).is_some_and(|(_, sure)| *sure);
        let done = node.finish_upload(cx, &card, &id, size, &name).await;
        case.files.insert(name, (size, sure || done.is_ok()));
        Ok(done?)
    }

    /// Everything that belongs to nothing is old enough: pieces go, documents stay.
    pub(crate) async fn sweeps(&mut self) -> Done {
        let (now, mut rng) = (Timestamp::MAX, testkit::rng(0));
        Ok(self.node()?.sweep_files(&mut Context { now, rng: &mut rng }).await.map(drop)?)
    }

    /// Somebody opens all they sent.
    pub(crate) async fn reads_papers(&mut self) -> Done {
        let at = self.one_that(any)?;
        self.fates.arm(false);
        let node = self.node.as_ref().ok_or(Fail::Nothing)?;
        Ok(read_all(node, &self.world, &self.cases[at]).await?)
    }
}

/// Every document that stands on the case can be read whole.
pub async fn read_all(node: &Node, world: &TestWorld, case: &Remembered) -> Result<()> {
    let view = match node.view(&mut Cx::new(world).get(), &case.card).await {
        Err(Error::UnknownCard | Error::CaseGone { .. } | Error::CardReplaced) => return Ok(()),
        other => other?,
    };
    for row in view.thread.iter().filter_map(|m| m.document.as_ref()) {
        let file = node.document(&mut Cx::new(world).get(), &case.card, row.number).await?;
        ensure!(file.bytes.len() as u64 == row.size, "{} is half there", row.name);
    }
    Ok(())
}
