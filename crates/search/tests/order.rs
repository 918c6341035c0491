//! What comes first, in whose language.

use id::ListingId;
use listing::{Address, AddressType, Directory, Extra, Location, LocationType, Organization, Record, Service, Status};
use proptest::prelude::*;
use search::Index;
use std::collections::BTreeMap;

fn service(name: &str, chinese: &str, description: &str) -> Record {
    let mut it = Service::new(ListingId::named(name), name.to_owned(), Status::Active);
    it.description = Some(description.to_owned());
    it.organization_id = Some(ListingId::named("office"));
    let words = BTreeMap::from([("name".to_owned(), chinese.to_owned())]);
    it.anydoor = Extra {
        language: Some("en".to_owned()),
        texts: BTreeMap::from([("zh-Hans".to_owned(), words)]),
        ..Extra::default()
    };
    it.into()
}

fn town() -> Directory {
    let office = Organization::new(ListingId::named("office"), "Harbour Office".to_owned(), String::new());
    Directory::new(vec![
        office.into(),
        service("Advice on schools", "学校咨询", "For parents"),
        service("School enrolment", "入学登记", "A place in a school near you"),
        service("Library card", "图书证", "Also for school children"),
        service("A 图书 corner", "无线", "free"),
    ])
}

#[track_caller]
fn check(query: &str, locale: &str, names: &[&str]) {
    let town = town();
    let found = Index::build(&town).find(query, locale, 10);
    let found: Vec<_> = found.iter().filter_map(|id| town.service(*id)).map(|s| s.name.as_str()).collect();
    assert_eq!(found, names, "{query}");
}

#[test]
fn the_beginning_of_the_name_then_the_name_then_the_description() {
    check("school", "en", &["School enrolment", "Advice on schools", "Library card"]);
    check("SCHOOL  enrol", "en", &["School enrolment"]);
    check("parents advice", "en", &["Advice on schools"]);
    check("harbour card", "en", &["Library card"]);
    check("nothing like it", "en", &[]);
    check("", "en", &[]);
}

#[test]
fn the_readers_language_first() {
    check("图书", "zh-Hans", &["Library card", "A 图书 corner"]);
    check("入学", "en", &["School enrolment"]);
}

#[test]
fn places_are_found_by_address() {
    let mut place = Location::new(ListingId::named("p"), LocationType::Physical);
    place.name = Some("Corner shop".to_owned());
    let [street, town, none] = ["12 Mill Lane", "Town", ""].map(str::to_owned);
    let mut address =
        Address::new(ListingId::named("a"), street, town, none.clone(), none.clone(), none, AddressType::Physical);
    address.location_id = Some(place.id);
    let id = place.id;
    let index = Index::build(&Directory::new(vec![place.into(), address.into()]));
    assert_eq!(index.find_places("mill lane", "en", 5), [id]);
    assert_eq!(index.find_places("corner", "en", 0), []);
    assert_eq!(index.find("corner", "en", 5), []);
}

proptest! {
    #[test]
    fn any_query_is_answered(query in ".{0,60}", limit in 0usize..4) {
        prop_assert!(Index::build(&town()).find(&query, "ug", limit).len() <= limit);
    }
}
