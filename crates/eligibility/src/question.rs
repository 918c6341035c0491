//! The questions that all rules share, as written and as checked.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What can be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    YesNo,
    /// Whole numbers, both ends allowed.
    Number {
        min: i64,
        max: i64,
    },
    /// An amount of money; rules name whole units, answers may have hundredths.
    Money,
    /// A day; rules ask how many full months or years ago it was.
    Date,
    Choice(Vec<String>),
}

/// One of the choices of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub value: String,
    /// Message key.
    pub label: String,
}

/// A question as it stands in `catalogue/questions.yaml`. An unknown field is an error.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    pub kind: KindName,
    /// Message keys.
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Of a number: the least and the greatest answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindName {
    #[default]
    YesNo,
    Number,
    Money,
    Date,
    Choice,
}

/// Why a question cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("question {id}: {problem}")]
pub struct BadQuestion {
    pub id: String,
    pub problem: &'static str,
}

impl Question {
    /// Choices of one question, so that those a rule names fit in one machine word.
    pub const MAX_CHOICES: usize = 64;

    fn kind(&self) -> Result<Kind, &'static str> {
        if self.kind != KindName::Number && (self.min.is_some() || self.max.is_some()) {
            return Err("only a number has a least and a greatest answer");
        }
        if self.kind != KindName::Choice && !self.choices.is_empty() {
            return Err("only a choice has choices");
        }
        Ok(match self.kind {
            KindName::YesNo => Kind::YesNo,
            KindName::Money => Kind::Money,
            KindName::Date => Kind::Date,
            KindName::Number => match (self.min, self.max) {
                (Some(min), Some(max)) if min < max => Kind::Number { min, max },
                _ => return Err("a number needs `min` and a greater `max`"),
            },
            KindName::Choice => {
                let values: BTreeSet<&str> = self.choices.iter().map(|c| c.value.as_str()).collect();
                if values.len() < self.choices.len() || !(2..=Self::MAX_CHOICES).contains(&values.len()) {
                    return Err("a choice needs from 2 to 64 different choices");
                }
                if !values.iter().all(|value| is_id(value)) {
                    return Err("a choice is called by small letters, digits and hyphens, a letter first");
                }
                Kind::Choice(self.choices.iter().map(|c| c.value.clone()).collect())
            }
        })
    }
}

/// Small letters, digits and hyphens: no answer of a form can be mistaken for one of its buttons.
fn is_id(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The questions in their order, each fit to be asked.
#[derive(Debug, Clone, Default)]
pub struct Questions {
    all: Vec<(Question, Kind)>,
    by_id: BTreeMap<String, usize>,
}

impl Questions {
    pub fn new(questions: Vec<Question>) -> Result<Self, BadQuestion> {
        let mut all = Self::default();
        for question in questions {
            let bad = |problem| BadQuestion { id: question.id.clone(), problem };
            if !is_id(&question.id) {
                return Err(bad("is called by small letters, digits and hyphens, a letter first"));
            }
            let kind = question.kind().map_err(bad)?;
            if all.by_id.insert(question.id.clone(), all.all.len()).is_some() {
                return Err(bad("stands here twice"));
            }
            all.all.push((question, kind));
        }
        Ok(all)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Question> {
        self.all.iter().map(|(question, _)| question)
    }

    pub fn get(&self, id: &str) -> Option<&Question> {
        self.find(id).map(|(_, question, _)| question)
    }

    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.find(id).map(|(_, _, kind)| kind)
    }

    /// What would be typed to give this value, which is one as in [`crate::State::Known`].
    pub fn write(&self, id: &str, value: i64, today: crate::Day) -> Option<String> {
        self.kind(id)?.write(value, today)
    }

    pub(crate) fn find(&self, id: &str) -> Option<(usize, &Question, &Kind)> {
        let at = *self.by_id.get(id)?;
        self.all.get(at).map(|(question, kind)| (at, question, kind))
    }

    pub(crate) fn at(&self, at: usize) -> (&Question, &Kind) {
        let (question, kind) = &self.all[at];
        (question, kind)
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}
