//! Sessions of staff: a row that only its cookie can open.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use id::MemberId;
use vault::Digest;

statements! {
    START = "INSERT INTO session (session_id, member_id, sealed, seen) VALUES ($1, $2, $3, $4)";
    FIND = "SELECT member_id, sealed, seen FROM session WHERE session_id = $1";
    TOUCH = "UPDATE session SET seen = $2 WHERE session_id = $1";
    END = "DELETE FROM session WHERE session_id = $1";
    SWEEP = "DELETE FROM session WHERE seen < $1";
}

/// A session as it lies in the store.
#[derive(Debug)]
pub struct Session {
    pub member: MemberId,
    /// The member's secret under a key that only the cookie carries.
    pub sealed: Vec<u8>,
    /// Unix time in seconds of the last click.
    pub seen: i64,
}

impl Store {
    pub async fn start_session(&self, id: &Digest, session: &Session) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(START, args![&id.0[..], session.member, session.sealed.as_slice(), session.seen]);
        self.db.commit(tx).await
    }

    pub async fn session(&self, id: &Digest) -> Result<Option<Session>, DbError> {
        let row = self.db.read_few_of_one(FIND, args![&id.0[..]]).await?.into_iter().next();
        row.map(|mut row| Ok(Session { member: row.parse()?, sealed: row.bytes()?, seen: row.int()? })).transpose()
    }

    pub async fn touch_session(&self, id: &Digest, now: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(TOUCH, args![&id.0[..], now]);
        self.db.commit(tx).await
    }

    pub async fn end_session(&self, id: &Digest) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(END, args![&id.0[..]]);
        self.db.commit(tx).await
    }

    /// Forgets sessions last used before `seen`.
    pub async fn sweep_sessions(&self, seen: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(SWEEP, args![seen]);
        self.db.commit(tx).await
    }
}
