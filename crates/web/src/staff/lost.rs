//! A card is lost: any counter tells the office in charge, by the case's number; and the new card,
//! shown once.

use super::counter::Counter;
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::templates::Page;
use axum::response::IntoResponse;
use node::Error;
use serde::Serialize;

#[derive(Serialize)]
pub struct LostPage {
    pub member: String,
    pub typed: String,
    /// The point in charge, once it was told.
    pub told: Option<String>,
    pub error: Option<String>,
}

impl Page for LostPage {
    const TEMPLATE: &'static str = "staff/lost.html";
}

#[derive(Serialize)]
pub struct NewCardPage {
    pub member: String,
    pub case: String,
    pub number: String,
    /// Six groups of four.
    pub groups: Vec<String>,
}

impl Page for NewCardPage {
    const TEMPLATE: &'static str = "staff/new_card.html";
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let page = LostPage { member: staff.member.name, typed: String::new(), told: None, error: None };
    Ok(counter.visit.page(page))
}

pub async fn tell(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::ended(&counter, "/staff/lost".to_owned(), None)),
        other => other?,
    };
    let typed: String = posted.get("number").chars().take(40).collect();
    let mut rng = counter.visit.state.rng();
    let told = counter.node().ask_card(&mut counter.visit.state.context(&mut *rng), &staff, &typed).await;
    let member = staff.member.name;
    match told {
        Ok(point) => {
            let told = Some(counter.point(point));
            Ok(counter.visit.page(LostPage { member, typed, told, error: None }))
        }
        Err(error) => {
            let problem = Problem::from(error);
            let error = Some(problem.sentence(&counter.visit.reader));
            let page = counter.visit.page(LostPage { member, typed, told: None, error });
            Ok((problem.status, page).into_response())
        }
    }
}
