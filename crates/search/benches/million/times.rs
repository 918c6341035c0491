//! How long each took, beside ours.

use std::time::{Duration, Instant};

/// Of many queries, from the fastest to the slowest.
pub struct Times(Vec<Duration>);

impl Times {
    pub fn of(count: usize, mut ask: impl FnMut(usize)) -> Self {
        let one = |n| {
            let begun = Instant::now();
            ask(n);
            begun.elapsed()
        };
        let mut all: Vec<Duration> = (0..count).map(one).collect();
        all.sort_unstable();
        Self(all)
    }

    /// Milliseconds that so large a part of the queries took at most.
    pub fn at(&self, part: f64) -> f64 {
        self.0[((self.0.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0
    }
}

pub struct Row {
    pub who: &'static str,
    /// Seconds.
    pub built: f64,
    /// MiB, where it says.
    pub size: Option<f64>,
    pub times: Times,
}

/// The first row is what the others are compared with.
pub fn table(rows: &[Row]) {
    let Some(first) = rows.first() else { return };
    println!(
        "{:<32} {:>8} {:>8} {:>10} {:>10} {:>10} {:>8} {:>8}",
        "", "built s", "MiB", "p50 ms", "p99 ms", "max ms", "p50 ×", "p99 ×"
    );
    for row in rows {
        let [half, most, all] = [0.5, 0.99, 1.0].map(|part| row.times.at(part));
        let size = row.size.map_or("–".to_owned(), |mib| format!("{mib:.0}"));
        let (by_half, by_most) = (half / first.times.at(0.5), most / first.times.at(0.99));
        println!(
            "{:<32} {:>8.1} {size:>8} {half:>10.3} {most:>10.3} {all:>10.3} {by_half:>8.1} {by_most:>8.1}",
            row.who, row.built
        );
    }
}

/// A line for each that ours is compared with, as `cargo xtask bench` reads it.
pub fn records(listings: u64, rows: &[Row]) {
    let Some((first, others)) = rows.split_first() else { return };
    let [median, p99] = [0.5, 0.99].map(|part| first.times.at(part));
    let what = format!("{listings} listings, filters on");
    let mut record = serde_json::json!({ "part": "search", "what": what, "unit": "ms", "value": median,
        "median": median, "p99": p99, "memory": first.size });
    println!("{record}");
    for row in others.iter().filter(|row| !row.who.starts_with("ours")) {
        record["than"] = row.who.into();
        record["other"] = row.times.at(0.5).into();
        println!("{record}");
    }
}
