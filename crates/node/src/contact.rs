//! How news finds the holder: chosen, changed, and granted to who tells them.

use crate::grants;
use crate::hand::{Hand, Writes, day_number};
use crate::view::NewsView;
use crate::{Context, Error, Node};
use case::{Command, Contact, Decision, Kind, Stage, State};
use id::PointId;
use office::Point;
use store::{Change, Errand};
use vault::{Access, Card, Fresh, Part, ReaderId};

impl Node {
    /// Whether people can ask for text messages and mail here.
    pub fn sends_messages(&self) -> bool {
        self.public().notifier.is_some()
    }

    /// The counters at which somebody can ask for their news, and `also`, where it came in.
    pub fn collect_points(&self, also: PointId) -> Vec<Point> {
        let public = self.public();
        public.offices.points().filter(|p| p.id == also || (p.counter && !p.lead)).cloned().collect()
    }

    /// Chooses how news finds the holder; again, as often as they like, until the case is over.
    ///
    /// # Errors
    /// [`Error::NoNotifier`] for messages in a town that sends none; [`Error::UnknownPoint`] for a
    /// counter at which nothing can be asked for.
    pub async fn choose(&self, cx: &mut Context<'_>, card: &Card, contact: Contact) -> Result<(), Error> {
        self.check_contact(&contact)?;
        let hand = self.held(cx, card).await?;
        let contact = Contact { language: hand.head.language.clone(), ..contact };
        let command = Command::Choose(contact.reach());
        self.act_on(cx, &hand, command, Writes { contact: Some(contact), ..Writes::default() }).await
    }

    pub(crate) fn check_contact(&self, contact: &Contact) -> Result<(), Error> {
        if contact.way.is_message() && !self.sends_messages() {
            return Err(Error::NoNotifier);
        }
        match contact.point {
            Some(id) if self.public().offices.point(id).is_none_or(|p| p.lead) => Err(Error::UnknownPoint),
            _ => Ok(()),
        }
    }

    /// Who reads the contact of a sent case, beside its holder.
    pub(crate) fn tellers(&self, state: &State) -> Result<Vec<grants::Key>, Error> {
        let public = self.public();
        let mut readers = vec![];
        if state.news.reach.after.is_some() {
            let point = state.teller();
            readers.push((ReaderId::Point(point), public.key(point)?, false));
        }
        if state.news.reach.message {
            readers.extend(public.notifier.map(|key| (ReaderId::Notifier, key, false)));
        }
        Ok(readers)
    }

    /// Grants the contact where `command` says who tells the holder from now on.
    pub(crate) fn reach(
        &self,
        cx: &mut Context<'_>,
        hand: &Hand,
        command: Command,
        change: &mut Change,
    ) -> Result<(), Error> {
        let sends = matches!(
            command,
            Command::Send | Command::SendReceived { .. } | Command::Restore | Command::Choose(_) | Command::LetIn
        );
        if !sends || change.state.stage == Stage::Draft || !hand.reads(Part::Contact) {
            return Ok(());
        }
        let tellers = self.tellers(&change.state)?;
        self.give(&mut change.grants, &[&hand.part(Part::Contact)?], &tellers, cx.rng)
    }

    /// The part that holds the choice. A card that replaced a lost one may have none – the office that
    /// made it need not be who tells the holder – and then begins a new one.
    pub(crate) fn contact_part(&self, cx: &mut Context<'_>, hand: &Hand, change: &mut Change) -> Result<Access, Error> {
        if hand.reads(Part::Contact) {
            return hand.part(Part::Contact);
        }
        let access = Fresh::new(hand.case(), Part::Contact, ReaderId::Card, cx.rng).into_part();
        let mut readers = self.tellers(&change.state)?;
        readers.push((ReaderId::Card, hand.card_key(), false));
        self.give(&mut change.grants, &[&access], &readers, cx.rng)?;
        if let Some(next) = hand.next_key() {
            change.next_grants.push(access.grant(ReaderId::Card, next, cx.rng)?);
        }
        Ok(access)
    }

    /// What an event means for who tells the holder: whether they lose the contact, and what they
    /// have to do.
    pub(crate) fn errands(
        &self,
        cx: &Context<'_>,
        before: &State,
        decision: &Decision,
    ) -> Result<(bool, Vec<Errand>), Error> {
        let (kind, next) = (decision.kind, &decision.next);
        let over = matches!(next.stage, Stage::Closed | Stage::Withdrawn);
        let unreach = over || kind == Kind::ContactChosen;
        let mut errands = vec![];
        let waits = next.news.reach.message && next.news.since.is_some();
        if waits && (kind.is_news() || kind == Kind::ContactChosen) {
            errands.push(Errand::Message(cx.now.as_second()));
        } else if !waits && before.news.since.is_some() {
            errands.push(Errand::NoMessage);
        }
        let due = next.tell_due(&self.calendar_of(next)).map_err(case::Refusal::from)?;
        match due.map(|due| Errand::Tell(next.teller(), day_number(due.date))) {
            Some(tell) if before.news.task != next.news.task || before.teller() != next.teller() => errands.push(tell),
            None if before.news.task.is_some() => errands.push(Errand::NoTelling),
            _ => {}
        }
        Ok((unreach, errands))
    }

    /// The holder has seen what was new. What they do with their own case is nobody's business: no
    /// event says so. If it cannot be written down now, it is next time.
    pub(crate) async fn settle(&self, cx: &mut Context<'_>, card: &Card, seen: &State) {
        let settled = async {
            let hand = self.held(cx, card).await?;
            if hand.envelope.state.seq != seen.seq {
                return Ok(());
            }
            let read = seen.read();
            let (_, wakes) = self.dates(&read)?;
            Ok(self.store.settle(&hand.access, &read, wakes).await?)
        };
        match settled.await {
            Ok(()) | Err(Error::Conflict) => {}
            Err(error) => tracing::warn!(%error, "news that was read still counts as unread"),
        }
    }

    pub(crate) fn news_view(&self, state: &State) -> Result<Option<NewsView>, Error> {
        let due = state.tell_due(&self.calendar_of(state)).map_err(case::Refusal::from)?;
        let news = &state.news;
        Ok(news.since.map(|since| NewsView {
            since,
            sent: news.sent,
            told: news.told,
            teller: state.teller(),
            due: due.map(|due| due.date),
        }))
    }
}
