//! Until when this person can ask for a review of what was decided.

use super::super::visit::Visit;
use calendar::Term;
use jiff::civil::Date;
use node::view::{CaseView, Message, MessageKind};

/// Calendar days. Administrative Reconsideration Law of the People's Republic of China (2023
/// revision), article 20. By article 88 they are counted as civil procedure counts: the first day is
/// not counted, and a last day on which nobody works moves to the next working day.
const CHINA: u16 = 60;

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
    let calendar = calendar::builtin(&visit.node().town().region).filter(|c| c.region() == "cn")?;
    let from = visit.local(decided(view)?.at).date();
    let term = calendar.term(from, CHINA).ok()?;
    Some(Appeal { from, days: CHINA, term })
}
