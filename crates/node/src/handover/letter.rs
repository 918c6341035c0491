//! What an office writes about a step that came from another town: beside the thread here, a letter there,
//! sealed to a key that only the person and the office that they asked have.

use super::{CameHead, wait};
use crate::hand::{Hand, Who, Writes, to_json};
use crate::view::{LastDay, MessageKind};
use crate::{Context, Error, Node};
use case::State;
use handover::identity::{holds, sign};
use handover::signature::digest_of;
use handover::step::Received;
use handover::wire::{Bytes, Outcome, Say};
use id::{CaseId, HandoverId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Come, Handing};
use vault::{PublicKey, SecretKey, open_letter, seal_letter};

/// Bytes of a paper at most that crosses in a letter; what is larger is opened where it lies.
const LARGEST_PAPER: usize = 2 << 20;

/// What is said, before it is sealed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Letter {
    pub at: Timestamp,
    pub kind: MessageKind,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<crate::Sentence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    /// Of a decision: what the town that decided says, because its own law counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<LastDay>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Paper {
    pub name: String,
    pub media_type: String,
    pub size: u64,
    /// None when it was too large to cross.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Bytes>,
}

/// The letter, and the town's own signature under it: who can write to a database cannot write one.
#[derive(Serialize, Deserialize)]
struct Under {
    letter: String,
    signature: String,
}

fn said(handover: HandoverId, number: u32, letter: &str) -> Vec<u8> {
    format!("anydoor letter v1\n{handover}\n{number}\n{letter}").into_bytes()
}

/// Opens letter `number`; `identity` is the town's that it has to be from.
///
/// # Errors
/// [`Error::Damaged`].
pub(super) fn open(
    with: &SecretKey,
    identity: &str,
    handover: HandoverId,
    number: u32,
    sealed: &[u8],
) -> Result<Letter, Error> {
    let plain = open_letter(with, handover, number, sealed)?;
    let under: Under = serde_json::from_slice(&plain).map_err(|_| Error::Damaged)?;
    if !holds(identity, &said(handover, number, &under.letter), &under.signature) {
        return Err(Error::Damaged);
    }
    serde_json::from_str(&under.letter).map_err(|_| Error::Damaged)
}

/// What of these writes is a letter too.
pub(crate) fn of_writes(cx: &Context<'_>, hand: &Hand, writes: &Writes) -> Option<Letter> {
    if hand.head.came.is_none() || !matches!(hand.who, Who::Member { .. }) {
        return None;
    }
    let paper = writes.file.as_ref().map(|file| Paper {
        name: file.paper.name.clone(),
        media_type: file.paper.kind.media_type().to_owned(),
        size: file.bytes.len() as u64,
        bytes: (file.bytes.len() <= LARGEST_PAPER).then(|| file.bytes.as_slice().into()),
    });
    let (kind, text, phrases) = match (&writes.message, &paper) {
        (Some((kind, text, phrases)), _) => (*kind, text.clone(), phrases.clone()),
        (None, Some(_)) => (MessageKind::Document, String::new(), vec![]),
        (None, None) => return None,
    };
    Some(Letter { at: cx.now, kind, text, phrases, paper, review: None })
}

impl Node {
    /// Says to the other town what this change says: the letter, and that the step is back.
    pub(crate) async fn tells(
        &self,
        cx: &mut Context<'_>,
        came: &CameHead,
        before: &State,
        next: &mut State,
        case: CaseId,
        letter: Option<Letter>,
    ) -> Result<Vec<Handing>, Error> {
        let (Some(had), Some(has)) = (before.came, next.came.as_mut()) else { return Ok(vec![]) };
        let mut handing = vec![];
        if let Some(mut letter) = letter {
            has.letters += 1;
            letter.review = self.last_day(letter.kind, letter.at, before);
            let letter = serde_json::to_string(&letter).map_err(|_| Error::Damaged)?;
            let signature = sign(&said(came.handover, has.letters, &letter), self.secrets.identity.key());
            let plain = to_json(&Under { letter, signature })?;
            let sealed = seal_letter(PublicKey(came.back), came.handover, has.letters, &plain, cx.rng)?.into();
            let body = to_json(&Say::Letter { id: came.handover, number: has.letters, sealed })?;
            let now = cx.now.as_second();
            handing.push(Handing::Say(wait::saying(self, cx, came.handover, has.letters, &came.town, &body, now)));
        }
        if let (None, Some(outcome)) = (had.back, has.back) {
            let letters = has.letters;
            handing.extend(self.gives_back(cx, case, outcome, letters).await?);
        }
        Ok(handing)
    }

    /// That a step is back with the town it came from, after so many letters.
    pub(super) async fn gives_back(
        &self,
        cx: &mut Context<'_>,
        case: CaseId,
        outcome: case::Outcome,
        letters: u32,
    ) -> Result<Vec<Handing>, Error> {
        let Some(id) = self.store.come_of(case).await? else { return Ok(vec![]) };
        let come = self.store.come(id).await?.ok_or(Error::Damaged)?;
        let outcome = match outcome {
            case::Outcome::Answered => Outcome::Answered,
            case::Outcome::NotOurs => Outcome::NotOurs,
            case::Outcome::Withdrawn => Outcome::Withdrawn,
            // Of what is lost nobody here knows.
            case::Outcome::Lost => return Err(Error::Damaged),
        };
        let body = to_json(&Say::Return { id, outcome, letters })?;
        let Ok(Received::Owned { digest }) = serde_json::from_str(&come.state) else { return Err(Error::Damaged) };
        let state = Received::Returned { digest, answer: digest_of(&body), heard: false };
        let is = Come { state: super::arrive::text(&state)?, ..come.clone() };
        let now = cx.now.as_second();
        Ok(vec![
            Handing::Say(wait::saying(self, cx, id, letters + 1, &come.town, &body, now)),
            Handing::Come { handover: id, was: Some(come.state), is },
        ])
    }
}
