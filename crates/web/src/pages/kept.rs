//! Until when a case is kept, and its holder's last word on that.

use super::visit::{Answer, Visit};
use super::{card, case_acts};
use crate::locale::Reader;
use i18n::Arg;
use jiff::civil::Date;
use node::view::CaseView;

/// In sentences; nothing for a case that goes on.
pub fn said(reader: &Reader, view: &CaseView) -> Vec<String> {
    let Some(kept) = &view.kept else { return Vec::new() };
    let say = |day: Date| reader.words.texts().date(reader.locale.tag, day);
    let with = |key: &str, day: Date| reader.text(key, &[("date", Arg::Text(&say(day)))]);
    let key = match (view.stage, kept.announced, kept.asked) {
        ("draft", ..) => "kept-draft",
        (_, true, true) => "kept-asked",
        (_, true, false) => "kept-announced",
        ("withdrawn", false, _) if !view.timeline.iter().any(|e| e.kind == "sent") => "kept-draft-back",
        _ => "kept-until",
    };
    let record = kept.record.filter(|_| view.stage != "draft").map(|day| with("kept-record", day));
    [Some(with(key, kept.until)), record].into_iter().flatten().collect()
}

pub async fn delete(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().delete(&mut cx, &card).await;
    case_acts::after(&visit, &card, done).await
}

pub async fn keep(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let done = visit.node().keep(&mut cx, &card).await;
    case_acts::after(&visit, &card, done).await
}
