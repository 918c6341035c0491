//! A case in somebody's hand: the clear envelope and the parts they proved access to. All verbs
//! on a case go through here: it seals, fills in a change and commits it.

use crate::grants;
use crate::publish::published;
use crate::seated::Seated;
use crate::seen::Signed;
use crate::view::{By, DocumentRow, How, Message, MessageKind};
use crate::{Context, Error, Node};
use case::{Actor, Command, Contact, Decision, Grants};
use id::{CaseId, GuestId, ListingId, MemberId, PointId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Author, CardRow, Change, Envelope, GrantRow, Listed, NextCard, Version};
use vault::{Access, Part, PublicKey, Reader, ReaderId, Signer};

/// The head of a case: what it is about. Nothing in it was typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Head {
    pub procedure: String,
    pub language: String,
    pub about: Option<ListingId>,
    /// Lets an office seal new parts to the card too.
    pub card_key: [u8; 32],
    /// The same of a card that replaces it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextKey>,
    /// The same of the second cards there are. Here and nowhere else: who can write SQL finds no row in
    /// which to put a key of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<GuestKey>,
    /// It is a step of another town's case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<crate::handover::CameHead>,
}

/// The key of a second card.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct GuestKey {
    pub id: GuestId,
    pub key: [u8; 32],
}

/// The key of a card that was made to replace another.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct NextKey {
    /// Number of the event that made it.
    pub made: u32,
    pub key: [u8; 32],
}

/// What only those inside a case know of an event.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Detail {
    pub at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<PointId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member_id: Option<MemberId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PointId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<Shared>,
    /// What was published with this step. Nowhere else is a way from here to there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ListingId>,
    /// How the holder was told of news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<How>,
    /// Why parts are held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<crate::hold::Because>,
}

/// A second card, in the holder's own words.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Shared {
    pub id: GuestId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Who acts on the case in hand.
#[derive(Debug, Clone)]
pub(crate) enum Who {
    Holder,
    Member {
        id: MemberId,
        point: PointId,
        name: String,
    },
    /// Reads along with a second card.
    Guest(GuestId),
}

impl Who {
    pub fn actor(&self) -> Actor {
        match self {
            Who::Holder => Actor::Holder,
            Who::Member { point, .. } => Actor::Point(*point),
            Who::Guest(_) => Actor::Guest,
        }
    }

    pub fn author(&self) -> String {
        match self {
            Who::Holder => ReaderId::Card.text(),
            Who::Member { point, .. } => ReaderId::Point(*point).text(),
            Who::Guest(id) => ReaderId::Guest(*id).text(),
        }
    }

    fn by(&self) -> By {
        match self {
            // A guest writes nothing: the rules refuse it before this is asked.
            Who::Holder | Who::Guest(_) => By::Holder,
            Who::Member { point, name, .. } => By::Office { point: *point, member: name.clone() },
        }
    }

    pub fn detail(&self, at: Timestamp) -> Detail {
        let mut detail = Detail {
            at,
            point: None,
            member: None,
            member_id: None,
            parts: vec![],
            to: None,
            guest: None,
            published: None,
            told: None,
            because: None,
        };
        match self {
            Who::Holder => {}
            Who::Member { point, name, .. } => {
                (detail.point, detail.member) = (Some(*point), Some(name.clone()));
            }
            Who::Guest(id) => detail.guest = Some(Shared { id: *id, label: String::new(), until: None }),
        }
        detail
    }
}

/// What is written beside the event itself.
#[derive(Debug, Default)]
pub(crate) struct Writes {
    pub answers: Option<serde_json::Value>,
    pub message: Option<(MessageKind, String, Vec<crate::Sentence>)>,
    pub file: Option<crate::papers::Taken>,
    /// A second card: made with its row, taken back without.
    pub guest: Option<(Shared, Option<CardRow>)>,
    /// The original that goes back, by its number.
    pub original: Option<u32>,
    /// A card made to replace a lost one.
    pub next: Option<CardRow>,
    /// The member who keyed in what the holder had on paper.
    pub keyed_by: Option<Who>,
    /// What becomes public, or is no longer.
    pub listed: Option<Listed>,
    /// How news finds the holder.
    pub contact: Option<Contact>,
    /// With what a member signs what they saw.
    pub signer: Option<Signer>,
    /// Why parts are to be held.
    pub because: Option<crate::hold::Because>,
    /// What is said to other towns with it.
    pub handing: Vec<store::Handing>,
}

pub(crate) struct Hand {
    pub envelope: Envelope,
    pub who: Who,
    pub head: Head,
    /// The proof of the head; the other parts are opened when they are needed.
    pub access: Access,
    reader: Reader,
    grants: Vec<GrantRow>,
}

impl Hand {
    pub fn case(&self) -> CaseId {
        self.envelope.case
    }

