//! The form of the search, field by field. What cannot be read is told beside its field, and kept.

use super::near::near;
use crate::forms::Posted;
use jiff::civil::DateTime;
use node::Public;
use node::search::{Filters, Kind, LONGEST};
use serde::Serialize;

/// Names of kinds in the form and in the API.
pub const KINDS: [(&str, Kind); 4] =
    [("service", Kind::Service), ("place", Kind::Place), ("offer", Kind::Offer), ("event", Kind::Event)];
/// Distances that can be chosen; the third unless another is.
pub const METRES: [u32; 5] = [300, 1000, 3000, 10_000, 50_000];
/// Fields of which something can be wrong.
pub const FIELDS: [&str; 7] = ["q", "kind", "at", "near", "metres", "language", "age"];
/// The oldest age that can be asked for.
const OLDEST: u8 = 120;

/// As it was typed and chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Asked {
    pub q: String,
    pub kind: String,
    pub open: bool,
    /// A local date and time.
    pub at: String,
    pub near: String,
    pub metres: String,
    pub language: String,
    pub free: bool,
    pub step_free: bool,
    pub age: String,
}

/// A field and the message key of what is wrong with it.
pub type Wrong = (&'static str, &'static str);

impl Asked {
    /// A text longer than anything that can be looked for is cut a little behind that: a page with a megabyte
    /// in a box helps nobody to search again.
    pub fn read(posted: &Posted) -> (Self, Vec<Wrong>) {
        let text = |name: &str| posted.get(name).trim().chars().take(LONGEST + 50).collect::<String>();
        let set = |name: &str| !posted.get(name).is_empty();
        let it = Self {
            q: text("q"),
            kind: text("kind"),
            open: set("open"),
            at: text("at"),
            near: text("near"),
            metres: text("metres"),
            language: text("language"),
            free: set("free"),
            step_free: set("step_free"),
            age: text("age"),
        };
        let wrong = FIELDS.into_iter().filter_map(|name| Some((name, posted.refused(name)?)));
        let mut wrong: Vec<Wrong> = wrong.collect();
        if it.q.chars().nth(LONGEST).is_some() {
            wrong.push(("q", "find-error-long"));
        }
        (it, wrong)
    }

    /// Anything beside words.
    pub fn narrowed(&self) -> bool {
        let texts = [&self.kind, &self.at, &self.near, &self.language, &self.age];
        self.open || self.free || self.step_free || texts.iter().any(|text| !text.is_empty())
    }

    /// `now` is the town's own date and time.
    pub fn filters(&self, public: &Public, tag: &str, now: DateTime) -> (Filters, Vec<Wrong>) {
        let mut wrong = Vec::new();
        let mut it = Filters { free: self.free, step_free: self.step_free, ..Filters::default() };
        it.kind = KINDS.iter().find(|(name, _)| *name == self.kind).map(|(_, kind)| *kind);
        if it.kind.is_none() && !self.kind.is_empty() {
            wrong.push(("kind", "find-error-choice"));
        }
        it.open = self.open.then_some(now);
        if !self.at.is_empty() {
            match self.at.parse() {
                Ok(at) => it.open = Some(at),
                Err(_) => wrong.push(("at", "find-error-time")),
            }
        }
        let metres = match self.metres.as_str() {
            "" => Some(METRES[2]),
            text => text.parse().ok().filter(|metres| METRES.contains(metres)),
        };
        match metres {
            Some(metres) if !self.near.is_empty() => match near(public, &self.near, f64::from(metres), tag) {
                Ok(near) => it.near = Some(near),
                Err(key) => wrong.push(("near", key)),
            },
            Some(_) => {}
            None => wrong.push(("metres", "find-error-choice")),
        }
        if !self.language.is_empty() {
            let tag =
                self.language.len() <= 35 && self.language.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            it.language = tag.then(|| self.language.clone());
            if !tag {
                wrong.push(("language", "find-error-choice"));
            }
        }
        if !self.age.is_empty() {
            it.age = self.age.parse().ok().filter(|age| *age <= OLDEST);
            if it.age.is_none() {
                wrong.push(("age", "find-error-age"));
            }
        }
        (it, wrong)
    }
}
