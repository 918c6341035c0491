//! The embedded database: WAL, `synchronous=FULL`, `secure_delete`, one writer with group commit.

use super::sqlite_checkpoint::{Checkpoints, PAGES};
use super::{DbError, Row, Sql, Step, Tx, Value};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, ToSql};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use tokio::sync::oneshot;

/// How many transactions share one write to the disk at most.
const BATCH: usize = 256;

/// For the one who writes: what a batch changes fits in memory (8 MiB), or it would be written twice. Not more, because
/// a commit that split a page looks through all of it (`pcache1TruncateUnsafe`, of a page number beyond the last).
const WRITER: &str = "PRAGMA cache_size = -8192;";

/// A moment of a simulated commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    Begin,
    BeforeCommit,
    /// Durable, and nobody was told.
    BeforeAcknowledgement,
}

/// What happens then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Well,
    /// The process dies.
    Dies,
    /// At the beginning: the disk has no room for another page.
    Full,
}

/// Asked at every moment of every commit.
pub type Hook = Arc<dyn Fn(Moment) -> Fate + Send + Sync>;

type Tell = oneshot::Sender<Result<(), DbError>>;

enum Job {
    Commit(Tx, Tell),
    /// Writes the table of grants anew.
    Anew(Tell),
}

enum Write {
    Thread(mpsc::Sender<Job>),
    Inline(Arc<Mutex<Writer>>),
}

pub(crate) struct Sqlite {
    pub(super) path: PathBuf,
    write: Write,
    readers: Arc<Mutex<Vec<Connection>>>,
}

pub(super) struct Writer {
    pub(super) connection: Connection,
    hook: Option<Hook>,
    pub(super) dead: bool,
}

impl Sqlite {
    pub fn open(path: &Path, hook: Option<Hook>) -> Result<Self, DbError> {
        let connection = connect(path, false)?;
        connection.execute_batch(WRITER).map_err(wrong)?;
        let inline = hook.is_some();
        // A simulated one has no threads, and brings the log in itself.
        let every = if inline { PAGES } else { 0 };
        connection.pragma_update(None, "wal_autocheckpoint", every).map_err(wrong)?;
        let mut writer = Writer { connection, hook, dead: false };
        let write = if inline {
            Write::Inline(Arc::new(Mutex::new(writer)))
        } else {
            let (sender, jobs) = mpsc::channel::<Job>();
            let mut checkpoints = Checkpoints::beside(path, PAGES)?;
            std::thread::Builder::new()
                .name("writer".into())
                .spawn(move || {
                    while let Ok(first) = jobs.recv() {
                        writer.serve(std::iter::once(first).chain(jobs.try_iter().take(BATCH - 1)));
                        if let Err(error) = checkpoints.look(&writer.connection) {
                            tracing::warn!(%error, "the log of the database was not brought in");
                        }
                    }
                })
                .map_err(|e| DbError::Wrong(e.to_string()))?;
            Write::Thread(sender)
        };
        Ok(Self { path: path.into(), write, readers: Arc::default() })
    }

    pub async fn commit(&self, tx: Tx) -> Result<(), DbError> {
        match &self.write {
            Write::Thread(jobs) => {
                let (tell, told) = oneshot::channel();
                jobs.send(Job::Commit(tx, tell)).map_err(|_| DbError::Away)?;
                told.await.map_err(|_| DbError::Unknown)?
            }
            Write::Inline(writer) => {
                // Whoever does something at the same time may be first.
                tokio::task::yield_now().await;
                let mut writer = writer.lock().map_err(|_| DbError::Away)?;
                writer.batch(&[tx]).pop().unwrap_or(Err(DbError::Away))
            }
        }
    }

    pub(super) async fn anew(&self) -> Result<(), DbError> {
        match &self.write {
            Write::Thread(jobs) => {
                let (tell, told) = oneshot::channel();
                jobs.send(Job::Anew(tell)).map_err(|_| DbError::Away)?;
                told.await.map_err(|_| DbError::Unknown)?
            }
            Write::Inline(writer) => writer.lock().map_err(|_| DbError::Away)?.anew(),
        }
    }

