//! The switch of languages.

use super::visit::Visit;
use crate::cookies;
use crate::forms::Posted;
use crate::locale::same_site;
use axum::http::header::HeaderName;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

pub async fn change(visit: Visit, posted: Posted) -> Response {
    let locale = i18n::locale(posted.get("language")).unwrap_or(visit.reader.locale);
    let back = Redirect::to(same_site(posted.get("back")));
    (cookies::language(locale.tag, visit.state.secure), back).into_response()
}

/// On a page with something half typed, the buttons of the languages send that form. When one was
/// pressed, the page goes on in that language and the button is taken out of what was posted.
pub fn pressed(visit: &mut Visit, posted: &mut Posted) -> Option<Chosen> {
    let at = posted.pairs.iter().position(|(name, _)| name == "language")?;
    let (_, tag) = posted.pairs.remove(at);
    visit.reader.locale = i18n::locale(&tag).unwrap_or(visit.reader.locale);
    Some(Chosen(cookies::language(visit.reader.locale.tag, visit.state.secure)))
}

/// A language chosen halfway.
pub struct Chosen([(HeaderName, String); 1]);

/// The answer, with a choice that was made kept for the next pages.
pub fn keep(chosen: Option<Chosen>, answer: Response) -> Response {
    match chosen {
        Some(chosen) => (AppendHeaders(chosen.0), answer).into_response(),
        None => answer,
    }
}
