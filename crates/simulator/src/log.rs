//! The public log, followed from outside: it only grows, every event that ever was is in it after the next
//! publication, and every receipt says so.

use crate::choose::any;
use crate::fail::Done;
use crate::run::Run;
use anyhow::{Context as _, Result, anyhow, ensure};
use node::{Error, Node};
use tlog::{Head, Trusted, filled, follow, verify};

/// Who remembers the last checkpoint, as a witness does.
#[derive(Default)]
pub struct Follower {
    seen: Option<Head>,
    checkpoint: String,
    /// Events that are in the log by now.
    published: u64,
}

impl Follower {
    pub fn size(&self) -> u64 {
        self.seen.map_or(0, |head| head.size)
    }
}

fn believes(node: &Node) -> Trusted {
    Trusted { logs: vec![node.log_key().clone()], ..Trusted::default() }
}

/// What must hold of the log after every step.
pub fn grows(run: &mut Run) -> Result<()> {
    let outside = run.outside()?;
    let (size, checkpoint) = outside.log_head()?;
    let events = outside.number("SELECT COUNT(*) FROM event", [])?;
    let waiting = outside.number("SELECT COUNT(*) FROM log_wait", [])?;
    let leaves = outside.number("SELECT COUNT(*) FROM log_leaf", [])?;
    ensure!(leaves == size, "{leaves} leaves are known, and the log has {size}");
    let fresh = events.checked_sub(waiting + run.log.published).context("more leaves wait than events happened")?;
    if checkpoint != run.log.checkpoint {
        let mut fetch = |file: &tlog::File| {
            let path = file.to_string();
            let body = match file {
                tlog::File::Checkpoint => Ok(Some(checkpoint.clone().into_bytes())),
                _ => outside.log_file(&path),
            };
            body.map_err(|e| e.to_string())?.ok_or_else(|| format!("{path} is missing"))
        };
        let opened = follow(run.log.seen, &believes(run.node()?), &mut fetch).map_err(|found| anyhow!("{found}"))?;
        let more = size - run.log.size();
        let least = run.node()?.log_pace().least;
        let own = filled(usize::try_from(fresh)?, least) as u64;
        // Whoever was not told publishes again, and somebody else may too: with dummies alone.
        let padded = size == 0 || (0..4).any(|times| more == own + times * filled(0, least) as u64);
        ensure!(padded, "{more} leaves came for {fresh} events");
        (run.log.seen, run.log.checkpoint) = (Some(opened.checkpoint.head), checkpoint);
        run.log.published += fresh;
    } else {
        ensure!(fresh == 0, "{fresh} events neither wait nor are in the log");
    }
    Ok(())
}

/// Publishes, and checks every receipt of everybody.
pub async fn prove(run: &mut Run) -> Result<()> {
    while run.node()?.publish_log(&mut run.cx().get()).await? {}
    grows(run)?;
    ensure!(run.outside()?.number("SELECT COUNT(*) FROM log_wait", [])? == 0, "leaves still wait");
    for at in 0..run.cases.len() {
        check(run, at, true).await?;
    }
    Ok(())
}

/// The receipts of one case; `published`: everything is in the log.
async fn check(run: &Run, at: usize, published: bool) -> Result<()> {
    let case = &run.cases[at];
    let node = run.node()?;
    let receipts = match node.receipts(&mut run.cx().get(), &case.card).await {
        Err(Error::UnknownCard) if !case.sure => return Ok(()),
        Err(Error::CardReplaced | Error::CaseGone { .. }) if !published => return Ok(()),
        other => other?,
    };
    let row = case.case.map(|id| run.outside()?.case(id)).transpose()?;
    let events = row.map_or(receipts.len(), |row| row.events.len());
    // What was sealed to a lost card is lost with it; of what is gone, its end is left.
    let all = if case.gone { !receipts.is_empty() } else { case.replaced || receipts.len() == events };
    ensure!(all || !published, "{} receipts for {events} events", receipts.len());
    let trusted = believes(node);
    for receipt in receipts {
        let verdict = verify(&receipt, &trusted).with_context(|| format!("{:?}", receipt.event))?;
        ensure!(!published || verdict.place.is_some(), "{:?} is not in the log", receipt.event);
    }
    Ok(())
}

impl Run {
    pub(crate) async fn publishes(&mut self) -> Done {
        Ok(self.node()?.publish_log(&mut self.cx().get()).await.map(drop)?)
    }

    /// A holder takes their receipts away.
    pub(crate) async fn receipts(&mut self) -> Done {
        let at = self.one_that(any)?;
        Ok(check(self, at, false).await?)
    }
}