    pub async fn read(&self, queries: Vec<(Sql, Vec<Value>)>) -> Result<Vec<Vec<Row>>, DbError> {
        if let Write::Inline(writer) = &self.write {
            tokio::task::yield_now().await;
            let writer = writer.lock().map_err(|_| DbError::Away)?;
            return if writer.dead { Err(DbError::Away) } else { snapshot(&writer.connection, &queries) };
        }
        let (path, readers) = (self.path.clone(), self.readers.clone());
        let read = move || reading(&path, &readers, &queries);
        tokio::task::spawn_blocking(read).await.map_err(|_| DbError::Away)?
    }

    /// The same on the thread that asks.
    pub async fn read_few(&self, queries: Vec<(Sql, Vec<Value>)>) -> Result<Vec<Vec<Row>>, DbError> {
        match &self.write {
            Write::Inline(_) => self.read(queries).await,
            Write::Thread(_) => reading(&self.path, &self.readers, &queries),
        }
    }

    pub async fn define(&self, ddl: &str) -> Result<(), DbError> {
        let connection = connect(&self.path, false)?;
        connection.execute_batch(&format!("BEGIN IMMEDIATE; {ddl}; COMMIT")).map_err(wrong)
    }

    /// `max_page_count` is a setting of the writer's own connection: it goes there as a job.
    #[cfg(test)]
    pub async fn limit_pages(&self, pages: u32) {
        let mut tx = Tx::default();
        tx.run(
            Sql::listed(match pages {
                60 => "PRAGMA max_page_count = 60",
                _ => unreachable!("tests use one limit"),
            }),
            vec![],
        );
        // A pragma answers with a row, which is no error to us.
        let _ = self.commit(tx).await;
    }

