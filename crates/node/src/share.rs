//! Letting somebody read along, taking it back, undoing a withdrawal, complaining.

use crate::hand::{Shared, Who, Writes, day_number};
use crate::person::plain_text;
use crate::view::MessageKind;
use crate::{Context, Error, Node, Staff};
use case::Command;
use id::GuestId;
use jiff::ToSpan;
use jiff::civil::Date;
use store::CardRow;
use vault::{Card, ReaderId, digest};

/// Second cards of one case at a time.
const GUESTS: usize = 5;
/// The longest word for one, in characters.
const LABEL: usize = 60;
/// The longest time for which a second card can be limited, in days.
const DAYS: u16 = 366;

impl Node {
    /// Makes a second card, which only reads: for a parent, a helper, for some days or for as long
    /// as the case is there. Each of its looks is on the timeline.
    pub async fn share(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        label: &str,
        days: Option<u16>,
    ) -> Result<(GuestId, Card), Error> {
        let label = plain_text(label)?;
        if label.chars().count() > LABEL {
            return Err(Error::TooLong { max: LABEL });
        }
        let hand = self.held(cx, card).await?;
        if hand.head.guests.len() >= GUESTS {
            return Err(Error::TooManyGuests { max: GUESTS });
        }
        let (id, second) = (GuestId::random(cx.rng), self.new_card(cx));
        let mut nonce = [0; 16];
        cx.rng.fill_bytes(&mut nonce);
        let town = &self.town.key;
        let until = days.map(|days| self.today(cx).saturating_add(i64::from(days.clamp(1, DAYS)).days()));
        let row = CardRow {
            locator: second.locator(town),
            nonce,
            // It opened nothing, so nothing can be opened with it a second time.
            opening: digest(&[b"anydoor guest", &nonce]),
            reader: ReaderId::Guest(id),
            public: second.reader_as(ReaderId::Guest(id), town, &nonce).public(),
            until: until.map(day_number),
            log: None,
        };
        let guest = Some((Shared { id, label, until }, Some(row)));
        self.act_on(cx, &hand, Command::Share, Writes { guest, ..Writes::default() }).await?;
        Ok((id, second))
    }

    /// Takes a second card back: it opens nothing from the next click on.
    pub async fn unshare(&self, cx: &mut Context<'_>, card: &Card, guest: GuestId) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        if !hand.head.guests.iter().any(|g| g.id == guest) {
            return Err(Error::UnknownGuest);
        }
        let guest = Some((Shared { id: guest, label: String::new(), until: None }, None));
        self.act_on(cx, &hand, Command::Unshare, Writes { guest, ..Writes::default() }).await
    }

    /// Undoes a withdrawal, within three days.
    pub async fn restore(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.act_on(cx, &hand, Command::Restore, Writes::default()).await
    }

    /// Complains to the office above: a thread on the same case, with a clock of its own.
    pub async fn complain(&self, cx: &mut Context<'_>, card: &Card, text: &str) -> Result<(), Error> {
        let message = Some((MessageKind::Complaint, plain_text(text)?, vec![]));
        let hand = self.held(cx, card).await?;
        self.act_on(cx, &hand, Command::Complain, Writes { message, ..Writes::default() }).await
    }

    /// Sends a draft that `staff` keyed in from paper, with the day on which the paper came.
    pub async fn send_received(&self, cx: &mut Context<'_>, card: &Card, staff: &Staff, on: Date) -> Result<(), Error> {
        let point = staff.points().into_iter().next().ok_or(Error::NotAllowed)?;
        let hand = self.held(cx, card).await?;
        if hand.envelope.state.stage.is_open() {
            return Ok(());
        }
        let keyed_by = Some(Who::Member { id: staff.member.id, point, name: staff.member.name.clone() });
        self.act_on(cx, &hand, Command::SendReceived { on }, Writes { keyed_by, ..Writes::default() }).await
    }
}
