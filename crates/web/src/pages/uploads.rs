//! What the script beside "Add a document" asks: the same as `/api/v1/card/uploads`, with the card
//! that this browser keeps where no script can read it. Answers are JSON, refusals too.

use super::attach::plain_name;
use super::visit::{Answer, Visit};
use crate::api::uploads::Begun;
use crate::forms::Posted;
use axum::Json;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use node::Error;

fn number(posted: &Posted, name: &str) -> Result<u64, Error> {
    posted.get(name).parse().map_err(|_| Error::BadPiece)
}

pub async fn begin(visit: Visit, posted: Posted) -> Answer {
    let card = visit.card().ok_or(Error::UnknownCard)?;
    let size = number(&posted, "size")?;
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let progress = visit.node().begin_upload(&mut cx, &card, posted.get("upload"), size).await?;
    Ok((visit.keep(&card), Json(Begun::from(progress))).into_response())
}

pub async fn piece(visit: Visit, posted: Posted) -> Answer {
    let card = visit.card().ok_or(Error::UnknownCard)?;
    let offset = number(&posted, "offset")?;
    let piece = posted.files.iter().find(|f| f.field == "piece").ok_or(Error::BadPiece)?;
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    visit.node().piece(&mut cx, &card, posted.get("upload"), offset, &piece.bytes).await?;
    Ok((visit.keep(&card), StatusCode::NO_CONTENT).into_response())
}

pub async fn finish(visit: Visit, posted: Posted) -> Answer {
    let card = visit.card().ok_or(Error::UnknownCard)?;
    let (size, name) = (number(&posted, "size")?, plain_name(posted.get("name")));
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    visit.node().finish_upload(&mut cx, &card, posted.get("upload"), size, &name).await?;
    Ok((visit.keep(&card), StatusCode::NO_CONTENT).into_response())
}
