//! Agreements with other towns: a steward's page.

use super::counter::Counter;
use super::sign_in;
use crate::pages::agreement::AgreementRow;
use crate::pages::agreements::file;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use node::agreement::{AgreementLine, Stands};
use node::{Error, Staff};
use serde::Serialize;

#[derive(Default, Serialize)]
pub struct AgreementsPage {
    pub member: String,
    pub rows: Vec<Row>,
    /// How other towns call this one.
    pub authority: String,
    pub today: String,
    pub error: Option<String>,
}

#[derive(Serialize)]
pub struct Row {
    pub row: AgreementRow,
    pub authority: String,
    pub identity: String,
    /// When the other town's keys were read last.
    pub learnt: Option<String>,
    /// Anybody can read it.
    pub agreed: bool,
    pub endable: bool,
}

impl Page for AgreementsPage {
    const TEMPLATE: &'static str = "staff/agreements.html";
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    Ok(counter.visit.page(page(&counter, &staff)?))
}

/// The file to send to the other town.
pub async fn document(counter: Counter, Path(id): Path<String>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let line = lines(&counter, &staff)?.into_iter().find(|line| line.id == id).ok_or_else(Problem::not_found)?;
    Ok(file(&format!("agreement-{id}.json"), line.document))
}

fn lines(counter: &Counter, staff: &Staff) -> Result<Vec<AgreementLine>, Error> {
    let mut rng = counter.visit.state.rng();
    counter.node().all_agreements(&counter.visit.state.context(&mut *rng), Some(staff))
}

pub fn page(counter: &Counter, staff: &Staff) -> Result<AgreementsPage, Error> {
    let row = |line: AgreementLine| Row {
        row: AgreementRow::of(&line, &counter.visit.reader),
        authority: line.partner.authority,
        identity: line.partner.identity,
        learnt: line.learnt.map(|day| day.to_string()),
        agreed: line.agreed,
        endable: matches!(line.stands, Stands::Proposed | Stands::NotYet | Stands::InForce),
    };
    Ok(AgreementsPage {
        member: staff.member.name.clone(),
        rows: lines(counter, staff)?.into_iter().map(row).collect(),
        authority: counter.node().authority().to_owned(),
        today: counter.visit.local_now().date().to_string(),
        error: None,
    })
}
