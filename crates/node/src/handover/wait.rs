//! What waits to be said lies sealed: with the database alone nobody reads what the other town calls its case.

use crate::{Context, Error, Node};
use id::HandoverId;
use store::Saying;
use vault::{open_token, seal_token};

/// The places of what the asking town says about a step, in order.
pub(super) const OFFER: u32 = 1;
pub(super) const RELEASE: u32 = 2;
/// Instead of a release.
pub(super) const CANCEL: u32 = 2;
pub(super) const WITHDRAW: u32 = 3;
/// A release once more, now and then: whether the other town still knows that it acts.
pub(super) const ASK: u32 = 4;
/// Seconds between two of these.
pub(super) const ASKS: i64 = 86_400;

const SAID: &[u8] = b"anydoor handover said";
const HELD: &[u8] = b"anydoor handover held";

fn context(purpose: &[u8], handover: HandoverId) -> Vec<u8> {
    [purpose, b" ", handover.bytes()].concat()
}

pub(super) fn saying(
    node: &Node,
    cx: &mut Context<'_>,
    handover: HandoverId,
    place: u32,
    town: &str,
    body: &[u8],
    due: i64,
) -> Saying {
    let body = seal_token(&node.secrets.log.queue, &context(SAID, handover), body, cx.rng);
    Saying { handover, place, town: town.to_owned(), body, due, tries: 0 }
}

/// # Errors
/// [`Error::Damaged`] when this key did not seal it.
pub(super) fn said(node: &Node, saying: &Saying) -> Result<Vec<u8>, Error> {
    let plain = open_token(&node.secrets.log.queue, &context(SAID, saying.handover), &saying.body);
    plain.map(|plain| plain.to_vec()).ok_or(Error::Damaged)
}

/// An offer that waits until it is released.
pub(super) fn hold(node: &Node, cx: &mut Context<'_>, handover: HandoverId, body: &[u8]) -> Vec<u8> {
    seal_token(&node.secrets.log.queue, &context(HELD, handover), body, cx.rng)
}

/// # Errors
/// As for [`said`].
pub(super) fn held(node: &Node, handover: HandoverId, sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let plain = open_token(&node.secrets.log.queue, &context(HELD, handover), sealed);
    plain.map(|plain| plain.to_vec()).ok_or(Error::Damaged)
}
