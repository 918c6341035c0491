//! What programs read in the terms of others: held against the rules that those publish.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

mod client;

use axum::http::header;
use client::{Site, with};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const CPSV: &str = "http://purl.org/vocab/cpsv#";
const CV: &str = "http://data.europa.eu/m8g/";
const DCT: &str = "http://purl.org/dc/terms/";
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const ATU: &str = "http://data.europa.eu/88u/dataset/atu-type";

/// Class, property, how often at least and at most, and what it is; names with what stands before them.
type Shape = ((&'static str, &'static str), (&'static str, &'static str), usize, usize, Is);

/// What stands in a property.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Is {
    Any,
    /// `rdf:langString`.
    Said,
    /// `xsd:duration`.
    Duration,
    /// `xsd:double`.
    Double,
    /// A node of this class.
    Of(&'static str, &'static str),
}

/// From `releases/3.2.0/shacl/cpsv-ap-SHACL.ttl` of SEMICeu/CPSV-AP: class, property, how often at least and at most,
/// what it is; of the classes and properties that stand in the document.
const SHAPES: &[Shape] = &[
    ((CPSV, "PublicService"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CPSV, "PublicService"), (DCT, "title"), 1, 99, Is::Said),
    ((CPSV, "PublicService"), (DCT, "description"), 1, 99, Is::Said),
    ((CPSV, "PublicService"), (CV, "hasCompetentAuthority"), 1, 99, Is::Of(CV, "PublicOrganisation")),
    ((CPSV, "PublicService"), (CV, "isGroupedBy"), 0, 99, Is::Of(CV, "Event")),
    ((CPSV, "PublicService"), (CV, "hasChannel"), 0, 99, Is::Of(CV, "Channel")),
    ((CPSV, "PublicService"), (CV, "hasCost"), 0, 99, Is::Of(CV, "Cost")),
    ((CPSV, "PublicService"), (CPSV, "hasInput"), 0, 99, Is::Of(CV, "Evidence")),
    ((CPSV, "PublicService"), (CPSV, "follows"), 0, 99, Is::Of(CPSV, "Rule")),
    ((CPSV, "PublicService"), (CPSV, "produces"), 0, 99, Is::Of(CV, "Output")),
    ((CPSV, "PublicService"), (CV, "processingTime"), 0, 1, Is::Duration),
    ((CPSV, "PublicService"), (DCT, "language"), 0, 99, Is::Of(DCT, "LinguisticSystem")),
    ((CPSV, "PublicService"), ("http://www.w3.org/ns/dcat#", "keyword"), 0, 99, Is::Said),
    ((CV, "PublicOrganisation"), (SKOS, "prefLabel"), 1, 99, Is::Said),
    ((CV, "PublicOrganisation"), (DCT, "spatial"), 1, 99, Is::Of(ATU, "")),
    ((CV, "Evidence"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CV, "Evidence"), (DCT, "title"), 1, 99, Is::Said),
    ((CV, "Output"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CV, "Output"), (DCT, "title"), 1, 99, Is::Said),
    ((CV, "Output"), (DCT, "description"), 0, 99, Is::Said),
    ((CV, "Event"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CV, "Event"), (DCT, "title"), 1, 99, Is::Said),
    ((CV, "Event"), (DCT, "description"), 0, 99, Is::Said),
    ((CV, "Channel"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CV, "Channel"), (DCT, "description"), 0, 99, Is::Said),
    ((CV, "Cost"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CV, "Cost"), (CV, "currency"), 0, 1, Is::Of(SKOS, "Concept")),
    ((CV, "Cost"), (CV, "hasValue"), 0, 1, Is::Double),
    ((CPSV, "Rule"), (DCT, "identifier"), 1, 1, Is::Any),
    ((CPSV, "Rule"), (DCT, "title"), 1, 99, Is::Said),
    ((CPSV, "Rule"), (DCT, "description"), 1, 99, Is::Said),
];

type Node = BTreeMap<String, Vec<Value>>;

