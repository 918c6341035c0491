//! What a yes of the office makes public, and how it goes again: on its day, by its holder, or by the
//! office after a report.

use crate::desk::Action;
use crate::hand::{Hand, Writes};
use crate::view::{MessageKind, PublishedView};
use crate::{Context, Error, Node, Staff};
use case::Command;
use id::ListingId;
use jiff::ToSpan;
use jiff::civil::Date;
use listing::{Extra, Offer};
use procedure::form::FieldError;
use procedure::{Procedure, Publishes};
use serde_json::Value;
use store::Listed;
use vault::{Card, Part};

/// The longest time for which something is shown, in days.
const LONGEST: i64 = 366;

/// Only what is put is remembered inside the case.
pub(crate) fn published(listed: &Listed) -> Option<ListingId> {
    match listed {
        Listed::Put(offer) if offer.taken_down.is_none() => Some(offer.id),
        _ => None,
    }
}

impl Node {
    /// What granting this, which can be done now, does to what is public: nothing, in most procedures.
    ///
    /// # Errors
    /// Whatever keeps it from being published; the decision is then not taken either.
    pub(crate) async fn on_yes(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        hand: &Hand,
        action: &Action,
    ) -> Result<Option<Listed>, Error> {
        if !matches!(action, Action::Decide { granted: true, .. }) {
            return Ok(None);
        }
        let procedure = self.procedure(&hand.head.procedure).ok_or(Error::UnknownProcedure)?;
        if procedure.takes_down {
            return self.taken_down(cx, hand).map(Some);
        }
        let Some(public) = &procedure.publishes else { return Ok(None) };
        let (_, content) = self.seen(cx, staff, hand.case(), &[Part::Answers]).await?;
        crate::person::check_answers(procedure, content.answers())?;
        self.offer(cx, procedure, public, content.answers(), hand.envelope.state.responsible).map(Some)
    }

    fn offer(
        &self,
        cx: &mut Context<'_>,
        procedure: &Procedure,
        public: &Publishes,
        answers: &Value,
        point: id::PointId,
    ) -> Result<Listed, Error> {
        let today = self.today(cx);
        let text = |field: &str| answers[field].as_str().unwrap_or_default();
        let until: Date = text(&public.until).parse().map_err(|_| Error::DayPassed)?;
        if until < today {
            return Err(Error::DayPassed);
        }
        Ok(Listed::Put(Box::new(Offer {
            id: ListingId::random(cx.rng),
            procedure: procedure.id.clone(),
            door: public.doors.get(text(&public.kind)).cloned().unwrap_or_else(|| procedure.door.clone()),
            title: text(&public.title).to_owned(),
            answers: public.of(answers),
            until,
            published: today,
            point,
            taken_down: None,
            anydoor: Extra { source: Offer::SOURCE.into(), ..Extra::default() },
        })))
    }

    /// The office that published takes down what the report in hand is about.
    fn taken_down(&self, cx: &Context<'_>, hand: &Hand) -> Result<Listed, Error> {
        let public = self.public();
        let offer = hand.head.about.and_then(|id| public.directory.offer(id)).ok_or(Error::UnknownListing)?;
        let office = |point| public.offices.point(point).map(|p| p.office);
        if office(offer.point) != office(hand.envelope.state.responsible) {
            return Err(Error::OtherOfficePublished);
        }
        Ok(Listed::Put(Box::new(offer.down(self.today(cx)))))
    }

    /// The holder of the case that it came from takes it down.
    pub async fn unpublish(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let view = self.view(cx, card).await?;
        let published = view.published.filter(|p| p.until.is_some()).ok_or(Error::UnknownListing)?;
        let hand = self.held(cx, card).await?;
        let message = Some((MessageKind::Unpublished, String::new(), vec![]));
        let writes = Writes { message, listed: Some(Listed::Remove(published.offer)), ..Writes::default() };
        self.act_on(cx, &hand, Command::Unpublish, writes).await?;
        self.show_public().await;
        Ok(())
    }

    /// Forgets what nobody can read any more.
    pub(crate) async fn expire_offers(&self, today: Date) -> Result<(), Error> {
        let gone: Vec<_> = self.public().directory.offers().iter().filter(|o| o.until < today).map(|o| o.id).collect();
        if gone.is_empty() {
            return Ok(());
        }
        self.store.remove_offers(&gone).await?;
        self.reload().await
    }

    /// What was committed is shown; when it cannot be read now, the next step of this kind shows it.
    pub(crate) async fn show_public(&self) {
        if let Err(error) = self.reload().await {
            tracing::error!(%error, "what is public could not be read again");
        }
    }

    pub(crate) fn published_view(&self, offer: ListingId, today: Date) -> PublishedView {
        let public = self.public();
        let found = public.directory.offer(offer);
        let until = found.filter(|o| o.shown(today)).map(|o| o.until);
        PublishedView { offer, until, taken_down: found.and_then(|o| o.taken_down) }
    }

    /// What will be shown must have a day on which it can be.
    pub(crate) fn check_public_day(
        &self,
        cx: &Context<'_>,
        procedure: &Procedure,
        answers: &Value,
    ) -> Result<(), Error> {
        let Some(public) = &procedure.publishes else { return Ok(()) };
        let today = self.today(cx);
        let days = today..=today.saturating_add(LONGEST.days());
        let until: Option<Date> = answers[&public.until].as_str().and_then(|day| day.parse().ok());
        if until.is_some_and(|day| days.contains(&day)) {
            return Ok(());
        }
        let field = public.until.clone();
        Err(Error::Form(vec![FieldError { field, key: FieldError::NOT_A_DAY_TO_COME, args: Vec::new() }]))
    }
}
