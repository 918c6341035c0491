//! What a feed no longer names: services are marked, telephone numbers go, and what comes back loses its mark.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use jiff::civil::{Date, date};
use listing::{Follow, Followed, Kind, Limits, Record, follow, hsds};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn read(tables: &[(&str, &str)]) -> Vec<Record> {
    let files = tables.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    let import = hsds("t", &files, &Limits::USUAL).unwrap();
    assert!(import.rejected.is_empty(), "{:?}", import.rejected);
    import.records
}

const DAY: Date = date(2026, 3, 2);

/// What the town has afterwards.
fn after(had: &[Record], follow: Follow) -> Vec<Record> {
    let mut all: BTreeMap<_, Record> = had.iter().map(|r| ((r.kind(), r.id()), r.clone())).collect();
    for at in &follow.remove {
        assert!(all.remove(at).is_some(), "removes what is there");
    }
    all.extend(follow.put.into_iter().map(|r| ((r.kind(), r.id()), r)));
    all.into_values().collect()
}

fn of(kind: Kind, records: &[Record]) -> Vec<(Option<Date>, Record)> {
    records.iter().filter(|r| r.kind() == kind).map(|r| (r.extra().gone, r.clone())).collect()
}

const ORG: (&str, &str) = ("organizations.csv", "id,name\no,Office\n");
const BOTH: (&str, &str) = ("services.csv", "id,name,organization_id\na,Advice,o\nb,Bread,o\n");
const ONE: (&str, &str) = ("services.csv", "id,name,organization_id\na,Advice,o\n");
const PLACES: (&str, &str) = ("locations.csv", "id,name\nl,Hall\nm,House\n");

/// Two services at one place, each with a number, hours and a contact that has a number of its own.
fn whole() -> Vec<Record> {
    read(&[
        ORG,
        BOTH,
        PLACES,
        ("services_at_location.csv", "id,service_id,location_id\n1,a,l\n2,b,l\n"),
        ("contacts.csv", "id,name,service_id\nc,Ann,b\n"),
        (
            "phones.csv",
            "id,service_id,contact_id,service_at_location_id,number\n1,a,,,111\n2,b,,,222\n3,,c,,333\n4,,,2,444\n",
        ),
        ("schedules.csv", "service_id,weekday,opens_at,closes_at\na,Monday,9:00,10:00\nb,Monday,9:00,10:00\n"),
        ("languages.csv", "id,phone_id,code\n1,3,en\n"),
    ])
}

#[test]
fn a_vanished_service_is_marked_and_keeps_what_belongs_to_it() {
    let had = whole();
    let came = read(&[
        ORG,
        ONE,
        PLACES,
        ("services_at_location.csv", "id,service_id,location_id\n1,a,l\n"),
        ("phones.csv", "id,service_id,number\n1,a,111\n"),
        ("schedules.csv", "service_id,weekday,opens_at,closes_at\na,Monday,9:00,10:00\n"),
    ]);
    let step = follow(&had, came.clone(), DAY).unwrap();
    assert_eq!(step.counts, Followed { gone: 1, unchanged: had.len() as u64 - 1, ..Followed::default() });
    let now = after(&had, step);
    assert_eq!(now.len(), had.len(), "nothing is lost");
    let marks: Vec<_> = of(Kind::Service, &now).iter().map(|(gone, _)| *gone).collect();
    assert_eq!(marks.iter().flatten().collect::<Vec<_>>(), [&DAY]);

    // The next day nothing more happens; then it is back, and the mark goes.
    let again = follow(&now, came, date(2026, 3, 3)).unwrap();
    assert_eq!((again.put.len(), again.remove.len()), (0, 0));
    let back = follow(&now, had.clone(), date(2026, 3, 4)).unwrap();
    assert_eq!((back.counts.back, back.counts.changed, back.put.len()), (1, 1, 1));
    let sorted = |mut all: Vec<Record>| {
        all.sort_by_key(|r| (r.kind(), r.id()));
        all
    };
    assert_eq!(after(&now, back), sorted(had));
}

