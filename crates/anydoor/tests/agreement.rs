//! `anydoor agreement`, as two stewards use it: beside running nodes and without them, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::{Place, places};
use std::fs;

#[track_caller]
fn good(place: &Place, args: &[&str]) -> String {
    let (good, said) = place.run(args);
    assert!(good, "{args:?}: {said}");
    said
}

#[track_caller]
fn bad(place: &Place, args: &[&str], says: &str) {
    let (good, said) = place.run(args);
    assert!(!good && said.contains(says), "{args:?}: {said}");
}

#[test]
fn two_towns_agree_at_the_command_line() {
    for (here, there) in places().into_iter().zip(places()) {
        let (a, b) = (here.serve(), there.serve());
        let files = testkit::Folder::new();
        let path = |name: &str| files.path().join(name).to_str().unwrap().to_owned();
        let (proposal, both) = (path("proposal.json"), path("both.json"));
        bad(&here, &["agreement", "propose", "--with", "/nowhere"], "an address begins with https://");
        bad(&here, &["agreement", "propose", "--with", &format!("{}/about", b.base_url())], "the server answers 404");
        bad(&here, &["agreement", "propose", "--with", a.base_url()], "the two parties are one");
        assert!(good(&here, &["agreement", "list"]).contains("no agreement"));

        let said = good(&here, &["agreement", "propose", "--with", b.base_url(), "--out", &proposal]);
        assert!(said.contains("send it to the other town"), "{said}");
        assert!(good(&here, &["agreement", "list"]).contains("the other town has not signed"));
        bad(&here, &["agreement", "accept", &proposal], "the other town has not signed it");
        // Somebody changed it on the way.
        let text = fs::read_to_string(&proposal).unwrap();
        fs::write(path("altered.json"), text.replace("Anydoor", "Anydoar")).unwrap();
        bad(&there, &["agreement", "accept", &path("altered.json")], "signature");
        bad(&there, &["agreement", "accept", "/nowhere"], "/nowhere");
        fs::write(path("clauses.json"), "[{}]").unwrap();
        let clauses = path("clauses.json");
        bad(&here, &["agreement", "propose", "--with", b.base_url(), "--clauses", &clauses], "--clauses");

        good(&there, &["agreement", "accept", &proposal, "--out", &both]);
        good(&here, &["agreement", "accept", &both]);
        let listed = good(&here, &["agreement", "list"]);
        assert!(
            listed.contains("in force") && listed.contains("done there") && listed.contains("done here"),
            "{listed}"
        );
        assert_eq!(listed.lines().next(), good(&here, &["agreement", "list"]).lines().next());
        // It is public, and the same as the file.
        let public = common::Caller::new(&a).get("/api/v1/agreements").unwrap().1;
        let public: serde_json::Value = serde_json::from_str(&public).unwrap();
        let signed: serde_json::Value = serde_json::from_str(&fs::read_to_string(&both).unwrap()).unwrap();
        assert_eq!(public[0]["document"], signed, "{}", here.name());
        let third = Place { folder: testkit::Folder::new(), database: None };
        drop(third.serve());
        bad(&third, &["agreement", "accept", &both], "no agreement names this town");

        // Without a running node too.
        assert!(a.stop().0.success());
        let id = public[0]["id"].as_str().unwrap();
        bad(&here, &["agreement", "end", "0000"], "no such agreement");
        bad(&here, &["agreement", "end", id, "--on", "2001-01-01"], "not before today");
        assert!(good(&here, &["agreement", "end", id]).contains("nothing new crosses"));
        bad(&here, &["agreement", "end", id], "it has ended");
        assert!(good(&here, &["agreement", "list"]).contains("ended by this town"));
        drop(b);
    }
}
