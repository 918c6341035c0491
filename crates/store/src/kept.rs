//! What leads from an event to its leaf in the public log: sealed to the card, or on its way there.

use crate::Store;
use crate::card::SaltKey;
use crate::db::{DbError, Row, Sql, Tx, args, statements};
use crate::rows::{self, Event};
use id::CaseId;
use vault::{Locator, PublicKey};

statements! {
    KEEP = "INSERT INTO kept (case_id, seq, sealed) VALUES ($1, $2, $3)";
    WAIT = "INSERT INTO log_wait (token, sealed) VALUES ($1, $2)";
    FORGET = "DELETE FROM kept WHERE case_id = $1 AND seq <> $2";
    SALT_KEYS = "SELECT locator, log_key, log_said FROM card
                 WHERE case_id = $1 AND reader IN ('card', 'gone') AND log_key IS NOT NULL";
    NEXT_SALT_KEYS = "SELECT locator, log_key, log_said FROM card
                      WHERE case_id = $1 AND reader = 'next' AND log_key IS NOT NULL";
    KEPT = "SELECT k.sealed, e.seq, e.kind, e.day, e.detail, e.chain FROM card c
            JOIN kept k ON k.case_id = c.case_id JOIN event e ON e.case_id = k.case_id AND e.seq = k.seq
            WHERE c.locator = $1 AND c.reader IN ('card', 'gone') ORDER BY e.seq";
}

/// A leaf that waits for the next publication.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Random: names the row and nothing else.
    pub token: [u8; 16],
    pub sealed: Vec<u8>,
}

pub(crate) fn write(case: CaseId, seq: u32, kept: Option<&[u8]>, wait: Option<&Waiting>, tx: &mut Tx) {
    if let Some(kept) = kept {
        tx.one(KEEP, args![case, seq, kept]);
    }
    if let Some(one) = wait {
        self::wait(one, tx);
    }
}

pub(crate) fn wait(one: &Waiting, tx: &mut Tx) {
    tx.one(WAIT, args![&one.token[..], one.sealed.as_slice()]);
}

/// All but what belongs to event `seq`.
pub(crate) fn forget(case: CaseId, seq: u32, tx: &mut Tx) {
    tx.run(FORGET, args![case, seq]);
}

impl Store {
    /// Keys that claim to be the card's of this case; see [`SaltKey`].
    pub async fn salt_keys(&self, case: CaseId) -> Result<Vec<SaltKey>, DbError> {
        self.salt_keys_by(SALT_KEYS, case).await
    }

    /// The same of the card that is about to take over.
    pub async fn next_salt_keys(&self, case: CaseId) -> Result<Vec<SaltKey>, DbError> {
        self.salt_keys_by(NEXT_SALT_KEYS, case).await
    }

    async fn salt_keys_by(&self, sql: Sql, case: CaseId) -> Result<Vec<SaltKey>, DbError> {
        let key = |mut row: Row| {
            let locator = rows::read_digest(&mut row)?;
            let public = PublicKey(row.bytes()?.try_into().map_err(|_| rows::wrong("log key"))?);
            Ok(SaltKey { locator, public: public.into(), said: row.bytes()? })
        };
        self.db.read_few_of_one(sql, args![case]).await?.into_iter().map(key).collect()
    }

    /// The events of which something is kept for the card with this locator, in their order. Sealed: who has
    /// the locator alone learns nothing.
    pub async fn kept(&self, locator: &Locator) -> Result<Vec<(Event, Vec<u8>)>, DbError> {
        let row = |mut row: Row| {
            let sealed = row.bytes()?;
            Ok((rows::event(row)?, sealed))
        };
        self.db.read_one(KEPT, args![&locator.0[..]]).await?.into_iter().map(row).collect()
    }
}
