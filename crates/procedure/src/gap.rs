//! Gaps of a sentence that an office answers with: what differs from case to case, in a form that reads
//! right in every language.

use crate::parse::Problem;
use crate::texts::{Message, bad};
use crate::{BadPack, Phrase};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    Day,
    Hour,
    /// A room, a street, a school: said as it is called.
    Place,
}

impl Gap {
    pub const ALL: [Gap; 3] = [Gap::Day, Gap::Hour, Gap::Place];

    /// As in a pack, and as the variable of the text.
    pub fn name(self) -> &'static str {
        match self {
            Gap::Day => "day",
            Gap::Hour => "hour",
            Gap::Place => "place",
        }
    }
}

/// No gap twice in one sentence, and none in a step: that is how far a case is, for every case alike.
pub(crate) fn check(phrases: &[Phrase], steps: &[Phrase]) -> Result<(), Problem> {
    if let Some(step) = steps.iter().find(|step| !step.gaps.is_empty()) {
        return Err(Problem::new("steps", &step.id, "a step has no gaps"));
    }
    for phrase in phrases {
        let gaps: BTreeSet<Gap> = phrase.gaps.iter().copied().collect();
        if gaps.len() < phrase.gaps.len() {
            return Err(Problem::new("phrases", &phrase.id, "has the same gap twice"));
        }
    }
    Ok(())
}

/// The text of a phrase has a variable for each of its gaps, and no other. `here` is false for a text
/// of the common file, whose lines are not those of `file`.
pub(crate) fn check_text(phrase: &Phrase, file: &str, message: &Message, here: bool) -> Option<BadPack> {
    let gaps: BTreeSet<&str> = phrase.gaps.iter().map(|gap| gap.name()).collect();
    let written: BTreeSet<&str> = variables(&message.text).collect();
    let name = gaps.symmetric_difference(&written).next()?;
    let problem = match gaps.contains(name) {
        true => format!("says nothing of the gap {name}"),
        false => format!("has a gap {name} that the procedure does not name"),
    };
    Some(bad(file, here.then_some(message.line), &message.key, &problem))
}

fn variables(text: &str) -> impl Iterator<Item = &str> {
    text.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_gaps_that_the_procedure_names() {
        #[track_caller]
        fn check(gaps: &[Gap], text: &str, want: Option<&str>) {
            let phrase = Phrase { id: "visit".into(), text: "phrase-visit".into(), gaps: gaps.to_vec() };
            let message = Message { key: "phrase-visit".into(), line: 7, text: text.into() };
            let found = check_text(&phrase, "texts.en.ftl", &message, true);
            assert_eq!(found.as_ref().map(|bad| bad.problem.as_str()), want);
            assert!(found.is_none_or(|bad| bad.line == Some(7) && bad.field == "phrase-visit"));
        }
        check(&[], "Please come.", None);
        check(&[Gap::Day, Gap::Hour], "Come on { $day } at {$hour}.", None);
        check(&[Gap::Day], "Please come.", Some("says nothing of the gap day"));
        check(&[Gap::Day], "On { $day } at { $hour }", Some("has a gap hour that the procedure does not name"));
        check(&[], "On { $days }", Some("has a gap days that the procedure does not name"));
    }
}
