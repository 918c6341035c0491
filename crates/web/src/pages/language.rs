//! The switch of languages.

use super::visit::Visit;
use crate::cookies;
use crate::forms::Posted;
use crate::locale::same_site;
use axum::response::{IntoResponse, Redirect, Response};

pub async fn change(visit: Visit, posted: Posted) -> Response {
    let locale = i18n::locale(posted.get("language")).unwrap_or(visit.reader.locale);
    let back = Redirect::to(same_site(posted.get("back")));
    (cookies::language(locale.tag, visit.state.secure), back).into_response()
}