#[test]
fn what_a_service_no_longer_has_is_taken_away() {
    let had = whole();
    let came = read(&[
        ORG,
        BOTH,
        ("locations.csv", "id,name\nm,House\n"),
        ("services_at_location.csv", "id,service_id,location_id\n5,a,m\n"),
        ("phones.csv", "id,service_id,number\n1,a,999\n"),
        ("schedules.csv", "service_id,weekday,opens_at,closes_at\na,Tuesday,9:00,10:00\n"),
    ]);
    let now = after(&had, follow(&had, came, DAY).unwrap());
    assert_eq!(of(Kind::Service, &now).iter().filter(|(gone, _)| gone.is_some()).count(), 0);
    assert_eq!(of(Kind::Location, &now).iter().filter(|(gone, _)| gone.is_some()).count(), 1, "the hall is marked");
    // Both services moved out of it: neither is still said to be there.
    assert_eq!(of(Kind::ServiceAtLocation, &now).len(), 1);
    let numbers: Vec<String> = of(Kind::Phone, &now).iter().map(|(_, r)| r.to_json().unwrap()).collect();
    assert!(numbers.len() == 1 && numbers[0].contains("999"), "{numbers:?}");
    assert_eq!((of(Kind::Contact, &now).len(), of(Kind::Language, &now).len()), (0, 0));
    assert_eq!(of(Kind::Schedule, &now).len(), 1);
}

/// A feed of some of eight services at some of four places, with numbers that change.
fn feed() -> impl Strategy<Value = Vec<Record>> {
    let service = (0..8u8, 0..4u8, 0..3u8);
    proptest::collection::vec(service, 0..12).prop_map(|rows| {
        let rows: BTreeMap<u8, (u8, u8)> = rows.into_iter().map(|(s, l, p)| (s, (l, p))).collect();
        let mut tables: BTreeMap<&str, String> = BTreeMap::from([
            ("organizations.csv", "id,name\no,Office\n".to_owned()),
            ("services.csv", "id,name,organization_id\n".into()),
            ("locations.csv", "id,name\n".into()),
            ("services_at_location.csv", "service_id,location_id\n".into()),
            ("phones.csv", "service_id,number\n".into()),
        ]);
        let mut add = |table: &str, row: String| tables.get_mut(table).unwrap().push_str(&row);
        for place in rows.values().map(|(l, _)| *l).collect::<BTreeSet<_>>() {
            add("locations.csv", format!("l{place},Hall {place}\n"));
        }
        for (s, (l, p)) in rows {
            add("services.csv", format!("s{s},Service {s},o\n"));
            add("services_at_location.csv", format!("s{s},l{l}\n"));
            add("phones.csv", format!("s{s},555 000{p}\n"));
        }
        let tables: Vec<(&str, &str)> = tables.iter().map(|(name, text)| (*name, text.as_str())).collect();
        read(&tables)
    })
}

proptest! {
    #[test]
    fn whatever_came_before(feeds in proptest::collection::vec(feed(), 1..6)) {
        let mut has: Vec<Record> = Vec::new();
        let mut ever: BTreeSet<_> = BTreeSet::new();
        for (day, came) in feeds.into_iter().enumerate() {
            let today = DAY.saturating_add(jiff::ToSpan::days(day as i64));
            let named: BTreeSet<_> = came.iter().map(|r| (r.kind(), r.id())).collect();
            let step = follow(&has, came.clone(), today).unwrap();
            let c = step.counts;
            prop_assert_eq!(c.gone + c.changed + c.new, step.put.len() as u64);
            prop_assert_eq!(c.removed, step.remove.len() as u64);
            prop_assert_eq!(c.unchanged + c.changed + c.gone + c.removed, has.len() as u64);
            has = after(&has, step);
            // What the feed names is there as it came; what it does not name is marked, or belongs to what is.
            for record in &came {
                prop_assert!(has.contains(record));
            }
            ever.extend(named.iter().filter(|(kind, _)| matches!(kind, Kind::Service | Kind::Location)).copied());
            for (kind, id) in &ever {
                let record = has.iter().find(|r| (r.kind(), r.id()) == (*kind, *id));
                prop_assert!(record.is_some_and(|r| r.extra().gone.is_none() == named.contains(&(*kind, *id))));
            }
            let directory = listing::Directory::new(has.clone());
            for service in directory.services() {
                let numbers = directory.phones(Kind::Service, service.id).len();
                prop_assert_eq!((numbers, directory.places(service.id).len()), (1, 1), "{:?}", service.name);
            }
            let again = follow(&has, came, today).unwrap();
            prop_assert!(again.put.is_empty() && again.remove.is_empty());
        }
    }
}
