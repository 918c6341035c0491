//! Steps about documents: whole or in pieces, in a row or beside the database, and the sweep.

use crate::model::Remembered;
use anyhow::{Result, ensure};
use jiff::Timestamp;
use node::view::{CaseView, File};
use node::{Context, Error, Node, PIECE};

/// Longer than what lies in a row.
const BESIDE: usize = 140_000;

fn text(step: u32, size: usize) -> Vec<u8> {
    format!("{step} ").into_bytes().into_iter().cycle().take(size).collect()
}

pub async fn whole(node: &Node, cx: &mut Context<'_>, case: &mut Remembered, step: u32) -> Result<(), Error> {
    let size = if step.is_multiple_of(12) { BESIDE } else { 1 + 977 * step as usize };
    let (name, bytes) = (format!("file {step}.txt"), text(step, size));
    let file = File { name: name.clone(), media_type: "text/plain".into(), bytes };
    let done = node.attach(cx, &case.card, file).await;
    case.files.insert(name, (size as u64, done.is_ok()));
    done
}

/// A file that goes on where the last try of it ended: whoever is cut off asks again.
pub async fn pieces(node: &Node, cx: &mut Context<'_>, case: &mut Remembered, step: u32) -> Result<(), Error> {
    let step = step / 8;
    let (name, bytes) = (format!("pieces {step}.txt"), text(step, PIECE + 1_000));
    let (id, size) = (format!("upload-{step}"), bytes.len() as u64);
    let card = case.card.clone();
    let progress = node.begin_upload(cx, &card, &id, size).await?;
    let from = usize::try_from(progress.offset).unwrap_or(0);
    let missing = bytes.get(from..).filter(|_| !progress.done).unwrap_or_default();
    for (n, piece) in missing.chunks(PIECE).enumerate() {
        node.piece(cx, &card, &id, progress.offset + (n * PIECE) as u64, piece).await?;
        if n == 0 && from == 0 && cx.rng.next_u32().is_multiple_of(3) {
            return Ok(()); // cut off
        }
    }
    let sure = case.files.get(&name).is_some_and(|(_, sure)| *sure);
    let done = node.finish_upload(cx, &card, &id, size, &name).await;
    case.files.insert(name, (size, sure || done.is_ok()));
    done
}

/// Everything that belongs to nothing is old enough: pieces go, documents stay.
pub async fn sweep(node: &Node) -> Result<(), Error> {
    let (now, mut rng) = (Timestamp::MAX, testkit::rng(0));
    node.sweep_files(&mut Context { now, rng: &mut rng }).await.map(drop)
}

/// Every document that stands on the case can be read whole.
pub async fn read(node: &Node, cx: &mut Context<'_>, case: &Remembered, view: &CaseView) -> Result<()> {
    for row in view.thread.iter().filter_map(|m| m.document.as_ref()) {
        let file = node.document(cx, &case.card, row.number).await?;
        ensure!(file.bytes.len() as u64 == row.size, "{} is half there", row.name);
    }
    Ok(())
}
