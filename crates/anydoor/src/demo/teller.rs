//! How the story is told: who does what, and after each thing what the queues and the card's page say.

use super::cases::Cast;
use super::kept::{Kept, Shown};
use super::moment::name;
use crate::world::{System, at};
use anyhow::{Context as _, Result};
use id::CaseId;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use node::view::CaseView;
use node::{Action, Card, Node, Opening, Staff, World};
use serde_json::Value;

pub struct Teller<'a> {
    pub towns: [Cast<'a>; 2],
    pub when: Timestamp,
    pub lines: Vec<String>,
}

/// Somebody with a card.
pub struct Person {
    pub card: Card,
    pub name: &'static str,
}

impl<'a> Teller<'a> {
    pub fn new(here: (&'a Node, &'a Kept), there: (&'a Node, &'a Kept), when: Timestamp) -> Self {
        let cast = |(node, kept)| Cast::new(node, kept);
        Self { towns: [cast(here), cast(there)], when, lines: vec![] }
    }

    pub fn node(&self, town: usize) -> &'a Node {
        self.towns[town].node
    }

    /// A new chapter, at nine the next morning.
    pub fn title(&mut self, text: &str) -> Result<()> {
        let local = self.when.to_zoned(TimeZone::get(&self.node(0).town().zone)?);
        self.when = local.date().tomorrow()?.at(9, 0, 0, 0).to_zoned(local.time_zone().clone())?.timestamp();
        self.lines.push(String::new());
        self.lines.push(format!("── {text}"));
        Ok(())
    }

    pub fn later(&mut self, days: i64) {
        self.when += (24 * days).hours();
    }

    pub async fn opens(&mut self, name: &'static str, procedure: &str, answers: Value) -> Result<Person> {
        let card = Card::random(&mut *System.rng());
        let opening = Opening {
            procedure: procedure.into(),
            answers,
            card: Some(card.clone()),
            contact: None,
            point: None,
            language: "en".into(),
            area: None,
            draft: false,
        };
        self.node(0).open(&mut at(self.when, &mut *System.rng()), opening).await?;
        Ok(Person { card, name })
    }

    /// What crosses is shown field by field, and agreed to.
    pub async fn agrees(&mut self, person: &Person, step: &str) -> Result<()> {
        self.when += 10.seconds();
        let (node, mut rng) = (self.node(0), System.rng());
        let cx = &mut at(self.when, &mut *rng);
        let crossings = node.crossings(cx, &person.card).await?;
        let crossing = crossings.iter().find(|c| c.step == step).context("a step that can cross")?;
        node.hand_over(cx, &person.card, &crossing.agreement, step).await?;
        let fields = crossing.fields.iter().map(|(path, value)| format!("{path}: {value}"));
        let (office, fields) = (name(&crossing.office), fields.collect::<Vec<_>>().join(", "));
        self.lines.push(format!("     what crosses, to {office}: {fields}"));
        Ok(())
    }

    /// The office in charge of it in this town.
    pub async fn acts(&mut self, town: usize, person: &Person, action: Action) -> Result<()> {
        self.acts_on(town, person, "", action).await
    }

    /// The same of one step of several.
    pub async fn acts_on(&mut self, town: usize, person: &Person, step: &str, action: Action) -> Result<()> {
        self.when += 40.minutes();
        let card = self.card(town, person, step).await?;
        let (case, staff) = self.seen(town, &card).await?;
        let (node, mut rng) = (self.node(town), System.rng());
        let cx = &mut at(self.when, &mut *rng);
        node.queue(cx, &staff, None).await?;
        node.look(cx, &staff, case).await?;
        Ok(node.act(cx, &staff, case, action).await?)
    }

    /// What opens it: here the card, there the one that derives from it for this step; the first, if none is
    /// named.
    pub async fn card(&self, town: usize, person: &Person, step: &str) -> Result<Card> {
        if town == 0 {
            return Ok(person.card.clone());
        }
        let view = self.node(0).view(&mut at(self.when, &mut *System.rng()), &person.card).await?;
        let handed = view.handed.iter().find(|handed| step.is_empty() || handed.step == step);
        let nth = handed.map_or(0, |handed| handed.nth);
        Ok(person.card.elsewhere(&self.node(town).town().key, nth))
    }

    /// The case that a card opens, and an officer who has it.
    pub async fn seen(&mut self, town: usize, card: &Card) -> Result<(CaseId, Staff)> {
        let mut rng = System.rng();
        let view = self.node(town).view(&mut at(self.when, &mut *rng), card).await?;
        Ok((view.case, self.towns[town].staff(view.responsible, false, self.when).await?))
    }

    /// The card here, and those that derive from it there.
    pub async fn cards(&self, person: &Person) -> Result<(Shown, Vec<Shown>)> {
        let cx = || System.rng();
        let shown = |view: &CaseView, card: &Card| Shown {
            stage: view.stage.into(),
            card: card.text().to_string(),
            about: format!("{}, {}", view.procedure, person.name),
        };
        let view = self.node(0).view(&mut at(self.when, &mut *cx()), &person.card).await?;
        let mut there = vec![];
        for handed in &view.handed {
            let card = person.card.elsewhere(&self.node(1).town().key, handed.nth);
            let view = self.node(1).view(&mut at(self.when, &mut *cx()), &card).await?;
            there.push(shown(&view, &card));
        }
        Ok((shown(&view, &person.card), there))
    }
}
