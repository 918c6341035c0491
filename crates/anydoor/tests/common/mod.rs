//! A running program and somebody who talks to it.
#![allow(dead_code, reason = "each test file uses its own share")]
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

pub mod disk;
pub mod gateways;
pub mod people;
pub mod watched;
pub mod wire;

use serde_json::{Value, json};
use std::process::Command;
use testkit::{Anydoor, Folder};

/// Where a program under test keeps its things.
pub struct Place {
    pub folder: Folder,
    pub database: Option<String>,
}

/// An empty place on each database there is.
pub fn places() -> Vec<Place> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut places = vec![Place { folder: Folder::new(), database: None }];
    if let Some(url) = runtime.block_on(testkit::postgres()) {
        places.push(Place { folder: Folder::new(), database: Some(url) });
    }
    places
}

impl Place {
    pub fn name(&self) -> &'static str {
        if self.database.is_some() { "postgres" } else { "sqlite" }
    }

    /// Runs another command of the program on the town here. Whether it went well, and what it said.
    pub fn run(&self, args: &[&str]) -> (bool, String) {
        self.run_by(Command::new(env!("CARGO_BIN_EXE_anydoor")), args)
    }

    /// The same by `command`, which runs the program with the arguments it is given.
    pub fn run_by(&self, mut command: Command, args: &[&str]) -> (bool, String) {
        command.args(args).arg("--data").arg(self.folder.path());
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        let output = command.output().unwrap();
        (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    }

    /// Starts `serve` here, logging everything it can.
    pub fn serve(&self) -> Anydoor {
        self.serve_by(Command::new(env!("CARGO_BIN_EXE_anydoor")))
    }

    /// The same by `command`, which runs the program with the arguments it is given.
    pub fn serve_by(&self, mut command: Command) -> Anydoor {
        command.env("ANYDOOR_LOG", "trace").args(["serve", "--listen", "127.0.0.1:0", "--data"]);
        command.arg(self.folder.path());
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        Anydoor::start_command(command)
    }
}

/// Somebody with a browser or a program.
#[derive(Clone)]
pub struct Caller {
    agent: ureq::Agent,
    pub url: String,
    pub token: Option<String>,
}

impl Caller {
    pub fn new(anydoor: &Anydoor) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { agent: config.into(), url: anydoor.base_url().into(), token: None }
    }

    /// Status and body; `None` when the other side is gone.
    pub fn post(&self, path: &str, body: &Value) -> Option<(u16, Value)> {
        let mut request = self.agent.post(format!("{}{path}", self.url));
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let mut response = request.send_json(body).ok()?;
        let text = response.body_mut().with_config().limit(50_000_000).read_to_string().ok()?;
        Some((response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::String(text))))
    }

    pub fn get(&self, path: &str) -> Option<(u16, String)> {
        let mut request = self.agent.get(format!("{}{path}", self.url));
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let mut response = request.call().ok()?;
        Some((response.status().as_u16(), response.body_mut().read_to_string().ok()?))
    }

    /// Posts a form as a page would; a cookie may come along.
    pub fn form(&self, path: &str, pairs: &[(&str, &str)], cookie: &str) -> (u16, String, String) {
        let request = self.agent.post(format!("{}{path}", self.url)).header("cookie", cookie);
        let mut response = request.send_form(pairs.iter().copied()).unwrap();
        let cookies = response.headers().get_all("set-cookie").iter();
        let cookies: Vec<String> = cookies.map(|c| c.to_str().unwrap().split(';').next().unwrap().into()).collect();
        (response.status().as_u16(), response.body_mut().read_to_string().unwrap(), cookies.join("; "))
    }

    /// Posts and expects success.
    pub fn must(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.post(path, &body).unwrap();
        assert!((200..300).contains(&status), "{path} {status} {answer}");
        answer
    }

    /// Signs in as one of those that a new town prints.
    pub fn sign_in(&self, anydoor: &Anydoor, name: &str) -> Self {
        self.sign_in_with(name, &passphrase(anydoor, name))
    }

    pub fn sign_in_with(&self, name: &str, passphrase: &str) -> Self {
        let answer = self.must("/api/v1/sign-in", json!({ "name": name, "passphrase": passphrase }));
        Self { token: Some(answer["token"].as_str().unwrap().into()), ..self.clone() }
    }
}

/// The passphrase of a member, as the program printed it.
pub fn passphrase(anydoor: &Anydoor, name: &str) -> String {
    let output = anydoor.output();
    let line = output.lines().find(|l| l.starts_with("sign-in") && l.contains(&format!("  {name}  ")));
    line.unwrap().split("  ").nth(2).unwrap().to_owned()
}
