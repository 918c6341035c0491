//! What people see; one file a page.

#[cfg(test)]
pub mod samples;

use crate::state::AppState;
use axum::Router;
use i18n::LOCALES;
use office::Names;

/// Name and source of every template of these pages.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("problem.html", include_str!("../../templates/problem.html")),
];

pub fn router() -> Router<AppState> {
    Router::new()
}

/// A name in this language, else in the languages of the interface in their order, else any.
pub fn say<'a>(names: &'a Names, tag: &str) -> &'a str {
    let own = names.get(tag);
    let known = || LOCALES.iter().find_map(|l| names.get(l.tag));
    own.or_else(known).or_else(|| names.values().next()).map_or("", String::as_str)
}
