//! One household, and what it is told:
//!
//! ```text
//! 2026-03-31                    the day
//! age 34                        a question, and what was typed to it
//!
//! error age form-error-not-a-number      then nothing else is said
//! left 3
//! next home
//! no startup-grant              yes, no or cannot-tell, and below it the conditions that decided that
//! because if-young if-own
//! change if-young               a way to a yes: all of these together
//! ```

use crate::{Answers, BadAnswer, Day, Rules, Truth};

/// Works out what somebody with these answers can get.
///
/// # Errors
/// When the first line is no day.
pub fn tell(rules: &Rules, household: &str) -> Result<String, crate::BadDay> {
    let mut lines = household.split('\n');
    let today: Day = lines.next().unwrap_or_default().parse()?;
    let mut answers = Answers::none(&rules.questions);
    let mut out = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let (id, typed) = line.split_once(' ').unwrap_or((line, ""));
        if let Err(bad) = answers.read(&rules.questions, id, typed, today) {
            // What is no question of ours may be anything, and is not repeated.
            let id = if bad == BadAnswer::NoQuestion { "answers" } else { id };
            put(&mut out, "error", [id, bad.key()]);
        }
    }
    if !out.is_empty() {
        return Ok(out);
    }
    put(&mut out, "left", [rules.questions_left(&answers).to_string().as_str()]);
    if let Some(next) = rules.next_question(&answers) {
        put(&mut out, "next", [next.id.as_str()]);
    }
    for outcome in rules.outcomes(&answers) {
        let truth = match outcome.truth {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::CannotTell => "cannot-tell",
        };
        put(&mut out, truth, [outcome.id]);
        put(&mut out, "because", outcome.reasons.iter().map(|reason| reason.says));
        for change in rules.changes(outcome.id, &answers) {
            put(&mut out, "change", change.says);
        }
    }
    Ok(out)
}

fn put<'a>(out: &mut String, kind: &str, words: impl IntoIterator<Item = &'a str>) {
    out.push_str(kind);
    for word in words {
        out.push(' ');
        out.push_str(word);
    }
    out.push('\n');
}
