//! Rows on a page without script: how many are drawn, one more, one fewer. Nothing typed is lost.

use super::path::{inside, number, split};
use super::{Field, Rows, fields};
use crate::Procedure;
use std::collections::BTreeMap;

/// How many rows a page draws for what was typed: never fewer than must be filled in, never more
/// than may be.
pub fn drawn(field: &Field, typed: &BTreeMap<String, String>) -> usize {
    let Some(rows) = &field.rows else { return 0 };
    highest(field, rows, typed).map_or(0, |row| row + 1).max(rows.min).min(rows.max)
}

/// The highest row that anything was posted for; it may lie far beyond what is allowed.
pub(super) fn highest(field: &Field, rows: &Rows, typed: &BTreeMap<String, String>) -> Option<usize> {
    let names = typed.keys().filter_map(|name| split(name));
    let ours = names.filter(|(of, _, inner)| *of == field.name && rows.fields.iter().any(|f| f.name == *inner));
    ours.map(|(_, row, _)| row).max()
}

/// One more empty row of `field`, if there may be one more.
pub fn add(procedure: &Procedure, typed: &mut BTreeMap<String, String>, field: &str) {
    let Some(field) = fields(procedure).into_iter().find(|f| f.name == field) else { return };
    let next = drawn(&field, typed);
    if let Some(rows) = field.rows.as_ref().filter(|rows| next < rows.max)
        && let Some(first) = rows.fields.first()
    {
        // A row is there when a name of it is: browsers post empty lines too.
        typed.insert(inside(&field.name, next, &first.name), String::new());
    }
}

/// Without the row `which`, as in `co_workers.2`; the later ones move up.
pub fn remove(procedure: &Procedure, typed: &mut BTreeMap<String, String>, which: &str) {
    let Some((name, row)) = which.split_once('.').and_then(|(name, row)| Some((name, number(row)?))) else { return };
    if !fields(procedure).iter().any(|f| f.name == name && f.rows.is_some()) {
        return;
    }
    let moved = std::mem::take(typed).into_iter().filter_map(|(key, text)| match split(&key) {
        Some((of, at, _)) if of == name && at == row => None,
        Some((of, at, inner)) if of == name && at > row => Some((inside(of, at - 1, inner), text)),
        _ => Some((key, text)),
    });
    *typed = moved.collect();
}
