//! What another town answered to what was said to it.

use super::line::{Parcel, Reply};
use super::reply::{self, Back};
use super::wait;
use crate::{Context, Error, Node};
use case::{Actor, Command, Crossing, Outcome};
use handover::signature::digest_of;
use handover::step::{Answer, Message, Received, Sender, Sent as Standing};
use handover::wire::{Heard, Say};
use store::{Author, Come, Handing, Sent};

impl Node {
    /// What became of a parcel; `None`: nobody answered. What counts is only an answer that the other town
    /// signed, to this very request. Whether there was one: after a silence nothing more is sent for now.
    ///
    /// # Errors
    /// [`Error::Store`], and then it is said again.
    pub async fn delivered(&self, cx: &mut Context<'_>, parcel: &Parcel, reply: Option<Reply>) -> Result<bool, Error> {
        let back = reply.map_or(Back::Silence, |reply| reply::heard(self, cx, parcel, &reply));
        let heard = match back {
            Back::Heard(heard) => heard,
            Back::Refused => return Ok(true),
            Back::Silence => {
                self.silent.begins(&parcel.town);
                return Ok(false);
            }
        };
        self.speaks(&parcel.town, cx.now.as_second()).await;
        let say: Say = serde_json::from_slice(&parcel.body).map_err(|_| Error::Damaged)?;
        match self.answers(cx, parcel, &say, &heard).await {
            // The case moved on at the same moment: it is said again, and answered in the same way.
            Ok(()) | Err(Error::Conflict) => Ok(true),
            Err(other) => Err(other),
        }
    }

    async fn answers(&self, cx: &mut Context<'_>, parcel: &Parcel, say: &Say, heard: &Heard) -> Result<(), Error> {
        let (handover, place) = (parcel.id, parcel.place);
        let said = Handing::Said { handover, place };
        match (say, heard) {
            (Say::Offer(_), Heard::Held { .. } | Heard::Declined { .. } | Heard::Conflict) => {
                self.offered(cx, parcel, heard).await
            }
            (Say::Release { .. }, Heard::Owned) => {
                let due = cx.now.as_second() + wait::ASKS;
                Ok(self.store.hand(&[Handing::Ask { handover, place, again: wait::ASK, due }]).await?)
            }
            (Say::Release { .. }, Heard::Cancelled) => self.not_there(cx, handover, Outcome::Lost).await,
            (Say::Withdraw { .. }, Heard::Cancelled) => self.not_there(cx, handover, Outcome::Withdrawn).await,
            (Say::Cancel { .. }, Heard::Cancelled) | (Say::Withdraw { .. } | Say::Letter { .. }, Heard::Taken) => {
                Ok(self.store.hand(&[said]).await?)
            }
            (Say::Return { .. }, Heard::Taken) => {
                let come = self.store.come(handover).await?.ok_or(Error::Damaged)?;
                let Ok(Received::Returned { digest, answer, .. }) = serde_json::from_str(&come.state) else {
                    return Err(Error::Damaged);
                };
                let state = super::arrive::text(&Received::Returned { digest, answer, heard: true })?;
                let moved = Handing::Come { handover, was: Some(come.state.clone()), is: Come { state, ..come } };
                Ok(self.store.hand(&[said, moved]).await?)
            }
            (_, answer) => {
                tracing::warn!(town = parcel.town, ?answer, "another town does not know what this follows; said again");
                Ok(())
            }
        }
    }

    /// The moment at which a step goes over: this town's own event.
    async fn offered(&self, cx: &mut Context<'_>, parcel: &Parcel, heard: &Heard) -> Result<(), Error> {
        let handover = parcel.id;
        let Some((sent, envelope)) = self.store.sent_step(handover).await? else { return Ok(()) };
        let Sent { number, offer, .. } = sent;
        let offered = envelope.state.handed(number).is_some_and(|h| h.at == Crossing::Offered);
        if !offered {
            return Ok(());
        }
        let mut sender = Sender::offer(offer);
        // The same name stands for something else there: nothing of this can go over.
        let answer = heard.answer().ok_or(Error::Damaged)?;
        let said = Message::Offer { digest: digest_of(&parcel.body) };
        let moved = sender.hears(said, answer);
        let (command, then) = match (sender.state, answer) {
            (Standing::Released { .. }, _) if moved => {
                let body = crate::hand::to_json(&Say::Release { id: handover, offer: offer.into() })?;
                let now = cx.now.as_second();
                let release = wait::saying(self, cx, handover, wait::RELEASE, &parcel.town, &body, now);
                (Command::Crossed { number }, Handing::Say(release))
            }
            (Standing::Declined(why), _) if moved => {
                let why = serde_json::to_value(why).ok().and_then(|v| v.as_str().map(str::to_owned));
                (Command::CrossRefused { number }, Handing::Why { handover, why: why.unwrap_or_default() })
            }
            (_, Answer::Conflict) => {
                (Command::CrossRefused { number }, Handing::Why { handover, why: "conflict".into() })
            }
            _ => return Ok(()),
        };
        let mut handing = vec![Handing::Said { handover, place: parcel.place }, then];
        if matches!(command, Command::CrossRefused { .. }) {
            handing.push(self.count_refused(cx, &parcel.town));
        }
        self.other_town_acts(cx, &envelope, command, handing).await
    }

    /// An event of a case that another town's word is the reason of; `handing` goes with it.
    pub(super) async fn other_town_acts(
        &self,
        cx: &mut Context<'_>,
        envelope: &store::Envelope,
        command: Command,
        handing: Vec<Handing>,
    ) -> Result<(), Error> {
        let (state, today) = (&envelope.state, self.today(cx));
        let decision = case::decide(state, Actor::Clock, command, today, &self.calendar_of(state))?;
        let mut change = self.change(cx, envelope, &decision)?;
        change.handing = handing;
        Ok(self.commit(cx, Author::Clock, &mut change, "").await?)
    }
}
