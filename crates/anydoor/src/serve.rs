//! `demo` and `serve`: wiring, and the loops.

use crate::config::Config;
use crate::data::{Data, InUse};
use crate::world::{System, days_ahead};
use crate::{Place, control, demo, log, now, starter};
use anyhow::{Context as _, Result, bail};
use node::{NewMember, Node, Pace, Passphrase};
use std::future::IntoFuture;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

/// Seconds between looks at what time has to do.
const TICK: Duration = Duration::from_secs(20);
/// So many of them between sweeps of files that belong to nothing: an hour.
const SWEEP: u64 = 180;

/// Whoever tries it out does not wait for a proof.
const DEMO: Pace = Pace { every: Duration::from_secs(2), least: 4 };

pub fn run(place: &Place, demo: bool) -> Result<()> {
    let config = Config::load(place, demo)?;
    tracing_subscriber::fmt().with_env_filter(config.filter()?).with_writer(std::io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(&config, demo))
}

/// The store that `config` names, brought up to date.
pub async fn store(config: &Config) -> Result<Store> {
    match &config.database {
        Some(url) => Store::postgres(url, &config.files()).await.context("the PostgreSQL database"),
        None => Store::sqlite(&config.data).await.with_context(|| config.data.display().to_string()),
    }
}

async fn serve(config: &Config, demo: bool) -> Result<()> {
    let data = match Data::open(&config.data)? {
        Ok(data) => data,
        Err(InUse) => bail!(
            "{} is in use by another running anydoor; stop that one, or choose another folder with --data",
            config.data.display()
        ),
    };
    let secrets = data.secrets(Some(&config.log_name()))?;
    let store = store(config).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("{}: cannot listen there; choose another address with --listen", config.listen))?;

    let started = now!(cx => {
        if demo {
            demo::start(&data, store, secrets, cx).await?
        } else {
            town(store, secrets, cx).await?
        }
    });
    let started = started.with_authority(config.authority(Some(listener.local_addr()?)));
    let started = started.with_papers_by(std::env::current_exe().context("this program's own place")?);
    let started = started.with_witnesses(log::keys(&config.witness)?);
    let node = Arc::new(if demo { started.with_log_pace(DEMO) } else { started });
    let state = web::AppState { node: node.clone(), world: Arc::new(System), secure: config.https };
    // What fell due while nothing ran is done before anybody is answered.
    if let Err(error) = now!(cx => node.catch_up(cx).await) {
        tracing::error!(%error, "time could not act; tried again soon");
    }
    let orders = control::bind(&data.path)?;
    if days_ahead() > 0 {
        println!("The clock runs {} days ahead.", days_ahead());
    }
    println!("listening on http://{}", listener.local_addr()?);

    let ticks = tick(node.clone());
    let (publishes, published) = watch::channel(0);
    let log = publications(node.clone(), publishes);
    let witnesses = log::witnesses(node.clone(), config.witness.clone(), published);
    let orders = control::listen(orders, node);
    let pages = axum::serve(listener, web::router(state)).with_graceful_shutdown(stopped());
    tokio::select! {
        served = pages.into_future() => served.context("serving"),
        () = ticks => Ok(()),
        () = log => Ok(()),
        asked = witnesses => asked,
        listened = orders => listened,
    }
}

/// The town in `store`, or a new one.
async fn town(store: Store, secrets: node::Secrets, cx: &mut node::Context<'_>) -> Result<Node> {
    if store.has_town().await? {
        return Ok(Node::start(store, secrets, cx).await?);
    }
    let plan = starter::plan(cx.rng);
    let people = Node::found(&store, &secrets, cx, &plan).await?;
    println!("A new town with one counter. These passphrases are shown once and kept nowhere:");
    for (member, passphrase) in &people {
        println!("{}", sign_in(member, passphrase, ""));
    }
    Ok(Node::start(store, secrets, cx).await?)
}

/// How a sign-in is printed; tests read it.
pub fn sign_in(member: &NewMember, passphrase: &Passphrase, point: &str) -> String {
    sign_in_text(member.role.name(), &member.name, passphrase.text(), point)
}

pub fn sign_in_text(role: &str, name: &str, passphrase: &str, point: &str) -> String {
    let point = if point.is_empty() { String::new() } else { format!("  ({point})") };
    format!("sign-in {role}  {name}  {passphrase}{point}")
}

async fn tick(node: Arc<Node>) {
    let mut every = tokio::time::interval(TICK);
    for n in 0_u64.. {
        every.tick().await;
        if n % SWEEP == 0
            && let Err(error) = now!(cx => node.sweep_files(cx).await)
        {
            tracing::error!(%error, "files that belong to nothing stay for now");
        }
        match now!(cx => node.catch_up(cx).await) {
            Ok(0) => {}
            Ok(moved) => tracing::info!(moved, "time acted on cases"),
            Err(error) => tracing::error!(%error, "time could not act; tried again soon"),
        }
    }
}

/// At its interval, whether anything waits or not: a quiet night looks like any other.
async fn publications(node: Arc<Node>, published: watch::Sender<u64>) {
    let mut every = tokio::time::interval(node.log_pace().every);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        loop {
            match now!(cx => node.publish_log(cx).await) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::error!(%error, "the public log did not go on; tried again at its next interval");
                    break;
                }
            }
        }
        published.send_modify(|times| *times += 1);
    }
}

/// Ctrl-C or a polite signal: open requests are finished first.
pub async fn stopped() {
    let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(_) => return std::future::pending().await,
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
