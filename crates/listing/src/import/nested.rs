//! Objects in JSON: each becomes a row of its table, and what lies inside it rows of theirs.

use super::feed::Feed;
use super::limits::Unreadable;
use super::row::Row;
use super::tables::{self, Table};
use super::{Outcome, Reason, json};
use crate::record::Kind;
use crate::spec;
use id::ListingId;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The members under which a page of an API holds its items: HSDS 3, and the first UK profile.
const PAGES: [&str; 2] = ["contents", "content"];

/// And under which it says how many pages there are.
const PAGED: [&str; 2] = ["total_pages", "totalPages"];

/// Reads a file of objects: an array, one object a line, a page of an API, an object with a list for each table,
/// or a single object. `table` is what the file's name says they are; else each tells by its own fields.
pub(super) fn read(feed: &mut Feed<'_>, file: &str, table: Option<Table>, bytes: &[u8]) -> Result<(), Unreadable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some(elements) = json::elements(bytes) {
        return elements.into_iter().try_for_each(|(line, raw)| element(feed, file, line, table, raw));
    }
    if several(bytes) {
        return json::lines(bytes).try_for_each(|(line, raw)| element(feed, file, line, table, raw));
    }
    let mut lists: Vec<(Option<Table>, u64, &[u8])> = Vec::new();
    let members = json::members(bytes).unwrap_or_default();
    let own = members.iter().any(|(name, ..)| name == "id");
    for (name, line, raw) in members {
        if PAGED.contains(&name.as_str()) {
            feed.import.pages = serde_json::from_slice(raw).ok();
            feed.pages += 1;
        }
        if !own && raw.starts_with(b"[") {
            match tables::of(&name) {
                _ if PAGES.contains(&name.as_str()) => lists.push((table, line, raw)),
                Some(of) => lists.push((Some(of), line, raw)),
                None => feed.tell_once(file, line, &name),
            }
        }
    }
    if lists.is_empty() {
        return element(feed, file, 1, table, bytes);
    }
    lists.sort_by_key(|(table, line, _)| (*table, *line));
    for (table, line, raw) in lists {
        for (line, raw) in json::parts(raw, line, b'[').unwrap_or_default() {
            element(feed, file, line, table, raw)?;
        }
    }
    Ok(())
}

/// Whether this is one object a line: the first line is one already, and something follows.
fn several(bytes: &[u8]) -> bool {
    let mut lines = json::lines(bytes);
    let first = lines.next().is_some_and(|(_, raw)| raw.ends_with(b"}"));
    first && lines.next().is_some_and(|(_, raw)| raw.starts_with(b"{"))
}

fn element(feed: &mut Feed<'_>, file: &str, line: u64, table: Option<Table>, raw: &[u8]) -> Result<(), Unreadable> {
    let row = Row::new(file, line, BTreeMap::new());
    let start = || String::from_utf8_lossy(&raw[..raw.len().min(300)]).into_owned();
    let wrong = |reason: Reason| Outcome::Rejected(vec![row.wrong("", reason, &start())]);
    if raw.len() > feed.limits.row {
        return feed.settle(file, wrong(Reason::TooLong { most: feed.limits.row }));
    }
    match serde_json::from_slice(raw) {
        Ok(Value::Object(object)) => match table.or_else(|| shape(&object)) {
            Some(table) => {
                Walk { file, line }.object(feed, table, object, "", None)?;
                Ok(())
            }
            None => feed.settle(file, wrong(Reason::NoTable)),
        },
        Ok(_) => feed.settle(file, wrong(Reason::NoObject)),
        Err(error) => feed.settle(file, wrong(Reason::Json { error: error.to_string() })),
    }
}

/// What an object without a name is, by the fields that only one table has.
fn shape(object: &Map<String, Value>) -> Option<Table> {
    let any = |names: &[&str]| names.iter().any(|name| object.contains_key(*name));
    Some(match () {
        () if any(&["service", "service_id"]) && any(&["location", "location_id"]) => Table::ServicesAtLocations,
        () if any(&["location_type", "latitude", "addresses", "physical_addresses"]) => Table::Locations,
        () if any(&["status", "organization", "organization_id", "service_at_locations"]) => Table::Services,
        () if any(&["term_uri", "taxonomy_detail", "taxonomy_id"]) => Table::TaxonomyTerms,
        () if any(&["name"]) => Table::Organizations,
        () => return None,
    })
}

