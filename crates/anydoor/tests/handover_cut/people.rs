//! People who ask in one town for what the other does.

use crate::common::Caller;
use serde_json::{Value, json};
use vault::Card;

pub struct Person {
    pub name: String,
    pub card: String,
    /// By which the case knows the step.
    number: Value,
    /// It was taken back, and not too late.
    pub taken_back: bool,
}

impl Person {
    /// Asks, and agrees that it is done there.
    pub fn asks(caller: &Caller, nth: u64) -> Self {
        let card = Card::random(&mut testkit::rng(nth)).text().to_string();
        let name = format!("Person {nth}");
        let answers = json!({ "from_town": "There", "purpose": "work", "name": name, "born": "1990-01-01",
            "address": "1 Gate Street", "phone": "555" });
        let body = json!({ "procedure": "no-record-certificate", "answers": answers, "card": card });
        caller.must("/api/v1/cases", body);
        let crossings = caller.must("/api/v1/card/handovers", json!({ "card": card }));
        let (agreement, step) = (&crossings[0]["agreement"], &crossings[0]["step"]);
        let agreed = json!({ "card": card, "agreement": agreement, "step": step });
        let number = caller.must("/api/v1/card/handovers/agree", agreed)["number"].clone();
        Self { name, card, number, taken_back: false }
    }

    /// Takes it back, if it is not too late.
    pub fn takes_back(&mut self, caller: &Caller) {
        let body = json!({ "card": self.card, "number": self.number });
        let (status, said) = caller.post("/api/v1/card/handovers/recall", &body).unwrap();
        assert!(status == 204 || status == 409, "{}: {status} {said}", self.name);
        self.taken_back = status == 204;
    }

    /// Where the request stands, and its step there.
    pub fn sees(&self, caller: &Caller) -> (String, Value) {
        let view = caller.must("/api/v1/card", json!({ "card": self.card }));
        (view["stage"].as_str().unwrap().to_owned(), view["handed"][0].clone())
    }

    /// Where the step stands.
    pub fn standing(&self, caller: &Caller) -> String {
        self.sees(caller).1["standing"].as_str().unwrap().to_owned()
    }
}
