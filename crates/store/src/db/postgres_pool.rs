//! Connections to PostgreSQL: to the server that is written to, wherever it is by now, and none that is waited for
//! without an end. An address may name several servers, of which one takes the other's place when that dies.

use super::DbError;
use super::postgres::wrong;
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, QueueMode, RecyclingMethod, Runtime};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio_postgres::config::{Host, TargetSessionAttrs};
use tokio_postgres::{Client, Config, NoTls};

/// At most so many connections at the same time.
const MANY: usize = 16;
/// For one server to be reached, for all of them, and for a connection that others use.
const REACHED: Duration = Duration::from_secs(3);
const MADE: Duration = Duration::from_secs(10);
const FREE: Duration = Duration::from_secs(10);
/// After so long without a word from its machine a connection is dead: a machine without power says nothing.
const SILENT: Duration = Duration::from_secs(10);

/// How each connection begins. Time must not end a statement: the server would stop waiting for its replica and say that
/// all was written ("canceling wait for synchronous replication", PostgreSQL's `syncrep.c`).
const BEGINS: &str = "SET synchronous_commit = on; SET statement_timeout = 0; SET client_min_messages = warning";

/// How many times a server took another's place: the number of its timeline.
const TIMELINE: &str =
    "SELECT ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::bigint AS timeline";

/// Compatible servers may not know the word.
const DURABLE: &str = "SELECT current_setting('fsync', true)";

/// # Errors
///
/// When `url` is no address, or one that the network between would have to be trusted for; when the server cannot be
/// reached, or would lose what it acknowledged.
pub async fn pool(url: &str) -> Result<Pool, DbError> {
    let mut config: Config = url.parse().map_err(|_| DbError::Wrong("this is not a PostgreSQL address".into()))?;
    if !config.get_hosts().iter().all(is_local) {
        let why = "a database on another machine needs an encrypted connection, which is not built yet; \
                   use an address on this machine (a local proxy or tunnel will do)";
        return Err(DbError::Wrong(why.into()));
    }
    let several = config.get_hosts().len() > 1;
    bounded(&mut config);
    let newest = Arc::new(AtomicI64::new(0));
    let begin = Hook::async_fn(move |client: &mut deadpool_postgres::ClientWrapper, _| {
        let newest = newest.clone();
        Box::pin(async move {
            client.batch_execute(BEGINS).await.map_err(HookError::Backend)?;
            if several && is_of_before(client, &newest).await {
                tracing::error!("a server answers as the database that another took the place of: stop it");
                return Err(HookError::message("this server is of before"));
            }
            Ok(())
        })
    });
    let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    let pool = Pool::builder(manager)
        .max_size(MANY)
        // A connection that was just in use has its statements planned.
        .queue_mode(QueueMode::Lifo)
        .runtime(Runtime::Tokio1)
        .create_timeout(Some(MADE))
        .wait_timeout(Some(FREE))
        .post_create(begin)
        .build()
        .map_err(|e| DbError::Wrong(e.to_string()))?;
    let client = pool.get().await.map_err(|_| DbError::Away)?;
    let row = client.query_one(DURABLE, &[]).await.map_err(wrong)?;
    if row.get::<_, Option<&str>>(0) == Some("off") {
        return Err(DbError::Wrong("fsync is off: an acknowledged case could be lost; switch it on".into()));
    }
    drop(client);
    Ok(pool)
}

/// What the address does not say itself.
fn bounded(config: &mut Config) {
    if config.get_hosts().len() > 1 && config.get_target_session_attrs() == TargetSessionAttrs::Any {
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(REACHED);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(SILENT);
    }
    if config.get_keepalives_interval().is_none() {
        config.keepalives_idle(SILENT / 2).keepalives_interval(SILENT / 5).keepalives_retries(3);
    }
}

/// Whether another server took this one's place, as far as this process saw: what this one holds is not all there is.
/// Compatible engines have no timelines, and one address for all.
async fn is_of_before(client: &Client, newest: &AtomicI64) -> bool {
    let Ok(row) = client.query_one(TIMELINE, &[]).await else { return false };
    let timeline: i64 = row.get(0);
    newest.fetch_max(timeline, Ordering::SeqCst) > timeline
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback()),
    }
}
