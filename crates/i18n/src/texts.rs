//! The sentences: Fluent bundles of every language, filled from `locales/` and from catalogue packs.

use crate::locale::{FALLBACK, FILES, LOCALES, locale};
use crate::source;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::collections::{BTreeMap, BTreeSet};
use unic_langid::LanguageIdentifier;

/// The first line of a file that no native reader has signed.
pub const REVIEW_MARK: &str = "# review: machine-drafted, not yet read by a native speaker";

/// A file that cannot be added; nothing of it has been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTexts {
    #[error("there is no language {0:?}")]
    Language(String),
    #[error("a text in {tag} is not Fluent, line {line}: {problem}")]
    Syntax { tag: String, line: usize, problem: String },
    #[error("the text {key:?} is defined twice in {tag}")]
    Twice { tag: String, key: String },
}

/// What fills a variable of a text.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    Text(&'a str),
    /// Chooses plural forms; written in plain figures.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

/// Every text in every language; made once and shared.
pub struct Texts {
    languages: BTreeMap<&'static str, Language>,
}

struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Names of messages and, with their hyphen, of terms.
    keys: BTreeSet<String>,
    unreviewed: bool,
}

impl Texts {
    /// The texts of the interface, which are part of the program.
    pub fn interface() -> Result<Self, BadTexts> {
        let mut texts = Self { languages: BTreeMap::new() };
        for l in LOCALES {
            let id: LanguageIdentifier = l.tag.parse().map_err(|_| BadTexts::Language(l.tag.to_owned()))?;
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolation keeps a Latin name from reordering a right-to-left sentence. Elsewhere the
            // invisible marks would only get in the way of copying and searching.
            bundle.set_use_isolating(l.rtl);
            let language = Language { bundle, keys: BTreeSet::new(), unreviewed: false };
            texts.languages.insert(l.tag, language);
        }
        for (tag, files) in FILES {
            for ftl in *files {
                texts.add(tag, ftl)?;
            }
        }
        Ok(texts)
    }

    /// Adds a file of a catalogue pack. A key that the language already has is an error, so that no
    /// pack can change what the interface says.
    pub fn add(&mut self, tag: &str, ftl: &str) -> Result<(), BadTexts> {
        let language = self.languages.get_mut(tag).ok_or_else(|| BadTexts::Language(tag.to_owned()))?;
        let resource = FluentResource::try_new(ftl.to_owned()).map_err(|(_, errors)| {
            let first = errors.first();
            let before = ftl.as_bytes().iter().take(first.map_or(0, |e| e.pos.start));
            BadTexts::Syntax {
                tag: tag.to_owned(),
                line: 1 + before.filter(|b| **b == b'\n').count(),
                problem: first.map_or_else(String::new, |e| e.kind.to_string()),
            }
        })?;
        let mut fresh = BTreeSet::new();
        for message in source::messages(ftl) {
            let key = message.key.to_owned();
            // Fluent keeps messages and terms in one map: `x` and `-x` would hide each other.
            let name = key.trim_start_matches('-');
            let taken = |keys: &BTreeSet<String>| keys.contains(name) || keys.contains(&format!("-{name}"));
            if taken(&fresh) || taken(&language.keys) {
                return Err(BadTexts::Twice { tag: tag.to_owned(), key });
            }
            fresh.insert(key);
        }
        language.keys.append(&mut fresh);
        language.bundle.add_resource_overriding(resource);
        language.unreviewed |= ftl.lines().next().is_some_and(|l| l.trim() == REVIEW_MARK);
        Ok(())
    }

    /// The text `key` in the language `tag`, else in English, else `⟦key⟧`. A text with a variable
    /// that is not in `args` shows the hole and `⟦key⟧` behind it; tests look for that bracket.
    pub fn text(&self, tag: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(tag, key, args).or_else(|| self.find(FALLBACK.tag, key, args)).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    fn find(&self, tag: &str, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let bundle = &self.language(tag)?.bundle;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match *arg {
                Arg::Text(text) => FluentValue::from(text),
                Arg::Number(number) => FluentValue::from(number),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        Some(if errors.is_empty() { text.into_owned() } else { format!("{text} ⟦{key}⟧") })
    }

    fn language(&self, tag: &str) -> Option<&Language> {
        self.languages.get(locale(tag)?.tag)
    }

    /// Whether the language itself has the text; English does not count for another.
    pub fn has(&self, tag: &str, key: &str) -> bool {
        let message = self.language(tag).and_then(|l| l.bundle.get_message(key));
        message.is_some_and(|m| m.value().is_some())
    }

    /// The keys of the language in alphabetical order.
    pub fn keys(&self, tag: &str) -> Vec<String> {
        let keys = self.language(tag).map(|l| l.keys.iter().filter(|k| !k.starts_with('-')));
        keys.into_iter().flatten().cloned().collect()
    }

    /// Whether any file of the language begins with [`REVIEW_MARK`]; the page then says so.
    pub fn unreviewed(&self, tag: &str) -> bool {
        self.language(tag).is_some_and(|l| l.unreviewed)
    }
}
