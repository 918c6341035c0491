//! One request of a member's page: the visit, and the session that came with it.

use crate::cookies;
use crate::pages::visit::Visit;
use crate::pages::{case_view, say};
use crate::state::AppState;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use id::PointId;
use node::{Error, Node, Staff};
use std::convert::Infallible;

pub struct Counter {
    pub visit: Visit,
    pub token: Option<String>,
}

impl Counter {
    pub fn node(&self) -> &Node {
        self.visit.node()
    }

    /// Who is signed in. One call is one click.
    ///
    /// # Errors
    /// [`Error::SignedOut`] without a session or after 15 quiet minutes.
    pub async fn staff(&self) -> Result<Staff, Error> {
        let token = self.token.as_deref().ok_or(Error::SignedOut)?;
        let mut rng = self.visit.state.rng();
        self.node().staff(&mut self.visit.state.context(&mut *rng), token).await
    }

    pub fn t(&self, key: &str) -> String {
        self.visit.reader.text(key, &[])
    }

    pub fn point(&self, id: PointId) -> String {
        case_view::point(&self.node().public(), id, &self.visit.reader)
    }

    /// Every other point, by name: where a case can be passed to.
    pub fn points_but(&self, id: PointId) -> Vec<(PointId, String)> {
        let public = self.node().public();
        let tag = self.visit.reader.locale.tag;
        let others = public.offices.points().filter(|p| p.id != id);
        let name = |p: &office::Point| {
            let office = public.offices.office(p.office).map_or("", |o| say(&o.names, tag));
            (p.id, format!("{office} · {}", say(&p.names, tag)))
        };
        let mut named: Vec<_> = others.map(name).collect();
        named.sort_by(|a, b| a.1.cmp(&b.1));
        named
    }

    /// The name of a procedure; its id when it is no longer offered.
    pub fn procedure(&self, id: &str) -> String {
        self.node().procedure(id).map_or_else(|| id.to_owned(), |p| self.t(&p.name))
    }
}

impl FromRequestParts<AppState> for Counter {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let token = cookies::read(&parts.headers, cookies::STAFF).map(str::to_owned);
        Ok(Self { visit, token })
    }
}
