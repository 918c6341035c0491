//! Receipts of what changes hands at a counter: originals and money.

use super::super::visit::Visit;
use super::voice::Voices;
use letter::{Fact, Saying, Section};
use node::custody::Original;
use node::view::{CaseView, Message};

/// What the office holds, or held.
pub fn taken(visit: &Visit, view: &CaseView, voices: &Voices) -> Vec<Section> {
    let text = voices.section(|v| Saying::text(vec![v.t("letter-originals-text"), v.t("letter-originals-keep")]));
    let each = view.originals().into_iter().flat_map(|o| original(visit, voices, &o, o.taken));
    std::iter::once(text).chain(each).collect()
}

/// What was given back, to be signed by who has it now.
pub fn returned(visit: &Visit, view: &CaseView, voices: &Voices) -> Vec<Section> {
    let text = voices.section(|v| Saying::text(vec![v.t("letter-returned-text")]));
    let all = view.originals();
    let signature = voices.section(|v| Saying::text(vec![v.t("letter-signature-person")]));
    let each = all.iter().filter_map(|o| o.returned.map(|back| original(visit, voices, o, back)));
    std::iter::once(text).chain(each.flatten()).chain([signature]).collect()
}

/// One original: what it is, where it went and how; then what was noted.
fn original(visit: &Visit, voices: &Voices, original: &Original<'_>, moved: &Message) -> Vec<Section> {
    let day = visit.local(moved.at).date();
    let facts = voices.section(|v| {
        let fact = |key: &str, value: String| Fact { label: v.t(key), value };
        let way = moved.phrases.last().map(|said| v.t(&said.key)).unwrap_or_default();
        let mut facts = vec![fact("letter-original", v.t(original.paper)), fact("letter-on", v.date(day))];
        facts.push(fact("letter-way", way));
        facts.push(fact("letter-by", v.by(&moved.by)));
        Saying { facts, ..Saying::default() }
    });
    let notes = [original.note, moved.text.as_str()];
    let mut notes: Vec<&str> = notes.into_iter().filter(|note| !note.is_empty()).collect();
    notes.dedup();
    vec![Section { typed: Some(notes.join("\n")).filter(|notes| !notes.is_empty()), ..facts }]
}

/// What is to be paid, and how.
pub fn fee(view: &CaseView, voices: &Voices) -> Vec<Section> {
    let amount = view.fee.clone().unwrap_or_default();
    vec![voices.section(|v| {
        let facts = vec![Fact { label: v.t("letter-amount"), value: amount.clone() }];
        Saying { facts, text: vec![v.t("letter-fee-text"), v.t("letter-fee-how")], ..Saying::default() }
    })]
}

pub fn payment(view: &CaseView, voices: &Voices) -> Vec<Section> {
    let paid = view.thread.iter().rfind(|m| m.kind == node::view::MessageKind::Paid);
    let (Some(message), Some(day)) = (paid, view.paid) else { return Vec::new() };
    vec![voices.section(|v| {
        let fact = |key: &str, value: String| Fact { label: v.t(key), value };
        let facts = vec![
            fact("letter-amount", message.text.clone()),
            fact("letter-on", v.date(day)),
            fact("letter-by", v.by(&message.by)),
        ];
        Saying { facts, text: vec![v.t("letter-payment-text")], ..Saying::default() }
    })]
}
