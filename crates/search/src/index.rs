//! The index, and how it is asked.

use crate::answer::{Answer, Hit};
use crate::dictionary::Dictionary;
use crate::facts::Facts;
use crate::filter::{Filters, Pass};
use crate::group::Group;
use crate::listing::Kind;
use crate::near::Near;
use crate::postings::Postings;
use crate::query::{Query, Wrong};
use crate::same::Same;
use crate::score::{Found, best};
use id::ListingId;

/// The part of a query's words that a listing must have to be an answer and not only near one.
const WHOLE: f32 = 0.6;
/// How many more are looked at than asked for, so that whole answers come before near ones.
const SPARE: usize = 3;

/// Built by [`crate::Builder`]; never changed, built anew when listings change.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(crate) dictionary: Dictionary,
    pub(crate) postings: Postings,
    pub(crate) written: Vec<(u32, Box<str>)>,
    pub(crate) facts: Facts,
    pub(crate) same: Same,
}

impl Index {
    /// At most `most` listings for what somebody typed, best first; without words, what the filters let
    /// pass, the nearest first or in the order given. `locale`: the reader's language.
    ///
    /// Nothing of it is kept. Refuses a query longer than [`crate::LONGEST`], and one without words and
    /// filters.
    pub fn ask(&self, typed: &str, locale: &str, filters: &Filters, most: usize) -> Result<Answer, Wrong> {
        let query = Query::read(self, typed, locale)?;
        let mut pass = Pass::new(&self.facts, filters);
        if query.groups.is_empty() {
            if filters.none() {
                return Err(Wrong::Empty);
            }
            let hits = self.every(&mut pass, most).into_iter().map(|found| self.hit(&found, true)).collect();
            return Ok(Answer { hits, ..Answer::default() });
        }
        let reach = filters.near.as_ref().map(Near::metres);
        let wanted = most.saturating_mul(SPARE).max(most.min(64));
        let found = best(&self.postings, &query.groups, &mut pass, reach, self.docs(), wanted);
        let mut hits: Vec<Hit> = found.iter().map(|one| self.hit(one, self.whole(&query.groups, one.doc))).collect();
        hits.sort_by_key(|hit| !hit.whole);
        hits.truncate(most);
        Ok(Answer { hits, meant: query.meant, marks: query.marks })
    }

    /// Listings of one kind that have what was typed; none for what cannot be looked for.
    pub fn find(&self, kind: Kind, typed: &str, locale: &str, most: usize) -> Vec<ListingId> {
        let filters = Filters { kind: Some(kind), ..Filters::default() };
        let answer = if typed.trim().is_empty() { None } else { self.ask(typed, locale, &filters, most).ok() };
        answer.into_iter().flat_map(|answer| answer.hits).filter(|hit| hit.whole).map(|hit| hit.id).collect()
    }

    fn hit(&self, found: &Found, whole: bool) -> Hit {
        Hit { id: self.facts.ids[found.doc as usize], whole, metres: found.metres }
    }

    fn whole(&self, groups: &[Group], doc: u32) -> bool {
        let all: f32 = groups.iter().map(|group| group.share).sum();
        let sure = groups.iter().filter(|group| group.share > 0.0 && !group.guessed);
        let has: f32 = sure.filter(|group| group.has(&self.postings, doc)).map(|group| group.share).sum();
        has >= WHOLE * all
    }

    /// Whatever passes.
    fn every(&self, pass: &mut Pass<'_>, most: usize) -> Vec<Found> {
        let passed = (0..self.docs()).filter_map(|doc| Some((doc, pass.check(doc)?)));
        let mut found: Vec<Found> = Vec::new();
        for (doc, passed) in passed {
            found.push(Found { score: 0.0, doc, metres: passed.metres });
            if passed.metres.is_none() && found.len() >= most {
                break;
            }
        }
        found.sort_by(|a, b| a.metres.unwrap_or(0.0).total_cmp(&b.metres.unwrap_or(0.0)));
        found.truncate(most);
        found
    }

    pub(crate) fn docs(&self) -> u32 {
        self.facts.ids.len() as u32
    }

    pub(crate) fn written(&self, term: u32) -> Option<&str> {
        let at = self.written.binary_search_by_key(&term, |(term, _)| *term).ok()?;
        self.written.get(at).map(|(_, text)| &**text)
    }

    /// How many terms it knows.
    pub fn terms(&self) -> usize {
        self.dictionary.len()
    }

    /// The memory that it takes, nearly.
    pub fn bytes(&self) -> usize {
        let written: usize = self.written.iter().map(|(_, text)| 24 + text.len()).sum();
        self.dictionary.bytes() + self.postings.bytes() + self.facts.bytes() + written
    }
}
