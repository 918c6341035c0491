//! What the holder has not seen yet, and who owes them word of it.

use crate::command::Command;
use crate::decide::Refusal;
use crate::event::Kind;
use crate::state::{Stage, State};
use calendar::{BadCalendar, Calendar, Due};
use id::PointId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Working days of unread news after which somebody has to tell the holder.
pub const UNREAD: u16 = 5;
/// Working days in which that is done.
const TELL: u16 = 2;

/// What stands in the clear of how the holder wants to be told: no way and no address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Working days until unread news becomes somebody's task; `None`: the holder wants no word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u16>,
    /// Who tells them, where that is not the receiving point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PointId>,
    /// The notifier sends a message at once. Its grant says the same.
    #[serde(default)]
    pub message: bool,
}

/// News of a case, in days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    #[serde(default)]
    pub reach: Reach,
    /// Unread since this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// The notifier was given it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Date>,
    /// Somebody owes the holder word since this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Date>,
    /// Word was given; the holder has not looked since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Date>,
}

impl News {
    /// Something new. What the holder was told of before does not count any more.
    fn arrives(&mut self, today: Date) {
        if self.since.is_none() || self.told.is_some() {
            self.since = Some(today);
        }
        (self.told, self.sent) = (None, None);
        if self.reach.after == Some(0) {
            self.task = self.task.or(Some(today));
        }
    }

    /// Nothing is new any more.
    pub(crate) fn settle(&mut self) {
        *self = Self { reach: self.reach, ..Self::default() };
    }

    fn choose(&mut self, reach: Reach, today: Date) {
        self.reach = reach;
        self.sent = None;
        self.task = match (self.since.filter(|_| self.told.is_none()), reach.after) {
            (Some(_), Some(0)) => self.task.or(Some(today)),
            (Some(_), Some(_)) => self.task,
            _ => None,
        };
    }
}

impl Kind {
    /// What is known of it belongs to the contact, not to the case: who tells the holder may be
    /// another point than the one that reads the case.
    pub fn is_telling(self) -> bool {
        matches!(self, Kind::ContactSeen | Kind::Told)
    }

    /// The holder has something to read.
    pub fn is_news(self) -> bool {
        use Kind::{Accepted, AcceptedBySilence, Answered, Asked, Decided, Extended};
        use Kind::{CameBack, HandoverLost, HandoverRefused, Late, Letter, OfficeDocument, Passed, Reply, Resolved};
        matches!(
            self,
            Asked
                | Reply
                | OfficeDocument
                | Accepted
                | AcceptedBySilence
                | Decided
                | Answered
                | Extended
                | Passed
                | Late
                | Resolved
                | Letter
                | CameBack
                | HandoverRefused
                | HandoverLost
        )
    }
}

impl State {
    /// Who tells the holder: the counter they chose, or where it came in.
    pub fn teller(&self) -> PointId {
        self.news.reach.by.unwrap_or(self.receiving)
    }

    /// The last day on which the holder is expected to look by themselves.
    ///
    /// # Errors
    /// [`BadCalendar`] for dates no calendar reaches; so for all of these.
    pub fn unread_due(&self, cal: &Calendar) -> Result<Option<Due>, BadCalendar> {
        let news = &self.news;
        let since = news.since.filter(|_| news.task.is_none() && news.told.is_none());
        let (Some(since), Some(after)) = (since, news.reach.after) else { return Ok(None) };
        cal.due(since, after, &[]).map(Some)
    }

    /// The day by which the holder is to be told.
    pub fn tell_due(&self, cal: &Calendar) -> Result<Option<Due>, BadCalendar> {
        self.news.task.map(|from| cal.due(from, TELL, &[])).transpose()
    }

    /// The same, after the holder looked: nobody's business, so not an event.
    pub fn read(&self) -> Self {
        let mut read = self.clone();
        read.news.settle();
        read
    }
}

/// The commands about news; [`Command`] has no others that come here.
pub(crate) fn decide(
    s: &State,
    next: &mut State,
    command: Command,
    today: Date,
    cal: &Calendar,
) -> Result<Kind, Refusal> {
    let unread = s.news.since.is_some();
    match command {
        Command::Choose(reach) => {
            if !s.stage.is_open() && s.stage != Stage::Draft {
                return Err(Refusal::Stage(s.stage));
            }
            next.news.choose(reach, today);
            Ok(Kind::ContactChosen)
        }
        _ if !unread => Err(Refusal::NoNews),
        Command::SeeContact => Ok(Kind::ContactSeen),
        Command::Tell { handed: true } => {
            next.news.settle();
            Ok(Kind::Told)
        }
        Command::Tell { handed: false } => {
            (next.news.task, next.news.told) = (None, Some(today));
            Ok(Kind::Told)
        }
        Command::Notify if s.news.reach.message && s.news.sent.is_none() => {
            next.news.sent = Some(today);
            Ok(Kind::Notified)
        }
        Command::Unreached if s.news.reach.message => {
            next.news.task = s.news.task.or(Some(today));
            Ok(Kind::Unreached)
        }
        Command::Unread => {
            let due = s.unread_due(cal)?;
            if due.is_none_or(|due| today <= due.date) {
                return Err(Refusal::NotDue);
            }
            next.news.task = Some(today);
            Ok(Kind::Unread)
        }
        _ => Err(Refusal::NoNews),
    }
}

/// What an event of any kind does to the news.
pub(crate) fn follow(kind: Kind, next: &mut State, today: Date) {
    if kind.is_news() {
        next.news.arrives(today);
    }
    if matches!(next.stage, Stage::Closed | Stage::Withdrawn) {
        next.news.settle();
    }
}
