//! Texts with their languages, as JSON-LD has them.

use i18n::LOCALES;
use node::Node;
use office::Names;
use procedure::Procedure;
use serde_json::{Value, json};

/// A text in every language of the interface.
pub(super) fn said(node: &Node, key: &str) -> Vec<Value> {
    let texts = node.texts();
    LOCALES.iter().map(|l| json!({ "@language": l.tag, "@value": texts.text(l.tag, key, &[]) })).collect()
}

pub(super) fn names(names: &Names) -> Vec<Value> {
    names.iter().map(|(tag, name)| json!({ "@language": tag, "@value": name })).collect()
}

/// A text that lists words, apart by commas, as its words.
pub(super) fn keywords(node: &Node, tag: &'static str, key: &str) -> Vec<Value> {
    let text = node.texts().text(tag, key, &[]);
    let words = text.split([',', '，', '、', '،']).map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| json!({ "@language": tag, "@value": word })).collect()
}

/// Who can get it: where that is said, and its conditions, as a `cpsv:Rule`.
pub(super) fn rule(node: &Node, p: &Procedure) -> Option<Value> {
    let eligibility = p.eligibility.as_ref()?;
    let conditions = |tag: &str| {
        let says = eligibility.rule.conditions().into_iter();
        says.map(|condition| node.texts().text(tag, &condition.says, &[])).collect::<Vec<_>>().join(" ")
    };
    let description = LOCALES.iter().map(|l| json!({ "@language": l.tag, "@value": conditions(l.tag) }));
    Some(json!({
        "@id": format!("/apply/{}#rule", p.id), "@type": "cpsv:Rule", "dct:identifier": format!("{}/rule", p.id),
        "dct:title": said(node, &eligibility.basis), "dct:description": description.collect::<Vec<_>>(),
    }))
}
