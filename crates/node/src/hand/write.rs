//! What a verb writes beside its event, sealed to whoever is to read it.

use super::{Detail, GuestKey, Hand, Who, Writes, to_json};
use crate::publish::published;
use crate::seated::Seated;
use crate::seen::Signed;
use crate::view::{DocumentRow, Message, MessageKind};
use crate::{Context, Error, Node, grants};
use case::{Decision, Grants};
use store::{Change, Version};
use vault::{Access, Part, PublicKey, ReaderId};

impl Node {
    /// Seals what `writes` holds into `change`, and says in `detail` what it was.
    pub(super) fn write(
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
            self.give(&mut change.grants, &[fresh.part()], &self.readers_of_thread(hand)?, cx.rng)?;
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
                    self.give(&mut change.grants, &hand.parts_but_contact()?, &[(reader, row.public, false)], cx.rng)?;
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
    pub(super) fn regrant(
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
        self.give(&mut change.grants, &hand.parts_but_contact()?, &self.office_readers(next)?, cx.rng)
    }

    /// The points that read a sent case, and which of them not yet: before it is late, or they stand in.
    pub(crate) fn office_readers(&self, state: &case::State) -> Result<Vec<grants::Key>, Error> {
        let case::State { responsible: point, stands_for, escalation, standby, .. } = *state;
        self.readers(&Seated { point, stands_for, escalation, standby }, state.clock.released)
    }
}
