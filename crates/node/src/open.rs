//! Opening a case: check, route, decide, seal, commit.

use crate::grants;
use crate::hand::{Head, Who, to_json};
use crate::person::check_answers;
use crate::{Context, Error, Node};
use case::{Contact, Grants, Keep, Profile, Record, Recorded};
use id::{CaseId, CaseNumber, ListingId, PointId};
use procedure::Procedure;
use serde_json::Value;
use store::{Author, CardRow, Change, Envelope, Refused, Version};
use vault::{Card, Chain, Fresh, Part, ReaderId, Recipient};

/// Working days after the answer, until a case closes by itself.
const SETTLE: u16 = 15;

/// How many case numbers are drawn, should another case have the first already.
const TRIES: usize = 4;

/// What opens a case.
#[derive(Debug, Clone)]
pub struct Opening {
    pub procedure: String,
    /// Checked against the procedure's form. `about` in it names a listing.
    pub answers: Value,
    /// The caller's own secret; minted here when there is none.
    pub card: Option<Card>,
    /// Where to; by the listing, or the town's counter, when not said.
    pub point: Option<PointId>,
    /// The person's district, where it decides where to. Not kept.
    pub area: Option<String>,
    /// In which the person reads; the procedure's form may ask for another.
    pub language: String,
    /// How news finds the holder; the counter where it came in holds it when not said.
    pub contact: Option<Contact>,
    /// Keep it as a draft: nobody but the card can read it until it is sent.
    pub draft: bool,
}

#[derive(Debug)]
pub struct Opened {
    pub case: CaseId,
    /// Only when it was minted by this very call.
    pub card: Option<Card>,
    /// The same card and body had opened it before.
    pub again: bool,
}

impl Node {
    /// Opens a case, or says that this card and body opened it before.
    ///
    /// # Errors
    /// [`Error::OtherBody`] when the card has opened something else.
    pub async fn open(&self, cx: &mut Context<'_>, opening: Opening) -> Result<Opened, Error> {
        let procedure = self.procedure(&opening.procedure).ok_or(Error::UnknownProcedure)?;
        if let Some(contact) = &opening.contact {
            self.check_contact(contact)?;
        }
        check_answers(procedure, &opening.answers)?;
        self.check_public_day(cx, procedure, &opening.answers)?;
        let about = opening.answers.get("about").and_then(Value::as_str).and_then(|id| id.parse::<ListingId>().ok());
        let public = self.public();
        if procedure.takes_down {
            let today = self.today(cx);
            let offer = about.and_then(|id| public.directory.offer(id)).filter(|o| o.shown(today));
            self.reports.count(offer.ok_or(Error::UnknownListing)?.id, today)?;
        }
        if procedure.corrects {
            let listed = about.filter(|id| public.corrected(*id)).ok_or(Error::UnknownListing)?;
            self.reports.count(listed, self.today(cx))?;
        }
        let routed = public.route(procedure, about, opening.area.as_deref())?;
        let point = match opening.point {
            None => routed.id,
            Some(id) => public.offices.point(id).filter(|p| !p.lead).ok_or(Error::UnknownPoint)?.id,
        };
        if !public.takes(point) {
            return Err(Error::NoIntake);
        }

        let minted = opening.card.is_none();
        let card = opening.card.unwrap_or_else(|| self.new_card(cx));
        self.of_this_kind(&card)?;
        let body = serde_json::json!([
            procedure.id,
            opening.answers,
            opening.point,
            opening.draft,
            opening.contact,
            opening.area
        ]);
        let (locator, digest) = (card.locator(&self.town.key), card.opening(&self.town.key, &to_json(&body)?));
        let again = |found: Option<store::Found>| match found {
            Some(found) if found.opening == digest => {
                Ok(Some(Opened { case: found.envelope.case, card: None, again: true }))
            }
            Some(_) => Err(Error::OtherBody),
            None => Ok(None),
        };
        // A card that was made this moment has opened nothing.
        if !minted && let Some(opened) = again(self.store.find(&locator).await?)? {
            return Ok(opened);
        }

        let mut nonce = [0; 16];
        cx.rng.fill_bytes(&mut nonce);
        let language =
            opening.answers.get("reply_language").and_then(Value::as_str).unwrap_or(&opening.language).to_owned();
        let holder = card.reader(&self.town.key, &nonce).recipient();
        let card_key = holder.key();
        let head = Head {
            procedure: procedure.id.clone(),
            language,
            about,
            card_key: card_key.0,
            next: None,
            guests: vec![],
            came: None,
        };
        let contact = opening.contact.unwrap_or_else(|| Contact::collect(None, &head.language));
        let contact = Contact { language: head.language.clone(), ..contact };
        let salts = Recipient::from(&card.salt_key(&self.town.key, &nonce));
        for _ in 0..TRIES {
            let (mut change, what) =
                self.first(cx, procedure, &holder, &head, &opening.answers, &contact, point, opening.draft)?;
            let log = Some(self.salt_key(salts.clone(), change.case, locator));
            let (opening, reader) = (digest, ReaderId::Card);
            let opens = CardRow { locator, nonce, opening, reader, public: card_key, until: None, log };
            match self.commit(cx, Author::Opens(&opens), &mut change, &what).await {
                Ok(()) => return Ok(Opened { case: change.case, card: minted.then_some(card), again: false }),
                // Somebody pressed twice at the same moment: the first one counts.
                Err(Refused::Db(store::DbError::Conflict)) => {
                    if let Some(opened) = again(self.store.find(&locator).await?)? {
                        return Ok(opened);
                    }
                }
                Err(other) => return Err(other.into()),
            }
        }
        Err(Error::Conflict)
    }

