//! One of the two nodes, and what its database says.

use crate::common::{Caller, Place, passphrase};
use std::fs;
use std::net::TcpListener;
use std::process::Command;
use testkit::Anydoor;

pub struct Town {
    pub place: Place,
    /// Host and port, the same however often it is started.
    authority: String,
    running: Option<Anydoor>,
    lead: String,
}

impl Town {
    pub fn new(place: Place) -> Self {
        let authority = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        fs::write(place.folder.path().join("town.toml"), format!("authority = \"{authority}\"\n")).unwrap();
        let mut town = Self { place, authority, running: None, lead: String::new() };
        town.start();
        town.lead = passphrase(town.running.as_ref().unwrap(), "lead");
        town
    }

    pub fn start(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_anydoor"));
        command
            .args(["serve", "--listen", &self.authority, "--config"])
            .arg(self.place.folder.path().join("town.toml"));
        command.arg("--data").arg(self.place.folder.path());
        if let Some(url) = &self.place.database {
            command.args(["--database", url]);
        }
        self.running = Some(Anydoor::start_command(command));
    }

    pub fn stop(&mut self) {
        drop(self.running.take().map(Anydoor::stop));
    }

    pub fn caller(&self) -> Caller {
        Caller::new(self.running.as_ref().unwrap())
    }

    /// The one who leads, signed in.
    pub fn office(&self) -> Caller {
        self.caller().sign_in_with("lead", &self.lead)
    }

    /// Seconds of processor time.
    pub fn cpu(&self) -> f64 {
        self.running.as_ref().map_or(0.0, |anydoor| testkit::cpu(anydoor.pid()))
    }

    fn number(&self, sql: &str) -> i64 {
        match &self.place.database {
            Some(url) => alone(testkit::number(url, sql)),
            None => self.file().query_row(sql, [], |row| row.get(0)).unwrap(),
        }
    }

    fn file(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.place.folder.path().join("anydoor.db")).unwrap()
    }

    /// The hour in which somebody can think better of it is over.
    pub fn is_due(&self) {
        const NOW: &str = "UPDATE handover_say SET due = 0";
        match &self.place.database {
            Some(url) => alone(testkit::run(url, NOW)),
            None => drop(self.file().execute(NOW, []).unwrap()),
        }
    }

    /// Of which the other town was heard to own them: asked again tomorrow.
    pub fn known(&self) -> i64 {
        self.number("SELECT COUNT(*) FROM handover_say WHERE place = 4")
    }

    /// Steps that are back.
    pub fn back(&self) -> i64 {
        self.number("SELECT COUNT(*) FROM handover_sent WHERE back IS NOT NULL")
    }

    /// Steps that the other town is known to have back.
    pub fn heard(&self) -> i64 {
        self.number("SELECT COUNT(*) FROM handover_come WHERE state LIKE '%\"heard\":true%'")
    }

    /// Encapsulations of the grants that this town sealed itself: the first bytes of each (vault, `wrap.rs`).
    pub fn sealed(&self) -> i64 {
        self.number("SELECT COUNT(DISTINCT substr(wrapped, 1, 32)) FROM access_grant WHERE part <> 'answers'")
    }
}

fn alone<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// As stewards do it, through files.
pub fn agree(here: &Town, there: &Town) {
    let file = |name: &str| here.place.folder.path().join(name).to_str().unwrap().to_owned();
    let (proposed, signed, done) = (file("proposed.json"), file("signed.json"), file("done.json"));
    let with = format!("http://{}", there.authority);
    let said = |town: &Town, args: &[&str]| {
        let (good, said) = town.place.run(&[&["agreement"], args].concat());
        assert!(good, "{args:?}: {said}");
    };
    said(here, &["propose", "--with", &with, "--out", &proposed]);
    said(there, &["accept", &proposed, "--out", &signed]);
    said(here, &["accept", &signed, "--out", &done]);
}
