//! What a town does in a second, over HTTP, on each database there is: `cargo xtask bench`, or
//! `cargo bench -p anydoor --bench town -- intake view --quick` for some parts by themselves. Databases lie on a disk.
//! Each finding is a line of JSON (`testkit::Record`). Nothing is switched off: durability, sealing, events, log.
#![expect(clippy::disallowed_methods, reason = "it measures time, and is told where a peer is")]
#![allow(clippy::unwrap_used, reason = "a tool for developers")]

mod acts;
mod bare;
#[path = "../../tests/common/mod.rs"]
mod common;
mod growth;
mod intake;
mod load;
mod node;
mod pages;
mod queue;
mod raw;
mod start;
mod tracker;
mod view;
mod wire;

use load::Load;
use node::Town;

type Part = fn(&Town, &Load);

/// What can be asked for by name, in the order in which it is done.
const PARTS: &[(&str, Part)] = &[
    ("intake", intake::run),
    ("view", view::run),
    ("queue", queue::run),
    ("pages", pages::run),
    ("start", start::run),
    ("growth", growth::run),
];

fn main() {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let flag = |name: &str| said.iter().any(|arg| arg == name);
    let load = Load { million: flag("--million"), ..if flag("--quick") { Load::QUICK } else { Load::WHOLE } };
    // `cargo bench` adds a flag of its own.
    let wanted: Vec<&str> = said.iter().map(String::as_str).filter(|arg| !arg.starts_with("--")).collect();
    let unknown = wanted.iter().find(|name| PARTS.iter().all(|(known, _)| known != *name));
    assert!(unknown.is_none(), "no part {unknown:?}");
    for place in node::places() {
        let town = Town::start(place);
        for (name, run) in PARTS {
            if wanted.is_empty() || wanted.contains(name) {
                run(&town, &load);
            }
        }
    }
}
