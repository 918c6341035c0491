//! From ciphertext to what a reader sees.

use crate::hand::{Detail, Who, day};
use crate::handover::{Agreed, CameFrom};
use crate::hold::{self, Because};
use crate::view::{
    CaseView, DeadlineView, DocumentRow, Entry, File, GuestRow, Message, MessageKind, ReaderRow, ReplacementView,
};
use crate::{Context, Error, Node, Staff};
use case::{Actor, Command, Contact, Hold, Kind, Recorded, Stage, State};
use id::{CaseId, GuestId, ListingId, MemberId};
use office::{Verb, allows};
use std::collections::BTreeMap;
use store::CaseFile;
use vault::{Access, Part, ReaderId};

/// A case file with its parts opened.
pub(crate) struct Content {
    file: CaseFile,
    head: Option<crate::hand::Head>,
    answers: serde_json::Value,
    pub thread: Vec<Message>,
    pub contact: Option<Contact>,
    details: BTreeMap<u32, Detail>,
    documents: BTreeMap<u32, Vec<u8>>,
    /// Of steps that other towns do.
    pub agreed: BTreeMap<u32, Agreed>,
}

impl Content {
    /// Opens everything that `parts` proves access to.
    ///
    /// # Errors
    /// [`Error::Damaged`] when anything was altered, dropped, exchanged or rolled back.
    pub fn open(file: CaseFile, parts: &[Access]) -> Result<Self, Error> {
        if !file.is_whole() {
            return Err(Error::Damaged);
        }
        let of = |part: Part| parts.iter().find(|a| a.part() == part);
        let mut content = Self {
            head: None,
            answers: serde_json::Value::Null,
            thread: vec![],
            contact: None,
            details: BTreeMap::new(),
            documents: BTreeMap::new(),
            agreed: BTreeMap::new(),
            file,
        };
        let mut since = None;
        for v in &content.file.versions {
            let Some(access) = of(v.part) else { continue };
            let plain = match access.open(v.version, &v.author, &v.body) {
                // From before this card, whose choice began a new part: see `Node::contact_part`.
                Err(_) if v.part == Part::Contact && content.contact.is_none() => continue,
                other => other?,
            };
            if v.part == Part::Contact {
                since.get_or_insert(v.version);
            }
            match v.part {
                Part::Head => content.head = Some(json(&plain)?),
                Part::Answers => content.answers = json(&plain)?,
                Part::Thread => content.thread.push(json::<Message>(&plain)?.came_with(v.version)),
                // In the order of versions: the last one counts.
                Part::Contact => content.contact = Some(json(&plain)?),
                Part::Document(n) => {
                    content.documents.insert(n, plain.to_vec());
                }
                Part::Packet(n) => {
                    content.agreed.insert(n, json(&plain)?);
                }
            }
        }
        for event in &content.file.events {
            // Who tells the holder may know nothing else of the case.
            let part = if event.kind.is_telling() { Part::Contact } else { Part::Head };
            if let (Some(sealed), Some(access)) = (&event.detail, of(part)) {
                if part == Part::Contact && since.is_none_or(|first| event.seq < first) {
                    continue;
                }
                let plain = access.open_detail(event.seq, event.kind.name(), sealed)?;
                content.details.insert(event.seq, json(&plain)?);
            }
        }
        Ok(content)
    }

    /// The bytes of a document with the name that the thread gives it.
    pub fn document(mut self, number: u32) -> Result<(DocumentRow, File), Error> {
        let row = self.thread.iter().filter_map(|m| m.document.as_ref()).find(|d| d.number == number);
        let row = row.ok_or(Error::UnknownDocument)?.clone();
        let bytes = self.documents.remove(&number).ok_or(Error::UnknownDocument)?;
        let file = File { name: row.name.clone(), media_type: row.media_type.clone(), bytes };
        Ok((row, file))
    }

    /// The member behind the last event of this kind.
    pub fn last_by(&self, kind: Kind) -> Option<MemberId> {
        let event = self.file.events.iter().rfind(|e| e.kind == kind)?;
        self.details.get(&event.seq)?.member_id
    }

