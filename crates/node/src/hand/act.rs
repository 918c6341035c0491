//! A verb on a case: it is decided, what it writes is sealed, and all of it is committed as one change.

use super::{Detail, Hand, Who, Writes, day_number};
use crate::{Context, Error, Node, aside};
use case::{Command, Decision, Grants};
use store::{Author, Change, Envelope, NextCard};
use vault::{Access, ReaderId};

impl Node {
    /// Decides and commits `command` on the case in hand, with what it writes.
    pub(crate) async fn act_on(
        &self,
        cx: &mut Context<'_>,
        hand: &Hand,
        command: Command,
        mut writes: Writes,
    ) -> Result<(), Error> {
        let (today, state) = (self.today(cx), &hand.envelope.state);
        let mut decision = case::decide(state, hand.who.actor(), command, today, &self.calendar_of(state))?;
        let public = self.public();
        if matches!(command, Command::Send | Command::SendReceived { .. }) && !public.takes(state.responsible) {
            // Since the draft began, too few people are left there.
            let to = public.counter().ok_or(Error::NoIntake)?.id;
            (decision.next.receiving, decision.next.responsible) = (to, to);
            decision.next.escalation = public.offices.escalation(to).map(|p| p.id);
            decision.next.standby = public.offices.standby(to, decision.next.escalation).map(|p| p.id);
        }
        if let Grants::Move { to, .. } = decision.grants {
            if !decision.next.clock.released {
                decision.next.escalation = public.offices.escalation(to).map(|p| p.id);
            }
            decision.next.standby = public.offices.standby(to, decision.next.escalation).map(|p| p.id);
        }
        let mut handing = std::mem::take(&mut writes.handing);
        if let Some(came) = &hand.head.came {
            let letter = crate::handover::letter_of(cx, hand, &writes);
            handing.extend(self.tells(cx, came, state, &mut decision.next, hand.case(), letter).await?);
        }
        let mut change = self.change(cx, &hand.envelope, &decision)?;
        change.handing = handing;
        let mut detail = writes.keyed_by.as_ref().unwrap_or(&hand.who).detail(cx.now);
        if let Command::Pass { to } = command {
            detail.to = Some(to);
        }
        if let Who::Member { id, .. } = hand.who
            && matches!(command, Command::CheckCard { .. } | Command::AskHold(_))
        {
            detail.member_id = Some(id);
        }
        detail.because = writes.because.take();
        self.next_card(cx, hand, &decision, writes.next.take(), &mut change)?;
        aside(writes.file.is_some(), || self.write(cx, hand, &mut change, writes, &mut detail))?;
        self.regrant(cx, hand, &decision, &mut change)?;
        self.reach(cx, hand, command, &mut change)?;
        let what = self.seal_detail(cx, &hand.access, &mut change, &detail)?;
        let author = match hand.who {
            Who::Holder => Author::Holds(&hand.access),
            Who::Member { .. } => Author::Serves(&hand.access),
            Who::Guest(_) => Author::Visits(&hand.access),
        };
        Ok(self.commit(cx, author, &mut change, &what).await?)
    }

    /// An empty change for `decision`, with its dates.
    pub(crate) fn change(&self, cx: &Context<'_>, envelope: &Envelope, decision: &Decision) -> Result<Change, Error> {
        let (due, wake) = self.dates(&decision.next)?;
        let (unreach, errands) = self.errands(cx, &envelope.state, decision)?;
        let (release, revoked) = match decision.grants {
            Grants::Release { to } => (Some(ReaderId::Point(to)), vec![]),
            Grants::Replace { from, to } => (Some(ReaderId::Point(to)), vec![ReaderId::Point(from)]),
            Grants::Unchanged | Grants::ToOffice | Grants::Move { .. } => (None, vec![]),
            Grants::NextCard | Grants::NoNextCard | Grants::TakeOver => (None, vec![]),
            Grants::Record | Grants::Shred => (None, vec![]),
        };
        Ok(Change {
            case: envelope.case,
            after: envelope.chain,
            kind: decision.kind,
            day: day_number(self.today(cx)),
            detail: None,
            state: decision.next.clone(),
            versions: vec![],
            grants: vec![],
            revoked,
            unreach,
            errands,
            card: None,
            uncard: None,
            next: NextCard::Unchanged,
            next_grants: vec![],
            kept: None,
            wait: None,
            shred: self.shred(decision),
            release,
            listed: None,
            handing: vec![],
            due,
            wake,
        })
    }

    pub(crate) fn dates(&self, state: &case::State) -> Result<(Option<i64>, Option<i64>), Error> {
        let calendar = &self.calendar_of(state);
        let deadline = state.deadline(calendar).map_err(case::Refusal::from)?;
        let wake = state.wakes(calendar).map_err(case::Refusal::from)?;
        // The day on which an answered case closes is nobody's debt.
        let owed = deadline.filter(|d| d.timer != case::Timer::CloseByTime).map(|d| d.due.date);
        let complaint = state.complaint_due(calendar).map_err(case::Refusal::from)?.map(|due| due.date);
        // Whoever offered a step looks after it when the other town is silent.
        let silent = state.silent_from(calendar).map_err(case::Refusal::from)?;
        Ok((owed.into_iter().chain(complaint).chain(silent).min().map(day_number), wake.map(day_number)))
    }

    /// Seals the detail of a change, and returns it as the log commits to it.
    pub(crate) fn seal_detail(
        &self,
        cx: &mut Context<'_>,
        head: &Access,
        change: &mut Change,
        detail: &Detail,
    ) -> Result<String, Error> {
        let plain = serde_json::to_string(detail).map_err(|_| Error::Damaged)?;
        change.detail = Some(head.seal_detail(change.state.seq, change.kind.name(), plain.as_bytes(), cx.rng)?);
        Ok(plain)
    }
}
