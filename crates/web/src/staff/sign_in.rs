//! Signing in and out. Who was signed out in the middle of a form gets back what they typed.

use super::counter::Counter;
use super::kept::Kept;
use crate::cookies;
use crate::forms::Posted;
use crate::headers;
use crate::locale::same_site;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use node::{Error, SignedIn};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
pub struct SignInPage {
    pub name: String,
    /// Where to go on.
    pub next: String,
    pub error: Option<String>,
    /// Somebody was in the middle of something.
    pub ended: bool,
    pub kept: Option<Kept>,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "staff/sign_in.html";
}

/// What was typed, in front of its author again.
#[derive(Serialize)]
pub struct KeptPage {
    pub kept: Kept,
    /// Why it was not sent.
    pub error: Option<String>,
    /// The case is still this member's to act on, as far as anybody knows.
    pub sendable: bool,
}

impl Page for KeptPage {
    const TEMPLATE: &'static str = "staff/kept.html";
}

#[derive(Deserialize)]
pub struct Onward {
    next: Option<String>,
}

/// Only pages of members are gone on to.
pub fn onward(next: &str) -> String {
    let next = same_site(next);
    if next.starts_with("/staff/") { next } else { "/staff/queue" }.to_owned()
}

pub async fn show(counter: Counter, onto: Result<Query<Onward>, axum::extract::rejection::QueryRejection>) -> Answer {
    let next = onto.ok().and_then(|Query(o)| o.next);
    let ended = next.is_some();
    let next = onward(next.as_deref().unwrap_or_default());
    match counter.staff().await {
        Ok(_) => Ok(Redirect::to(&next).into_response()),
        Err(Error::SignedOut) => {
            let page = SignInPage { name: String::new(), next, error: None, ended, kept: None };
            Ok(draw(&counter, page))
        }
        Err(other) => Err(other.into()),
    }
}

/// The sign-in page in place of one that needs a session.
pub fn first(counter: &Counter) -> Response {
    let next = percent_encoding::utf8_percent_encode(&counter.visit.reader.path, percent_encoding::NON_ALPHANUMERIC);
    Redirect::to(&format!("/staff?next={next}")).into_response()
}

/// The same after something was typed.
pub fn ended(counter: &Counter, next: String, kept: Option<Kept>) -> Response {
    let page = SignInPage { name: String::new(), next, error: None, ended: true, kept };
    (StatusCode::UNAUTHORIZED, draw(counter, page)).into_response()
}

pub async fn sign_in(counter: Counter, posted: Posted) -> Answer {
    let (name, next, kept) = (posted.get("name").to_owned(), onward(posted.get("next")), Kept::read(&posted));
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let signed = counter.node().sign_in(&mut cx, &name, posted.get("passphrase")).await;
    tried(&counter, signed, name, next, kept)
}

/// In, and on to where somebody was; or the sign-in page again, with a sentence.
pub fn tried(
    counter: &Counter,
    signed: Result<SignedIn, Error>,
    name: String,
    next: String,
    kept: Option<Kept>,
) -> Answer {
    match signed {
        Ok(signed) => {
            let cookie = cookies::session(cookies::STAFF, &signed.token, counter.visit.state.secure);
            Ok(match kept {
                Some(kept) => {
                    (cookie, counter.visit.reader.page(KeptPage { kept, error: None, sendable: true })).into_response()
                }
                None => (cookie, Redirect::to(&next)).into_response(),
            })
        }
        Err(error) => {
            let problem = Problem::from(error);
            let ended = kept.is_some();
            let page = SignInPage { name, next, error: Some(problem.sentence(&counter.visit.reader)), ended, kept };
            Ok((problem.status, draw(counter, page)).into_response())
        }
    }
}

/// Its script is for passkeys, and asks for a challenge.
fn draw(counter: &Counter, page: SignInPage) -> Response {
    headers::with_uploads(counter.visit.reader.page(page))
}

pub async fn sign_out(counter: Counter) -> Answer {
    if let Some(token) = &counter.token {
        let mut rng = counter.visit.state.rng();
        match counter.node().sign_out(&mut counter.visit.state.context(&mut *rng), token).await {
            Ok(()) | Err(Error::SignedOut) => {}
            Err(other) => return Err(other.into()),
        }
    }
    // Nobody stands at the counter any more: the mode ends, and the last person is wiped.
    let secure = counter.visit.state.secure;
    let gone = [cookies::STAFF, cookies::COUNTER, cookies::CARD].map(|name| {
        let [header] = cookies::forget(name, secure);
        header
    });
    Ok((AppendHeaders(gone), Redirect::to("/staff")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_members_are_gone_on_to() {
        assert_eq!(onward("/staff/cases/1?x"), "/staff/cases/1?x");
        for other in ["", "/", "//evil.example", "/card", "/staffx", "https://evil.example/staff/"] {
            assert_eq!(onward(other), "/staff/queue", "{other}");
        }
    }
}
