//! The same in PostgreSQL: a tsvector with weights, a GIN index, ts_rank.

use super::cut::cut;
use super::sqlite::filter;
use super::town::{Asked, Town};
use super::{Row, SEED, SHOWN, Times};
use std::time::Instant;
use tokio_postgres::NoTls;

/// Rows of one statement.
const PIECE: u64 = 1000;

#[expect(clippy::disallowed_methods, reason = "where the server is")]
pub fn run(town: &Town, listings: u64, queries: &[Asked]) -> Option<Row> {
    let Ok(server) = std::env::var("ANYDOOR_TEST_POSTGRES") else {
        println!("PostgreSQL was not asked: ANYDOOR_TEST_POSTGRES names no server");
        return None;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(&server, NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    });
    let begun = Instant::now();
    runtime.block_on(async {
        let make = "CREATE TEMP TABLE given (id INT, kind INT, free INT, step_free INT, age INT, spoken INT,
            lat FLOAT8, lon FLOAT8, hours INT, name TEXT, about TEXT)";
        client.batch_execute(make).await.unwrap();
        for from in (0..listings).step_by(PIECE as usize) {
            let rows: Vec<String> = (from..(from + PIECE).min(listings)).map(|n| row(town, n)).collect();
            client.batch_execute(&format!("INSERT INTO given VALUES {}", rows.join(","))).await.unwrap();
        }
        let index = "CREATE TEMP TABLE facts AS SELECT id, kind, free, step_free, age, spoken, lat, lon, hours,
                setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', about), 'D') AS words FROM given;
            CREATE INDEX by_words ON facts USING gin (words); ANALYZE facts";
        client.batch_execute(index).await.unwrap();
    });
    let built = begun.elapsed().as_secs_f64();
    let times = Times::of(queries.len(), |n| {
        let asked = &queries[n];
        let words = cut(&asked.words).split_whitespace().collect::<Vec<_>>().join(" | ");
        let sql = format!(
            "SELECT id FROM facts WHERE words @@ to_tsquery('simple', $1){} \
             ORDER BY ts_rank(words, to_tsquery('simple', $1)) DESC LIMIT {SHOWN}",
            filter(town, &asked.filters)
        );
        let rows = runtime.block_on(client.query(&sql, &[&words])).unwrap();
        std::hint::black_box(rows.len());
    });
    Some(Row { who: "PostgreSQL ts_rank, filters on", built, size: None, times })
}

fn row(town: &Town, n: u64) -> String {
    let made = town.made(SEED, n);
    let [(_, one, text), (_, two, more)] = &made.texts;
    let spoken = made.languages.iter().fold(0i64, |all, l| all | 1 << l);
    let age = made.minimum_age.unwrap_or(0.0) as i64;
    let (kind, free, step_free) = (made.kind as i64, i64::from(made.free), i64::from(made.step_free));
    let (lat, lon, hours) = (made.point.latitude, made.point.longitude, made.hours);
    let (name, about) = (cut(&format!("{one} {two}")), cut(&format!("{text} {more}")));
    // Words are letters and blanks.
    format!("({n},{kind},{free},{step_free},{age},{spoken},{lat},{lon},{hours},'{name}','{about}')")
}
