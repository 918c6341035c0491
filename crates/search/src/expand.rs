//! Everything that counts as a word that somebody typed: the word itself, its forms, what begins so, what
//! sounds so, what means the same, and what it may be a slip for.

use crate::fold::{Letters, fold, latin, stem};
use crate::group::{Alternative, Group};
use crate::index::Index;
use crate::sound::{SOUND, spell};
use crate::terms::sound_pair;

/// How near each is to what was typed.
const STEM: f32 = 0.9;
const SAME: f32 = 0.8;
const SCRIPT: f32 = 0.8;
const BEGINS: f32 = 0.7;
const SOUNDS: f32 = 0.7;
const ONE_WRONG: f32 = 0.6;
const TWO_WRONG: f32 = 0.4;
const GUESSED: f32 = 0.3;
/// Letters from which one, and from which two may be wrong.
const ONE_FROM: usize = 4;
const TWO_FROM: usize = 8;
/// Letters that a guess has in common with it at least, and half of them all.
const GUESSED_FROM: usize = 3;
/// Longer than any word: no slip of one is looked for.
const LONG: usize = 40;
/// Completions and corrections of a word that are taken, and listings that they bring at most.
const TAKEN: usize = 24;
const BRINGS: u32 = 100_000;

/// A word as it is looked for.
#[derive(Debug, Default)]
pub(crate) struct Expanded {
    pub group: Group,
    /// Its terms, to be highlighted.
    pub terms: Vec<String>,
    /// How the town writes it, when it is taken for a slip.
    pub meant: Option<String>,
    /// What it is in a set of words that mean the same.
    key: String,
}

impl Expanded {
    fn add(&mut self, terms: Vec<String>, numbers: Vec<u32>, near: f32) {
        let known = |one: &Alternative| one.terms == numbers;
        if !numbers.is_empty() && !self.group.alternatives.iter().any(known) {
            self.group.alternatives.push(Alternative { terms: numbers, near });
            self.terms.extend(terms);
        }
    }
}

pub(crate) struct Expand<'a> {
    pub index: &'a Index,
    pub locale: &'a str,
    /// Words that nothing has are looked for with letters wrong, and by their beginning.
    pub slips: bool,
}

