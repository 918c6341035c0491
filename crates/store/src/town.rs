//! What is kept of the town, and of each member beside the roster: their secret, wrapped.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use crate::passkeys;
use id::{MemberId, PointId};
use office::fold;

statements! {
    META = "SELECT value FROM meta WHERE name = $1";
    PUT_META = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    BY_SIGN_IN = "SELECT member_id, wrapped_secret FROM member WHERE sign_in = $1";
    BY_ID = "SELECT member_id, wrapped_secret FROM member WHERE member_id = $1";
    RENEW = "UPDATE member SET wrapped_secret = $2 WHERE member_id = $1";
    END_SESSIONS = "DELETE FROM session WHERE member_id = $1";
    POINT_KEYS = "SELECT point_id, wrapped FROM point_key WHERE member_id = $1 ORDER BY point_id";
}

/// A member's secret under their passphrase. Who they are and what they may stands in the roster.
#[derive(Debug, Clone)]
pub struct MemberRow {
    pub id: MemberId,
    pub wrapped: Vec<u8>,
}

impl Store {
    /// Whether a town was founded here.
    pub async fn has_town(&self) -> Result<bool, DbError> {
        Ok(self.meta("town").await?.is_some())
    }

    pub async fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, DbError> {
        let row = self.db.read_one(META, args![name]).await?.into_iter().next();
        row.map(|mut row| row.bytes()).transpose()
    }

    pub async fn put_meta(&self, name: &str, value: &[u8]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(PUT_META, args![name, value]);
        self.db.commit(tx).await
    }

    pub async fn member_named(&self, name: &str) -> Result<Option<MemberRow>, DbError> {
        self.member_row(BY_SIGN_IN, fold(name)).await
    }

    pub async fn member(&self, id: MemberId) -> Result<Option<MemberRow>, DbError> {
        self.member_row(BY_ID, id.to_string()).await
    }

    async fn member_row(&self, sql: crate::db::Sql, by: String) -> Result<Option<MemberRow>, DbError> {
        let row = self.db.read_one(sql, args![by]).await?.into_iter().next();
        row.map(|mut row| Ok(MemberRow { id: row.parse()?, wrapped: row.bytes()? })).transpose()
    }

    /// Puts another wrap of a member's secret in the place of the old one; their passkeys go, and their
    /// sessions end.
    pub async fn renew_member(&self, id: MemberId, wrapped: &[u8]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(RENEW, args![id, wrapped]);
        tx.run(END_SESSIONS, args![id]);
        passkeys::take_all(id, &mut tx);
        self.db.commit(tx).await
    }

    /// The keys of the points that `member` answers for, wrapped to them.
    pub async fn point_keys(&self, member: MemberId) -> Result<Vec<(PointId, Vec<u8>)>, DbError> {
        let rows = self.db.read_one(POINT_KEYS, args![member]).await?;
        rows.into_iter().map(|mut row| Ok((row.parse()?, row.bytes()?))).collect()
    }
}
