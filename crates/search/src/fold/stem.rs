//! The word without its commonest endings. Light on purpose: what is cut too far finds what nobody
//! asked for, and the word as it stands is always looked for as well.

use super::Letters;

/// The stem of a folded word, when it differs from the word.
pub(crate) fn stem(word: &str, letters: Letters) -> Option<String> {
    let stem = match letters {
        Letters::Arabic => arabic(word),
        Letters::Uyghur => uyghur(word),
        Letters::Other if word.bytes().all(|b| b.is_ascii_lowercase()) => latin(word),
        Letters::Other => return None,
    };
    (stem != word).then_some(stem)
}

/// Plurals of English and Spanish, and the `e` in which one of them may end (Harman's S-stemmer, with
/// that one step more).
fn latin(word: &str) -> String {
    let mut it = word.to_owned();
    if let Some(base) = word.strip_suffix("ies").filter(|base| base.len() >= 3) {
        return format!("{base}y");
    }
    let plural = it.ends_with('s') && !["ss", "us", "is"].iter().any(|end| it.ends_with(end));
    if plural && it.len() > 4 {
        it.pop();
    }
    if it.ends_with('e') && it.len() > 4 {
        it.pop();
    }
    it
}

const ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];
/// As folded: teh marbuta is heh.
const ARABIC_ENDS: [&str; 6] = ["ات", "ين", "ون", "يه", "ه", "ي"];

/// The article with what is written together with it, and one ending; three letters stay.
fn arabic(word: &str) -> String {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let it = ARTICLES.iter().find_map(|article| word.strip_prefix(article).filter(long)).unwrap_or(word);
    ARABIC_ENDS.iter().find_map(|end| it.strip_suffix(end).filter(long)).unwrap_or(it).to_owned()
}

const UYGHUR_CASES: [&str; 18] = [
    "نىڭ", "دىن", "تىن", "دىكى", "تىكى", "غا", "گە", "قا", "كە", "دا", "دە", "تا", "تە", "نى", "سى", "لىق", "لىك", "ى",
];
const UYGHUR_PLURALS: [&str; 4] = ["لار", "لەر", "لىرى", "لىرىڭىز"];

/// One case and one plural; four letters stay.
fn uyghur(word: &str) -> String {
    let long = |rest: &&str| rest.chars().count() >= 4;
    let cut = |word: &str, ends: &[&str]| {
        let longest = ends.iter().filter_map(|end| word.strip_suffix(end).filter(long)).min_by_key(|rest| rest.len());
        longest.unwrap_or(word).to_owned()
    };
    cut(&cut(word, &UYGHUR_CASES), &UYGHUR_PLURALS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[track_caller]
    fn meet(letters: Letters, words: &[&str]) {
        let stems = words.iter().map(|w| fold(w, letters)).map(|w| stem(&w, letters).unwrap_or(w));
        let stems: std::collections::BTreeSet<_> = stems.collect();
        assert_eq!(stems.len(), 1, "{words:?}: {stems:?}");
    }

    #[test]
    fn forms_of_one_word_meet() {
        meet(Letters::Other, &["schools", "School"]);
        meet(Letters::Other, &["libraries", "library"]);
        meet(Letters::Other, &["ciudades", "ciudad"]);
        meet(Letters::Other, &["licences", "licence"]);
        meet(Letters::Other, &["bus"]);
        meet(Letters::Arabic, &["المدرسة", "مدرسة", "والمدرسة", "مدرسه"]);
        meet(Letters::Arabic, &["تأشيرات", "التأشيرة"]);
        meet(Letters::Uyghur, &["مەكتەپكە", "مەكتەپ", "مەكتەپلەر", "مەكتەپلەرنىڭ"]);
    }
}
