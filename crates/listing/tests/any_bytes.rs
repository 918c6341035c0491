//! Whatever a feed holds: no panic, no row lost, the same result again, and nothing that refers to
//! what is not there.

use listing::{Kind, Record, hsds, procedures};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

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
                if let Some(kind) = field.strip_suffix("_id").and_then(|kind| kind.parse::<Kind>().ok()) {
                    prop_assert!(ids.contains(&(kind, value.as_str().unwrap().parse().unwrap())), "{}", body);
                }
            }
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
