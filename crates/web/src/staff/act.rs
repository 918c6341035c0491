//! What a member posts to a case. Whatever happens, what they typed is in front of them again.

use super::counter::Counter;
use super::kept::Kept;
use super::{case, phrases, sign_in};
use crate::forms::Posted;
use crate::pages::attach::files;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use ::case::Refusal;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use id::CaseId;
use node::custody::Way;
use node::{Action, Error};

/// The address of a posted form is a page too, when somebody changes the language there.
pub async fn back(Path(id): Path<String>) -> Result<Redirect, Problem> {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    Ok(Redirect::to(&format!("/staff/cases/{case}")))
}

pub async fn act(counter: Counter, id: String, verb: &'static str, posted: Posted) -> Answer {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let kept = Kept::of(case, verb, &posted);
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, format!("/staff/cases/{case}"), Some(kept))),
        other => other?,
    };
    let done = match action(verb, &posted) {
        Err(problem) => Err(problem),
        Ok(action) => {
            let mut rng = counter.visit.state.rng();
            let done = counter.node().act(&mut counter.visit.state.context(&mut *rng), &staff, case, action).await;
            done.map_err(Problem::from)
        }
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/staff/cases/{case}")).into_response()),
        Err(problem) => case::again(&counter, &staff, case, problem, Some(kept)).await,
    }
}

pub async fn attach(counter: Counter, Path(id): Path<String>, posted: Result<Posted, Problem>) -> Answer {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, format!("/staff/cases/{case}"), None)),
        other => other?,
    };
    let mut refused = vec![];
    let mut status = StatusCode::OK;
    let files = match files(posted) {
        Ok(files) => files,
        Err(problem) => return case::again(&counter, &staff, case, problem, None).await,
    };
    for file in files {
        let name = file.name.clone();
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        if let Err(error) = counter.node().act(&mut cx, &staff, case, Action::Attach(file)).await {
            let problem = Problem::from(error);
            status = problem.status;
            refused.push(format!("\u{2068}{name}\u{2069}: {}", problem.sentence(&counter.visit.reader)));
        }
    }
    match refused.is_empty() {
        true => Ok(Redirect::to(&format!("/staff/cases/{case}")).into_response()),
        false => case::refused(&counter, &staff, case, status, refused.join("\n")).await,
    }
}

fn choose(key: &'static str) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, key)
}

fn action(verb: &str, posted: &Posted) -> Result<Action, Problem> {
    if let Some(key) = posted.refused("text") {
        return Err(choose(key));
    }
    let text = posted.get("text").replace("\r\n", "\n");
    let all = |name: &str| posted.pairs.iter().filter(|(n, _)| n == name).map(|(_, v)| v.clone()).collect::<Vec<_>>();
    Ok(match verb {
        "accept" => Action::Accept,
        "complete" => Action::Complete { evidence: all("evidence"), text },
        "decide" => match posted.get("granted") {
            "yes" => Action::Decide { granted: true, text },
            "no" => Action::Decide { granted: false, text },
            _ => return Err(choose("staff-choose-decision")),
        },
        "answer" => Action::Answer { text, phrases: phrases::chosen(posted) },
        "extend" => Action::Extend { text },
        "resolve" => Action::Resolve { text },
        "step" => match posted.get("step") {
            "" => return Err(choose("staff-choose-step")),
            step => Action::Step { step: step.to_owned(), text },
        },
        "pass" => match posted.get("to") {
            "" => return Err(choose("staff-choose-point")),
            to => Action::Pass { to: to.parse().map_err(|_| Error::UnknownPoint)?, text },
        },
        "take" => match posted.get("paper") {
            "" => return Err(choose("staff-choose-paper")),
            paper => Action::Take { paper: paper.into(), way: way(posted)?, text },
        },
        "give-back" => match posted.get("original") {
            "" => return Err(choose("staff-choose-paper")),
            number => {
                let number = number.parse().map_err(|_| Error::Refused(Refusal::NotHeld))?;
                Action::GiveBack { number, way: way(posted)?, text }
            }
        },
        "attest" => match posted.get("what") {
            "" => return Err(choose("staff-choose-paper")),
            what => Action::Attest { what: what.into() },
        },
        "pay" => Action::Pay,
        "return" => Action::Return { text },
        "interpreted" => Action::Interpreted,
        "reply" if !posted.get("interpreter").is_empty() => {
            Action::Interpret { text, phrases: phrases::chosen(posted) }
        }
        "reply" => Action::Reply { text, phrases: phrases::chosen(posted) },
        _ => return Err(Problem::not_found()),
    })
}

/// At the counter, unless it came or goes by post.
fn way(posted: &Posted) -> Result<Way, Problem> {
    Ok(Way::parse(Some(posted.get("way")).filter(|way| !way.is_empty()).unwrap_or(Way::Counter.name()))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(pairs: &[(&str, &str)]) -> Posted {
        let pairs = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Posted { pairs, ..Posted::default() }
    }

    #[test]
    fn every_form_has_its_action() {
        // A hold has a form of its own.
        for verb in super::super::kept::VERBS.into_iter().filter(|verb| *verb != "hold") {
            let to = id::PointId::named("x").to_string();
            let full = posted(&[
                ("text", "a\r\nb"),
                ("granted", "no"),
                ("to", &to),
                ("evidence", "e"),
                ("phrases", "p"),
                ("step", "in-review"),
                ("paper", "x"),
                ("original", "3"),
                ("what", "person"),
                ("way", "post"),
            ]);
            let made = format!("{:?}", action(verb, &full).unwrap());
            assert!(made.to_lowercase().starts_with(&verb.replace('-', "")), "{verb}: {made}");
            assert!(["accept", "attest", "pay", "interpreted"].contains(&verb) || made.contains(r#""a\nb""#), "{made}");
        }
    }

    #[test]
    fn what_must_be_chosen_is_asked_for() {
        #[track_caller]
        fn check(verb: &str, pairs: &[(&str, &str)], key: &str) {
            assert_eq!(action(verb, &posted(pairs)).unwrap_err().key, key);
        }
        check("decide", &[("text", "x")], "staff-choose-decision");
        check("pass", &[("text", "x")], "staff-choose-point");
        check("pass", &[("text", "x"), ("to", "y")], "error-unknown-point");
        check("take", &[("text", "x")], "staff-choose-paper");
        check("take", &[("paper", "x"), ("way", "pigeon")], "error-unknown-word");
        check("give-back", &[("original", "x")], "refusal-not-held");
        check("attest", &[], "staff-choose-paper");
        check("reply", &[("text", "a\0b")], "form-error-has-nul");
    }
}
