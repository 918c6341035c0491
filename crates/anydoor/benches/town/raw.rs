//! The engines by themselves: one row of a kilobyte in a table with a random key, one commit, durable.

use rand_core::Rng;
use rusqlite::Connection;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio_postgres::NoTls;

/// About what a case writes that was typed.
const ROW: usize = 1024;
const TABLE: &str = "CREATE TABLE IF NOT EXISTS raw (id TEXT PRIMARY KEY, body";
const INSERT: &str = "INSERT INTO raw (id, body) VALUES ($1, $2)";

/// A key that comes once, and a body that nothing can compress.
fn rows() -> impl FnMut() -> (String, Vec<u8>) {
    static SEEDS: AtomicU64 = AtomicU64::new(1_000_000);
    let mut rng = testkit::rng(SEEDS.fetch_add(1, Ordering::Relaxed));
    move || {
        let mut body = vec![0; ROW];
        rng.fill_bytes(&mut body);
        (format!("{:032x}", u128::from(rng.next_u64()) << 64 | u128::from(rng.next_u64())), body)
    }
}

/// SQLite has one writer: whoever writes waits for a turn.
pub fn sqlite(folder: &Path) -> impl Fn() -> Box<dyn FnMut()> + Sync {
    let file = folder.join("raw.db");
    let writer = Connection::open(&file).unwrap();
    writer.execute_batch(&format!("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {TABLE} BLOB)")).unwrap();
    let writer: &'static Mutex<Connection> = Box::leak(Box::new(Mutex::new(writer)));
    move || {
        let mut row = rows();
        Box::new(move || {
            let (id, body) = row();
            let writer = writer.lock().unwrap();
            writer.prepare_cached(INSERT).unwrap().execute((id, body)).unwrap();
        })
    }
}

/// PostgreSQL: each with a connection, as the server likes it.
pub fn postgres(url: &str) -> impl Fn() -> Box<dyn FnMut()> + Sync {
    let made = client(url);
    made.0.block_on(made.1.batch_execute(&format!("{TABLE} BYTEA)"))).unwrap();
    let url = url.to_owned();
    move || {
        let ((runtime, client), mut row) = (self::client(&url), rows());
        let insert = runtime.block_on(client.prepare(INSERT)).unwrap();
        Box::new(move || {
            let (id, body) = row();
            runtime.block_on(client.execute(&insert, &[&id, &body])).unwrap();
        })
    }
}

fn client(url: &str) -> (tokio::runtime::Runtime, tokio_postgres::Client) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (client, connection) = runtime.block_on(tokio_postgres::connect(url, NoTls)).unwrap();
    runtime.spawn(async move { drop(connection.await) });
    (runtime, client)
}
