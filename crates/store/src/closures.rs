//! Closed days, and the open cases that have to be told of them.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::rows::{self, Envelope};
use id::{CaseId, ClosureId, PointId};
use office::Reason;

statements! {
    ADD_CLOSURE = "INSERT INTO closure (closure_id, point_id, first_day, last_day, reason, counted) VALUES ($1, $2, $3, $4, $5, 0)";
    CUT_CLOSURE = "UPDATE closure SET last_day = $2, counted = 0 WHERE closure_id = $1";
    UNCOUNTED = "SELECT closure_id, point_id FROM closure WHERE counted = 0 ORDER BY closure_id";
    COUNTED = "UPDATE closure SET counted = 1 WHERE closure_id = $1";
    EMPTY = "DELETE FROM closure WHERE closure_id = $1 AND last_day < first_day";
    RUNNING = "SELECT case_id, state, chain, due FROM case_file
               WHERE responsible = $1 AND is_open = 1 AND (due, case_id) > ($2, $3) ORDER BY due, case_id LIMIT $4";
}

/// An open case, as far as the clock needs it.
#[derive(Debug)]
pub struct Running {
    pub envelope: Envelope,
    /// As it stands in the queue.
    pub due: Option<i64>,
}

/// Where it stands in the queue.
pub type Place = (Option<i64>, CaseId);

impl Running {
    pub fn place(&self) -> Place {
        (self.due, self.envelope.case)
    }
}

/// A closure, in days since 1970-01-01.
pub type ClosureRow = (ClosureId, PointId, i64, i64, Reason);

impl Store {
    pub async fn add_closures(&self, closures: &[ClosureRow]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for (id, point, first, last, reason) in closures {
            tx.one(ADD_CLOSURE, args![*id, *point, *first, *last, reason.name()]);
        }
        self.db.commit(tx).await
    }

    /// Ends a closure with `last`; before its first day it never was.
    pub async fn cut_closure(&self, id: ClosureId, last: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(CUT_CLOSURE, args![id, last]);
        self.db.commit(tx).await
    }

    /// Closures whose cases have not been told, and their points.
    pub async fn closures_uncounted(&self) -> Result<Vec<(ClosureId, PointId)>, DbError> {
        let rows = self.db.read_one(UNCOUNTED, vec![]).await?;
        rows.into_iter().map(|mut row| Ok((row.parse()?, row.parse()?))).collect()
    }

    pub async fn closure_counted(&self, id: ClosureId) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(COUNTED, args![id]);
        tx.run(EMPTY, args![id]);
        self.db.commit(tx).await
    }

    /// Up to `limit` open cases of `point`, in the order of its queue, behind the last one of the page before. One whose
    /// day moves meanwhile may come again; none is left out.
    pub async fn running(&self, point: PointId, after: Option<Place>, limit: u32) -> Result<Vec<Running>, DbError> {
        let (due, case) = after
            .map_or((i64::MIN, String::new()), |(due, case)| (due.unwrap_or(crate::change::NO_DAY), case.to_string()));
        let rows = self.db.read_one(RUNNING, args![point, due, case, limit]).await?;
        let running = |mut row: Row| {
            let envelope = rows::envelope(&mut row)?;
            Ok(Running { envelope, due: Some(row.int()?).filter(|d| *d != crate::change::NO_DAY) })
        };
        rows.into_iter().map(running).collect()
    }
}
