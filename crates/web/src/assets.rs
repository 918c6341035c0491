//! The one stylesheet, the scripts and the engine of the check, part of the program. Their address changes with their
//! content, so browsers may keep them for ever.

use crate::problem::Problem;
use crate::state::AppState;
use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use data_encoding::BASE64;
use minijinja::Value;
use sha2::{Digest, Sha256};
use std::sync::{LazyLock, OnceLock};

/// A file of the program.
pub struct Asset {
    name: &'static str,
    ending: &'static str,
    bytes: &'static [u8],
    path: OnceLock<String>,
}

pub static STYLE: Asset = Asset::new("style", "css", include_bytes!("../assets/style.css"));
pub static CARD: Asset = Asset::new("card", "js", include_bytes!("../assets/card.js"));
/// Beside "Add a document".
pub static ATTACH: Asset = Asset::new("attach", "js", include_bytes!("../assets/attach.js"));
/// Makes this town's code out of another town's.
pub static ELSEWHERE: Asset = Asset::new("elsewhere", "js", include_bytes!("../assets/elsewhere.js"));
/// On pages where members sign in, or add a passkey.
pub static PASSKEY: Asset = Asset::new("passkey", "js", include_bytes!("../assets/passkey.js"));
/// Of "What can I get?"
pub static CHECK: Asset = Asset::new("check", "js", include_bytes!("../assets/check.js"));
/// What that works it out with; built by `cargo xtask wasm`.
pub static ENGINE: Asset = Asset::new("eligibility", "wasm", include_bytes!("../assets/eligibility.wasm"));
/// Asks the browser to keep a copy of the listings.
pub static OFFLINE: Asset = Asset::new("offline", "js", include_bytes!("../assets/offline.js"));
/// Beside "Keep this on this phone".
pub static KEPT: Asset = Asset::new("kept", "js", include_bytes!("../assets/kept.js"));

static ALL: [&Asset; 9] = [&STYLE, &CARD, &ATTACH, &ELSEWHERE, &PASSKEY, &CHECK, &ENGINE, &OFFLINE, &KEPT];

/// The stylesheet as it stands within a page. It closes no tag.
static WITHIN: LazyLock<Value> =
    LazyLock::new(|| Value::from_safe_string(String::from_utf8_lossy(STYLE.bytes).into_owned()));

/// On a slow line each file more is another wait before anything is seen.
pub fn style_within() -> Value {
    WITHIN.clone()
}

/// By which a policy allows that and no other (CSP 3, 2.3.1).
pub fn style_source() -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(STYLE.bytes)))
}

impl Asset {
    const fn new(name: &'static str, ending: &'static str, bytes: &'static [u8]) -> Self {
        Self { name, ending, bytes, path: OnceLock::new() }
    }

    pub fn path(&self) -> &str {
        self.path.get_or_init(|| {
            let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(self.bytes)[..6]);
            format!("/assets/{}.{digest}.{}", self.name, self.ending)
        })
    }

    fn kind(&self) -> &'static str {
        match self.ending {
            "css" => "text/css; charset=utf-8",
            "wasm" => "application/wasm",
            _ => "text/javascript; charset=utf-8",
        }
    }
}

pub fn router() -> Router<AppState> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(Path(name): Path<String>) -> Result<Response, Problem> {
    // The plain name is for people and tests; it may not be kept for long.
    let plain = name == "style.css";
    let named = |asset: &&&Asset| asset.path().strip_prefix("/assets/") == Some(name.as_str());
    let asset = if plain { &STYLE } else { ALL.iter().find(named).ok_or_else(Problem::not_found)? };
    let keep = if plain { "no-cache" } else { "public, max-age=31536000, immutable" };
    Ok(([(header::CONTENT_TYPE, asset.kind()), (header::CACHE_CONTROL, keep)], asset.bytes).into_response())
}
