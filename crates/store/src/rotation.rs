//! The keys of a point change: what was wrapped to the old one is wrapped to the new one, piece by
//! piece, and then the old one goes.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use crate::partner;
use crate::passkeys;
use crate::rows::{self, GrantRow};
use id::{MemberId, PointId};
use vault::{KeyTag, ReaderId, SealedGrant};

statements! {
    RETIRE = "INSERT INTO old_key (point_id, member_id, to_key, wrapped, retired)
              SELECT point_id, member_id, $2, wrapped, $3 FROM point_key WHERE point_id = $1";
    TAKE_KEYS = "DELETE FROM point_key WHERE point_id = $1";
    TAKE_LENT = "DELETE FROM lent_key WHERE point_id = $1";
    OPENS_STILL = "SELECT member_id FROM old_key WHERE point_id = $1 AND to_key = $2 LIMIT 1";
    OLD_KEYS = "SELECT point_id, wrapped FROM old_key WHERE member_id = $1 ORDER BY point_id, retired DESC, to_key";
    BEHIND = "SELECT case_id, part, reader, dormant, wrapped, to_key FROM access_grant
              WHERE reader = $1 AND to_key IS NOT NULL AND to_key <> $2 LIMIT $3";
    COUNT_BEHIND = "SELECT COUNT(*) FROM access_grant WHERE reader = $1 AND to_key IS NOT NULL AND to_key <> $2";
    REWRAP = "UPDATE access_grant SET wrapped = $4, to_key = $5 WHERE case_id = $1 AND part = $2 AND reader = $3 AND to_key = $6";
    FORGET = "DELETE FROM old_key WHERE point_id = $1 AND retired < $4 AND NOT EXISTS (SELECT 1 FROM access_grant
              WHERE reader = $2 AND to_key IS NOT NULL AND to_key <> $3)
              AND NOT EXISTS (SELECT 1 FROM handover_come WHERE held IS NOT NULL)";
    END_MEMBER = "DELETE FROM member WHERE member_id = $1";
    END_SESSIONS = "DELETE FROM session WHERE member_id = $1";
    END_KEYS = "DELETE FROM point_key WHERE member_id = $1";
    END_OLD = "DELETE FROM old_key WHERE member_id = $1";
    END_LENT = "DELETE FROM lent_key WHERE member_id = $1 OR absence_id IN (SELECT absence_id FROM absence WHERE member_id = $2)";
    END_ABSENCES = "DELETE FROM absence WHERE member_id = $1";
    END_COVER = "UPDATE absence SET cover_id = NULL WHERE cover_id = $1";
}

/// A point whose key changes.
#[derive(Debug, Clone, Copy)]
pub struct Rotated {
    pub point: PointId,
    /// The key before.
    pub old: KeyTag,
    /// Unix time in seconds.
    pub at: i64,
}

/// Puts the keys of a point aside; its new ones are written after this.
pub(crate) fn retire(rotated: &Rotated, tx: &mut Tx) {
    tx.run(RETIRE, args![rotated.point, &rotated.old[..], rotated.at]);
    tx.run(TAKE_KEYS, args![rotated.point]);
    tx.run(TAKE_LENT, args![rotated.point]);
    partner::retire(rotated.point, rotated.at, tx);
}

/// Takes away everything that opened something for a member.
pub(crate) fn end(member: MemberId, tx: &mut Tx) {
    tx.one(END_MEMBER, args![member]);
    for sql in [END_SESSIONS, END_KEYS, END_OLD] {
        tx.run(sql, args![member]);
    }
    passkeys::take_all(member, tx);
    tx.run(END_LENT, args![member, member]);
    tx.run(END_ABSENCES, args![member]);
    tx.run(END_COVER, args![member]);
}

impl Store {
    /// Keys that points had before, wrapped to `member`.
    pub async fn old_keys(&self, member: MemberId) -> Result<Vec<(PointId, Vec<u8>)>, DbError> {
        let rows = self.db.read_one(OLD_KEYS, args![member]).await?;
        rows.into_iter().map(|mut row| Ok((row.parse()?, row.bytes()?))).collect()
    }

    /// Whether somebody still has the key of `point` with this tag, which it had before.
    pub async fn opens_still(&self, point: PointId, tag: KeyTag) -> Result<bool, DbError> {
        Ok(!self.db.read_one(OPENS_STILL, args![point, &tag[..]]).await?.is_empty())
    }

    /// Up to `limit` grants of `point` to another key than `now`, dormant ones too.
    pub async fn behind(&self, point: PointId, now: KeyTag, limit: u32) -> Result<Vec<GrantRow>, DbError> {
        let rows = self.db.read_one(BEHIND, args![ReaderId::Point(point).text(), &now[..], limit]).await?;
        rows.into_iter().map(rows::grant).collect()
    }

    /// How many grants of `point` are still to another key than `now`.
    pub async fn count_behind(&self, point: PointId, now: KeyTag) -> Result<u64, DbError> {
        let row =
            self.db.read_one(COUNT_BEHIND, args![ReaderId::Point(point).text(), &now[..]]).await?.into_iter().next();
        row.map_or(Ok(0), |mut row| Ok(u64::try_from(row.int()?).unwrap_or(0)))
    }

    /// Puts each grant in the place of the one it was made from. One that was taken away in the
    /// meantime stays away.
    pub async fn rewrap(&self, grants: &[(SealedGrant, SealedGrant)]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for (old, new) in grants {
            let (Some(was), Some(is)) = (old.to_key, new.to_key) else { continue };
            let (reader, wrapped) = (new.reader.text(), new.wrapped.as_slice());
            tx.run(REWRAP, args![new.case, new.part, reader, wrapped, &is[..], &was[..]]);
        }
        self.db.commit(tx).await
    }

    /// Forgets the keys of `point` before `now`, if nothing is wrapped to them, and no offer of another town waits
    /// that may be. One that was retired
    /// after `before` (Unix time in seconds) stays: somebody may be writing to it still.
    pub async fn forget_old(&self, point: PointId, now: KeyTag, before: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        let reader = ReaderId::Point(point).text();
        tx.run(FORGET, args![point, reader.as_str(), &now[..], before]);
        partner::forget(point, &reader, now, before, &mut tx);
        self.db.commit(tx).await
    }
}
