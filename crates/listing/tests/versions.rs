//! The same town in every form that a feed can have: it comes to the same records.
#![allow(clippy::unwrap_used, reason = "tests and what they share")]

use listing::{Directory, Files, Import, Kind, Limits, Unreadable, files, full, hsds};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Import, Unreadable> {
    hsds("t", &files(name, bytes.into(), &Limits::USUAL)?, &Limits::USUAL)
}

fn one(name: &str, value: &Value) -> Import {
    let import = read(name, value.to_string()).unwrap();
    assert_eq!((import.rejected.as_slice(), import.mended.as_slice()), (&[][..], &[][..]));
    import
}

fn of(kind: Kind, import: &Import) -> usize {
    import.records.iter().filter(|record| record.kind() == kind).count()
}

/// A service of 3.1 with every list that it can have.
fn service() -> Value {
    let id = |n: u32| format!("00000000-0000-4000-8000-{n:012}");
    let term = json!({"id": id(70), "name": "Food", "description": "To eat", "code": "F",
        "taxonomy_detail": {"id": id(71), "name": "Needs", "description": ""}});
    let phone = |n| json!({"id": id(n), "number": "010-1234", "languages": [{"id": id(n + 100), "code": "ug"}]});
    json!({
        "id": id(1), "name": "Meals", "status": "active", "last_modified": "2026-01-02T03:04:05Z",
        "organization": {"id": id(2), "name": "Kitchen", "description": "Cooks",
            "funding": [{"id": id(3), "source": "The town"}],
            "organization_identifiers": [{"id": id(4), "identifier_type": "Number", "identifier": "7"}],
            "additional_websites": [{"id": id(5), "label": "Map", "url": "https://example.org/map"}],
            "programs": [{"id": id(6), "name": "Winter", "description": ""}]},
        "program": {"id": id(6), "name": "Winter", "description": ""},
        "contacts": [{"id": id(10), "title": "Cook", "department": "Kitchen", "phones": [phone(11)]}],
        "phones": [phone(12)],
        "schedules": [{"id": id(13), "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00",
            "attributes": [{"id": id(14), "link_id": id(13), "link_entity": "schedule", "taxonomy_term": term}]}],
        "service_areas": [{"id": id(15), "name": "The harbour"}],
        "service_at_locations": [{"id": id(20), "service_areas": [{"id": id(21), "name": "The quay"}],
            "location": {"id": id(22), "location_type": "physical", "name": "Quay 1", "latitude": 1.5, "longitude": 2.5,
                "accessibility": [{"id": id(23), "description": "Ramp"}],
                "addresses": [{"id": id(24), "address_1": "Quay 1", "city": "Saltmarket", "state_province": "S",
                    "postal_code": "1", "country": "CN", "address_type": "physical"}]}}],
        "languages": [{"id": id(30), "code": "zh-Hans"}],
        "funding": [{"id": id(31), "source": "Gifts"}],
        "cost_options": [{"id": id(32), "amount": 5, "currency": "CNY"}],
        "required_documents": [{"id": id(33), "document": "A bowl"}],
        "capacities": [{"id": id(34), "unit": {"id": id(35), "name": "Seat"}, "available": 12,
            "updated": "2026-01-02T03:04:05Z"}],
        "additional_urls": [{"id": id(36), "label": "Menu", "url": "https://example.org/menu"}],
        "attributes": [{"id": id(37), "label": "Kind", "taxonomy_term": term}],
        "metadata": [{"id": id(38), "last_action_date": "2026-01-02", "last_action_type": "update",
            "field_name": "name", "previous_value": "Meal", "replacement_value": "Meals", "updated_by": "Kitchen"}],
        "anydoor": {"language": "en", "texts": {"zh-Hans": {"name": "饭"}}, "door": "work"},
    })
}

#[test]
fn every_list_comes_in_and_goes_out_again() {
    let import = one("services.json", &json!([service()]));
    assert_eq!((import.total().rows, import.total().kept), (30, 30));
    let it = Directory::new(import.records.clone());
    let out = full(&it, Kind::Service, it.services()[0].id).unwrap();
    lies_in(&service(), &out, "");
    let service = &it.services()[0];
    assert_eq!(service.anydoor.say("name", &service.name, "zh-Hans").text, "饭");
    assert_eq!(service.anydoor.door, None, "which door is ours to say");
    // Read back, it is the same town.
    let again = one("services.json", &json!([out]));
    let bodies = |import: &Import| {
        let mut bodies: Vec<_> = import.records.iter().map(|r| r.to_json().unwrap()).collect();
        bodies.sort();
        bodies
    };
    assert_eq!(bodies(&again), bodies(&import));
}

