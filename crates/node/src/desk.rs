//! What an office does with the cases in front of it.

use crate::view::{CaseView, File, QueueRow};
use crate::{Context, Error, Node, Staff};
use id::{CaseId, PointId};

/// One thing a member does to a case.
#[derive(Debug, Clone)]
pub enum Action {
    Accept,
    /// The one notice of what is missing: ids of the procedure's evidence list, and a note.
    Complete { evidence: Vec<String>, text: String },
    /// Granted or not, with reasons.
    Decide { granted: bool, text: String },
    Answer { text: String, phrases: Vec<String> },
    /// With reasons.
    Extend { text: String },
    /// "Not ours" only with a next owner.
    Pass { to: PointId, text: String },
    Reply { text: String, phrases: Vec<String> },
    Attach(File),
}

macro_rules! later { ($($x:expr),*) => {{ let _ = ($($x),*); Err(Error::SignedOut) }}; }

impl Node {
    /// The open cases of this member's points, soonest deadline first. The next page starts after
    /// the last row of this one.
    pub async fn queue(&self, cx: &mut Context<'_>, staff: &Staff, after: Option<CaseId>) -> Result<Vec<QueueRow>, Error> { later!(cx, staff, after) }
    /// Opens a case. The look is on the holder's timeline before anything is returned.
    pub async fn look(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId) -> Result<CaseView, Error> { later!(cx, staff, case) }
    /// One document; a look of its own.
    pub async fn look_document(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId, number: u32) -> Result<File, Error> { later!(cx, staff, case, number) }
    pub async fn act(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId, action: Action) -> Result<(), Error> { later!(cx, staff, case, action) }
}
