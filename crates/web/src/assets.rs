//! The one stylesheet, the scripts and the engine of the check, part of the program. Their address changes with their
//! content, so browsers may keep them for ever.

use crate::problem::Problem;
use crate::state::AppState;
use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const STYLE: &str = include_str!("../assets/style.css");
const SCRIPT: &str = include_str!("../assets/card.js");
const ATTACH: &str = include_str!("../assets/attach.js");
const ELSEWHERE: &str = include_str!("../assets/elsewhere.js");
const PASSKEY: &str = include_str!("../assets/passkey.js");
const CHECK: &str = include_str!("../assets/check.js");
const OFFLINE: &str = include_str!("../assets/offline.js");
const KEPT: &str = include_str!("../assets/kept.js");
/// Built by `cargo xtask wasm`.
const ENGINE: &[u8] = include_bytes!("../assets/eligibility.wasm");

static STYLE_NAME: LazyLock<String> = LazyLock::new(|| format!("style.{}.css", short_digest(STYLE)));
static SCRIPT_NAME: LazyLock<String> = LazyLock::new(|| format!("card.{}.js", short_digest(SCRIPT)));
static ATTACH_NAME: LazyLock<String> = LazyLock::new(|| format!("attach.{}.js", short_digest(ATTACH)));
static ELSEWHERE_NAME: LazyLock<String> = LazyLock::new(|| format!("elsewhere.{}.js", short_digest(ELSEWHERE)));
static PASSKEY_NAME: LazyLock<String> = LazyLock::new(|| format!("passkey.{}.js", short_digest(PASSKEY)));
static CHECK_NAME: LazyLock<String> = LazyLock::new(|| format!("check.{}.js", short_digest(CHECK)));
static ENGINE_NAME: LazyLock<String> = LazyLock::new(|| format!("eligibility.{}.wasm", short_digest(ENGINE)));
static OFFLINE_NAME: LazyLock<String> = LazyLock::new(|| format!("offline.{}.js", short_digest(OFFLINE)));
static KEPT_NAME: LazyLock<String> = LazyLock::new(|| format!("kept.{}.js", short_digest(KEPT)));

fn short_digest(text: impl AsRef<[u8]>) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(text)[..6])
}

pub fn style_path() -> String {
    format!("/assets/{}", *STYLE_NAME)
}

pub fn script_path() -> String {
    format!("/assets/{}", *SCRIPT_NAME)
}

/// Of the script beside "Add a document".
pub fn attach_path() -> String {
    format!("/assets/{}", *ATTACH_NAME)
}

/// Of the script on pages where members sign in, or add a passkey.
pub fn passkey_path() -> String {
    format!("/assets/{}", *PASSKEY_NAME)
}

/// Of the script that makes this town's code out of another town's.
pub fn elsewhere_path() -> String {
    format!("/assets/{}", *ELSEWHERE_NAME)
}

/// Of the script of "What can I get?", and of what it works that out with.
pub fn check_path() -> String {
    format!("/assets/{}", *CHECK_NAME)
}

pub fn engine_path() -> String {
    format!("/assets/{}", *ENGINE_NAME)
}

/// Of the script that asks the browser to keep a copy of the listings.
pub fn offline_path() -> String {
    format!("/assets/{}", *OFFLINE_NAME)
}

/// Of the script beside "Keep this on this phone".
pub fn kept_path() -> String {
    format!("/assets/{}", *KEPT_NAME)
}

pub fn router() -> Router<AppState> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(Path(name): Path<String>) -> Result<Response, Problem> {
    let (kind, text): (_, &[u8]) = match name.as_str() {
        // The plain name is for people and tests; it may not be kept for long.
        n if n == *STYLE_NAME || n == "style.css" => ("text/css; charset=utf-8", STYLE.as_bytes()),
        n if n == *ATTACH_NAME => ("text/javascript; charset=utf-8", ATTACH.as_bytes()),
        n if n == *ELSEWHERE_NAME => ("text/javascript; charset=utf-8", ELSEWHERE.as_bytes()),
        n if n == *PASSKEY_NAME => ("text/javascript; charset=utf-8", PASSKEY.as_bytes()),
        n if n == *SCRIPT_NAME => ("text/javascript; charset=utf-8", SCRIPT.as_bytes()),
        n if n == *KEPT_NAME => ("text/javascript; charset=utf-8", KEPT.as_bytes()),
        n if n == *OFFLINE_NAME => ("text/javascript; charset=utf-8", OFFLINE.as_bytes()),
        n if n == *CHECK_NAME => ("text/javascript; charset=utf-8", CHECK.as_bytes()),
        n if n == *ENGINE_NAME => ("application/wasm", ENGINE),
        _ => return Err(Problem::not_found()),
    };
    let keep = if name == "style.css" { "no-cache" } else { "public, max-age=31536000, immutable" };
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)], text).into_response())
}
