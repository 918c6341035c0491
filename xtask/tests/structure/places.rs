//! Nothing in the project tells where it was made: no folder of a machine, no host of a registry.

use crate::{none, text, tracked};

/// Written in two halves, so that this file passes its own check.
const WORDS: &[&str] = &[
    concat!("/work/", "main"),
    concat!("/work/", "shared"),
    concat!("/work/", "."),
    concat!("/ro", "ot/"),
    concat!("crates", ".io"),
    concat!("registry", ".npmjs"),
    concat!("pypi", ".org"),
    concat!("deb.", "debian.org"),
    concat!("proxy.", "golang.org"),
];

/// The name under which cargo's lock file means "the usual registry", whatever serves it.
const USUAL: &str = concat!("registry+https://github.com/rust-lang/crates", ".io-index");

fn findings(path: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if path == "Cargo.lock" && line.contains("registry+") && !line.contains(USUAL) {
            findings.push(format!("{path}:{}: {line}", number + 1));
        }
        if path.ends_with("package-lock.json") && line.contains("\"resolved\"") {
            findings.push(format!("{path}:{}: {line}", number + 1));
        }
        let line = if path == "Cargo.lock" { line.replace(USUAL, "") } else { line.to_owned() };
        for word in WORDS.iter().filter(|word| line.contains(**word)) {
            findings.push(format!("{path}:{}: {word}", number + 1));
        }
    }
    findings
}

#[test]
fn no_place_is_named() {
    none(tracked().iter().flat_map(|(path, bytes)| findings(path, &text(bytes))).collect());
}

#[test]
fn a_named_place_is_found() {
    #[track_caller]
    fn check(path: &str, line: &str, want: usize) {
        assert_eq!(findings(path, line).len(), want, "{path}: {line}");
    }
    check("a.rs", "let route = \"/work/fairs\";", 0);
    check("a.rs", concat!("see /work/", "main/a"), 1);
    check("docs/a.md", concat!("cd /ro", "ot/x"), 1);
    check("docs/a.md", concat!("from https://crates", ".io"), 1);
    check("Cargo.lock", &format!("source = \"{USUAL}\""), 0);
    check("Cargo.lock", "source = \"registry+https://mirror.example/index\"", 1);
    check("e2e/package-lock.json", "\"resolved\": \"https://mirror.example/a.tgz\"", 1);
}
