//! Opening a case.

use super::body::Body;
use super::news::Choice;
use super::problem::ProblemBody;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use id::{CaseId, PointId};
use node::{Card, Opening};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// What opens a case.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Id of the procedure.
    pub procedure: String,
    /// As the procedure's form says.
    #[schema(value_type = Object)]
    pub answers: Value,
    /// The caller's own secret, so that a second try opens nothing twice. Minted here without one.
    pub card: Option<String>,
    /// Where to; by the listing, or the town's counter, when not said.
    #[schema(value_type = Option<Uuid>)]
    pub point: Option<String>,
    /// A district, as the procedure names them: it decides where to, and is not kept.
    #[serde(default)]
    pub area: Option<String>,
    /// How news finds the person; they ask at the receiving point when not said.
    #[serde(default)]
    pub contact: Option<Choice>,
    /// In which the person wants to be answered; that of `Accept-Language` when not said.
    pub language: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Opened {
    #[schema(value_type = Uuid)]
    pub case: CaseId,
    /// The secret that opens the case, in the form in which it is printed. Only in the answer to the
    /// call that opened it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
}

/// Opens a case.
#[utoipa::path(post, path = "/api/v1/cases", request_body = Open, responses(
    (status = CREATED, body = Opened),
    (status = OK, description = "This card and body had opened it before.", body = Opened),
    (status = CONFLICT, description = "This card has opened another case.", body = ProblemBody,
     content_type = "application/problem+json"),
    (status = UNPROCESSABLE_ENTITY, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn open(
    State(state): State<AppState>,
    reader: Reader,
    Body(sent): Body<Open>,
) -> Result<(StatusCode, Json<Opened>), Problem> {
    let language = match sent.language {
        None => reader.locale.tag,
        Some(asked) => i18n::locale(&asked).ok_or_else(|| super::problem::field("language", "api-error-language"))?.tag,
    };
    let point: Option<PointId> = match sent.point {
        None => None,
        Some(id) => Some(id.parse().map_err(|_| node::Error::UnknownPoint)?),
    };
    let card = sent.card.map(|text| Card::parse(&text)).transpose().map_err(node::Error::from)?;
    let own = card.as_ref().map(Card::text);
    let contact = sent.contact.map(|choice| choice.read(language)).transpose()?;
    let opening = Opening {
        procedure: sent.procedure,
        answers: sent.answers,
        card,
        contact,
        point,
        language: language.to_owned(),
        area: sent.area,
        draft: false,
    };
    let mut rng = state.rng();
    let opened = state.node.open(&mut state.context(&mut *rng), opening).await?;
    let case = opened.case;
    if opened.again {
        return Ok((StatusCode::OK, Json(Opened { case, card: None })));
    }
    let card = opened.card.as_ref().map(Card::text).or(own).map(|text| text.to_string());
    Ok((StatusCode::CREATED, Json(Opened { case, card })))
}
