//! What programs are told when something is refused. The shared layer writes the sentences; here
//! are the shape of its answer and the errors that no handler of ours made.

use crate::problem::Problem;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use procedure::form::FieldError;
use serde::Serialize;
use utoipa::ToSchema;

/// The body of every answer that is not a success (RFC 9457). Never says what was sent.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    #[serde(rename = "type")]
    kind: String,
    /// What kind of problem, in the language asked for.
    title: String,
    status: u16,
    /// What happened and what to do next, in the language asked for.
    detail: String,
    /// The same in every language.
    key: String,
    /// What is wrong with single fields, if the body could be read that far.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldProblem>,
}

#[derive(Serialize, ToSchema)]
pub struct FieldProblem {
    field: String,
    key: String,
    message: String,
}

/// One field of the body is wrong.
pub fn field(name: &str, key: &'static str) -> Problem {
    let errors = vec![FieldError { field: name.to_owned(), key, args: Vec::new() }];
    Problem { errors, ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "error-form") }
}

/// Gives a problem to every error answer that has none: extractors and the router make such.
pub async fn complete(mut response: Response) -> Response {
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    if failed && response.extensions().get::<Problem>().is_none() {
        let problem = match status {
            StatusCode::NOT_FOUND => Problem::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Problem::method(),
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
            status if status.is_client_error() => Problem { status, ..Problem::unreadable() },
            _ => Problem::ours(),
        };
        response.extensions_mut().insert(problem);
    }
    let headers = response.headers_mut();
    match status {
        StatusCode::UNAUTHORIZED => headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")),
        // In seconds; a full line of sign-ins, or a store that was away, is usually over by then.
        StatusCode::SERVICE_UNAVAILABLE => headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5")),
        _ => None,
    };
    response
}

/// The message key of what kind of problem a status is.
pub fn title(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "problem-unauthorized",
        StatusCode::FORBIDDEN => "problem-forbidden",
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "problem-not-found",
        StatusCode::CONFLICT => "problem-conflict",
        StatusCode::PAYLOAD_TOO_LARGE => "problem-too-large",
        StatusCode::UNPROCESSABLE_ENTITY => "problem-not-valid",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::INSUFFICIENT_STORAGE => "problem-try-later",
        status if status.is_client_error() => "problem-unreadable",
        _ => "problem-ours",
    }
}
