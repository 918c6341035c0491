//! The sentences an office answers with: chosen, with what stands in their gaps, and read back in any
//! language.

use crate::Error;
use crate::person::plain_text;
use jiff::civil::{Date, Time};
use procedure::{Gap, Phrase, Procedure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Longest name of a place, in characters.
const MAX_PLACE: usize = 200;

/// One of the procedure's sentences, as a member chose it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen {
    pub id: String,
    /// As typed: a day as 2026-12-01, an hour as 09:30.
    pub gaps: BTreeMap<Gap, String>,
}

impl From<&str> for Chosen {
    fn from(id: &str) -> Self {
        Self { id: id.to_owned(), gaps: BTreeMap::new() }
    }
}

/// What stands in a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filled {
    Day(Date),
    Hour(Time),
    Place(String),
}

/// A sentence as it is kept: readable in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Message key of the catalogue.
    pub key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filled: Vec<Filled>,
}

impl From<String> for Sentence {
    fn from(key: String) -> Self {
        Self { key, filled: vec![] }
    }
}

/// # Errors
/// [`Error::UnknownWord`] for a sentence that is not the procedure's; [`Error::Gap`] where a gap is empty
/// or holds something else than its kind.
pub(crate) fn sentences(procedure: &Procedure, chosen: Vec<Chosen>) -> Result<Vec<Sentence>, Error> {
    let one = |chosen: Chosen| {
        let phrase = procedure.phrases.iter().find(|p| p.id == chosen.id).ok_or(Error::UnknownWord)?;
        sentence(phrase, &chosen.gaps)
    };
    chosen.into_iter().map(one).collect()
}

fn sentence(phrase: &Phrase, typed: &BTreeMap<Gap, String>) -> Result<Sentence, Error> {
    let fill = |gap: &Gap| fill(*gap, typed.get(gap).map_or("", |text| text.trim())).ok_or(Error::Gap);
    let filled = phrase.gaps.iter().map(fill).collect::<Result<_, _>>()?;
    Ok(Sentence { key: phrase.text.clone(), filled })
}

fn fill(gap: Gap, typed: &str) -> Option<Filled> {
    Some(match gap {
        Gap::Day => Filled::Day(typed.parse().ok()?),
        Gap::Hour => Filled::Hour(Time::strptime("%H:%M", typed).ok()?),
        Gap::Place => {
            let place = plain_text(typed).ok().filter(|place| place.chars().count() <= MAX_PLACE)?;
            Filled::Place(place.lines().collect::<Vec<_>>().join(" "))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn gaps_take_their_own_kind() {
        #[track_caller]
        fn check(gap: Gap, typed: &str, want: Option<Filled>) {
            assert_eq!(fill(gap, typed), want, "{typed}");
        }
        check(Gap::Day, "2026-12-01", Some(Filled::Day(date(2026, 12, 1))));
        check(Gap::Day, "01.12.2026", None);
        check(Gap::Day, "2026-02-30", None);
        check(Gap::Hour, "09:30", Some(Filled::Hour(time(9, 30, 0, 0))));
        check(Gap::Hour, "25:00", None);
        check(Gap::Hour, "", None);
        check(Gap::Place, "二号楼\n203", Some(Filled::Place("二号楼 203".into())));
        check(Gap::Place, "  ", None);
        check(Gap::Place, &"x".repeat(201), None);
    }
}
