//! Sentences of the catalogue in the reader's language, with what an office put into their gaps.

use crate::locale::Reader;
use i18n::Arg;
use node::{Filled, Sentence};
use procedure::{Gap, Phrase};

impl Reader {
    pub fn sentence(&self, said: &Sentence) -> String {
        let gap = |filled: &Filled| match filled {
            Filled::Day(day) => (Gap::Day, self.words.texts().date(self.locale.tag, *day)),
            Filled::Hour(hour) => (Gap::Hour, hour.strftime("%H:%M").to_string()),
            Filled::Place(place) => (Gap::Place, place.clone()),
        };
        self.fill(&said.key, &said.filled.iter().map(gap).collect::<Vec<_>>())
    }

    /// A sentence to choose from: its gaps are open.
    pub fn open(&self, phrase: &Phrase) -> String {
        self.fill(&phrase.text, &phrase.gaps.iter().map(|gap| (*gap, "…".to_owned())).collect::<Vec<_>>())
    }

    fn fill(&self, key: &str, gaps: &[(Gap, String)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = gaps.iter().map(|(gap, text)| (gap.name(), text.into())).collect();
        self.text(key, &args)
    }
}
