//! What went wrong, as an answer: a page with one sentence that says what to do next, or for the
//! API `application/problem+json` (RFC 9457). A handler returns a [`Problem`]; one layer draws it.

use crate::again::{self, Again};
use crate::locale::Reader;
use crate::state::AppState;
use crate::templates::Page;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use i18n::Arg;
use node::agreement::BadTerms;
use node::feeds::BadFeed;
use node::{BadPasskey, Error};
use procedure::form::FieldError;
use serde::Serialize;
use serde_json::{Value, json};
use std::any::Any;

/// One thing that went wrong. Never holds anything that was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub status: StatusCode,
    /// Message key of the sentence.
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
    /// Of a form; empty otherwise.
    pub errors: Vec<FieldError>,
}

impl Problem {
    pub fn new(status: StatusCode, key: &'static str) -> Self {
        Self { status, key, args: Vec::new(), errors: Vec::new() }
    }

    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "error-not-found")
    }

    pub fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "error-method")
    }

    pub fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "error-request-too-large")
    }

    /// The request cannot be read at all.
    pub fn unreadable() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "error-request-unreadable")
    }

    /// A mistake in this program.
    pub fn ours() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "error-ours")
    }

    /// The sentence in the reader's language.
    pub fn sentence(&self, reader: &Reader) -> String {
        sentence(reader, self.key, &self.args)
    }

    pub fn to_json(&self, reader: &Reader) -> Value {
        let mut body = json!({
            "type": format!("urn:anydoor:{}", self.key),
            "title": reader.text(crate::api::problem::title(self.status), &[]),
            "status": self.status.as_u16(),
            "detail": self.sentence(reader),
            "key": self.key,
        });
        if !self.errors.is_empty() {
            let error =
                |e: &FieldError| json!({ "field": e.field, "key": e.key, "message": sentence(reader, e.key, &e.args) });
            body["errors"] = self.errors.iter().map(error).collect();
        }
        body
    }
}

