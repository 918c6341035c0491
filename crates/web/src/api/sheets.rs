//! One page of a document, drawn here: a picture, or plain text. Nothing that was sent is in it.

use super::body::Body;
use super::card::{WithCard, read};
use super::desk::case;
use super::problem::ProblemBody;
use super::who::SignedIn;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use node::Error;
use node::view::{Leaf, SheetView};

fn number(text: &str) -> Result<u32, Problem> {
    Ok(text.parse().map_err(|_| Error::UnknownDocument)?)
}

fn answer(sheet: SheetView) -> Result<Response, Problem> {
    let policy = (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    Ok(match sheet.leaf {
        Ok(Leaf::Picture { media_type, bytes }) => {
            ([policy, (header::CONTENT_TYPE, HeaderValue::from_static(media_type))], bytes).into_response()
        }
        Ok(Leaf::Text(text)) => ([policy], text).into_response(),
        Err(unfit) => return Err(Error::Unfit(unfit).into()),
    })
}

/// One page of a document as a picture or as text; the last page for any number above.
#[utoipa::path(post, path = "/api/v1/card/documents/{number}/pages/{page}", operation_id = "card_page",
    params(("number" = u32, Path), ("page" = u32, Path)), request_body = WithCard, responses(
        (status = OK, content_type = "image/png", description = "PNG, JPEG or plain text."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn card_page(
    State(state): State<AppState>,
    Path((document, page)): Path<(String, String)>,
    Body(sent): Body<WithCard>,
) -> Result<Response, Problem> {
    let (card, document, page) = (read(&sent.card)?, number(&document)?, number(&page)?);
    let mut rng = state.rng();
    answer(state.node.page(&mut state.context(&mut *rng), &card, document, page).await?)
}

/// One page of a document of a case, as a picture or as text; a look like any other.
#[utoipa::path(get, path = "/api/v1/cases/{id}/documents/{number}/pages/{page}", operation_id = "case_page",
    params(("id" = Uuid, Path), ("number" = u32, Path), ("page" = u32, Path)), security(("session" = [])), responses(
        (status = OK, content_type = "image/png", description = "PNG, JPEG or plain text."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn case_page(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    Path((id, document, page)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (case, document, page) = (case(&id)?, number(&document)?, number(&page)?);
    let mut rng = state.rng();
    answer(state.node.look_page(&mut state.context(&mut *rng), &staff, case, document, page).await?)
}
