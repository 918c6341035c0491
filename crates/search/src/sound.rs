//! Chinese names by their sound: pinyin, with or without tones, written together or apart.

use pinyin::{ToPinyin, ToPinyinMulti};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Readings of one letter that are kept.
const READINGS: usize = 3;
/// Ways to take a word apart that are tried.
const WAYS: usize = 4;
/// Letters of a word that can be pinyin: eight syllables of six.
const LONGEST: usize = 48;

/// Terms of sounds begin with it, so that none of them is a word.
pub(crate) const SOUND: char = '\u{1}';

/// How a letter is read, without tones; the commonest first.
pub(crate) fn readings(c: char) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    let mut add = |sound: &'static str| {
        if found.len() < READINGS && !found.contains(&sound) {
            found.push(sound);
        }
    };
    if let Some(all) = c.to_pinyin_multi() {
        if let Some(first) = c.to_pinyin() {
            add(plain(first.plain()));
        }
        all.into_iter().for_each(|one| add(plain(one.plain())));
    }
    found
}

/// `ü` is typed `u` or `v`.
fn plain(sound: &'static str) -> &'static str {
    match sound {
        "lü" | "lv" => "lu",
        "nü" | "nv" => "nu",
        "lüe" | "lve" => "lue",
        "nüe" | "nve" => "nue",
        other => other,
    }
}

/// Every syllable there is.
fn syllables() -> &'static BTreeSet<&'static str> {
    static ALL: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    ALL.get_or_init(|| {
        let letters = ('\u{4E00}'..='\u{9FFF}').filter_map(|c| c.to_pinyin());
        letters.map(|sound| plain(sound.plain())).filter(|s| s.bytes().all(|b| b.is_ascii_lowercase())).collect()
    })
}

/// The ways in which a folded word is a row of syllables, the fewest syllables first. Numbers of tones
/// are left out.
pub(crate) fn spell(word: &str) -> Vec<Vec<&'static str>> {
    if word.len() > LONGEST || !word.bytes().all(|b| b.is_ascii_lowercase() || (b'1'..=b'5').contains(&b)) {
        return Vec::new();
    }
    let word: String = word.chars().filter(|c| !c.is_ascii_digit()).collect();
    let word = word.replace("lv", "lu").replace("nv", "nu");
    // The ways that lead to each place in the word, a few of each.
    let mut ways: Vec<Vec<Vec<&'static str>>> = vec![Vec::new(); word.len() + 1];
    ways[0].push(Vec::new());
    for from in 0..word.len() {
        let here = std::mem::take(&mut ways[from]);
        for end in from + 1..=word.len().min(from + 6) {
            let Some(sound) = syllables().get(&word[from..end]) else { continue };
            for way in here.iter().take(WAYS) {
                ways[end].push([way.as_slice(), &[sound]].concat());
            }
        }
        for at in &mut ways[from + 1..] {
            at.sort_by_key(Vec::len);
            at.truncate(WAYS);
        }
    }
    let mut whole = ways.pop().unwrap_or_default();
    whole.retain(|way| !way.is_empty());
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_taken_apart() {
        assert_eq!(spell("yiliao")[..2], [vec!["yi", "liao"], vec!["yi", "li", "ao"]]);
        assert!(spell("xian").contains(&vec!["xi", "an"]));
        assert_eq!(spell("yi1liao2")[0], ["yi", "liao"]);
        assert_eq!(spell("nver")[0], ["nu", "er"]);
        assert!(spell("school").is_empty() && spell("").is_empty() && spell("123").is_empty());
        assert!(spell(&"xian".repeat(12)).len() <= WAYS);
        assert!(spell(&"a".repeat(100_000)).is_empty());
    }

    #[test]
    fn letters_have_readings() {
        assert_eq!(readings('医'), ["yi"]);
        assert!(readings('行').contains(&"hang") && readings('行').contains(&"xing"));
        assert_eq!(readings('女')[0], "nu");
        assert!(readings('a').is_empty());
    }
}
