//! The directory as a Tabular Data Package: CSV files and their description, as HSDS's own `datapackage.json` has them.
//! Texts in further languages are not in it: they lie in the JSON alone.

use crate::directory::Directory;
use crate::record::Kind;
use crate::spec::{self, Column, Is, Need};
use id::ListingId;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// What stands where HSDS requires a text and nobody has said one.
const UNSAID: &str = "-";

/// The files of the package, `datapackage.json` among them; of tables those that have rows.
///
/// HSDS requires some cells that a feed may leave out. A missing description is then the name, another missing text
/// a dash; a service whose feed names no organization stands under one that says so.
pub fn package_files(directory: &Directory) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut resources = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Offer) {
        let columns = spec::columns(*kind);
        let mut writer = csv::Writer::from_writer(Vec::new());
        let header = std::iter::once("id").chain(columns.iter().map(|c| c.name));
        let mut rows = 0;
        let mut write = |cells: Vec<String>| rows += usize::from(writer.write_record(cells).is_ok());
        write(header.map(str::to_owned).collect());
        for id in directory.ids(*kind) {
            if let Some(cells) = directory.object(*kind, id).and_then(|object| row(directory, columns, id, &object)) {
                write(cells);
            }
        }
        if *kind == Kind::Organization {
            unnamed(directory).into_iter().for_each(&mut write);
        }
        if rows > 1
            && let Ok(bytes) = writer.into_inner()
        {
            files.insert(spec::file(*kind).to_owned(), bytes);
            resources.push(*kind);
        }
    }
    let described: Vec<Value> = resources.iter().map(|kind| resource(*kind, &resources)).collect();
    let package = json!({
        "profile": "tabular-data-package", "name": "human_services_data", "version": "3.1", "resources": described,
    });
    files.insert("datapackage.json".to_owned(), package.to_string().into_bytes());
    files
}

/// The package as one ZIP archive.
pub fn package(directory: &Directory) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in package_files(directory) {
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(&bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// One row's cells; `None` when a record that it cannot be without is not there.
fn row(directory: &Directory, columns: &[Column], id: ListingId, object: &Map<String, Value>) -> Option<Vec<String>> {
    let mut cells = vec![id.to_string()];
    for column in columns {
        let cell = match object.get(column.name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        cells.push(match (column.is, column.need) {
            (Is::Of(kind) | Is::Owner(kind), need) => match (there(directory, kind, &cell), need) {
                (true, _) => cell,
                (false, Need::Must) => return None,
                (false, Need::Tabular) => nobody(object).to_string(),
                (false, _) => String::new(),
            },
            (Is::Any(table), _) => {
                let kind = object.get(table).and_then(Value::as_str).and_then(|kind| kind.parse().ok())?;
                if !there(directory, kind, &cell) {
                    return None;
                }
                cell
            }
            (Is::Time, _) => time(&cell),
            (_, Need::Blank) if cell.is_empty() && column.name == "description" => {
                object.get("name").and_then(Value::as_str).unwrap_or(UNSAID).to_owned()
            }
            (_, Need::Blank) if cell.is_empty() => UNSAID.to_owned(),
            _ => cell,
        });
    }
    Some(cells)
}

fn there(directory: &Directory, kind: Kind, id: &str) -> bool {
    id.parse().is_ok_and(|id| directory.has(kind, id))
}

/// `HH:MM` with its seconds; midnight at the end of a day is the next day's beginning (ISO 8601-1, 4.3.8).
fn time(text: &str) -> String {
    match text {
        "" => String::new(),
        "24:00" => "00:00:00".to_owned(),
        text if text.len() == 5 => format!("{text}:00"),
        text => text.to_owned(),
    }
}

fn source(object: &Map<String, Value>) -> &str {
    object.get("anydoor").and_then(|own| own["source"].as_str()).unwrap_or_default()
}

/// Stands for the organization that a feed does not name.
fn nobody(object: &Map<String, Value>) -> ListingId {
    ListingId::named(&format!("{}/organization/~", source(object)))
}

/// One row for each feed with services of nobody.
fn unnamed(directory: &Directory) -> Vec<Vec<String>> {
    let mut found = BTreeMap::new();
    for service in directory.services().iter().filter(|service| directory.organization_of(service).is_none()) {
        found.insert(service.anydoor.source.as_str(), service.id);
    }
    let row = |(source, service): (&str, ListingId)| {
        let object = directory.object(Kind::Service, service)?;
        let mut cells = vec![String::new(); spec::columns(Kind::Organization).len() + 1];
        cells[0] = nobody(&object).to_string();
        for (cell, column) in cells.iter_mut().skip(1).zip(spec::columns(Kind::Organization)) {
            match column.name {
                "name" => *cell = format!("Not named ({source})"),
                "description" => *cell = "The source names no organization for these services.".to_owned(),
                _ => {}
            }
        }
        Some(cells)
    };
    found.into_iter().filter_map(row).collect()
}

fn resource(kind: Kind, there: &[Kind]) -> Value {
    let field = |column: &Column| {
        let (kind, format) = match column.is {
            Is::Number => ("number", None),
            Is::Date => ("date", None),
            Is::Moment => ("datetime", None),
            Is::Time => ("time", None),
            Is::Web => ("string", Some("uri")),
            Is::Email => ("string", Some("email")),
            Is::Of(_) | Is::Owner(_) | Is::Any(_) => ("string", Some("uuid")),
            Is::Text | Is::Language | Is::Table => ("string", None),
        };
        let mut field = json!({ "name": column.name, "type": kind });
        if let Some(format) = format {
            field["format"] = format.into();
        }
        if column.need != Need::May {
            field["constraints"] = json!({ "required": true });
        }
        field
    };
    let id = json!({ "name": "id", "type": "string", "format": "uuid", "constraints": { "required": true, "unique": true } });
    let fields: Vec<Value> = std::iter::once(id).chain(spec::columns(kind).iter().map(field)).collect();
    let key = |column: &Column| match column.is {
        Is::Of(of) | Is::Owner(of) if there.contains(&of) => {
            // Within its own table a reference names no resource (Table Schema, foreign keys).
            let named = if of == kind { "" } else { of.as_str() };
            Some(json!({ "fields": column.name, "reference": { "resource": named, "fields": "id" } }))
        }
        _ => None,
    };
    let keys: Vec<Value> = spec::columns(kind).iter().filter_map(key).collect();
    json!({
        "name": kind.as_str(), "path": spec::file(kind), "profile": "tabular-data-resource", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8",
        "schema": { "fields": fields, "primaryKey": "id", "foreignKeys": keys },
    })
}
