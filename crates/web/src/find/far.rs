//! A distance in words.

use crate::locale::Reader;
use i18n::Arg;

/// Metres by tens up to a kilometre, then kilometres with one decimal.
pub fn far(reader: &Reader, metres: f64) -> String {
    let tens = (metres / 10.0).ceil() * 10.0;
    let (key, number) = if tens < 1000.0 {
        ("find-far-metres", format!("{tens:.0}"))
    } else {
        ("find-far-kilometres", format!("{:.1}", metres / 1000.0).trim_end_matches(".0").to_owned())
    };
    reader.text(key, &[("n", Arg::Text(&number))])
}
