//! What a person does, with a card and nothing else.

use crate::desk::TRIES;
use crate::hand::{Hand, Who, Writes, day_number};
use crate::read::Content;
use crate::view::{By, CaseView, File, MessageKind, SheetView};
use crate::{Context, Error, MAX_DOCUMENT, MAX_TEXT, Node};
use case::Command;
use jiff::Timestamp;
use serde_json::Value;
use store::{DbError, Refused, Standing};
use vault::{Card, Part, ReaderId};

/// Seconds within which the same message is the same press of a button.
const AGAIN: i64 = 600;

impl Node {
    /// What the holder of `card` sees; or whoever reads along, after that was written down.
    pub async fn view(&self, cx: &mut Context<'_>, card: &Card) -> Result<CaseView, Error> {
        const PARTS: &[Part] = &[Part::Head, Part::Answers, Part::Thread, Part::Contact];
        match self.read(cx, card, PARTS).await {
            Err(Error::UnknownCard) => {
                self.view_decoy(cx).await?;
                Err(Error::UnknownCard)
            }
            read => {
                let (who, content) = read?;
                let unread = content.unread().filter(|_| matches!(who, Who::Holder));
                let lost = match who {
                    Who::Holder => self.locked_out(content.grants()).await?,
                    _ => vec![],
                };
                let handed = self.handed_views(cx.now, content.case(), content.state(), &content.agreed).await?;
                let mut view = CaseView { handed, ..self.case_view(cx, &who, None, content)? };
                if view.handed.iter().any(|h| h.standing.recallable()) && matches!(who, Who::Holder) {
                    view.may.push("recall");
                }
                if lost.is_empty() {
                    view.may.retain(|name| *name != "let_in");
                }
                view.lost = lost;
                if let Some(state) = unread {
                    self.settle(cx, card, &state).await;
                }
                Ok(view)
            }
        }
    }

    pub(crate) async fn read(
        &self,
        cx: &mut Context<'_>,
        card: &Card,
        parts: &[Part],
    ) -> Result<(Who, Content), Error> {
        for _ in 0..TRIES {
            let hand = self.held(cx, card).await?;
            // Not everybody who reads along is told how the holder is reached.
            let packets = hand.packets(parts);
            let all = parts.iter().copied().chain(packets);
            let parts: Vec<Part> = all.filter(|p| *p != Part::Contact || hand.reads(*p)).collect();
            let parts = parts.as_slice();
            let proofs = hand.parts(parts).map_err(|_| Error::UnknownDocument)?;
            if matches!(hand.who, Who::Holder) {
                let file = self.store.hold(&proofs).await?;
                return Ok((hand.who, Content::open(file, &proofs)?));
            }
            let (mut change, what) = self.looking(cx, &hand, parts)?;
            match self.commit_look(cx, &proofs, &mut change, &what).await {
                Err(Refused::Db(DbError::Conflict)) => {}
                other => return Ok((hand.who, Content::open(other?, &proofs)?)),
            }
        }
        Err(Error::Conflict)
    }

    /// Replaces the answers of a draft.
    pub async fn edit(&self, cx: &mut Context<'_>, card: &Card, answers: Value) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        let procedure = self.procedure(&hand.head.procedure).ok_or(Error::UnknownProcedure)?;
        check_answers(procedure, &answers)?;
        self.check_public_day(cx, procedure, &answers)?;
        self.act_on(cx, &hand, Command::Edit, Writes { answers: Some(answers), ..Writes::default() }).await
    }

    /// Sends a draft. Sending what is sent already changes nothing: a button may be pressed twice.
    pub async fn send(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        if hand.envelope.state.stage.is_open() {
            return Ok(());
        }
        match self.act_on(cx, &hand, Command::Send, Writes::default()).await {
            Err(Error::Conflict) if self.held(cx, card).await?.envelope.state.stage.is_open() => Ok(()),
            other => other,
        }
    }

    pub async fn message(&self, cx: &mut Context<'_>, card: &Card, text: &str) -> Result<(), Error> {
        self.say(cx, card, MessageKind::Text, text).await
    }

    /// The same, in a language that the office may not read: the case is marked until an interpreter was
    /// there.
    pub async fn interpret(&self, cx: &mut Context<'_>, card: &Card, text: &str) -> Result<(), Error> {
        self.say(cx, card, MessageKind::Interpret, text).await
    }

    async fn say(&self, cx: &mut Context<'_>, card: &Card, kind: MessageKind, text: &str) -> Result<(), Error> {
        let text = plain_text(text)?;
        let hand = self.held(cx, card).await?;
        if self.said_already(cx.now, &hand, kind, &text).await? {
            return Ok(());
        }
        let message = Some((kind, text, vec![]));
        self.act_on(cx, &hand, Command::Message, Writes { message, ..Writes::default() }).await
    }

