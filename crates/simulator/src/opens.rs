//! People begin.

use crate::fail::Done;
use crate::model::Remembered;
use crate::run::Run;
use jiff::Span;
use node::{Card, Opening, World as _};
use serde_json::{Value, json};
use testkit::TestWorld;

impl Run {
    /// Somebody asks for something; when the page does not answer they press again.
    pub(crate) async fn opens(&mut self) -> Done {
        let card = Card::random(&mut testkit::rng(u64::from(self.rng.next_u32())));
        let draft = self.below(3) == 0;
        let (procedure, answers) = match self.below(5) {
            0 => ("publish-listing", advert(self.step, &self.world)),
            1 => ("market-stall-licence", stall(self.step)),
            _ => ("ask-for-help", json!({ "need": format!("need {}", self.step) })),
        };
        let opening = Opening {
            procedure: procedure.into(),
            answers,
            card: Some(card.clone()),
            contact: None,
            point: None,
            language: "en".into(),
            area: None,
            draft,
        };
        self.open(card, opening).await
    }

    pub async fn open(&mut self, card: Card, opening: Opening) -> Done {
        if self.cases.last().is_none_or(|last| last.born != self.step) {
            self.cases.push(Remembered::new(card, self.step));
        }
        let opened = self.node()?.open(&mut self.cx().get(), opening).await;
        if let (Ok(opened), Some(last)) = (&opened, self.cases.last_mut()) {
            (last.sure, last.case) = (true, Some(opened.case));
        }
        Ok(opened.map(drop)?)
    }
}

/// To be shown for three weeks.
fn advert(step: u32, world: &TestWorld) -> Value {
    let today = world.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let until = today.saturating_add(Span::new().days(21));
    json!({ "kind": "room", "title": format!("room {step}"), "text": "t", "place": "p", "pay_or_rent": "1",
            "contact": "c", "expires": until.to_string(), "name": "n", "phone": "1" })
}

/// Costs a fee, and leaves a record with the office.
fn stall(step: u32) -> Value {
    json!({ "goods": format!("goods {step}"), "place": "hall", "start": "2026-06-01", "metres": 2, "food": false,
            "power": true, "name": "n", "address": "a", "phone": "1" })
}
