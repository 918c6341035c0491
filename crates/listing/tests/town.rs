//! The demo's invented town: it parses, everything refers to something, and it is complete in five
//! languages.

use id::ListingId;
use listing::{DOORS, Directory, Extra, Kind, Record, about_refused};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Beside English, in which the records themselves are written.
const TRANSLATED: [&str; 4] = ["zh-Hans", "ug", "ar", "es"];

fn file(name: &str) -> Value {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("../anydoor/src/demo/town").join(name);
    serde_json::from_slice(&std::fs::read(at).expect("the town's file")).expect("JSON")
}

fn records() -> Vec<Record> {
    serde_json::from_value(file("town.json")).expect("records")
}

#[test]
fn it_is_stored_as_it_is_written() {
    for (record, written) in records().iter().zip(file("town.json").as_array().unwrap()) {
        let stored: Value = serde_json::from_str(&record.to_json().unwrap()).unwrap();
        assert_eq!(&stored, written);
        assert_eq!(record.source(), "saltmarket");
        let key = format!("saltmarket/{}/{}", record.kind(), record.extra().source_id.as_deref().unwrap());
        assert_eq!(record.id(), ListingId::named(&key));
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let records = records();
    let ids: BTreeSet<_> = records.iter().map(|r| (r.kind(), r.id())).collect();
    assert_eq!(ids.len(), records.len(), "ids are unique");
    let mut followed = 0;
    for written in file("town.json").as_array().unwrap() {
        for (field, value) in written.as_object().unwrap() {
            let Some(kind) = field.strip_suffix("_id").and_then(|kind| kind.parse::<Kind>().ok()) else { continue };
            assert!(ids.contains(&(kind, value.as_str().unwrap().parse().unwrap())), "{field} of {written}");
            followed += 1;
        }
    }
    assert!(followed > 400, "{followed}");
    let town = Directory::new(records);
    assert_eq!((town.organizations().len(), town.locations().len(), town.services().len()), (12, 30, 44));
    for service in town.services() {
        assert!(town.organization_of(service).is_some() && !town.places(service.id).is_empty(), "{}", service.name);
    }
    for place in town.locations() {
        assert!(!town.schedules(Kind::Location, place.id).is_empty(), "{:?}", place.name);
        assert!(!town.languages(Kind::Location, place.id).is_empty(), "{:?}", place.name);
        let whole = [
            town.addresses(place.id).len(),
            town.phones(Kind::Location, place.id).len(),
            town.accessibility(place.id).len(),
        ];
        assert_eq!((whole, place.latitude.is_some()), ([1, 1, 1], true), "{:?}", place.name);
    }
    for door in DOORS {
        let behind = town.services().iter().filter(|s| s.anydoor.door.as_deref() == Some(door)).count();
        assert!(behind >= 5, "{door}: {behind}");
    }
}

#[test]
fn every_text_is_there_in_every_language_and_none_is_refused() {
    let complete = |extra: &Extra, fields: &[&str]| {
        for tag in TRANSLATED {
            for field in fields {
                assert_eq!(extra.say(field, "", tag).language, Some(tag), "{field} of {:?}", extra.source_id);
            }
        }
        for text in extra.texts.values().flat_map(BTreeMap::values) {
            assert_eq!(about_refused(text), [""; 0], "{text}");
        }
    };
    for record in records() {
        let extra = record.extra();
        assert!(!extra.no_form);
        match &record {
            Record::Organization(it) => {
                complete(extra, &["name", "description"]);
                assert_eq!(about_refused(&it.name), [""; 0]);
            }
            Record::Service(it) => {
                complete(extra, &["name", "description", "wait_time", "fees_description"]);
                assert_eq!(about_refused(&it.name), [""; 0]);
                if extra.heading.is_some() {
                    complete(extra, &["heading"]);
                }
            }
            Record::Location(it) => {
                complete(extra, &["name"]);
                if it.description.is_some() {
                    complete(extra, &["description"]);
                }
            }
            Record::Address(_) => complete(extra, &["address_1", "city"]),
            Record::RequiredDocument(_) => complete(extra, &["document"]),
            Record::CostOption(_) => complete(extra, &["amount_description"]),
            Record::Accessibility(_) => complete(extra, &["description"]),
            _ => assert!(extra.texts.is_empty()),
        }
    }
}

#[test]
fn offices_and_their_points() {
    let town = Directory::new(records());
    let (mut points, mut counters) = (BTreeSet::new(), 0);
    let offices = file("offices.json");
    let offices = offices["offices"].as_array().unwrap();
    assert_eq!(offices.len(), 12);
    for office in offices {
        let organization = town.organization(office["organization_id"].as_str().unwrap().parse().unwrap()).unwrap();
        named(&office["name"], &organization.name, &organization.anydoor);
        let desks = office["points"].as_array().unwrap();
        assert_eq!(desks.iter().filter(|p| p["lead"] == true).count(), 1, "{}", office["key"]);
        counters += desks.iter().filter(|p| p["counter"] == true).count();
        for point in desks {
            let place = town.location(point["location_id"].as_str().unwrap().parse().unwrap()).unwrap();
            assert_eq!(place.organization_id, Some(organization.id));
            named(&point["name"], place.name.as_deref().unwrap(), &place.anydoor);
            assert!(points.insert(point["key"].as_str().unwrap().to_owned()), "{}", point["key"]);
        }
    }
    assert_eq!((points.len(), counters), (28, 5));
}

/// The companion file says the same names as the listing.
#[track_caller]
fn named(names: &Value, english: &str, extra: &Extra) {
    assert_eq!(names["en"], english);
    for tag in TRANSLATED {
        assert_eq!(names[tag], extra.say("name", "", tag).text);
    }
}
