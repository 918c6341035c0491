//! The person agrees: what crosses is picked, sealed to the other town's readers and signed for, and the offer
//! waits until the person has had time to think better of it.

use super::possible::{crossing_fields, hands_over};
use super::{Agreed, wait};
use crate::hand::{Hand, to_json};
use crate::{Context, Error, Node};
use case::HANDED;
use handover::agreement::{Clause, Party};
use handover::fields;
use handover::identity::OfficeKeys;
use handover::signature::digest_of;
use handover::wire::{CardKeys, Consent, Grant, LARGEST_OFFER, Offer, Packet, Say};
use id::{CaseId, HandoverId};
use jiff::{Timestamp, ToSpan};
use serde_json::Value;
use store::{Author, Handing, Version};
use vault::{Card, Fresh, Part, PublicKey, ReaderId, SecretKey, Statement, digest};

/// Seconds for which what was agreed to can be offered: two weeks, so that a town may be without power for some.
const OFFERED: i64 = 14 * 86_400;

impl Node {
    /// Hands a step of the case to the other town of `agreement`. Returns the number by which the case knows it.
    ///
    /// # Errors
    /// [`Error::NoAgreement`] when none in force covers it; [`Error::TownUnknown`] while the other town's keys
    /// are not known here.
    pub async fn hand_over(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        agreement: &str,
        step: &str,
    ) -> Result<u32, Error> {
        let hand = self.held(cx, card).await?;
        let today = self.today(cx);
        let terms = self.terms_in_force(agreement, today).ok_or(Error::NoAgreement)?;
        let (clause, with) = self.clause_of(&terms, &hand.head.procedure, step).ok_or(Error::NoAgreement)?;
        let procedure = self.procedure(&hand.head.procedure).ok_or(Error::UnknownProcedure)?;
        let mut steps = (0u8..).zip(procedure.handover.iter().flat_map(|h| &h.steps));
        let (place, declared) = steps.find(|(_, s)| s.id == step).ok_or(Error::NoAgreement)?;
        let command = hands_over(procedure, place, clause.days);
        let state = &hand.envelope.state;
        let decision = case::decide(state, hand.who.actor(), command, today, &self.calendar_of(state))?;
        let towns = self.towns();
        let office = towns.partner(&with.town).and_then(|keys| keys.office(&clause.office.id));
        let office = office.ok_or(Error::TownUnknown)?;
        let answers = self.own_answers(&hand).await?;

        let back = SecretKey::random(cx.rng);
        let offer = self.make_offer(cx, card, &hand, &terms.id, clause, with, office, &answers, &back)?;
        let (handover, consent) = (offer.id, offer.consent.clone());
        let body = to_json(&Say::Offer(Box::new(offer)))?;
        if body.len() > LARGEST_OFFER {
            return Err(Error::TooLarge { max: LARGEST_OFFER });
        }
        let until = cx.now.saturating_add(self.window.seconds()).unwrap_or(Timestamp::MAX);
        let agreed = Agreed {
            handover,
            town: with.town.clone(),
            names: with.names.clone(),
            authority: with.authority.clone(),
            identity: with.identity.clone(),
            office: clause.office.names.clone(),
            step: step.to_owned(),
            text: declared.text.clone(),
            consent,
            until,
            back: *back.bytes(),
        };

        let mut change = self.change(cx, &hand.envelope, &decision)?;
        let number = change.state.seq;
        let author = hand.who.author();
        let fresh = Fresh::new(hand.case(), Part::Packet(number), ReaderId::Card, cx.rng);
        let body_here = fresh.part().seal(number, &author, &to_json(&agreed)?, cx.rng)?;
        change.versions.push(Version { part: Part::Packet(number), version: number, author, body: body_here });
        self.give(&mut change.grants, &[fresh.part()], &self.readers_of_thread(&hand)?, cx.rng)?;
        if let Some(next) = hand.next_key() {
            change.next_grants.push(fresh.part().grant(ReaderId::Card, next, cx.rng)?);
        }
        let (town, offer) = (with.town.clone(), digest_of(&body));
        change.handing.push(Handing::Sent { handover, number, town, offer });
        let due = until.as_second();
        change.handing.push(Handing::Say(wait::saying(self, cx, handover, wait::OFFER, &with.town, &body, due)));
        let detail = hand.who.detail(cx.now);
        let what = self.seal_detail(cx, &hand.access, &mut change, &detail)?;
        self.commit(cx, Author::Holds(&hand.access), &mut change, &what).await?;
        Ok(number)
    }

    #[expect(clippy::too_many_arguments, reason = "all that a case in another town begins with")]
    fn make_offer(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        hand: &Hand,
        agreement: &str,
        clause: &Clause,
        with: &Party,
        office: &OfficeKeys,
        answers: &Value,
        back: &SecretKey,
    ) -> Result<Offer, Error> {
        let (id, case) = (HandoverId::random(cx.rng), CaseId::random(cx.rng));
        let nth = u8::try_from(hand.envelope.state.handed.len().min(HANDED)).unwrap_or(u8::MAX);
        let there = card.elsewhere(&with.town, nth);
        let mut nonce = [0; 16];
        cx.rng.fill_bytes(&mut nonce);
        let public = there.reader(&with.town, &nonce).public();
        let named: Vec<String> = crossing_fields(answers, clause).into_iter().map(|(path, _)| path).collect();
        let crosses = fields::pick(answers, &named);

        let fresh = Fresh::new(case, Part::Answers, ReaderId::Card, cx.rng);
        let body = fresh.part().seal(1, &ReaderId::Card.text(), &to_json(&crosses)?, cx.rng)?;
        let mut readers = vec![(ReaderId::Card, public)];
        for reader in &office.readers {
            let point = reader.point.parse().map_err(|_| Error::TownUnknown)?;
            readers.push((ReaderId::Point(point), PublicKey(reader.bytes().ok_or(Error::TownUnknown)?)));
        }
        let mut grants = vec![];
        for (reader, public) in &readers {
            let grant = fresh.part().grant(*reader, *public, cx.rng)?;
            let to_key = grant.to_key.map(Into::into);
            grants.push(Grant { reader: reader.text(), to_key, wrapped: grant.wrapped.into() });
        }
        let first = readers.get(1).ok_or(Error::TownUnknown)?.1;
        let packet = digest(&[b"anydoor packet", &body]).0;
        let signer = card.agrees(&self.town.key, id);
        let mut consent = Consent {
            fields: named,
            packet: packet.into(),
            to: first.0.into(),
            expires: cx.now.as_second() + OFFERED,
            key: signer.verifier().0.into(),
            signature: vec![].into(),
        };
        consent.signature = signer.sign(&Statement::new("agrees", &consent.says(id), &packet)).into();
        let card = CardKeys {
            locator: there.locator(&with.town).0.into(),
            nonce: nonce.into(),
            opening: there.opening(&with.town, id.bytes()).0.into(),
            public: public.0.into(),
            salt: there.salt_key(&with.town, &nonce).public().0.into(),
        };
        Ok(Offer {
            id,
            case,
            agreement: agreement.to_owned(),
            procedure: clause.procedure.clone(),
            step: clause.step.clone().unwrap_or_default(),
            language: hand.head.language.clone(),
            received: hand.envelope.state.clock.received.unwrap_or_else(|| self.today(cx)),
            seen: hand.envelope.state.seen,
            card,
            back: back.public().0.into(),
            packet: Packet { body: body.into(), grants },
            consent,
        })
    }
}
