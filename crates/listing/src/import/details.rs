//! Rows of the tables that are kept as columns: each column read by the form that [`spec`] gives it.

use super::belongings::nobody;
use super::feed::{Feed, Taken};
use super::row::Row;
use super::tables::{self, Table};
use super::{Reason, Reject};
use crate::detail::Detail;
use crate::record::{Kind, Record};
use crate::refused::{about_refused, name_refused};
use crate::spec::{self, Column, Is, Need};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) fn detail(feed: &mut Feed<'_>, row: &mut Row, table: Table) -> Taken {
    let kind = older(row, table);
    let mut columns = BTreeMap::new();
    for column in spec::columns(kind) {
        if column.is == Is::Of(kind) {
            continue;
        }
        let value = match read(feed, row, column)? {
            Some(value) => value,
            None => match column.need {
                Need::May | Need::Tabular => continue,
                Need::Blank => String::new().into(),
                Need::Must => {
                    let text = row.text(column.name).unwrap_or_default();
                    // The field is no longer "left out of a row that is kept".
                    let at = format!("{}{}", row.path, column.name);
                    row.mended.retain(|m| m.field != at);
                    let reason = if text.is_empty() { Reason::Empty } else { Reason::Column };
                    return Err(row.wrong(column.name, reason, &text).into());
                }
            },
        };
        columns.insert(column.name.to_owned(), value);
    }
    let owners: Vec<&str> =
        spec::columns(kind).iter().filter(|c| matches!(c.is, Is::Owner(_))).map(|c| c.name).collect();
    if !owners.is_empty() && !owners.iter().any(|name| columns.contains_key(*name)) {
        return Err(nobody(row, owners[0]).into());
    }
    if columns.values().all(|value| value == "") {
        return Err(row.wrong("", Reason::Nothing, "").into());
    }
    refuse(kind, row, &columns)?;
    let content: Vec<String> = columns.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let content: Vec<&str> = content.iter().map(String::as_str).collect();
    let named = feed.name(kind, row, &content);
    let it = Detail { id: named.id, columns, anydoor: feed.extra(&named) };
    let Some(record) = Record::detail(kind, it) else { return Ok(()) };
    feed.take(row, named, record)?;
    if kind == Kind::TaxonomyTerm {
        feed.refer_later(row, "parent_id", kind);
    }
    Ok(())
}

fn read(feed: &Feed<'_>, row: &mut Row, column: &Column) -> Result<Option<Value>, Reject> {
    let name = column.name;
    let text = match column.is {
        Is::Text | Is::Time => row.text(name),
        Is::Number => return Ok(row.number(name, -1e15, 1e15).map(Value::from)),
        Is::Date => row.date(name),
        Is::Moment => row.moment(name),
        Is::Web => row.uri(name),
        Is::Email => row.email(name),
        Is::Language => row.language(name),
        Is::Of(kind) if column.need == Need::Must => Some(feed.owner(row, name, kind)?.to_string()),
        Is::Of(kind) | Is::Owner(kind) => feed.refer(row, name, kind).map(|id| id.to_string()),
        Is::Table => row.text(name).map(|text| of_table(row, name, &text)).transpose()?.map(|kind| kind.to_string()),
        Is::Any(other) => {
            let said = row.text(other).ok_or_else(|| row.wrong(other, Reason::Empty, ""))?;
            let kind = of_table(row, other, &said)?;
            Some(feed.owner(row, name, kind)?.to_string())
        }
    };
    Ok(text.map(Value::from))
}

fn of_table(row: &Row, field: &str, text: &str) -> Result<Kind, Reject> {
    let table = tables::of(text).ok_or_else(|| row.wrong(field, Reason::Table, text))?;
    Ok(table.kind())
}

/// What older versions call it: their columns under the names of 3.1.
fn older(row: &mut Row, table: Table) -> Kind {
    let cells = &mut row.cells;
    let rename = |cells: &mut BTreeMap<String, String>, from: &str, to: &str| {
        if !cells.contains_key(to)
            && let Some(value) = cells.remove(from)
        {
            cells.insert(to.to_owned(), value);
        }
    };
    match table {
        Table::Taxonomy => {
            let term = ["vocabulary", "parent_id", "parent_name", "taxonomy_id", "code", "term_uri"];
            if !term.iter().any(|column| cells.contains_key(*column)) {
                return Kind::Taxonomy;
            }
            rename(cells, "vocabulary", "taxonomy");
        }
        Table::TaxonomyTerms => rename(cells, "vocabulary", "taxonomy"),
        Table::ServiceTaxonomy => {
            rename(cells, "service_id", "link_id");
            rename(cells, "taxonomy_id", "taxonomy_term_id");
            rename(cells, "taxonomy_detail", "value");
            cells.entry("link_entity".to_owned()).or_insert_with(|| "service".to_owned());
        }
        Table::Attributes => {
            rename(cells, "taxonomy_id", "taxonomy_term_id");
            // 2.0 and the UK profile say in `link_type` what it is a property of.
            let stated = cells.get("link_type").filter(|text| tables::of(text).is_some()).cloned();
            if let Some(table) = stated {
                cells.entry("link_entity".to_owned()).or_insert(table);
            }
        }
        Table::ServiceAreas => rename(cells, "service_area", "name"),
        _ => {}
    }
    table.kind()
}

/// Nothing about ethnicity, religion, belief or opinion is kept: no such heading, and nothing put under one. A name
/// that somebody has stays as it is, as names of services do.
fn refuse(kind: Kind, row: &Row, columns: &BTreeMap<String, Value>) -> Result<(), Reject> {
    for (name, value) in columns {
        let Some(text) = value.as_str() else { continue };
        let word = match kind {
            Kind::Taxonomy | Kind::TaxonomyTerm | Kind::Attribute | Kind::Metadata => {
                about_refused(text).into_iter().next()
            }
            _ => name_refused(text),
        };
        if let Some(word) = word {
            return Err(row.wrong(name, Reason::Refused, word));
        }
    }
    Ok(())
}
