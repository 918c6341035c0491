//! What the project refuses to know has no column.

use crate::{none, text, tracked};

const REFUSED: &[&str] = &["ethnicity", "religion", "nationality", "belief", "opinion"];

/// Words of names in statements that make or change a table, comments left out.
fn findings(path: &str, text: &str) -> Vec<String> {
    let mut plain = String::new();
    for line in text.lines() {
        let code = line.split("--").next().unwrap_or_default();
        plain.push_str(code.split("//").next().unwrap_or_default());
        plain.push(' ');
    }
    let plain = plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let mut findings = Vec::new();
    for start in ["create table", "alter table"] {
        for (at, _) in plain.match_indices(start) {
            let statement = plain[at..].split(';').next().unwrap_or_default();
            let words = statement.split(|c: char| !c.is_alphanumeric());
            for word in words.filter(|word| is_refused(word)) {
                findings.push(format!("{path}: {word} in `{}…`", first(statement)));
            }
        }
    }
    findings
}

/// `beliefs` is refused as `belief` is.
fn is_refused(word: &str) -> bool {
    REFUSED.iter().any(|refused| word.trim_end_matches('s') == *refused)
}

fn first(statement: &str) -> String {
    statement.chars().take(40).collect()
}

#[test]
fn no_column_for_what_is_refused() {
    let mut findings_all = Vec::new();
    for (path, bytes) in tracked() {
        if path.starts_with("crates/store/") && (path.ends_with(".sql") || path.ends_with(".rs")) {
            findings_all.extend(findings(&path, &text(&bytes)));
        }
    }
    none(findings_all);
}

#[test]
fn a_refused_column_is_found() {
    #[track_caller]
    fn check(sql: &str, want: usize) {
        assert_eq!(findings("a.sql", sql).len(), want, "{sql}");
    }
    check("create table t (a text); select religion from elsewhere;", 0);
    check("create table t (\n  a text -- never a religion\n);", 0);
    check("CREATE TABLE t (\n  a text,\n  Religion text\n);", 1);
    check("create  table t (holder_ethnicity text, beliefs text);", 2);
    check("alter table t add column opinion text;", 1);
}
