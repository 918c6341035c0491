//! The real feed and the real list of procedures, and hand-made feeds with everything wrong.

use listing::{Count, Directory, Files, Import, Kind, Limits, Record, procedures};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn data(path: &str) -> Option<PathBuf> {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path);
    if at.exists() {
        return Some(at);
    }
    eprintln!("SKIPPED: ../shared/data/{path} is not there");
    None
}

fn hsds(source: &str, files: &Files) -> Import {
    listing::hsds(source, files, &Limits::USUAL).expect("a feed")
}

fn folder(at: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(at).expect("a folder").map(|entry| entry.expect("an entry").path());
    let name = |file: &Path| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.map(|file| (name(&file), std::fs::read(&file).expect("a file"))).collect()
}

fn of(kind: Kind, import: &Import) -> usize {
    import.records.iter().filter(|record| record.kind() == kind).count()
}

fn adds_up(import: &Import) {
    for (file, c) in &import.counts {
        assert_eq!(c.rows, c.kept + c.mended + c.rejected + c.noted, "{file}");
    }
}

#[test]
fn no_row_of_the_real_feed_is_lost() {
    let Some(at) = data("feeds/illinois-legal-aid") else { return };
    let files = folder(&at);
    let import = hsds("illinois-legal-aid", &files);
    adds_up(&import);
    // Counted independently of our own reading.
    for (file, bytes) in &files {
        let rows = csv::Reader::from_reader(bytes.as_slice()).records().count() as u64;
        assert_eq!(import.counts[file].rows, rows, "{file}");
    }
    let count = |rows, kept, mended, rejected, noted| Count { rows, kept, mended, rejected, noted };
    assert_eq!(import.counts["organizations.csv"], count(33, 33, 0, 0, 0));
    assert_eq!(import.counts["schedules.csv"], count(2492, 1827, 0, 0, 665));
    assert_eq!(import.counts["phones.csv"], count(520, 496, 0, 24, 0));
    assert_eq!(of(Kind::Organization, &import), 33);
    assert_eq!(of(Kind::Service, &import), 429);
    assert_eq!(of(Kind::Location, &import), 520);
    assert_eq!(of(Kind::Schedule, &import), 1827);
    assert_eq!(of(Kind::Phone, &import), 496);
    // Nothing that can be dialled is lost: a keypad's letters, an extension, two numbers in one cell are kept.
    let refused = import.rejected.iter().filter(|r| r.file == "phones.csv" && r.field == "number");
    let (empty, words): (Vec<_>, Vec<_>) = refused.partition(|r| r.value.is_empty());
    assert_eq!((empty.len(), words.len()), (19, 5));
    assert!(words.iter().all(|r| r.value == "no phone"), "{words:?}");
    let ownerless = import.mended.iter().filter(|m| m.file == "services.csv" && m.field == "organization_id");
    assert_eq!(ownerless.count(), 340);
    // One field names several services; one of them is a word.
    let words = import.rejected.iter().find(|r| r.value == "Unnamed record").unwrap();
    assert_eq!((words.file.as_str(), words.field.as_str()), ("service_at_location.csv", "service_id"));
}

#[test]
fn the_same_feed_twice_gives_the_same_bytes_and_ids_are_unique() {
    let Some(at) = data("feeds/illinois-legal-aid") else { return };
    let files = folder(&at);
    let bodies = |import: &Import| import.records.iter().map(|r| r.to_json().unwrap()).collect::<Vec<_>>();
    let (first, second) = (hsds("x", &files), hsds("x", &files));
    assert_eq!(bodies(&first), bodies(&second));
    let keys: std::collections::BTreeSet<_> = first.records.iter().map(|r| (r.kind(), r.id())).collect();
    assert_eq!(keys.len(), first.records.len());
    for record in &first.records {
        assert_eq!(&Record::from_json(&record.to_json().unwrap()).unwrap(), record);
    }
    let elsewhere = hsds("y", &files);
    assert_ne!(elsewhere.records[0].id(), first.records[0].id());
}