    /// Why parts are held, as the last event of this kind says.
    pub fn because(&self, kind: Kind) -> Option<Because> {
        let event = self.file.events.iter().rfind(|e| e.kind == kind)?;
        self.details.get(&event.seq)?.because.clone()
    }

    pub fn case(&self) -> CaseId {
        self.file.envelope.case
    }

    pub fn state(&self) -> &State {
        &self.file.envelope.state
    }

    pub fn answers(&self) -> &serde_json::Value {
        &self.answers
    }

    pub fn grants(&self) -> &[store::GrantRow] {
        &self.file.grants
    }

    /// The state, if there is something in it that the holder has not seen.
    pub fn unread(&self) -> Option<State> {
        let state = &self.file.envelope.state;
        state.news.since.map(|_| state.clone())
    }

    fn timeline(&self) -> Vec<Entry> {
        let mut lines: Vec<Entry> = vec![];
        for event in &self.file.events {
            let detail = self.details.get(&event.seq);
            let entry = Entry {
                seq: event.seq,
                kind: event.kind.name(),
                day: day(event.day),
                at: detail.map(|d| d.at),
                point: detail.and_then(|d| d.point),
                member: detail.and_then(|d| d.member.clone()),
                parts: detail.map(|d| d.parts.clone()).unwrap_or_default(),
                to: detail.and_then(|d| d.to),
                guest: detail.and_then(|d| d.guest.as_ref()).map(|g| self.label(g.id)),
                told: detail.and_then(|d| d.told),
                times: 1,
            };
            match lines.last_mut() {
                Some(last)
                    if event.kind == Kind::Looked
                        && (last.kind, last.day, &last.member, &last.guest, &last.parts)
                            == (entry.kind, entry.day, &entry.member, &entry.guest, &entry.parts) =>
                {
                    last.times += 1;
                }
                _ => lines.push(entry),
            }
        }
        lines
    }

    /// Somebody wrote what the other side may not be able to read, and no interpreter was there since.
    fn interpreter(&self) -> bool {
        let about = |kind| matches!(kind, MessageKind::Interpret | MessageKind::Interpreted);
        self.thread.iter().rfind(|m| about(m.kind)).is_some_and(|m| m.kind == MessageKind::Interpret)
    }

    /// How far it was last said to be.
    fn step(&self) -> Option<String> {
        let last = self.thread.iter().rfind(|m| m.kind == MessageKind::Step);
        last.and_then(|m| m.phrases.first().map(|s| s.key.clone()))
    }

    /// What the holder called a second card when making it.
    fn label(&self, id: GuestId) -> String {
        let made = self.details.values().filter_map(|d| d.guest.as_ref()).find(|g| g.id == id && !g.label.is_empty());
        made.map(|g| g.label.clone()).unwrap_or_default()
    }

    /// The second cards that were made and not taken back.
    fn guests(&self) -> Vec<GuestRow> {
        let mut guests: Vec<GuestRow> = vec![];
        for event in &self.file.events {
            let Some(shared) = self.details.get(&event.seq).and_then(|d| d.guest.as_ref()) else { continue };
            match event.kind {
                Kind::Shared => {
                    let (guest, label, until) = (shared.id, shared.label.clone(), shared.until);
                    guests.push(GuestRow { guest, label, until });
                }
                Kind::Unshared => guests.retain(|g| g.guest != shared.id),
                _ => {}
            }
        }
        guests
    }

    /// What the office published of it.
    fn published(&self) -> Option<ListingId> {
        self.details.values().find_map(|d| d.published)
    }

