//! Towns that do what they must not: whatever checks must notice.

use super::run::Run;
use crate::towns::BrokenLine;
use anyhow::Result;

/// The hour from which on.
const FROM: u32 = 10;

impl Run<'_> {
    /// Does to every database what none should ever have done to it.
    pub fn tamper(&self) -> Result<()> {
        let sql = match self.broken {
            Some(BrokenLine::ActsUnreleased) => {
                r#"UPDATE case_file SET state = replace(state, '"at":"there"', '"at":"offered"')"#
            }
            Some(BrokenLine::LosesALetter) => "DELETE FROM letter",
            Some(BrokenLine::NeverSaysIt) => "DELETE FROM handover_say",
            _ => return Ok(()),
        };
        if self.minute >= FROM * 60 {
            self.sides.iter().try_for_each(|side| side.outside()?.write(sql, []).map(drop))?;
        }
        Ok(())
    }
}
