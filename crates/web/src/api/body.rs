//! The JSON of a request: read whole, refused with a sentence, never echoed beyond names of fields.

use super::nul;
use super::problem::field;
use crate::problem::Problem;
use crate::state::AppState;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;

/// A body of the shape `T`, which must refuse unknown fields itself.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Problem> {
        if !is_json(&request) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "api-error-media-type"));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
            _ => Problem::new(StatusCode::BAD_REQUEST, "api-error-json"),
        })?;
        parse(&bytes).map(Body)
    }
}

fn is_json(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    // Looked through before anything of it is kept: a document is most of what may be sent.
    let looked = nul::member(bytes).map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "api-error-json"))?;
    if let Some(name) = looked {
        return Err(field(&name, "form-error-has-nul"));
    }
    serde_json::from_slice(bytes).map_err(|error| shape(&error.to_string()))
}

/// Serde's sentences begin with what is wrong; only those that go on with the name of a field are
/// passed on, and only the name, because the others may quote what was sent.
fn shape(error: &str) -> Problem {
    let named = |start: &str| error.strip_prefix(start).and_then(|rest| rest.split_once('`')).map(|(name, _)| name);
    let plain = |name: &&str| name.len() <= 40 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let is = |start, key| named(start).filter(plain).map(|name| field(name, key));
    is("unknown field `", "form-error-unknown-field")
        .or_else(|| is("missing field `", "form-error-required"))
        .or_else(|| is("duplicate field `", "form-error-twice"))
        .unwrap_or_else(|| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "api-error-shape"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sent {
        #[expect(dead_code, reason = "only its shape matters")]
        text: String,
    }

    #[track_caller]
    fn check(body: &[u8], status: u16, key: &str, fields: &[&str]) {
        let problem = parse::<Sent>(body).unwrap_err();
        let named: Vec<_> = problem.errors.iter().map(|f| f.field.as_str()).collect();
        assert_eq!((problem.status.as_u16(), problem.errors.first().map_or(problem.key, |f| f.key)), (status, key));
        assert_eq!(named, fields);
    }

    #[test]
    fn every_wrong_body_is_told_apart() {
        check(b"", 400, "api-error-json", &[]);
        check(b"{\"text\":\"\xff\"}", 400, "api-error-json", &[]);
        check(b"{\"text\":\"a\"", 400, "api-error-json", &[]);
        check(b"[1]", 400, "api-error-json", &[]);
        check(br#"{"text":"a\u0000b"}"#, 422, "form-error-has-nul", &["text"]);
        check(br#"{"text":"a","more":1}"#, 422, "form-error-unknown-field", &["more"]);
        check(br#"{"text":"a","text":"b"}"#, 422, "form-error-twice", &["text"]);
        check(br#"{}"#, 422, "form-error-required", &["text"]);
        check(br#"{"text":7}"#, 422, "api-error-shape", &[]);
    }

    #[test]
    fn what_was_sent_is_not_in_the_answer() {
        let problem = parse::<Sent>(br#"{"text":["unknown field `secret`"]}"#).unwrap_err();
        assert!(problem.errors.is_empty());
        let problem = parse::<Sent>(br#"{"my secret is 12":1}"#).unwrap_err();
        assert!(problem.errors.is_empty());
    }
}