    fn readers(&self) -> Vec<ReaderRow> {
        let mut rows: Vec<(ReaderId, ReaderRow)> = vec![];
        for g in &self.file.grants {
            let part = g.grant.part.to_string();
            match rows.iter_mut().find(|(id, row)| *id == g.grant.reader && row.dormant == g.dormant) {
                Some((_, row)) => row.parts.push(part),
                None => {
                    let (point, guest) = match g.grant.reader {
                        ReaderId::Point(point) => (Some(point), None),
                        ReaderId::Guest(guest) => (None, Some(guest)),
                        _ => (None, None),
                    };
                    let notifier = g.grant.reader == ReaderId::Notifier;
                    let row = ReaderRow { point, guest, notifier, parts: vec![part], dormant: g.dormant };
                    rows.push((g.grant.reader, row));
                }
            }
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }
}

impl Node {
    /// What `who` sees; `staff` is set for a member.
    pub(crate) fn case_view(
        &self,
        cx: &Context<'_>,
        who: &Who,
        staff: Option<&Staff>,
        content: Content,
    ) -> Result<CaseView, Error> {
        let head = content.head.as_ref().ok_or(Error::NoGrant)?;
        let state = &content.file.envelope.state;
        let today = self.today(cx);
        let fee = self.procedure(&head.procedure).and_then(|p| p.fee.price()).map(ToString::to_string);
        let published = content.published().map(|offer| self.published_view(offer, today));
        let live = published.as_ref().is_some_and(|p| p.until.is_some());
        let calendar = &self.calendar_of(state);
        let allowed = |actor, command| case::decide(state, actor, command, today, calendar).is_ok();
        let may = match staff {
            None => HOLDER
                .iter()
                .filter(|(_, c)| allowed(who.actor(), *c) && (*c != Command::Unpublish || live))
                .map(|(name, _)| *name)
                .collect(),
            Some(staff) => {
                // Passing is shown with a list of points; any other point will do for asking.
                let elsewhere = self.public().offices.points().find(|p| p.id != state.responsible).map(|p| p.id);
                let pass = elsewhere.map(|to| ("pass", Verb::Pass, Command::Pass { to }));
                // Somebody may sit at the point in charge and at the one above it.
                let seats: Vec<Actor> = staff.points().into_iter().map(Actor::Point).collect();
                // Whichever original is with the office.
                let held = state.originals.first().map(|n| Command::GiveBack { number: *n });
                let back = held.map(|command| ("give-back", Verb::GiveBack, command));
                // Whatever is still there can be held.
                let all = state.leaving.parted.map_or(Recorded::ALL.to_vec(), |_| state.left());
                let has = |part| all.contains(&part);
                let (answers, thread) = (has(Recorded::Answers), has(Recorded::Thread));
                let hold = Hold { answers, thread, documents: has(Recorded::Documents), until: today };
                let ask = ("ask_hold", Verb::Hold, Command::AskHold(hold));
                let rows = OFFICE.iter().copied().chain(pass).chain(back).chain([ask]);
                let rows = rows.filter(|(name, ..)| *name != "pay" || fee.is_some());
                let may = |(_, verb, c): &(&str, Verb, Command)| {
                    allows(staff.member.role, *verb) && seats.iter().any(|seat| allowed(*seat, *c))
                };
                let steps = self.procedure(&head.procedure).is_some_and(|p| !p.steps.is_empty());
                let asked = content.interpreter();
                let meant = |name: &&str| (steps || *name != "step") && (asked || *name != "interpreted");
                rows.filter(may).map(|(name, _, _)| name).filter(meant).collect()
            }
        };
        let (public, case) = (self.public(), content.file.envelope.case);
        Ok(CaseView {
            case,
            number: state.number,
            replaceable: state.replaceable,
            replacement: self.replacement(state)?,
            procedure: head.procedure.clone(),
            language: head.language.clone(),
            about: head.about,
            stage: state.stage.name(),
            step: content.step().filter(|_| state.stage == Stage::Accepted),
            received: state.clock.received,
            receiving: state.receiving,
            responsible: state.responsible,
            escalation: state.escalation,
            attendance: self.attendance(state, today),
            late: state.clock.late,
            released: state.clock.released,
            deadlines: self.deadlines(state)?,
            promised: state.decide_due(calendar).map_err(case::Refusal::from)?.map(|due| row("decision", due)),
            timeline: content.timeline(),
            readers: content.readers(),
            guests: content.guests(),
            as_guest: matches!(who, Who::Guest(_)),
            interpreter: content.interpreter(),
            complaint: state.clock.complaint.is_some(),
            unseen: state.profile.seen && !state.seen,
            fee,
            paid: state.clock.paid,
            published,
            contact: content.contact.clone(),
            news: self.news_view(state)?,
            kept: self.kept_view(state, today),
            holds: hold::views(state, &content, today),
            lost: vec![],
            handed: vec![],
            came: head.came.as_ref().map(CameFrom::from),
            answers: match &head.came {
                Some(came) => handover::fields::pick(&content.answers, &came.fields),
                None => content.answers,
            },
            thread: content.thread.into_iter().map(|m| m.checked(&public.held.roster, case)).collect(),
            may,
        })
    }

