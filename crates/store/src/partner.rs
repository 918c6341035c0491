//! Keys of points, wrapped to their recovery partners. Who is whose partner stands in the roster.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::rows;
use id::PointId;
use vault::KeyTag;

statements! {
    PUT = "INSERT INTO partner_key (point_id, to_key, wrapped, retired) VALUES ($1, $2, $3, 0)
           ON CONFLICT (point_id, to_key) DO UPDATE SET wrapped = excluded.wrapped";
    ALL_KEYS = "SELECT to_key, wrapped FROM partner_key WHERE point_id = $1 ORDER BY retired, to_key";
    RETIRE = "UPDATE partner_key SET retired = $2 WHERE point_id = $1 AND retired = 0";
    TAKE = "DELETE FROM partner_key WHERE point_id = $1";
    FORGET = "DELETE FROM partner_key WHERE point_id = $1 AND retired > 0 AND retired < $4 AND NOT EXISTS (SELECT 1
              FROM access_grant WHERE reader = $2 AND to_key IS NOT NULL AND to_key <> $3)";
    IS_HELD = "SELECT point_id FROM old_key WHERE point_id = $1 AND to_key = $2
               UNION SELECT point_id FROM partner_key WHERE point_id = $1 AND to_key = $2";
}

/// One key of a point as its partner has it.
#[derive(Debug, Clone)]
pub struct PartnerKey {
    pub point: PointId,
    /// Which key it is.
    pub to_key: KeyTag,
    pub wrapped: Vec<u8>,
}

pub(crate) fn put(key: &PartnerKey, tx: &mut Tx) {
    tx.one(PUT, args![key.point, &key.to_key[..], key.wrapped.as_slice()]);
}

/// The point has another partner from now on.
pub(crate) fn take(point: PointId, tx: &mut Tx) {
    tx.run(TAKE, args![point]);
}

/// The point has another key since `at` (Unix time in seconds).
pub(crate) fn retire(point: PointId, at: i64, tx: &mut Tx) {
    tx.run(RETIRE, args![point, at]);
}

/// As for the keys of members: see [`Store::forget_old`].
pub(crate) fn forget(point: PointId, reader: &str, now: KeyTag, before: i64, tx: &mut Tx) {
    tx.run(FORGET, args![point, reader, &now[..], before]);
}

impl Store {
    /// The keys of `point`, the one in use first.
    pub async fn partner_keys(&self, point: PointId) -> Result<Vec<PartnerKey>, DbError> {
        let key = |mut row: Row| {
            let to_key = row.bytes()?.try_into().map_err(|_| rows::wrong("key"))?;
            Ok(PartnerKey { point, to_key, wrapped: row.bytes()? })
        };
        self.db.read_one(ALL_KEYS, args![point]).await?.into_iter().map(key).collect()
    }

    /// Writes keys that were wrapped anew.
    pub async fn put_partner_keys(&self, keys: &[PartnerKey]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        keys.iter().for_each(|key| put(key, &mut tx));
        self.db.commit(tx).await
    }

    /// Whether anybody still has this key that `point` had before.
    pub async fn is_held(&self, point: PointId, key: KeyTag) -> Result<bool, DbError> {
        let args = args![point, &key[..]];
        Ok(!self.db.read_one(IS_HELD, args).await?.is_empty())
    }
}
