//! A case as it lies in the database.

use case::State;
use id::{CaseId, PointId};

pub struct Row {
    pub case: CaseId,
    pub state: State,
    pub is_open: bool,
    pub responsible: String,
    pub escalated: Option<String>,
    /// Days since 1970-01-01.
    pub due: i64,
    pub chain: Vec<u8>,
    pub events: Vec<Event>,
    pub grants: Vec<Grant>,
    /// Whose cards there are.
    pub cards: Vec<String>,
    pub todo: Vec<(String, i64)>,
    /// Sealed bodies that are still there.
    pub bodies: u64,
    /// Salts that are still kept though what they belonged to went.
    pub kept: u64,
}

pub struct Event {
    pub seq: u32,
    pub kind: String,
    pub detail: bool,
    pub chain: Vec<u8>,
}

pub struct Grant {
    pub part: String,
    pub reader: String,
    /// 0 opens now.
    pub dormant: u8,
}

impl Row {
    /// `point` can read what the case is about.
    pub fn reads(&self, point: PointId) -> bool {
        let reader = reader(point);
        self.grants.iter().any(|g| g.reader == reader && g.part == "head" && g.dormant == 0)
    }

    pub fn counts(&self, kind: &str) -> usize {
        self.events.iter().filter(|e| e.kind == kind).count()
    }

    /// The day of its row of this kind in the list of what is to be done.
    pub fn day_of(&self, kind: &str) -> Option<i64> {
        self.todo.iter().find(|(k, _)| k == kind).map(|(_, day)| *day)
    }
}

/// How the database names a point that reads.
pub fn reader(point: PointId) -> String {
    vault::ReaderId::Point(point).text()
}
