//! anydoor → web → node → store, search → pure → id. Dev-dependencies are free.

use crate::{none, root};
use cargo_metadata::{DependencyKind, MetadataCommand};

/// Every crate and its height; an edge goes downwards. The pure ones, at 1, may also know each other.
const LAYERS: &[(&str, u8)] = &[
    ("anydoor", 5),
    ("web", 4),
    ("node", 3),
    ("store", 2),
    ("search", 2),
    ("notifier", 2),
    ("listing", PURE),
    ("procedure", PURE),
    ("eligibility", PURE),
    ("eligibility-web", PURE),
    ("case", PURE),
    ("calendar", PURE),
    ("office", PURE),
    ("paper", PURE),
    ("slot", PURE),
    ("vault", PURE),
    ("handover", PURE),
    ("tlog", PURE),
    ("i18n", PURE),
    ("letter", PURE),
    ("id", 0),
];
const PURE: u8 = 1;

/// Beside the program: they may know anything, and nothing may know them but in its tests.
const TOOLS: &[&str] = &["testkit", "simulator"];

/// What `web` must reach through `node` only.
const NOT_FOR_WEB: &[&str] = &["store", "search", "vault"];

/// What calls other machines: a process of its own, which nothing that serves may know.
const NOT_FOR_SERVING: &str = "notifier";

/// Dependencies that belong to one concern, and the crates that have it.
const HOMES: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("tokio-postgres", &["store"]),
    ("deadpool-postgres", &["store"]),
    ("hpke", &["vault"]),
    ("aes-gcm", &["vault"]),
    ("hkdf", &["vault"]),
    ("argon2", &["vault"]),
    ("p256", &["vault"]),
    ("getrandom", &["anydoor"]),
    ("axum", &["web", "anydoor"]),
    ("axum-extra", &["web"]),
    ("tower-http", &["web"]),
    ("minijinja", &["web"]),
    ("object_store", &["store"]),
    ("image", &["paper"]),
    ("hayro", &["paper"]),
    ("krilla", &["letter"]),
    ("parley", &["letter"]),
    ("lettre", &["notifier"]),
    ("ureq", &["notifier", "anydoor"]),
    ("tokio", &["anydoor", "web", "node", "store"]),
];

fn layer(name: &str) -> Option<u8> {
    LAYERS.iter().find(|(known, _)| *known == name).map(|(_, layer)| *layer)
}

/// What is wrong with `from` depending on `to`; `ours` when `to` is a crate of the workspace.
fn finding(from: &str, to: &str, ours: bool) -> Option<String> {
    if from == "xtask" {
        return ours.then(|| format!("xtask → {to}: xtask spawns cargo and knows no crate"));
    }
    if TOOLS.contains(&from) {
        return None;
    }
    let Some(high) = layer(from) else {
        return Some(format!("{from}: say in LAYERS where it stands"));
    };
    if !ours {
        let (_, homes) = HOMES.iter().find(|(name, _)| *name == to)?;
        return (!homes.contains(&from)).then(|| format!("{from} → {to}: only for {}", homes.join(", ")));
    }
    let Some(low) = layer(to) else {
        return Some(format!("{from} → {to}: not for the program"));
    };
    if from == "web" && NOT_FOR_WEB.contains(&to) {
        return Some(format!("web → {to}: goes through node"));
    }
    if to == NOT_FOR_SERVING && from != "anydoor" {
        return Some(format!("{from} → {to}: no request calls another machine"));
    }
    let among_pure = high == PURE && low == PURE;
    (low >= high && !among_pure).then(|| format!("{from} → {to}: upwards or sideways"))
}

#[test]
fn crates_know_only_what_is_below() {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap();
    let mut findings = Vec::new();
    for package in &metadata.packages {
        for dependency in &package.dependencies {
            if dependency.kind != DependencyKind::Development {
                let ours = dependency.path.is_some();
                findings.extend(finding(&package.name, &dependency.name, ours));
            }
        }
    }
    assert!(metadata.packages.len() > 10, "the crates are found");
    none(findings);
}

#[test]
fn a_wrong_edge_is_found() {
    #[track_caller]
    fn check(from: &str, to: &str, ours: bool, wrong: bool) {
        assert_eq!(finding(from, to, ours).is_some(), wrong, "{from} → {to}");
    }
    check("anydoor", "store", true, false);
    check("web", "node", true, false);
    check("case", "calendar", true, false);
    check("simulator", "store", true, false);
    check("web", "serde", false, false);
    check("store", "rusqlite", false, false);

    check("web", "store", true, true);
    check("web", "vault", true, true);
    check("node", "notifier", true, true);
    check("node", "ureq", false, true);
    check("web", "rusqlite", false, true);
    check("node", "web", true, true);
    check("store", "search", true, true);
    check("id", "case", true, true);
    check("case", "tokio", false, true);
    check("node", "testkit", true, true);
    check("xtask", "id", true, true);
    check("newcomer", "id", true, true);
}
