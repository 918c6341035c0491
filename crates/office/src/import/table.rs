//! A CSV file as rows that know their physical line.

use super::{Fault, Table};
use std::collections::BTreeMap;

/// A row with its cells, trimmed; an empty one is as good as none.
pub(super) struct Row {
    file: String,
    pub line: u64,
    cells: BTreeMap<String, String>,
    /// Columns of names and their languages.
    languages: Vec<(String, String)>,
}

#[derive(Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    pub refused: Vec<Fault>,
    pub warned: Vec<Fault>,
}

impl Row {
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Column, language and text of every name that is there.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let all = self.languages.iter().map(|(column, tag)| (column.as_str(), tag.as_str(), self.get(column)));
        all.filter(|(_, _, text)| !text.is_empty())
    }

    pub fn fault(&self, field: &str, reason: &str, value: &str) -> Fault {
        fault(&self.file, self.line, field, reason, value)
    }
}

fn fault(file: &str, line: u64, field: &str, reason: &str, value: &str) -> Fault {
    let flat: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
    Fault { file: file.into(), line, field: field.into(), reason: reason.into(), value: flat }
}

/// Reads `table`. The byte order mark, CRLF and quoted line breaks are understood. `columns` beside
/// `name` and `name_<language>` are known; without the `needed` ones no row can be used.
pub(super) fn read(table: Table<'_>, columns: &[&str], needed: &[&str], languages: &[&str]) -> Rows {
    let file = table.file;
    let mut read = Rows::default();
    let bytes = table.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(table.bytes);
    if std::str::from_utf8(bytes).is_err() {
        let at = String::from_utf8_lossy(bytes).find('\u{FFFD}').unwrap_or_default();
        let line = 1 + bytes[..at].iter().filter(|b| **b == b'\n').count() as u64;
        read.refused.push(fault(file, line, "", "not UTF-8: save the table as “CSV UTF-8”", ""));
        return read;
    }
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(bytes);
    let mut header: Option<Vec<String>> = None;
    let mut tags = Vec::new();
    for record in reader.records().flatten() {
        let line = record.position().map_or(1, csv::Position::line);
        let Some(header) = &header else {
            let names: Vec<String> = record.iter().map(|cell| column(cell, languages, &mut tags)).collect();
            let missing: Vec<&str> = needed.iter().copied().filter(|n| !names.iter().any(|c| c == n)).collect();
            if !missing.is_empty() {
                let reason = format!("there is no column {}", missing.join(", "));
                read.refused.push(fault(file, line, "", &reason, &names.join(",")));
                return read;
            }
            for name in names.iter().filter(|n| !n.is_empty()) {
                let known = name == "name" || columns.contains(&name.as_str()) || tags.iter().any(|(c, _)| c == name);
                if !known {
                    read.warned.push(fault(file, line, name, "this column is not known and not read", ""));
                }
            }
            header = Some(names);
            continue;
        };
        let cells: Vec<&str> = record.iter().collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        if cells.iter().skip(header.len()).any(|cell| !cell.is_empty()) {
            let reason =
                format!("{} cells under {} columns; is a comma in a name without quotes?", cells.len(), header.len());
            read.refused.push(fault(file, line, "", &reason, cells.first().unwrap_or(&"")));
            continue;
        }
        let cells = header.iter().zip(&cells).map(|(name, cell)| (name.clone(), (*cell).to_owned())).collect();
        read.rows.push(Row { file: file.to_owned(), line, cells, languages: tags.clone() });
    }
    read
}

/// A column's name in small letters; a column of names in a language is entered in `tags`.
fn column(cell: &str, languages: &[&str], tags: &mut Vec<(String, String)>) -> String {
    let name = cell.to_lowercase();
    let tag = name.strip_prefix("name_").map(|tag| tag.replace('_', "-"));
    if let Some(tag) = languages.iter().find(|l| tag.as_deref() == Some(&l.to_lowercase())) {
        tags.push((name.clone(), (*tag).to_owned()));
    }
    name
}