/// Everything that was said is said in `out`.
#[track_caller]
fn lies_in(said: &Value, out: &Value, at: &str) {
    match (said, out) {
        _ if at.starts_with("/anydoor") => {}
        (Value::Object(said), _) => {
            said.iter().for_each(|(name, value)| lies_in(value, &out[name], &format!("{at}/{name}")));
        }
        (Value::Array(said), Value::Array(out)) => {
            assert_eq!(said.len(), out.len(), "{at}");
            said.iter().zip(out).enumerate().for_each(|(n, (a, b))| lies_in(a, b, &format!("{at}/{n}")));
        }
        (Value::Number(a), Value::Number(b)) => assert_eq!(a.as_f64(), b.as_f64(), "{at}"),
        _ => assert_eq!(said, out, "{at}"),
    }
}

#[test]
fn pages_lines_tables_and_archives() {
    let page = json!({"total_items": 1, "empty": false, "contents": [service()]});
    let kept = one("services", &page).records;
    let lines = format!(
        "{}\n{}\n",
        service(),
        json!({"id": "2", "name": "More", "status": "active", "organization_id": "00000000-0000-4000-8000-000000000002"})
    );
    assert_eq!(of(Kind::Service, &read("https://example.org/services?format=ndjson", lines).unwrap()), 2);
    let tables = json!({"services": [{"id": "s", "name": "Help", "status": "active", "organization_id": "o"}],
        "organizations": [{"id": "o", "name": "Office", "description": ""}], "extra": [1]});
    let import = one("feed.json", &tables);
    assert!(Directory::new(import.records).services()[0].organization_id.is_some());
    assert_eq!(import.noted[0].field, "extra");
    let archive = zipped(&[("feed/services.json", &json!([service()]).to_string()), ("feed/README.md", "hello")]);
    assert_eq!(read("feed.zip", archive).unwrap().records.len(), kept.len());
    let package = r#"{"resources":[{"name":"organization","path":"orgs.csv"}]}"#;
    let named =
        zipped(&[("datapackage.json", package), ("orgs.csv", "id,name,parent_organization_id\na,Part,b\nb,Whole,\n")]);
    let import = read("feed.zip", named).unwrap();
    let it = Directory::new(import.records);
    let [part, whole] = it.organizations() else { panic!() };
    assert_eq!(part.parent_organization_id, Some(whole.id), "further down in the file");
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A service of the first Open Referral UK profile, which stands between 1.1 and 2.0.
#[test]
fn the_first_uk_profile() {
    let import = one(
        "services",
        &json!({"totalElements": 1, "first": true, "content": [{
        "id": "7", "name": "Advice", "status": "active", "fees": "Free",
        "organization": {"id": "3", "name": "Centre", "description": null, "url": "https://example.org"},
        "eligibilitys": [{"id": "1", "eligibility": "Parents", "minimum_age": 16, "maximum_age": 99, "taxonomys": []}],
        "regular_schedules": [{"id": "1", "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00:00", "closes_at": "12:30:00",
            "valid_from": "2020-01-01T00:00:00"}],
        "service_taxonomys": [{"id": "4", "taxonomy": {"id": "t:1", "name": "Money", "vocabulary": "needs"}}],
        "service_areas": [{"id": "2", "service_area": "Harbour"}],
        "fundings": [{"id": "2", "source": "The town"}],
        "contacts": [{"id": "5", "title": "Desk", "phones": [{"id": "6", "number": "+44 1234 567890"}]}],
        "service_at_locations": [{"id": "8", "location": {"id": "9", "name": "Hall", "latitude": "51.5", "longitude": -0.1,
            "physical_addresses": [{"id": "1", "address_1": "1 Quay", "city": "Town", "state_province": "S",
                "postal_code": "A1", "country": "UK"}],
            "accessibility_for_disabilities": [{"id": "1", "accessibility": "Ramp"}]}}],
        "reviews": [{"id": "1", "score": "5"}]}]}),
    );
    assert_eq!(import.noted[0].field, "reviews");
    let it = Directory::new(import.records);
    let service = &it.services()[0];
    assert_eq!(service.eligibility_description.as_deref(), Some("Parents"));
    assert_eq!((service.minimum_age, service.maximum_age), (Some(16.0), Some(99.0)));
    let out = full(&it, Kind::Service, service.id).unwrap();
    assert_eq!(out["attributes"][0]["taxonomy_term"]["taxonomy"], "needs");
    assert_eq!(out["service_areas"][0]["name"], "Harbour");
    assert_eq!(out["contacts"][0]["phones"][0]["number"], "+44 1234 567890");
    assert_eq!(out["service_at_locations"][0]["location"]["addresses"][0]["country"], "GB");
    assert_eq!(out["schedules"][0]["valid_from"], "2020-01-01");
}

#[test]
fn the_line_and_the_place_of_what_is_wrong() {
    let text = "[\n{\"id\": \"1\", \"name\": \"Help\", \"status\": \"active\", \"organization\": {\"id\": \"o\", \"name\": \"O\"},\n\
        \"phones\": [{\"number\": \"5\"}, {\"number\": \"call us\"}],\n \"languages\": [{\"code\": \"klingon\"}]},\n{\"name\": 5},\n{oops}]";
    let import = read("services.json", text).unwrap();
    let say = |r: &listing::Reject| format!("{} {} {}", r.line, r.field, r.value);
    assert_eq!(
        import.rejected.iter().map(say).collect::<Vec<_>>(),
        ["2 phones[0].number 5", "2 phones[1].number call us", "6  {oops}"]
    );
    let kept = Directory::new(import.records);
    assert_eq!(kept.languages(Kind::Service, kept.services()[1].id).len() + kept.services().len(), 3);
}

#[test]
fn what_is_refused_is_not_kept_in_any_table() {
    let import = read(
        "services.json",
        json!([{"id": "1", "name": "Help", "status": "active", "organization": {"id": "o", "name": "O", "description": ""},
            "attributes": [
                {"id": "1", "value": "Buddhist", "taxonomy_term": {"id": "r", "name": "Religion", "description": ""}},
                {"id": "2", "value": "Any ethnicity", "taxonomy_term": {"id": "f", "name": "Food", "description": ""}},
                {"id": "3", "value": "Warm", "taxonomy_term": {"id": "f", "name": "Food", "description": ""}}]}])
        .to_string(),
    )
    .unwrap();
    assert_eq!((of(Kind::TaxonomyTerm, &import), of(Kind::Attribute, &import)), (1, 1));
    assert_eq!(import.rejected.len(), 3);
}

#[test]
fn what_is_no_feed() {
    #[track_caller]
    fn check(bytes: &[u8], is: Unreadable) {
        assert_eq!(read("feed", bytes).unwrap_err(), is);
        let table = Files::from([("services.csv".to_owned(), bytes.to_vec())]);
        if !bytes.starts_with(b"PK") {
            assert_eq!(hsds("t", &table, &Limits::USUAL).unwrap_err(), is);
        }
    }
    check(b"", Unreadable::Empty);
    check(b"  \n", Unreadable::Empty);
    check(b"\n <!DOCTYPE html><html>404", Unreadable::Page);
    check(b"\xFF\xFEi\0d\0", Unreadable::Encoding("UTF-16 or binary"));
    assert_eq!(read("notes.txt", "id,name\n1,x\n").unwrap_err(), Unreadable::NoFeed);
    assert!(matches!(read("x.zip", b"PK\x03\x04 damaged".to_vec()), Err(Unreadable::Archive(_))));
    assert_eq!(read("x.zip", zipped(&[])).unwrap_err(), Unreadable::Empty);
}

#[test]
fn nothing_goes_beyond_the_limits() {
    let small = Limits { bytes: 1 << 20, files: 3, row: 1000, rows: 10 };
    // Ten megabytes of nothing are ten kilobytes of archive.
    let bomb = zipped(&[("services.csv", &"\n".repeat(10 << 20))]);
    assert!(bomb.len() < 100_000);
    assert_eq!(files("x", bomb, &small).unwrap_err(), Unreadable::Large(1 << 20));
    assert_eq!(files("x.csv", vec![b'x'; (1 << 20) + 1], &small).unwrap_err(), Unreadable::Large(1 << 20));
    let many = [("a.csv", "a"), ("b.csv", "a"), ("c.csv", "a"), ("d.csv", "a")];
    assert_eq!(files("x", zipped(&many), &small).unwrap_err(), Unreadable::Files(3));
    let rows = format!("id,name\n{}", "1,x\n".repeat(11));
    let limited = |text: String| hsds("t", &files("organizations.csv", text.into(), &small)?, &small);
    assert_eq!(limited(rows).unwrap_err(), Unreadable::Rows(10));
    assert_eq!(limited(format!("id,name\n1,{}\n2,y\n", "x".repeat(1000))).unwrap().total().kept, 1);
    let deep = format!("[{}]", "[".repeat(5000));
    assert_eq!(read("services.json", deep).unwrap().total().rejected, 1);
}