/// The document's nodes by their ids, every name written out; what lies inside another is a node too.
fn nodes(document: &Value) -> BTreeMap<String, Node> {
    fn long(context: &Value, name: &str) -> String {
        match name.split_once(':') {
            Some((prefix, rest)) if context[prefix].is_string() => {
                format!("{}{rest}", context[prefix].as_str().unwrap())
            }
            _ => context[name].as_str().unwrap_or(name).to_owned(),
        }
    }
    fn take(context: &Value, value: &Value, all: &mut BTreeMap<String, Node>) {
        let Some(object) = value.as_object().filter(|o| o.contains_key("@id")) else { return };
        let id = object["@id"].as_str().unwrap().to_owned();
        for (name, value) in object.iter().filter(|(name, _)| *name != "@id") {
            let values = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            values.iter().for_each(|value| take(context, value, all));
            let (name, values) = match name.as_str() {
                "@type" => (name.clone(), values.iter().map(|v| long(context, v.as_str().unwrap()).into()).collect()),
                name => (long(context, name), values),
            };
            assert!(name.starts_with("http") || name == "@type", "{name} is in the context");
            all.entry(id.clone()).or_default().insert(name, values);
        }
    }
    let mut all = BTreeMap::new();
    for node in document["@graph"].as_array().unwrap() {
        take(&document["@context"], node, &mut all);
    }
    all
}

fn is_of(node: Option<&Node>, class: &str) -> bool {
    node.and_then(|node| node.get("@type")).is_some_and(|types| types.iter().any(|t| t == class))
}

/// What is wrong with the document by the shapes, and what no shape speaks of.
fn wrong(all: &BTreeMap<String, Node>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (id, node) in all {
        let spoken_of = |property: &str| {
            SHAPES.iter().any(|((prefix, name), (path, p), ..)| {
                is_of(Some(node), &format!("{prefix}{name}")) && format!("{path}{p}") == property
            })
        };
        // The town has no shape, and a name all the same.
        let others = ["@type", "http://www.w3.org/2004/02/skos/core#prefLabel"];
        let unknown = node.keys().filter(|key| !others.contains(&key.as_str()) && !spoken_of(key));
        wrong.extend(unknown.map(|key| format!("{id}: no shape of {key}")));
        for ((prefix, name), (path, property), least, most, is) in SHAPES {
            if !is_of(Some(node), &format!("{prefix}{name}")) {
                continue;
            }
            let none = vec![];
            let values = node.get(&format!("{path}{property}")).unwrap_or(&none);
            if values.len() < *least || values.len() > *most {
                wrong.push(format!("{id}: {} times {property}", values.len()));
            }
            for value in values {
                let good = match is {
                    Is::Any => true,
                    Is::Duration => {
                        value["@type"] == "xsd:duration" && value["@value"].as_str().is_some_and(|t| t.starts_with('P'))
                    }
                    Is::Double => {
                        value["@type"] == "xsd:double"
                            && (value["@value"].is_number()
                                || value["@value"].as_str().is_some_and(|t| t.parse::<f64>().is_ok()))
                    }
                    Is::Said => {
                        value["@language"].is_string() && value["@value"].as_str().is_some_and(|t| !t.is_empty())
                    }
                    Is::Of(prefix, class) => {
                        value["@id"].as_str().is_some_and(|id| is_of(all.get(id), &format!("{prefix}{class}")))
                    }
                };
                if !good {
                    wrong.push(format!("{id}: {property} is {value}"));
                }
            }
        }
    }
    wrong
}

#[tokio::test]
async fn procedures_are_public_services_of_cpsv_ap() {
    let site = Site::new(1).await;
    let answer = site.get("/procedures.jsonld", &[]).await;
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/ld+json");
    let document = answer.json();
    let all = nodes(&document);
    assert_eq!(wrong(&all), [""; 0]);
    let services: BTreeSet<&str> = all
        .iter()
        .filter(|(_, n)| is_of(Some(n), &format!("{CPSV}PublicService")))
        .map(|(id, _)| id.as_str())
        .collect();
    let asked = site.town.node.procedures().iter().filter(|p| !p.takes_down && !p.corrects);
    let asked: Vec<String> = asked.map(|p| format!("/apply/{}", p.id)).collect();
    assert_eq!(services, asked.iter().map(String::as_str).collect());
    assert!(services.len() > 10);
    for class in [format!("{CPSV}Rule"), format!("{CV}Cost"), format!("{CV}LifeEvent"), format!("{CV}BusinessEvent")] {
        assert!(all.values().any(|node| is_of(Some(node), &class)), "{class} is in it");
    }
    let title = &all["/apply/ask-for-help"][&format!("{DCT}title")];
    assert_eq!(title.len(), 5, "in every language");
    assert!(!document.to_string().contains('⟦'), "no text is missing");
    assert_eq!(document["@context"]["@base"], "http://town.test");
    for (name, all) in document["@context"].as_object().unwrap() {
        assert!(all.is_string(), "{name}: nothing of the context is fetched");
    }
    let tag = answer.header(header::ETAG).to_owned();
    for known in [tag.clone(), format!("\"x\", {}", tag.trim_start_matches("W/")), "*".into()] {
        let again = site.get("/procedures.jsonld", &[with(header::IF_NONE_MATCH, &known)]).await;
        assert_eq!(
            (again.status.as_u16(), again.body.len(), again.header(header::ETAG)),
            (304, 0, tag.as_str()),
            "{known}"
        );
        assert_eq!(again.header(header::CACHE_CONTROL), "public, max-age=60");
    }
    let other = site.get("/procedures.jsonld", &[with(header::IF_NONE_MATCH, "W/\"x\"")]).await;
    assert_eq!(other.status, 200);
}

