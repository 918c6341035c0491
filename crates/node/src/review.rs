//! Until when somebody can ask for a review of what was decided.

use crate::Node;
use crate::view::{LastDay, MessageKind};
use calendar::Term;
use case::State;
use jiff::Timestamp;
use jiff::civil::Date;

/// Calendar days. Administrative Reconsideration Law of the People's Republic of China (2023
/// revision), article 20. By article 88 they are counted as civil procedure counts: the first day is
/// not counted, and a last day on which nobody works moves to the next working day.
const CHINA: u16 = 60;

/// The law's time, and the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Calendar days.
    pub days: u16,
    pub term: Term,
}

impl Node {
    /// Of what was decided on that day; nothing where no law is known to this program.
    pub fn review(&self, decided: Date) -> Option<Review> {
        let calendar = Some(&self.calendar).filter(|c| c.region() == "cn")?;
        Some(Review { days: CHINA, term: calendar.term(decided, CHINA).ok()? })
    }

    /// Of what an office writes in a case that stood at `before`: a decision, or an answer without one.
    pub(crate) fn last_day(&self, kind: MessageKind, at: Timestamp, before: &State) -> Option<LastDay> {
        let decides = match kind {
            MessageKind::DecidedYes | MessageKind::DecidedNo => true,
            MessageKind::Answer => before.clock.decided.is_none(),
            _ => false,
        };
        let review = self.review(self.local(at).date()).filter(|_| decides)?;
        Some(LastDay { date: review.term.date, provisional: review.term.provisional })
    }
}
