//! What a serving node does beside answering: time acts, the public log goes on.

use crate::now;
use anyhow::{Context as _, Result};
use node::Node;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

/// Seconds between looks at what time has to do.
const TICK: Duration = Duration::from_secs(20);
/// So many of them between sweeps of files that belong to nothing: an hour.
const SWEEP: u64 = 180;

/// Reads the listings, unless that was done, and is done for ever: without them it serves nobody.
pub async fn listings(node: Arc<Node>) -> Result<()> {
    if !node.is_listed() {
        node.reload().await.context("the listings")?;
    }
    std::future::pending().await
}

pub async fn tick(node: Arc<Node>) {
    let mut every = tokio::time::interval(TICK);
    for n in 0_u64.. {
        every.tick().await;
        if n % SWEEP == 0
            && let Err(error) = now!(cx => node.sweep_files(cx).await)
        {
            tracing::error!(%error, "files that belong to nothing stay for now");
        }
        match now!(cx => node.catch_up(cx).await) {
            Ok(0) => {}
            Ok(moved) => tracing::info!(moved, "time acted on cases"),
            Err(error) => tracing::error!(%error, "time could not act; tried again soon"),
        }
    }
}

/// At its interval, whether anything waits or not: a quiet night looks like any other.
pub async fn publications(node: Arc<Node>, published: watch::Sender<u64>) {
    let mut every = tokio::time::interval(node.log_pace().every);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        loop {
            match now!(cx => node.publish_log(cx).await) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::error!(%error, "the public log did not go on; tried again at its next interval");
                    break;
                }
            }
        }
        published.send_modify(|times| *times += 1);
    }
}
