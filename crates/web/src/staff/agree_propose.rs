//! A steward proposes an agreement: what was ticked, in the town's hand.

use super::agree::{HERE, first};
use super::counter::Counter;
use super::members_acts::signed_in;
use super::proposal::{propose, value};
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::response::{IntoResponse, Redirect};
use node::Error;
use node::agreement::{BadTerms, Proposal, Signs};

pub async fn sign(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(sign_in::ended(&counter, HERE.to_owned(), None)) };
    let document = posted.get("document");
    let chosen: Vec<&str> = posted.pairs.iter().filter(|(name, _)| name == "clause").map(|(_, v)| v.as_str()).collect();
    let done = async {
        let day = |name| posted.get(name).parse().map_err(|_| BadTerms::Over);
        let partner = counter.node().read_keys(&staff, document)?;
        let mut clauses = counter.node().possible_clauses(&partner);
        clauses.retain(|clause| chosen.contains(&value(clause).as_str()));
        let proposal = Proposal { partner: document.to_owned(), clauses, from: day("from")?, until: day("until")? };
        let by = Signs::Steward(&staff, posted.get("passphrase"));
        let mut rng = counter.visit.state.rng();
        counter.node().propose_agreement(&mut counter.visit.state.context(&mut *rng), by, &proposal).await
    };
    match done.await {
        Ok(_) => Ok(Redirect::to(HERE).into_response()),
        Err(Error::NotAllowed) => Err(Error::NotAllowed.into()),
        Err(error) => {
            let problem = Problem::from(error);
            let Ok(mut page) = propose(&counter, &staff, document, Some(&chosen)) else {
                return first(&counter, &staff, &problem);
            };
            page.error = Some(problem.sentence(&counter.visit.reader));
            (page.from, page.until) = (posted.get("from").to_owned(), posted.get("until").to_owned());
            Ok((problem.status, counter.visit.page(page)).into_response())
        }
    }
}