#[test]
fn the_official_examples_come_in_with_their_own_ids() {
    let Some(at) = data("hsds-3.0/examples/csv") else { return };
    let import = hsds("examples", &folder(&at));
    adds_up(&import);
    assert_eq!(of(Kind::Service, &import), 1);
    let directory = Directory::new(import.records);
    let id = "ac148810-d857-441c-9679-408f346de14b".parse().unwrap();
    let service = directory.service(id).unwrap();
    assert_eq!(service.anydoor.source_id, None);
    assert_eq!(directory.organization_of(service).map(|o| o.name.as_str()), Some("Example Organization Inc."));
    assert_eq!(directory.documents(id).len(), 1);
    assert_eq!(directory.costs(id)[0].currency.as_deref(), Some("GBP"));
    let (link, place) = directory.places(id)[0];
    assert_eq!(directory.accessibility(place.id).len(), 1);
    assert_eq!(directory.hours(link)[0].byday.as_deref(), Some("TH,FR"));
}

#[test]
fn the_districts_procedures() {
    let Some(at) = data("procedures/guangan-district.json") else { return };
    let import = procedures("guangan", &std::fs::read(at).unwrap());
    adds_up(&import);
    assert_eq!(import.total(), Count { rows: 1135, kept: 1135, ..Count::default() });
    assert_eq!((of(Kind::Organization, &import), of(Kind::Service, &import)), (34, 1135));
    let directory = Directory::new(import.records);
    let bare: Vec<_> = directory.services().iter().filter(|s| s.anydoor.no_form).collect();
    assert_eq!(bare.len(), 17);
    assert!(bare.iter().all(|s| s.anydoor.door.is_none()));
    assert!(bare.iter().any(|s| s.name == "设立其它固定处所审批"), "by its heading");
    let doors = directory.services().iter().filter(|s| s.anydoor.door.is_some()).count();
    assert!(doors > 1000, "{doors} behind doors");
    for door in listing::DOORS {
        assert!(directory.services().iter().any(|s| s.anydoor.door.as_deref() == Some(door)), "{door}");
    }
}

#[track_caller]
fn one(files: &[(&str, &str)], rejected: &[&str], mended: &[&str]) -> Import {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    let import = hsds("t", &files);
    adds_up(&import);
    let say = |r: &listing::Reject| format!("{}:{} {} {}", r.file, r.line, r.field, r.value);
    assert_eq!(import.rejected.iter().map(say).collect::<Vec<_>>(), rejected);
    assert_eq!(import.mended.iter().map(say).collect::<Vec<_>>(), mended);
    import
}

const TWO: &str = "id,name,organization_id,email\n1,Help,o,\n2,Advice,o,\n";
const ORG: (&str, &str) = ("organizations.csv", "id,name,url\no,Office,http://o.org\n");

#[test]
fn several_services_in_one_field() {
    let import = one(
        &[
            ORG,
            ("services.csv", TWO),
            ("locations.csv", "id,name\nl,Here\n"),
            ("services_at_location.csv", "id,service_id,location_id\n9,\"1, 2,3\",l\n,1,l\n,4,l\n,1,m\n,,l\n"),
        ],
        &[
            "services_at_location.csv:2 service_id 3",
            "services_at_location.csv:3 id ",
            "services_at_location.csv:4 service_id 4",
            "services_at_location.csv:5 location_id m",
            "services_at_location.csv:6 service_id ",
        ],
        &[],
    );
    assert_eq!(of(Kind::ServiceAtLocation, &import), 2);
}

#[test]
fn owners_that_do_not_exist() {
    one(
        &[
            ORG,
            ("services.csv", "id,name,organization_id,email\n1,Help,gone,nobody\n1,Again,o,\n3,,o,\n"),
            (
                "schedules.csv",
                "service_id,location_id,weekday,opens_at,closes_at\n1,gone,Monday,9:00,10:00\ngone,,Monday,9:00,10:00\n,,Monday,9:00,10:00\n1,,Moonday,9:00,10:00\n1,,Monday,9:00,25:00\n1,,Monday,9:00,\n1,,Tuesday,,\n",
            ),
            ("phones.csv", "service_id,number,extension\n1,,\n1,555,12\ngone,555,\n"),
        ],
        &[
            "services.csv:3 id 1",
            "services.csv:4 name ",
            "schedules.csv:3 service_id gone",
            "schedules.csv:4 service_id ",
            "schedules.csv:5 weekday Moonday",
            "schedules.csv:6 closes_at 25:00",
            "schedules.csv:7 closes_at ",
            "phones.csv:2 number ",
            "phones.csv:4 service_id gone",
        ],
        &["services.csv:2 organization_id gone", "services.csv:2 email nobody", "schedules.csv:2 location_id gone"],
    );
}

