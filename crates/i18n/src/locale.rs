//! The languages, their files, and the choice among them.

/// A language in which the interface exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    /// BCP 47, as it stands in `lang` attributes and in `locales/`.
    pub tag: &'static str,
    /// What its readers call it.
    pub name: &'static str,
    /// Written from right to left.
    pub rtl: bool,
}

/// The one list of files that every language has in `locales/<tag>/`.
macro_rules! files {
    ($tag:literal) => { files!($tag: "common" "person" "find" "form" "staff" "errors" "states" "letters" "counter" "share" "keys" "custody" "papers" "offers" "acting" "news" "offices" "bindings" "members" "kept" "partners" "passkeys" "log" "hold" "agreement" "handover" "crosses" "check" "feeds" "offline") };
    ($tag:literal: $($file:literal)*) => {
        &[$(include_str!(concat!("../../../locales/", $tag, "/", $file, ".ftl"))),*]
    };
}

macro_rules! locales {
    ($($tag:literal $name:literal $rtl:literal;)*) => {
        /// Every language, the fallback first. A new one is a row here and a folder in `locales/`.
        pub const LOCALES: &[Locale] = &[$(Locale { tag: $tag, name: $name, rtl: $rtl }),*];
        /// Tag and contents of every interface file.
        pub(crate) const FILES: &[(&str, &[&str])] = &[$(($tag, files!($tag))),*];
    };
}

locales! {
    "en" "English" false;
    "zh-Hans" "简体中文" false;
    "ug" "ئۇيغۇرچە" true;
    "ar" "العربية" true;
    "es" "Español" false;
}

/// Where a text is looked for when the reader's language does not have it.
pub(crate) const FALLBACK: &Locale = &LOCALES[0];

/// The language with exactly this tag, in any case of letters.
pub fn locale(tag: &str) -> Option<&'static Locale> {
    LOCALES.iter().find(|l| l.tag.eq_ignore_ascii_case(tag))
}

/// The language that an `Accept-Language` header prefers (RFC 9110, section 12.5.4), or English.
///
/// Ranges that are malformed or weigh 0 are left out; among equal weights the earlier wins.
pub fn negotiate(accept_language: &str) -> &'static Locale {
    let mut best: Option<(&'static Locale, u16)> = None;
    for (range, weight) in accept_language.split(',').filter_map(range) {
        if weight > best.map_or(0, |(_, w)| w)
            && let Some(found) = lookup(range)
        {
            best = Some((found, weight));
        }
    }
    best.map_or(FALLBACK, |(found, _)| found)
}

/// A language range and its weight in thousandths.
fn range(item: &str) -> Option<(&str, u16)> {
    let (range, parameter) = item.split_once(';').unwrap_or((item, ""));
    let weight = match parameter.trim() {
        "" => 1000,
        q => weight(q.strip_prefix("q=").or_else(|| q.strip_prefix("Q="))?)?,
    };
    Some((range.trim(), weight))
}

/// `0`, `0.5`, `1.000`: at most three decimals, at most one.
fn weight(q: &str) -> Option<u16> {
    let (whole, decimals) = q.split_once('.').unwrap_or((q, ""));
    let digits = decimals.len() <= 3 && decimals.bytes().all(|b| b.is_ascii_digit());
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok().filter(|_| digits)?;
    match (whole, thousandths) {
        ("0", t) => Some(t),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

/// RFC 4647, section 3.4: the range, then the range without its last subtag, and so on. Then any
/// language with the same first subtag: who reads `zh` or `zh-TW` reads zh-Hans better than English.
fn lookup(range: &str) -> Option<&'static Locale> {
    let mut rest = range;
    loop {
        if rest == "*" {
            return Some(FALLBACK);
        }
        if let Some(found) = locale(rest) {
            return Some(found);
        }
        match rest.rsplit_once('-') {
            Some((shorter, _)) => rest = shorter,
            None => break,
        }
    }
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    LOCALES.iter().find(|l| first(l.tag) == first(rest))
}
