//! Sending: one lane for each town, so that one that is slow or away keeps no other waiting.

use super::line::{agent, send};
use crate::now;
use node::{Node, Parcel};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::MissedTickBehavior;

/// Between looks at what is due, when nothing was on its way.
const PACE: Duration = Duration::from_secs(1);
/// Messages to one town at a time.
const AT_ONCE: usize = 16;

/// Sends what is due, until the program ends.
pub async fn sends(node: Arc<Node>) {
    let agent = agent(AT_ONCE);
    let mut every = tokio::time::interval(PACE);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut busy = BTreeSet::new();
    let mut lanes = JoinSet::<(String, bool)>::new();
    loop {
        // A lane that ended well may have more to say at once: a release follows its offer.
        tokio::select! {
            _ = every.tick() => {}
            Some(ended) = lanes.join_next(), if !lanes.is_empty() => {
                let Ok((authority, well)) = ended else {
                    tracing::error!("sending to another town broke off");
                    return;
                };
                busy.remove(&authority);
                if !well {
                    continue;
                }
            }
        }
        let due = match now!(cx => node.outgoing(cx).await) {
            Ok(due) => due,
            Err(error) => {
                tracing::error!(%error, "what waits for other towns stays for now; tried again soon");
                continue;
            }
        };
        for (authority, parcels) in by_town(due) {
            // What is on its way to it is heard of first: never two of one handover at once.
            if busy.insert(authority.clone()) {
                lanes.spawn(lane(node.clone(), agent.clone(), authority, parcels));
            }
        }
    }
}

/// One message of each handover, in their order.
fn by_town(due: Vec<Parcel>) -> BTreeMap<String, Vec<Parcel>> {
    let mut towns: BTreeMap<String, Vec<Parcel>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for parcel in due.into_iter().filter(|parcel| seen.insert(parcel.id)) {
        towns.entry(parcel.authority.clone()).or_default().push(parcel);
    }
    towns
}

/// Sends these, several at a time, and stops when nobody answers: the rest has its turn later. The town, and
/// whether somebody answered all of them.
async fn lane(node: Arc<Node>, agent: ureq::Agent, authority: String, parcels: Vec<Parcel>) -> (String, bool) {
    let (mut flying, mut well) = (JoinSet::new(), true);
    for parcel in parcels {
        if flying.len() >= AT_ONCE {
            well &= matches!(flying.join_next().await, Some(Ok(true)));
        }
        if !well {
            break;
        }
        flying.spawn(one(node.clone(), agent.clone(), parcel));
    }
    while let Some(done) = flying.join_next().await {
        well &= matches!(done, Ok(true));
    }
    (authority, well)
}

/// Whether it was answered, and the answer is written down.
async fn one(node: Arc<Node>, agent: ureq::Agent, parcel: Parcel) -> bool {
    let called = tokio::task::spawn_blocking(move || {
        let reply = send(&agent, &parcel);
        (parcel, reply)
    });
    let Ok((parcel, reply)) = called.await else { return false };
    let answered = reply.is_some();
    match now!(cx => node.delivered(cx, &parcel, reply).await) {
        Ok(()) => answered,
        // Said again, it is answered the same.
        Err(error) => {
            tracing::error!(%error, "the answer of another town was not written down; asked again");
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use id::HandoverId;

    #[test]
    fn of_one_handover_one_message_at_a_time_and_a_lane_for_each_town() {
        let parcel = |id: &str, place, town: &str| Parcel {
            id: HandoverId::named(id),
            place,
            town: town.into(),
            authority: format!("{town}.example"),
            path: "/handover".into(),
            fields: vec![],
            body: vec![],
        };
        let due = vec![parcel("1", 1, "b"), parcel("2", 1, "c"), parcel("1", 2, "b"), parcel("3", 4, "b")];
        let lanes = by_town(due);
        let places = |town: &str| lanes[town].iter().map(|parcel| parcel.place).collect::<Vec<_>>();
        assert_eq!((places("b.example"), places("c.example"), lanes.len()), (vec![1, 4], vec![1], 2));
    }
}
