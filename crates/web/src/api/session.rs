//! Signing in and out.

use super::body::Body;
use super::problem::ProblemBody;
use super::who::token;
use crate::cookies;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use id::MemberId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub name: String,
    pub passphrase: String,
}

#[derive(Serialize, ToSchema)]
pub struct SignedIn {
    /// Goes with every request as `Authorization: Bearer …`. Ends after 15 minutes without one.
    pub token: String,
    pub member: Member,
}

#[derive(Serialize, ToSchema)]
pub struct Member {
    #[schema(value_type = Uuid)]
    pub id: MemberId,
    pub name: String,
    /// officer, lead or steward.
    #[schema(value_type = String)]
    pub role: office::Role,
}

/// Signs a member in. The cookie `session` carries the same token.
#[utoipa::path(post, path = "/api/v1/sign-in", request_body = SignIn, responses(
    (status = OK, body = SignedIn),
    (status = UNAUTHORIZED, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn sign_in(State(state): State<AppState>, Body(sent): Body<SignIn>) -> Result<impl IntoResponse, Problem> {
    let mut rng = state.rng();
    let signed = state.node.sign_in(&mut state.context(&mut *rng), &sent.name, &sent.passphrase).await?;
    Ok(answer(&state, signed))
}

/// The token, in the body and as the cookie.
pub fn answer(state: &AppState, signed: node::SignedIn) -> impl IntoResponse + use<> {
    let office::Member { id, name, role } = signed.member;
    let cookie = cookies::session(cookies::STAFF, &signed.token, state.secure);
    (cookie, Json(SignedIn { token: signed.token, member: Member { id, name, role } }))
}

/// Ends the session, if there is one.
#[utoipa::path(post, path = "/api/v1/sign-out", security(("session" = [])), responses((status = NO_CONTENT)))]
pub async fn sign_out(State(state): State<AppState>, headers: HeaderMap) -> Result<impl IntoResponse, Problem> {
    if let Some(token) = token(&headers) {
        let mut rng = state.rng();
        match state.node.sign_out(&mut state.context(&mut *rng), &token).await {
            Ok(()) | Err(node::Error::SignedOut) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok((StatusCode::NO_CONTENT, cookies::forget(cookies::STAFF, state.secure)))
}
