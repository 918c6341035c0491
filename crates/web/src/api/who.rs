//! The member whose session a request carries.

use crate::cookies;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, header, request::Parts};
use node::Staff;

/// The session a request carries: `Authorization: Bearer …`, or else the cookie.
pub fn token(headers: &HeaderMap) -> Option<String> {
    let header = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
    match header.and_then(|h| h.split_once(' ')) {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Some(token.trim().to_owned()),
        _ => cookies::read(headers, cookies::STAFF).map(str::to_owned),
    }
}

/// A member who is signed in. Asked for before the body is read, so that nobody learns more.
pub struct SignedIn(pub Staff);

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let token = token(&parts.headers).ok_or(node::Error::SignedOut)?;
        let mut rng = state.rng();
        Ok(Self(state.node.staff(&mut state.context(&mut *rng), &token).await?))
    }
}
