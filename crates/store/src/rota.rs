//! Who is there: absences with what was lent for them, closed days.

use crate::Store;
use crate::closures::ClosureRow;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::rows;
use id::{AbsenceId, MemberId, PointId};
use office::Reason;

statements! {
    ABSENCES = "SELECT absence_id, member_id, cover_id, first_day, last_day FROM absence ORDER BY first_day, absence_id";
    LENT = "SELECT absence_id, point_id FROM lent_key ORDER BY absence_id, point_id";
    CLOSURES = "SELECT closure_id, point_id, first_day, last_day, reason FROM closure ORDER BY first_day, closure_id";
    ADD_ABSENCE = "INSERT INTO absence (absence_id, member_id, cover_id, first_day, last_day) VALUES ($1, $2, $3, $4, $5)";
    ADD_LENT = "INSERT INTO lent_key (absence_id, point_id, member_id, wrapped) VALUES ($1, $2, $3, $4)";
    END_ABSENCE = "DELETE FROM absence WHERE absence_id = $1";
    END_LENT = "DELETE FROM lent_key WHERE absence_id = $1";
    OVER = "SELECT absence_id FROM absence WHERE last_day < $1";
    KEYS_LENT = "SELECT k.point_id, a.first_day, a.last_day, k.wrapped, a.member_id FROM lent_key k
                 JOIN absence a ON a.absence_id = k.absence_id
                 WHERE k.member_id = $1 AND a.first_day <= $2 AND a.last_day >= $2 ORDER BY k.point_id";
}

/// An absence, in days since 1970-01-01.
#[derive(Debug, Clone)]
pub struct AbsenceRow {
    pub id: AbsenceId,
    pub member: MemberId,
    pub cover: Option<MemberId>,
    pub first: i64,
    pub last: i64,
}

/// A point's key that was lent to a member, in force on the day asked for.
#[derive(Debug)]
pub struct LentKey {
    pub point: PointId,
    pub days: (i64, i64),
    pub wrapped: Vec<u8>,
    /// Who is away.
    pub of: MemberId,
}

/// Absences, what was lent for which, closures.
pub type RotaRows = (Vec<AbsenceRow>, Vec<(AbsenceId, PointId)>, Vec<ClosureRow>);

impl Store {
    pub async fn rota(&self) -> Result<RotaRows, DbError> {
        let all = vec![(ABSENCES, vec![]), (LENT, vec![]), (CLOSURES, vec![])];
        let mut read = self.db.read(all).await?.into_iter();
        let mut next = || read.next().unwrap_or_default().into_iter();
        let absence = |mut row: Row| {
            let (id, member) = (row.parse()?, row.parse()?);
            let cover = row.text_or_null()?.map(|id| id.parse().map_err(|_| rows::wrong("cover"))).transpose()?;
            Ok(AbsenceRow { id, member, cover, first: row.int()?, last: row.int()? })
        };
        let closure = |mut row: Row| {
            let (id, point, first, last) = (row.parse()?, row.parse()?, row.int()?, row.int()?);
            Ok((id, point, first, last, Reason::parse(&row.text()?).ok_or_else(|| rows::wrong("reason"))?))
        };
        Ok((
            next().map(absence).collect::<Result<_, DbError>>()?,
            next().map(|mut row| Ok((row.parse()?, row.parse()?))).collect::<Result<_, DbError>>()?,
            next().map(closure).collect::<Result<_, DbError>>()?,
        ))
    }

    /// Puts down an absence with the keys lent for it, each wrapped to the cover.
    pub async fn add_absence(&self, row: &AbsenceRow, lent: &[(PointId, Vec<u8>)]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(ADD_ABSENCE, args![row.id, row.member, row.cover, row.first, row.last]);
        for ((point, wrapped), cover) in lent.iter().zip(std::iter::repeat(row.cover)) {
            let cover = cover.ok_or_else(|| rows::wrong("a key lent to nobody"))?;
            tx.one(ADD_LENT, args![row.id, *point, cover, wrapped.as_slice()]);
        }
        self.db.commit(tx).await
    }

    /// Takes an absence away, and with it the keys: what was lent opens nothing from the next click on.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when there is no such absence.
    pub async fn end_absence(&self, id: AbsenceId) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(END_LENT, args![id]);
        tx.one(END_ABSENCE, args![id]);
        self.db.commit(tx).await
    }

    /// Absences whose last day lies before `today`.
    pub async fn absences_over(&self, today: i64) -> Result<Vec<AbsenceId>, DbError> {
        self.db.read_one(OVER, args![today]).await?.into_iter().map(|mut row| row.parse()).collect()
    }

    /// The keys that `member` has been lent for `today`.
    pub async fn lent_keys(&self, member: MemberId, today: i64) -> Result<Vec<LentKey>, DbError> {
        let rows = self.db.read_one(KEYS_LENT, args![member, today]).await?;
        let key = |mut row: Row| {
            let (point, days) = (row.parse()?, (row.int()?, row.int()?));
            Ok(LentKey { point, days, wrapped: row.bytes()?, of: row.parse()? })
        };
        rows.into_iter().map(key).collect()
    }
}
