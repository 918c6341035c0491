//! Telling somebody that there is news: whoever does it reads how to reach them, and nothing else of
//! the case unless it is theirs.

use crate::desk::{TRIES, permit};
use crate::hand::{Detail, Who, day, day_number};
use crate::read::Content;
use crate::view::{How, TaskRow, TellView};
use crate::{Context, Error, Node, Staff};
use case::Command;
use id::{CaseId, PointId};
use office::Verb;
use store::{Author, Change, DbError, Envelope, Refused};
use vault::{Access, Part, ReaderId};

/// The contact of a case in the hand of who tells its holder.
struct Line {
    envelope: Envelope,
    who: Who,
    access: Access,
}

impl Node {
    /// The people whom this member's points are to tell, the most urgent first.
    pub async fn tasks(&self, cx: &mut Context<'_>, staff: &Staff) -> Result<Vec<TaskRow>, Error> {
        permit(staff, Verb::Queue)?;
        let today = day_number(self.today(cx));
        let mut rows = vec![];
        for point in staff.points() {
            for owed in self.store.owed(point).await? {
                let Some(since) = owed.envelope.state.news.since else { continue };
                let (case, due) = (owed.envelope.case, day(owed.due));
                let number = owed.envelope.state.number;
                rows.push(TaskRow { case, number, since, due, late: owed.due < today, point });
            }
        }
        rows.sort_by_key(|row| (row.due, row.case));
        Ok(rows)
    }

    /// How to reach the holder. The look is on their timeline before anything is returned.
    pub async fn reach_out(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId) -> Result<TellView, Error> {
        for _ in 0..TRIES {
            let line = self.line(staff, case).await?;
            let detail = line.who.detail(cx.now);
            let (mut change, what) = self.telling(cx, &line, Command::SeeContact, &detail)?;
            match self.commit_look_contact(cx, &line.access, &mut change, &what).await {
                Err(Refused::Db(DbError::Conflict)) => {}
                other => {
                    let content = Content::open(other?, std::slice::from_ref(&line.access))?;
                    let contact = content.contact.ok_or(Error::Damaged)?;
                    let news = self.news_view(&change.state)?.ok_or(case::Refusal::NoNews)?;
                    return Ok(TellView { case, number: change.state.number, contact, news });
                }
            }
        }
        Err(Error::Conflict)
    }

    /// "Called", "posted", "handed over": done, and on the holder's timeline.
    pub async fn tell(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId, how: How) -> Result<(), Error> {
        let line = self.line(staff, case).await?;
        let detail = Detail { told: Some(how), ..line.who.detail(cx.now) };
        let command = Command::Tell { handed: how == How::HandedOver };
        let (mut change, what) = self.telling(cx, &line, command, &detail)?;
        Ok(self.commit(cx, Author::Serves(&line.access), &mut change, &what).await?)
    }

    /// Its detail is sealed under the contact's key: who tells has no other.
    fn telling(
        &self,
        cx: &mut Context<'_>,
        line: &Line,
        command: Command,
        detail: &Detail,
    ) -> Result<(Change, String), Error> {
        let (state, today) = (&line.envelope.state, self.today(cx));
        let decision = case::decide(state, line.who.actor(), command, today, &self.calendar_of(state))?;
        let mut change = self.change(cx, &line.envelope, &decision)?;
        let what = self.seal_detail(cx, &line.access, &mut change, detail)?;
        Ok((change, what))
    }

    /// A case that does not exist and one whose holder is told by others look the same.
    async fn line(&self, staff: &Staff, case: CaseId) -> Result<Line, Error> {
        permit(staff, Verb::Tell)?;
        let envelope = self.store.clear(case).await?.ok_or(Error::NoGrant)?;
        let point: PointId = envelope.state.teller();
        let mine = ReaderId::Point(point);
        let reader = staff.points.iter().find(|r| r.id() == mine).ok_or(Error::NoGrant)?;
        let row = self.store.contact_grant(case, mine).await?.ok_or(Error::NoGrant)?;
        let access = reader.open(&row.grant).map_err(|_| Error::Damaged)?;
        debug_assert_eq!(access.part(), Part::Contact);
        Ok(Line { envelope, who: Who::Member { point, id: staff.member.id, name: staff.member.name.clone() }, access })
    }
}
