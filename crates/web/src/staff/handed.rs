//! A paper that came with the answer of another town's office.

use super::counter::Counter;
use super::sign_in;
use crate::api::document;
use crate::pages::handover;
use crate::pages::visit::Answer;
use axum::extract::Path;
use node::Error;

/// A look of its own.
pub async fn download(counter: Counter, Path((id, number, place)): Path<(String, String, String)>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let case = id.parse().map_err(|_| Error::NoGrant)?;
    let (number, place) = handover::read_paper(&number, &place)?;
    let mut rng = counter.visit.state.rng();
    let mut cx = counter.visit.state.context(&mut *rng);
    Ok(document::download(counter.node().look_letter_paper(&mut cx, &staff, case, number, place).await?))
}