    /// The first change of a case: four parts, sealed and granted, all of them to its `holder`.
    #[expect(clippy::too_many_arguments, reason = "all that a case begins with")]
    pub(crate) fn first(
        &self,
        cx: &mut Context<'_>,
        procedure: &Procedure,
        holder: &Recipient,
        head: &Head,
        answers: &Value,
        contact: &Contact,
        point: PointId,
        draft: bool,
    ) -> Result<(Change, String), Error> {
        let case = self.case_ids.lock().unwrap_or_else(std::sync::PoisonError::into_inner).draw(cx.rng);
        let today = self.today(cx);
        let seated = self.seated(point, today);
        let sent = (!draft).then_some(today);
        let mut decision = case::open(seated.point, seated.escalation, self.profile(procedure), sent);
        decision.next.standby = seated.standby;
        decision.next.stands_for = seated.stands_for;
        decision.next.leaving.since = draft.then_some(today);
        decision.next.number = Some(CaseNumber::random(cx.rng));
        decision.next.news.reach = contact.reach();
        let envelope = Envelope { case, state: decision.next.clone(), chain: Chain::start(case.bytes()) };
        let mut change = self.change(cx, &envelope, &decision)?;

        let author = ReaderId::Card.text();
        let fresh = [Part::Head, Part::Answers, Part::Contact, Part::Thread]
            .map(|part| Fresh::new(case, part, ReaderId::Card, cx.rng));
        for (fresh, plain) in fresh.iter().zip([to_json(head)?, to_json(answers)?, to_json(contact)?]) {
            let body = fresh.part().seal(1, &author, &plain, cx.rng)?;
            change.versions.push(Version { part: fresh.part().part(), version: 1, author: author.clone(), body });
        }
        let [in_head, in_answers, in_contact, in_thread] = fresh.each_ref().map(Fresh::part);
        let all = [in_head, in_answers, in_contact, in_thread];
        grants::give_one(&mut change.grants, &all, (ReaderId::Card, holder, false), cx.rng)?;
        if decision.grants == Grants::ToOffice {
            let (readers, tellers) = (self.office_readers(&decision.next)?, self.tellers(&decision.next)?);
            let parts = [in_head, in_answers, in_thread];
            self.give_office(&mut change.grants, (&parts, &readers), (in_contact, &tellers), cx.rng)?;
        }
        let detail = Who::Holder.detail(cx.now);
        let what = self.seal_detail(cx, in_head, &mut change, &detail)?;
        Ok((change, what))
    }

    pub(crate) fn profile(&self, procedure: &Procedure) -> Profile {
        let clock = &procedure.clock;
        Profile {
            notice: clock.notice,
            decide: clock.decide,
            extend: clock.extend,
            deliver: clock.deliver,
            settle: SETTLE,
            region: self.calendar.region().to_owned(),
            seen: procedure.identity != procedure::Identity::None,
            keep: Some(keep(procedure)),
        }
    }
}

/// How long a case under `procedure` is kept.
fn keep(procedure: &Procedure) -> Keep {
    let part = |part: &procedure::Recorded| match part {
        procedure::Recorded::Answers => Recorded::Answers,
        procedure::Recorded::Thread => Recorded::Thread,
        procedure::Recorded::Documents => Recorded::Documents,
    };
    let record = procedure.record.as_ref();
    let record = record.map(|r| Record { days: r.days, parts: r.parts.iter().map(part).collect() });
    Keep { days: procedure.retention_days, record }
}
