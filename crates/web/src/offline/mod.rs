//! The town's listings for whoever has no connection: a copy in the browser, and the worker that searches it there.
//! Both are the same for everybody; neither ever holds a card, a case or what somebody typed. Browsers that stand at a
//! counter get neither. What a holder keeps on their own device never comes here (`own`).

mod copies;
mod copy;
mod entry;
mod own;

pub use own::Own;

use crate::headers;
use crate::pages::Visit;
use crate::problem::Problem;
use crate::state::AppState;
use crate::templates::Page;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use copies::Copies;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, LazyLock};

/// In the order in which each part uses those before it.
static WORKER: LazyLock<String> = LazyLock::new(|| {
    [
        include_str!("../../assets/offline/fold.js"),
        include_str!("../../assets/offline/find.js"),
        include_str!("../../assets/offline/draw.js"),
        include_str!("../../assets/offline/card.js"),
        include_str!("../../assets/offline/worker.js"),
    ]
    .concat()
});

/// What the worker may do: ask us, and nothing else.
const POLICY: &str = "default-src 'none'; connect-src 'self'";

/// The page around whatever the copy has. The worker puts the day of the copy into it.
#[derive(Serialize)]
pub struct OfflinePage {}

impl Page for OfflinePage {
    const TEMPLATE: &'static str = "offline.html";
}

pub fn router() -> Router<AppState> {
    let copies = Extension(Arc::new(Copies::default()));
    Router::new().route("/worker.js", get(worker)).route("/offline/{language}", get(listings).layer(copies))
}

async fn worker(visit: Visit) -> Result<Response, Problem> {
    if visit.reader.counter.is_some() {
        return Err(Problem::not_found());
    }
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    Ok((headers, WORKER.as_str()).into_response())
}

#[derive(Deserialize)]
struct Has {
    /// Names of pieces that the browser has, apart by points.
    #[serde(default)]
    has: String,
}

async fn listings(
    visit: Visit,
    Extension(copies): Extension<Arc<Copies>>,
    Path(language): Path<String>,
    Query(Has { has }): Query<Has>,
) -> Result<Response, Problem> {
    let locale = i18n::locale(&language).filter(|_| visit.reader.counter.is_none()).ok_or_else(Problem::not_found)?;
    let copy = copies.of(&visit, locale).await?;
    let kept: Vec<&str> = has.split('.').collect();
    Ok(([(header::CONTENT_TYPE, "application/json")], copy.without(&kept)).into_response())
}

/// A public page that offers the copy to browsers with script.
pub fn offered(visit: &Visit, page: Response) -> Response {
    if visit.reader.counter.is_some() { page } else { headers::with_script(page) }
}
