//! What people do: they ask here, agree that a step is done there, think better of it, and write there.

use super::forms::{PROCEDURES, answers};
use super::plan::KEYS;
use super::run::Pair;
use super::story::Story;
use crate::fail::{Done, Fail};
use anyhow::Result;
use node::Card;

impl Pair<'_> {
    pub(super) async fn opens(&mut self) -> Done {
        if self.stories.len() >= 4 {
            return Err(Fail::Nothing);
        }
        let card = Card::random(&mut testkit::rng(u64::from(self.rng.next_u32())));
        let procedure = PROCEDURES[self.below(PROCEDURES.len())];
        let answers = answers(procedure, self.step);
        self.stories.push(Story::new(card, procedure, answers, self.step));
        self.asks(self.stories.len() - 1).await
    }

    /// Asks, or asks the same again.
    pub(super) async fn asks(&mut self, at: usize) -> Done {
        self.stories[at].asks(&self.sides[0]).await
    }

    /// Agrees to the first step that can be handed over, or to another.
    pub(super) async fn hands_over(&mut self) -> Done {
        let at = self.one()?;
        let drawn = self.below(8);
        self.agrees(at, drawn).await
    }

    pub(super) async fn agrees(&mut self, at: usize, drawn: usize) -> Done {
        let (here, story) = (&self.sides[0], &mut self.stories[at]);
        let crossings = here.node()?.crossings(&mut here.cx().get(), &story.card).await?;
        let Some(crossing) = crossings.get(drawn % crossings.len().max(1)) else { return Err(Fail::Nothing) };
        story.agrees(here, crossing).await
    }

    /// Agrees to a step that was not agreed to before. Whether there was one.
    pub(super) async fn agrees_anew(&mut self, at: usize) -> Result<bool> {
        let (here, story) = (&self.sides[0], &self.stories[at]);
        let Ok(crossings) = here.node()?.crossings(&mut here.cx().get(), &story.card).await else { return Ok(false) };
        let Some(fresh) = crossings.iter().position(|crossing| !story.knows(&crossing.step)) else { return Ok(false) };
        let done = self.agrees(at, fresh).await;
        self.settle("hands_over", done).await
    }

    /// Brings what was missing, here or there.
    pub(super) async fn completes(&mut self) -> Done {
        let at = self.one()?;
        let (here, card) = (&self.sides[0], &self.stories[at].card);
        if self.stories[at].handed.is_empty() {
            return Ok(here.node()?.complete(&mut here.cx().get(), card).await?);
        }
        let (at, number) = self.one_there()?;
        let (there, card) = (&self.sides[1], self.card_there(at, number));
        Ok(there.node()?.complete(&mut there.cx().get(), &card).await?)
    }

    /// Takes it back, in the window or later.
    pub(super) async fn recalls(&mut self) -> Done {
        let at = self.one()?;
        let drawn = self.below(8);
        let (here, story) = (&self.sides[0], &self.stories[at]);
        let Some(number) = story.handed.keys().nth(drawn % story.handed.len().max(1)) else {
            return Err(Fail::Nothing);
        };
        Ok(here.node()?.recall(&mut here.cx().get(), &story.card, *number).await?)
    }

    /// Takes all of it back here: what is there is told.
    pub(super) async fn withdraws_here(&mut self) -> Done {
        let at = self.one()?;
        let here = &self.sides[0];
        Ok(here.node()?.withdraw(&mut here.cx().get(), &self.stories[at].card).await?)
    }

    /// Takes a step back there.
    pub(super) async fn withdraws_there(&mut self) -> Done {
        let (at, number) = self.one_there()?;
        let (there, card) = (&self.sides[1], self.card_there(at, number));
        Ok(there.node()?.withdraw(&mut there.cx().get(), &card).await?)
    }

    /// Writes to the office there.
    pub(super) async fn writes_there(&mut self) -> Done {
        let ((at, number), text) = (self.one_there()?, self.text("asks"));
        let (there, card) = (&self.sides[1], self.card_there(at, number));
        Ok(there.node()?.message(&mut there.cx().get(), &card, &text).await?)
    }

    /// The card by which the other town knows the holder.
    pub(super) fn card_there(&self, at: usize, number: u32) -> Card {
        self.stories[at].card_there(KEYS[1], number)
    }
}
