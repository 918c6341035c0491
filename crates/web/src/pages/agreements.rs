//! What this town agreed on with other towns: public, like the documents themselves.

use super::agreement::AgreementRow;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use node::agreement::AgreementLine;
use serde::Serialize;

#[derive(Serialize)]
pub struct AgreementsPage {
    pub rows: Vec<AgreementRow>,
}

impl Page for AgreementsPage {
    const TEMPLATE: &'static str = "agreements.html";
}

pub async fn show(visit: Visit) -> Response {
    let rows = all(&visit).iter().map(|line| AgreementRow::of(line, &visit.reader)).collect();
    headers::for_all(visit.page(AgreementsPage { rows }))
}

fn all(visit: &Visit) -> Vec<AgreementLine> {
    let mut rng = visit.state.rng();
    visit.node().agreements(&visit.state.context(&mut *rng))
}

/// The one with this id.
pub fn find(visit: &Visit, id: &str) -> Result<AgreementLine, Problem> {
    all(visit).into_iter().find(|line| line.id == id).ok_or_else(Problem::not_found)
}

/// The file that both towns signed.
pub async fn document(visit: Visit, Path(id): Path<String>) -> Answer {
    let line = find(&visit, &id)?;
    Ok(file(&format!("agreement-{id}.json"), line.document))
}

/// The signed word that ended it.
pub async fn end(visit: Visit, Path(id): Path<String>) -> Answer {
    let ended = find(&visit, &id)?.ended.ok_or_else(Problem::not_found)?;
    Ok(file(&format!("agreement-{id}-end.json"), ended))
}

pub fn file(name: &str, json: String) -> Response {
    (headers::download(name), [(header::CONTENT_TYPE, "application/json")], json).into_response()
}
