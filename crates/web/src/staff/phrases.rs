//! The sentences of a procedure as boxes to tick, each with its gaps beside it.

use super::counter::Counter;
use super::forms::{Choice, GapRow};
use super::kept::Kept;
use crate::forms::Posted;
use node::Chosen;
use procedure::{Gap, Phrase, Procedure};
use std::collections::BTreeMap;

/// Name of the field for one gap of one sentence.
fn field(phrase: &str, gap: Gap) -> String {
    format!("gap-{phrase}-{}", gap.name())
}

fn label(gap: Gap) -> (&'static str, &'static str) {
    match gap {
        Gap::Day => ("date", "gap-day"),
        Gap::Hour => ("time", "gap-hour"),
        Gap::Place => ("text", "gap-place"),
    }
}

pub fn choices(counter: &Counter, procedure: &Procedure, kept: Option<&Kept>) -> Vec<Choice> {
    let one = |phrase: &Phrase| {
        let gap = |gap: &Gap| {
            let name = field(&phrase.id, *gap);
            let (kind, key) = label(*gap);
            let value = kept.map_or("", |k| k.get(&name)).to_owned();
            GapRow { kind, label: counter.t(key), value, name }
        };
        Choice {
            value: phrase.id.clone(),
            label: counter.visit.reader.open(phrase),
            chosen: kept.is_some_and(|k| k.has("phrases", &phrase.id)),
            gaps: phrase.gaps.iter().map(gap).collect(),
        }
    };
    procedure.phrases.iter().map(one).collect()
}

/// Who fills a gap means the sentence, whether its box is ticked or not.
pub fn chosen(posted: &Posted) -> Vec<Chosen> {
    let mut all: BTreeMap<&str, Chosen> = BTreeMap::new();
    for (name, value) in &posted.pairs {
        let filled = name.strip_prefix("gap-").and_then(|rest| rest.rsplit_once('-'));
        match filled {
            _ if name == "phrases" => {
                all.entry(value).or_insert_with(|| value.as_str().into());
            }
            Some((phrase, gap)) if !value.trim().is_empty() => {
                let Some(gap) = Gap::ALL.into_iter().find(|g| g.name() == gap) else { continue };
                all.entry(phrase).or_insert_with(|| phrase.into()).gaps.insert(gap, value.clone());
            }
            _ => {}
        }
    }
    all.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_gap_means_its_sentence() {
        let pair = |(n, v): (&str, &str)| (n.to_owned(), v.to_owned());
        let pairs = [
            ("phrases", "call-us"),
            ("gap-ready-to-collect-place", "Room 3"),
            ("gap-appointment-day", " "),
            ("gap-appointment-price", "9"),
        ];
        let posted = Posted { pairs: pairs.into_iter().map(pair).collect(), ..Posted::default() };
        let place = BTreeMap::from([(Gap::Place, "Room 3".to_owned())]);
        let filled = Chosen { id: "ready-to-collect".into(), gaps: place };
        assert_eq!(chosen(&posted), ["call-us".into(), filled]);
    }
}
