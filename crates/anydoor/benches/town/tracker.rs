//! Request Tracker, which `cargo xtask bench` starts: its interface REST 2, asked by somebody who is signed in. A
//! password or a token with each request would be hashed each time, which takes it longer than all the rest.

use crate::load::{Load, Measured, measured};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct Tracker {
    url: String,
    password: String,
    pids: Vec<u32>,
    /// Tickets that there are.
    tickets: Mutex<Vec<String>>,
}

/// The one that runs, if one does.
pub fn named() -> Option<Tracker> {
    let said = |name: &str| std::env::var(format!("ANYDOOR_BENCH_TRACKER{name}")).ok();
    let pids = said("_PIDS")?.split(' ').map(|pid| pid.parse().unwrap()).collect();
    Some(Tracker { url: said("")?, password: said("_PASSWORD")?, pids, tickets: Mutex::default() })
}

impl Tracker {
    fn cpu(&self) -> f64 {
        self.pids.iter().map(|pid| testkit::cpu(*pid)).sum()
    }

    /// Somebody signed in: sessions take turns, so each has one. With many who sign in at once it forgets some of them
    /// at once, and they sign in again.
    fn agent(&self) -> (ureq::Agent, String) {
        let config = ureq::Agent::config_builder().max_redirects(0).max_idle_connections(0).build();
        let agent = ureq::Agent::from(config);
        let form = [("user", "root"), ("pass", self.password.as_str())];
        for _ in 0..5 {
            let response = agent.post(format!("{}/NoAuth/Login.html", self.url)).send_form(form).unwrap();
            let cookie = response.headers().get("set-cookie").unwrap().to_str().unwrap();
            let cookie = cookie.split(';').next().unwrap().to_owned();
            let known = agent.get(format!("{}/REST/2.0/rt", self.url)).header("cookie", &cookie).call().unwrap();
            if known.status() == 200 {
                return (agent, cookie);
            }
        }
        panic!("Request Tracker takes no sign-in");
    }

    /// A ticket with as much text as a case has.
    pub fn creates(&self, load: &Load, hands: u64) -> Measured {
        let ticket = serde_json::json!({ "Queue": "General", "Subject": "Ask for help", "ContentType": "text/plain",
            "Requestor": "nur@example.org", "Content": "Words. ".repeat(1024 / 7) });
        measured(
            load,
            hands,
            || self.cpu(),
            || {
                let ((agent, cookie), ticket) = (self.agent(), ticket.clone());
                move || {
                    let asked = agent.post(format!("{}/REST/2.0/ticket", self.url)).header("cookie", &cookie);
                    let mut answer = asked.send_json(&ticket).unwrap();
                    assert_eq!(answer.status(), 201);
                    let made: serde_json::Value =
                        serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap();
                    self.tickets.lock().unwrap().push(made["id"].to_string().trim_matches('"').to_owned());
                }
            },
        )
    }

    /// A ticket without its history, which would be another request: less than a holder is shown.
    pub fn reads(&self, load: &Load, hands: u64) -> Measured {
        if self.tickets.lock().unwrap().is_empty() {
            self.creates(&Load::QUICK, 4);
        }
        let (tickets, next) = (self.tickets.lock().unwrap(), AtomicUsize::new(0));
        let tickets: &[String] = &tickets;
        measured(
            load,
            hands,
            || self.cpu(),
            || {
                let ((agent, cookie), next) = (self.agent(), &next);
                move || {
                    let id = &tickets[next.fetch_add(1, Ordering::Relaxed) % tickets.len()];
                    let asked = agent.get(format!("{}/REST/2.0/ticket/{id}", self.url)).header("cookie", &cookie);
                    let read = asked.call().unwrap().body_mut().read_to_string().unwrap();
                    assert!(read.contains("Ask for help"), "{read}");
                }
            },
        )
    }
}
