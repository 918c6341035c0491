//! What an office does with the cases in front of it.

use crate::custody::{self, Way};
use crate::hand::{Hand, Who, Writes, day};
use crate::person::plain_text;
use crate::phrase::{Chosen, Sentence, sentences};
use crate::read::Content;
use crate::view::{CaseView, DocumentRow, File, MessageKind, QueueRow, SheetView};
use crate::{Context, Error, MAX_TEXT, Node, Staff};
use case::Command;
use id::{CaseId, PointId};
use office::{Verb, allows};
use store::{Change, DbError, PAGE, QueueItem, Refused};
use vault::{Access, Part, Reader, ReaderId};

/// How often a look is tried again when somebody writes at the same moment.
pub(crate) const TRIES: usize = 8;

/// One thing a member does to a case.
#[derive(Debug, Clone)]
pub enum Action {
    Accept,
    /// The one notice of what is missing: ids of the procedure's evidence list, and a note.
    Complete {
        evidence: Vec<String>,
        text: String,
    },
    /// Granted or not, with reasons.
    Decide {
        granted: bool,
        text: String,
    },
    Answer {
        text: String,
        phrases: Vec<Chosen>,
    },
    /// With reasons.
    Extend {
        text: String,
    },
    /// "Not ours" only with a next owner.
    Pass {
        to: PointId,
        text: String,
    },
    Reply {
        text: String,
        phrases: Vec<Chosen>,
    },
    /// A message that the person may not be able to read: it needs an interpreter.
    Interpret {
        text: String,
        phrases: Vec<Chosen>,
    },
    /// An interpreter was there.
    Interpreted,
    /// Says how far it is: an id of the procedure's steps, and a note.
    Step {
        step: String,
        text: String,
    },
    /// Answers a complaint.
    Resolve {
        text: String,
    },
    Attach(File),
    /// An original comes into the office's hands: one of the procedure's papers, and a note.
    Take {
        paper: String,
        way: Way,
        text: String,
    },
    GiveBack {
        number: u32,
        way: Way,
        text: String,
    },
    /// [`custody::PERSON`], or one of the procedure's papers, was seen; no copy is kept.
    Attest {
        what: String,
    },
    /// The fee was paid.
    Pay,
    /// Not ours: back to the town that it came from, with the reason.
    Return {
        text: String,
    },
}

impl Action {
    fn verb(&self) -> (Verb, Command) {
        match self {
            Action::Accept => (Verb::Accept, Command::Accept),
            Action::Complete { .. } => (Verb::Complete, Command::Ask),
            Action::Decide { granted, .. } => (Verb::Decide, Command::Decide { granted: *granted }),
            Action::Answer { .. } => (Verb::Answer, Command::Answer),
            Action::Extend { .. } => (Verb::Extend, Command::Extend),
            Action::Pass { to, .. } => (Verb::Pass, Command::Pass { to: *to }),
            Action::Reply { .. } => (Verb::Reply, Command::Reply),
            Action::Interpret { .. } | Action::Interpreted => (Verb::Reply, Command::Reply),
            Action::Step { .. } => (Verb::Step, Command::Step),
            Action::Resolve { .. } => (Verb::Resolve, Command::Resolve),
            Action::Attach(_) => (Verb::Attach, Command::AttachByOffice),
            Action::Take { .. } => (Verb::Take, Command::Take),
            Action::GiveBack { number, .. } => (Verb::GiveBack, Command::GiveBack { number: *number }),
            Action::Attest { what } => (Verb::Attest, Command::Attest { person: what == custody::PERSON }),
            Action::Pay => (Verb::Pay, Command::Pay),
            Action::Return { .. } => (Verb::Return, Command::Return),
        }
    }
}

impl Node {
    /// The open cases of this member's points, soonest deadline first. The next page starts after
    /// the last row of this one.
    ///
    /// A head is shown to a point for the first time only after the event that says so.
    pub async fn queue(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        after: Option<CaseId>,
    ) -> Result<Vec<QueueRow>, Error> {
        permit(staff, Verb::Queue)?;
        self.rewrap(cx, staff).await?;
        let mut rows = vec![];
        for point in &staff.points {
            let ReaderId::Point(id) = point.id() else { continue };
            for item in self.store.queue(id, after).await? {
                rows.push(self.queue_row(cx, staff, point, id, item).await?);
            }
        }
        self.keep_opened(cx, staff);
        // Somebody may sit at both points of a late case: it is their own first.
        rows.sort_by_key(|row| (row.due.is_none(), row.due, row.case, row.escalated));
        rows.dedup_by_key(|row| row.case);
        rows.truncate(PAGE);
        Ok(rows)
    }

