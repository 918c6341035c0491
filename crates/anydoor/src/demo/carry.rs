//! Carries between two towns of one process, at a moment that the story chooses.

use crate::world::{System, at};
use anyhow::{Result, bail};
use jiff::{Timestamp, ToSpan};
use node::{Node, Request, World};

/// Rounds after which two towns that still talk are at odds.
const MANY: usize = 40;

/// Everything that is due crosses, both ways, until nobody has anything to say. When that was.
pub async fn carry(one: &Node, two: &Node, mut when: Timestamp) -> Result<Timestamp> {
    for _ in 0..MANY {
        if cross(one, two, when).await? + cross(two, one, when).await? == 0 {
            return Ok(when);
        }
        when += 1.second();
    }
    bail!("the two towns do not come to an end")
}

/// Nobody answers over there.
pub async fn nobody_answers(one: &Node, when: Timestamp) -> Result<()> {
    let mut rng = System.rng();
    let cx = &mut at(when, &mut *rng);
    for parcel in one.outgoing(cx).await? {
        one.delivered(cx, &parcel, None).await?;
    }
    Ok(())
}

async fn cross(from: &Node, to: &Node, when: Timestamp) -> Result<usize> {
    let mut rng = System.rng();
    let cx = &mut at(when, &mut *rng);
    let parcels = from.outgoing(cx).await?;
    for parcel in &parcels {
        let (path, fields, body) = (parcel.path.clone(), parcel.fields.clone(), parcel.body.clone());
        let reply = to.receive(cx, Request { method: "POST".into(), path, fields, body }).await;
        from.delivered(cx, parcel, Some(reply)).await?;
    }
    Ok(parcels.len())
}