    /// The key of the card that is in force.
    pub fn card_key(&self) -> PublicKey {
        let next = self.head.next.filter(|next| next.made == self.envelope.state.card);
        PublicKey(next.map_or(self.head.card_key, |next| next.key))
    }

    /// The key of a card that will be.
    pub fn next_key(&self) -> Option<PublicKey> {
        let made = self.envelope.state.replacement.as_ref()?.made?;
        self.head.next.filter(|next| next.made == made).map(|next| PublicKey(next.key))
    }

    /// Everything this reader holds.
    pub fn held_parts(&self) -> Result<Vec<Access>, Error> {
        self.grants.iter().map(|row| self.part(row.grant.part)).collect()
    }

    /// What whoever reads the case reads: how the holder is reached is for who tells them.
    fn parts_but_contact(&self) -> Result<Vec<Access>, Error> {
        let read = self.grants.iter().map(|row| row.grant.part).filter(|part| *part != Part::Contact);
        read.map(|part| self.part(part)).collect()
    }

    pub fn part(&self, part: Part) -> Result<Access, Error> {
        if part == Part::Head {
            return Ok(self.access.clone());
        }
        let row = self.grants.iter().find(|g| g.grant.part == part).ok_or(Error::NoGrant)?;
        self.reader.open(&row.grant).map_err(|_| Error::Damaged)
    }

    pub fn reads(&self, part: Part) -> bool {
        self.grants.iter().any(|g| g.grant.part == part)
    }

    /// With the thread, whoever reads it reads what other towns' offices wrote.
    pub fn packets(&self, with: &[Part]) -> Vec<Part> {
        let all = self.envelope.state.handed.iter().filter(|_| with.contains(&Part::Thread));
        let missing = |part: &Part| self.reads(*part) && !with.contains(part);
        all.map(|handed| Part::Packet(handed.number)).filter(missing).collect()
    }

    pub fn parts(&self, parts: &[Part]) -> Result<Vec<Access>, Error> {
        parts.iter().map(|p| self.part(*p)).collect()
    }
}

impl Node {
    /// Opens the grants of `reader` on a case.
    pub(crate) fn hand(
        &self,
        envelope: Envelope,
        grants: &[GrantRow],
        head: &Version,
        reader: &Reader,
        who: Who,
    ) -> Result<Hand, Error> {
        let row = grants.iter().find(|g| g.grant.part == Part::Head).ok_or(Error::NoGrant)?;
        let access = reader.open(&row.grant).map_err(|_| self.unopened(reader, row))?;
        let plain = access.open(head.version, &head.author, &head.body)?;
        let head = serde_json::from_slice(&plain).map_err(|_| Error::Damaged)?;
        Ok(Hand { envelope, who, head, access, reader: reader.clone(), grants: grants.to_vec() })
    }

    /// Why a grant does not open: the point has another key than the one it was made for, and lost that one.
    fn unopened(&self, reader: &Reader, row: &GrantRow) -> Error {
        let now = match reader.id() {
            ReaderId::Point(point) => self.public().key(point).ok(),
            _ => None,
        };
        match now.filter(|now| *now == reader.public() && row.grant.to_key.is_some_and(|tag| tag != now.tag())) {
            Some(_) => Error::Locked,
            None => Error::Damaged,
        }
    }

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
        self.write(cx, hand, &mut change, writes, &mut detail)?;
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

