//! Holds in words: for the holder, and for whoever reads the case.

use crate::locale::Reader;
use i18n::Arg;
use node::hold::{HoldView, Why};
use serde::Serialize;

/// A hold on the page of its case.
#[derive(Debug, Clone, Serialize)]
pub struct HoldLine {
    pub said: String,
    /// By which the order or the audit is found.
    pub reference: String,
}

pub fn said(reader: &Reader, holds: &[HoldView]) -> Vec<HoldLine> {
    let line = |hold: &HoldView| {
        let date = reader.words.texts().date(reader.locale.tag, hold.until);
        let parts: Vec<String> = hold.parts.iter().map(|name| reader.text(part(name), &[])).collect();
        let args = [("date", Arg::Text(&date)), ("parts", Arg::Text(&parts.join(" · ")))];
        let first = reader.text(if hold.set { "hold-set" } else { "hold-asked" }, &args);
        let why = hold.why.map(|why| reader.text(key(why), &[]));
        let said = [Some(first), why].into_iter().flatten().collect::<Vec<_>>().join(" ");
        HoldLine { said, reference: hold.reference.clone() }
    };
    holds.iter().map(line).collect()
}

/// The message key of a part.
pub fn part(name: &str) -> &'static str {
    match name {
        "answers" => "hold-part-answers",
        "thread" => "hold-part-thread",
        _ => "hold-part-documents",
    }
}

/// The message key of a reason.
pub fn key(why: Why) -> &'static str {
    match why {
        Why::Court => "hold-why-court",
        Why::Claim => "hold-why-claim",
        Why::Audit => "hold-why-audit",
    }
}
