//! A case in somebody's hand: the clear envelope and the parts they proved access to. All verbs
//! on a case go through here: it seals, fills in a change and commits it.

mod act;
mod write;

use crate::view::{By, How, MessageKind};
use crate::{Error, Node};
use case::{Actor, Contact};
use id::{CaseId, GuestId, ListingId, MemberId, PointId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{CardRow, Envelope, GrantRow, Listed, Version};
use vault::{Access, Part, PublicKey, Reader, ReaderId, Signer};

/// The head of a case: what it is about. Nothing in it was typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Head {
    pub procedure: String,
    pub language: String,
    pub about: Option<ListingId>,
    /// Lets an office seal new parts to the card too.
    pub card_key: [u8; 32],
    /// The same of a card that replaces it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextKey>,
    /// The same of the second cards there are. Here and nowhere else: who can write SQL finds no row in
    /// which to put a key of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<GuestKey>,
    /// It is a step of another town's case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<crate::handover::CameHead>,
}

/// The key of a second card.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct GuestKey {
    pub id: GuestId,
    pub key: [u8; 32],
}

/// The key of a card that was made to replace another.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct NextKey {
    /// Number of the event that made it.
    pub made: u32,
    pub key: [u8; 32],
}

/// What only those inside a case know of an event.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Detail {
    pub at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<PointId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member_id: Option<MemberId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PointId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<Shared>,
    /// What was published with this step. Nowhere else is a way from here to there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ListingId>,
    /// How the holder was told of news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<How>,
    /// Why parts are held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<crate::hold::Because>,
}

/// A second card, in the holder's own words.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Shared {
    pub id: GuestId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Who acts on the case in hand.
#[derive(Debug, Clone)]
pub(crate) enum Who {
    Holder,
    Member {
        id: MemberId,
        point: PointId,
        name: String,
    },
    /// Reads along with a second card.
    Guest(GuestId),
}

impl Who {
    pub fn actor(&self) -> Actor {
        match self {
            Who::Holder => Actor::Holder,
            Who::Member { point, .. } => Actor::Point(*point),
            Who::Guest(_) => Actor::Guest,
        }
    }

    pub fn author(&self) -> String {
        match self {
            Who::Holder => ReaderId::Card.text(),
            Who::Member { point, .. } => ReaderId::Point(*point).text(),
            Who::Guest(id) => ReaderId::Guest(*id).text(),
        }
    }

    fn by(&self) -> By {
        match self {
            // A guest writes nothing: the rules refuse it before this is asked.
            Who::Holder | Who::Guest(_) => By::Holder,
            Who::Member { point, name, .. } => By::Office { point: *point, member: name.clone() },
        }
    }

    pub fn detail(&self, at: Timestamp) -> Detail {
        let mut detail = Detail {
            at,
            point: None,
            member: None,
            member_id: None,
            parts: vec![],
            to: None,
            guest: None,
            published: None,
            told: None,
            because: None,
        };
        match self {
            Who::Holder => {}
            Who::Member { point, name, .. } => {
                (detail.point, detail.member) = (Some(*point), Some(name.clone()));
            }
            Who::Guest(id) => detail.guest = Some(Shared { id: *id, label: String::new(), until: None }),
        }
        detail
    }
}

/// What is written beside the event itself.
#[derive(Debug, Default)]
pub(crate) struct Writes {
    pub answers: Option<serde_json::Value>,
    pub message: Option<(MessageKind, String, Vec<crate::Sentence>)>,
    pub file: Option<crate::papers::Taken>,
    /// A second card: made with its row, taken back without.
    pub guest: Option<(Shared, Option<CardRow>)>,
    /// The original that goes back, by its number.
    pub original: Option<u32>,
    /// A card made to replace a lost one.
    pub next: Option<CardRow>,
    /// The member who keyed in what the holder had on paper.
    pub keyed_by: Option<Who>,
    /// What becomes public, or is no longer.
    pub listed: Option<Listed>,
    /// How news finds the holder.
    pub contact: Option<Contact>,
    /// With what a member signs what they saw.
    pub signer: Option<Signer>,
    /// Why parts are to be held.
    pub because: Option<crate::hold::Because>,
    /// What is said to other towns with it.
    pub handing: Vec<store::Handing>,
}

