//! The project's own commands: `cargo xtask test` runs everything, `cargo xtask postgres` keeps a
//! throw-away database open for a developer, `cargo xtask simulate` runs seeds, `cargo xtask bench` measures. Depends on no crate of the workspace and spawns cargo.
#![expect(
    clippy::disallowed_methods,
    reason = "a tool beside the program: clock, sleeps and environment are its material"
)]

mod bench;
mod machine;
mod postgres;
mod run;
mod scale;
mod test;
mod totals;
mod wasm;

use anyhow::{Result, bail};
use std::process::ExitCode;
use test::Part;

const USAGE: &str = "\
cargo xtask test [--only lint|rust|e2e]   everything that must hold, or one part of it
cargo xtask simulate [--towns N] [--seeds N] [--from SEED]   random people, staff and accidents against a model
cargo xtask bench [--only PART] [--quick] [--million]   ours beside peers and limits
cargo xtask scale                         docs/scale.md worked out anew from its inputs
cargo xtask postgres                      a throw-away PostgreSQL until Enter or Ctrl-C
cargo xtask wasm                          the eligibility check, built anew for browsers";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match command(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(args: &[&str]) -> Result<()> {
    match args {
        ["test"] => test::test(&Part::ALL),
        ["test", "--only", part] => test::test(&[Part::named(part)?]),
        ["simulate", options @ ..] => simulate(options),
        ["bench", options @ ..] => bench::bench(options),
        ["postgres"] => postgres::foreground(),
        ["scale"] => scale::write(),
        ["wasm"] => wasm::build(),
        _ => bail!("not a command\n\n{USAGE}"),
    }
}

/// Exit code 0 means that every seed ran clean.
fn simulate(options: &[&str]) -> Result<()> {
    let args = [&["run", "--profile", "simulate", "--package", "simulator", "--"], options].concat();
    let (clean, _) = run::loud(&mut run::program("cargo", &args))?;
    if clean { Ok(()) } else { bail!("a seed did not run clean") }
}
