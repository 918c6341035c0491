//! One idea a file: short in the middle, and none that nobody reads to the end.

use crate::{none, text, tracked};

const LONGEST: usize = 800;
const MEDIAN: usize = 100;
const NINE_OF_TEN_BELOW: usize = 400;

fn findings(files: &[(String, usize)]) -> Vec<String> {
    let mut findings = Vec::new();
    let watched = [".rs", ".html", ".css", ".js", ".mjs"];
    for (path, lines) in files {
        if watched.iter().any(|ending| path.ends_with(ending)) && *lines > LONGEST {
            findings.push(format!("{path}: {lines} lines, at most {LONGEST}"));
        }
    }
    let mut rust: Vec<usize> =
        files.iter().filter(|(path, _)| path.ends_with(".rs")).map(|(_, lines)| *lines).collect();
    rust.sort_unstable();
    if let (Some(median), Some(high)) = (rust.get(rust.len() / 2), rust.get(rust.len() * 9 / 10)) {
        if *median > MEDIAN {
            findings.push(format!("median of .rs: {median} lines, at most {MEDIAN}"));
        }
        if *high >= NINE_OF_TEN_BELOW {
            findings.push(format!("p90 of .rs: {high} lines, below {NINE_OF_TEN_BELOW}"));
        }
    }
    findings
}

#[test]
fn files_are_short() {
    let files: Vec<_> = tracked().into_iter().map(|(path, bytes)| (path, text(&bytes).lines().count())).collect();
    none(findings(&files));
}

#[test]
fn long_files_are_found() {
    #[track_caller]
    fn check(files: &[(&str, usize)], want: usize) {
        let files: Vec<_> = files.iter().map(|(path, lines)| ((*path).to_owned(), *lines)).collect();
        assert_eq!(findings(&files).len(), want, "{files:?}");
    }
    check(&[("a.rs", 100), ("b.rs", 10), ("c.css", 800), ("Cargo.lock", 9000)], 0);
    check(&[("a.rs", 100), ("b.rs", 10), ("c.rs", 110)], 0);
    check(&[("a.css", 801)], 1);
    check(&[("a.rs", 10), ("b.rs", 101), ("c.rs", 102)], 1);
    check(&[("a.rs", 1), ("b.rs", 1), ("c.rs", 400)], 1);
}
