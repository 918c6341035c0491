//! One row's cells, read by kind of value. What cannot be used is left out and named.

use super::{Form, Reason, Reject, formats, shortened};
use std::collections::BTreeMap;

pub(super) struct Row {
    pub file: String,
    pub line: u64,
    /// Column (lower case) → text; empty cells are not there.
    pub cells: BTreeMap<String, String>,
    pub mended: Vec<Reject>,
    /// Parts of the row that were refused though the row is kept.
    pub refused: Vec<Reject>,
    /// Where in its object it lies: `phones[0].`; empty for a row of a table.
    pub path: String,
    /// What another node of ours says of it beyond HSDS.
    pub own: Option<serde_json::Map<String, serde_json::Value>>,
}

impl Row {
    pub fn new(file: &str, line: u64, cells: BTreeMap<String, String>) -> Self {
        let (mended, refused) = (Vec::new(), Vec::new());
        Self { file: file.to_owned(), line, cells, mended, refused, path: String::new(), own: None }
    }

    pub fn wrong(&self, field: &str, reason: impl Into<Reason>, value: &str) -> Reject {
        Reject {
            file: self.file.clone(),
            line: self.line,
            field: format!("{}{field}", self.path),
            reason: reason.into(),
            value: shortened(value),
        }
    }

    pub fn mend(&mut self, field: &str, reason: impl Into<Reason>, value: &str) {
        let mended = self.wrong(field, reason, value);
        self.mended.push(mended);
    }

    /// The text of a cell, trimmed, without control and direction characters (PostgreSQL takes no
    /// NUL, and an override could show a name back to front).
    pub fn text(&mut self, field: &str) -> Option<String> {
        let raw = self.cells.get(field)?.clone();
        if raw.contains(unwanted) {
            self.mend(field, Reason::Control, &raw);
        }
        let clean = clean(&raw);
        (!clean.is_empty()).then_some(clean)
    }

    /// The first of several columns that has text: a name of HSDS 3.0, then its older ones.
    pub fn first(&mut self, fields: &[&str]) -> Option<String> {
        fields.iter().find_map(|field| self.text(field))
    }

    /// An address on the web. Anything but http and https is left out: it would become a link.
    pub fn uri(&mut self, field: &str) -> Option<String> {
        let text = self.text(field)?;
        let lower = text.to_ascii_lowercase();
        let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        let host = rest.unwrap_or(&lower).split(['/', '?', '#']).next().unwrap_or("");
        let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
        if text.contains(odd) || !host.is_ascii() || host.contains('@') {
            self.mend(field, Form::Web, &text);
            return None;
        }
        if rest.is_some_and(|_| !host.is_empty()) {
            return Some(text);
        }
        if rest.is_none() && host.contains('.') && !host.contains(':') {
            self.mend(field, Reason::Scheme, &text);
            return Some(format!("https://{text}"));
        }
        self.mend(field, Form::Web, &text);
        None
    }

    pub fn email(&mut self, field: &str) -> Option<String> {
        let text = self.text(field)?;
        let fine = text.split_once('@').is_some_and(|(name, host)| {
            let part = |p: &str| !p.is_empty() && !p.starts_with('.') && !p.ends_with('.') && !p.contains("..");
            let odd = |c: char| c.is_whitespace() || "<>()[],;:\\\"@".contains(c);
            part(name) && part(host) && host.contains('.') && !name.contains(odd) && !host.contains(odd)
        });
        if !fine {
            self.mend(field, Form::Email, &text);
        }
        fine.then_some(text)
    }

    /// A finite number within `least..=most`.
    pub fn number(&mut self, field: &str, least: f64, most: f64) -> Option<f64> {
        let text = self.text(field)?;
        let number = text.parse::<f64>().ok().filter(|n| (least..=most).contains(n));
        if number.is_none() {
            self.mend(field, Reason::Number { least, most }, &text);
        }
        number
    }

