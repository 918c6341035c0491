//! Feeds that are followed: one after the other, each when its time has come, and never on the way of a request.

mod fetch;
mod outside;
mod pages;
#[cfg(test)]
mod tests;

pub use fetch::Reach;
pub use pages::fetch;

use crate::now;
use listing::{Files, Import, Limits, Unreadable};
use node::Node;
use node::feeds::Unfetched;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

/// Between looks at what is due.
const PACE: Duration = Duration::from_secs(2);
/// After the store could not be read or written: nobody's server is asked meanwhile.
const REST: Duration = Duration::from_secs(60);

/// Looks at what is due, until the program ends.
pub async fn follow(node: Arc<Node>) {
    // What other sources have is not taken from them.
    node.listed().await;
    let mut every = tokio::time::interval(PACE);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(error) = all_due(&node).await {
            tracing::error!(%error, "feeds are not followed now; tried again soon");
            tokio::time::sleep(REST).await;
        }
    }
}

async fn all_due(node: &Node) -> Result<(), node::Error> {
    while let Some((name, address)) = now!(cx => node.feed_due(cx).await?) {
        let reach = Reach::followed(node.feeds_inside());
        let (source, from) = (name.clone(), address.clone());
        let read = tokio::task::spawn_blocking(move || look(&source, &from, &reach));
        let came = read.await.unwrap_or_else(|_| Err(Unfetched::Away { error: "it could not be read".to_owned() }));
        match &came {
            Ok(import) => tracing::info!(feed = name, records = import.records.len(), "a feed came in"),
            Err(why) => tracing::warn!(feed = name, %why, "a feed did not come in"),
        }
        now!(cx => node.feed_looked(cx, (&name, &address), came).await?);
    }
    Ok(())
}

/// Fetches and reads it. Blocks.
fn look(source: &str, address: &str, reach: &Reach) -> Result<Import, Unfetched> {
    Ok(read(source, &fetch(address, reach)?)?)
}

/// The feed in these files. Pages of one list count as one table: how many may come is bounded where they are fetched.
pub fn read(source: &str, files: &Files) -> Result<Import, Unreadable> {
    listing::hsds(source, files, &Limits { files: Limits::USUAL.files.max(files.len()), ..Limits::USUAL })
}
