//! What another town says, heard: checked, decided, written down, and only then answered.

use super::line::Reply;
use super::reply;
use crate::desk::TRIES;
use crate::{Context, Error, Node};
use handover::signature::{SKEW, Unsigned};
use handover::wire::{Heard, LARGEST_LETTER, LARGEST_OFFER, Say};
use serde_json::json;
use store::{DbError, Handing};

/// A message as it came in.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub fields: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Who says something, and the mark by which it is heard once.
pub(super) struct From<'a> {
    pub town: &'a str,
    pub nonce: Handing,
}

impl Node {
    /// Hears a message. Whatever it is, there is an answer, and nothing is lost by saying it again.
    pub async fn receive(&self, cx: &mut Context<'_>, request: Request) -> Reply {
        match self.hear(cx, &request).await {
            Ok(heard) => match serde_json::to_vec(&heard) {
                Ok(body) => reply::signed(self, cx, &request, 200, body),
                Err(_) => refuse(self, cx, &request, &Deaf::Store),
            },
            Err(why) => {
                if !matches!(why, Deaf::Store) {
                    tracing::warn!(why = why.name(), "a message of another town was refused");
                }
                refuse(self, cx, &request, &why)
            }
        }
    }

    async fn hear(&self, cx: &mut Context<'_>, request: &Request) -> Result<Heard, Deaf> {
        if request.body.len() > LARGEST_LETTER {
            return Err(Deaf::TooLarge);
        }
        let (town, nonce, expires) = reply::of_town(self, cx, request).map_err(|why| {
            if let Unsigned::UnknownKey(id) = &why {
                self.unknown_key(id);
            }
            Deaf::Unsigned(why)
        })?;
        let say: Say = serde_json::from_slice(&request.body).map_err(|_| Deaf::Unreadable)?;
        if matches!(say, Say::Offer(_)) && request.body.len() > LARGEST_OFFER {
            return Err(Deaf::TooLarge);
        }
        let until = expires + SKEW;
        let from = From { town: &town, nonce: Handing::Nonce { town: town.clone(), nonce: nonce.clone(), until } };
        for _ in 0..TRIES {
            match self.take_in(cx, &from, &say, &request.body).await {
                // It was heard before; or somebody else moved the same step, or the same case.
                Err(Error::Conflict) if self.store.heard(&town, &nonce).await.map_err(Deaf::store)? => {
                    return Err(Deaf::Replayed);
                }
                Err(Error::Conflict) => {}
                Err(other) => return Err(Deaf::error(other)),
                Ok(heard) => {
                    self.speaks(&town, cx.now.as_second()).await;
                    return Ok(heard);
                }
            }
        }
        Err(Deaf::Store)
    }

    async fn take_in(&self, cx: &mut Context<'_>, from: &From<'_>, say: &Say, body: &[u8]) -> Result<Heard, Error> {
        match say {
            Say::Offer(_) | Say::Release { .. } | Say::Cancel { .. } => self.arrives(cx, from, say, body).await,
            Say::Withdraw { id } => self.withdrawn_there(cx, from, *id).await,
            Say::Letter { id, number, sealed } => self.letter_arrives(cx, from, *id, *number, &sealed.0).await,
            Say::Return { id, outcome, letters } => self.returned(cx, from, *id, *outcome, *letters, body).await,
        }
    }
}

/// Why a message was not heard.
enum Deaf {
    Unsigned(Unsigned),
    Replayed,
    Unreadable,
    TooLarge,
    /// Not now.
    Store,
}

impl Deaf {
    fn store(error: DbError) -> Self {
        Self::error(error.into())
    }

    fn error(error: Error) -> Self {
        tracing::error!(%error, "a message of another town could not be written down");
        Deaf::Store
    }

    /// The word in the answer.
    fn name(&self) -> &'static str {
        match self {
            Deaf::Unsigned(Unsigned::Missing) => "unsigned",
            Deaf::Unsigned(Unsigned::Uncovered(_)) => "uncovered",
            Deaf::Unsigned(Unsigned::Digest) => "digest",
            Deaf::Unsigned(Unsigned::Tag) => "tag",
            Deaf::Unsigned(Unsigned::Expired) => "expired",
            Deaf::Unsigned(Unsigned::UnknownKey(_)) => "unknown_key",
            Deaf::Unsigned(Unsigned::Forged) => "forged",
            Deaf::Replayed => "replayed",
            Deaf::Unreadable => "unreadable",
            Deaf::TooLarge => "too_large",
            Deaf::Store => "busy",
        }
    }

    fn status(&self) -> u16 {
        match self {
            // A key may be new: it is asked for, and then the same message counts.
            Deaf::Unsigned(Unsigned::UnknownKey(_)) | Deaf::Store => reply::AGAIN,
            Deaf::Unsigned(_) => 401,
            Deaf::Replayed => 409,
            Deaf::Unreadable => 400,
            Deaf::TooLarge => 413,
        }
    }
}

fn refuse(node: &Node, cx: &mut Context<'_>, request: &Request, why: &Deaf) -> Reply {
    let body = json!({ "error": why.name() }).to_string().into_bytes();
    let mut reply = reply::signed(node, cx, request, why.status(), body);
    if why.status() == reply::AGAIN {
        reply.fields.push(("retry-after".into(), "5".into()));
    }
    reply
}
