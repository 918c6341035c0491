//! What was found.

use crate::terms::terms;
use id::ListingId;
use std::collections::BTreeSet;
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub id: ListingId,
    /// It has what was asked for; otherwise it is only the nearest there is.
    pub whole: bool,
    /// To its nearest place, when a point was asked for.
    pub metres: Option<f64>,
}

/// Best first: whole answers, then near ones.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub hits: Vec<Hit>,
    /// What was typed with its misspelt words as the town writes them, when they are no words here.
    pub meant: Option<String>,
    pub(crate) marks: BTreeSet<String>,
}

impl Answer {
    /// Where `text` has what was looked for: bytes, in order, apart from each other. `language` is the
    /// text's, BCP 47.
    pub fn marks(&self, text: &str, language: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        if self.marks.is_empty() {
            return found;
        }
        terms(text, language, true, &mut |term, range, _| {
            if self.marks.contains(term) {
                found.push(range);
            }
        });
        found.sort_by_key(|range| (range.start, range.end));
        found.dedup_by(|next, before| {
            let touches = next.start <= before.end;
            if touches {
                before.end = before.end.max(next.end);
            }
            touches
        });
        found
    }
}
