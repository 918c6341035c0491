//! How a step ends.

use anyhow::{Result, bail, ensure};
use node::Error;

/// Why a step did not do what it was for.
#[derive(Debug)]
pub enum Fail {
    /// There is nothing yet that it could be about.
    Nothing,
    /// The town said no, or could not.
    Said(Error),
    /// The town did what it must not.
    Wrong(anyhow::Error),
}

pub type Done = Result<(), Fail>;

impl From<Error> for Fail {
    fn from(error: Error) -> Self {
        Fail::Said(error)
    }
}

impl From<anyhow::Error> for Fail {
    fn from(error: anyhow::Error) -> Self {
        Fail::Wrong(error)
    }
}

/// What came of a step in a town that `died` on the way, or not, and whose disk was `full` so many times: a no is one.
/// Whether it was done.
pub fn came_of(done: Done, died: bool, full: u32) -> Result<bool> {
    let good = done.is_ok();
    match done {
        Ok(()) | Err(Fail::Nothing) => {}
        Err(Fail::Said(Error::Store(_))) if died => {}
        Err(Fail::Said(Error::Full)) => ensure!(full > 0, "the disk was not full"),
        // Of two nos the second is what is left of a crash that nobody heard of.
        Err(Fail::Said(no)) if is_no(&no) || matches!(no, Error::Conflict) => {}
        Err(Fail::Said(other)) => bail!("{other}"),
        Err(Fail::Wrong(wrong)) => return Err(wrong),
    }
    Ok(good)
}

/// A no that people get in the course of things: nothing happened, and the checks see to that.
pub fn is_no(error: &Error) -> bool {
    matches!(
        error,
        Error::Refused(_)
            | Error::NoGrant
            | Error::NotAllowed
            | Error::UnknownCard
            | Error::UnknownGuest
            | Error::UnknownNumber
            | Error::UnknownDocument
            // Nothing was published of it, or its day has passed.
            | Error::UnknownListing
            | Error::DayPassed
            | Error::OtherOfficePublished
            | Error::TooManyReports
            // A paper or a step that the procedure does not name; a fee that it does not take.
            | Error::UnknownWord
            | Error::NoFee
            | Error::UnknownColleague
            | Error::UnknownPoint
            | Error::AwayAlready
            | Error::TooManyUploads { .. }
            // Drafts and finished cases go.
            | Error::CaseGone { .. }
            // Whoever has not looked for a while does not know it yet.
            | Error::CardReplaced
            | Error::TooManyGuests { .. }
    )
}
