//! The questions that all rules share: `catalogue/questions.yaml`.

use crate::BadPack;
use crate::parse::{Problem, bad_yaml, line_of};
use eligibility::{Question, Questions};
use listing::{about_diagnosis, about_refused};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    questions: Vec<Question>,
}

/// Reads the file; `file` is only its name, for errors. A question about what the project refuses to
/// know is no question.
pub(crate) fn parse(file: &str, yaml: &str) -> Result<Questions, BadPack> {
    let read: File = serde_saphyr::from_str(yaml).map_err(|e| bad_yaml(file, yaml, &e))?;
    for question in &read.questions {
        if let Some(problem) = names(question).find_map(refused) {
            return Err(bad(file, yaml, &question.id, problem));
        }
    }
    Questions::new(read.questions).map_err(|e| bad(file, yaml, &e.id, e.problem.to_owned()))
}

/// Why nobody is asked this: the words of our own lists that it holds.
fn refused(text: &str) -> Option<String> {
    let refused = about_refused(text);
    if !refused.is_empty() {
        return Some(format!("asks about ethnicity, religion, belief or political opinion ({})", refused.join(", ")));
    }
    diagnosis(text)
}

/// The same for a text, which the guard has searched for the other words.
pub(crate) fn diagnosis(text: &str) -> Option<String> {
    let found = about_diagnosis(text);
    (!found.is_empty()).then(|| format!("asks what a doctor finds ({})", found.join(", ")))
}

pub(crate) fn bad(file: &str, yaml: &str, id: &str, problem: String) -> BadPack {
    let line = line_of(yaml, &Problem::new("questions", id, ""));
    BadPack { file: file.to_owned(), line, field: format!("questions.{id}"), problem }
}

fn names(question: &Question) -> impl Iterator<Item = &str> {
    let values = question.choices.iter().map(|choice| choice.value.as_str());
    std::iter::once(question.id.as_str()).chain(question_keys(question)).chain(values)
}

pub(crate) fn question_keys(question: &Question) -> impl Iterator<Item = &str> {
    let labels = question.choices.iter().map(|choice| choice.label.as_str());
    [Some(question.text.as_str()), question.hint.as_deref()].into_iter().flatten().chain(labels)
}

/// Every message key of every question.
pub(crate) fn keys(questions: &Questions) -> impl Iterator<Item = &str> {
    questions.iter().flat_map(question_keys)
}
