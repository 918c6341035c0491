//! A case ends: deleted at its holder's wish or by time, with days to undo it.

use crate::hand::Writes;
use crate::view::KeptView;
use crate::{Context, Error, Node};
use case::{Command, Decision, Grants, State};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Mutex;
use store::Shred;
use vault::{Card, ReaderId};

/// Seconds by which the clock may move between two ticks before nothing is deleted any more.
const JUMP: i64 = 86_400;

/// Whether the clock goes on evenly. After a jump nothing that cannot be undone is done by time until
/// somebody has looked and started the node again.
#[derive(Debug, Default)]
pub(crate) struct Steady(Mutex<(Option<Timestamp>, bool)>);

impl Steady {
    /// Notes a tick. `false` from the first jump on.
    pub fn tick(&self, now: Timestamp) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if seen.0.is_some_and(|last| (now.as_second() - last.as_second()).abs() > JUMP) && !seen.1 {
            seen.1 = true;
            tracing::error!("the clock jumped by more than a day: nothing is deleted before the next start");
        }
        seen.0 = Some(now);
        !seen.1
    }

    /// Whether no jump was seen.
    pub fn goes_on(&self) -> bool {
        !self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).1
    }

    /// Somebody has looked: from this moment on the clock is right.
    pub fn trust(&self, now: Timestamp) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = (Some(now), false);
    }
}

impl Node {
    /// Announces that a finished case is to be deleted.
    ///
    /// # Errors
    /// [`Error::Refused`] while it is open, a complaint runs, or an original is with the office.
    pub async fn delete(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.act_on(cx, &hand, Command::Delete, Writes::default()).await
    }

    /// Takes that back; or puts off the end that time announced.
    pub async fn keep(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.act_on(cx, &hand, Command::Keep, Writes::default()).await
    }

    /// What of the case goes with `decision`.
    pub(crate) fn shred(&self, decision: &Decision) -> Shred {
        let state = &decision.next;
        match decision.grants {
            Grants::Shred => Shred::All,
            Grants::Record => Shred::AllBut { reader: ReaderId::Point(state.responsible), record: state.left() },
            _ => Shred::Nothing,
        }
    }

    pub(crate) fn kept_view(&self, state: &State, today: Date) -> Option<KeptView> {
        Some(KeptView {
            until: state.last_day()?,
            announced: state.leaving.announced.is_some(),
            asked: state.leaving.asked,
            record: state.record_until(today),
        })
    }
}

/// What a card says whose case is gone.
pub(crate) fn gone(state: &State, today: Date) -> Error {
    let l = &state.leaving;
    let on = l.gone.or(l.parted).unwrap_or(today);
    let draft = state.stage == case::Stage::Draft || state.before == Some(case::Stage::Draft);
    let left = l.gone.is_none();
    let record = state.outlives_until(today).filter(|_| left);
    Error::CaseGone { on, draft, record, held: left && state.held(today).is_some() }
}
