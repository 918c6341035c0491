//! The parts of a case. One part, one key.

use std::{fmt, str::FromStr};

/// A name that is no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such part of a case")]
pub struct BadPart;

/// What a case is made of; each part has a key of its own and its own readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Procedure, language, listing; and the details of events. Nothing typed by a person.
    Head,
    /// What the person filled in.
    Answers,
    /// Messages both ways, one version each.
    Thread,
    /// A file the person or the office added.
    Document(u32),
    /// How news finds the holder, and who told them of it.
    Contact,
    /// What was agreed on and what opens the answers, of a step that another town does. The number is that of
    /// the event that handed it over.
    Packet(u32),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Head => f.write_str("head"),
            Part::Answers => f.write_str("answers"),
            Part::Thread => f.write_str("thread"),
            Part::Contact => f.write_str("contact"),
            Part::Document(n) => write!(f, "document/{n}"),
            Part::Packet(n) => write!(f, "packet/{n}"),
        }
    }
}

impl FromStr for Part {
    type Err = BadPart;
    fn from_str(text: &str) -> Result<Self, BadPart> {
        match text {
            "head" => Ok(Part::Head),
            "answers" => Ok(Part::Answers),
            "thread" => Ok(Part::Thread),
            "contact" => Ok(Part::Contact),
            _ => match text.split_once('/').map(|(kind, n)| (kind, n.parse())) {
                Some(("document", Ok(n))) => Ok(Part::Document(n)),
                Some(("packet", Ok(n))) => Ok(Part::Packet(n)),
                _ => Err(BadPart),
            },
        }
    }
}
