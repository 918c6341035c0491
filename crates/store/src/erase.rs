//! What was shredded: which cases, since when, and that it goes from the disk.

use crate::Store;
use crate::db::{DbError, Erased, Row, Tx, args, statements};
use id::CaseId;

statements! {
    LATER = "INSERT INTO todo (kind, due, case_id) VALUES ('erase', $2, $1)
             ON CONFLICT (case_id, kind) DO UPDATE SET due = excluded.due";
    TO_ERASE = "SELECT case_id FROM todo WHERE kind = 'erase' AND due <= $1 ORDER BY case_id";
    ERASED = "DELETE FROM todo WHERE case_id = $1 AND kind = 'erase'";
    SHREDDED = "SELECT case_id, kind, day FROM event WHERE kind IN ('parted', 'shredded') AND day >= $1
                ORDER BY day, case_id, kind";
}

/// Something of a case went for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shredding {
    /// Days since 1970-01-01, in the town's zone.
    pub day: i64,
    pub case: CaseId,
    /// All of it; otherwise all but what the office is obliged to keep.
    pub whole: bool,
}

/// The disk is to be looked at from `day` on; in the transaction that shreds.
pub(crate) fn later(case: CaseId, day: i64, tx: &mut Tx) {
    tx.run(LATER, args![case, day]);
}

impl Store {
    /// What went on `since` (days since 1970-01-01) or after.
    pub async fn shreddings(&self, since: i64) -> Result<Vec<Shredding>, DbError> {
        let read = |mut row: Row| {
            let (case, whole) = (row.parse()?, row.text()? == "shredded");
            Ok(Shredding { day: row.int()?, case, whole })
        };
        self.db.read_one(SHREDDED, args![since]).await?.into_iter().map(read).collect()
    }

    /// Cases of which something went and may still lie on the disk.
    pub async fn to_erase(&self, today: i64) -> Result<Vec<CaseId>, DbError> {
        let rows = self.db.read_one(TO_ERASE, args![today]).await?;
        rows.into_iter().map(|mut row| row.parse()).collect()
    }

    /// Takes what was deleted off the disk, as far as the database lets it.
    pub async fn erase(&self) -> Result<Erased, DbError> {
        self.db.erase().await
    }

    /// That is done for these; or tried again on a day.
    pub async fn erased(&self, cases: &[CaseId], again: Option<i64>) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for case in cases {
            match again {
                None => tx.run(ERASED, args![*case]),
                Some(day) => later(*case, day, &mut tx),
            }
        }
        self.db.commit(tx).await
    }

    /// Why deleted rows would stay in files of this database, each in a sentence.
    pub async fn hoards(&self) -> Result<Vec<&'static str>, DbError> {
        self.db.hoards().await
    }
}
