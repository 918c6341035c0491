//! PostgreSQL: pooled connections, one round trip for all that is read at once.
//!
//! Nothing here needs more than compatible distributed engines have: no sequences, no
//! listen/notify, no advisory locks.

use super::postgres_commit::Queue;
#[cfg(test)]
use super::postgres_rows::Tuple;
use super::{DbError, Row, Sql, Value};
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, QueueMode, RecyclingMethod};
use futures_util::future::join_all;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use tokio::join;
use tokio_postgres::config::Host;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Config, NoTls, Statement};

#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    pub(super) queue: Arc<Queue>,
}

impl Postgres {
    pub async fn connect(url: &str) -> Result<Self, DbError> {
        let config: Config = url.parse().map_err(|_| DbError::Wrong("this is not a PostgreSQL address".into()))?;
        if !config.get_hosts().iter().all(is_local) {
            let why = "a database on another machine needs an encrypted connection, which is not built yet; \
                       use an address on this machine (a local proxy or tunnel will do)";
            return Err(DbError::Wrong(why.into()));
        }
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(16)
            // A connection that was just in use has its statements planned.
            .queue_mode(QueueMode::Lifo)
            .post_create(Hook::async_fn(|client, _| {
                Box::pin(async move {
                    let durable = "SET synchronous_commit = on; SET client_min_messages = warning";
                    client.batch_execute(durable).await.map_err(HookError::Backend)
                })
            }))
            .build()
            .map_err(|e| DbError::Wrong(e.to_string()))?;
        let db = Self { pool, queue: Arc::default() };
        let client = db.client().await?;
        let row = client.query_one("SHOW fsync", &[]).await.map_err(wrong)?;
        if row.get::<_, &str>(0) != "on" {
            return Err(DbError::Wrong("fsync is off: an acknowledged case could be lost; switch it on".into()));
        }
        Ok(db)
    }

    pub(super) async fn client(&self) -> Result<Object, DbError> {
        self.pool.get().await.map_err(|_| DbError::Away)
    }

    pub async fn read(&self, queries: Vec<(Sql, Vec<Value>)>) -> Result<Vec<Vec<Row>>, DbError> {
        let this = self.clone();
        finish(async move {
            let client = this.client().await?;
            if let [(sql, args)] = queries.as_slice() {
                return Ok(vec![query(&client, *sql, args).await?]);
            }
            let texts = queries.iter().map(|(sql, _)| sql.text()).collect();
            let prepared = prepare(&client, texts).await?;
            // All is sent at once, in this order. Without its beginning it would be no one moment: then nothing counts.
            let begin = client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            let reads = join_all(queries.iter().map(|(sql, args)| rows(&client, &prepared[sql.text()], args)));
            let end = client.batch_execute("COMMIT");
            let (begun, reads, ended) = join!(biased; begin, reads, end);
            begun.and(ended).map_err(wrong)?;
            reads.into_iter().collect()
        })
        .await
    }

    pub async fn define(&self, ddl: &str) -> Result<(), DbError> {
        self.client().await?.batch_execute(&format!("BEGIN; {ddl}; COMMIT")).await.map_err(wrong)
    }

    #[cfg(test)]
    pub async fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        let client = self.client().await?;
        if let Some(tuple) = Tuple::of(sql.text()) {
            client.prepare(&tuple.repeated(3)).await.map_err(wrong)?;
        }
        client.prepare(sql.text()).await.map(drop).map_err(wrong)
    }
}

/// Runs to its end even when whoever waits is dropped: a connection must never go back to the pool
/// inside a transaction.
pub(super) async fn finish<T: Send + 'static>(
    work: impl Future<Output = Result<T, DbError>> + Send + 'static,
) -> Result<T, DbError> {
    tokio::spawn(work).await.map_err(|_| DbError::Unknown)?
}

/// The statements of `texts`, each once: thousands of steps are a handful of statements.
pub(super) async fn prepare<'a>(
    client: &Object,
    texts: HashSet<&'a str>,
) -> Result<HashMap<&'a str, Statement>, DbError> {
    let one = async |text: &'a str| client.prepare_cached(text).await.map(|done| (text, done));
    join_all(texts.into_iter().map(one)).await.into_iter().collect::<Result<_, _>>().map_err(wrong)
}

async fn query(client: &Object, sql: Sql, args: &[Value]) -> Result<Vec<Row>, DbError> {
    let statement = client.prepare_cached(sql.text()).await.map_err(wrong)?;
    rows(client, &statement, args).await
}

async fn rows(client: &Object, statement: &Statement, args: &[Value]) -> Result<Vec<Row>, DbError> {
    let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|a| a as _).collect();
    let rows = client.query(statement, &args).await.map_err(wrong)?;
    rows.iter().map(row).collect()
}

pub(super) fn row(row: &tokio_postgres::Row) -> Result<Row, DbError> {
    let values: Result<Vec<Value>, DbError> = (0..row.len())
        .map(|i| {
            let value: Value = match *row.columns()[i].type_() {
                Type::INT8 => row.try_get::<_, Option<i64>>(i).map(Value::from),
                Type::TEXT => row.try_get::<_, Option<String>>(i).map(Value::from),
                Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(i).map(Value::from),
                ref other => return Err(DbError::Wrong(format!("a column has the type {other}"))),
            }
            .map_err(wrong)?;
            Ok(value)
        })
        .collect();
    Ok(Row::new(values?))
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(int) => int.to_sql_checked(ty, out),
            Value::Text(text) => text.to_sql_checked(ty, out),
            Value::Bytes(bytes) => bytes.to_sql_checked(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::TEXT | Type::BYTEA)
    }

    to_sql_checked!();
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback()),
    }
}

pub(super) fn wrong(error: tokio_postgres::Error) -> DbError {
    match error.code() {
        Some(code) if *code == SqlState::UNIQUE_VIOLATION || *code == SqlState::T_R_SERIALIZATION_FAILURE => {
            DbError::Conflict
        }
        Some(code) if *code == SqlState::T_R_DEADLOCK_DETECTED => DbError::Conflict,
        Some(code) if *code == SqlState::DISK_FULL => DbError::Full,
        Some(code) if matches!(&code.code()[..2], "08" | "57") => DbError::Away,
        // The code alone: the server's own sentence may repeat what a statement was given.
        Some(code) => DbError::Wrong(format!("PostgreSQL says {}", code.code())),
        None => DbError::Away,
    }
}
