//! What goes out is what the compiled schemas of HSDS 3.0 ask for; 3.1 only adds to them.

use listing::{Directory, Kind, Limits, Record, full, procedures, summary};
use std::collections::BTreeMap;
use std::path::Path;

#[test]
fn services_are_valid_hsds() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    if !data.exists() {
        eprintln!("SKIPPED: ../shared/data is not there");
        return;
    }
    let read = |path: &str| std::fs::read(data.join(path)).unwrap();
    let schema = |kind: &str| {
        let schema = serde_json::from_slice(&read(&format!("hsds-3.0/schema/compiled/{kind}.json"))).unwrap();
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    };
    let (schema, organizations, links) = (schema("service"), schema("organization"), schema("service_at_location"));
    let hsds = |source: &str, files| listing::hsds(source, &files, &Limits::USUAL).unwrap();
    let folder = |path: &str| -> BTreeMap<String, Vec<u8>> {
        let files = std::fs::read_dir(data.join(path)).unwrap().map(|entry| entry.unwrap().path());
        files.map(|f| (f.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&f).unwrap())).collect()
    };
    let feeds = [
        hsds("illinois", folder("feeds/illinois-legal-aid")),
        hsds("examples", folder("hsds-3.0/examples/csv")),
        procedures("guangan", &read("procedures/guangan-district.json")),
    ];
    let town = Path::new(env!("CARGO_MANIFEST_DIR")).join("../anydoor/src/demo/town/town.json");
    let town: Vec<Record> = serde_json::from_slice(&std::fs::read(town).unwrap()).unwrap();
    let mut checked = 0;
    for records in feeds.into_iter().map(|feed| feed.records).chain([town]) {
        let directory = Directory::new(records);
        for service in directory.services() {
            for out in [
                full(&directory, Kind::Service, service.id).unwrap(),
                summary(&directory, Kind::Service, service.id).unwrap(),
            ] {
                let errors: Vec<String> =
                    schema.iter_errors(&out).map(|e| format!("{} {e}", e.instance_path())).collect();
                assert_eq!(errors, Vec::<String>::new(), "{out}");
            }
            checked += 1;
        }
        for (kind, schema) in [(Kind::Organization, &organizations), (Kind::ServiceAtLocation, &links)] {
            for id in directory.ids(kind) {
                let out = full(&directory, kind, id).unwrap();
                let errors: Vec<String> =
                    schema.iter_errors(&out).map(|e| format!("{} {e}", e.instance_path())).collect();
                assert_eq!(errors, Vec::<String>::new(), "{out}");
            }
        }
    }
    assert_eq!(checked, 429 + 1 + 1135 + 44);
    let nameless = serde_json::json!({"id": "x", "status": "open"});
    assert!(!schema.is_valid(&nameless), "the schema refuses what it should");
}
