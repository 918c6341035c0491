//! A million listings, filters on: `cargo bench -p search --bench million`. Ours beside tantivy without filters,
//! SQLite's FTS5 with bm25 and, where `ANYDOOR_TEST_POSTGRES` names a server (`cargo xtask postgres`), PostgreSQL's
//! full text with ts_rank; the same listings, filters and queries, in one run. `-- LISTINGS` makes a smaller town,
//! `-- LISTINGS ours` asks nobody else.
//! It fails where a million listings are slower or larger than promised.
#![expect(clippy::disallowed_methods, reason = "it measures time, and is told where a server is")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

mod bare;
mod cut;
mod ours;
mod postgres;
mod sqlite;
mod times;
mod town;

use times::{Row, Times};
use town::{Asked, Town};

const SEED: u64 = 20_260_302;
const QUERIES: u64 = 2000;
/// What databases are asked, of the same queries: they take longer.
const FEWER: usize = 200;
const SHOWN: usize = 10;

fn main() {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let listings: u64 = said.iter().find_map(|arg| arg.parse().ok()).unwrap_or(1_000_000);
    let alone = said.iter().any(|arg| arg == "ours");
    let town = Town::new(SEED);
    let queries =
        |filtered| (0..QUERIES).map(|n| town::query(&town, SEED, listings, n, filtered)).collect::<Vec<Asked>>();
    let (filtered, plain) = (queries(true), queries(false));
    let (index, built) = ours::build(&town, listings);
    let mut rows = ours::ask(&index, built, &filtered, &plain);
    let kept = ours::promised(&rows[0], &index);
    drop(index);
    if !alone {
        rows.push(bare::run(&town, listings, &plain));
        rows.push(sqlite::run(&town, listings, &filtered[..FEWER]));
        rows.extend(postgres::run(&town, listings, &filtered[..FEWER]));
    }
    times::table(&rows);
    times::records(listings, &rows);
    std::process::exit((listings >= 1_000_000 && !kept).into());
}
