//! The CSV that goes out is what the official data package of HSDS asks for, and comes in again as the same town.

use listing::{Directory, Files, Kind, Limits, Record, hsds, package, package_files};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn town() -> Directory {
    let town = Path::new(env!("CARGO_MANIFEST_DIR")).join("../anydoor/src/demo/town/town.json");
    let records: Vec<Record> = serde_json::from_slice(&std::fs::read(town).expect("the demo's town")).expect("JSON");
    Directory::new(records)
}

fn data() -> Option<PathBuf> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    if !data.exists() {
        eprintln!("SKIPPED: ../shared/data is not there");
        return None;
    }
    Some(data)
}

type Rows = Vec<BTreeMap<String, String>>;

fn rows(bytes: &[u8]) -> Rows {
    csv::Reader::from_reader(bytes).deserialize().collect::<Result<_, _>>().expect("CSV")
}

/// Every breach of a package's own description, as a validator of data packages names it.
fn breaches(files: &BTreeMap<String, Vec<u8>>, package: &Value) -> Vec<String> {
    let tables: BTreeMap<&str, Rows> = package["resources"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|r| Some((r["name"].as_str()?, rows(files.get(r["path"].as_str()?)?))))
        .collect();
    let ids =
        |table: &str| tables.get(table).into_iter().flatten().map(|row| row["id"].as_str()).collect::<BTreeSet<_>>();
    let mut found = Vec::new();
    for resource in package["resources"].as_array().into_iter().flatten() {
        let name = resource["name"].as_str().unwrap_or_default();
        let Some(table) = tables.get(name) else { continue };
        for field in resource["schema"]["fields"].as_array().into_iter().flatten() {
            let column = field["name"].as_str().unwrap_or_default();
            let rules = &field["constraints"];
            let mut seen = BTreeSet::new();
            for row in table {
                let Some(cell) = row.get(column) else {
                    found.extend((rules["required"] == true).then(|| format!("{name} has no column {column}")));
                    continue;
                };
                let wrong = if cell.is_empty() { rules["required"] == true } else { !fits(cell, field) };
                // That an organization has one program at most is a slip of the official description.
                let once = rules["unique"] == true && (name, column) != ("program", "organization_id");
                let again = once && !cell.is_empty() && !seen.insert(cell);
                let among =
                    rules["enum"].as_array().is_none_or(|words| cell.is_empty() || words.iter().any(|w| w == cell));
                if wrong || again || !among {
                    found.push(format!("{name}.{column}: {cell:?}"));
                }
            }
        }
        for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            let (field, to) = (&key["fields"], &key["reference"]["resource"]);
            let to = to.as_str().filter(|to| !to.is_empty()).unwrap_or(name);
            let known = ids(to);
            for row in table {
                let cell = row.get(field.as_str().unwrap_or_default()).map_or("", String::as_str);
                if !cell.is_empty() && !known.contains(cell) {
                    found.push(format!("{name}.{field}: no {to} {cell}"));
                }
            }
        }
    }
    found
}

fn fits(cell: &str, field: &Value) -> bool {
    match (field["type"].as_str(), field["format"].as_str()) {
        (Some("number"), _) => cell.parse::<f64>().is_ok(),
        (Some("date"), _) => cell.len() == 10 && cell.parse::<jiff::civil::Date>().is_ok(),
        (Some("datetime"), _) => cell.ends_with('Z') && cell.parse::<jiff::Timestamp>().is_ok(),
        (Some("time"), _) => cell.len() == 8 && cell.parse::<jiff::civil::Time>().is_ok(),
        (_, Some("uuid")) => cell.len() == 36 && uuid::Uuid::parse_str(cell).is_ok(),
        (_, Some("email")) => cell.contains('@'),
        (_, Some("uri")) => cell.contains("://"),
        _ => true,
    }
}

#[test]
fn the_package_is_what_its_own_description_says() {
    let files = package_files(&town());
    let described: Value = serde_json::from_slice(&files["datapackage.json"]).expect("JSON");
    assert_eq!(breaches(&files, &described), Vec::<String>::new());
    let mut broken = files.clone();
    broken.insert("phones.csv".into(), b"id,number,location_id\nx,,00000000-0000-4000-8000-000000000000\n".to_vec());
    assert_eq!(breaches(&broken, &described).len(), 3, "a validator that sees nothing proves nothing");
}

#[test]
fn the_package_is_what_the_official_one_says() {
    let Some(data) = data() else { return };
    let read = |path: &str| std::fs::read(data.join(path)).expect(path);
    let official: Value = serde_json::from_slice(&read("hsds-3.0/datapackage.json")).expect("JSON");
    let folder = |path: &str| -> Files {
        let files = std::fs::read_dir(data.join(path)).expect(path).map(|entry| entry.expect(path).path());
        files
            .map(|f| (f.file_name().unwrap_or_default().to_string_lossy().into_owned(), std::fs::read(&f).expect(path)))
            .collect()
    };
    let feed = |name: &str, path: &str| Directory::new(hsds(name, &folder(path), &Limits::USUAL).expect(path).records);
    for directory in [town(), feed("illinois", "feeds/illinois-legal-aid"), feed("examples", "hsds-3.0/examples/csv")] {
        let files = package_files(&directory);
        assert_eq!(breaches(&files, &official), Vec::<String>::new());
        let services = rows(&files["services.csv"]);
        assert_eq!(services.len(), directory.services().len(), "none is left out");
    }
    // Every column of the official tables is there, by its name.
    for resource in official["resources"].as_array().into_iter().flatten() {
        let Ok(kind) = resource["name"].as_str().unwrap_or_default().parse::<Kind>() else { continue };
        assert_eq!(resource["path"], listing::spec::file(kind));
        let ours: BTreeSet<&str> = listing::spec::columns(kind).iter().map(|c| c.name).chain(["id"]).collect();
        for field in resource["schema"]["fields"].as_array().into_iter().flatten() {
            // Deprecated in 3.0 for `fees_description`, under which it is kept.
            let name = field["name"].as_str().unwrap_or_default();
            assert!(ours.contains(name) || name == "fees", "{kind}.{name}");
        }
    }
}

#[test]
fn what_goes_out_comes_in_again() {
    let town = town();
    let archive = package(&town).expect("an archive");
    let files = listing::files("town.zip", archive, &Limits::USUAL).expect("an archive");
    let import = hsds("copy", &files, &Limits::USUAL).expect("a feed");
    assert_eq!((import.rejected, import.mended), (vec![], vec![]));
    let copy = Directory::new(import.records);
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Offer) {
        let ids = |d: &Directory| d.ids(*kind).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(ids(&copy), ids(&town), "{kind}");
    }
    assert_eq!(rows(&package_files(&copy)["schedules.csv"]), rows(&package_files(&town)["schedules.csv"]));
}

#[test]
fn every_field_of_a_record_is_a_column() {
    for record in town().ids(Kind::Service).into_iter().filter_map(|id| listing::summary(&town(), Kind::Service, id)) {
        for (name, _) in record.as_object().into_iter().flatten() {
            let known = listing::spec::columns(Kind::Service).iter().any(|column| column.name == name);
            assert!(known || ["id", "anydoor", "organization", "program"].contains(&name.as_str()), "{name}");
        }
    }
}
