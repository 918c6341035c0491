//! One procedure as a `cpsv:PublicService`.

use super::cpsv::{authority, language, output};
use super::words::{keywords, said};
use i18n::LOCALES;
use node::Node;
use office::Office;
use procedure::{Clock, Procedure};
use serde_json::{Value, json};

pub(super) fn service(node: &Node, p: &Procedure, office: &Office) -> Value {
    let mut service = json!({
        "@id": format!("/apply/{}", p.id),
        "@type": "cpsv:PublicService",
        "dct:identifier": p.id,
        "dct:title": said(node, &p.name),
        "dct:description": said(node, &p.summary),
        "dct:language": LOCALES.iter().map(|locale| json!({ "@id": language(locale.tag) })).collect::<Vec<_>>(),
        "cv:hasCompetentAuthority": [{ "@id": authority(office) }],
        "cv:isGroupedBy": [{ "@id": format!("/doors/{}", p.door) }],
        "cv:hasChannel": [
            { "@id": format!("/apply/{}#page", p.id), "@type": "cv:Channel", "dct:identifier": format!("{}/page", p.id) },
            { "@id": "/counters" },
        ],
        "cv:processingTime": { "@type": "xsd:duration", "@value": days(p.clock) },
        "cpsv:hasInput":
            p.evidence.iter().map(|e| json!({ "@id": format!("#evidence-{}", e.id) })).collect::<Vec<_>>(),
        "cpsv:produces": [{ "@id": format!("#output-{}", output(p.outcome).0) }],
    });
    if let Some(words) = &p.synonyms {
        service["dcat:keyword"] = LOCALES.iter().flat_map(|locale| keywords(node, locale.tag, words)).collect();
    }
    if let Some(price) = p.fee.price() {
        let currency = format!("http://publications.europa.eu/resource/authority/currency/{}", price.currency);
        service["cv:hasCost"] = json!([{
            "@id": format!("/apply/{}#cost", p.id), "@type": "cv:Cost", "dct:identifier": format!("{}/cost", p.id),
            "cv:hasValue": { "@type": "xsd:double", "@value": price.amount },
            "cv:currency": { "@id": currency, "@type": "skos:Concept" },
        }]);
    }
    if p.eligibility.is_some() {
        service["cpsv:follows"] = json!([{ "@id": format!("/apply/{}#rule", p.id) }]);
    }
    service
}

/// "The (estimated) time needed", as a duration of ISO 8601. What is promised are working days to decide and to deliver,
/// which have no duration: five of them are a week here, holidays and waiting for the person not counted.
fn days(clock: Clock) -> String {
    let working = u32::from(clock.decide) + u32::from(clock.deliver);
    format!("P{}D", (working * 7).div_ceil(5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_working_days_are_a_week() {
        let clock = |decide, deliver| days(Clock { notice: 5, decide, extend: 10, deliver });
        assert_eq!([clock(20, 10), clock(5, 0), clock(1, 0), clock(0, 0)], ["P42D", "P7D", "P2D", "P0D"]);
    }
}
