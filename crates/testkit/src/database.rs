//! PostgreSQL databases for tests, in the cluster that `cargo xtask test` (or `cargo xtask
//! postgres`) started and named in `ANYDOOR_TEST_POSTGRES`.

use std::sync::atomic::{AtomicU32, Ordering};
use tokio_postgres::NoTls;

/// The address of a database made for this call and empty. `None`, said loudly, when no cluster
/// was named; under CI that is a failure instead.
///
/// # Panics
///
/// When the cluster cannot be reached, or none is named and `CI` is set.
pub async fn postgres() -> Option<String> {
    let Ok(cluster) = std::env::var("ANYDOOR_TEST_POSTGRES") else {
        assert!(
            std::env::var_os("CI").is_none(),
            "ANYDOOR_TEST_POSTGRES is not set: run the tests through `cargo xtask test`"
        );
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        eprintln!("SKIPPED on PostgreSQL: {test}: ANYDOOR_TEST_POSTGRES is not set");
        return None;
    };
    let name = unused_name();
    let (client, connection) =
        tokio_postgres::connect(&cluster, NoTls).await.expect("the cluster named by ANYDOOR_TEST_POSTGRES answers");
    let connection = tokio::spawn(connection);
    // Left over, in a developer's cluster, from an earlier process that had our id.
    for statement in
        [format!("drop database if exists {name} with (force)"), format!("create database {name} template template0")]
    {
        client.execute(&statement, &[]).await.expect("a database for the test");
    }
    drop(client);
    let _ = connection.await;
    Some(named(&cluster, &name))
}

/// Makes the server write everything it holds in memory to its files.
///
/// # Panics
///
/// When the database cannot be reached.
pub async fn checkpoint(url: &str) {
    run(url, "checkpoint").await;
}

/// From now on the database answers every new event as a full disk does (SQLSTATE 53100, class 53 of the
/// manual's appendix A); or no more.
///
/// # Panics
///
/// When the database cannot be reached.
pub async fn fill(url: &str, full: bool) {
    const FILL: &str = "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER no_room BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION no_room();";
    const EMPTY: &str = "DROP TRIGGER no_room ON event; DROP FUNCTION no_room;";
    run(url, if full { FILL } else { EMPTY }).await;
}

/// From now on the server does not keep files of the write-ahead log to use them again.
///
/// # Panics
///
/// When the database cannot be reached.
pub async fn without_recycling(url: &str) {
    run(url, "ALTER SYSTEM SET wal_recycle = off").await;
    run(url, "SELECT pg_reload_conf()").await;
}

/// The name of the folder of this database, below `base` of its cluster.
///
/// # Panics
///
/// When the database cannot be reached.
pub async fn database_folder(url: &str) -> String {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("the test's own database answers");
    tokio::spawn(connection);
    let row = client.query_one("SELECT oid::text FROM pg_database WHERE datname = current_database()", &[]).await;
    row.expect("its own row").get(0)
}

/// The one number that `sql` asks for.
///
/// # Panics
///
/// When the database cannot be reached, or answers something else.
pub async fn number(url: &str, sql: &str) -> i64 {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("the test's own database answers");
    tokio::spawn(connection);
    client.query_one(sql, &[]).await.expect("a number").get(0)
}

/// Runs what the program itself never would.
///
/// # Panics
///
/// When the database cannot be reached, or refuses it.
pub async fn run(url: &str, sql: &str) {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("the test's own database answers");
    let connection = tokio::spawn(connection);
    client.batch_execute(sql).await.expect("the test's user may do this");
    drop(client);
    let _ = connection.await;
}

fn unused_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("test_{}_{number}", std::process::id())
}

/// The cluster's address with another database at its end.
fn named(cluster: &str, name: &str) -> String {
    let (address, options) = match cluster.split_once('?') {
        Some((address, options)) => (address, format!("?{options}")),
        None => (cluster, String::new()),
    };
    let server = match address.match_indices('/').nth(2) {
        Some((slash, _)) => &address[..slash],
        None => address,
    };
    format!("{server}/{name}{options}")
}

#[cfg(test)]
mod tests {
    use super::{named, postgres};
    use tokio_postgres::NoTls;

    #[track_caller]
    fn check(cluster: &str, want: &str) {
        assert_eq!(named(cluster, "x"), want);
    }

    #[test]
    fn the_database_is_the_path() {
        check("postgres://u:p@h:1/postgres", "postgres://u:p@h:1/x");
        check("postgres://h", "postgres://h/x");
        check("postgres://h/", "postgres://h/x");
        check("postgres://h/a?connect_timeout=3", "postgres://h/x?connect_timeout=3");
    }

    #[tokio::test]
    async fn each_call_makes_another_and_durability_is_whole() {
        let (Some(one), Some(two)) = (postgres().await, postgres().await) else {
            return;
        };
        assert_ne!(one, two);
        for url in [one, two] {
            let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
            tokio::spawn(connection);
            client.batch_execute("create table mine (a int)").await.unwrap();
            for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
                let row = client.query_one(&format!("show {setting}"), &[]).await.unwrap();
                assert_eq!(row.get::<_, &str>(0), "on", "{setting}");
            }
        }
    }
}
