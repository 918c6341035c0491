//! As much of a browser as these tests need: cookies, forms, no script.
#![allow(dead_code, reason = "each file of tests uses its part")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use std::collections::BTreeMap;
use testkit::TestTown;
use tower::ServiceExt;
use web::AppState;

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    headers: BTreeMap<&'static str, &'static str>,
    mark: Option<String>,
}

pub struct Seen {
    pub status: StatusCode,
    /// Where it leads on to.
    pub to: Option<String>,
    pub headers: HeaderMap,
    pub body: String,
    /// Of the body as sent.
    pub bytes: usize,
}

impl Seen {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
}

impl Browser {
    pub fn new(town: &TestTown) -> Self {
        let state = AppState { node: town.node.clone(), world: town.world.clone(), secure: false };
        Self { router: web::router(state), cookies: BTreeMap::new(), headers: BTreeMap::new(), mark: None }
    }

    /// A header from now on.
    pub fn with(&mut self, name: &'static str, value: &'static str) {
        self.headers.insert(name, value);
    }

    /// In counter mode: what every form drawn for this person carries.
    pub fn mark(&mut self, mark: String) {
        self.mark = Some(mark);
    }

    /// The card this browser carries.
    pub fn card(&self, town: &TestTown) -> Option<node::Card> {
        town.node.kept_card(&town.cx().get(), self.cookies.get("card")?).ok()
    }

    pub async fn sign_in(&mut self, town: &TestTown, name: &str) {
        let seen = self.post("/staff/sign-in", &[("name", name), ("passphrase", &town.passphrase(name))]).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    }

    pub async fn get(&mut self, path: &str) -> Seen {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Seen {
        let all = percent_encoding::NON_ALPHANUMERIC;
        let encode = |text| percent_encoding::utf8_percent_encode(text, all).to_string();
        let mark = self.mark.as_deref().map(|mark| ("_person", mark));
        let pairs = pairs.iter().copied().chain(mark);
        let body: Vec<String> = pairs.map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
        self.post_raw(path, "application/x-www-form-urlencoded", body.join("&").into_bytes()).await
    }

    pub async fn post_raw(&mut self, path: &str, kind: &str, body: Vec<u8>) -> Seen {
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }

    /// A form with one file field, `file`.
    pub async fn upload(&mut self, path: &str, name: &str, bytes: &[u8]) -> Seen {
        self.upload_all(path, &[(name, bytes)]).await
    }

    /// The same with several files.
    pub async fn upload_all(&mut self, path: &str, files: &[(&str, &[u8])]) -> Seen {
        let mut body = vec![];
        for (name, bytes) in files {
            let head = format!(
                "--XX\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 content-type: text/html\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(b"--XX--\r\n");
        self.post_raw(path, "multipart/form-data; boundary=XX", body).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Seen {
        let cookies: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let headers = request.headers_mut();
        headers.insert(header::HOST, "town.example".parse().unwrap());
        headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        for (name, value) in &self.headers {
            headers.insert(*name, value.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            match line.contains("Max-Age=0") {
                true => drop(self.cookies.remove(name)),
                false => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Seen {
            status: parts.status,
            to: parts.headers.get(header::LOCATION).map(|v| v.to_str().unwrap().to_owned()),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.len(),
        }
    }
}
