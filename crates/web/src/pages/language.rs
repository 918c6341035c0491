//! The switch of languages.

use super::visit::Visit;
use crate::cookies;
use crate::forms::Posted;
use crate::locale::same_site;
use axum::http::header::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};

pub async fn change(visit: Visit, posted: Posted) -> Response {
    let locale = i18n::locale(posted.get("language")).unwrap_or(visit.reader.locale);
    let back = Redirect::to(same_site(posted.get("back")));
    (cookies::language(locale.tag, visit.state.secure), back).into_response()
}

/// On a page with something half typed, the buttons of the languages send that form. When one was
/// pressed: the page goes on in that language, the button is taken out of what was posted, and this
/// is the header that keeps the choice.
pub fn pressed(visit: &mut Visit, posted: &mut Posted) -> Option<[(HeaderName, String); 1]> {
    let at = posted.pairs.iter().position(|(name, _)| name == "language")?;
    let (_, tag) = posted.pairs.remove(at);
    visit.reader.locale = i18n::locale(&tag).unwrap_or(visit.reader.locale);
    Some(cookies::language(visit.reader.locale.tag, visit.state.secure))
}
