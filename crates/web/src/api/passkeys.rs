//! Passkeys: a challenge, signing in with one, one's own.

use super::body::Body;
use super::problem::ProblemBody;
use super::session::{self, SignedIn as Session};
use super::who::{SignedIn, token};
use crate::passkey::{DeviceAnswer, host};
use crate::problem::Problem;
use crate::staff::no_device;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use jiff::civil::Date;
use node::Device;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct PasskeyChallenge {
    /// base64url; good for five minutes.
    pub challenge: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeySignIn {
    pub told: DeviceAnswer,
    /// `response.signature`.
    pub signature: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyAdd {
    pub told: DeviceAnswer,
    /// `response.getPublicKey()`: ES256 only.
    pub public_key: String,
    /// phone, tablet, computer or security-key.
    pub device: String,
    /// The caller's own, once more.
    pub passphrase: String,
}

#[derive(Serialize, ToSchema)]
pub struct Passkey {
    /// What the device calls it, in base64url.
    pub id: String,
    /// phone, tablet, computer or security-key.
    pub device: &'static str,
    #[schema(value_type = String, format = Date)]
    pub added: Date,
}

/// What a device is asked to answer.
#[utoipa::path(post, path = "/api/v1/passkeys/challenge", operation_id = "passkey_challenge", responses((status = OK, body = PasskeyChallenge)))]
pub async fn challenge(State(state): State<AppState>) -> Json<PasskeyChallenge> {
    let mut rng = state.rng();
    Json(PasskeyChallenge { challenge: state.node.challenge(&mut state.context(&mut *rng)) })
}

/// Signs a member in with a passkey. The cookie `session` carries the same token.
#[utoipa::path(post, path = "/api/v1/sign-in/passkey", operation_id = "sign_in_passkey", request_body = PasskeySignIn, responses(
    (status = OK, body = Session),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn sign_in(
    State(state): State<AppState>,
    headers: HeaderMap,
    Body(sent): Body<PasskeySignIn>,
) -> Result<impl IntoResponse, Problem> {
    let mut rng = state.rng();
    let mut cx = state.context(&mut *rng);
    let signed = state.node.sign_in_with(&mut cx, host(&headers), &sent.told.read()?, &sent.signature).await?;
    Ok(session::answer(&state, signed))
}

/// The caller's own passkeys.
#[utoipa::path(get, path = "/api/v1/passkeys", operation_id = "passkeys", security(("session" = [])), responses(
    (status = OK, body = Vec<Passkey>),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn list(State(state): State<AppState>, SignedIn(staff): SignedIn) -> Result<Json<Vec<Passkey>>, Problem> {
    let line = |p: node::PasskeyLine| Passkey { id: p.id, device: p.device.name(), added: p.added };
    Ok(Json(state.node.passkeys(&staff).await?.into_iter().map(line).collect()))
}

/// Adds a passkey; the passphrase goes on working.
#[utoipa::path(post, path = "/api/v1/passkeys/new", operation_id = "passkey_add", request_body = PasskeyAdd, security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn add(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    headers: HeaderMap,
    Body(sent): Body<PasskeyAdd>,
) -> Result<StatusCode, Problem> {
    let device = Device::parse(&sent.device).ok_or_else(no_device)?;
    let made = (&sent.told.read()?, sent.public_key.as_str());
    let mut rng = state.rng();
    let mut cx = state.context(&mut *rng);
    state.node.add_passkey(&mut cx, &staff, host(&headers), made, device, &sent.passphrase).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a passkey away. Every other session of the caller ends.
#[utoipa::path(delete, path = "/api/v1/passkeys/{id}", operation_id = "passkey_remove", params(("id" = String, Path)), security(("session" = [])), responses(
    (status = NO_CONTENT),
    (status = "4XX", body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn remove(
    State(state): State<AppState>,
    SignedIn(staff): SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    state.node.remove_passkey(&staff, &token(&headers).unwrap_or_default(), &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
