//! `anydoor log witness`: signs what other towns' logs say of themselves, as long as each only grows. A process
//! of its own: C2SP tlog-witness.

use super::keeper::{Answer, Keeper};
use crate::data::{Data, InUse};
use crate::verify::Whom;
use anyhow::{Context as _, Result, anyhow, bail, ensure};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use clap::Args;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tlog::Refusal;
use tokio::net::TcpListener;

/// Bytes of a request: 63 hashes and a checkpoint with some signatures have fewer.
const LARGEST: usize = 1 << 16;

#[derive(Args)]
pub struct What {
    /// Folder of the witness: its key, and one file for each log it saw. Not a town's. Made if it is missing.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// How the witness is called, such as other.example/witness; from the first start on and for ever.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The logs to watch.
    #[command(flatten)]
    whom: Whom,
    /// Address and port; port 0 takes a free one. Put HTTPS in front.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8081")]
    listen: String,
}

type Shared = Arc<Mutex<Keeper>>;

pub fn run(what: &What) -> Result<()> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(tracing::Level::WARN).init();
    ensure!(what.whom.named(), "name the logs to watch: their keys with --key, or a --policy");
    let logs = what.whom.trusted()?;
    let at = what.data.display();
    ensure!(!what.data.join("secrets.toml").exists(), "{at} is a town's folder; a witness has one of its own");
    let data = match Data::open(&what.data)? {
        Ok(data) => data,
        Err(InUse) => bail!("{at} is in use by another witness; two with one key could sign two stories"),
    };
    let keeper = Keeper::open(&data.path, what.name.as_deref(), logs)?;
    println!("witness key: {}", keeper.key());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(&what.listen, keeper))
}

async fn serve(listen: &str, keeper: Keeper) -> Result<()> {
    let at = || format!("--listen {listen}: cannot listen there; write a free one, such as 127.0.0.1:8081");
    let listener = TcpListener::bind(listen).await.with_context(at)?;
    println!("listening on http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/add-checkpoint", post(add))
        .route("/key", get(key))
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(Arc::new(Mutex::new(keeper)));
    let ends = crate::serve::stopped();
    axum::serve(listener, router).with_graceful_shutdown(ends).await.context("serving")
}

/// The key by which its signatures are known; better had from somewhere else.
async fn key(State(keeper): State<Shared>) -> String {
    keeper.lock().map(|keeper| format!("{}\n", keeper.key())).unwrap_or_default()
}

async fn add(State(keeper): State<Shared>, body: String) -> Response {
    let time = u64::try_from(node::World::now(&crate::world::System).as_second()).unwrap_or(0);
    let answer = move || keeper.lock().map_err(|error| anyhow!("{error}"))?.answer(&body, time);
    let answer = tokio::task::spawn_blocking(answer).await.map_err(anyhow::Error::from).flatten();
    let text = |status: StatusCode, kind: &str, body: String| {
        (status, [(header::CONTENT_TYPE, kind.to_owned())], body).into_response()
    };
    match answer {
        Ok(Answer::Signed(line)) => text(StatusCode::OK, "text/plain; charset=utf-8", line),
        Ok(Answer::Refused(refusal)) => {
            tracing::warn!(%refusal, "not signed");
            let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
            match refusal {
                Refusal::Stale(size) | Refusal::Fork(size) => text(status, "text/x.tlog.size", format!("{size}\n")),
                refusal => text(status, "text/plain; charset=utf-8", format!("{refusal}\n")),
            }
        }
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "not signed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