    /// A whole number that is not negative.
    pub fn whole(&mut self, field: &str) -> Option<i64> {
        let text = self.text(field)?;
        let number = text.parse::<i64>().ok().filter(|n| *n >= 0);
        if number.is_none() {
            self.mend(field, Form::Whole, &text);
        }
        number
    }

    /// A date, `YYYY-MM-DD`; of a date with a time, the date.
    pub fn date(&mut self, field: &str) -> Option<String> {
        let read = |text: &str| text.parse::<jiff::civil::Date>().ok().map(|date| date.to_string());
        self.form(field, Form::Date, read)
    }

    /// A date with time and zone (RFC 3339), as UTC.
    pub fn moment(&mut self, field: &str) -> Option<String> {
        let read = |text: &str| text.parse::<jiff::Timestamp>().ok().map(|moment| moment.to_string());
        self.form(field, Form::Moment, read)
    }

    pub fn language(&mut self, field: &str) -> Option<String> {
        self.form(field, Form::Language, formats::language)
    }

    pub fn country(&mut self, field: &str) -> Option<String> {
        self.form(field, Form::Country, formats::country)
    }

    pub fn currency(&mut self, field: &str) -> Option<String> {
        self.form(field, Form::Currency, formats::currency)
    }

    /// A list of numbers of a recurrence rule.
    pub fn numbers(&mut self, field: &str, most: i64) -> Option<String> {
        self.form(field, Form::Numbers, |text| formats::numbers(text, most))
    }

    fn form(&mut self, field: &str, wrong: Form, read: impl FnOnce(&str) -> Option<String>) -> Option<String> {
        let text = self.text(field)?;
        let value = read(&text);
        if value.is_none() {
            self.mend(field, wrong, &text);
        }
        value
    }
}

/// A text without what could harm whoever reads it, trimmed.
pub(super) fn clean(raw: &str) -> String {
    raw.chars().filter(|c| !unwanted(*c)).collect::<String>().trim().to_owned()
}

fn unwanted(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Row {
        Row::new("t.csv", 2, BTreeMap::from([("x".to_owned(), text.to_owned())]))
    }

    #[track_caller]
    fn check<T: PartialEq + std::fmt::Debug>(
        read: fn(&mut Row) -> Option<T>,
        text: &str,
        is: Option<T>,
        mended: usize,
    ) {
        let mut row = row(text);
        assert_eq!(read(&mut row), is, "{text}");
        assert_eq!(row.mended.len(), mended, "{text}: {:?}", row.mended);
    }

    #[test]
    fn texts() {
        let read = |row: &mut Row| row.text("x");
        check(read, "  two\nlines ", Some("two\nlines".to_owned()), 0);
        check(read, "nu\0l \u{202E}back", Some("nul back".to_owned()), 1);
        check(read, "\u{7}", None, 1);
    }

    #[test]
    fn web_addresses() {
        let read = |row: &mut Row| row.uri("x");
        check(read, "HTTPS://a.org/x?y#z", Some("HTTPS://a.org/x?y#z".to_owned()), 0);
        check(read, "www.a.org", Some("https://www.a.org".to_owned()), 1);
        check(read, "javascript:alert(1)", None, 1);
        check(read, "javascript:a.b", None, 1);
        check(read, "http://", None, 1);
        check(read, "https://good.org@evil.org/", None, 1);
        check(read, "see our page", None, 1);
    }

    #[test]
    fn e_mail_numbers_dates() {
        check(|r| r.email("x"), "a.b@c.org", Some("a.b@c.org".to_owned()), 0);
        check(|r| r.email("x"), "a@b@c.org", None, 1);
        check(|r| r.email("x"), "nobody", None, 1);
        check(|r| r.number("x", -90.0, 90.0), "41.8", Some(41.8), 0);
        check(|r| r.number("x", -90.0, 90.0), "100", None, 1);
        check(|r| r.number("x", -90.0, 90.0), "NaN", None, 1);
        check(|r| r.date("x"), "2026-02-30", None, 1);
        check(|r| r.date("x"), "2026-02-28", Some("2026-02-28".to_owned()), 0);
    }
}
