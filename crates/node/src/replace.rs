//! Replacing a lost card.
//!
//! The office in charge wraps every part to the new card when two of its members have checked the
//! person; the grants lie dormant until the old card's days to object are over, and then time
//! releases them as it does for a late case (ADR 14).

use crate::desk::permit;
use crate::hand::Writes;
use crate::{Context, Error, Node, Staff};
use case::{Actor, Command, Kind, Refusal};
use id::{CaseId, CaseNumber, PointId};
use office::Verb;
use store::{Author, CardRow};
use vault::{Card, Part, ReaderId, digest};

impl Node {
    /// Tells the office in charge that the card of this case is lost; says which office that is.
    /// Nothing of the case is read. Asked twice, it is one request.
    ///
    /// # Errors
    /// [`Error::UnknownNumber`] for a number that no case has; [`Error::Refused`] where the person
    /// did not choose that a lost card can be replaced.
    pub async fn ask_card(&self, cx: &mut Context<'_>, staff: &Staff, number: &str) -> Result<PointId, Error> {
        permit(staff, Verb::AskCard)?;
        let at = staff.points().into_iter().next().ok_or(Error::NotAllowed)?;
        let number: CaseNumber = number.parse().map_err(|_| Error::UnknownNumber)?;
        let case = self.store.numbered(number).await?.ok_or(Error::UnknownNumber)?;
        let envelope = self.store.clear(case).await?.ok_or(Error::UnknownNumber)?;
        let today = self.today(cx);
        let asked = case::decide(
            &envelope.state,
            Actor::Point(at),
            Command::AskCard,
            today,
            &self.calendar_of(&envelope.state),
        );
        match asked {
            Ok(decision) => {
                let mut change = self.change(cx, &envelope, &decision)?;
                self.commit(cx, Author::Counter, &mut change, "").await?;
            }
            Err(Refusal::AskedForCard) => {}
            // No office knows of a draft.
            Err(Refusal::Stage(case::Stage::Draft)) => return Err(Error::UnknownNumber),
            Err(refusal) => return Err(refusal.into()),
        }
        Ok(envelope.state.responsible)
    }

    /// A member has checked the person against the request. The second member's check makes the new
    /// card, which is returned here and never again.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::Refused`] for the same member twice.
    pub async fn check_card(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        passphrase: &str,
    ) -> Result<Option<Card>, Error> {
        permit(staff, Verb::CheckCard)?;
        self.prove(staff, passphrase).await?;
        // Against the request: a look, on the timeline like any other.
        let (_, content) = self.seen(cx, staff, case, &[Part::Answers]).await?;
        let other = content.last_by(Kind::CardChecked) != Some(staff.member.id);
        let hand = self.served(staff, Verb::CheckCard, case).await?;
        let card = self.new_card(cx);
        let mut nonce = [0; 16];
        cx.rng.fill_bytes(&mut nonce);
        let locator = card.locator(&self.town.key);
        let row = CardRow {
            locator,
            nonce,
            // It opened nothing, so nothing can be opened with it a second time.
            opening: digest(&[b"anydoor replacement", &nonce]),
            reader: ReaderId::Card,
            public: card.reader(&self.town.key, &nonce).public(),
            until: None,
            log: Some(self.salt_key(card.salt_key(&self.town.key, &nonce).public().into(), case, locator)),
        };
        let second = hand.envelope.state.replacement.as_ref().is_some_and(|r| r.checked);
        let next = Some(row);
        self.act_on(cx, &hand, Command::CheckCard { other }, Writes { next, ..Writes::default() }).await?;
        Ok(second.then_some(card))
    }

    /// The new card is in the person's hand: the old one's days to object begin.
    pub async fn hand_card(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId) -> Result<(), Error> {
        let hand = self.served(staff, Verb::CheckCard, case).await?;
        self.act_on(cx, &hand, Command::HandCard, Writes::default()).await
    }

    /// Calls a replacement off: the new card was not printed, or somebody had a doubt.
    pub async fn stop_card(&self, cx: &mut Context<'_>, staff: &Staff, case: CaseId) -> Result<(), Error> {
        let hand = self.served(staff, Verb::CheckCard, case).await?;
        self.act_on(cx, &hand, Command::StopCard, Writes::default()).await
    }
}
