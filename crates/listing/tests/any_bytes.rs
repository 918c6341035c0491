//! Whatever a feed holds: no panic, no row lost, the same result again, and nothing that refers to
//! what is not there.
#![allow(clippy::unwrap_used, reason = "tests and what they share")]

use listing::{Files, Import, Kind, Limits, Record, Unreadable, files, procedures};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn hsds(source: &str, files: &Files) -> Result<Import, Unreadable> {
    listing::hsds(source, files, &Limits::USUAL)
}

/// What must be true of whatever was taken.
fn stands(import: &Import) -> Result<(), TestCaseError> {
    for (file, c) in &import.counts {
        prop_assert_eq!(c.rows, c.kept + c.mended + c.rejected + c.noted, "{}", file);
    }
    let ids: BTreeSet<_> = import.records.iter().map(|r| (r.kind(), r.id())).collect();
    prop_assert_eq!(ids.len(), import.records.len());
    for record in &import.records {
        let body = record.to_json().unwrap();
        prop_assert!(!body.contains("\\u0000"));
        prop_assert_eq!(&Record::from_json(&body).unwrap(), record);
        let value: serde_json::Value = serde_json::from_str(&body).unwrap();
        for (field, value) in value.as_object().unwrap() {
            let kind = match field.as_str() {
                "parent_organization_id" => Some(Kind::Organization),
                "parent_id" => Some(Kind::TaxonomyTerm),
                "link_id" => body_kind(&body, "link_entity"),
                "resource_id" => body_kind(&body, "resource_type"),
                _ => field.strip_suffix("_id").and_then(|kind| kind.parse::<Kind>().ok()),
            };
            if let Some(kind) = kind {
                prop_assert!(ids.contains(&(kind, value.as_str().unwrap().parse().unwrap())), "{}", body);
            }
        }
    }
    Ok(())
}

fn body_kind(body: &str, field: &str) -> Option<Kind> {
    serde_json::from_str::<serde_json::Value>(body).ok()?[field].as_str()?.parse().ok()
}

/// JSON like what HSDS nests, with values that are wrong in every way.
fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        cell().prop_map(Value::from),
    ];
    let names = proptest::sample::select(vec![
        "id",
        "name",
        "status",
        "organization",
        "organization_id",
        "locations",
        "location",
        "service_at_locations",
        "phones",
        "number",
        "schedules",
        "attributes",
        "taxonomy_term",
        "metadata",
        "capacities",
        "unit",
        "services",
        "contents",
        "contacts",
        "parent_id",
        "link_id",
        "link_entity",
        "service_taxonomys",
        "taxonomy",
        "anydoor",
        "programs",
        "eligibilitys",
        "eligibility",
        "addresses",
        "address_1",
        "languages",
        "code",
    ]);
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            1 => proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            4 => proptest::collection::vec((names.clone(), inner), 0..8)
                .prop_map(|members| members.into_iter().map(|(k, v)| (k.to_owned(), v)).collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ab1]?",
        1 => Just("a,b".to_owned()),
        1 => Just("Monday".to_owned()),
        1 => Just("9:00".to_owned()),
        1 => Just("ac148810-d857-441c-9679-408f346de14b".to_owned()),
        1 => Just("AC148810-D857-441C-9679-408F346DE14B".to_owned()),
        1 => ".{0,8}",
    ]
}

fn table(header: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let columns = header.split(',').count();
    let row = proptest::collection::vec(cell(), columns - 1..=columns + 1);
    (proptest::collection::vec(row, 0..6), proptest::collection::vec(any::<u8>(), 0..12), any::<bool>()).prop_map(
        move |(rows, noise, noisy)| {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(header.as_bytes().to_vec());
            for row in rows {
                let _ = writer.write_record(&row);
            }
            let mut bytes = writer.into_inner().unwrap_or_default();
            if noisy {
                bytes.extend(noise);
            }
            bytes
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn feeds(
        organizations in table("id,name,url\n"),
        services in table("id,name,organization_id,status\n"),
        locations in table("id,name,organization_id,latitude,longitude\n"),
        links in table("id,service_id,location_id\n"),
        schedules in table("id,service_id,location_id,weekday,opens_at,closes_at\n"),
        phones in table("id,service_id,location_id,number,language\n"),
    ) {
        let files = BTreeMap::from([
            ("organizations.csv".to_owned(), organizations),
            ("services.csv".to_owned(), services),
            ("locations.csv".to_owned(), locations),
            ("service_at_location.csv".to_owned(), links),
            ("schedules.csv".to_owned(), schedules),
            ("phones.csv".to_owned(), phones),
        ]);
        let import = hsds("t", &files);
        prop_assert_eq!(&hsds("t", &files), &import);
        // A file that begins like something else is refused whole.
        if let Ok(import) = import {
            stands(&import)?;
        }
    }

    #[test]
    fn details(
        services in table("id,name,organization_id,status\n"),
        units in table("id,name\n"),
        capacities in table("id,service_id,unit_id,available,updated\n"),
        terms in table("id,name,parent_id,taxonomy_id\n"),
        attributes in table("id,link_id,link_entity,taxonomy_term_id,value\n"),
        contacts in table("id,service_id,name,email\n"),
    ) {
        let files = BTreeMap::from([
            ("services.csv".to_owned(), services),
            ("units.csv".to_owned(), units),
            ("service_capacity.csv".to_owned(), capacities),
            ("taxonomy_terms.csv".to_owned(), terms),
            ("attributes.csv".to_owned(), attributes),
            ("contacts.csv".to_owned(), contacts),
        ]);
        if let Ok(import) = hsds("t", &files) {
            stands(&import)?;
        }
    }

    #[test]
    fn objects(value in json(), noise in proptest::collection::vec(any::<u8>(), 0..6), at in any::<prop::sample::Index>()) {
        let mut bytes = serde_json::to_vec_pretty(&value).unwrap();
        let at = at.index(bytes.len() + 1);
        bytes.splice(at..at, noise.iter().copied().take(if noise.len() > 3 { noise.len() } else { 0 }));
        for name in ["services.json", "organizations.json", "feed.json"] {
            if let Ok(import) = hsds("t", &BTreeMap::from([(name.to_owned(), bytes.clone())])) {
                stands(&import)?;
            }
        }
    }

    #[test]
    fn whatever_comes(bytes in proptest::collection::vec(any::<u8>(), 0..300), archive in any::<bool>()) {
        let bytes = if archive { [b"PK\x03\x04", bytes.as_slice()].concat() } else { bytes };
        if let Ok(files) = files("feed", bytes, &Limits::USUAL)
            && let Ok(import) = hsds("t", &files) {
            stands(&import)?;
        }
    }

    #[test]
    fn lists(bytes in proptest::collection::vec(prop_oneof![Just(b'"'), Just(b'{'), Just(b'}'), Just(b'['), Just(b']'), Just(b','), any::<u8>()], 0..80)) {
        let mut list = b"[".to_vec();
        list.extend(bytes);
        let total = procedures("t", &list).total();
        prop_assert_eq!(total.rows, total.kept + total.rejected);
    }
}
