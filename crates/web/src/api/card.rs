//! What the holder of a card does. The card is in the body: never in an address, where logs and
//! histories keep it.

use super::body::Body;
use super::document::{decode, download};
use super::names::Names;
use super::problem::ProblemBody;
use super::wire::Case;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use id::GuestId;
use node::Card;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithCard {
    /// As printed; case, spaces and dashes do not matter.
    pub card: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithText {
    pub card: String,
    pub text: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithMessage {
    pub card: String,
    pub text: String,
    /// The office may not read this language: an interpreter is asked for.
    #[serde(default)]
    pub interpreter: bool,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithFile {
    pub card: String,
    pub name: String,
    pub media_type: String,
    /// Base64 (RFC 4648, section 4).
    pub data: String,
}

pub fn read(card: &str) -> Result<Card, Problem> {
    Ok(Card::parse(card).map_err(node::Error::from)?)
}

/// The holder's view: answers, thread, timeline, deadlines and who can read what.
#[utoipa::path(post, path = "/api/v1/card", operation_id = "card_view", request_body = WithCard, responses(
    (status = OK, body = Case),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
    (status = UNPROCESSABLE_ENTITY, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn view(
    State(state): State<AppState>,
    reader: Reader,
    Body(sent): Body<WithCard>,
) -> Result<Json<Case>, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let view = state.node.view(&mut state.context(&mut *rng), &card).await?;
    Ok(Json(Names::new(&state, reader).case(view)))
}

/// Writes to the office.
#[utoipa::path(post, path = "/api/v1/card/messages", operation_id = "card_message", request_body = WithMessage, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn message(State(state): State<AppState>, Body(sent): Body<WithMessage>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let mut cx = state.context(&mut *rng);
    match sent.interpreter {
        false => state.node.message(&mut cx, &card, &sent.text).await?,
        true => state.node.interpret(&mut cx, &card, &sent.text).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}

/// "I have sent all that was asked for": the clock goes on.
#[utoipa::path(post, path = "/api/v1/card/complete", operation_id = "card_complete", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn complete(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.complete(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the request back.
#[utoipa::path(post, path = "/api/v1/card/withdraw", operation_id = "card_withdraw", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn withdraw(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.withdraw(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithLabel {
    pub card: String,
    /// The holder's own word for whoever will read along.
    pub label: String,
    /// After how many days it opens nothing any more; without it, as long as the case is kept.
    #[serde(default)]
    pub days: Option<u16>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithGuest {
    pub card: String,
    #[schema(value_type = Uuid)]
    pub guest: GuestId,
}

/// A second card; shown in this answer and never again.
#[derive(Serialize, ToSchema)]
pub struct SecondCard {
    #[schema(value_type = Uuid)]
    pub guest: GuestId,
    pub card: String,
}

/// Makes a second card, which only reads.
#[utoipa::path(post, path = "/api/v1/card/share", operation_id = "card_share", request_body = WithLabel, responses(
    (status = CREATED, body = SecondCard),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn share(
    State(state): State<AppState>,
    Body(sent): Body<WithLabel>,
) -> Result<(StatusCode, Json<SecondCard>), Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    let cx = &mut state.context(&mut *rng);
    let (guest, second) = state.node.share(cx, &card, &sent.label, sent.days).await?;
    Ok((StatusCode::CREATED, Json(SecondCard { guest, card: second.text().to_string() })))
}

/// Takes a second card back: it opens nothing from now on.
#[utoipa::path(post, path = "/api/v1/card/unshare", operation_id = "card_unshare", request_body = WithGuest, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn unshare(State(state): State<AppState>, Body(sent): Body<WithGuest>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.unshare(&mut state.context(&mut *rng), &card, sent.guest).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the request up again, within three days after it was taken back.
#[utoipa::path(post, path = "/api/v1/card/restore", operation_id = "card_restore", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn restore(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.restore(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Complains to the office above.
#[utoipa::path(post, path = "/api/v1/card/complain", operation_id = "card_complain", request_body = WithText, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn complain(State(state): State<AppState>, Body(sent): Body<WithText>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.complain(&mut state.context(&mut *rng), &card, &sent.text).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// "This settles it."
#[utoipa::path(post, path = "/api/v1/card/close", operation_id = "card_close", request_body = WithCard, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn close(State(state): State<AppState>, Body(sent): Body<WithCard>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let mut rng = state.rng();
    state.node.close(&mut state.context(&mut *rng), &card).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Adds a document.
#[utoipa::path(post, path = "/api/v1/card/documents", operation_id = "card_attach", request_body = WithFile, responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn attach(State(state): State<AppState>, Body(sent): Body<WithFile>) -> Result<StatusCode, Problem> {
    let card = read(&sent.card)?;
    let file = decode(sent.name, sent.media_type, sent.data)?;
    let mut rng = state.rng();
    state.node.attach(&mut state.context(&mut *rng), &card, file).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// One document, as it was sent.
#[utoipa::path(post, path = "/api/v1/card/documents/{number}", operation_id = "card_document", params(("number" = u32, Path)), request_body = WithCard,
    responses(
        (status = OK, content_type = "application/octet-stream", description = "The file, as a download."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn document(
    State(state): State<AppState>,
    Path(number): Path<String>,
    Body(sent): Body<WithCard>,
) -> Result<Response, Problem> {
    let card = read(&sent.card)?;
    let number = number.parse().map_err(|_| node::Error::UnknownDocument)?;
    let mut rng = state.rng();
    let file = state.node.document(&mut state.context(&mut *rng), &card, number).await?;
    Ok(download(file))
}
