//! A running node with a new town, on a disk.

use crate::acts;
use crate::common::{Caller, Place, passphrase};
use crate::load::{Load, Measured, measured};
use crate::wire::Wire;
use rand_chacha::ChaCha20Rng;
use serde_json::json;
use std::process::Command;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;
use testkit::{Anydoor, Folder};

/// Bytes of answers.
const ANSWERS: usize = 1024;

/// An empty place on each database there is.
pub fn places() -> Vec<Place> {
    let postgres = std::env::var_os("ANYDOOR_TEST_POSTGRES").is_some();
    if !postgres {
        println!("PostgreSQL was not asked: ANYDOOR_TEST_POSTGRES names no server");
    }
    [false, true][..1 + usize::from(postgres)].iter().map(|postgres| place(*postgres)).collect()
}

pub fn place(postgres: bool) -> Place {
    Place { folder: Folder::on_disk(), database: if postgres { database() } else { None } }
}

/// A new and empty one.
pub fn database() -> Option<String> {
    alone(testkit::postgres())
}

fn alone<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

pub struct Town {
    pub place: Place,
    pub anydoor: Anydoor,
    passphrase: String,
    /// Of the officer, who sits at one counter and nowhere else.
    token: String,
    seeds: AtomicU64,
}

impl Town {
    pub fn start(place: Place) -> Self {
        let anydoor = serve(&place);
        let passphrase = passphrase(&anydoor, "officer");
        let token = token(&anydoor, &passphrase);
        Self { place, anydoor, passphrase, token, seeds: AtomicU64::new(0) }
    }

    /// Stops it, has `between` done with its place, and starts it again.
    pub fn between<T>(self, between: impl FnOnce(&Place) -> T) -> (Self, T) {
        drop(self.anydoor.stop());
        let done = between(&self.place);
        let anydoor = serve(&self.place);
        let token = token(&anydoor, &self.passphrase);
        (Self { anydoor, token, ..self }, done)
    }

    /// How many cases there are.
    pub fn cases(&self) -> u64 {
        const COUNT: &str = "SELECT COUNT(*) FROM case_file";
        let file = || rusqlite::Connection::open(self.place.folder.path().join("anydoor.db")).unwrap();
        let many: i64 = match &self.place.database {
            Some(url) => alone(testkit::number(url, COUNT)),
            None => file().query_row(COUNT, [], |row| row.get(0)).unwrap(),
        };
        many.unsigned_abs()
    }

    /// Somebody with a card, or without.
    pub fn wire(&self) -> Wire {
        Wire::to(self.anydoor.base_url(), "")
    }

    /// The officer, for the pages and for the interface of programs.
    pub fn staff(&self) -> Wire {
        let token = &self.token;
        Wire::to(self.anydoor.base_url(), &format!("cookie: session={token}\r\nauthorization: Bearer {token}\r\n"))
    }

    /// No two do the same in the same order.
    pub fn rng(&self) -> ChaCha20Rng {
        testkit::rng(self.seeds.fetch_add(1, Ordering::Relaxed))
    }

    /// Seconds of processor, with the database's server.
    pub fn cpu(&self) -> f64 {
        let server = if self.place.database.is_some() { testkit::server().map_or(0.0, testkit::cpu) } else { 0.0 };
        testkit::cpu(self.anydoor.pid()) + server
    }

    /// What so many people do at once, and what it costs the town.
    pub fn measured<W: FnMut()>(&self, load: &Load, hands: u64, work: impl Fn() -> W + Sync) -> Measured {
        measured(load, hands, || self.cpu(), work)
    }

    pub fn memory(&self) -> f64 {
        testkit::memory(self.anydoor.pid())
    }
}

fn token(anydoor: &Anydoor, passphrase: &str) -> String {
    Caller::new(anydoor).sign_in_with("officer", passphrase).token.unwrap()
}

pub struct Case {
    pub card: String,
    pub id: String,
}

/// Some that were opened, which are taken in turn.
pub struct Cases {
    all: Vec<Case>,
    next: AtomicUsize,
}

impl Cases {
    pub fn open(town: &Town, many: usize) -> Self {
        const HANDS: usize = 16;
        let opens = |many: usize| {
            let mut wire = town.wire();
            (0..many).map(|_| acts::open(&mut wire)).collect::<Vec<_>>()
        };
        let all = thread::scope(|scope| {
            let hands: Vec<_> = (0..HANDS).map(|_| scope.spawn(|| opens(many.div_ceil(HANDS)))).collect();
            hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
        });
        Self { all, next: AtomicUsize::new(0) }
    }

    pub fn many(&self) -> usize {
        self.all.len()
    }

    pub fn next(&self) -> &Case {
        &self.all[self.next.fetch_add(1, Ordering::Relaxed) % self.all.len()]
    }
}

pub fn serve(place: &Place) -> Anydoor {
    let mut command = Command::new(env!("CARGO_BIN_EXE_anydoor"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(place.folder.path());
    if let Some(url) = &place.database {
        command.args(["--database", url]);
    }
    Anydoor::start_command(command)
}

/// What opens a case with a kilobyte of answers, as the form does: the card is made by the town.
pub fn opening() -> String {
    let answers = json!({ "need": "Words. ".repeat(ANSWERS / 7), "name": "Nur" });
    json!({ "procedure": "ask-for-help", "answers": answers }).to_string()
}
