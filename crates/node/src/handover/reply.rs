//! Answers between towns, signed together with the request that they answer.

use super::line::{Parcel, Reply, of_request};
use super::receive::Request;
use crate::{Context, Node};
use handover::signature::{Component, Expected, Message, Unsigned, content_digest, sign, verify};
use handover::wire::{HEARS, Heard, LABEL};

/// The status of "try again later".
pub(super) const AGAIN: u16 = 503;

/// What a signature of an answer covers.
fn of_answer() -> Vec<Component> {
    let mut all = ["@status", "content-type", "content-digest"].map(Component::new).to_vec();
    all.push(Component::request_signature(LABEL));
    all
}

/// What came back to a message.
pub(super) enum Back {
    Heard(Heard),
    /// The town spoke, and did not take it.
    Refused,
    /// Nothing that the town signed, or that it is to be said again.
    Silence,
}

/// The other town's answer. What counts is only one that it signed.
pub(super) fn heard(node: &Node, cx: &Context<'_>, parcel: &Parcel, reply: &Reply) -> Back {
    let request = Message::request("POST", &parcel.authority, &parcel.path, &parcel.fields);
    let answer = Message::answer(reply.status, &reply.fields);
    let (components, now) = (of_answer(), cx.now.as_second());
    let expected = Expected { label: LABEL, tag: HEARS, components: &components, now };
    let towns = node.towns();
    let theirs = |id: &str| towns.key(id, cx.now).filter(|(town, _)| *town == parcel.town).map(|(_, key)| key);
    match verify(&expected, &answer, Some(&request), &reply.body, theirs) {
        Ok(_) if reply.status == 200 => serde_json::from_slice(&reply.body).map_or(Back::Refused, Back::Heard),
        Ok(_) => {
            tracing::warn!(town = parcel.town, status = reply.status, "another town did not take a message");
            if reply.status == AGAIN { Back::Silence } else { Back::Refused }
        }
        Err(why) => {
            if let Unsigned::UnknownKey(id) = &why {
                node.unknown_key(id);
            }
            tracing::warn!(town = parcel.town, status = reply.status, %why, "an answer that another town did not sign");
            Back::Silence
        }
    }
}

/// A signed answer to `request`.
pub(super) fn signed(node: &Node, cx: &mut Context<'_>, request: &Request, status: u16, body: Vec<u8>) -> Reply {
    let mut fields = vec![
        ("content-type".to_owned(), "application/json".to_owned()),
        ("content-digest".to_owned(), content_digest(&body)),
    ];
    let asked = Message::request("POST", node.authority(), &request.path, &request.fields);
    let (terms, key) = node.terms(cx, HEARS);
    let message = Message::answer(status, &fields);
    // A request without a signature cannot be answered with one.
    if let Some(signed) = sign(LABEL, &of_answer(), &terms, &message, Some(&asked), &key) {
        fields.push(("signature-input".into(), signed.input));
        fields.push(("signature".into(), signed.signature));
    }
    Reply { status, fields, body }
}

/// Whether what came is a request of a town that is known here: which one, and by what nonce.
pub(super) fn of_town(node: &Node, cx: &Context<'_>, request: &Request) -> Result<(String, String, i64), Unsigned> {
    let message = Message::request(&request.method, node.authority(), &request.path, &request.fields);
    let (components, now) = (of_request(), cx.now.as_second());
    let expected = Expected { label: LABEL, tag: handover::wire::SAYS, components: &components, now };
    let towns = node.towns();
    let mut from = None;
    let known = |id: &str| {
        let (town, key) = towns.key(id, cx.now)?;
        from = Some(town.to_owned());
        Some(key)
    };
    let verified = verify(&expected, &message, None, &request.body, known)?;
    let town = from.unwrap_or_default();
    Ok((town, verified.terms.nonce, verified.terms.expires))
}
