//! The signed entries of who is a member, and what members and points hold because of them.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::partner::{self, PartnerKey};
use crate::rotation::{self, Rotated};
use crate::rows;
use id::{MemberId, PointId};
use office::fold;

statements! {
    ENTRIES = "SELECT seq, body, signature FROM roster WHERE seq > $1 ORDER BY seq";
    ADD_ENTRY = "INSERT INTO roster (seq, body, signature) VALUES ($1, $2, $3)";
    ADD_MEMBER = "INSERT INTO member (member_id, sign_in, wrapped_secret) VALUES ($1, $2, $3)";
    ADD_POINT_KEY = "INSERT INTO point_key (member_id, point_id, wrapped) VALUES ($1, $2, $3)";
    PUT_META = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
}

/// One entry as it was signed.
#[derive(Debug, Clone)]
pub struct EntryRow {
    /// From 1, without a gap.
    pub seq: u32,
    pub body: String,
    pub signature: Vec<u8>,
}

/// A new member's name to sign in with, and their secret under their passphrase.
#[derive(Debug, Clone)]
pub struct NewRow {
    pub id: MemberId,
    pub name: String,
    pub wrapped: Vec<u8>,
}

/// An entry with all that comes of it, written at once or not at all.
#[derive(Debug)]
pub struct Enrolment {
    pub entry: EntryRow,
    pub meta: Vec<(String, Vec<u8>)>,
    pub members: Vec<NewRow>,
    /// Who goes, with everything that opened something for them.
    pub removed: Option<MemberId>,
    /// Points whose keys change: the old ones are put aside.
    pub rotated: Vec<Rotated>,
    /// Point keys, wrapped to members.
    pub point_keys: Vec<(MemberId, PointId, Vec<u8>)>,
    /// Points that have another partner.
    pub partnered: Vec<PointId>,
    /// Point keys, wrapped to partners.
    pub partner_keys: Vec<PartnerKey>,
}

impl Enrolment {
    pub fn of(entry: EntryRow) -> Self {
        Self {
            entry,
            meta: vec![],
            members: vec![],
            removed: None,
            rotated: vec![],
            point_keys: vec![],
            partnered: vec![],
            partner_keys: vec![],
        }
    }
}

impl Store {
    /// Entries after the one with number `seq`.
    pub async fn entries(&self, seq: u32) -> Result<Vec<EntryRow>, DbError> {
        let entry =
            |mut row: Row| Ok(EntryRow { seq: rows::int(&mut row)?, body: row.text()?, signature: row.bytes()? });
        self.db.read_one(ENTRIES, args![i64::from(seq)]).await?.into_iter().map(entry).collect()
    }

    /// # Errors
    /// [`DbError::Conflict`] when somebody else added an entry with this number.
    pub async fn enrol(&self, new: &Enrolment) -> Result<(), DbError> {
        let mut tx = Tx::default();
        let EntryRow { seq, body, signature } = &new.entry;
        tx.one(ADD_ENTRY, args![i64::from(*seq), body.as_str(), signature.as_slice()]);
        for (name, value) in &new.meta {
            tx.one(PUT_META, args![name.as_str(), value.as_slice()]);
        }
        for row in &new.members {
            tx.one(ADD_MEMBER, args![row.id, fold(&row.name), row.wrapped.as_slice()]);
        }
        if let Some(member) = new.removed {
            rotation::end(member, &mut tx);
        }
        for rotated in &new.rotated {
            rotation::retire(rotated, &mut tx);
        }
        for (member, point, wrapped) in &new.point_keys {
            tx.one(ADD_POINT_KEY, args![*member, *point, wrapped.as_slice()]);
        }
        new.partnered.iter().for_each(|point| partner::take(*point, &mut tx));
        new.partner_keys.iter().for_each(|key| partner::put(key, &mut tx));
        self.db.commit(tx).await
    }
}