    #[cfg(test)]
    pub fn pragmas(&self) -> [(&'static str, String); 3] {
        let connection = connect(&self.path, false).expect("opens");
        ["journal_mode", "synchronous", "secure_delete"].map(|name| {
            let value = connection.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
            let text = match value.expect("a pragma") {
                rusqlite::types::Value::Text(text) => text,
                rusqlite::types::Value::Integer(int) => int.to_string(),
                other => format!("{other:?}"),
            };
            (name, text)
        })
    }

    /// How often a query was planned after the first time, asked for one thing and then for others.
    #[cfg(test)]
    pub fn planned_again(&self, sql: Sql) -> i32 {
        let connection = connect(&self.path, true).expect("opens");
        let mut statement = connection.prepare(sql.text()).expect("a statement");
        if !statement.readonly() {
            return 0;
        }
        for value in ["one", "another", "one more"] {
            for at in 1..=statement.parameter_count() {
                statement.raw_bind_parameter(at, value).expect("binds");
            }
            let mut rows = statement.raw_query();
            // A number was expected, perhaps: it was planned all the same.
            while let Ok(Some(_)) = rows.next() {}
        }
        statement.get_status(rusqlite::StatementStatus::RePrepare)
    }

    /// The steps by which a statement is done.
    #[cfg(test)]
    pub fn plan(&self, sql: &str) -> Vec<String> {
        let connection = connect(&self.path, true).expect("opens");
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect("a statement");
        let mut rows = statement.raw_query();
        let mut steps = vec![];
        while let Some(row) = rows.next().expect("a step") {
            steps.push(row.get("detail").expect("a text"));
        }
        steps
    }

    #[cfg(test)]
    pub fn prepare(&self, sql: Sql) -> Result<(), DbError> {
        connect(&self.path, true)?.prepare(sql.text()).map(drop).map_err(wrong)
    }
}

pub(super) fn connect(path: &Path, read_only: bool) -> Result<Connection, DbError> {
    let connection = Connection::open(path).map_err(wrong)?;
    connection.set_prepared_statement_cache_capacity(128);
    // A plan does not depend on what is asked for. Otherwise SQLite plans anew for every value of a key.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(wrong)?;
    connection
        .execute_batch(
            "PRAGMA busy_timeout = 10000;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY;",
        )
        .map_err(wrong)?;
    connection.pragma_update(None, "query_only", read_only).map_err(wrong)?;
    Ok(connection)
}

fn reading(
    path: &Path,
    readers: &Mutex<Vec<Connection>>,
    queries: &[(Sql, Vec<Value>)],
) -> Result<Vec<Vec<Row>>, DbError> {
    let kept = readers.lock().map_err(|_| DbError::Away)?.pop();
    let connection = match kept {
        Some(connection) => connection,
        None => connect(path, true)?,
    };
    let rows = snapshot(&connection, queries)?;
    readers.lock().map_err(|_| DbError::Away)?.push(connection);
    Ok(rows)
}

fn snapshot(connection: &Connection, queries: &[(Sql, Vec<Value>)]) -> Result<Vec<Vec<Row>>, DbError> {
    // One is a moment by itself.
    if let [(sql, args)] = queries {
        return Ok(vec![query(connection, *sql, args)?]);
    }
    connection.execute_batch("BEGIN DEFERRED").map_err(wrong)?;
    let read: Result<_, DbError> = queries.iter().map(|(sql, args)| query(connection, *sql, args)).collect();
    connection.execute_batch("COMMIT").map_err(wrong)?;
    read
}

fn query(connection: &Connection, sql: Sql, args: &[Value]) -> Result<Vec<Row>, DbError> {
    let mut statement = connection.prepare_cached(sql.text()).map_err(wrong)?;
    bind(&mut statement, args)?;
    let columns = statement.column_count();
    let mut rows = statement.raw_query();
    let mut read = vec![];
    while let Some(row) = rows.next().map_err(wrong)? {
        read.push(Row::new(values(row, columns)?));
    }
    Ok(read)
}

pub(super) fn values(row: &rusqlite::Row<'_>, columns: usize) -> Result<Vec<Value>, DbError> {
    (0..columns)
        .map(|i| match row.get_ref(i).map_err(wrong)? {
            ValueRef::Null => Ok(Value::Null),
            ValueRef::Integer(int) => Ok(Value::Int(int)),
            ValueRef::Text(text) => match std::str::from_utf8(text) {
                Ok(text) => Ok(Value::Text(text.into())),
                Err(_) => Err(DbError::Wrong("a text is not UTF-8".into())),
            },
            ValueRef::Blob(bytes) => Ok(Value::Bytes(bytes.into())),
            ValueRef::Real(_) => Err(DbError::Wrong("a column holds a real".into())),
        })
        .collect()
}

/// `$n` is a name to SQLite, so that a statement may use an argument twice or out of order.
fn bind(statement: &mut rusqlite::CachedStatement<'_>, args: &[Value]) -> Result<(), DbError> {
    // Most have no more than these, whose names are not made anew each time.
    const NAMES: [&str; 16] =
        ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16"];
    for (i, value) in args.iter().enumerate() {
        let name = NAMES.get(i).map_or_else(|| Cow::Owned(format!("${}", i + 1)), |name| Cow::Borrowed(*name));
        if let Some(index) = statement.parameter_index(&name).map_err(wrong)? {
            statement.raw_bind_parameter(index, value).map_err(wrong)?;
        }
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(int) => ValueRef::Integer(*int),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(super) fn wrong(error: rusqlite::Error) -> DbError {
    // SQLite calls no space "full"; a quota and a limit on the size of files it calls this.
    if error.sqlite_error().is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_IOERR_WRITE) {
        return DbError::Full;
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => DbError::Conflict,
        Some(ErrorCode::DiskFull) => DbError::Full,
        Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure | ErrorCode::DatabaseBusy) => DbError::Away,
        // The code alone: SQLite's own sentence may repeat what a statement was given.
        Some(code) => DbError::Wrong(format!("SQLite says {code:?}")),
        None => DbError::Wrong("SQLite was asked wrongly".into()),
    }
}

impl Writer {
    fn serve(&mut self, jobs: impl Iterator<Item = Job>) {
        let (mut txs, mut tell, mut anew) = (vec![], vec![], vec![]);
        for job in jobs {
            match job {
                Job::Commit(tx, told) => {
                    txs.push(tx);
                    tell.push(told);
                }
                Job::Anew(told) => anew.push(told),
            }
        }
        // Who asked may have gone away; what was committed stays.
        if !txs.is_empty() {
            for (result, tell) in self.batch(&txs).into_iter().zip(tell) {
                let _ = tell.send(result);
            }
        }
        for tell in anew {
            let _ = tell.send(self.anew());
        }
    }

