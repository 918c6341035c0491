//! `cargo xtask bench`: builds the benches once, runs ours and what it is held against in turn, in one session, and
//! writes tables to the terminal and, unless it is in a hurry, to `docs/bench.md`.

mod build;
mod page;
mod plot;
mod record;
mod table;
mod tracker;

use crate::machine;
use crate::postgres::{AS_TOLD, Cluster};
use crate::run::{program, root, through};
use anyhow::{Context, Result, bail};
use record::Record;
use tracker::Tracker;

/// What is measured, and the bench that does.
struct Part {
    name: &'static str,
    bench: &'static str,
    /// What that is told, and what when there is no time.
    whole: &'static [&'static str],
    quick: &'static [&'static str],
    /// Whether it is held against Request Tracker.
    peer: bool,
    /// Whether it is left out when there is no time.
    long: bool,
}

const PARTS: &[Part] = &[
    Part { peer: true, ..town("intake", &["intake"], &["intake", "--quick"]) },
    Part { peer: true, ..town("view", &["view"], &["view", "--quick"]) },
    town("queue", &["queue"], &["queue", "--quick"]),
    town("pages", &["pages"], &["pages", "--quick"]),
    town("start", &["start"], &["start", "--quick"]),
    Part { long: true, ..town("growth", &["growth"], &["growth", "--quick"]) },
    Part { bench: "million", ..town("search", &[], &["20000"]) },
    Part { bench: "handover", ..town("handover", &[], &["300"]) },
];

const fn town(name: &'static str, whole: &'static [&'static str], quick: &'static [&'static str]) -> Part {
    Part { name, bench: "town", whole, quick, peer: false, long: false }
}

pub fn bench(options: &[&str]) -> Result<()> {
    let (mut only, mut quick, mut million) = (None, false, false);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--quick" => quick = true,
            "--million" => million = true,
            "--only" => only = Some(*options.next().context("--only which part?")?),
            other => bail!("no option `{other}`: --only PART, --quick, --million"),
        }
    }
    let wanted = |part: &&Part| match only {
        Some(only) => only == part.name,
        None => !(quick && part.long),
    };
    let parts: Vec<&Part> = PARTS.iter().filter(wanted).collect();
    if parts.is_empty() {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        bail!("no part `{}`: {}", only.unwrap_or_default(), names.join(", "));
    }
    machine::database()?;
    let built = build::benches(&parts.iter().map(|part| part.bench).collect())?;
    let cluster = Cluster::on_disk(AS_TOLD)?;
    let tracker = if parts.iter().any(|part| part.peer) { peer() } else { None };
    let mut below = Vec::new();
    for part in parts {
        println!("── {}", part.name);
        let program_of = built.get(part.bench).with_context(|| format!("cargo built no bench {}", part.bench))?;
        let mut command = program(&program_of.to_string_lossy(), if quick { part.quick } else { part.whole });
        if million {
            command.arg("--million");
        }
        if let Some(tracker) = &tracker {
            tracker.tell(&mut command);
        }
        let mut records = Vec::new();
        let good = through(cluster.tell(&mut command), |line| match Record::read(line) {
            Some(record) => records.push(record),
            None => println!("{line}"),
        })?;
        if !good {
            below.push(part.name);
        }
        println!("\n{}", table::text(&records));
        if !quick {
            page::write(&root().join("docs/bench.md"), part.name, &records)?;
        }
    }
    if !below.is_empty() {
        println!("below what is wanted, or broken: {}", below.join(", "));
    }
    Ok(())
}

/// Without it there is less to compare with, and that is said.
fn peer() -> Option<Tracker> {
    println!("── Request Tracker");
    Tracker::start().inspect_err(|error| println!("Request Tracker was not started: {error:#}")).ok()
}
