//! Taking a request back, asked once more because it cannot be undone.

use super::visit::{Answer, Visit};
use super::{card, case_acts};
use crate::forms::Posted;
use crate::templates::Page;
use serde::Serialize;

#[derive(Serialize)]
pub struct WithdrawPage {}

impl Page for WithdrawPage {
    const TEMPLATE: &'static str = "withdraw.html";
}

pub async fn ask(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    Ok(visit.held(&card, WithdrawPage {}))
}

/// Without `sure=yes`, the question.
pub async fn withdraw(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    if posted.get("sure") != "yes" {
        return Ok(visit.held(&card, WithdrawPage {}));
    }
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().withdraw(&mut cx, &card).await;
    case_acts::after(&visit, &card, done).await
}
