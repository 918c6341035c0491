//! Sending: one lane for each town, so that one that is slow or away keeps no other waiting.

use super::lane::{AT_ONCE, lane};
use super::line::{agent, send};
use crate::now;
use node::Node;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::MissedTickBehavior;

/// Between looks at whom there is something to tell.
const PACE: Duration = Duration::from_secs(1);

/// Sends what is due, until the program ends.
pub async fn sends(node: Arc<Node>) {
    let agent = agent(AT_ONCE);
    let mut every = tokio::time::interval(PACE);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut busy, mut lanes) = (BTreeSet::new(), JoinSet::new());
    loop {
        tokio::select! {
            _ = every.tick() => {}
            Some(ended) = lanes.join_next(), if !lanes.is_empty() => {
                let Ok(town) = ended else {
                    tracing::error!("sending to another town broke off");
                    return;
                };
                busy.remove(&town);
                continue;
            }
        }
        let towns = match now!(cx => node.to_tell(cx).await) {
            Ok(towns) => towns,
            Err(error) => {
                tracing::error!(%error, "what waits for other towns stays for now; tried again soon");
                continue;
            }
        };
        for town in towns {
            if busy.insert(town.clone()) {
                let (node, agent) = (node.clone(), agent.clone());
                lanes.spawn(async move {
                    lane(node, &town, move |parcel| send(&agent, parcel)).await;
                    town
                });
            }
        }
    }
}
