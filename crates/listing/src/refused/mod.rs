//! What the project refuses to ask or record: ethnicity, religion, belief, opinion. The one place
//! where words for it stand; imports and the publication guard of procedures both look here.
//!
//! Two measures, because a word does two things. What is *asked* (a form, a rule, who may come) must
//! hold none of [`words::SUBJECTS`] and [`words::ASKED`]: it errs towards refusing, as an author can
//! choose another word and the person asked cannot take the answer back. An *official name* is
//! somebody else's and stays as it is; it only decides whether the thing gets a form, and for that
//! the subjects alone count. A clinic in a church is a clinic.

mod advert;
mod advert_words;
mod entry;
mod fold;
mod health;
mod words;

pub use advert::{advert_refused, excludes};
use entry::Entry;
use fold::Folded;
pub use health::about_diagnosis;
use std::sync::LazyLock;

/// Every entry that a text matches which asks something, whatever its language: names of fields are
/// in English or in transcription.
pub fn about_refused(text: &str) -> Vec<&'static str> {
    let text = Folded::new(text);
    let entries = SUBJECTS.iter().chain(ASKED.iter());
    entries.filter(|(_, entry)| text.has(entry)).map(|(said, _)| *said).collect()
}

/// The first entry for which something with this official name never gets a form.
pub fn name_refused(name: &str) -> Option<&'static str> {
    let name = Folded::new(name);
    SUBJECTS.iter().find(|(_, entry)| name.has(entry)).map(|(said, _)| *said)
}

type Entries = LazyLock<Vec<(&'static str, Entry)>>;
static SUBJECTS: Entries = LazyLock::new(|| folded(words::SUBJECTS));
static ASKED: Entries = LazyLock::new(|| folded(words::ASKED));

fn folded(lists: &[(&str, &'static [&'static str])]) -> Vec<(&'static str, Entry)> {
    let entries = lists.iter().flat_map(|(_, words)| words.iter());
    entries.map(|entry| (entry.trim_end_matches('*'), Entry::new(entry))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `asked` and `named`: whether it is refused as a question, and as an official name.
    #[track_caller]
    fn check(text: &str, asked: bool, named: bool) {
        assert_eq!(!about_refused(text).is_empty(), asked, "{text}: {:?}", about_refused(text));
        assert_eq!(name_refused(text).is_some(), named, "{text}: {:?}", name_refused(text));
    }

    #[test]
    fn refused_in_every_language() {
        for text in [
            "公民民族成份确认和变更（满十八岁）",
            "筹备设立寺院、宫观、清真寺、教堂审批",
            "Religious affiliation",
            "Registration of religious bodies",
            "What is your ETHNICITY?",
            "Race",
            "¿Cuál es su religión?",
            "Origen étnico",
            "دىنىي ئېتىقادىڭىز",
            "مىللەت تەركىبى",
            "الانتماء الديني",
            "والدينية",
            "الأصل العِرقيّ",
            "الأصل الإثني",
        ] {
            check(text, true, true);
        }
    }

    #[test]
    fn a_name_may_say_what_no_form_may_ask() {
        check("Saint Peter's Church legal clinic", true, false);
        check("Boat races on the river", true, false);
        check("政治经济学课程", true, false);
        check("Polling place, Mosque Street", true, false);
    }

    #[test]
    fn ordinary_words_pass() {
        for text in [
            "Technical school",
            "Section 8 housing",
            "Legal opinion on a lease",
            "佛手柑种植培训",
            "ئۈرۈمچىدىن كەلگەنلەر",
            "Residents of Christian County",
            "يوم الاثنين",
            "اثني عشر شهرًا",
            "dinero",
            "",
        ] {
            check(text, false, false);
        }
    }
}
