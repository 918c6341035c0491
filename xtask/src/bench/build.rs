//! All benches in one go, so that nothing is compiled between two measurements.

use crate::run::program;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Stdio;

/// The program of each bench of these names. The binary that some of them start is built with them.
pub fn benches(names: &BTreeSet<&str>) -> Result<BTreeMap<String, PathBuf>> {
    // The whole workspace, as everywhere: a part of it would be built with other features.
    let mut command =
        program("cargo", &["bench", "--workspace", "--no-run", "--message-format=json-render-diagnostics"]);
    for name in names {
        command.args(["--bench", name]);
    }
    println!("── cargo bench --no-run");
    let output = command.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("the benches do not build");
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter_map(artifact).collect())
}

/// A line of cargo's that tells of a bench.
fn artifact(line: &str) -> Option<(String, PathBuf)> {
    let told: Value = serde_json::from_str(line).ok()?;
    let is_bench = told["target"]["kind"].as_array()?.iter().any(|kind| kind == "bench");
    let file = told["executable"].as_str().filter(|_| is_bench)?;
    Some((told["target"]["name"].as_str()?.to_owned(), file.into()))
}

#[cfg(test)]
mod tests {
    use super::artifact;

    #[test]
    fn a_bench_is_found_in_what_cargo_says() {
        let line = |kind: &str| format!(r#"{{"target":{{"kind":["{kind}"],"name":"a"}},"executable":"/x/a-1"}}"#);
        assert_eq!(artifact(&line("bench")), Some(("a".to_owned(), "/x/a-1".into())));
        for other in [line("bin"), "warning".to_owned(), String::new()] {
            assert_eq!(artifact(&other), None, "{other}");
        }
    }
}