    fn replacement(&self, state: &case::State) -> Result<Option<ReplacementView>, Error> {
        let Some(now) = &state.replacement else { return Ok(None) };
        let step = match now {
            case::Replacement { handed: Some(_), .. } => "waiting",
            case::Replacement { made: Some(_), .. } => "made",
            case::Replacement { checked: true, .. } => "checked",
            _ => "asked",
        };
        let until = state.objects_until(&self.calendar_of(state)).map_err(case::Refusal::from)?.map(|due| due.date);
        Ok(Some(ReplacementView { at: now.at, step, until }))
    }

    fn deadlines(&self, state: &case::State) -> Result<Vec<DeadlineView>, Error> {
        let refused = case::Refusal::from;
        let calendar = &self.calendar_of(state);
        let deadline = state.deadline(calendar).map_err(refused)?;
        let what = match state.stage {
            // The other town's office says what is missing.
            Stage::Sent if state.acts_elsewhere() => "decision",
            Stage::Sent => "notice",
            Stage::Decided => "delivery",
            Stage::Answered => "closing",
            _ => "decision",
        };
        let mut rows: Vec<_> = deadline.map(|d| (what, d.due)).into_iter().collect();
        if state.stage == Stage::Sent && !state.acts_elsewhere() {
            rows.extend(state.decide_due(calendar).map_err(refused)?.map(|due| ("decision", due)));
        }
        rows.extend(state.complaint_due(calendar).map_err(refused)?.map(|due| ("complaint", due)));
        Ok(rows.into_iter().map(|(what, due)| row(what, due)).collect())
    }
}

fn row(what: &'static str, due: calendar::Due) -> DeadlineView {
    DeadlineView { what, date: due.date, provisional: due.provisional, lines: due.lines }
}

const HOLDER: &[(&str, Command)] = &[
    ("edit", Command::Edit),
    ("send", Command::Send),
    ("message", Command::Message),
    ("attach", Command::AttachByHolder),
    ("complete", Command::Complete),
    ("withdraw", Command::Withdraw),
    ("restore", Command::Restore),
    ("close", Command::Close),
    ("share", Command::Share),
    ("complain", Command::Complain),
    ("veto", Command::Veto),
    ("allow_replacing", Command::Replaceable { allowed: true }),
    ("forbid_replacing", Command::Replaceable { allowed: false }),
    ("unpublish", Command::Unpublish),
    ("delete", Command::Delete),
    ("keep", Command::Keep),
    ("let_in", Command::LetIn),
    ("choose", Command::Choose(case::Reach { after: None, by: None, message: false })),
];

const OFFICE: &[(&str, Verb, Command)] = &[
    ("accept", Verb::Accept, Command::Accept),
    ("complete", Verb::Complete, Command::Ask),
    ("decide", Verb::Decide, Command::Decide { granted: false }),
    ("answer", Verb::Answer, Command::Answer),
    ("extend", Verb::Extend, Command::Extend),
    ("reply", Verb::Reply, Command::Reply),
    ("attach", Verb::Attach, Command::AttachByOffice),
    ("resolve", Verb::Resolve, Command::Resolve),
    ("interpreted", Verb::Reply, Command::Reply),
    ("step", Verb::Step, Command::Step),
    ("take", Verb::Take, Command::Take),
    ("attest", Verb::Attest, Command::Attest { person: false }),
    ("pay", Verb::Pay, Command::Pay),
    ("check_card", Verb::CheckCard, Command::CheckCard { other: true }),
    ("hand_card", Verb::CheckCard, Command::HandCard),
    ("stop_card", Verb::CheckCard, Command::StopCard),
    ("set_hold", Verb::Hold, Command::SetHold { other: true }),
    ("end_hold", Verb::Hold, Command::EndHold),
    ("tell", Verb::Tell, Command::SeeContact),
    ("return", Verb::Return, Command::Return),
];

fn json<T: serde::de::DeserializeOwned>(plain: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(plain).map_err(|_| Error::Damaged)
}
