//! What this is, and what it refuses.

use super::visit::Visit;
use crate::headers;
use crate::templates::Page;
use axum::response::Response;
use serde::Serialize;

#[derive(Serialize)]
pub struct AboutPage {}

impl Page for AboutPage {
    const TEMPLATE: &'static str = "about.html";
}

pub async fn show(visit: Visit) -> Response {
    headers::for_all(visit.page(AboutPage {}))
}
