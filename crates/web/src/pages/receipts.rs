//! Receipts to keep: what happened, provable to anybody it is shown to.

use super::card;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use node::Receipt;

pub async fn all(visit: Visit) -> Answer {
    let Some(receipts) = receipts(&visit).await? else { return Ok(card::again(&visit, "/card/receipts", None)) };
    let list: Vec<String> = receipts.iter().map(Receipt::to_json).collect();
    Ok(download("receipts.json", format!("[{}]\n", list.join(",\n"))))
}

pub async fn one(visit: Visit, Path(number): Path<String>) -> Answer {
    let Some(receipts) = receipts(&visit).await? else { return Ok(card::again(&visit, "/card/case", None)) };
    let found = receipts.iter().find(|receipt| receipt.event.number.to_string() == number);
    let receipt = found.ok_or_else(Problem::not_found)?;
    Ok(download(&format!("receipt-{number}.json"), receipt.to_json()))
}

/// `None` for whoever has to show their card first.
async fn receipts(visit: &Visit) -> Result<Option<Vec<Receipt>>, Problem> {
    let Some(card) = visit.card() else { return Ok(None) };
    if visit.reader.counter.is_some() {
        return Err(Problem::new(StatusCode::FORBIDDEN, "counter-no-download"));
    }
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    Ok(Some(visit.node().receipts(&mut cx, &card).await?))
}

fn download(name: &str, json: String) -> Response {
    let mut headers = headers::download(name);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    (headers, json).into_response()
}
