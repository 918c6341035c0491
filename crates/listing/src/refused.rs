//! Words of what the project refuses to ask or record: ethnicity, religion, belief, opinion.
//!
//! Used for imported names (shown, but never given a form) and by the publication guard of
//! procedures. A word too many only costs a form, so doubtful cases are caught.

use crate::fold::fold;
use std::sync::LazyLock;

/// Han text has no word borders: found anywhere. Arabic words stand behind joined articles and
/// prepositions, so unmistakable ones are found anywhere too.
const ANYWHERE: &[&str] = &[
    // Chinese
    "宗教",
    "民族",
    "族裔",
    "种族",
    "種族",
    "族别",
    "族別",
    "族籍",
    "清真",
    "信仰",
    "信教",
    "教派",
    "寺院",
    "寺庙",
    "寺廟",
    "宫观",
    "教堂",
    "礼拜堂",
    "礼拜寺",
    "教职人员",
    "佛教",
    "道教",
    "伊斯兰",
    "伊斯蘭",
    "穆斯林",
    "基督教",
    "天主教",
    "政治面貌",
    "政治观点",
    "政治立场",
    "政治倾向",
    "政见",
    // Arabic
    "ديانة",
    "دينية",
    "الديني",
    "عقيدة",
    "معتقد",
    "طائفة",
    "طائفي",
    "عرقي",
    "العرق",
    "إثني",
    "اثنية",
    "مذهب",
    "مسجد",
    "كنيسة",
    "الرأي السياسي",
    "الانتماء السياسي",
    "الآراء السياسية",
];

/// Found at the beginning of a word, so that endings do not matter (and Uyghur's ending "-دىن",
/// "from", is not taken for the word it is spelt like).
const WORD_START: &[&str] = &[
    // English
    "ethnic",
    "religio",
    "racial",
    "belief",
    "worship",
    "clergy",
    "creed",
    "halal",
    "political opinion",
    "political view",
    "political belief",
    "political affiliation",
    "political party",
    "party membership",
    "tribal",
    // Spanish
    "etnic",
    "etnia",
    "religi",
    "creencia",
    "lugar de culto",
    "opinion politica",
    "opiniones politicas",
    "ideologia politica",
    "afiliacion politica",
    // Uyghur
    "دىنىي",
    "دىنى",
    "ئېتىقاد",
    "مىللەت",
    "مىللىت",
    "مىللىي",
    "ئىرق",
    "مەسچىت",
    "چېركاۋ",
    "ئىبادەت",
    "مۇسۇلمان",
    "سىياسىي قاراش",
    "سىياسىي مەيدان",
];

/// Houses of worship in languages whose clinics, polling places and streets carry their names. A form
/// must not ask about them; a listing that is merely held in one is about something else.
const HOUSES: &[&str] = &["mosque", "church", "synagogue", "iglesia", "mezquita", "sinagoga"];

/// Whole words only: as a beginning they would catch much else.
const WHOLE: &[&str] = &["race", "sect", "raza", "دىن", "دىنغا", "دين"];

/// The word in `text` that is about ethnicity, religion, belief or political opinion, if any. For
/// what a form, a rule or a text asks.
pub fn about_refused(text: &str) -> Option<&'static str> {
    let text = fold(text);
    find(&text).or_else(|| HOUSES_FOLDED.iter().find(|word| starts(&text, word)).map(|word| word.said))
}

/// The same for the official name of something, where a house of worship may be just the place.
pub fn name_refused(name: &str) -> Option<&'static str> {
    find(&fold(name))
}

struct Word {
    said: &'static str,
    folded: String,
}

static ANYWHERE_FOLDED: LazyLock<Vec<Word>> = LazyLock::new(|| folded(ANYWHERE));
static WORD_START_FOLDED: LazyLock<Vec<Word>> = LazyLock::new(|| folded(WORD_START));
static WHOLE_FOLDED: LazyLock<Vec<Word>> = LazyLock::new(|| folded(WHOLE));
static HOUSES_FOLDED: LazyLock<Vec<Word>> = LazyLock::new(|| folded(HOUSES));

fn folded(words: &'static [&'static str]) -> Vec<Word> {
    words.iter().map(|said| Word { said, folded: fold(said) }).collect()
}

fn find(text: &str) -> Option<&'static str> {
    let found = ANYWHERE_FOLDED.iter().find(|word| text.contains(&word.folded));
    let found = found.or_else(|| WORD_START_FOLDED.iter().find(|word| starts(text, word)));
    let found = found.or_else(|| WHOLE_FOLDED.iter().find(|word| whole(text, word)));
    found.map(|word| word.said)
}

fn starts(text: &str, word: &Word) -> bool {
    text.match_indices(&word.folded).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

fn whole(text: &str, word: &Word) -> bool {
    text.match_indices(&word.folded).any(|(at, found)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + found.len()..].starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, refused: bool) {
        assert_eq!(about_refused(text).is_some(), refused, "{text}: {:?}", about_refused(text));
    }

    #[test]
    fn refused_in_every_language() {
        check("公民民族成份确认和变更（满十八岁）", true);
        check("筹备设立寺院、宫观、清真寺、教堂审批", true);
        check("Religious affiliation", true);
        check("What is your ETHNICITY?", true);
        check("Race", true);
        check("¿Cuál es su religión?", true);
        check("Origen étnico", true);
        check("دىنىي ئېتىقادىڭىز", true);
        check("مىللەت تەركىبى", true);
        check("الانتماء الديني", true);
        check("الأصل العِرقيّ", true);
    }

    #[test]
    fn a_clinic_in_a_church_is_a_clinic() {
        assert_eq!(name_refused("Saint Peter's Church legal clinic"), None);
        assert_eq!(about_refused("Which church do you go to?"), Some("church"));
        assert_eq!(name_refused("Registration of religious bodies"), Some("religio"));
    }

    #[test]
    fn ordinary_words_pass() {
        check("Technical school", false);
        check("Boat races on the river", false);
        check("Section 8 housing", false);
        check("Legal opinion on a lease", false);
        check("佛手柑种植培训", false);
        check("政治经济学课程", false);
        check("ئۈرۈمچىدىن كەلگەنلەر", false);
        check("يوم الاثنين", false);
        check("dinero", false);
        check("", false);
    }
}
