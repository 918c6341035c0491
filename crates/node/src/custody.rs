//! Papers at a counter: an original is taken and given back, a paper or the person is seen and no copy
//! is kept, a fee is paid. Each is an entry of the thread, in words of the procedure.

use crate::Error;
use crate::desk::Action;
use crate::hand::Writes;
use crate::person::plain_text;
use crate::view::{CaseView, Message, MessageKind};
use procedure::Procedure;

/// In the place of a paper: the person themselves.
pub const PERSON: &str = "person";

/// The message key of the person seen.
pub const PERSON_SEEN: &str = "paper-person-seen";

/// How an original changes hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Counter,
    Post,
}

impl Way {
    pub const ALL: [Way; 2] = [Way::Counter, Way::Post];

    pub fn name(self) -> &'static str {
        match self {
            Way::Counter => "counter",
            Way::Post => "post",
        }
    }

    /// Message key.
    pub fn key(self) -> &'static str {
        match self {
            Way::Counter => "way-counter",
            Way::Post => "way-post",
        }
    }

    /// # Errors
    /// [`Error::UnknownWord`] for any other.
    pub fn parse(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|way| way.name() == name).ok_or(Error::UnknownWord)
    }
}

/// What an action of this module writes.
pub(crate) fn writes(procedure: &Procedure, action: &Action) -> Result<Writes, Error> {
    let paper = |id: &str| {
        let found = procedure.evidence.iter().find(|e| e.id == *id);
        found.map(|e| e.name.clone()).ok_or(Error::UnknownWord)
    };
    let note = |text: &str| match plain_text(text) {
        Err(Error::Empty) => Ok(String::new()),
        other => other,
    };
    let (kind, text, phrases, original) = match action {
        Action::Take { paper: id, way, text } => {
            (MessageKind::OriginalTaken, note(text)?, vec![paper(id)?, way.key().into()], None)
        }
        Action::GiveBack { number, way, text } => {
            (MessageKind::OriginalReturned, note(text)?, vec![way.key().into()], Some(*number))
        }
        // Nothing can be typed here: what a paper shows stays on the paper.
        Action::Attest { what } if what == PERSON => {
            (MessageKind::Attested, String::new(), vec![PERSON_SEEN.into()], None)
        }
        Action::Attest { what } => (MessageKind::Attested, String::new(), vec![paper(what)?], None),
        Action::Pay => {
            let price = procedure.fee.price().ok_or(Error::NoFee)?;
            (MessageKind::Paid, price.to_string(), vec![], None)
        }
        _ => return Err(Error::UnknownWord),
    };
    let phrases = phrases.into_iter().map(Into::into).collect();
    Ok(Writes { message: Some((kind, text, phrases)), original, ..Writes::default() })
}

/// An original that came into an office's hands.
#[derive(Debug, Clone, PartialEq)]
pub struct Original<'a> {
    pub number: u32,
    /// Message key of the paper.
    pub paper: &'a str,
    /// What was noted when it was taken.
    pub note: &'a str,
    pub taken: &'a Message,
    pub returned: Option<&'a Message>,
}

impl CaseView {
    /// Every original there was, with when it came and went.
    pub fn originals(&self) -> Vec<Original<'_>> {
        let taken = self.thread.iter().filter(|m| m.kind == MessageKind::OriginalTaken);
        let back = |m: &Message, number| m.kind == MessageKind::OriginalReturned && m.original == Some(number);
        taken
            .filter_map(|m| {
                let number = m.original?;
                let returned = self.thread.iter().find(|m| back(m, number));
                let paper = m.phrases.first().map(|s| s.key.as_str()).unwrap_or_default();
                Some(Original { number, paper, note: &m.text, taken: m, returned })
            })
            .collect()
    }
}