#[test]
fn what_is_refused_keeps_its_name_only() {
    let import = one(
        &[
            ORG,
            (
                "services.csv",
                "id,name,organization_id,description,eligibility_description\n1,Religious marriage,o,About it,All\n2,Meals,o,Warm,Any ethnicity\n",
            ),
            ("eligibility.csv", "service_id,eligibility\n2,Members of a church\n2,Children\n1,All\n2,\n"),
        ],
        &[],
        &[
            "services.csv:2 name religio",
            "services.csv:3 eligibility_description ethnic",
            "eligibility.csv:2 eligibility church",
        ],
    );
    let directory = Directory::new(import.records);
    let [meals, marriage] = directory.services() else { panic!() };
    assert_eq!((marriage.anydoor.no_form, marriage.description.as_deref()), (true, None));
    assert_eq!(meals.eligibility_description.as_deref(), Some("Children"));
    assert!(!meals.anydoor.no_form);
    assert_eq!(import.counts["eligibility.csv"].noted, 1);
}

#[test]
fn older_column_names() {
    let import = one(
        &[
            ORG,
            ("services.csv", "id,name,organization_id,fees\n1,Help,o,Free\n"),
            ("locations.csv", "id,name,latitude,longitude\nl,Here,41.5,-87.5\nm,There,100,5\n"),
            ("physical_addresses.csv", "location_id,address_1,city\nl,1 Main St,Town\n"),
            ("postal_addresses.csv", "location_id,address_1,city\nl,Box 1,Town\n"),
            ("regular_schedules.csv", "location_id,weekday,opens_at,closes_at\nl,Mon,9:00 AM,17:00:00\n"),
            ("phones.csv", "id,location_id,number,language\np,l,555,\"English, es\"\n"),
            ("accessibility_for_disabilities.csv", "location_id,accessibility\nl,Ramp\n"),
            ("contacts.csv", "id,name\n1,Front desk\n"),
            ("reviews.csv", "id,score\n1,5\n"),
        ],
        &["contacts.csv:2 organization_id "],
        &["locations.csv:3 latitude 100"],
    );
    assert_eq!(import.counts["reviews.csv"], Count { rows: 1, noted: 1, ..Count::default() });
    assert_eq!(of(Kind::Language, &import), 2);
    let directory = Directory::new(import.records);
    assert_eq!(directory.organizations()[0].website.as_deref(), Some("http://o.org"));
    assert_eq!(directory.services()[0].fees_description.as_deref(), Some("Free"));
    let [here, there] = directory.locations() else { panic!() };
    assert_eq!((here.latitude, there.longitude), (Some(41.5), None));
    assert_eq!(directory.addresses(here.id).len(), 2);
    let hours = &directory.schedules(Kind::Location, here.id)[0];
    assert_eq!(
        (hours.freq.as_deref(), hours.byday.as_deref(), hours.opens_at.as_deref(), hours.closes_at.as_deref()),
        (Some("WEEKLY"), Some("MO"), Some("09:00"), Some("17:00"))
    );
}

#[test]
fn bad_procedure_lists() {
    let list = b"[\n{\"department\":\"A\",\"name\":\"n\",\"item_code\":\"1\"},\n{\"department\":\"A\",\"name\":\"n\"},\n7,\n{\"department\":\"A\",\"name\":\"\",\"item_code\":\"2\"},\n{\"department\":\"A\",\"name\":\"n\",\"item_code\":\"1\"},\n{\"department\":\"A\", oops},\n{\"department\":\"B\",\"name\":\"m\",\"item_code\":\"3\"},\n{\"depart";
    let import = procedures("t", list);
    adds_up(&import);
    let lines: Vec<_> = import.rejected.iter().map(|r| (r.line, r.field.as_str())).collect();
    assert_eq!(lines, [(3, "item_code"), (4, ""), (5, "name"), (6, "item_code"), (7, ""), (9, "")]);
    assert_eq!((of(Kind::Organization, &import), of(Kind::Service, &import)), (2, 2));
    for bad in [&b"{}"[..], b"", b"\xFF\xFE", b"null"] {
        assert_eq!(procedures("t", bad).total().rejected, 1);
    }
}