pub(crate) struct Hand {
    pub envelope: Envelope,
    pub who: Who,
    pub head: Head,
    /// The proof of the head; the other parts are opened when they are needed.
    pub access: Access,
    reader: Reader,
    grants: Vec<GrantRow>,
}

impl Hand {
    pub fn case(&self) -> CaseId {
        self.envelope.case
    }

    /// The key of the card that is in force.
    pub fn card_key(&self) -> PublicKey {
        let next = self.head.next.filter(|next| next.made == self.envelope.state.card);
        PublicKey(next.map_or(self.head.card_key, |next| next.key))
    }

    /// The key of a card that will be.
    pub fn next_key(&self) -> Option<PublicKey> {
        let made = self.envelope.state.replacement.as_ref()?.made?;
        self.head.next.filter(|next| next.made == made).map(|next| PublicKey(next.key))
    }

    /// Everything this reader holds.
    pub fn held_parts(&self) -> Result<Vec<Access>, Error> {
        self.grants.iter().map(|row| self.part(row.grant.part)).collect()
    }

    /// What whoever reads the case reads: how the holder is reached is for who tells them.
    fn parts_but_contact(&self) -> Result<Vec<Access>, Error> {
        let read = self.grants.iter().map(|row| row.grant.part).filter(|part| *part != Part::Contact);
        read.map(|part| self.part(part)).collect()
    }

    pub fn part(&self, part: Part) -> Result<Access, Error> {
        if part == Part::Head {
            return Ok(self.access.clone());
        }
        let row = self.grants.iter().find(|g| g.grant.part == part).ok_or(Error::NoGrant)?;
        self.reader.open(&row.grant).map_err(|_| Error::Damaged)
    }

    pub fn reads(&self, part: Part) -> bool {
        self.grants.iter().any(|g| g.grant.part == part)
    }

    /// With the thread, whoever reads it reads what other towns' offices wrote.
    pub fn packets(&self, with: &[Part]) -> Vec<Part> {
        let all = self.envelope.state.handed.iter().filter(|_| with.contains(&Part::Thread));
        let missing = |part: &Part| self.reads(*part) && !with.contains(part);
        all.map(|handed| Part::Packet(handed.number)).filter(missing).collect()
    }

    pub fn parts(&self, parts: &[Part]) -> Result<Vec<Access>, Error> {
        parts.iter().map(|p| self.part(*p)).collect()
    }
}

impl Node {
    /// Opens the grants of `reader` on a case.
    pub(crate) fn hand(
        &self,
        envelope: Envelope,
        grants: &[GrantRow],
        head: &Version,
        reader: &Reader,
        who: Who,
    ) -> Result<Hand, Error> {
        let row = grants.iter().find(|g| g.grant.part == Part::Head).ok_or(Error::NoGrant)?;
        let access = reader.open(&row.grant).map_err(|_| self.unopened(reader, row))?;
        let plain = access.open(head.version, &head.author, &head.body)?;
        let head = serde_json::from_slice(&plain).map_err(|_| Error::Damaged)?;
        Ok(Hand { envelope, who, head, access, reader: reader.clone(), grants: grants.to_vec() })
    }

    /// Why a grant does not open: the point has another key than the one it was made for, and lost that one.
    fn unopened(&self, reader: &Reader, row: &GrantRow) -> Error {
        let now = match reader.id() {
            ReaderId::Point(point) => self.public().key(point).ok(),
            _ => None,
        };
        match now.filter(|now| *now == reader.public() && row.grant.to_key.is_some_and(|tag| tag != now.tag())) {
            Some(_) => Error::Locked,
            None => Error::Damaged,
        }
    }
}

pub(crate) fn to_json(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|_| Error::Damaged)
}

/// Days since 1970-01-01.
pub(crate) fn day_number(date: jiff::civil::Date) -> i64 {
    const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);
    EPOCH.until(date).map(|span| i64::from(span.get_days())).unwrap_or(0)
}

/// The inverse of [`day_number`].
pub(crate) fn day(number: i64) -> jiff::civil::Date {
    const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);
    EPOCH.saturating_add(jiff::Span::new().days(number.clamp(-100_000, 2_900_000)))
}