    /// Runs the batch plain; only if a member fails is everything rolled back and each member
    /// replayed under a savepoint, because savepoints always on cost a quarter of the throughput.
    fn batch(&mut self, txs: &[Tx]) -> Vec<Result<(), DbError>> {
        if self.dead {
            return txs.iter().map(|_| Err(DbError::Away)).collect();
        }
        let plain = self.transaction(|c| {
            txs.iter().try_for_each(|tx| run(c, &tx.0))?;
            Ok(vec![Ok(()); txs.len()])
        });
        match plain {
            Ok(results) => results,
            Err(error) if txs.len() == 1 || error == DbError::Unknown => {
                txs.iter().map(|_| Err(error.clone())).collect()
            }
            Err(_) => {
                let each = self.transaction(|c| txs.iter().map(|tx| savepoint(c, tx)).collect());
                each.unwrap_or_else(|error| txs.iter().map(|_| Err(error.clone())).collect())
            }
        }
    }

    /// Acknowledges after COMMIT only; a full disk rolls back everything in it.
    fn transaction<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T, DbError>) -> Result<T, DbError> {
        let fate = self.fate(Moment::Begin);
        if fate == Fate::Full {
            self.room(1)?;
        }
        let done = self.committed(work);
        if fate == Fate::Full {
            self.room(u32::MAX - 1)?;
        }
        if done.is_ok() && self.fate(Moment::BeforeAcknowledgement) == Fate::Dies {
            return Err(DbError::Unknown);
        }
        done
    }

    fn committed<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T, DbError>) -> Result<T, DbError> {
        self.connection.execute_batch("BEGIN IMMEDIATE").map_err(wrong)?;
        let done = work(&self.connection);
        if done.is_ok() && self.fate(Moment::BeforeCommit) == Fate::Dies {
            // Nothing of it is in the log yet. The locks of what died are gone.
            self.connection.execute_batch("ROLLBACK").map_err(wrong)?;
            return Err(DbError::Unknown);
        }
        let done = done.and_then(|value| self.connection.execute_batch("COMMIT").map_err(wrong).map(|()| value));
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK").map_err(wrong)?;
        }
        done
    }

    fn fate(&mut self, at: Moment) -> Fate {
        let fate = self.hook.as_ref().map_or(Fate::Well, |hook| hook(at));
        self.dead |= fate == Fate::Dies;
        fate
    }

    /// Pages that the database may have; those it has already are never too many.
    fn room(&self, pages: u32) -> Result<(), DbError> {
        self.connection.pragma_update(None, "max_page_count", pages).map_err(wrong)
    }
}

fn run(connection: &Connection, steps: &[Step]) -> Result<(), DbError> {
    for step in steps {
        let mut statement = connection.prepare_cached(step.sql.text()).map_err(wrong)?;
        bind(&mut statement, &step.args)?;
        let changed = statement.raw_execute().map_err(wrong)?;
        if step.rows.is_some_and(|rows| rows != changed as u64) {
            return Err(DbError::Conflict);
        }
    }
    Ok(())
}

/// The inner result is one member's own; the outer is everybody's.
fn savepoint(connection: &Connection, tx: &Tx) -> Result<Result<(), DbError>, DbError> {
    connection.execute_batch("SAVEPOINT member").map_err(wrong)?;
    let done = run(connection, &tx.0);
    if connection.is_autocommit() {
        return Err(done.err().unwrap_or(DbError::Full));
    }
    let end = if done.is_ok() { "RELEASE member" } else { "ROLLBACK TO member; RELEASE member" };
    connection.execute_batch(end).map_err(wrong)?;
    Ok(done)
}