impl Expand<'_> {
    /// Letters of Chinese, as compared.
    pub fn han(&self, term: &str) -> Expanded {
        let mut it = Expanded { key: term.to_owned(), ..Expanded::default() };
        self.exact(&mut it, term, 1.0);
        it
    }

    /// `last`: somebody may not have typed it to its end.
    pub fn word(&self, piece: &str, last: bool) -> Expanded {
        let own = fold(piece, Letters::of(piece, self.locale));
        let mut it = Expanded { key: own.clone(), ..Expanded::default() };
        let forms = forms(piece);
        for (form, script) in &forms {
            self.exact(&mut it, form, 1.0);
            if let Some(stem) = stem(form, *script) {
                self.exact(&mut it, &stem, STEM);
            }
            if let Some(latin) = latin(form).filter(|_| *script == Letters::Uyghur) {
                self.exact(&mut it, &latin, SCRIPT);
            }
        }
        let known = it.group.count(&self.index.postings);
        self.sounds(&mut it, &own, known > 0);
        if last {
            forms.iter().for_each(|(form, _)| self.begins(&mut it, form, BEGINS));
        }
        let other_ways = !it.group.alternatives.is_empty();
        if known < 3 && self.slips {
            self.slips(&mut it, &forms, known, other_ways);
        }
        it
    }

    /// What begins like a word that nothing has: the longest beginning that anything has.
    pub fn guess(&self, it: &mut Expanded) {
        if !it.group.alternatives.is_empty() || !self.slips {
            return;
        }
        it.group.guessed = true;
        let letters: Vec<char> = it.key.chars().take(LONG).collect();
        for kept in (GUESSED_FROM.max(letters.len() / 2)..letters.len()).rev() {
            let beginning: String = letters[..kept].iter().collect();
            self.exact(it, &beginning, GUESSED);
            self.begins(it, &beginning, GUESSED);
            if !it.group.alternatives.is_empty() {
                return;
            }
        }
    }

    fn exact(&self, it: &mut Expanded, term: &str, near: f32) {
        if let Some(number) = self.index.dictionary.get(term) {
            it.add(vec![term.to_owned()], vec![number], near);
        }
    }

    /// All of `terms`, if the town has all of them.
    fn all(&self, it: &mut Expanded, terms: Vec<String>, near: f32) {
        let numbers: Option<Vec<u32>> = terms.iter().map(|term| self.index.dictionary.get(term)).collect();
        it.add(terms, numbers.unwrap_or_default(), near);
    }

    /// One syllable alone may be any word; a word that is known is not taken for it.
    fn sounds(&self, it: &mut Expanded, word: &str, known: bool) {
        for way in spell(word) {
            match way.as_slice() {
                [one] if !known => self.exact(it, &format!("{SOUND}{one}"), SOUNDS),
                [_] => {}
                more => self.all(it, more.windows(2).map(|two| sound_pair(two[0], two[1])).collect(), SOUNDS),
            }
        }
    }

    fn begins(&self, it: &mut Expanded, form: &str, near: f32) {
        if form.chars().count() < 2 {
            return;
        }
        let count = |number| self.index.postings.count(number);
        let mut found = self.index.dictionary.beginning(form);
        found.sort_by_key(|(_, number, more)| (std::cmp::Reverse(count(*number)), *more, *number));
        let mut brings = 0;
        for (term, number, _) in found {
            brings += count(number);
            if it.group.alternatives.len() >= TAKEN {
                break;
            }
            if brings <= BRINGS {
                it.add(vec![term], vec![number], near);
            }
        }
    }

    /// A word that hardly anything has may be a slip for one that much more have.
    fn slips(&self, it: &mut Expanded, forms: &[(String, Letters)], known: u32, other_ways: bool) {
        let count = |number| self.index.postings.count(number);
        let mut found: Vec<(u8, u32, String, u32)> = Vec::new();
        let stems = forms.iter().filter_map(|(form, script)| stem(form, *script));
        for form in forms.iter().map(|(form, _)| form.clone()).chain(stems) {
            let letters = form.chars().count();
            if !(ONE_FROM..=LONG).contains(&letters) || form.chars().all(|c| c.is_ascii_digit()) {
                continue;
            }
            let mut near = self.index.dictionary.like(&form, 1);
            if near.is_empty() && letters >= TWO_FROM {
                near = self.index.dictionary.like(&form, 2);
            }
            let good = near
                .into_iter()
                .filter(|(term, number, far)| *far > 0 && !term.starts_with(SOUND) && count(*number) > 10 * known);
            found.extend(good.map(|(term, number, far)| (far, u32::MAX - count(number), term, number)));
        }
        found.sort();
        found.truncate(TAKEN);
        if let Some((_, _, term, number)) = found.first().filter(|_| !other_ways) {
            it.meant = Some(self.index.written(*number).unwrap_or(term).to_owned());
        }
        let mut brings = 0;
        for (far, _, term, number) in found {
            brings += count(number);
            if brings <= BRINGS {
                it.add(vec![term], vec![number], if far == 1 { ONE_WRONG } else { TWO_WRONG });
            }
        }
    }

    /// Adds what means the same, to each word of a name that means it.
    pub fn same(&self, mut words: Vec<&mut Expanded>) {
        let same = &self.index.same;
        for from in 0..words.len() {
            for to in from + 1..=words.len().min(from + same.longest()) {
                let key: Vec<String> = words[from..to].iter().map(|word| word.key.clone()).collect();
                for other in same.of(&key) {
                    for word in &mut words[from..to] {
                        self.all(word, other.clone(), SAME);
                    }
                }
            }
        }
    }
}

/// A word of Arabic letters can be Arabic or Uyghur, whoever types it.
fn forms(piece: &str) -> Vec<(String, Letters)> {
    let scripts: &[Letters] = match Letters::of(piece, "") {
        Letters::Other => &[Letters::Other],
        Letters::Uyghur => &[Letters::Uyghur],
        Letters::Arabic => &[Letters::Arabic, Letters::Uyghur],
    };
    scripts.iter().map(|script| (fold(piece, *script), *script)).filter(|(form, _)| !form.is_empty()).collect()
}