#[test]
fn the_shapes_find_what_is_wrong() {
    let context = json!({ "cpsv": CPSV, "cv": CV, "dct": DCT });
    let document = json!({ "@context": context, "@graph": [
        { "@id": "a", "@type": "cpsv:PublicService", "dct:identifier": ["1", "2"], "dct:title": "plain",
          "cv:hasCompetentAuthority": { "@id": "b" }, "cv:hasCost": { "@id": "c", "@type": "cv:Cost",
          "dct:identifier": "c", "cv:currency": { "@id": "d" }, "cv:hasValue": 5, "dct:type": { "@id": "d" } } },
        { "@id": "b", "@type": "cv:Event" },
    ] });
    let wrong = wrong(&nodes(&document));
    for part in [
        "a: 2 times identifier",
        "a: 0 times description",
        "a: title is",
        "a: hasCompetentAuthority is",
        "b: 0 times",
        "c: currency is",
        "c: hasValue is",
        "c: no shape of http://purl.org/dc/terms/type",
    ] {
        assert!(wrong.iter().any(|w| w.starts_with(part)), "{part}: {wrong:?}");
    }
}

/// A place with a choir on Saturdays, a desk that is open, and a service that vanished.
async fn town() -> Site {
    let feed = json!([
        {"id": "a", "name": "Choir </script><b>", "description": "Sing", "status": "active", "minimum_age": 16,
         "organization": {"id": "o", "name": "Quayside office", "description": "", "website": "https://o.example"},
         "cost_options": [{"id": "k", "amount": 5, "currency": "CNY"}],
         "service_at_locations": [{"id": "1",
            "location": {"id": "p", "name": "Hall", "location_type": "physical", "latitude": 10.0, "longitude": 20.0,
                "phones": [{"id": "n", "number": "555 0001"}],
                "addresses": [{"id": "p", "address_1": "1 Quay", "city": "Town", "state_province": "", "postal_code": "A 1",
                               "country": "CN", "address_type": "physical"}]},
            "schedules": [{"id": "s", "freq": "WEEKLY", "byday": "SA", "dtstart": "2026-01-03", "opens_at": "18:00",
                           "closes_at": "24:00"}]}]},
        {"id": "b", "name": "Desk", "status": "active", "organization_id": "o",
         "schedules": [{"id": "t", "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}]},
        {"id": "c", "name": "Gone", "status": "active", "organization_id": "o",
         "schedules": [{"id": "u", "dtstart": "2026-01-03"}]}]);
    let files = [("services.json".to_owned(), feed.to_string().into_bytes())].into();
    let mut import = listing::hsds("linked-test", &files, &listing::Limits::USUAL).expect("a feed");
    assert_eq!((&import.rejected, &import.mended), (&vec![], &vec![]));
    for record in &mut import.records {
        if let listing::Record::Service(service) = record {
            service.anydoor.door = Some("community".into());
            service.anydoor.gone = (service.name == "Gone").then_some(jiff::civil::date(2026, 1, 1));
        }
    }
    let site = Site::new(3).await;
    site.town.node.publish(&mut site.town.cx().get(), &import.records).await.expect("published");
    site
}

fn id(kind: &str, foreign: &str) -> String {
    id::ListingId::named(&format!("linked-test/{kind}/{foreign}")).to_string()
}

/// The page's data block.
async fn block(site: &Site, path: &str) -> Option<Value> {
    let page = site.get(path, &[]).await;
    assert!(page.header(header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"), "nothing may run");
    let (_, rest) =
        page.text().split_once("<script type=\"application/ld+json\">").map(|(a, b)| (a.to_owned(), b.to_owned()))?;
    let (data, after) = rest.split_once("</script>").expect("its end");
    assert_eq!(after.matches("<script").count(), after.matches("<script src=").count(), "only files: {after}");
    Some(serde_json::from_str(data).expect("JSON"))
}

#[tokio::test]
async fn pages_say_in_schema_org_what_they_show() {
    let site = town().await;
    let choir = block(&site, &format!("/listings/{}", id("service", "a"))).await.expect("a block");
    assert_eq!((&choir["@context"], &choir["@type"]), (&json!("https://schema.org"), &json!("Service")));
    assert_eq!(choir["name"], "Choir </script><b>", "no text ends the block");
    assert_eq!(choir["url"], format!("http://town.test/listings/{}", id("service", "a")));
    assert_eq!(
        choir["provider"],
        json!({ "@type": "Organization", "name": "Quayside office", "url": "https://o.example" })
    );
    assert_eq!(choir["offers"], json!([{ "@type": "Offer", "price": 5.0, "priceCurrency": "CNY" }]));
    assert_eq!(choir["audience"], json!({ "@type": "PeopleAudience", "suggestedMinAge": 16.0 }));
    let page = site.get(&format!("/listings/{}", id("service", "a")), &[]).await.text();
    assert_eq!(page.matches("</script").count(), page.matches("<script").count(), "its own end");
    let hall = &choir["availableChannel"][0]["serviceLocation"];
    assert_eq!(
        (&hall["name"], &hall["geo"]["latitude"], &hall["telephone"]),
        (&json!("Hall"), &json!(10.0), &json!("555 0001"))
    );
    assert_eq!(hall["address"][0]["streetAddress"], "1 Quay");
    assert!(hall["address"][0].get("addressRegion").is_none(), "nothing empty is said");
    let hours =
        json!([{ "@type": "OpeningHoursSpecification", "dayOfWeek": "Saturday", "opens": "18:00", "closes": "23:59" }]);
    assert_eq!(hall["openingHoursSpecification"], hours);
    let place = block(&site, &format!("/places/{}", id("location", "p"))).await.expect("a block");
    assert_eq!((&place["@type"], &place["name"]), (&json!("Place"), &json!("Hall")));
    assert!(block(&site, &format!("/listings/{}", id("service", "c"))).await.is_none(), "nobody knows whether it is");
}

#[tokio::test]
async fn what_takes_place_can_be_subscribed_to() {
    let site = town().await;
    let choir = format!("/listings/{}", id("service", "a"));
    let page = site.get(&choir, &[]).await.text();
    assert!(page.contains(&format!("href=\"{choir}/events.ics?language=en\"")));
    assert!(page.contains("<h2>Next dates</h2>") && page.contains("<bdi dir=\"ltr\">18:00–24:00</bdi>"), "{page}");
    let feed = site.get(&format!("{choir}/events.ics"), &[]).await;
    assert_eq!(feed.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
    let text = feed.text();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("RRULE:FREQ=WEEKLY;BYDAY=SA\r\n"), "{text}");
    assert!(text.contains("\r\nDTSTART;TZID=Asia/Shanghai:20260103T180000\r\n"), "by the town's clock: {text}");
    let known = [with(header::IF_NONE_MATCH, feed.header(header::ETAG))];
    assert_eq!(site.get(&format!("{choir}/events.ics"), &known).await.status, 304);
    let desk = format!("/listings/{}", id("service", "b"));
    assert!(!site.get(&desk, &[]).await.text().contains("events.ics"));
    site.get(&format!("{desk}/events.ics"), &[]).await.refused(404, "error-unknown-listing");
    let door = site.get("/doors/community/events.ics", &[]).await.text();
    assert_eq!(door.matches("BEGIN:VEVENT").count(), 1);
    let page = site.get("/doors/community", &[]).await.text();
    assert!(page.contains("href=\"/doors/community/events.ics?language=en\""));
    let spanish = site.get("/doors/community/events.ics?language=es", &[]).await.text();
    assert!(spanish.lines().any(|line| line.starts_with("X-WR-CALNAME:Comunidad")), "{spanish}");
    assert!(!site.get("/doors/work", &[]).await.text().contains("events.ics"));
    site.get("/doors/work/events.ics", &[]).await.refused(404, "error-not-found");
    site.get("/doors/nothing/events.ics", &[]).await.refused(404, "error-not-found");
}

#[tokio::test]
async fn events_are_found_by_their_kind() {
    let site = town().await;
    let find = async |body: Value| site.post("/api/v1/find", &[], &body).await.json();
    let events = find(json!({ "q": "", "kind": "event" })).await;
    assert_eq!(events["results"].as_array().unwrap().len(), 1, "{events}");
    assert_eq!(
        (&events["results"][0]["id"], &events["results"][0]["kind"]),
        (&json!(id("service", "a")), &json!("service"))
    );
    let services = find(json!({ "q": "choir", "kind": "service" })).await;
    assert_eq!(services["results"][0]["id"], events["results"][0]["id"], "an event is a service");
    let desk = find(json!({ "q": "desk", "kind": "event" })).await;
    assert!(desk["results"].as_array().unwrap().iter().all(|found| found["whole"] == false), "{desk}");
}
