//! What people and offices do, each in their turn.

use super::ground::key;
use super::run::{Affair, Run};
use crate::fail::{Done, Fail};
use crate::towns::{PROCEDURES, Story, There, answers};
use anyhow::{Context as _, Result};
use case::{Crossing, Stage, State};
use id::CaseId;
use node::custody::PERSON;
use node::{Action, Card};

/// Of ten requests so many have a step that another town does.
const HANDED: usize = 3;
/// Minutes until somebody takes a request up again: an hour at least, which is how long what was agreed to can be undone.
const TURN: (usize, usize) = (61, 360);

impl Run<'_> {
    pub async fn begins(&mut self) -> Result<()> {
        let home = self.ground.sizes.draw(&mut *self.rng);
        let there = match self.below(10) < HANDED {
            true => self.partner(home),
            false => None,
        };
        let card = Card::random(&mut testkit::rng(u64::from(self.rng.next_u32())));
        let procedure = PROCEDURES[self.below(PROCEDURES.len())];
        let number = u32::try_from(self.affairs.len()).unwrap_or(u32::MAX);
        let story = Story::new(card, procedure, answers(procedure, number), self.minute);
        self.affairs.push(Affair { home, there, story, at: 0, over: false });
        self.goes_on(self.affairs.len() - 1).await.map(drop)
    }

    /// By size, among those that there is an agreement with.
    fn partner(&mut self, home: usize) -> Option<usize> {
        loop {
            let there = self.ground.sizes.draw(&mut *self.rng);
            if self.ground.partners[home].is_empty() || self.ground.partners[home].contains_key(&there) {
                return Some(there).filter(|there| *there != home);
            }
        }
    }

    /// Whoever has the next step of this one takes it. Whether anything moved.
    pub async fn goes_on(&mut self, at: usize) -> Result<bool> {
        let turn = TURN.0 + self.below(TURN.1);
        self.affairs[at].at = self.minute + u32::try_from(turn).unwrap_or(0);
        let home = self.affairs[at].home;
        if self.affairs[at].story.case.is_none() {
            self.arm(home);
            let done = self.asks(at).await;
            self.settle(home, "opens", done).await?;
        }
        let Some(case) = self.affairs[at].story.case else { return Ok(true) };
        let mut moved = false;
        if let Some(there) = self.affairs[at].there {
            self.arm(home);
            let done = self.agrees(at, there).await;
            moved |= self.settle(home, "hands_over", done).await?;
            self.finds(at, there).await?;
            let gone = self.affairs[at].story.handed.iter();
            for (number, case) in gone.filter_map(|(n, t)| Some((*n, t.case?))).collect::<Vec<_>>() {
                moved |= self.takes(there, case, self.card_there(at, number), Some((at, number))).await?;
            }
        }
        let state = self.sides[home].outside()?.state(case)?;
        if !state.handed.iter().any(|h| matches!(h.at, Crossing::Offered | Crossing::There)) {
            let card = self.affairs[at].story.card.clone();
            moved |= self.takes(home, case, card, None).await?;
        }
        let over = matches!(state.stage, Stage::Answered | Stage::Closed | Stage::Withdrawn);
        self.affairs[at].over = over && !moved;
        Ok(moved)
    }

    async fn asks(&mut self, at: usize) -> Done {
        let affair = &mut self.affairs[at];
        affair.story.asks(&self.sides[affair.home]).await
    }

    /// Agrees to a step that was not agreed to before.
    async fn agrees(&mut self, at: usize, there: usize) -> Done {
        let affair = &mut self.affairs[at];
        let (side, story) = (&self.sides[affair.home], &mut affair.story);
        let crossings = side.node()?.crossings(&mut side.cx().get(), &story.card).await?;
        let fresh = crossings.into_iter().find(|c| c.town == key(there) && !story.knows(&c.step));
        story.agrees(side, &fresh.ok_or(Fail::Nothing)?).await
    }

    /// What was agreed to and never acknowledged, and whether it is there by now.
    async fn finds(&mut self, at: usize, there: usize) -> Result<()> {
        let affair = &mut self.affairs[at];
        let case = affair.story.case.context("a case")?;
        let clauses = self.ground.partners[affair.home].get(&there).context("an agreement")?;
        for handed in self.sides[affair.home].outside()?.state(case)?.handed {
            let mut steps = clauses.iter().filter(|clause| clause.procedure == affair.story.procedure);
            let step = steps.nth(handed.step.into()).and_then(|clause| clause.step.clone()).unwrap_or_default();
            affair.story.handed.entry(handed.number).or_insert_with(|| There { step, ..There::default() });
        }
        let unknown = self.affairs[at].story.handed.iter().filter(|(_, there)| there.case.is_none());
        for number in unknown.map(|(number, _)| *number).collect::<Vec<_>>() {
            let (side, card) = (&self.sides[there], self.card_there(at, number));
            let seen = side.node()?.view(&mut side.cx().get(), &card).await.ok().map(|view| view.case);
            if let Some(there) = self.affairs[at].story.handed.get_mut(&number) {
                there.case = seen;
            }
        }
        Ok(())
    }

    /// The card by which the other town knows the holder.
    fn card_there(&self, at: usize, number: u32) -> Card {
        let Affair { story, there, .. } = &self.affairs[at];
        story.card_there(&key(there.unwrap_or_default()), number)
    }

    /// The holder brings what is missing, or the office does what is next.
    async fn takes(&mut self, town: usize, case: CaseId, card: Card, there: Option<(usize, u32)>) -> Result<bool> {
        let state = self.sides[town].outside()?.state(case)?;
        self.arm(town);
        if state.stage == Stage::ToComplete {
            let side = &self.sides[town];
            let done = side.node()?.complete(&mut side.cx().get(), &card).await.map_err(Fail::from);
            return self.settle(town, "completes", done).await;
        }
        let done = self.acts(town, case, &state, there).await;
        self.settle(town, if there.is_some() { "acts_there" } else { "acts_here" }, done).await
    }

    async fn acts(&mut self, town: usize, case: CaseId, state: &State, there: Option<(usize, u32)>) -> Done {
        let text = self.text("office");
        let says = Some(text.clone());
        let (action, says) = match state.stage {
            Stage::Sent | Stage::Accepted if state.profile.seen && !state.seen => {
                (Action::Attest { what: PERSON.into() }, None)
            }
            Stage::Sent => (Action::Accept, None),
            Stage::Accepted if self.below(4) == 0 => (Action::Reply { text, phrases: vec![] }, says),
            Stage::Accepted => (Action::Decide { granted: self.below(4) > 0, text }, says),
            Stage::Decided => (Action::Answer { text, phrases: vec![] }, says),
            _ => return Err(Fail::Nothing),
        };
        let side = &self.sides[town];
        let done = side.node()?.act(&mut side.cx().get(), &side.staff[1], case, action).await;
        if let (Some(text), Some((at, number))) = (says, there)
            && let Some(there) = self.affairs[at].story.handed.get_mut(&number)
        {
            there.letters.push((text, done.is_ok()));
        }
        Ok(done?)
    }
}
