//! `cargo xtask test`: every part runs even when one before it failed, and the totals come last.

use crate::machine;
use crate::postgres::Cluster;
use crate::run::{loud, program, quiet, root};
use crate::totals::Totals;
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Instant;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Lint,
    Rust,
    E2e,
}

impl Part {
    pub const ALL: [Part; 3] = [Part::Lint, Part::Rust, Part::E2e];

    pub fn named(name: &str) -> Result<Part> {
        match name {
            "lint" => Ok(Part::Lint),
            "rust" => Ok(Part::Rust),
            "e2e" => Ok(Part::E2e),
            other => bail!("no part `{other}`: lint, rust or e2e"),
        }
    }
}

pub fn test(parts: &[Part]) -> Result<()> {
    let mut report = Report::default();
    if parts.contains(&Part::Lint) {
        machine::linters()?;
    }
    if parts.contains(&Part::Rust) {
        machine::scripts()?;
    }
    if parts.contains(&Part::E2e) {
        machine::browser()?;
    }
    // Started once for both parts that use it, and first: a machine without it is told at once.
    let cluster = if parts.contains(&Part::Rust) || parts.contains(&Part::E2e) {
        machine::fonts()?;
        machine::database()?;
        Some(Cluster::start()?)
    } else {
        None
    };

    if parts.contains(&Part::Lint) {
        report.step(&mut program("cargo", &["fmt", "--all", "--check"]))?;
        report.step(&mut program("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    }
    if let Some(cluster) = &cluster {
        if parts.contains(&Part::Rust) {
            for mut command in rust_tests() {
                report.step(cluster.tell(&mut command))?;
            }
        }
        if parts.contains(&Part::E2e) {
            // A program of yesterday must not pass for today's. By itself it asks some libraries for fewer features than
            // all crates together do, and those and what stands on them would be compiled a second time.
            let build: &[&str] = match parts.contains(&Part::Rust) {
                true => &["test", "--workspace", "--no-run", "--quiet"],
                false => &["build", "--package", "anydoor"],
            };
            if report.step(&mut program("cargo", build))? {
                report.step(cluster.tell(&mut browser_tests()?))?;
            }
        }
    }
    drop(cluster);
    report.close()
}

/// nextest where it is installed; it runs no documentation tests, so those follow.
fn rust_tests() -> Vec<Command> {
    if quiet(&mut program("cargo", &["nextest", "--version"])).is_ok() {
        vec![
            program("cargo", &["nextest", "run", "--workspace", "--no-fail-fast"]),
            program("cargo", &["test", "--workspace", "--doc", "--no-fail-fast"]),
        ]
    } else {
        vec![program("cargo", &["test", "--workspace", "--no-fail-fast"])]
    }
}

fn browser_tests() -> Result<Command> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root().join("e2e"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(name);
        }
    }
    files.sort();
    if files.is_empty() {
        bail!("no *.test.mjs in e2e/");
    }
    // Two files side by side: what waits for a page leaves the processors to the other.
    let mut command = program("node", &["--test", "--test-concurrency=2", "--test-reporter=spec"]);
    command.args(files).current_dir(root().join("e2e"));
    Ok(command)
}

#[derive(Default)]
struct Report {
    totals: Totals,
    failed: Vec<String>,
}

impl Report {
    /// Whether it succeeded.
    fn step(&mut self, command: &mut Command) -> Result<bool> {
        let name = shown(command);
        println!("── {name}");
        let begun = Instant::now();
        let (passed, lines) = loud(command)?;
        self.totals.add(&lines);
        let word = if passed { "done" } else { "FAILED" };
        println!("── {name}: {word} in {:.1} s\n", begun.elapsed().as_secs_f64());
        if !passed {
            self.failed.push(name);
        }
        Ok(passed)
    }

    /// The last line is the totals; a failed step that counts no tests (a linter) is told above it.
    fn close(self) -> Result<()> {
        for name in &self.failed {
            println!("failed: {name}");
        }
        if self.totals != Totals::default() {
            println!("{}", self.totals);
        }
        match self.failed.len() {
            0 => Ok(()),
            1 => bail!("one step failed"),
            number => bail!("{number} steps failed"),
        }
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
