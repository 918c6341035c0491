//! A lost card that is being replaced, as whoever holds the old one sees it: objecting, and whether
//! it may be replaced at all.

use super::case_acts::after;
use super::case_view::point;
use super::visit::{Answer, Visit};
use super::{card, fields::with_name};
use crate::forms::Posted;
use crate::locale::Reader;
use i18n::Arg;
use node::Public;
use node::view::ReplacementView;

/// What is going on, and until when it can be objected to.
pub fn notice(reader: &Reader, public: &Public, now: &ReplacementView) -> Vec<String> {
    let mut said = vec![with_name(reader, "replacing-asked", &point(public, now.at, reader))];
    said.extend(match (now.step, now.until) {
        (_, Some(date)) => {
            let date = reader.words.texts().date(reader.locale.tag, date);
            Some(reader.text("replacing-until", &[("date", Arg::Text(&date))]))
        }
        ("checked" | "made", None) => Some(reader.text("replacing-checked", &[])),
        _ => None,
    });
    said
}

pub async fn veto(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().veto(&mut cx, &card).await;
    after(&visit, &card, done).await
}

pub async fn choose(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().replaceable(&mut cx, &card, posted.get("allowed") == "yes").await;
    after(&visit, &card, done).await
}
