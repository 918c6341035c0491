//! PostgreSQL: pooled connections, one round trip for all that is read at once.
//!
//! Nothing here needs more than compatible distributed engines have: no sequences, no
//! listen/notify, no advisory locks.

use super::postgres_commit::Queue;
use super::postgres_pool::pool;
#[cfg(test)]
use super::postgres_rows::Tuple;
use super::{DbError, Row, Sql, Value};
use deadpool_postgres::{Object, Pool};
use futures_util::future::join_all;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::join;
use tokio::time::timeout;
use tokio_postgres::Statement;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    pub(super) queue: Arc<Queue>,
}

/// How long somebody waits for a read or a write. What was sent goes on all the same: of a write it is not known then
/// whether it comes to be, as when a replica does not answer and the server waits for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

impl Postgres {
    pub async fn connect(url: &str) -> Result<Self, DbError> {
        Ok(Self { pool: pool(url).await?, queue: Arc::default() })
    }

    pub(super) async fn client(&self) -> Result<Object, DbError> {
        self.pool.get().await.map_err(|_| DbError::Away)
    }

    pub async fn read(&self, queries: Vec<(Sql, Vec<Value>)>) -> Result<Vec<Vec<Row>>, DbError> {
        let this = self.clone();
        let reads = finish(async move {
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
        });
        timeout(PATIENCE, reads).await.unwrap_or(Err(DbError::Away))
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
