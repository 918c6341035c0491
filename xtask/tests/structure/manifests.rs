//! A dependency stands once, in the root manifest, with its reason; crates add nothing to it.

use crate::{none, root, text, tracked};
use toml::{Table, Value};

/// Lines of `[workspace.dependencies]` that give no reason. Our own crates need none.
fn without_reason(root: &str) -> Vec<String> {
    root.lines()
        .skip_while(|line| line.trim() != "[workspace.dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| {
            let line = line.trim();
            !line.is_empty() && !line.starts_with('#') && !line.contains("{ path = ")
        })
        .filter(|line| line.split_once(" # ").is_none_or(|(_, reason)| reason.trim().is_empty()))
        .map(|line| format!("Cargo.toml: no reason: {line}"))
        .collect()
}

/// Dependencies of a member that say more, or less, than `workspace = true`.
fn of_their_own(path: &str, manifest: &str) -> Vec<String> {
    let manifest: Table = manifest.parse().expect("a manifest");
    let targets = manifest.get("target").and_then(Value::as_table);
    let tables = targets.into_iter().flat_map(Table::values).filter_map(Value::as_table);
    let mut findings = Vec::new();
    for table in tables.chain([&manifest]) {
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (name, value) in table.get(kind).and_then(Value::as_table).into_iter().flatten() {
                let plain = value
                    .as_table()
                    .is_some_and(|said| said.len() == 1 && said.get("workspace") == Some(&Value::Boolean(true)));
                if !plain {
                    findings.push(format!("{path}: {name} = {value}"));
                }
            }
        }
    }
    findings
}

#[test]
fn dependencies_stand_once_with_a_reason() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut findings = without_reason(&manifest);
    for (path, bytes) in tracked() {
        if path.ends_with("/Cargo.toml") {
            findings.extend(of_their_own(&path, &text(&bytes)));
        }
    }
    none(findings);
}

#[test]
fn a_bare_dependency_is_found() {
    #[track_caller]
    fn reason(line: &str, want: usize) {
        let manifest = format!("[workspace.dependencies]\n{line}\n[profile.dev]\ndebug = 1\n");
        assert_eq!(without_reason(&manifest).len(), want, "{line}");
    }
    reason("csv = \"1\" # tables", 0);
    reason("# ── data ──", 0);
    reason("id = { path = \"crates/id\" }", 0);
    reason("csv = \"1\"", 1);
    reason("csv = \"1\" # ", 1);

    #[track_caller]
    fn own(lines: &str, want: usize) {
        assert_eq!(of_their_own("a/Cargo.toml", lines).len(), want, "{lines}");
    }
    own("[dependencies]\ncsv.workspace = true", 0);
    own("[dependencies]\ncsv = \"1\"", 1);
    own("[dev-dependencies]\ncsv = { workspace = true, features = [\"x\"] }", 1);
    own("[target.'cfg(unix)'.dependencies]\ncsv = { path = \"../csv\" }", 1);
}