    fn write(
        &self,
        cx: &mut Context<'_>,
        hand: &Hand,
        change: &mut Change,
        writes: Writes,
        detail: &mut Detail,
    ) -> Result<(), Error> {
        let author = hand.who.author();
        let seq = change.state.seq;
        let chosen = writes.contact.is_some().then(|| self.contact_part(cx, hand, change)).transpose()?;
        let mut put = |cx: &mut Context<'_>, access: &Access, plain: &[u8]| -> Result<(), Error> {
            let body = access.seal(seq, &author, plain, cx.rng)?;
            change.versions.push(Version { part: access.part(), version: seq, author: author.clone(), body });
            Ok(())
        };
        if let Some(answers) = &writes.answers {
            put(cx, &hand.part(Part::Answers)?, &to_json(answers)?)?;
        }
        detail.published = writes.listed.as_ref().and_then(published);
        change.listed = writes.listed;
        if let (Some(contact), Some(access)) = (&writes.contact, &chosen) {
            put(cx, access, &to_json(contact)?)?;
        }
        let mut document = None;
        if let Some(file) = &writes.file {
            let row = DocumentRow {
                number: seq,
                name: file.paper.name.clone(),
                media_type: file.paper.kind.media_type().to_owned(),
                size: file.bytes.len() as u64,
                pages: file.paper.pages,
                script: file.paper.script,
                upload: file.upload.clone(),
            };
            let fresh = vault::Fresh::new(hand.case(), Part::Document(seq), ReaderId::Card, cx.rng);
            put(cx, fresh.part(), &file.bytes)?;
            grants::give(&mut change.grants, &[fresh.part()], &self.readers_of_thread(hand)?, cx.rng)?;
            if let Some(next) = hand.next_key() {
                change.next_grants.push(fresh.part().grant(ReaderId::Card, next, cx.rng)?);
            }
            detail.parts.push(Part::Document(seq).to_string());
            document = Some(row);
        }
        if let Some((shared, row)) = writes.guest {
            let reader = ReaderId::Guest(shared.id);
            let mut head = hand.head.clone();
            head.guests.retain(|g| g.id != shared.id);
            head.guests.extend(row.as_ref().map(|row| GuestKey { id: shared.id, key: row.public.0 }));
            put(cx, &hand.access, &to_json(&head)?)?;
            match row {
                Some(row) => {
                    grants::give(
                        &mut change.grants,
                        &hand.parts_but_contact()?,
                        &[(reader, row.public, false)],
                        cx.rng,
                    )?;
                    change.card = Some(row);
                }
                None => {
                    change.revoked.push(reader);
                    change.uncard = Some(reader);
                }
            }
            detail.guest = Some(shared);
        }
        let message = match (writes.message, document) {
            (Some((kind, text, phrases)), document) => Some((kind, text, phrases, document)),
            (None, Some(row)) => Some((MessageKind::Document, String::new(), vec![], Some(row))),
            (None, None) => None,
        };
        if let Some((kind, text, phrases, document)) = message {
            let original = if kind == MessageKind::OriginalTaken { Some(seq) } else { writes.original };
            let signed = match (&hand.who, &writes.signer) {
                (Who::Member { id, .. }, Some(signer)) => Some(Signed::sign(hand.case(), seq, &phrases, *id, signer)),
                _ => None,
            };
            let message = Message { at: cx.now, by: hand.who.by(), kind, text, phrases, document, original, signed };
            let thread = hand.part(Part::Thread)?;
            let body = thread.seal(seq, &author, &to_json(&message)?, cx.rng)?;
            change.versions.push(Version { part: Part::Thread, version: seq, author, body });
        }
        Ok(())
    }

    /// Whoever reads the thread reads a new document: the card, the office in charge, and, still
    /// dormant, the escalation office.
    pub(crate) fn readers_of_thread(&self, hand: &Hand) -> Result<Vec<grants::Key>, Error> {
        let state = &hand.envelope.state;
        let mut readers = vec![(ReaderId::Card, hand.card_key(), false)];
        if state.stage != case::Stage::Draft {
            readers.extend(self.office_readers(state)?);
        }
        readers.extend(hand.head.guests.iter().map(|g| (ReaderId::Guest(g.id), PublicKey(g.key), false)));
        Ok(readers)
    }

    /// What a decision does to the grants of parts that exist already.
    fn regrant(
        &self,
        cx: &mut Context<'_>,
        hand: &Hand,
        decision: &Decision,
        change: &mut Change,
    ) -> Result<(), Error> {
        let next = &decision.next;
        match decision.grants {
            Grants::Unchanged | Grants::Release { .. } | Grants::Replace { .. } => return Ok(()),
            Grants::NextCard | Grants::NoNextCard | Grants::TakeOver | Grants::Record | Grants::Shred => return Ok(()),
            Grants::ToOffice => {}
            Grants::Move { from, .. } => {
                let before = &hand.envelope.state;
                let still = [Some(next.responsible), next.escalation, next.standby];
                let old = [Some(from), before.escalation, before.standby].into_iter();
                let gone = old.filter(|old| !still.contains(old)).flatten();
                change.revoked.extend(gone.map(ReaderId::Point));
            }
        }
        grants::give(&mut change.grants, &hand.parts_but_contact()?, &self.office_readers(next)?, cx.rng)
    }

    /// The points that read a sent case, and which of them not yet: before it is late, or they stand in.
    pub(crate) fn office_readers(&self, state: &case::State) -> Result<Vec<grants::Key>, Error> {
        let case::State { responsible: point, stands_for, escalation, standby, .. } = *state;
        self.readers(&Seated { point, stands_for, escalation, standby }, state.clock.released)
    }
}

pub(crate) fn to_json(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|_| Error::Damaged)
}

/// Days since 1970-01-01.
pub(crate) fn day_number(date: jiff::civil::Date) -> i64 {
    const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);
    EPOCH.until(date).map(|span| i64::from(span.get_days())).unwrap_or(0)
}

/// The inverse of [`day_number`].
pub(crate) fn day(number: i64) -> jiff::civil::Date {
    const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);
    EPOCH.saturating_add(jiff::Span::new().days(number.clamp(-100_000, 2_900_000)))
}
