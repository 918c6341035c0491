//! What is said to other towns, and what their answers change. The sending itself is in the binary.

use super::wait;
use crate::{Context, Error, Node};
use data_encoding::HEXLOWER;
use handover::identity::SigningKey;
use handover::signature::{Component, LIFETIME, Message, Parameters, content_digest, sign};
use handover::wire::{LABEL, PATH, SAYS};
use id::HandoverId;
use store::Saying;

/// Things taken in hand at a time, of each town.
const BATCH: usize = 64;
/// Seconds until something is said again: doubled each time, to an hour.
const FIRST: i64 = 4;
const LONGEST: i64 = 3600;

/// A signed request for another town.
#[derive(Debug, Clone)]
pub struct Parcel {
    pub id: HandoverId,
    pub place: u32,
    pub town: String,
    /// Host and port.
    pub authority: String,
    pub path: String,
    pub fields: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// An answer, sent or received.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub fields: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What a signature of a request covers.
pub(super) fn of_request() -> Vec<Component> {
    ["@method", "@authority", "@path", "content-type", "content-digest"].map(Component::new).to_vec()
}

impl Node {
    /// What is due to be said now, to every town: of each step one thing, never two at a time. What is not answered
    /// is said again later, by itself.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub async fn outgoing(&self, cx: &mut Context<'_>) -> Result<Vec<Parcel>, Error> {
        let mut parcels = vec![];
        for town in self.to_tell(cx).await? {
            parcels.extend(self.outgoing_to(cx, &town, BATCH).await?);
        }
        Ok(parcels)
    }

    /// The towns to which something is due to be said.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub async fn to_tell(&self, cx: &Context<'_>) -> Result<Vec<String>, Error> {
        Ok(self.store.to_tell(cx.now.as_second()).await?)
    }

    /// What is due to be said to `town`, `limit` things at most. Whoever asks says them at once.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub async fn outgoing_to(&self, cx: &mut Context<'_>, town: &str, limit: usize) -> Result<Vec<Parcel>, Error> {
        let (now, rng) = (cx.now.as_second(), &mut *cx.rng);
        let later = |tries: u32| {
            let wait = (FIRST << tries.min(12)).min(LONGEST);
            now + wait + i64::from(rng.next_u32()) % (wait / 2 + 1)
        };
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        let mut parcels = vec![];
        for saying in self.store.take_in_hand(town, now, limit, later).await? {
            match self.parcel(cx, &saying) {
                Ok(Some(parcel)) => parcels.push(parcel),
                Ok(None) => tracing::error!(town, "no agreement names the address of this town"),
                Err(error) => tracing::error!(%error, "something for another town cannot be opened"),
            }
        }
        Ok(parcels)
    }

    fn parcel(&self, cx: &mut Context<'_>, saying: &Saying) -> Result<Option<Parcel>, Error> {
        let towns = self.towns();
        let Some(party) = towns.party(&saying.town) else { return Ok(None) };
        let body = wait::said(self, saying)?;
        let (id, place, town, authority) =
            (saying.handover, saying.place, saying.town.clone(), party.authority.clone());
        let mut fields = vec![
            ("content-type".to_owned(), "application/json".to_owned()),
            ("content-digest".to_owned(), content_digest(&body)),
        ];
        let signed = {
            let message = Message::request("POST", &authority, PATH, &fields);
            let (terms, key) = self.terms(cx, SAYS);
            sign(LABEL, &of_request(), &terms, &message, None, &key).ok_or(Error::Damaged)?
        };
        fields.push(("signature-input".into(), signed.input));
        fields.push(("signature".into(), signed.signature));
        Ok(Some(Parcel { id, place, town, authority, path: PATH.into(), fields, body }))
    }

    /// The parameters of a signature made now, and the key it is made with.
    pub(super) fn terms(&self, cx: &mut Context<'_>, tag: &str) -> (Parameters, SigningKey) {
        let (keyid, key) = self.working_key(cx);
        let mut nonce = [0; 16];
        cx.rng.fill_bytes(&mut nonce);
        let created = cx.now.as_second();
        let (expires, nonce, tag) = (created + LIFETIME, HEXLOWER.encode(&nonce), tag.to_owned());
        (Parameters { created, expires, nonce, keyid, tag }, key)
    }
}
