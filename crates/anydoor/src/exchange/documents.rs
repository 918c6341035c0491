//! Other towns' keys: asked for when one is met that is not known, and once a day. Never on the way of a request.

use super::line::{agent, fetch};
use crate::now;
use node::Node;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior};

/// Between looks at whose keys are wanted.
const PACE: Duration = Duration::from_secs(2);
/// After so long a town that did not answer is asked again, and then after twice as long each time.
const AGAIN: Duration = Duration::from_secs(4);
const LONGEST: Duration = Duration::from_secs(600);

/// Asks for what is wanted, until the program ends.
pub async fn documents(node: Arc<Node>) {
    let agent = agent(1);
    let mut every = tokio::time::interval(PACE);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // Towns that did not answer: when they are asked again, and after how long the next time.
    let mut later: BTreeMap<String, (Instant, Duration)> = BTreeMap::new();
    loop {
        let now = every.tick().await;
        let wanted = now!(cx => node.wanted_documents(cx));
        later.retain(|authority, _| wanted.contains(authority));
        for authority in wanted {
            if later.get(&authority).is_some_and(|(at, _)| *at > now) {
                continue;
            }
            match learn(&node, &agent, &authority).await {
                Ok(()) => drop(later.remove(&authority)),
                Err(error) => {
                    tracing::warn!(authority, error = format!("{error:#}"), "the keys of another town are not known");
                    let wait = later.get(&authority).map_or(AGAIN, |(_, wait)| (*wait * 2).min(LONGEST));
                    later.insert(authority, (now + wait, wait));
                }
            }
        }
    }
}

async fn learn(node: &Node, agent: &ureq::Agent, authority: &str) -> anyhow::Result<()> {
    let (agent, from) = (agent.clone(), authority.to_owned());
    let document = tokio::task::spawn_blocking(move || fetch(&agent, &from)).await??;
    Ok(now!(cx => node.learn(cx, authority, &document).await)?)
}