struct Walk<'a> {
    file: &'a str,
    line: u64,
}

impl Walk<'_> {
    /// Takes `object`, which lies at `path` in its element and belongs to `owner`. What stands in several places of
    /// a feed, as an organization inside each of its services, is taken once.
    fn object(
        &self,
        feed: &mut Feed<'_>,
        table: Table,
        object: Map<String, Value>,
        path: &str,
        owner: Option<(Kind, ListingId)>,
    ) -> Result<Option<ListingId>, Unreadable> {
        let kind = table.kind();
        let known = object.get("id").and_then(Value::as_str).and_then(|id| feed.known(kind, id.trim()));
        if !path.is_empty() && table != Table::Eligibilities && known.is_some() {
            return Ok(known);
        }
        let mut row = Row::new(self.file, self.line, BTreeMap::new());
        row.path = path.to_owned();
        let mut inside = Vec::new();
        for (name, value) in object {
            match value {
                Value::Object(one) if name != "anydoor" => self.single(feed, table, &mut row, &name, one, path)?,
                Value::Object(own) => row.own = Some(own),
                Value::Array(items) if items.iter().any(Value::is_object) => inside.push((name, items)),
                Value::Array(items) => {
                    cell(&mut row, &name, items.iter().filter_map(scalar).collect::<Vec<_>>().join(","))
                }
                other => cell(&mut row, &name, scalar(&other).unwrap_or_default()),
            }
        }
        if let Some((of, id)) = owner {
            belongs(&mut row, table, of, id);
        }
        let taken = feed.row(table, row)?;
        // What belongs to a row that was refused has no owner, and goes with it.
        let Some(id) = taken.filter(|_| table != Table::Eligibilities) else { return Ok(None) };
        let mut lists: Vec<_> = inside.into_iter().map(|(name, items)| (tables::of(&name), name, items)).collect();
        lists.sort_by_key(|(table, ..)| *table);
        for (table, name, items) in lists {
            let Some(table) = table else {
                feed.tell_once(self.file, self.line, &name);
                continue;
            };
            for (n, item) in items.into_iter().enumerate() {
                let Value::Object(item) = item else { continue };
                self.object(feed, table, item, &format!("{path}{name}[{n}]."), Some((kind, id)))?;
            }
        }
        Ok(Some(id))
    }

    /// An object of which there is one inside another: it comes first, and is named in a column.
    fn single(
        &self,
        feed: &mut Feed<'_>,
        table: Table,
        row: &mut Row,
        name: &str,
        one: Map<String, Value>,
        path: &str,
    ) -> Result<(), Unreadable> {
        let listed = spec::singles(table.kind()).iter().find(|(single, ..)| *single == name);
        // The UK profile's link to a term has the term inside, under the older name.
        let term = (matches!(table, Table::ServiceTaxonomy | Table::Attributes) && name == "taxonomy").then_some((
            "taxonomy",
            "taxonomy_term_id",
            Kind::TaxonomyTerm,
        ));
        let Some((_, column, of)) = listed.copied().or(term) else {
            feed.tell_once(self.file, self.line, name);
            return Ok(());
        };
        let of = if of == Kind::TaxonomyTerm { Some(Table::TaxonomyTerms) } else { tables::of(of.as_str()) };
        let of = if name == "taxonomy_detail" { Some(Table::Taxonomies) } else { of };
        if let Some(of) = of
            && let Some(id) = self.object(feed, of, one, &format!("{path}{name}."), None)?
        {
            row.cells.insert(column.to_owned(), id.to_string());
        }
        Ok(())
    }
}

/// Writes down in its columns what a row belongs to.
fn belongs(row: &mut Row, table: Table, of: Kind, id: ListingId) {
    let (key, kind) = match table {
        Table::Attributes | Table::ServiceTaxonomy => ("link_id".to_owned(), Some("link_entity")),
        Table::Metadata => ("resource_id".to_owned(), Some("resource_type")),
        _ => (format!("{of}_id"), None),
    };
    row.cells.insert(key, id.to_string());
    if let Some(kind) = kind {
        row.cells.insert(kind.to_owned(), of.to_string());
    }
}

fn cell(row: &mut Row, name: &str, text: String) {
    if !text.trim().is_empty() {
        row.cells.insert(name.to_lowercase(), text);
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}
