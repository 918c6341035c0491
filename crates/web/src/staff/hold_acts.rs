//! What a member posts about a hold. The passphrase is asked for each time.

use super::counter::Counter;
use super::kept::Kept;
use super::{case, sign_in};
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use ::case::{Hold, Recorded};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use id::CaseId;
use node::Error;
use node::hold::{NewHold, Why};

pub async fn ask(counter: Counter, Path(id): Path<String>, posted: Posted) -> Answer {
    act(counter, id, "hold", posted).await
}

pub async fn set(counter: Counter, Path(id): Path<String>, posted: Posted) -> Answer {
    act(counter, id, "hold/set", posted).await
}

pub async fn end(counter: Counter, Path(id): Path<String>, posted: Posted) -> Answer {
    act(counter, id, "hold/end", posted).await
}

async fn act(counter: Counter, id: String, verb: &str, mut posted: Posted) -> Answer {
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let passphrase = posted.get("passphrase").to_owned();
    // It is not written back into any page.
    posted.pairs.retain(|(name, _)| name != "passphrase");
    let kept = (verb == "hold").then(|| Kept::of(case, "hold", &posted));
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, format!("/staff/cases/{case}"), kept)),
        other => other?,
    };
    let new = if verb == "hold" { read(&posted).map(Some) } else { Ok(None) };
    let done = match new {
        Err(problem) => Err(problem),
        Ok(new) => {
            let mut rng = counter.visit.state.rng();
            let mut cx = counter.visit.state.context(&mut *rng);
            let node = counter.node();
            let done = match (new, verb) {
                (Some(new), _) => node.ask_hold(&mut cx, &staff, case, &passphrase, new).await,
                (None, "hold/set") => node.set_hold(&mut cx, &staff, case, &passphrase).await,
                (None, _) => node.end_hold(&mut cx, &staff, case, &passphrase).await,
            };
            done.map_err(Problem::from)
        }
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/staff/cases/{case}#hold")).into_response()),
        Err(problem) => case::again(&counter, &staff, case, problem, kept).await,
    }
}

fn read(posted: &Posted) -> Result<NewHold, Problem> {
    let bad = |key| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, key);
    let parts: Vec<&str> = posted.pairs.iter().filter(|(name, _)| name == "part").map(|(_, v)| v.as_str()).collect();
    let has = |part: Recorded| parts.contains(&part.name());
    let why = Why::parse(posted.get("why")).ok_or_else(|| bad("hold-choose-why"))?;
    let until = posted.get("until").parse().map_err(|_| bad("refusal-bad-hold"))?;
    let (answers, thread) = (has(Recorded::Answers), has(Recorded::Thread));
    let hold = Hold { answers, thread, documents: has(Recorded::Documents), until };
    Ok(NewHold { hold, why, reference: posted.get("reference").to_owned() })
}
