//! Rows of `todo` about news, written with the event that brings it: for the notifier, and for the
//! point that tells the holder.

use crate::db::{Tx, args, statements};
use id::{CaseId, PointId};

statements! {
    MESSAGE = "INSERT INTO todo (kind, due, case_id) VALUES ('message', $2, $1)
               ON CONFLICT (case_id, kind) DO UPDATE SET due = excluded.due";
    NO_MESSAGE = "DELETE FROM todo WHERE case_id = $1 AND kind = 'message'";
    TELL = "INSERT INTO todo (kind, due, case_id) VALUES ($3, $2, $1)
            ON CONFLICT (case_id, kind) DO UPDATE SET due = excluded.due";
    NO_TELLING = "DELETE FROM todo WHERE case_id = $1 AND substr(kind, 1, 5) = 'tell '";
}

/// What is to be done for the holder to know of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// The notifier sends a message, from this second (since 1970-01-01) on.
    Message(i64),
    NoMessage,
    /// This point tells the holder, by this day (days since 1970-01-01); no other does.
    Tell(PointId, i64),
    NoTelling,
}

/// The kind of the rows for `point`.
pub(crate) fn telling(point: PointId) -> String {
    format!("tell {point}")
}

pub(crate) fn write(case: CaseId, errands: &[Errand], tx: &mut Tx) {
    for errand in errands {
        match *errand {
            Errand::Message(second) => tx.one(MESSAGE, args![case, second]),
            Errand::NoMessage => tx.run(NO_MESSAGE, args![case]),
            Errand::Tell(point, day) => {
                tx.run(NO_TELLING, args![case]);
                tx.one(TELL, args![case, day, telling(point)]);
            }
            Errand::NoTelling => tx.run(NO_TELLING, args![case]),
        }
    }
}
