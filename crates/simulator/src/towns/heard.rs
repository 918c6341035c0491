//! A message arrives, perhaps altered on the way, perhaps for the second time.

use super::side::Side;
use crate::fail::Fail;
use anyhow::anyhow;
use node::{Parcel, Reply, Request};

/// What the town says to `parcel`, of which `body` came, and whether it took it in.
///
/// # Errors
/// It took in what it must not: an altered message, or one a second time that it had `seen`.
pub(crate) async fn hears(side: &Side, parcel: &Parcel, body: Vec<u8>, seen: bool) -> Result<(Reply, bool), Fail> {
    let altered = body != parcel.body;
    let version = || side.outside()?.number("PRAGMA data_version", []);
    let before = version()?;
    let request = Request { method: "POST".into(), path: parcel.path.clone(), fields: parcel.fields.clone(), body };
    let reply: Reply = side.node()?.receive(&mut side.cx().get(), request).await;
    let good = (200..300).contains(&reply.status);
    if good && altered {
        return Err(Fail::Wrong(anyhow!("an altered message was taken in")));
    }
    // Of what is known already it may say so again; nothing comes of it.
    if good && seen && version()? != before {
        return Err(Fail::Wrong(anyhow!("the same signed message was taken in twice")));
    }
    Ok((reply, good))
}

/// What tells one signed message from another.
pub(crate) fn signature(parcel: &Parcel) -> Option<String> {
    parcel.fields.iter().find(|(name, _)| name == "signature").map(|(_, value)| value.clone())
}

/// Turns one bit of it; `below` draws a number below another.
pub(crate) fn alter(body: &mut [u8], mut below: impl FnMut(usize) -> usize) {
    let (at, bit) = (below(body.len()), below(8));
    if let Some(byte) = body.get_mut(at) {
        *byte ^= 1 << bit;
    }
}
