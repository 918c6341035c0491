//! What this town thinks of an offer, and the case that it becomes.

use super::CameHead;
use crate::hand::{Head, Who, to_json};
use crate::{Context, Error, Node};
use case::{Came, Contact, Kind, Stage};
use handover::agreement::Clause;
use handover::step::Reason;
use handover::wire::{Bytes, Offer};
use id::{CaseNumber, PointId};
use jiff::civil::Date;
use store::{Author, CardRow, Envelope, GrantRow, Handing, SaltKey, Version};
use vault::{Chain, Digest, Fresh, KeyTag, Part, PublicKey, ReaderId, SealedGrant, Statement, Verifier, digest};

impl Node {
    /// Whether an offer of `town` can be taken.
    pub(super) async fn fits(
        &self,
        cx: &mut Context<'_>,
        town: &str,
        offer: &Offer,
    ) -> Result<Result<(), Reason>, Error> {
        let today = self.today(cx);
        let Some(clause) = self.clause_here(town, offer, Some(today)) else { return Ok(Err(Reason::NoAgreement)) };
        let known = self.procedure(&offer.procedure).and_then(|p| p.handover.as_ref());
        let Some(step) = known.and_then(|h| h.steps.iter().find(|s| s.id == offer.step)) else {
            return Ok(Err(Reason::NoAgreement));
        };
        let declared = |field: &String| clause.fields.contains(field) && step.fields.contains(field);
        if !offer.consent.fields.iter().all(declared) {
            return Ok(Err(Reason::Undeclared));
        }
        if offer.consent.expires < cx.now.as_second() {
            return Ok(Err(Reason::Expired));
        }
        if !agreed(offer) {
            return Ok(Err(Reason::Consent));
        }
        // Sealed to whoever reads it here, with keys that still open.
        let Ok(point) = clause.office.id.parse::<PointId>() else { return Ok(Err(Reason::NoAgreement)) };
        for (reader, key, _) in self.readers(&self.seated(point, today), false)? {
            let Some(tag) = tag_for(offer, reader) else { return Ok(Err(Reason::WrongKey)) };
            let ReaderId::Point(at) = reader else { continue };
            if tag != key.tag() && !self.store.opens_still(at, tag).await? {
                return Ok(Err(Reason::WrongKey));
            }
        }
        Ok(Ok(()))
    }

    /// The clause under which an offer came; also one of an agreement that is over by now, without a day.
    fn clause_here(&self, town: &str, offer: &Offer, on: Option<Date>) -> Option<Clause> {
        let (towns, own) = (self.towns(), &self.town.key);
        let terms = match on {
            Some(day) => towns.in_force(day).find(|terms| terms.id == offer.agreement)?,
            None => &towns.agreement(&offer.agreement)?.terms,
        };
        terms.partner(own).filter(|with| with.town == town)?;
        terms.clause(&offer.procedure, Some(&offer.step), own).cloned()
    }

