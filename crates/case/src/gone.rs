//! What a backup brings back although it went since.

use crate::decide::{Decision, Grants};
use crate::event::Kind;
use crate::state::{Stage, State};
use jiff::civil::Date;

/// It goes again, as it went on `day`: all of it, or all but what the office is obliged to keep. Nothing is
/// owed any more, whatever stood open in the backup.
pub fn gone_again(s: &State, day: Date, whole: bool) -> Decision {
    let mut next = State { seq: s.seq + 1, ..s.clone() };
    if next.stage.is_open() {
        next.stage = Stage::Closed;
    }
    next.clock.complaint = None;
    next.originals.clear();
    next.replacement = None;
    next.news.settle();
    next.leaving.since = next.leaving.since.or(Some(day));
    let left = next.outlives(day);
    let l = &mut next.leaving;
    let (kind, grants) = if whole {
        l.gone = Some(day);
        (Kind::Shredded, Grants::Shred)
    } else {
        l.parted = Some(day);
        l.left = Some(left);
        (Kind::Parted, Grants::Record)
    };
    Decision { kind, next, grants }
}
