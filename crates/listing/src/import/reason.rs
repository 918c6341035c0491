//! Why a row, or a part of one, is named: a code with what belongs to it, and an English sentence for whoever runs the
//! program. Pages say it in the reader's language, by [`Reason::key`].

use crate::record::Kind;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Reason {
    // ── the row as it is written ──
    #[error("the header is not UTF-8")]
    Header,
    #[error("not UTF-8")]
    Encoding,
    #[error("a quote is opened and never closed")]
    Quote,
    #[error("longer than {most} bytes")]
    TooLong { most: usize },
    #[error("{cells} cells under {columns} columns")]
    Cells { cells: usize, columns: usize },
    #[error("not a JSON array")]
    NoArray,
    #[error("not an object")]
    NoObject,
    #[error("not an object of HSDS")]
    NoTable,
    #[error("{error}")]
    Json { error: String },

    // ── what is in it ──
    #[error("empty")]
    Empty,
    #[error("nothing is said in it")]
    Nothing,
    #[error("not what stands in this column")]
    Column,
    #[error("neither WEEKLY nor MONTHLY")]
    Frequency,
    #[error("not a weekday")]
    Weekday,
    #[error("not a time of day")]
    Time,
    #[error("not a telephone number")]
    Telephone,
    #[error("no language named")]
    Language,
    #[error("no cost named")]
    Cost,
    #[error("not the name of a table of HSDS")]
    Table,
    #[error("about what is refused here")]
    Refused,

    // ── beside other rows ──
    #[error("belongs to nothing")]
    Nobody,
    #[error("no such {kind} in the feed")]
    NoSuch { kind: Kind },
    #[error("this id stands above already")]
    Twice,
    #[error("the same row again")]
    Again,
    #[error("this id came from another source, which keeps it")]
    OtherSource,

    // ── the row is kept without a part, or with one put right ──
    #[error("no such {kind} in the feed, left out")]
    Dangling { kind: Kind },
    #[error("control characters left out")]
    Control,
    #[error("not {form}, left out")]
    Form { form: Form },
    #[error("not a number from {least} to {most}, left out")]
    Number { least: f64, most: f64 },
    #[error("https:// put before it")]
    Scheme,
    #[error("not a type of HSDS, taken as physical")]
    Type,
    #[error("not a status of HSDS, taken as inactive")]
    Status,
    #[error("empty: kept without an organization")]
    NoOrganization,
    #[error("about what is refused here, left out")]
    Unsaid,
    #[error("about what is refused here: name, office and hours only, no form")]
    NameOnly,
    #[error("{cells} cells under {columns} columns, the rest taken as empty")]
    Short { cells: usize, columns: usize },

    // ── nothing is wrong, and there is nothing to take ──
    #[error("empty row")]
    Blank,
    #[error("no hours that day")]
    NoHours,
    #[error("this list is not read")]
    ListNotRead,
    #[error("this table is not read")]
    TableNotRead,

    /// As reports were kept before there were codes.
    #[error("{0}")]
    #[serde(untagged)]
    Told(String),
}

/// What should stand in a cell and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Web,
    Email,
    Whole,
    Date,
    Moment,
    Language,
    Country,
    Currency,
    Numbers,
}

impl std::fmt::Display for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Web => "a web address",
            Self::Email => "an e-mail address",
            Self::Whole => "a whole number",
            Self::Date => "a date",
            Self::Moment => "a date with time and zone",
            Self::Language => "a language tag",
            Self::Country => "a country's two letters (ISO 3166-1)",
            Self::Currency => "a currency (ISO 4217)",
            Self::Numbers => "a list of such numbers",
        })
    }
}

impl From<Form> for Reason {
    fn from(form: Form) -> Self {
        Self::Form { form }
    }
}

impl Reason {
    /// The message key of what keeps a row out; `None` for what only mends or notes one.
    pub fn key(&self) -> Option<&'static str> {
        Some(match self {
            Self::Header => "feeds-row-header",
            Self::Encoding => "feeds-row-encoding",
            Self::Quote => "feeds-row-quote",
            Self::TooLong { .. } => "feeds-row-too-long",
            Self::Cells { .. } => "feeds-row-cells",
            Self::NoArray => "feeds-row-no-array",
            Self::NoObject => "feeds-row-no-object",
            Self::NoTable => "feeds-row-no-table",
            Self::Json { .. } => "feeds-row-json",
            Self::Empty => "feeds-row-empty",
            Self::Nothing => "feeds-row-nothing",
            Self::Column => "feeds-row-column",
            Self::Frequency => "feeds-row-frequency",
            Self::Weekday => "feeds-row-weekday",
            Self::Time => "feeds-row-time",
            Self::Telephone => "feeds-row-telephone",
            Self::Language => "feeds-row-language",
            Self::Cost => "feeds-row-cost",
            Self::Table => "feeds-row-table",
            Self::Refused => "feeds-row-refused",
            Self::Nobody => "feeds-row-nobody",
            Self::NoSuch { .. } => "feeds-row-no-such",
            Self::Twice => "feeds-row-twice",
            Self::Again => "feeds-row-again",
            Self::OtherSource => "feeds-row-other-source",
            _ => return None,
        })
    }

    /// Its code and what belongs to it, by name, as programs read them.
    pub fn parts(&self) -> (String, Vec<(String, String)>) {
        let mut parts = match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(parts)) => parts,
            _ => serde_json::Map::new(),
        };
        let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let code = parts.remove("code").as_ref().map(text).unwrap_or_default();
        (code, parts.iter().map(|(name, value)| (name.clone(), text(value))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(reason: &Reason, code: &str, parts: &[(&str, &str)], says: &str) {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        assert_eq!(reason.parts(), (code.to_owned(), parts.iter().map(owned).collect()));
        assert_eq!(reason.to_string(), says);
        let kept = serde_json::to_string(reason).unwrap();
        assert_eq!(&serde_json::from_str::<Reason>(&kept).unwrap(), reason, "{kept}");
    }

    #[test]
    fn a_code_with_what_belongs_to_it_and_a_sentence() {
        let no_such = Reason::NoSuch { kind: Kind::ServiceAtLocation };
        check(&no_such, "no-such", &[("kind", "service_at_location")], "no such service_at_location in the feed");
        let cells = Reason::Cells { cells: 3, columns: 2 };
        check(&cells, "cells", &[("cells", "3"), ("columns", "2")], "3 cells under 2 columns");
        check(&Reason::Twice, "twice", &[], "this id stands above already");
        check(&Form::Web.into(), "form", &[("form", "web")], "not a web address, left out");
        check(&Reason::Told("not a weekday".into()), "", &[], "not a weekday");
    }
}
