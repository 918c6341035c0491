//! Words that mean the same: whoever looks for one finds the others.

use crate::terms::{Sort, terms};
use std::collections::BTreeMap;

/// What a line may have at most: more are a mistake, and make every query slow.
const MOST: usize = 24;

/// Sets of words. A Chinese word counts by its pairs of letters.
#[derive(Debug, Clone, Default)]
pub struct Same {
    /// The terms of one word → the terms of each other in its sets.
    others: BTreeMap<Vec<String>, Vec<Vec<String>>>,
}

impl Same {
    /// A set in a language: words or short names, in any order.
    pub fn add<'a>(&mut self, language: &str, words: impl IntoIterator<Item = &'a str>) {
        let mut set: Vec<Vec<String>> = words.into_iter().map(|word| key(word, language)).collect();
        set.retain(|key| !key.is_empty());
        set.truncate(MOST);
        for (at, one) in set.iter().enumerate() {
            let others = set.iter().enumerate().filter(|(n, other)| *n != at && *other != one).map(|(_, other)| other);
            let known = self.others.entry(one.clone()).or_default();
            for other in others {
                if !known.contains(other) {
                    known.push(other.clone());
                }
            }
        }
    }

    /// What means the same as these terms in a row.
    pub fn of(&self, key: &[String]) -> &[Vec<String>] {
        self.others.get(key).map_or(&[], Vec::as_slice)
    }

    /// The longest row of terms that any set has.
    pub fn longest(&self) -> usize {
        self.others.keys().map(Vec::len).max().unwrap_or(0)
    }
}

/// The words of a name, or the pairs of a Chinese one (the letter, if it is only one).
fn key(word: &str, language: &str) -> Vec<String> {
    let mut found: Vec<(Sort, String)> = Vec::new();
    terms(word, language, false, &mut |term, _, sort| found.push((sort, term.to_owned())));
    let pairs = found.iter().any(|(sort, _)| *sort == Sort::Pair);
    let wanted = |sort: &Sort| *sort == Sort::Word || *sort == if pairs { Sort::Pair } else { Sort::Letter };
    found.into_iter().filter(|(sort, _)| wanted(sort)).map(|(_, term)| term).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_leads_to_the_others() {
        let mut same = Same::default();
        same.add("en", ["Doctor", "physician", "family doctor", ""]);
        same.add("zh-Hans", ["看病", "身份证"]);
        let of = |key: &[&str]| same.of(&key.iter().map(|k| (*k).to_owned()).collect::<Vec<_>>()).to_vec();
        assert_eq!(of(&["doctor"]), [vec!["physician"], vec!["family", "doctor"]]);
        assert_eq!(of(&["身份", "份证"]), [vec!["看病"]]);
        assert!(of(&["school"]).is_empty());
        assert_eq!(same.longest(), 2);
    }
}
