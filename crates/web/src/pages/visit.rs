//! One visit to a page: the node, the reader, and the card when it is at hand.

use crate::cookies;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use crate::templates::Page;
use axum::extract::FromRequestParts;
use axum::http::header::HeaderName;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use i18n::Locale;
use jiff::Timestamp;
use jiff::civil::DateTime;
use node::{Card, Node};
use std::convert::Infallible;

pub type Answer = Result<Response, Problem>;

/// What handlers of these pages take.
pub struct Visit {
    pub state: AppState,
    pub reader: Reader,
    sealed: Option<String>,
}

impl Visit {
    pub fn node(&self) -> &Node {
        &self.state.node
    }

    /// The same visit, read in another language.
    pub fn reading(&self, locale: &'static Locale) -> Self {
        let reader = Reader { locale, ..self.reader.clone() };
        Self { state: self.state.clone(), reader, sealed: None }
    }

    /// A visit of nobody: no card, no counter.
    pub fn plainly(&self, locale: &'static Locale) -> Self {
        let reader = Reader { locale, path: "/".to_owned(), counter: None, arrives: false, ..self.reader.clone() };
        Self { state: self.state.clone(), reader, sealed: None }
    }

    pub fn page<P: Page>(&self, page: P) -> Response {
        self.reader.page(page)
    }

    /// The card that this browser was given a short while ago.
    pub fn card(&self) -> Option<Card> {
        let mut rng = self.state.rng();
        let cx = self.state.context(&mut *rng);
        self.node().kept_card(&cx, self.sealed.as_deref()?).ok()
    }

    /// The header that keeps `card` in this browser for the next half hour.
    pub fn keep(&self, card: &Card) -> [(HeaderName, String); 1] {
        let mut rng = self.state.rng();
        let mut cx = self.state.context(&mut *rng);
        let sealed = self.node().keep_card(&mut cx, card);
        cookies::session(cookies::CARD, &sealed, self.state.secure)
    }

    /// A page of the holder; each one makes the half hour begin again.
    pub fn held<P: Page>(&self, card: &Card, page: P) -> Response {
        (self.keep(card), self.page(page)).into_response()
    }

    /// The town's own date and time.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.node().local(at)
    }

    pub fn local_now(&self) -> DateTime {
        self.local(self.state.world.now())
    }
}

impl FromRequestParts<AppState> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let reader = Reader::new(state.node.clone(), &parts.headers, &parts.uri);
        let sealed = cookies::read(&parts.headers, cookies::CARD).map(str::to_owned);
        Ok(Self { state: state.clone(), reader, sealed })
    }
}