    async fn queue_row(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        point: &Reader,
        id: PointId,
        item: QueueItem,
    ) -> Result<QueueRow, Error> {
        let who = Who::Member { id: staff.member.id, point: id, name: staff.member.name.clone() };
        let clear = (item.envelope.case, item.envelope.state.clone());
        let hand = match self.hand(item.envelope, &[item.grant], &item.head, point, who) {
            Err(Error::Locked) => return Ok(locked(id, clear, item.due)),
            other => other?,
        };
        let (state, head) = (&hand.envelope.state, &hand.head);
        if !state.listed.contains(&id) {
            match self.act_on(cx, &hand, Command::List, Writes::default()).await {
                // Somebody of the same point was first, or it just moved on: the next page tells.
                Ok(()) | Err(Error::Conflict) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(QueueRow {
            case: hand.case(),
            number: state.number,
            procedure: head.procedure.clone(),
            language: head.language.clone(),
            about: head.about,
            stage: state.stage.name(),
            point: id,
            received: state.clock.received,
            due: item.due.map(day),
            late: state.clock.late,
            escalated: state.responsible != id,
            card_asked: state.replacement.as_ref().is_some_and(|r| r.handed.is_none()),
            locked: false,
            came: head.came.as_ref().map(|came| came.names.clone()),
            elsewhere: state.waits_elsewhere(),
            silent: state
                .silent_from(&self.calendar)
                .map_err(case::Refusal::from)?
                .is_some_and(|day| self.today(cx) > day),
            lost: state.has_lost(),
        })
    }

    /// Opens a case. The look is on the holder's timeline before anything is returned.
    pub async fn look(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId) -> Result<CaseView, Error> {
        let (who, content) = self.seen(cx, staff, case, &[Part::Answers, Part::Thread]).await?;
        let handed = self.handed_views(cx.now, case, content.state(), &content.agreed).await?;
        Ok(CaseView { handed, ..self.case_view(cx, &who, Some(staff), content)? })
    }

    /// One document; a look of its own.
    pub async fn look_document(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        number: u32,
    ) -> Result<File, Error> {
        let (row, file) = self.look_at(cx, staff, case, number).await?;
        // Nothing that runs leaves for an office's own programs: there are the pages to look at.
        if row.script { Err(Error::HoldsScript) } else { Ok(file) }
    }

    async fn look_at(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        number: u32,
    ) -> Result<(DocumentRow, File), Error> {
        let parts = [Part::Document(number), Part::Thread];
        self.seen(cx, staff, case, &parts).await?.1.document(number)
    }

    /// One page of a document, drawn; a look like any other.
    pub async fn look_page(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        number: u32,
        page: u32,
    ) -> Result<SheetView, Error> {
        let file = self.look_at(cx, staff, case, number).await?.1;
        self.sheet(file, page).await
    }

    /// Commits the look, then opens `parts`. Looks do not compete with what others write: one
    /// that lost the race is tried again.
    pub(crate) async fn seen(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        parts: &[Part],
    ) -> Result<(Who, Content), Error> {
        for _ in 0..TRIES {
            let hand = self.served(staff, Verb::Look, case).await?;
            // Of a case that was deleted, what the office keeps.
            let kept = |part: &Part| hand.envelope.state.leaving.parted.is_none() || hand.reads(*part);
            let packets = hand.packets(parts);
            let parts: Vec<Part> = parts.iter().copied().chain(packets).filter(kept).collect();
            let (mut change, what) = self.looking(cx, &hand, &parts)?;
            let proofs: Vec<Access> =
                hand.parts(&[&[Part::Head], parts.as_slice()].concat()).map_err(|_| Error::UnknownDocument)?;
            match self.commit_look(cx, &proofs, &mut change, &what).await {
                Err(Refused::Db(DbError::Conflict)) => {}
                other => return Ok((hand.who, Content::open(other?, &proofs)?)),
            }
        }
        Err(Error::Conflict)
    }

    /// The event that says who looks at which parts, and its detail.
    pub(crate) fn looking(&self, cx: &mut Context<'_>, hand: &Hand, parts: &[Part]) -> Result<(Change, String), Error> {
        let today = self.today(cx);
        let state = &hand.envelope.state;
        let decision = case::decide(state, hand.who.actor(), Command::Look, today, &self.calendar_of(state))?;
        let mut change = self.change(cx, &hand.envelope, &decision)?;
        let mut detail = hand.who.detail(cx.now);
        detail.parts = parts.iter().filter(|p| **p != Part::Head).map(Part::to_string).collect();
        let what = self.seal_detail(cx, &hand.access, &mut change, &detail)?;
        Ok((change, what))
    }

    pub async fn act(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId, action: Action) -> Result<(), Error> {
        let (verb, command) = action.verb();
        let hand = self.served(staff, verb, case).await?;
        self.permitted(cx, &hand, command)?;
        let listed = self.on_yes(cx, staff, &hand, &action).await?;
        let public = listed.is_some();
        let signer = matches!(action, Action::Attest { .. }).then(|| staff.signer.clone());
        let writes = Writes { listed, signer, ..self.writes(&hand, action).await? };
        // A paper takes a while to look at, and the case may have moved on meanwhile; reading what is
        // to be published was an event of its own.
        let again = public || writes.file.is_some();
        let hand = if again { self.served(staff, verb, case).await? } else { hand };
        self.act_on(cx, &hand, command, writes).await?;
        if public {
            self.show_public().await;
        }
        Ok(())
    }

    /// What an action says, checked: papers and phrases must be the procedure's own.
    async fn writes(&self, hand: &Hand, action: Action) -> Result<Writes, Error> {
        let procedure = self.procedure(&hand.head.procedure).ok_or(Error::UnknownProcedure)?;
        let papers = |ids: Vec<String>| -> Result<Vec<Sentence>, Error> {
            let key = |id: &String| procedure.evidence.iter().find(|e| e.id == *id).map(|e| e.name.clone().into());
            ids.iter().map(|id| key(id).ok_or(Error::UnknownWord)).collect()
        };
        let said = |text: String, phrases: Vec<Sentence>| match plain_text(&text) {
            Err(Error::Empty) if !phrases.is_empty() => Ok((String::new(), phrases)),
            other => other.map(|text| (text, phrases)),
        };
        let (kind, (text, phrases)) = match action {
            Action::Accept => return Ok(Writes::default()),
            Action::Take { .. } | Action::GiveBack { .. } | Action::Attest { .. } | Action::Pay => {
                return custody::writes(procedure, &action);
            }
            Action::Attach(file) => return Ok(Writes { file: Some(self.take(file).await?), ..Writes::default() }),
            Action::Complete { evidence, text } => (MessageKind::Asked, said(text, papers(evidence)?)?),
            Action::Decide { granted, text } => {
                let kind = if granted { MessageKind::DecidedYes } else { MessageKind::DecidedNo };
                (kind, (plain_text(&text)?, vec![]))
            }
            Action::Answer { text, phrases: chosen } => {
                (MessageKind::Answer, said(text, sentences(procedure, chosen)?)?)
            }
            Action::Extend { text } => (MessageKind::Extended, (plain_text(&text)?, vec![])),
            Action::Pass { to, text } => {
                let public = self.public();
                let point = public.offices.point(to).ok_or(Error::UnknownPoint)?;
                // A lead's desk is given what is late in any case.
                if !point.lead && !public.takes(to) {
                    return Err(Error::NoIntake);
                }
                (MessageKind::Passed, (plain_text(&text)?, vec![]))
            }
            Action::Interpret { text, phrases: chosen } => {
                (MessageKind::Interpret, said(text, sentences(procedure, chosen)?)?)
            }
            Action::Interpreted => (MessageKind::Interpreted, (String::new(), vec![])),
            Action::Step { step, text } => {
                let key = procedure.steps.iter().find(|s| s.id == step).map(|s| s.text.clone());
                (MessageKind::Step, said(text, vec![key.ok_or(Error::UnknownWord)?.into()])?)
            }
            Action::Resolve { text } => (MessageKind::Resolved, (plain_text(&text)?, vec![])),
            Action::Return { text } => (MessageKind::GivenBack, (plain_text(&text)?, vec![])),
            Action::Reply { text, phrases: chosen } => (MessageKind::Text, said(text, sentences(procedure, chosen)?)?),
        };
        debug_assert!(text.chars().count() <= MAX_TEXT);
        Ok(Writes { message: Some((kind, text, phrases)), ..Writes::default() })
    }

    /// The case, in the hand of the point of this member that has a live grant. A case that does
    /// not exist and one without a grant look the same.
    pub(crate) async fn served(&self, staff: &Staff, verb: Verb, case: CaseId) -> Result<Hand, Error> {
        permit(staff, verb)?;
        let state = self.store.clear(case).await?.ok_or(Error::NoGrant)?.state;
        let lead = state.escalation.filter(|_| state.clock.released);
        let mine = |wanted: PointId| staff.points.iter().find(|r| r.id() == ReaderId::Point(wanted));
        // A complaint is for the office above, also for somebody who sits at both.
        let order =
            if verb == Verb::Resolve { [lead, Some(state.responsible)] } else { [Some(state.responsible), lead] };
        let (point, reader) =
            order.into_iter().flatten().find_map(|id| mine(id).map(|reader| (id, reader))).ok_or(Error::NoGrant)?;
        let sealed = self.store.envelope(case, reader.id()).await?.ok_or(Error::NoGrant)?;
        let who = Who::Member { id: staff.member.id, point, name: staff.member.name.clone() };
        self.hand(sealed.envelope, &sealed.grants, &sealed.head, reader, who)
    }
}

/// What stands in the clear, and no more.
fn locked(point: PointId, (case, state): (CaseId, case::State), due: Option<i64>) -> QueueRow {
    QueueRow {
        case,
        number: state.number,
        procedure: String::new(),
        language: String::new(),
        about: None,
        stage: state.stage.name(),
        point,
        received: state.clock.received,
        due: due.map(day),
        late: state.clock.late,
        escalated: state.responsible != point,
        card_asked: false,
        locked: true,
        came: None,
        elsewhere: false,
        silent: false,
        lost: false,
    }
}

pub(crate) fn permit(staff: &Staff, verb: Verb) -> Result<(), Error> {
    if allows(staff.member.role, verb) { Ok(()) } else { Err(Error::NotAllowed) }
}
