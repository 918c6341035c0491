//! How the embedded database finds what it is asked for: by an index, but for the statements named here. One that reads a
//! whole table takes longer with every case there is.

use super::Db;
use super::distributed::source;
use std::collections::BTreeMap;

const FEW: &str = "of these there are as many as a town has offices, members, closed days or partners";
const SESSIONS: &str = "as many as members who are signed in";
const PUBLIC: &str = "all that is public is read: at a start, and when it changes";
const LOG: &str = "all of it is wanted, in its order, some at a time where it is much";

const READS_ALL: &[(&str, &str)] = &[
    ("agreement::AGREEMENTS", FEW),
    ("agreement::OTHER_TOWNS", FEW),
    ("bindings::BINDINGS", FEW),
    ("closures::UNCOUNTED", FEW),
    ("db::migrate::DONE", FEW),
    ("db::migrate::FOUNDED", FEW),
    ("feeds::DUE", FEW),
    ("feeds::FEEDS", FEW),
    ("figures::BEGUN", "a row for each town and quarter"),
    ("listings::ALL_LISTINGS", PUBLIC),
    ("listings::ANY", "the first of them is enough"),
    ("listings::OF_SOURCE", PUBLIC),
    ("log::FILES", LOG),
    ("log::WAITING", LOG),
    ("passkeys::END_OTHERS", SESSIONS),
    ("rota::ABSENCES", FEW),
    ("rota::CLOSURES", FEW),
    ("rota::LENT", FEW),
    ("rota::OVER", FEW),
    ("rotation::END_ABSENCES", FEW),
    ("rotation::END_COVER", FEW),
    ("rotation::END_LENT", FEW),
    ("rotation::END_OLD", FEW),
    ("rotation::END_SESSIONS", SESSIONS),
    ("rotation::FORGET", "whether a step of another town is being taken in: once, when a key that was replaced goes"),
    ("rotation::OLD_KEYS", FEW),
    ("rotation::RETIRE", FEW),
    ("rotation::TAKE_KEYS", FEW),
    ("rotation::TAKE_LENT", FEW),
    ("say::TO_TELL", "the towns that it found itself, by an index"),
    ("say::UNANSWERED", "what is on its way to other towns"),
    ("sessions::SWEEP", SESSIONS),
    ("town::END_SESSIONS", SESSIONS),
];

#[tokio::test]
async fn nothing_reads_a_whole_table_but_what_says_why() {
    let folder = testkit::Folder::new();
    let Db::Sqlite(db) = Db::sqlite(folder.path()).await.unwrap() else { unreachable!("this is SQLite") };
    let mut reasons: BTreeMap<&str, &str> = READS_ALL.iter().copied().collect();
    let mut wrong = vec![];
    for (name, sql) in &source().listed {
        let plan = db.plan(sql);
        // What is made on the way is as long as the statement lets it be.
        let made = |scanned: &str| {
            plan.iter().any(|step| step.split_once(' ').is_some_and(|(how, what)| how != "SCAN" && what == scanned))
        };
        let scans = plan.iter().filter_map(|step| step.strip_prefix("SCAN "));
        let scans: Vec<&str> = scans.filter(|of| !of.contains("-ROW VALUES") && !made(of)).collect();
        match (scans.is_empty(), reasons.remove(name.as_str())) {
            (false, None) => wrong.push(format!("{name} reads all of {}: {sql}", scans.join(", "))),
            (true, Some(_)) => wrong.push(format!("{name} is listed and reads by an index")),
            _ => {}
        }
    }
    wrong.extend(reasons.keys().map(|name| format!("{name} is no statement")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
