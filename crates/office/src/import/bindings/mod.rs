//! The fourth table: which point takes what. Also read on a steward's page, in any language, so what
//! is wrong with a row is a word and not a sentence.

#[cfg(test)]
mod tests;

use super::table::{self, Row};
use super::{Fault, Table, point_id};
use crate::{AREA, Binding, Point, What};
use std::fmt;

/// What the table comes to.
#[derive(Debug, Clone, Default)]
pub struct Bound {
    pub bindings: Vec<Binding>,
    /// Rows that were not taken.
    pub refused: Vec<Bad>,
}

/// A row that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    pub why: Why,
    pub fault: Fault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The table itself: not UTF-8, columns that are missing, cells too many.
    Table,
    Empty,
    NoKind,
    NoSubject,
    NoPoint,
    Lead,
    LongArea,
    Twice,
}

impl Why {
    /// For whoever reads it in a terminal.
    fn reason(self) -> &'static str {
        match self {
            Why::Table => "the table cannot be read",
            Why::Empty => "empty",
            Why::NoKind => "there is no such kind: use procedure, organization or door",
            Why::NoSubject => "there is nothing of this name",
            Why::NoPoint => "there is no point with this key",
            Why::Lead => "a lead's desk takes what is late, not new requests",
            Why::LongArea => "a district has at most 80 characters",
            Why::Twice => "this is bound in a row above already",
        }
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

/// Reads `table`: what, subject, area, point. `known` gives a subject's own id, or nothing when there
/// is no such thing; points are named by their key in the table of points, or by their id.
pub fn bindings(
    town: &str,
    points: &[&Point],
    known: &dyn Fn(What, &str) -> Option<String>,
    table: Table<'_>,
) -> Bound {
    let read = table::read(table, &["what", "subject", "area", "point"], &["what", "subject", "point"], &[]);
    let broken = read.refused.into_iter().map(|fault| Bad { why: Why::Table, fault });
    let mut bound = Bound { bindings: Vec::new(), refused: broken.collect() };
    for row in read.rows {
        let new = binding(town, points, known, &row).and_then(|new| {
            let taken = bound.bindings.iter().any(|b| b.about() == new.about());
            if taken { Err(bad(&row, "subject", Why::Twice)) } else { Ok(new) }
        });
        match new {
            Ok(new) => bound.bindings.push(new),
            Err(bad) => bound.refused.push(bad),
        }
    }
    bound
}

fn binding(
    town: &str,
    points: &[&Point],
    known: &dyn Fn(What, &str) -> Option<String>,
    row: &Row,
) -> Result<Binding, Bad> {
    let needed = |field| Some(row.get(field)).filter(|t| !t.is_empty()).ok_or_else(|| bad(row, field, Why::Empty));
    let what = What::parse(&needed("what")?.to_lowercase()).ok_or_else(|| bad(row, "what", Why::NoKind))?;
    let subject = known(what, needed("subject")?).ok_or_else(|| bad(row, "subject", Why::NoSubject))?;
    let key = needed("point")?;
    let id = point_id(town, key);
    let point = points.iter().find(|p| p.id == id || p.id.to_string() == key);
    let point = point.ok_or_else(|| bad(row, "point", Why::NoPoint))?;
    if point.lead {
        return Err(bad(row, "point", Why::Lead));
    }
    let area = row.get("area").split_whitespace().collect::<Vec<_>>().join(" ");
    if area.chars().count() > AREA || area.contains('\0') {
        return Err(bad(row, "area", Why::LongArea));
    }
    Ok(Binding { what, subject, area, point: point.id })
}

fn bad(row: &Row, field: &'static str, why: Why) -> Bad {
    Bad { why, fault: row.fault(field, why.reason(), row.get(field)) }
}
