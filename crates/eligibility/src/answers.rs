use crate::{BadAnswer, Day, Questions};

/// What is known of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    #[default]
    Unasked,
    /// Asked, and not known or not said. It is not asked again.
    Open,
    /// What rules compare: of a number itself, of money its hundredths, of a day the full months since, of
    /// a choice its place, of yes 1 and of no 0.
    Known(i64),
}

/// One household's answers, for the time of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    pub(crate) states: Vec<State>,
}

impl Answers {
    pub fn none(questions: &Questions) -> Self {
        Self { states: vec![State::Unasked; questions.len()] }
    }

    /// Takes what was typed to one question; `today` says how old a day is.
    pub fn read(&mut self, questions: &Questions, id: &str, typed: &str, today: Day) -> Result<(), BadAnswer> {
        let (at, _, kind) = questions.find(id).ok_or(BadAnswer::NoQuestion)?;
        self.states[at] = kind.read(typed, today)?;
        Ok(())
    }

    pub fn set(&mut self, questions: &Questions, id: &str, state: State) {
        if let Some((at, _, _)) = questions.find(id) {
            self.states[at] = state;
        }
    }

    pub fn get(&self, questions: &Questions, id: &str) -> State {
        questions.find(id).map_or(State::Unasked, |(at, _, _)| self.states[at])
    }
}
