//! The line between two towns.

use crate::TestTown;
use node::{Parcel, Reply, Request};

/// Hands one parcel over and brings the answer back.
pub async fn deliver(from: &TestTown, to: &TestTown, parcel: &Parcel) -> Reply {
    let reply = to.node.receive(&mut to.cx().get(), request(parcel)).await;
    let told = from.node.delivered(&mut from.cx().get(), parcel, Some(reply.clone())).await;
    told.expect("an answer that is taken in");
    reply
}

/// A parcel as it arrives.
pub fn request(parcel: &Parcel) -> Request {
    let Parcel { path, fields, body, .. } = parcel.clone();
    Request { method: "POST".into(), path, fields, body }
}

/// Carries everything that is due between two towns, until nothing more is. Returns how much it was.
pub async fn carry(here: &TestTown, there: &TestTown) -> usize {
    let mut carried = 0;
    loop {
        let before = carried;
        for (from, to) in [(here, there), (there, here)] {
            for parcel in from.node.outgoing(&mut from.cx().get()).await.expect("what is to be said") {
                deliver(from, to, &parcel).await;
                carried += 1;
            }
        }
        if carried == before {
            return carried;
        }
    }
}
