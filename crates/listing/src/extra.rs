//! What this project adds to an HSDS record, kept apart under one field.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Own additions to a record. All of it is public.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Extra {
    /// The feed it came from: an import replaces only records of its own source.
    pub source: String,
    /// The id the feed gives it, when that is not the record's own id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_id: Option<String>,
    /// The day on which the feed that it came from was first found not to name it any more. It may not exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gone: Option<jiff::civil::Date>,
    /// The language of the record's own texts (BCP 47), when known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Texts in further languages: tag → HSDS field name → text.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
    /// The life event it stands behind, one of [`crate::DOORS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// The procedure of the catalogue by which it is asked for; without one, Ask for help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
    /// The national code of an official procedure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item_code: Option<String>,
    /// The heading an official list puts it under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The official list's code for the kind of task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_type: Option<String>,
    /// The official list's code of the department that does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_code: Option<String>,
    /// Its name is about what the project refuses to ask: name, office and hours are shown and it
    /// never gets a form.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_form: bool,
}

/// A text with the language it is really in, for the page's `lang` attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    pub text: &'a str,
    /// `None` when the feed does not say.
    pub language: Option<&'a str>,
}

impl Extra {
    /// `field` in `locale`; else in another variant of the same language; else the record's own
    /// text, `base`. An office's own words in another language are better than none.
    pub fn say<'a>(&'a self, field: &str, base: &'a str, locale: &str) -> Said<'a> {
        let own = Said { text: base, language: self.language.as_deref() };
        if own.language == Some(locale) {
            return own;
        }
        let exact = self.texts.get_key_value(locale).filter(|(_, words)| words.contains_key(field));
        let near = || {
            if own.language.is_some_and(|tag| primary(tag) == primary(locale)) {
                return None;
            }
            self.texts.iter().find(|(tag, words)| primary(tag) == primary(locale) && words.contains_key(field))
        };
        match exact.or_else(near) {
            Some((tag, words)) => Said { text: words.get(field).map_or(base, |w| w), language: Some(tag) },
            None => own,
        }
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(locale: &str, text: &str, language: Option<&str>) {
        let words = |t: &str| BTreeMap::from([("name".to_owned(), t.to_owned())]);
        let extra = Extra {
            language: Some("en".into()),
            texts: BTreeMap::from([("zh-Hans".into(), words("登记")), ("ug".into(), words("تىزىم"))]),
            ..Extra::default()
        };
        assert_eq!(extra.say("name", "Registration", locale), Said { text, language });
    }

    #[test]
    fn the_readers_language_then_its_relative_then_the_offices_own_words() {
        check("ug", "تىزىم", Some("ug"));
        check("zh-Hans", "登记", Some("zh-Hans"));
        check("zh-Hant", "登记", Some("zh-Hans"));
        check("en-GB", "Registration", Some("en"));
        check("fr", "Registration", Some("en"));
    }
}
