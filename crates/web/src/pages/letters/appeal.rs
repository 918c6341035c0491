//! Until when this person can ask for a review of what was decided.

use super::super::visit::Visit;
use calendar::Term;
use jiff::civil::Date;
use node::view::{CaseView, Message, MessageKind};

/// The law's time, and the count.
pub struct Appeal {
    /// The day of the decision.
    pub from: Date,
    pub days: u16,
    pub term: Term,
}

/// The decision, or without one the answer, last given.
pub fn decided(view: &CaseView) -> Option<&Message> {
    let last = |kinds: &[MessageKind]| view.thread.iter().rfind(|m| kinds.contains(&m.kind));
    last(&[MessageKind::DecidedYes, MessageKind::DecidedNo]).or_else(|| last(&[MessageKind::Answer]))
}

/// Nothing before there is a decision, and where no law is known to this program.
pub fn appeal(visit: &Visit, view: &CaseView) -> Option<Appeal> {
    let from = visit.local(decided(view)?.at).date();
    let node::Review { days, term } = visit.node().review(from)?;
    Some(Appeal { from, days, term })
}
