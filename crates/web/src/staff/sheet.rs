//! A document of a case, page by page. Each look is on the holder's timeline before it is drawn.

use super::counter::Counter;
use super::sign_in;
use crate::pages::paper::{PaperPage, number};
use crate::pages::visit::Answer;
use axum::extract::Path;
use id::CaseId;
use node::Error;

pub async fn show(counter: Counter, Path((id, document, page)): Path<(String, String, String)>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let case: CaseId = id.parse().map_err(|_| Error::NoGrant)?;
    let (document, page) = (number(&document)?, number(&page)?);
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    let sheet = counter.node().look_page(&mut cx, &staff, case, document, page).await?;
    let paper = PaperPage::new(&counter.visit, sheet, format!("/staff/cases/{case}"), document);
    let download = !paper.runs;
    Ok(PaperPage { member: Some(staff.member.name.clone()), download, ..paper }.answer(&counter.visit))
}
