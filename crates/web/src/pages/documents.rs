//! A document of the case, to keep.

use super::card;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::problem::Problem;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use node::Error;

pub async fn download(visit: Visit, Path(number): Path<String>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    if visit.reader.counter.is_some() {
        return Err(Problem::new(StatusCode::FORBIDDEN, "counter-no-download"));
    }
    let number = number.parse().map_err(|_| Error::UnknownDocument)?;
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let file = visit.node().document(&mut cx, &card, number).await?;
    let mut headers = headers::download(&file.name);
    let kind = HeaderValue::from_str(&file.media_type);
    let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    Ok((headers, file.bytes).into_response())
}
