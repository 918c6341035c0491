//! A town that is started more than once, always under the same address.

use crate::common::{Caller, Place, passphrase};
use crate::post::Post;
use crate::wait::a_while;
use std::fs;
use std::process::Command;
use std::thread;
use store::Store;
use testkit::Anydoor;

pub struct Town {
    pub place: Place,
    /// What leads to it.
    pub post: Post,
    running: Option<Anydoor>,
    /// Its clock's days ahead.
    day: u16,
    /// What it printed when it was founded.
    lead: String,
    /// What its last lives said.
    diary: String,
}

impl Town {
    pub fn new(place: Place) -> Self {
        let post = Post::new();
        fs::write(place.folder.path().join("town.toml"), format!("authority = \"{}\"\n", post.authority)).unwrap();
        let (running, lead, diary) = (None, String::new(), String::new());
        let mut town = Self { place, post, running, day: 0, lead, diary };
        town.start();
        town.lead = passphrase(town.running.as_ref().unwrap(), "lead");
        town
    }

    fn start(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_anydoor"));
        command.env("ANYDOOR_LOG", "info").env("ANYDOOR_DAYS_AHEAD", self.day.to_string());
        command.args(["serve", "--listen", "127.0.0.1:0", "--config"]).arg(self.place.folder.path().join("town.toml"));
        command.arg("--data").arg(self.place.folder.path());
        if let Some(url) = &self.place.database {
            command.args(["--database", url]);
        }
        let anydoor = Anydoor::start_command(command);
        self.post.leads(Some(anydoor.base_url()));
        self.running = Some(anydoor);
    }

    pub fn kill(&mut self) {
        self.post.leads(None);
        let said = self.running.take().map(Anydoor::kill9).unwrap_or_default();
        self.diary.push_str(&said);
    }

    /// Killed after so many more messages on `line`, and started again at once.
    pub fn dies(&mut self, line: &Post, more: usize) {
        let before = line.said();
        a_while(|| line.said() >= before + more);
        self.kill();
        self.start();
    }

    /// Killed if it lives, and so many days later in all.
    pub fn sleeps_until(&mut self, day: u16) {
        self.kill();
        self.day = day;
        self.start();
    }

    pub fn caller(&self) -> Caller {
        Caller::new(self.running.as_ref().unwrap())
    }

    /// The one who leads, signed in.
    pub fn office(&self) -> Caller {
        self.caller().sign_in_with("lead", &self.lead)
    }

    pub fn agreement(&self, args: &[&str]) {
        let (good, said) = self.place.run(&[&["agreement"], args].concat());
        assert!(good, "{args:?}: {said}");
    }

    /// What it wrote last, for whoever has to find out why.
    pub fn diary(&self) -> String {
        let said = self.running.as_ref().map(Anydoor::output).unwrap_or_default();
        let all: Vec<&str> = self.diary.lines().chain(said.lines()).collect();
        all[all.len().saturating_sub(12)..].join("\n")
    }

    /// Whether it still has something to say, by its database.
    pub fn has_to_say(&self) -> bool {
        let (folder, url) = (self.place.folder.path(), self.place.database.as_deref());
        let files = folder.join("files");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let store = Store::as_it_is(folder, url.map(|url| (url, files.as_path()))).await.unwrap();
            !store.to_tell(i64::MAX).await.unwrap().is_empty()
        })
    }
}

/// Both at once.
pub fn both(here: &mut Town, there: &mut Town, day: u16) {
    thread::scope(|threads| {
        threads.spawn(|| here.sleeps_until(day));
        there.sleeps_until(day);
    });
}

/// One of them is there before the other one begins to speak: nothing that is due is said in vain.
pub fn one_hears(hears: &mut Town, speaks: &mut Town, day: u16) {
    speaks.kill();
    hears.sleeps_until(day);
    speaks.sleeps_until(day);
}
