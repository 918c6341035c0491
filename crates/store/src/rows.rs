//! A case as it lies in the store: everything typed by a person is ciphertext.

use crate::DbError;
use crate::db::Row;
use crate::next::NEXT;
use case::{Kind, State};
use id::CaseId;
use vault::{Chain, Digest, Link, Part, ReaderId, SealedGrant, digest};

/// What stands in the clear.
#[derive(Debug, Clone)]
pub struct Envelope {
    pub case: CaseId,
    pub state: State,
    /// Head of the chain of events.
    pub chain: Chain,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    pub seq: u32,
    pub kind: Kind,
    /// Days since 1970-01-01, in the town's zone.
    pub day: i64,
    /// Who, when, which parts: sealed under the key of the head. None for what time did.
    pub detail: Option<Vec<u8>>,
    pub chain: Chain,
}

/// One immutable version of a part.
#[derive(Debug, Clone)]
pub struct Version {
    pub part: Part,
    /// The number of the event that brought it.
    pub version: u32,
    /// `ReaderId::text` of who wrote it; part of what the body is sealed for.
    pub author: String,
    pub body: Vec<u8>,
}

/// A grant and whether it is given yet.
#[derive(Debug, Clone)]
pub struct GrantRow {
    pub grant: SealedGrant,
    /// Sealed, but opens only after the case was late, or once the card it is for takes over.
    pub dormant: bool,
}

/// What a reader needs to prove access.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub envelope: Envelope,
    /// The reader's own, live.
    pub grants: Vec<GrantRow>,
    pub head: Version,
}

/// A case with the parts that were asked for.
#[derive(Debug, Clone)]
pub struct CaseFile {
    pub envelope: Envelope,
    pub events: Vec<Event>,
    pub versions: Vec<Version>,
    /// Part, version and ciphertext digest of every version there is, read or not.
    pub digests: Vec<(String, u32, Digest)>,
    /// Who can read what; the keys in it are wrapped.
    pub grants: Vec<GrantRow>,
}

impl CaseFile {
    /// Whether the chain of events covers every version, and every version read is the one that
    /// was written: a replaced, dropped or rolled-back row breaks it.
    pub fn is_whole(&self) -> bool {
        let case = self.envelope.case;
        let mut chain = Chain::start(case.bytes());
        for (i, event) in self.events.iter().enumerate() {
            let mut versions: Vec<_> = self.digests.iter().filter(|d| d.1 == event.seq).cloned().collect();
            versions.sort();
            chain = chain.then(&Link {
                case: case.bytes(),
                seq: event.seq,
                kind: event.kind.name(),
                day: event.day,
                detail: event.detail.as_deref().unwrap_or_default(),
                versions: &versions,
            });
            if event.chain != chain || usize::try_from(event.seq) != Ok(i + 1) {
                return false;
            }
        }
        let read = self.versions.iter().all(|v| {
            let name = v.part.to_string();
            let found = digest(&[&v.body]);
            self.digests.iter().any(|d| d.0 == name && d.1 == v.version && d.2 == found)
        });
        read && chain == self.envelope.chain && usize::try_from(self.envelope.state.seq) == Ok(self.events.len())
    }
}

pub(crate) fn wrong(what: &str) -> DbError {
    DbError::Wrong(format!("a row of the store is damaged: {what}"))
}

pub(crate) fn read_digest(row: &mut Row) -> Result<Digest, DbError> {
    Ok(Digest(row.bytes()?.try_into().map_err(|_| wrong("digest"))?))
}

/// Columns `case_id, state, chain`.
pub(crate) fn envelope(row: &mut Row) -> Result<Envelope, DbError> {
    Ok(Envelope {
        case: row.parse()?,
        state: serde_json::from_str(&row.text()?).map_err(|_| wrong("state"))?,
        chain: Chain(read_digest(row)?),
    })
}

/// Columns `seq, kind, day, detail, chain`.
pub(crate) fn event(mut row: Row) -> Result<Event, DbError> {
    Ok(Event {
        seq: int(&mut row)?,
        kind: Kind::parse(&row.text()?).ok_or_else(|| wrong("kind"))?,
        day: row.int()?,
        detail: row.bytes_or_null()?,
        chain: Chain(read_digest(&mut row)?),
    })
}

/// Columns `part, version, author, body`.
pub(crate) fn version(mut row: Row) -> Result<Version, DbError> {
    Ok(Version { part: row.parse()?, version: int(&mut row)?, author: row.text()?, body: row.bytes()? })
}

/// Columns `case_id, part, reader, dormant, wrapped, to_key`.
pub(crate) fn grant(mut row: Row) -> Result<GrantRow, DbError> {
    let (case, part) = (row.parse()?, row.parse()?);
    let name = row.text()?;
    // Sealed to the card that will be: a card like any other, once it is in force.
    let reader = if name == NEXT { Some(ReaderId::Card) } else { ReaderId::parse(&name) };
    let reader = reader.ok_or_else(|| wrong("reader"))?;
    let dormant = row.int()? != 0;
    let (wrapped, to_key) = (row.bytes()?, row.bytes_or_null()?);
    let to_key = to_key.map(|tag| tag.try_into().map_err(|_| wrong("key"))).transpose()?;
    Ok(GrantRow { grant: SealedGrant { case, part, reader, wrapped, to_key }, dormant })
}

pub(crate) fn int(row: &mut Row) -> Result<u32, DbError> {
    u32::try_from(row.int()?).map_err(|_| wrong("number"))
}
