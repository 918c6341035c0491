//! The fields of a procedure file, as written. An unknown field is an error.

use crate::{Capacity, Eligibility, Handover, Publishes};
pub use eligibility::Choice;
use jsonschema::Validator;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::BTreeMap, sync::Arc};

/// One thing that can be asked for. [`Procedure::parse`] makes it: then the layout fits the form, and
/// every text field has a greatest length. One that came about in another way takes no answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    pub id: String,
    /// Grows by one with every published change.
    pub version: u32,
    /// The door of the home page that it stands behind.
    pub door: String,
    /// Message keys.
    pub name: String,
    pub summary: String,
    /// Message key: other words that people ask for it by, apart by commas.
    #[serde(default)]
    pub synonyms: Option<String>,
    pub mode: Mode,
    /// What an office in another town may do of it.
    #[serde(default)]
    pub handover: Option<Handover>,
    pub identity: Identity,
    /// Who can get it; without this, it is for everybody and not part of "What can I get?".
    #[serde(default)]
    pub eligibility: Option<Eligibility>,
    pub clock: Clock,
    /// The region whose working days count; without one, the node's own.
    #[serde(default)]
    pub calendar: Option<String>,
    /// JSON Schema 2020-12, in the subset that `form` can draw and explain.
    pub form: Value,
    pub layout: Vec<Layout>,
    pub evidence: Vec<Evidence>,
    pub phrases: Vec<Phrase>,
    /// How far a case can be while the office works on it; sentences like the phrases.
    #[serde(default)]
    pub steps: Vec<Phrase>,
    pub outcome: Outcome,
    /// Message key: what the person can do about a bad answer or none.
    pub remedy: String,
    pub escalation: Escalation,
    /// Days after closing, after which the parts of a case are deleted.
    pub retention_days: u32,
    /// What law obliges the office to keep longer, also when the person deletes the case.
    #[serde(default)]
    pub record: Option<Record>,
    pub fee: Fee,
    /// For whom else than oneself it can be asked for.
    #[serde(default)]
    pub acting_for: Vec<Capacity>,
    /// What becomes public when the office says yes.
    #[serde(default)]
    pub publishes: Option<Publishes>,
    /// When the office says yes, what the case is about is no longer public.
    #[serde(default)]
    pub takes_down: bool,
    /// Somebody's word that what a listing says is not so: it is always about one, of a place too.
    #[serde(default)]
    pub corrects: bool,
    /// Fluent source by language tag. Empty until the pack is loaded whole.
    #[serde(skip)]
    pub texts: BTreeMap<String, String>,
    #[serde(skip)]
    pub(crate) validator: Option<Arc<Validator>>,
}

impl Procedure {
    /// Every question in the order of the page, those of rows behind the rows.
    pub fn questions(&self) -> impl Iterator<Item = &Layout> {
        self.layout.iter().flat_map(|at| std::iter::once(at).chain(&at.fields))
    }
}

/// How offices of several towns work together on it, where an agreement lets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Straight to the office that decides, from any town's page.
    Online,
    /// A counter here sees the person and what they bring; the office there accepts, decides and answers.
    ReceiveElsewhere,
    /// Several offices act, each in its own town, on one request with one answer from here.
    Joint,
}

/// How sure the office must be of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identity {
    None,
    /// Seen at a counter.
    Seen,
    Electronic,
}

/// Parts that stay with the office for some days after closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub days: u32,
    pub parts: Vec<Recorded>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recorded {
    Answers,
    Thread,
    Documents,
}

/// Working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// To say once what is missing; silence then means accepted.
    pub notice: u16,
    pub decide: u16,
    /// Added once, with reasons told.
    pub extend: u16,
    pub deliver: u16,
}

/// How one property of the form is drawn. Their order is the order of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// Message key of a heading: a section of the page begins with this question.
    #[serde(default)]
    pub section: Option<String>,
    pub field: String,
    pub widget: Widget,
    /// Message keys. A hidden field has a label too: an error about it must be able to name it.
    pub label: String,
    #[serde(default)]
    pub hint: Option<String>,
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Of rows: the message key of what one row stands for, "Child".
    #[serde(default)]
    pub item: Option<String>,
    /// Of rows: the questions of each row.
    #[serde(default)]
    pub fields: Vec<Layout>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Widget {
    Line,
    /// A line for a phone number: on a phone, the keys with figures.
    Tel,
    Lines,
    Choice,
    Date,
    YesNo,
    Number,
    Hidden,
    /// The same few questions about several children, co-workers, things.
    Rows,
}

/// A paper that the office may ask for, by key, so that the request exists in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub id: String,
    /// Message key.
    pub name: String,
    /// What a reader of the paper learns, in short words. [`Evidence::REFUSED`] stands for anything
    /// printed on it that the project refuses to hold; such a paper is seen, never copied.
    pub shows: Vec<String>,
    pub take: Take,
}

impl Evidence {
    /// The word in `shows` of a paper that may print what must not be held.
    pub const REFUSED: &str = "something-refused";
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Take {
    Copy,
    /// The original is seen at a counter and no copy is kept.
    Seen,
}

/// A sentence that the office can answer with and that exists in every language of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    pub id: String,
    /// Message key.
    pub text: String,
    /// What the member fills in: each is a variable of the text, in every language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<crate::Gap>,
}

/// What the person has in hand at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Answer,
    Decision,
    Paper,
}

/// Who gets the case when it is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Escalation {
    OfficeLead,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fee {
    None,
    /// The same for everybody.
    Fixed(Price),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// `20` or `20.50`.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
}

impl Fee {
    pub fn price(&self) -> Option<&Price> {
        match self {
            Fee::None => None,
            Fee::Fixed(price) => Some(price),
        }
    }
}

impl std::fmt::Display for Price {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}
