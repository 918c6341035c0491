//! The router of a test town, asked as over HTTP.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use id::CaseId;
use node::{Action, Card, Opening};
use serde_json::{Value, json};
use testkit::{TestTown, point};
use tower::ServiceExt;
use web::AppState;

pub struct Site {
    pub town: TestTown,
    router: Router,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// A refusal as programs read it.
    #[track_caller]
    pub fn refused(&self, status: u16, key: &str) -> Value {
        let text = self.text();
        assert_eq!(self.status.as_u16(), status, "{text}");
        assert_eq!(self.header(header::CONTENT_TYPE), "application/problem+json", "{text}");
        let problem = self.json();
        assert_eq!((&problem["key"], &problem["status"]), (&json!(key), &json!(status)), "{text}");
        let sentence = problem["detail"].as_str().unwrap();
        assert!(!sentence.is_empty() && !sentence.contains('⟦'), "{text}");
        problem
    }
}

pub fn with(name: header::HeaderName, value: impl AsRef<str>) -> (header::HeaderName, String) {
    (name, value.as_ref().to_owned())
}

pub fn bearer(token: &str) -> (header::HeaderName, String) {
    with(header::AUTHORIZATION, format!("Bearer {token}"))
}

impl Site {
    pub async fn new(seed: u64) -> Self {
        Self::of(TestTown::sqlite(seed).await)
    }

    pub fn of(town: TestTown) -> Self {
        let state = AppState { node: town.node.clone(), world: town.world.clone(), secure: false };
        Self { router: web::router(state), town }
    }

    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(header::HeaderName, String)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).unwrap()).uri(path);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = request.header(header::HOST, "town.test").body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, path: &str, headers: &[(header::HeaderName, String)]) -> Answer {
        self.send("GET", path, headers, Body::empty()).await
    }

    pub async fn post(&self, path: &str, headers: &[(header::HeaderName, String)], body: &Value) -> Answer {
        let mut headers = headers.to_vec();
        headers.push(with(header::CONTENT_TYPE, "application/json"));
        self.send("POST", path, &headers, body.to_string()).await
    }

    pub async fn form(&self, path: &str, headers: &[(header::HeaderName, String)], body: &str) -> Answer {
        let mut headers = headers.to_vec();
        headers.push(with(header::CONTENT_TYPE, "application/x-www-form-urlencoded"));
        self.send("POST", path, &headers, body.to_owned()).await
    }

    /// A session's cookie, as a browser keeps it.
    pub async fn session(&self, name: &str) -> (header::HeaderName, String) {
        with(header::COOKIE, format!("session={}", self.town.token(name).await))
    }

    /// A case at the school's desk.
    pub async fn case(&self, need: &str, draft: bool) -> (CaseId, Card) {
        let opening = Opening {
            procedure: "ask-for-help".into(),
            answers: json!({ "need": need }),
            card: None,
            contact: None,
            point: Some(point("desk")),
            language: "en".into(),
            area: None,
            draft,
        };
        let opened = self.town.node.open(&mut self.town.cx().get(), opening).await.unwrap();
        (opened.case, opened.card.unwrap())
    }

    pub async fn act(&self, name: &str, case: CaseId, action: Action) {
        let staff = self.town.staff(name).await;
        self.town.node.act(&mut self.town.cx().get(), &staff, case, action).await.unwrap();
    }
}