/// A text whose arguments are owned, as errors carry them.
pub fn sentence(reader: &Reader, key: &str, args: &[(&'static str, String)]) -> String {
    // A day is said as people say it.
    let said = |value: &String| match value.parse() {
        Ok(day) => reader.words.texts().date(reader.locale.tag, day),
        Err(_) => value.clone(),
    };
    let args: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, said(value))).collect();
    let args: Vec<(&str, Arg<'_>)> =
        args.iter().map(|(name, value)| (*name, value.parse::<i64>().map_or(Arg::Text(value), Arg::Number))).collect();
    reader.text(key, &args)
}

/// Which status says it to programs.
pub fn status(error: &Error) -> StatusCode {
    match error {
        Error::BadCard(_)
        | Error::PracticeCard
        | Error::RealCard
        | Error::NoPractice
        | Error::TooManyGuests { .. }
        | Error::Empty
        | Error::TooLong { .. }
        | Error::UnknownWord
        | Error::Gap
        | Error::NoFee
        | Error::DayPassed
        | Error::BadDays { .. }
        | Error::Form(_)
        | Error::Unfit(_)
        | Error::BadContact(_)
        | Error::NoNotifier
        | Error::BadPiece
        | Error::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Feed(BadFeed::Unknown) => StatusCode::NOT_FOUND,
        Error::Feed(BadFeed::TooMany { .. }) => StatusCode::CONFLICT,
        Error::Feed(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Agreement(BadTerms::Unknown) => StatusCode::NOT_FOUND,
        Error::Agreement(BadTerms::Ended | BadTerms::Other) => StatusCode::CONFLICT,
        Error::Agreement(BadTerms::NoAddress) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Agreement(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Passkey(BadPasskey::Late | BadPasskey::Unfit) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Passkey(BadPasskey::TooMany | BadPasskey::There) => StatusCode::CONFLICT,
        Error::Passkey(BadPasskey::Gone) => StatusCode::NOT_FOUND,
        Error::Passkey(BadPasskey::Unknown) => StatusCode::UNAUTHORIZED,
        Error::UnknownCard | Error::BadSignIn | Error::SignedOut => StatusCode::UNAUTHORIZED,
        Error::NotAllowed | Error::BadPassphrase | Error::HoldsScript | Error::OtherOfficePublished => {
            StatusCode::FORBIDDEN
        }
        Error::CardReplaced | Error::CardVoid | Error::CaseGone { .. } => StatusCode::GONE,
        Error::TooManyReports => StatusCode::TOO_MANY_REQUESTS,
        Error::NoGrant
        | Error::UnknownProcedure
        | Error::UnknownListing
        | Error::UnknownGuest
        | Error::UnknownNumber
        | Error::UnknownPoint
        | Error::UnknownColleague
        | Error::UnknownLeave
        | Error::UnknownMember
        | Error::UnknownDocument => StatusCode::NOT_FOUND,
        Error::Refused(_)
        | Error::OtherBody
        | Error::NoAgreement
        | Error::CardNotYet
        | Error::Conflict
        | Error::NameTaken
        | Error::LeavesNobody
        | Error::NoIntake
        | Error::Locked
        | Error::BadPartner
        | Error::Oneself
        | Error::AwayAlready
        | Error::Incomplete
        | Error::TooManyUploads { .. } => StatusCode::CONFLICT,
        Error::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        Error::Busy | Error::TownUnknown | Error::Store(_) | Error::NoTown => StatusCode::SERVICE_UNAVAILABLE,
        Error::Full => StatusCode::INSUFFICIENT_STORAGE,
        Error::Roster(_) | Error::Damaged => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// What fills the variables of an error's sentence.
pub fn args(error: &Error) -> Vec<(&'static str, String)> {
    match error {
        Error::BadCard(node::BadCard::Length(n)) => vec![("length", n.to_string())],
        Error::BadCard(node::BadCard::Character(n)) => vec![("position", n.to_string())],
        Error::TooManyGuests { max } | Error::TooManyUploads { max } => vec![("max", max.to_string())],
        Error::BadDays { max } => vec![("max", max.to_string())],
        Error::TooLong { max } => vec![("max", max.to_string())],
        Error::TooLarge { max } => vec![("megabytes", (max / (1024 * 1024)).to_string())],
        Error::CaseGone { on, record, .. } => {
            let record = record.map(|day| ("record", day.to_string()));
            let backups = ("backups", node::out_of_backups(*on).to_string());
            [("date", on.to_string()), backups].into_iter().chain(record).collect()
        }
        Error::Feed(bad) => bad.args(),
        Error::Agreement(bad) => bad.args(),
        Error::Unfit(unfit) => unfit.max().map(|max| ("max", max.to_string())).into_iter().collect(),
        _ => Vec::new(),
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let (status, key, args) = (status(&error), error.key(), args(&error));
        if status.is_server_error() {
            // Store errors say which table and why, never what was written.
            tracing::error!(%error, "cannot answer");
        }
        let errors = if let Error::Form(errors) = error { errors } else { Vec::new() };
        Self { status, key, args, errors }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Why a form was refused that came from another site.
pub fn cross_site(_: tower_http::csrf::ProtectionError) -> Response {
    Problem::new(StatusCode::FORBIDDEN, "error-cross-site").into_response()
}

/// What is left of a handler that panicked. Its message may hold anything and goes nowhere.
pub fn panicked(_: Box<dyn Any + Send + 'static>) -> Response<Body> {
    tracing::error!("a handler panicked");
    Problem::ours().into_response()
}

#[derive(Serialize)]
pub struct ProblemPage {
    pub sentence: String,
    /// Where to go on: the card's page for its holder, sign-in for staff, home.
    pub onward: &'static str,
    /// What was sent, to be sent again.
    pub again: Option<Again>,
}

impl Page for ProblemPage {
    const TEMPLATE: &'static str = "problem.html";
}

/// The layer that draws problems, as a page or as JSON, in the reader's language.
pub async fn draw(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut reader = Reader::new(state.node.clone(), request.headers(), request.uri());
    let path = request.uri().path().to_owned();
    let (request, form) = again::keep(request).await;
    let response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        // An address that is no page of ours may hold anything; the page does not repeat it.
        "/".clone_into(&mut reader.path);
    }
    let Some(problem) = response.extensions().get::<Problem>() else { return response };
    let for_a_program =
        ["/api/", "/hsds", "/card/uploads"].iter().any(|start| path.starts_with(start)) || path.ends_with(".ics");
    let mut drawn = if for_a_program {
        let json = problem.to_json(&reader).to_string();
        ([(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))], json).into_response()
    } else {
        let onward = if path.starts_with("/staff") {
            "/staff"
        } else if path.starts_with("/card") || path.starts_with("/apply") {
            "/card"
        } else {
            "/"
        };
        let again = again::again(problem.status, &path, form.as_ref());
        reader.page(ProblemPage { sentence: problem.sentence(&reader), onward, again })
    };
    *drawn.status_mut() = problem.status;
    // What the handler said beside its problem stays: cookies it took away, allowed methods.
    for name in [header::SET_COOKIE, header::ALLOW, header::WWW_AUTHENTICATE, header::RETRY_AFTER] {
        for value in response.headers().get_all(&name) {
            drawn.headers_mut().append(name.clone(), value.clone());
        }
    }
    drawn
}
