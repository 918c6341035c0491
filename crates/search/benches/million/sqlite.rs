//! The same in SQLite: FTS5, bm25, filters in the same statement.

use super::cut::cut;
use super::town::{Asked, LANGUAGES, Town};
use super::{Row, SEED, SHOWN, Times};
use listing::Open;
use rusqlite::Connection;
use search::Filters;
use std::time::Instant;

pub fn run(town: &Town, listings: u64, queries: &[Asked]) -> Row {
    let mut db = Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE words USING fts5(name, about, content='', tokenize='unicode61');
         CREATE TABLE facts (id INTEGER PRIMARY KEY, kind INT, free INT, step_free INT, age INT, spoken INT,
                             lat REAL, lon REAL, hours INT);",
    )
    .unwrap();
    let begun = Instant::now();
    let tx = db.transaction().unwrap();
    {
        let mut words = tx.prepare("INSERT INTO words(rowid, name, about) VALUES (?, ?, ?)").unwrap();
        let mut facts = tx.prepare("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").unwrap();
        for n in 0..listings {
            let made = town.made(SEED, n);
            let [(_, one, text), (_, two, more)] = &made.texts;
            words.execute((n as i64, cut(&format!("{one} {two}")), cut(&format!("{text} {more}")))).unwrap();
            let spoken = made.languages.iter().fold(0i64, |all, l| all | 1 << l);
            let age = made.minimum_age.unwrap_or(0.0) as i64;
            let row = (n as i64, made.kind as i64, made.free, made.step_free, age, spoken);
            let at = (made.point.latitude, made.point.longitude, made.hours as i64);
            facts.execute((row.0, row.1, row.2, row.3, row.4, row.5, at.0, at.1, at.2)).unwrap();
        }
    }
    tx.commit().unwrap();
    let built = begun.elapsed().as_secs_f64();
    let times = Times::of(queries.len(), |n| {
        let asked = &queries[n];
        let terms: Vec<String> = cut(&asked.words).split_whitespace().map(|word| format!("\"{word}\"")).collect();
        let sql = format!(
            "SELECT facts.id FROM words JOIN facts ON facts.id = words.rowid WHERE words MATCH ?{} ORDER BY bm25(words, 4, 1) LIMIT {SHOWN}",
            filter(town, &asked.filters)
        );
        let mut statement = db.prepare(&sql).unwrap();
        let found = statement.query_map([terms.join(" OR ")], |row| row.get::<_, i64>(0)).unwrap();
        std::hint::black_box(found.count());
    });
    Row { who: "SQLite FTS5 bm25, filters on", built, size: None, times }
}

/// What both databases are asked; near is a square there, which is less work.
pub fn filter(town: &Town, filters: &Filters) -> String {
    let mut sql = String::new();
    if let Some(kind) = filters.kind {
        sql += &format!(" AND kind = {}", kind as i64);
    }
    if filters.free {
        sql += " AND free = 1";
    }
    if filters.step_free {
        sql += " AND step_free = 1";
    }
    if let Some(age) = filters.age {
        sql += &format!(" AND age <= {age}");
    }
    if let Some(tag) = &filters.language {
        let bit = LANGUAGES.iter().position(|known| known == tag).unwrap_or(0);
        sql += &format!(" AND spoken & {} <> 0", 1 << bit);
    }
    if let Some(near) = &filters.near {
        let (at, far) = (near.point(), near.metres() / 111_195.0);
        let east = far / at.latitude.to_radians().cos();
        let (south, north) = (at.latitude - far, at.latitude + far);
        let (west, east) = (at.longitude - east, at.longitude + east);
        sql += &format!(" AND lat BETWEEN {south} AND {north} AND lon BETWEEN {west} AND {east}");
    }
    if let Some(when) = filters.open {
        let open = town.hours.iter().enumerate().filter(|(_, hours)| matches!(hours.at(when), Open::Now { .. }));
        let open: Vec<String> = open.map(|(n, _)| n.to_string()).collect();
        sql += &format!(" AND hours IN ({})", if open.is_empty() { "-1".to_owned() } else { open.join(",") });
    }
    sql
}
