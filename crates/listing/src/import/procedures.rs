//! A district's official list of procedures (JSON, one object each, Chinese).

use super::{Import, Outcome, Reason, Reject, json, shortened};
use crate::door::door_for;
use crate::extra::Extra;
use crate::model::{Organization, Service, Status};
use crate::refused::name_refused;
use id::ListingId;
use serde::Deserialize;
use std::collections::BTreeSet;

/// What the reports call the list: it has one file.
const FILE: &str = "procedures.json";

/// The list's word for "no heading".
const NO_HEADING: &str = "未分类";

#[derive(Deserialize)]
struct Item {
    department: String,
    name: String,
    item_code: String,
    heading: Option<String>,
    department_code: Option<String>,
    task_type: Option<String>,
}

/// Reads the list: each department becomes an organization, each item a service named by its item
/// code. An element that is not an object with department, name and item code is rejected with its
/// line, as is a code that stands in the list already; the rest is kept.
///
/// An item whose name or heading is about what the project refuses keeps its official name and
/// never gets a form.
pub fn procedures(source: &str, json: &[u8]) -> Import {
    let mut import = Import::default();
    import.counts.entry(FILE.to_owned()).or_default();
    let Some(elements) = json::elements(json) else {
        let start = String::from_utf8_lossy(&json[..json.len().min(300)]);
        import.settle(FILE, Outcome::Rejected(vec![wrong(1, "", Reason::NoArray, &start)]));
        return import;
    };
    let mut departments = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for (line, raw) in elements {
        let outcome = match item(raw) {
            Err((field, reason)) => Outcome::Rejected(vec![wrong(line, &field, reason, &String::from_utf8_lossy(raw))]),
            Ok(item) if !codes.insert(item.item_code.clone()) => {
                Outcome::Rejected(vec![wrong(line, "item_code", Reason::Twice, &item.item_code)])
            }
            Ok(item) => {
                let office = ListingId::named(&format!("{source}/organization/{}", item.department));
                if departments.insert(office) {
                    import.records.push(organization(source, office, &item.department).into());
                }
                import.records.push(service(source, office, item).into());
                Outcome::Kept { mended: Vec::new(), refused: Vec::new() }
            }
        };
        import.settle(FILE, outcome);
    }
    import
}

fn item(raw: &[u8]) -> Result<Item, (String, Reason)> {
    let mut item: Item = serde_json::from_slice(raw).map_err(|error| {
        let text = error.to_string();
        let field = text.split('`').nth(1).filter(|_| text.starts_with("missing field")).unwrap_or("");
        (field.to_owned(), Reason::Json { error: text.clone() })
    })?;
    for (field, text) in
        [("department", &mut item.department), ("name", &mut item.name), ("item_code", &mut item.item_code)]
    {
        *text = clean(text);
        if text.is_empty() {
            return Err((field.to_owned(), Reason::Empty));
        }
    }
    Ok(item)
}

fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}

fn organization(source: &str, id: ListingId, name: &str) -> Organization {
    let mut it = Organization::new(id, name.to_owned(), String::new());
    it.anydoor = Extra { no_form: name_refused(name).is_some(), ..chinese(source, name) };
    it
}

fn service(source: &str, office: ListingId, item: Item) -> Service {
    let id = ListingId::named(&format!("{source}/service/{}", item.item_code));
    let code = |text: Option<String>| text.map(|t| clean(&t)).filter(|t| !t.is_empty());
    let heading = code(item.heading).filter(|heading| heading != NO_HEADING);
    let about = heading.as_deref().unwrap_or("");
    let no_form = name_refused(&item.name).or_else(|| name_refused(about)).is_some();
    let door = if no_form { None } else { door_for(&item.name, about, &item.department) };
    let mut it = Service::new(id, item.name, Status::Active);
    it.organization_id = Some(office);
    it.anydoor = Extra {
        door: door.map(str::to_owned),
        item_code: Some(item.item_code.clone()),
        heading,
        task_type: code(item.task_type),
        department_code: code(item.department_code),
        no_form,
        ..chinese(source, &item.item_code)
    };
    it
}

fn chinese(source: &str, source_id: &str) -> Extra {
    Extra {
        source: source.to_owned(),
        source_id: Some(source_id.to_owned()),
        language: Some("zh-Hans".to_owned()),
        ..Extra::default()
    }
}

fn wrong(line: u64, field: &str, reason: Reason, value: &str) -> Reject {
    Reject { file: FILE.to_owned(), line, field: field.to_owned(), reason, value: shortened(value) }
}
