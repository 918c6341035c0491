//! What somebody typed, as words to look for.

use listing::fold;

/// How much of a query counts, in characters: longer ones are pasted by mistake or on purpose.
const LONGEST: usize = 200;

pub(crate) struct Query {
    text: String,
    words: Vec<Word>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Letters(String),
    /// Han text has no blanks between words: found whole, or by all its pairs of neighbours.
    Han {
        whole: String,
        pairs: Vec<String>,
    },
}

impl Query {
    /// `None` when there is nothing to look for.
    pub fn new(typed: &str) -> Option<Self> {
        // Cut before anything else looks at it.
        let cut = typed.char_indices().nth(LONGEST).map_or(typed, |(at, _)| &typed[..at]);
        let text = fold(cut);
        let mut words: Vec<Word> = Vec::new();
        for part in text.split(|c: char| !c.is_alphanumeric() && !mark(c)) {
            words.extend(runs(part));
        }
        (!words.is_empty()).then_some(Self { text, words })
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn all(&self, found: impl Fn(&Word) -> bool) -> bool {
        self.words.iter().all(found)
    }
}

impl Word {
    pub fn within(&self, text: &str) -> bool {
        match self {
            Word::Letters(word) => text.contains(word.as_str()),
            Word::Han { whole, pairs } => {
                text.contains(whole.as_str())
                    || (!pairs.is_empty() && pairs.iter().all(|pair| text.contains(pair.as_str())))
            }
        }
    }
}

/// Vowel signs and joiners belong to the word they stand in.
fn mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0653}'..='\u{0655}' | '\u{0900}'..='\u{0DFF}' | '\u{0E31}'..='\u{0E4E}')
}

fn han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// A part without blanks, taken apart where Han text begins and ends.
fn runs(part: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let is_han = han(first);
        let end = rest.find(|c| han(c) != is_han).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        words.push(if is_han {
            let letters: Vec<char> = run.chars().collect();
            Word::Han { whole: run.to_owned(), pairs: letters.windows(2).map(|pair| pair.iter().collect()).collect() }
        } else {
            Word::Letters(run.to_owned())
        });
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, text: &str, found: bool) {
        let query = Query::new(typed).unwrap();
        assert_eq!(query.all(|word| word.within(&fold(text))), found, "{typed} in {text}");
    }

    #[test]
    fn words() {
        check("school enrol", "Enrolment at a primary SCHOOL", true);
        check("school, tax", "Enrolment at a primary school", false);
        check("ecole", "École primaire", true);
        check("مەكتەپ", "مەكتەپكە تىزىملىتىش", true);
        check("入学", "义务教育阶段入学登记", true);
        check("教育登记", "义务教育阶段入学登记", false);
        check("入学登记", "义务教育阶段入学登记", true);
        check("小学入学", "小学生的入学", false);
        check("医保报销", "医保报账；保报；报销", true);
        check("HSK考试", "考试 (hsk)", true);
    }

    #[test]
    fn nothing_to_look_for() {
        for typed in ["", "  ", "?!", "\u{202E}", "\0"] {
            assert!(Query::new(typed).is_none(), "{typed:?}");
        }
    }

    #[test]
    fn a_megabyte_is_cut_first() {
        let query = Query::new(&"ab ".repeat(350_000)).unwrap();
        assert!(query.text().chars().count() <= LONGEST);
        assert_eq!(query.words.len(), 67);
    }
}
