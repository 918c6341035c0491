//! "What can I get?": worked out from answers that live as long as one request. Nothing is read from the
//! store or written to it.

use crate::{Context, Error, Node};
use eligibility::{Answers, BadAnswer, Change, Day, Kind, Outcome, Question, Rules};
use procedure::form::FieldError;
use procedure::{Eligibility, Procedure};

/// What somebody with these answers can get.
pub struct Checked<'a> {
    /// In the order of the catalogue: every procedure that has a rule.
    pub fits: Vec<Fit<'a>>,
    /// What to ask next; `None` when no question is left that could decide anything.
    pub next: Option<&'a Question>,
    /// How many questions are left at most, this one among them.
    pub left: usize,
}

/// One procedure.
pub struct Fit<'a> {
    pub procedure: &'a Procedure,
    pub eligibility: &'a Eligibility,
    pub outcome: Outcome<'a>,
    /// The smallest changes of answers that would make it a yes.
    pub changes: Vec<Change<'a>>,
}

impl Node {
    /// The rules of all procedures, and the questions that they ask.
    pub fn rules(&self) -> &Rules {
        &self.words.rules
    }

    /// Works it out; `typed` are ids of questions with what was typed to each.
    ///
    /// # Errors
    /// [`Error::Form`] with every answer that is none. Names no question that there is not.
    pub fn what_fits(&self, cx: &Context<'_>, typed: &[(String, String)]) -> Result<Checked<'_>, Error> {
        let rules = self.rules();
        let answers = self.household(cx, typed)?;
        let fits = rules.outcomes(&answers).into_iter().filter_map(|outcome| {
            let procedure = self.procedure(outcome.id)?;
            let eligibility = procedure.eligibility.as_ref()?;
            let changes = rules.changes(outcome.id, &answers);
            Some(Fit { procedure, eligibility, outcome, changes })
        });
        Ok(Checked { fits: fits.collect(), next: rules.next_question(&answers), left: rules.questions_left(&answers) })
    }

    /// Everything that can be said of a wrong answer to this question.
    pub fn wrong_answers(&self, question: &Question) -> Vec<FieldError> {
        let kind = self.rules().questions().kind(&question.id);
        let all = kind.map(Kind::bad_answers).unwrap_or_default();
        all.into_iter().map(|bad| explained(&question.id, bad)).collect()
    }

    fn household(&self, cx: &Context<'_>, typed: &[(String, String)]) -> Result<Answers, Error> {
        let questions = self.rules().questions();
        let today = self.check_day(cx)?;
        let mut answers = Answers::none(questions);
        let mut errors = Vec::new();
        for (at, (id, typed_here)) in typed.iter().enumerate() {
            if typed[..at].iter().any(|(before, _)| before == id) {
                errors.push(error(id, FieldError::TWICE, None));
            } else if let Err(bad) = answers.read(questions, id, typed_here, today) {
                errors.push(explained(id, bad));
            }
        }
        if errors.is_empty() { Ok(answers) } else { Err(Error::Form(errors)) }
    }

    /// Today in this town, as rules count.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the clock stands outside 1900 to 2199.
    pub fn check_day(&self, cx: &Context<'_>) -> Result<Day, Error> {
        let today = self.today(cx);
        let (year, month, day) = (today.year(), today.month(), today.day());
        Day::new(year.into(), month.into(), day.into()).map_err(|_| Error::Damaged)
    }
}

fn explained(id: &str, bad: BadAnswer) -> FieldError {
    match bad {
        // What is no question of ours may be anything, and is not repeated.
        BadAnswer::NoQuestion => error("answers", bad.key(), None),
        BadAnswer::TooSmall(min) => error(id, bad.key(), Some(("min", min.to_string()))),
        BadAnswer::TooLarge(max) => error(id, bad.key(), Some(("max", max.to_string()))),
        _ => error(id, bad.key(), None),
    }
}

fn error(field: &str, key: &'static str, arg: Option<(&'static str, String)>) -> FieldError {
    FieldError { field: field.to_owned(), key, args: arg.into_iter().collect() }
}
