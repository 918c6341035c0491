//! What a person does, with a card and nothing else.

use crate::hand::{Hand, Who, Writes};
use crate::read::Content;
use crate::view::{CaseView, File, MessageKind};
use crate::{Context, Error, MAX_DOCUMENT, MAX_TEXT, Node};
use case::Command;
use serde_json::Value;
use vault::{Card, Part};

impl Node {
    /// What the holder of `card` sees.
    pub async fn view(&self, cx: &mut Context<'_>, card: &Card) -> Result<CaseView, Error> {
        let hand = match self.held(card).await {
            Err(Error::UnknownCard) => {
                self.view_decoy(cx).await?;
                return Err(Error::UnknownCard);
            }
            other => other?,
        };
        let parts = hand.parts(&[Part::Head, Part::Answers, Part::Thread])?;
        let file = self.store.hold(&parts).await?;
        self.case_view(cx, &hand.who, None, Content::open(file, &parts)?)
    }

    /// Replaces the answers of a draft.
    pub async fn edit(&self, cx: &mut Context<'_>, card: &Card, answers: Value) -> Result<(), Error> {
        let hand = self.held(card).await?;
        let procedure = self.procedure(&hand.head.procedure).ok_or(Error::UnknownProcedure)?;
        check_answers(procedure, &answers)?;
        self.act_on(cx, &hand, Command::Edit, Writes { answers: Some(answers), ..Writes::default() }).await
    }

    /// Sends a draft. Sending what is sent already changes nothing: a button may be pressed twice.
    pub async fn send(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(card).await?;
        if hand.envelope.state.stage.is_open() {
            return Ok(());
        }
        match self.act_on(cx, &hand, Command::Send, Writes::default()).await {
            Err(Error::Conflict) if self.held(card).await?.envelope.state.stage.is_open() => Ok(()),
            other => other,
        }
    }

    pub async fn message(&self, cx: &mut Context<'_>, card: &Card, text: &str) -> Result<(), Error> {
        let text = plain_text(text)?;
        let message = Some((MessageKind::Text, text, vec![]));
        self.holder(cx, card, Command::Message, Writes { message, ..Writes::default() }).await
    }

    pub async fn attach(&self, cx: &mut Context<'_>, card: &Card, file: File) -> Result<(), Error> {
        let file = Some(check_file(file)?);
        self.holder(cx, card, Command::AttachByHolder, Writes { file, ..Writes::default() }).await
    }

    pub async fn document(&self, _cx: &mut Context<'_>, card: &Card, number: u32) -> Result<File, Error> {
        let hand = self.held(card).await?;
        let parts = hand.parts(&[Part::Thread, Part::Document(number)]).map_err(|_| Error::UnknownDocument)?;
        let file = self.store.hold(&parts).await?;
        Content::open(file, &parts)?.document(number)
    }

    /// "I have sent all that was asked for": the clock goes on.
    pub async fn complete(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        self.holder(cx, card, Command::Complete, Writes::default()).await
    }

    pub async fn withdraw(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        self.holder(cx, card, Command::Withdraw, Writes::default()).await
    }

    /// "This settles it."
    pub async fn close(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        self.holder(cx, card, Command::Close, Writes::default()).await
    }

    async fn holder(&self, cx: &mut Context<'_>, card: &Card, command: Command, writes: Writes) -> Result<(), Error> {
        let hand = self.held(card).await?;
        self.act_on(cx, &hand, command, writes).await
    }

    /// The case of `card`. A card that opens nothing costs the same queries and the same opening
    /// of grants, on a decoy.
    async fn held(&self, card: &Card) -> Result<Hand, Error> {
        let town = &self.town.key;
        match self.store.find(&card.locator(town)).await? {
            Some(found) => {
                let reader = card.reader(town, &found.nonce);
                self.hand(found.envelope, &found.grants, &found.head, &reader, Who::Holder)
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

/// A document: not empty, not too large, with a name that is one.
pub(crate) fn check_file(mut file: File) -> Result<File, Error> {
    if file.bytes.is_empty() {
        return Err(Error::Empty);
    }
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
    file.media_type = file.media_type.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').take(100).collect();
    Ok(file)
}
