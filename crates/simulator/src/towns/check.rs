//! What must hold after every step, read from both databases.

use super::run::Pair;
use super::side::Side;
use super::story::There;
use crate::lasting::calendar;
use crate::rules;
use anyhow::{Context as _, Result, ensure};
use case::{Crossing, Outcome, State};
use id::{CaseId, PointId};
use std::collections::BTreeMap;

impl Pair<'_> {
    pub async fn check(&mut self) -> Result<()> {
        let (here, there) = (self.states(0)?, self.states(1)?);
        ensure!(here.values().all(|state| state.came.is_none()), "something came to the town that asked");
        let handed = |wanted: fn(Crossing) -> bool| {
            here.values().flat_map(|s| &s.handed).filter(|handed| wanted(handed.at)).count()
        };
        let released = handed(|at| matches!(at, Crossing::There | Crossing::Back(_)));
        let lost = handed(|at| at == Crossing::Back(Outcome::Lost));
        ensure!(lost == 0, "{lost} steps were lost, and nobody put a town back");
        let came: Vec<&State> = there.values().filter(|state| state.came.is_some()).collect();
        ensure!(came.len() <= released, "{} steps act there, and {released} were released", came.len());
        let acting = came.iter().filter(|state| state.came.is_some_and(|came| came.back.is_none())).count();
        let gone = handed(|at| at == Crossing::There);
        ensure!(acting <= gone, "two owners: {acting} steps are open there, and {gone} are not here");
        let came = came.len();
        self.knows(&here);
        self.finds(came).await?;
        for story in &self.stories {
            let Some(state) = story.case.and_then(|case| here.get(&case)) else { continue };
            for (number, step) in &story.handed {
                let Some(other) = step.case.and_then(|case| there.get(&case)) else { continue };
                one_owner(state, *number, other).with_context(|| format!("the story of step {}", story.born))?;
            }
        }
        Ok(())
    }

    fn states(&mut self, town: usize) -> Result<BTreeMap<CaseId, State>> {
        self.sides[town].states().with_context(|| format!("town {town}"))
    }
    /// What was agreed to and never acknowledged is on the card's page all the same.
    fn knows(&mut self, here: &BTreeMap<CaseId, State>) {
        for story in &mut self.stories {
            for handed in story.case.and_then(|case| here.get(&case)).iter().flat_map(|state| &state.handed) {
                let mut steps = self.clauses.iter().filter(|clause| clause.procedure == story.procedure);
                let step = steps.nth(handed.step.into()).and_then(|clause| clause.step.clone()).unwrap_or_default();
                story.handed.entry(handed.number).or_insert_with(|| There { step, ..There::default() });
            }
        }
    }

    /// Whoever agreed looks whether their step is there by now.
    async fn finds(&mut self, came: usize) -> Result<()> {
        let known = self.stories.iter().flat_map(|s| s.handed.values()).filter(|there| there.case.is_some()).count();
        if known >= came {
            return Ok(());
        }
        for at in 0..self.stories.len() {
            let unknown = self.stories[at].handed.iter().filter(|(_, there)| there.case.is_none());
            for number in unknown.map(|(number, _)| *number).collect::<Vec<_>>() {
                let (side, card) = (&self.sides[1], self.card_there(at, number));
                let seen = side.node()?.view(&mut side.cx().get(), &card).await.ok().map(|view| view.case);
                if let Some(there) = self.stories[at].handed.get_mut(&number) {
                    there.case = seen;
                }
            }
        }
        Ok(())
    }
}

impl Side {
    /// Every case there is, by its state; and each that changed is whole and has an owner who can read it.
    pub fn states(&mut self) -> Result<BTreeMap<CaseId, State>> {
        let side = self;
        let open: Vec<PointId> = side.staff.iter().flat_map(node::Staff::points).collect();
        let (outside, cal) = (side.outside.as_ref().context("the database is open")?, calendar()?);
        let mut states = BTreeMap::new();
        for (case, seq) in outside.cases()? {
            let state = match side.seen.get(&case) {
                Some((then, state)) if *then == seq => state.clone(),
                _ => {
                    let row = outside.case(case)?;
                    let sound = rules::whole(&row)
                        .and_then(|()| rules::owned(&row, &open))
                        .and_then(|()| rules::dated(&row, &cal, false))
                        .and_then(|()| counted(&row));
                    sound.with_context(|| format!("case {case}"))?;
                    side.seen.insert(case, (seq, row.state.clone()));
                    row.state
                }
            };
            states.insert(case, state);
        }
        Ok(states)
    }
}

/// What the events say is what the state says: every handover moved once.
pub(crate) fn counted(row: &crate::row::Row) -> Result<()> {
    let stands = |wanted: fn(Crossing) -> bool| row.state.handed.iter().filter(|h| wanted(h.at)).count();
    let pairs = [
        ("handed_over", row.state.handed.len()),
        ("released", stands(|at| matches!(at, Crossing::There | Crossing::Back(_)))),
        ("came_back", stands(|at| matches!(at, Crossing::Back(outcome) if outcome != Outcome::Lost))),
        ("handover_lost", stands(|at| at == Crossing::Back(Outcome::Lost))),
        ("handover_refused", stands(|at| at == Crossing::Refused)),
        ("letter", row.state.handed.iter().map(|h| h.letters as usize).sum()),
        ("came", usize::from(row.state.came.is_some())),
    ];
    for (kind, wanted) in pairs {
        ensure!(row.counts(kind) == wanted, "{kind} happened {} times, and the state says {wanted}", row.counts(kind));
    }
    Ok(())
}

/// Of one step, as both towns have it.
pub(crate) fn one_owner(here: &State, number: u32, there: &State) -> Result<()> {
    let handed = here.handed(number).context("a step is there that was never handed over")?;
    let came = there.came.context("what the person sees there came from nowhere")?;
    match handed.at {
        Crossing::There => {}
        Crossing::Back(outcome) => ensure!(came.back == Some(outcome), "back as {outcome:?}, there {:?}", came.back),
        at => ensure!(false, "two owners: {at:?} here, and open there"),
    }
    ensure!(handed.letters <= came.letters, "{} letters came of {}", handed.letters, came.letters);
    Ok(())
}