    /// Opens the case: an ordinary one, in the queue of the office in charge.
    pub(super) async fn begin(
        &self,
        cx: &mut Context<'_>,
        town: &str,
        offer: &Offer,
        handing: Vec<Handing>,
    ) -> Result<(), Error> {
        let today = self.today(cx);
        let clause = self.clause_here(town, offer, None).ok_or(Error::NoAgreement)?;
        let procedure = self.procedure(&offer.procedure).ok_or(Error::UnknownProcedure)?;
        let step = procedure.handover.iter().flat_map(|h| &h.steps).find(|s| s.id == offer.step);
        let text = step.ok_or(Error::UnknownProcedure)?.text.clone();
        let towns = self.towns();
        let party = towns.party(town).ok_or(Error::NoAgreement)?;
        let fixed = |bytes: &Bytes| bytes.fixed::<32>().ok_or(Error::Damaged);
        let (locator, opening) = (Digest(fixed(&offer.card.locator)?), Digest(fixed(&offer.card.opening)?));
        let (public, salt) = (PublicKey(fixed(&offer.card.public)?), PublicKey(fixed(&offer.card.salt)?));
        let nonce = offer.card.nonce.fixed::<16>().ok_or(Error::Damaged)?;
        let head = Head {
            procedure: offer.procedure.clone(),
            language: offer.language.clone(),
            about: None,
            card_key: public.0,
            next: None,
            guests: vec![],
            came: Some(CameHead {
                handover: offer.id,
                town: town.to_owned(),
                names: party.names.clone(),
                authority: party.authority.clone(),
                step: offer.step.clone(),
                text,
                fields: offer.consent.fields.clone(),
                back: fixed(&offer.back)?,
            }),
        };

        let point = clause.office.id.parse().map_err(|_| Error::UnknownPoint)?;
        let seated = self.seated(point, today);
        let mut profile = self.profile(procedure);
        profile.decide = clause.days;
        profile.notice = profile.notice.min(clause.days);
        let mut decision = case::open(seated.point, seated.escalation, profile, Some(today));
        decision.kind = Kind::Came;
        let next = &mut decision.next;
        debug_assert_eq!(next.stage, Stage::Sent);
        (next.standby, next.stands_for) = (seated.standby, seated.stands_for);
        (next.seen, next.came) = (offer.seen, Some(Came::default()));
        next.number = Some(CaseNumber::random(cx.rng));
        let readers = self.office_readers(next)?;
        let case = offer.case;
        let envelope = Envelope { case, state: decision.next.clone(), chain: Chain::start(case.bytes()) };
        let mut change = self.change(cx, &envelope, &decision)?;
        change.handing = handing;

        let author = ReaderId::Card.text();
        let contact = Contact::collect(None, &offer.language);
        let fresh =
            [Part::Head, Part::Contact, Part::Thread].map(|part| Fresh::new(case, part, ReaderId::Card, cx.rng));
        for (fresh, plain) in fresh.iter().zip([to_json(&head)?, to_json(&contact)?]) {
            let body = fresh.part().seal(1, &author, &plain, cx.rng)?;
            change.versions.push(Version { part: fresh.part().part(), version: 1, author: author.clone(), body });
        }
        let body = offer.packet.body.0.clone();
        change.versions.push(Version { part: Part::Answers, version: 1, author, body });
        let card = (ReaderId::Card, public, false);
        let [head, contact, thread] = fresh.each_ref().map(Fresh::part);
        self.give(&mut change.grants, &[head, contact, thread], &[card], cx.rng)?;
        self.give(&mut change.grants, &[head, thread], &readers, cx.rng)?;
        for (reader, _, dormant) in std::iter::once(&card).chain(&readers) {
            let Some(grant) = grant_for(offer, *reader) else { continue };
            change.grants.push(GrantRow { grant, dormant: *dormant });
        }
        let detail = Who::Holder.detail(cx.now);
        let what = self.seal_detail(cx, head, &mut change, &detail)?;
        let log: Option<SaltKey> = Some(self.salt_key(salt.into(), case, locator));
        let opens = CardRow { locator, nonce, opening, reader: ReaderId::Card, public, until: None, log };
        Ok(self.commit(cx, Author::Opens(&opens), &mut change, &what).await?)
    }
}

/// Whether the person's word is under exactly this.
fn agreed(offer: &Offer) -> bool {
    let consent = &offer.consent;
    let packet = digest(&[b"anydoor packet", &offer.packet.body.0]).0;
    let Some(key) = consent.key.fixed() else { return false };
    let said = Statement::new("agrees", &consent.says(offer.id), &packet);
    consent.packet.0 == packet && Verifier(key).said(&said, &consent.signature.0)
}

fn grant_for(offer: &Offer, reader: ReaderId) -> Option<SealedGrant> {
    let grant = offer.packet.grants.iter().find(|grant| grant.reader == reader.text())?;
    let to_key = grant.to_key.as_ref().and_then(Bytes::fixed);
    Some(SealedGrant { case: offer.case, part: Part::Answers, reader, wrapped: grant.wrapped.0.clone(), to_key })
}

fn tag_for(offer: &Offer, reader: ReaderId) -> Option<KeyTag> {
    grant_for(offer, reader)?.to_key
}
