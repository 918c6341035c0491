//! The public log: every event there is was promised, and is in it after the next publication.

use crate::model::Remembered;
use anyhow::{Context as _, Result, ensure};
use node::{Error, Node};
use testkit::Cx;
use tlog::{Trusted, verify};

/// Publishes, and checks every receipt of everybody.
pub async fn check(node: &Node, cx: &mut Cx, cases: &[Remembered]) -> Result<()> {
    while node.publish_log(&mut cx.get()).await? {}
    let trusted = Trusted { logs: vec![node.log_key().clone()], ..Trusted::default() };
    for case in cases {
        let receipts = match node.receipts(&mut cx.get(), &case.card).await {
            Err(Error::UnknownCard) if !case.sure => continue,
            other => other?,
        };
        // What was sealed to a lost card is lost with it; of what is gone, its end is left.
        let all = if case.gone { !receipts.is_empty() } else { case.replaced || receipts.len() == case.events };
        ensure!(all, "{} receipts for {} events", receipts.len(), case.events);
        for receipt in receipts {
            let verdict = verify(&receipt, &trusted).with_context(|| format!("{:?}", receipt.event))?;
            ensure!(verdict.place.is_some(), "{:?} is not in the log", receipt.event);
        }
    }
    Ok(())
}
