//! A file in pieces. `begin` says from where to go on; each step may be asked for again after a cut.

use super::body::Body;
use super::card::read;
use super::problem::ProblemBody;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use data_encoding::BASE64;
use node::Progress;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    pub card: String,
    /// The caller's own name for the file: 8 to 64 letters, digits and dashes.
    pub upload: String,
    /// In bytes.
    pub size: u64,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    pub card: String,
    pub upload: String,
    /// A multiple of the length of a piece.
    pub offset: u64,
    /// Base64 (RFC 4648, section 4).
    pub data: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Finish {
    pub card: String,
    pub upload: String,
    pub size: u64,
    pub name: String,
}

#[derive(Serialize, ToSchema)]
pub struct Begun {
    /// Bytes from the beginning that are here; go on from there.
    pub offset: u64,
    /// Bytes of a piece; only the last one is shorter.
    pub piece: usize,
    /// It is a document of the case already.
    pub done: bool,
}

impl From<Progress> for Begun {
    fn from(progress: Progress) -> Self {
        Self { offset: progress.offset, piece: node::PIECE, done: progress.done }
    }
}

/// Begins a file, or says how much of it is here.
#[utoipa::path(post, path = "/api/v1/card/uploads", operation_id = "card_upload_begin", request_body = Begin, responses(
    (status = OK, body = Begun),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn begin(State(state): State<AppState>, Body(sent): Body<Begin>) -> Result<Json<Begun>, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    Ok(Json(state.node.begin_upload(cx, &card, &sent.upload, sent.size).await?.into()))
}

/// One piece. The same piece again is no error.
#[utoipa::path(post, path = "/api/v1/card/uploads/pieces", operation_id = "card_upload_piece", request_body = Piece, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn piece(State(state): State<AppState>, Body(sent): Body<Piece>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let bytes = BASE64.decode(sent.data.as_bytes());
    let bytes = bytes.map_err(|_| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "api-error-base64"))?;
    let mut rng = state.rng();
    state.node.piece(&mut state.context(&mut *rng), &card, &sent.upload, sent.offset, &bytes).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes the pieces a document, once.
#[utoipa::path(post, path = "/api/v1/card/uploads/finish", operation_id = "card_upload_finish", request_body = Finish, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn finish(State(state): State<AppState>, Body(sent): Body<Finish>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    state.node.finish_upload(cx, &card, &sent.upload, sent.size, &sent.name).await?;
    Ok(StatusCode::NO_CONTENT)
}
