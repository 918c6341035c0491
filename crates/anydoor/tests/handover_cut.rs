//! Two real towns, and a line between them that loses, doubles and holds back; either of the two is killed in
//! the middle, again and again. In the end every step was done there once, and every letter came once. On both
//! databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod common;

use common::post::{Fate, Post};
use common::{Caller, Place, passphrase, places};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};
use testkit::Anydoor;
use vault::Card;

const PEOPLE: u64 = 20;

/// A town that is started more than once, always under the same address.
struct Town {
    place: Place,
    post: Post,
    running: Option<Anydoor>,
    /// What it printed when it was founded.
    lead: String,
}

impl Town {
    fn new(place: Place) -> Self {
        let post = Post::new();
        fs::write(place.folder.path().join("town.toml"), format!("authority = \"{}\"\n", post.authority)).unwrap();
        let mut town = Self { place, post, running: None, lead: String::new() };
        town.start(0);
        town.lead = passphrase(town.running.as_ref().unwrap(), "lead");
        town
    }

    /// So many days later.
    fn start(&mut self, days: u16) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_anydoor"));
        command.env("ANYDOOR_LOG", "info").env("ANYDOOR_DAYS_AHEAD", days.to_string());
        command.args(["serve", "--listen", "127.0.0.1:0", "--config"]).arg(self.place.folder.path().join("town.toml"));
        command.arg("--data").arg(self.place.folder.path());
        if let Some(url) = &self.place.database {
            command.args(["--database", url]);
        }
        let anydoor = Anydoor::start_command(command);
        self.post.leads_to(anydoor.base_url());
        self.running = Some(anydoor);
    }

    fn kill(&mut self) {
        self.post.leads_nowhere();
        self.running.take().unwrap().kill9();
    }

    fn caller(&self) -> Caller {
        Caller::new(self.running.as_ref().unwrap())
    }

    /// The one who leads, signed in.
    fn office(&self) -> Caller {
        self.caller().sign_in_with("lead", &self.lead)
    }

    fn agreement(&self, args: &[&str]) {
        let (good, said) = self.place.run(&[&["agreement"], args].concat());
        assert!(good, "{args:?}: {said}");
    }
}

/// As stewards do it, through files.
fn agree(here: &Town, there: &Town) {
    let file = |name: &str| here.place.folder.path().join(name).to_str().unwrap().to_owned();
    let (proposed, signed, done) = (file("proposed.json"), file("signed.json"), file("done.json"));
    let with = format!("http://{}", there.post.authority);
    here.agreement(&["propose", "--with", &with, "--out", &proposed]);
    there.agreement(&["accept", &proposed, "--out", &signed]);
    here.agreement(&["accept", &signed, "--out", &done]);
}

/// Somebody asks here and agrees that it is done there.
fn asks(caller: &Caller, of: u64) -> String {
    let card = Card::random(&mut testkit::rng(of)).text().to_string();
    let answers = json!({ "from_town": "There", "purpose": "work", "name": format!("person {of}"),
        "born": "1990-01-01", "address": "1 Gate Street", "phone": "555" });
    let body = json!({ "procedure": "no-record-certificate", "answers": answers, "card": card });
    caller.must("/api/v1/cases", body);
    let crossings = caller.must("/api/v1/card/handovers", json!({ "card": card }));
    let (agreement, step) = (&crossings[0]["agreement"], &crossings[0]["step"]);
    let agreed = json!({ "card": card, "agreement": agreement, "step": step });
    caller.must("/api/v1/card/handovers/agree", agreed);
    card
}

fn queue(office: &Caller) -> Vec<String> {
    let (status, rows) = office.get("/api/v1/queue").unwrap();
    assert_eq!(status, 200, "{rows}");
    let rows: Value = serde_json::from_str(&rows).unwrap();
    rows.as_array().unwrap().iter().map(|row| row["case"].as_str().unwrap().to_owned()).collect()
}

/// What the card's page says of the step.
fn handed(caller: &Caller, card: &str) -> (Value, Value) {
    let view = caller.must("/api/v1/card", json!({ "card": card }));
    (view["stage"].clone(), view["handed"][0].clone())
}

/// Both are killed, and it is so many days later.
fn both(here: &mut Town, there: &mut Town, day: u16) {
    here.kill();
    there.kill();
    here.start(day);
    there.start(day);
}

/// Waits until so many more messages came in, or there is nothing more to say for now.
#[expect(clippy::disallowed_methods, reason = "processes are killed at a moment of the real clock")]
fn carries(post: &Post, more: usize) {
    let (before, begun) = (post.carried(), Instant::now());
    while post.carried() < before + more && begun.elapsed() < Duration::from_secs(8) {
        std::thread::yield_now();
    }
}

#[test]
fn every_step_takes_effect_once_whatever_is_cut() {
    for (place, other) in places().into_iter().zip(places()) {
        let name = place.name();
        let (mut here, mut there) = (Town::new(place), Town::new(other));
        agree(&here, &there);
        let caller = here.caller();
        let cards: Vec<String> = (0..PEOPLE).map(|of| asks(&caller, of)).collect();
        // Within the hour nothing crosses.
        assert!(queue(&there.office()).is_empty(), "{name}");

        // A day later, on a line that is good for little. With every day what waits is said again.
        here.post.treats(&Fate::ALL);
        there.post.treats(&Fate::ALL);
        for day in 1..=4 {
            both(&mut here, &mut there, day);
            carries(&there.post, 4);
            let town = if day % 2 == 0 { &mut here } else { &mut there };
            town.kill();
            town.start(day);
            carries(&there.post, 3);
        }
        both(&mut here, &mut there, 5);
        let office = there.office();
        let mut come = vec![];
        while come.len() < cards.len() {
            come = queue(&office);
        }
        for case in &come {
            office.must(&format!("/api/v1/cases/{case}/reply"), json!({ "text": "We look." }));
            office.must(&format!("/api/v1/cases/{case}/answer"), json!({ "text": "It is ready." }));
        }
        for day in 6..=8 {
            carries(&here.post, 4);
            both(&mut here, &mut there, day);
        }
        here.post.treats(&[]);
        there.post.treats(&[]);
        both(&mut here, &mut there, 9);

        let caller = here.caller();
        for card in &cards {
            let mut seen = handed(&caller, card);
            while seen.0 != "answered" {
                seen = handed(&caller, card);
            }
            let letters = seen.1["letters"].as_array().unwrap().iter().map(|letter| letter["text"].as_str().unwrap());
            assert_eq!(letters.collect::<Vec<_>>(), ["We look.", "It is ready."], "{name}: {}", seen.1);
        }
        let left = queue(&there.office());
        assert!(left.is_empty(), "{name}: a step came twice: {left:?}");
        println!("{name}: {} messages came here and {} there", here.post.carried(), there.post.carried());
    }
}
