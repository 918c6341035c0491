//! What the two offices do.

use super::run::Pair;
use crate::fail::{Done, Fail};
use case::{Stage, State};
use id::CaseId;
use node::Action;
use node::custody::PERSON;

impl Pair<'_> {
    /// The office here, on a case of its own.
    pub(super) async fn acts_here(&mut self) -> Done {
        let at = self.one()?;
        let case = self.stories[at].case.ok_or(Fail::Nothing)?;
        let anything = self.below(4) == 0;
        self.acts(0, case, anything, None).await
    }

    /// The office there, on a step that came.
    pub(super) async fn acts_there(&mut self) -> Done {
        let (at, number) = self.one_there()?;
        let case = self.stories[at].handed[&number].case.ok_or(Fail::Nothing)?;
        let anything = self.below(4) == 0;
        self.acts(1, case, anything, Some((at, number))).await
    }

    /// What comes next by where the case stands, or anything. `there`: what is written goes to the other town.
    pub(super) async fn acts(
        &mut self,
        town: usize,
        case: CaseId,
        anything: bool,
        there: Option<(usize, u32)>,
    ) -> Done {
        let state = self.sides[town].outside()?.state(case)?;
        let text = self.text(if town == 0 { "here" } else { "there" });
        let next = self.next(&state, text.clone());
        let drawn = self.below(7);
        let action = match drawn {
            _ if !anything => next.ok_or(Fail::Nothing)?,
            0 => Action::Return { text: text.clone() },
            1 => Action::Complete { evidence: vec!["identity-paper".into()], text: text.clone() },
            2 => Action::Decide { granted: self.below(3) > 0, text: text.clone() },
            3 => Action::Answer { text: text.clone(), phrases: vec![] },
            _ => Action::Reply { text: text.clone(), phrases: vec![] },
        };
        // What the action says itself, where it says something.
        let says = match &action {
            Action::Return { text }
            | Action::Complete { text, .. }
            | Action::Decide { text, .. }
            | Action::Answer { text, .. }
            | Action::Reply { text, .. } => Some(text.clone()),
            _ => None,
        };
        let side = &self.sides[town];
        let who = &side.staff[1];
        let done = side.node()?.act(&mut side.cx().get(), who, case, action).await;
        if let (Some(text), Some((at, number))) = (says, there)
            && let Some(there) = self.stories[at].handed.get_mut(&number)
        {
            there.letters.push((text, done.is_ok()));
        }
        Ok(done?)
    }

    /// The next thing that an office does with it.
    fn next(&mut self, state: &State, text: String) -> Option<Action> {
        Some(match state.stage {
            Stage::Sent | Stage::Accepted if state.profile.seen && !state.seen => {
                Action::Attest { what: PERSON.into() }
            }
            Stage::Sent => Action::Accept,
            Stage::Accepted if self.below(3) == 0 => Action::Reply { text, phrases: vec![] },
            Stage::Accepted => Action::Decide { granted: self.below(4) > 0, text },
            Stage::Decided => Action::Answer { text, phrases: vec![] },
            _ => return None,
        })
    }
}
