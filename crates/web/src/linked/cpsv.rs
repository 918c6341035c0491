//! Procedures in the terms of the Core Public Service Vocabulary Application Profile, CPSV-AP 3.2.0 (SEMICeu/CPSV-AP,
//! `releases/3.2.0`: `context/cpsv-ap_en.jsonld` for the names, `shacl/cpsv-ap-SHACL.ttl` for what must stand where), as
//! JSON-LD 1.1. The context stands inside: whoever reads it calls nobody else.

use super::service::service;
use super::words::{names, rule, said};
use crate::headers;
use crate::pages::visit::Visit;
use crate::pages::{DOORS, site};
use axum::http::HeaderMap;
use axum::response::Response;
use i18n::LOCALES;
use node::{Node, Public};
use office::Office;
use procedure::{Evidence, Outcome};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every procedure that anybody can ask for, its authority, papers, result, cost, rules, and how to ask.
pub async fn procedures(visit: Visit, headers: HeaderMap) -> Response {
    let mut context = context();
    if let Some(site) = site(&visit, &headers) {
        context["@base"] = site.into();
    }
    let document = json!({ "@context": context, "@graph": graph(visit.node(), &visit.node().public()) });
    headers::unless_known(&headers, "application/ld+json", document.to_string())
}

fn context() -> Value {
    json!({
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dct": "http://purl.org/dc/terms/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "AdministrativeTerritorialUnit": "http://data.europa.eu/88u/dataset/atu-type",
    })
}

fn graph(node: &Node, public: &Public) -> Vec<Value> {
    let town = node.town();
    let mut graph = vec![json!({
        "@id": "#town", "@type": "AdministrativeTerritorialUnit", "skos:prefLabel": names(&town.names),
    })];
    let (mut offices, mut papers) = (BTreeMap::<_, &Office>::new(), BTreeMap::<&str, &Evidence>::new());
    // A word about a page or an advert is no public service.
    for procedure in node.procedures().iter().filter(|p| !p.takes_down && !p.corrects) {
        let point = Public::route(public, procedure, None, None).ok();
        let Some(office) = point.and_then(|point| public.offices.office(point.office)) else { continue };
        offices.insert(office.id, office);
        papers.extend(procedure.evidence.iter().map(|paper| (paper.id.as_str(), paper)));
        graph.push(service(node, procedure, office));
        graph.extend(rule(node, procedure));
    }
    graph.extend(offices.values().map(|office| {
        json!({
            "@id": authority(office), "@type": "cv:PublicOrganisation",
            "skos:prefLabel": names(&office.names), "dct:spatial": [{ "@id": "#town" }],
        })
    }));
    let thing = |id: String, kind: &str, name: &str, key: &str| json!({ "@id": id, "@type": kind, "dct:identifier": name, "dct:title": said(node, key) });
    graph.extend(papers.values().map(|p| thing(format!("#evidence-{}", p.id), "cv:Evidence", &p.id, &p.name)));
    for outcome in [Outcome::Answer, Outcome::Decision, Outcome::Paper] {
        let (name, key) = output(outcome);
        graph.push(thing(format!("#output-{name}"), "cv:Output", name, key));
    }
    graph.push(json!({
        "@id": "/counters", "@type": "cv:Channel", "dct:identifier": "counters",
        "dct:description": said(node, "counters-what"),
    }));
    graph.extend(DOORS.iter().map(|door| {
        let kind = if door.id == "business" { "cv:BusinessEvent" } else { "cv:LifeEvent" };
        json!({
            "@id": format!("/doors/{}", door.id), "@type": ["cv:Event", kind], "dct:identifier": door.id,
            "dct:title": said(node, door.name), "dct:description": said(node, door.hint),
        })
    }));
    graph.extend(LOCALES.iter().map(|locale| json!({ "@id": language(locale.tag), "@type": "dct:LinguisticSystem" })));
    graph
}

/// Its name, and the message key of what it is called.
pub(super) fn output(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Answer => ("answer", "outcome-answer"),
        Outcome::Decision => ("decision", "outcome-decision"),
        Outcome::Paper => ("paper", "outcome-paper"),
    }
}

pub(super) fn authority(office: &Office) -> String {
    format!("#office-{}", office.id)
}

/// In the European Union's list of languages, which goes by ISO 639-2.
pub(super) fn language(tag: &str) -> String {
    let code = match tag.split('-').next().unwrap_or(tag) {
        "en" => "ENG",
        "es" => "SPA",
        "zh" => "ZHO",
        "ug" => "UIG",
        "ar" => "ARA",
        other => return format!("#language-{other}"),
    };
    format!("http://publications.europa.eu/resource/authority/language/{code}")
}
