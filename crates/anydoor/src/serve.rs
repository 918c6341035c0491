//! `demo` and `serve`: wiring, and the loops.

use crate::config::Config;
use crate::data::{Data, InUse};
use crate::world::{System, days_ahead};
use crate::{Place, control, demo, exchange, feeds, log, loops, now, starter};
use anyhow::{Context as _, Result, bail};
use node::{NewMember, Node, Pace, Passphrase};
use std::future::IntoFuture;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::net::{TcpListener, UnixListener};
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// Whoever tries it out does not wait for a proof, and not long, in seconds, until what they agreed to is sent.
const WINDOW: i64 = 20;
const DEMO: Pace = Pace { every: Duration::from_secs(2), least: 4 };

pub fn run(place: &Place, kind: Town) -> Result<()> {
    let config = Config::load(place, kind != Town::Own)?;
    runtime(&config)?.block_on(async {
        let town = ready(config, kind).await?;
        if kind != Town::Own {
            demo::greet(&town.data)?;
        }
        if days_ahead() > 0 {
            println!("The clock runs {} days ahead.", days_ahead());
        }
        println!("listening on http://{}", town.address()?);
        town.serve().await
    })
}

/// Logs, and threads.
pub fn runtime(config: &Config) -> Result<Runtime> {
    tracing_subscriber::fmt().with_env_filter(config.filter()?).with_writer(std::io::stderr).init();
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// The store that `config` names, brought up to date.
pub async fn store(config: &Config) -> Result<Store> {
    match &config.database {
        Some(url) => Store::postgres(url, &config.files()).await.context("the PostgreSQL database"),
        None => Store::sqlite(&config.data).await.with_context(|| config.data.display().to_string()),
    }
}

/// A town that is about to answer.
pub struct Ready {
    pub node: Arc<Node>,
    config: Config,
    listener: TcpListener,
    orders: UnixListener,
    /// Its folder is nobody else's as long as this is there.
    pub data: Data,
}

/// What is begun with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Town {
    Own,
    /// The demo's.
    Invented,
    /// The demo's second one.
    Other,
}

pub async fn ready(config: Config, kind: Town) -> Result<Ready> {
    let data = match Data::open(&config.data)? {
        Ok(data) => data,
        Err(InUse) => bail!(
            "{} is in use by another running anydoor; stop that one, or choose another folder with --data",
            config.data.display()
        ),
    };
    let secrets = data.secrets(Some(&config.log_name()))?;
    let store = store(&config).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("{}: cannot listen there; choose another address with --listen", config.listen))?;

    let started = now!(cx => match kind {
        Town::Own => town(store, secrets, cx).await?,
        Town::Invented | Town::Other => demo::start(&data, kind, store, secrets, cx).await?,
    });
    let started = started.with_papers_by(std::env::current_exe().context("this program's own place")?);
    let started = started.with_witnesses(log::keys(&config.witness)?);
    let at = listener.local_addr()?;
    let started = started.with_authority(match kind {
        Town::Other => by_name(at),
        Town::Own | Town::Invented => config.authority(Some(at)),
    });
    let node = match kind {
        Town::Own => started,
        Town::Invented | Town::Other => started.with_log_pace(DEMO).with_window(WINDOW),
    };
    let node = if config.feeds_inside { node.with_feeds_inside() } else { node };
    let node = Arc::new(node);
    // What fell due while nothing ran is done before anybody is answered.
    if let Err(error) = now!(cx => node.catch_up(cx).await) {
        tracing::error!(%error, "time could not act; tried again soon");
    }
    let orders = control::bind(&data.path)?;
    Ok(Ready { node, config, listener, orders, data })
}

/// The demo's second town has a name of its own on the same machine: browsers keep cookies by host, whatever the
/// port, and somebody looks at both.
fn by_name(at: SocketAddr) -> String {
    let named = at.ip() == Ipv4Addr::LOCALHOST || at.ip() == Ipv6Addr::LOCALHOST;
    if named { format!("localhost:{}", at.port()) } else { at.to_string() }
}

impl Ready {
    pub fn address(&self) -> Result<SocketAddr> {
        Ok(self.listener.local_addr()?)
    }

    /// Answers, until the program ends.
    pub async fn serve(self) -> Result<()> {
        let Self { node, config, listener, orders, data: _in_use } = self;
        let state = web::AppState { node: node.clone(), world: Arc::new(System), secure: config.https };
        let ticks = loops::tick(node.clone());
        let (publishes, published) = watch::channel(0);
        let log = loops::publications(node.clone(), publishes);
        let witnesses = log::witnesses(node.clone(), config.witness.clone(), published);
        let listings = loops::listings(node.clone());
        let (sends, documents) = (exchange::sends(node.clone()), exchange::documents(node.clone()));
        let follows = feeds::follow(node.clone());
        let orders = control::listen(orders, node);
        let pages = axum::serve(listener, web::router(state)).with_graceful_shutdown(stopped());
        tokio::select! {
            served = pages.into_future() => served.context("serving"),
            read = listings => read,
            () = ticks => Ok(()),
            () = log => Ok(()),
            () = sends => Ok(()),
            () = documents => Ok(()),
            () = follows => Ok(()),
            asked = witnesses => asked,
            listened = orders => listened,
        }
    }
}

/// The town in `store`, or a new one.
async fn town(store: Store, secrets: node::Secrets, cx: &mut node::Context<'_>) -> Result<Node> {
    if store.has_town().await? {
        return Ok(Node::unlisted(store, secrets, cx).await?);
    }
    let plan = starter::plan(cx.rng);
    let people = Node::found(&store, &secrets, cx, &plan).await?;
    println!("A new town with one counter. These passphrases are shown once and kept nowhere:");
    for (member, passphrase) in &people {
        println!("{}", sign_in(member, passphrase, ""));
    }
    Ok(Node::unlisted(store, secrets, cx).await?)
}

/// How a sign-in is printed; tests read it.
pub fn sign_in(member: &NewMember, passphrase: &Passphrase, point: &str) -> String {
    sign_in_text(member.role.name(), &member.name, passphrase.text(), point)
}

pub fn sign_in_text(role: &str, name: &str, passphrase: &str, point: &str) -> String {
    let point = if point.is_empty() { String::new() } else { format!("  ({point})") };
    format!("sign-in {role}  {name}  {passphrase}{point}")
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
