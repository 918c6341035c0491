//! Every text exists in every language with the same variables, and every text is used.
//!
//! A key counts as used when it stands somewhere as a quoted literal, whole: a key put together
//! from pieces could not be searched for by anybody.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../src/source.rs"]
mod source;

use i18n::{LOCALES, Texts};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Key → the variables in it.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn keys(ftl: &str) -> Keys {
    let messages = source::messages(ftl).into_iter();
    messages.map(|m| (m.key.to_owned(), names_after(&m.body, "$"))).collect()
}

/// Every name that directly follows `sign`.
fn names_after(text: &str, sign: &str) -> BTreeSet<String> {
    let parts = text.split(sign).skip(1);
    let names = parts.map(|p| p.chars().take_while(|c| source::is_name(*c)).collect::<String>());
    names.filter(|n| !n.is_empty()).collect()
}

/// What is wrong with `theirs`, the file `file` of another language, against English.
fn compare(file: &str, english: &Keys, theirs: &Keys) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, variables) in english {
        match theirs.get(key) {
            None => wrong.push(format!("{file}: {key} is missing")),
            Some(v) if v != variables => {
                wrong.push(format!("{file}: {key} has the variables {v:?}, English has {variables:?}"));
            }
            Some(_) => {}
        }
    }
    let stale = theirs.keys().filter(|k| !english.contains_key(*k));
    wrong.extend(stale.map(|key| format!("{file}: {key} is stale, English does not have it")));
    wrong
}

/// The names that stand whole between quotes, and in YAML also the plain ones.
fn literals(path: &Path, text: &str) -> BTreeSet<String> {
    let is_key = |s: &str| s.starts_with(|c: char| c.is_ascii_lowercase()) && s.chars().all(source::is_name);
    let mut found = BTreeSet::new();
    for quote in ['"', '\''] {
        // Neighbouring quotes suffice: a key contains none, so being between any two is enough.
        found.extend(text.split(quote).filter(|s| is_key(s)).map(str::to_owned));
    }
    if path.extension().is_some_and(|e| e == "yaml") {
        let values = text.lines().filter_map(|l| l.rsplit([' ', '\t']).next());
        found.extend(values.filter(|s| is_key(s)).map(str::to_owned));
    }
    found
}

/// The keys in `t("…")` or `t('…')` of a template.
fn called(template: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in template.match_indices("t(") {
        let inside_a_word = template[..at].ends_with(source::is_name);
        let argument = template[at + 2..].trim_start();
        let quote = argument.chars().next().filter(|c| matches!(c, '"' | '\''));
        if let (false, Some(q)) = (inside_a_word, quote) {
            found.extend(argument[1..].split(q).next().map(str::to_owned));
        }
    }
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The files under `folder` with one of these endings, in order; none when there is no folder.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|e| path.to_string_lossy().ends_with(e)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// File name → its keys, for `locales/<tag>/`.
fn on_disk(tag: &str) -> BTreeMap<String, Keys> {
    let paths = files(&format!("locales/{tag}"), &[".ftl"]);
    let name = |p: &Path| p.file_name().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|p| (name(p), keys(&read(p)))).collect()
}

fn templates() -> Vec<PathBuf> {
    files("crates", &[".html", ".j2"])
}

#[test]
fn every_language_has_the_same_texts_with_the_same_variables() {
    let english = on_disk("en");
    let none = Keys::new();
    let mut wrong = Vec::new();
    for l in LOCALES {
        let theirs = on_disk(l.tag);
        let names: BTreeSet<&String> = english.keys().chain(theirs.keys()).collect();
        for name in names {
            let of = |all: &BTreeMap<String, Keys>| all.get(name).unwrap_or(&none).clone();
            wrong.extend(compare(&format!("locales/{}/{name}", l.tag), &of(&english), &of(&theirs)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_is_part_of_the_program() {
    let texts = Texts::interface().unwrap();
    let mut wrong = Vec::new();
    for l in LOCALES {
        let embedded = texts.keys(l.tag);
        for (name, keys) in on_disk(l.tag) {
            let absent = keys.into_keys().filter(|k| !k.starts_with('-') && !embedded.contains(k));
            wrong.extend(absent.map(|k| {
                format!("locales/{}/{name}: {k} is not embedded; is the file in the list in locale.rs?", l.tag)
            }));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_text_is_used() {
    let mut used = BTreeSet::new();
    let mut sources = files("crates", &[".rs", ".html", ".j2"]);
    sources.extend(files("catalogue", &[".yaml"]));
    sources.retain(|p| !p.starts_with(Path::new(ROOT).join("crates/i18n/tests")));
    for path in sources {
        used.extend(literals(&path, &read(&path)));
    }
    let mut wrong = Vec::new();
    for (name, keys) in on_disk("en") {
        let unused = keys.into_keys().filter(|k| !k.starts_with('-') && !used.contains(k));
        wrong.extend(unused.map(|k| format!("locales/en/{name}: {k} is used nowhere")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_text_that_a_template_asks_for_exists() {
    let texts = Texts::interface().unwrap();
    let mut wrong = Vec::new();
    for path in templates() {
        let missing = called(&read(&path)).into_iter().filter(|k| !texts.has("en", k));
        wrong.extend(missing.map(|k| format!("{}: there is no text {k}", path.display())));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_scan_sees_what_it_looks_for() {
    let english = keys("# c = x\na = { $n ->\n    [one] { $n }\n   *[other] { $m }\n}\nb = x = $\n-t = T\n");
    assert_eq!(english.keys().collect::<Vec<_>>(), ["-t", "a", "b"]);
    assert_eq!(english["a"], BTreeSet::from(["n", "m"].map(String::from)));
    assert!(english["b"].is_empty());
    let wrong = compare("f", &english, &keys("a = { $n }\nc = x\n-t = T\n"));
    let expected = [
        r#"f: a has the variables {"n"}, English has {"m", "n"}"#,
        "f: b is missing",
        "f: c is stale, English does not have it",
    ];
    assert_eq!(wrong, expected);

    let rust = literals(Path::new("x.rs"), r#"text("save-case", 'x'); "not one"; format!("a-{b}") plain"#);
    assert_eq!(rust, BTreeSet::from(["save-case", "x"].map(String::from)));
    let yaml = literals(Path::new("x.yaml"), "title: help-title\n- other\nlabel: \"third\"");
    assert_eq!(yaml, BTreeSet::from(["help-title", "other", "third"].map(String::from)));

    let template = r#"{{ t("one") }} {{ t( 'two', n=1) }} {{ part("three") }} {{ t(four) }} {{t("")}}"#;
    assert_eq!(called(template), BTreeSet::from(["", "one", "two"].map(String::from)));
    assert!(!files("crates/i18n/src", &[".rs"]).is_empty(), "the files are looked for in the wrong folder");
}