    /// Whether this very text is the last word of the case and was sent a moment ago: a button pressed twice,
    /// or once more after a store that could not say whether it had written.
    async fn said_already(&self, now: Timestamp, hand: &Hand, kind: MessageKind, text: &str) -> Result<bool, Error> {
        if !matches!(hand.who, Who::Holder) {
            return Ok(false);
        }
        let proofs = hand.parts(&[Part::Head, Part::Thread])?;
        let content = Content::open(self.store.hold(&proofs).await?, &proofs)?;
        let last = content.thread.last().filter(|m| m.by == By::Holder && m.kind == kind && m.text == text);
        Ok(last.is_some_and(|m| now.as_second() - m.at.as_second() < AGAIN))
    }

    pub async fn attach(&self, cx: &mut Context<'_>, card: &Card, file: File) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.permitted(cx, &hand, Command::AttachByHolder)?;
        // Looking at it takes a while; the case may have moved on meanwhile.
        let file = Some(self.take(file).await?);
        self.holder(cx, card, Command::AttachByHolder, Writes { file, ..Writes::default() }).await
    }

    /// Whether the rules allow this now, before anything costly is done for it.
    pub(crate) fn permitted(&self, cx: &Context<'_>, hand: &Hand, command: Command) -> Result<(), Error> {
        let (state, actor) = (&hand.envelope.state, hand.who.actor());
        Ok(case::decide(state, actor, command, self.today(cx), &self.calendar).map(drop)?)
    }

    pub async fn document(&self, cx: &mut Context<'_>, card: &Card, number: u32) -> Result<File, Error> {
        self.read(cx, card, &[Part::Head, Part::Thread, Part::Document(number)]).await?.1.document(number).map(|d| d.1)
    }

    /// One page of a document, drawn.
    pub async fn page(&self, cx: &mut Context<'_>, card: &Card, number: u32, page: u32) -> Result<SheetView, Error> {
        let file = self.document(cx, card, number).await?;
        self.sheet(file, page).await
    }

    /// "I have sent all that was asked for": the clock goes on.
    pub async fn complete(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        self.holder(cx, card, Command::Complete, Writes::default()).await
    }

    pub async fn withdraw(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.permitted(cx, &hand, Command::Withdraw)?;
        let handing = self.withdraws(cx, &hand).await?;
        self.act_on(cx, &hand, Command::Withdraw, Writes { handing, ..Writes::default() }).await
    }

    /// "This settles it."
    pub async fn close(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        self.holder(cx, card, Command::Close, Writes::default()).await
    }

    async fn holder(&self, cx: &mut Context<'_>, card: &Card, command: Command, writes: Writes) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        self.act_on(cx, &hand, command, writes).await
    }

    /// The case of `card`. A card that opens nothing costs the same queries and the same opening
    /// of grants, on a decoy.
    pub(crate) async fn held(&self, cx: &mut Context<'_>, card: &Card) -> Result<Hand, Error> {
        self.of_this_kind(card)?;
        let town = &self.town.key;
        let today = day_number(self.today(cx));
        let found = self.store.find(&card.locator(town)).await?;
        match found.filter(|found| found.until.is_none_or(|until| today <= until)) {
            Some(found) if found.standing != Standing::InForce => Err(match found.standing {
                Standing::Replaced => Error::CardReplaced,
                Standing::Next => Error::CardNotYet,
                Standing::Gone => crate::keep::gone(&found.envelope.state, self.today(cx)),
                _ => Error::CardVoid,
            }),
            Some(found) => {
                let reader = card.reader_as(found.reader, town, &found.nonce);
                let who = match found.reader {
                    ReaderId::Guest(id) => Who::Guest(id),
                    _ => Who::Holder,
                };
                self.hand(found.envelope, &found.grants, &found.head, &reader, who)
            }
            None => {
                self.decoy_hand()?;
                Err(Error::UnknownCard)
            }
        }
    }
}

pub(crate) fn check_answers(procedure: &procedure::Procedure, answers: &Value) -> Result<(), Error> {
    let errors = procedure::form::check(procedure, answers);
    if errors.is_empty() { Ok(()) } else { Err(Error::Form(errors)) }
}

/// A text somebody wrote: not empty, not too long, no character that cannot be kept.
pub(crate) fn plain_text(text: &str) -> Result<String, Error> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Error::Empty),
        n if n > MAX_TEXT => Err(Error::TooLong { max: MAX_TEXT }),
        _ if text.contains('\0') => Err(Error::Unreadable),
        _ => Ok(text.to_owned()),
    }
}

/// A document: not too large, with a name that is one.
pub(crate) fn check_file(mut file: File) -> Result<File, Error> {
    if file.bytes.len() > MAX_DOCUMENT {
        return Err(Error::TooLarge { max: MAX_DOCUMENT });
    }
    // Browsers may send a whole path; the last piece is the name. It is kept as it is otherwise.
    let name: String = file
        .name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    file.name = if name.trim().is_empty() { "document".into() } else { name.trim().into() };
    Ok(file)
}
