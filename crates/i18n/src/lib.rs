//! Texts in the reader's language: which languages there are, which one a browser asks for, the
//! sentences in Fluent, and dates.
//!
//! The language is a setting of the page. Nothing here knows who reads it.

mod date;
mod locale;
mod source;
mod texts;

pub use locale::{LOCALES, Locale, locale, negotiate};
pub use texts::{Arg, BadTexts, REVIEW_MARK, Texts};
