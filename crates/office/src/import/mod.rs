//! A town from three tables that somebody keeps in a spreadsheet. Every row that cannot be used is
//! named with its file, line and field, and the rest is kept.

mod bindings;
mod table;
#[cfg(test)]
mod tests;

use crate::{Names, Office, Point, Role, fold};
pub use bindings::{Bad, Bound, Why, bindings};
use id::{ListingId, OfficeId, PointId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use table::Row;

/// The longest name, in characters.
const LONGEST: usize = 200;

/// One file of the three.
#[derive(Debug, Clone, Copy, Default)]
pub struct Table<'a> {
    /// What reports call it.
    pub file: &'a str,
    /// CSV (RFC 4180) in UTF-8.
    pub bytes: &'a [u8],
}

/// What the tables are read against.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// Part of every id, so that two towns never have the same.
    pub town: &'a str,
    /// The languages that a column of names can be in, as in `name_zh-Hans`.
    pub languages: &'a [&'a str],
    /// The language of the names in the column `name`.
    pub language: &'a str,
    /// What the town has already: rows about it change nothing.
    pub offices: &'a [Office],
    pub points: &'a [Point],
}

/// A row of the staff table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Where it stands, for what can only be said later.
    pub line: u64,
    pub name: String,
    pub role: Role,
    pub points: Vec<PointId>,
}

/// Something that whoever keeps the tables should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// Physical line on which the row starts; the header is line 1.
    pub line: u64,
    /// The column, or empty when it is about the whole row.
    pub field: String,
    pub reason: String,
    /// What stood there, shortened.
    pub value: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} line {}", self.file, self.line)?;
        if !self.field.is_empty() {
            write!(f, ", {}", self.field)?;
        }
        write!(f, ": {}", self.reason)?;
        if self.value.is_empty() { Ok(()) } else { write!(f, " ({})", self.value) }
    }
}

/// What the tables come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// Those that the town does not have yet.
    pub offices: Vec<Office>,
    pub points: Vec<Point>,
    /// New points with their recovery partners.
    pub partners: Vec<(PointId, PointId)>,
    /// Everybody in the staff table.
    pub staff: Vec<Person>,
    /// Rows about offices and points that the town has already.
    pub known: usize,
    /// Rows and cells that were not taken.
    pub refused: Vec<Fault>,
    /// Taken, but probably not as it was meant.
    pub warned: Vec<Fault>,
}

/// The id of the office that the tables call `key`.
pub fn office_id(town: &str, key: &str) -> OfficeId {
    OfficeId::named(&format!("{town}/{key}"))
}

/// The id of the point that the tables call `key`.
pub fn point_id(town: &str, key: &str) -> PointId {
    PointId::named(&format!("{town}/{key}"))
}

/// Reads the three tables; an empty one is no table.
pub fn read(here: &Here<'_>, offices: Table<'_>, points: Table<'_>, staff: Table<'_>) -> Import {
    let mut reading = Reading { here, import: Import::default(), offices: BTreeMap::new(), points: BTreeMap::new() };
    reading.read_offices(offices);
    reading.read_points(points);
    reading.read_staff(staff);
    reading.warn(offices.file, points.file);
    reading.import
}

struct Reading<'a> {
    here: &'a Here<'a>,
    import: Import,
    /// By key, the lines on which they stand.
    offices: BTreeMap<String, u64>,
    points: BTreeMap<String, u64>,
}

impl Reading<'_> {
    fn rows(&mut self, table: Table<'_>, columns: &[&str], needed: &[&str]) -> Vec<Row> {
        if table.bytes.is_empty() {
            return Vec::new();
        }
        let tables = table::read(table, columns, needed, self.here.languages);
        self.import.refused.extend(tables.refused);
        self.import.warned.extend(tables.warned);
        tables.rows
    }

    fn read_offices(&mut self, table: Table<'_>) {
        for row in self.rows(table, &["key", "organization"], &["key"]) {
            let read = (|| {
                let key = row.key()?;
                let names = row.names(self.here.language)?;
                let organization = row.listing("organization")?;
                first(&mut self.offices, &row, &key)?;
                Ok(Office { id: office_id(self.here.town, &key), names, organization })
            })();
            match read {
                Ok(office) if self.here.offices.iter().any(|o| o.id == office.id) => self.import.known += 1,
                Ok(office) => self.import.offices.push(office),
                Err(fault) => self.import.refused.push(fault),
            }
        }
    }

    fn read_points(&mut self, table: Table<'_>) {
        let mut partners = Vec::new();
        let after = self.here.points.iter().map(|p| p.place).max().map_or(0, |last| last.saturating_add(1));
        for row in self.rows(table, &["key", "office", "counter", "lead", "location", "partner"], &["key", "office"]) {
            let place = u16::try_from(self.import.points.len()).ok().and_then(|n| after.checked_add(n));
            let read = (|| {
                let key = row.key()?;
                let office = row.needed("office")?;
                let id = office_id(self.here.town, &office);
                let mut offices = self.here.offices.iter().chain(&self.import.offices);
                if !offices.any(|o| o.id == id) {
                    return Err(row.fault("office", "there is no office with this key", &office));
                }
                let point = Point {
                    id: point_id(self.here.town, &key),
                    office: id,
                    names: row.names(self.here.language)?,
                    counter: row.yes("counter")?,
                    lead: row.yes("lead")?,
                    place: place.ok_or_else(|| row.fault("", "a town has at most 65535 points", ""))?,
                    location: row.listing("location")?,
                };
                if point.counter && point.lead {
                    let reason = "a lead's desk takes what is late, not new requests: make it counter or lead";
                    return Err(row.fault("lead", reason, ""));
                }
                first(&mut self.points, &row, &key)?;
                Ok(point)
            })();
            match read {
                Ok(point) if self.here.points.iter().any(|p| p.id == point.id) => self.import.known += 1,
                Ok(point) => {
                    let named = !row.get("partner").is_empty();
                    partners.extend(named.then_some((point.id, row)));
                    self.import.points.push(point);
                }
                Err(fault) => self.import.refused.push(fault),
            }
        }
        partners.into_iter().for_each(|(point, row)| self.read_partner(point, &row));
    }

    /// Once all points are known: a partner may stand further down.
    fn read_partner(&mut self, point: PointId, row: &Row) {
        let key = row.get("partner");
        let partner = point_id(self.here.town, key);
        let mut there = self.here.points.iter().chain(&self.import.points);
        if partner != point && there.any(|p| p.id == partner) {
            self.import.partners.push((point, partner));
        } else {
            self.import.refused.push(row.fault("partner", "there is no other point with this key", key));
        }
    }

    fn read_staff(&mut self, table: Table<'_>) {
        let mut names = BTreeMap::new();
        for row in self.rows(table, &["name", "role", "points"], &["name", "role"]) {
            let read = (|| {
                let name = row.name("name", &row.needed("name")?)?;
                let role = row.needed("role")?;
                let reason = "there is no such role: use officer, lead or steward";
                let role = Role::parse(&fold(&role)).ok_or_else(|| row.fault("role", reason, &role))?;
                let points = self.points_of(&row);
                if role == Role::Steward && !row.get("points").is_empty() {
                    let reason = "a steward keeps the directory and reads no case: leave the points empty";
                    return Err(row.fault("points", reason, row.get("points")));
                }
                if role != Role::Steward && points.is_empty() {
                    return Err(row.fault("points", "nobody can work without a point that exists", row.get("points")));
                }
                if let Some(line) = names.insert(fold(&name), row.line) {
                    let reason = format!("line {line} signs in with the same name; add something to one of them");
                    names.insert(fold(&name), line);
                    return Err(row.fault("name", &reason, &name));
                }
                Ok(Person { line: row.line, name, role, points })
            })();
            match read {
                Ok(person) => self.import.staff.push(person),
                Err(fault) => self.import.refused.push(fault),
            }
        }
    }

    /// The points in a row of the staff table; one that does not exist is refused by itself.
    fn points_of(&mut self, row: &Row) -> Vec<PointId> {
        let mut points = Vec::new();
        let keys = row.get("points").split([';', '；']).map(str::trim).filter(|key| !key.is_empty());
        for key in keys {
            let id = point_id(self.here.town, key);
            let mut there = self.here.points.iter().chain(&self.import.points);
            if !there.any(|p| p.id == id) {
                self.import.refused.push(row.fault("points", "there is no point with this key", key));
            } else if !points.contains(&id) {
                points.push(id);
            }
        }
        points
    }

    /// What a working town has and this one does not.
    fn warn(&mut self, offices: &str, points: &str) {
        let fault = |file: &str, line: u64, reason: &str, value: &str| Fault {
            file: file.to_owned(),
            line,
            field: String::new(),
            reason: reason.to_owned(),
            value: value.to_owned(),
        };
        let mut warned = Vec::new();
        let all = || self.here.points.iter().chain(&self.import.points);
        for (key, line) in &self.offices {
            let id = office_id(self.here.town, key);
            if !all().any(|p| p.office == id) {
                warned.push(fault(offices, *line, "an office without a point takes no request", key));
            } else if !all().any(|p| p.office == id && p.lead) {
                warned.push(fault(offices, *line, "an office without a lead: its late cases go to another's", key));
            }
        }
        let new: BTreeSet<PointId> = self.import.points.iter().map(|p| p.id).collect();
        for (key, line) in &self.points {
            let id = point_id(self.here.town, key);
            let staff = self.import.staff.iter().filter(|p| p.points.contains(&id)).count();
            match staff {
                _ if !new.contains(&id) => {}
                0 => warned.push(fault(points, *line, "a point without staff: nobody reads its cases", key)),
                1 if self.import.partners.iter().any(|(p, _)| *p == id) => {}
                1 => {
                    let lead = all().any(|p| p.id == id && p.lead);
                    let reason = match lead {
                        true => "one member only and no partner: what is late waits for that one person",
                        false => "one member only and no partner: it takes no requests until it has two, or a partner",
                    };
                    warned.push(fault(points, *line, reason, key));
                }
                _ => {}
            }
        }
        if !all().any(|p| p.counter) {
            warned.push(fault(points, 1, "no point is a counter: what belongs to no office goes nowhere", ""));
        }
        self.import.warned.extend(warned);
    }
}

/// Enters `key`, or says where it stands already.
fn first(keys: &mut BTreeMap<String, u64>, row: &Row, key: &str) -> Result<(), Fault> {
    match keys.get(key) {
        Some(line) => Err(row.fault("key", &format!("this key stands on line {line} already"), key)),
        None => {
            keys.insert(key.to_owned(), row.line);
            Ok(())
        }
    }
}

impl Row {
    fn key(&self) -> Result<String, Fault> {
        let key = self.needed("key")?;
        match key.chars().any(|c| c.is_control() || c.is_whitespace() || matches!(c, ';' | '；' | '/')) {
            true => Err(self.fault("key", "a key has no blanks, semicolons or slashes", &key)),
            false => self.name("key", &key),
        }
    }

    fn needed(&self, field: &str) -> Result<String, Fault> {
        match self.get(field) {
            "" => Err(self.fault(field, "empty", "")),
            text => Ok(text.to_owned()),
        }
    }

    fn name(&self, field: &str, text: &str) -> Result<String, Fault> {
        if text.chars().any(char::is_control) {
            return Err(self.fault(field, "a name is one line of visible characters", text));
        }
        if text.chars().count() > LONGEST {
            return Err(self.fault(field, &format!("a name has at most {LONGEST} characters"), text));
        }
        Ok(text.to_owned())
    }

    /// The column `name` in `language`, and every `name_<language>`.
    fn names(&self, language: &str) -> Result<Names, Fault> {
        let mut names = Names::new();
        if !self.get("name").is_empty() {
            names.insert(language.to_owned(), self.name("name", self.get("name"))?);
        }
        for (column, tag, text) in self.named() {
            names.insert(tag.to_owned(), self.name(column, text)?);
        }
        if names.is_empty() { Err(self.fault("name", "empty", "")) } else { Ok(names) }
    }

    fn yes(&self, field: &str) -> Result<bool, Fault> {
        match fold(self.get(field)).as_str() {
            "yes" | "y" | "true" | "1" | "是" => Ok(true),
            "" | "no" | "n" | "false" | "0" | "否" => Ok(false),
            other => Err(self.fault(field, "say yes or no", other)),
        }
    }

    /// Something in the public directory: its id, or `SOURCE/ID` as its feed has it.
    fn listing(&self, field: &str) -> Result<Option<ListingId>, Fault> {
        let text = self.get(field);
        if text.is_empty() {
            return Ok(None);
        }
        if let Ok(id) = text.parse() {
            return Ok(Some(id));
        }
        match text.split_once('/') {
            Some((source, id)) if !source.is_empty() && !id.is_empty() => {
                Ok(Some(ListingId::named(&format!("{source}/{field}/{id}"))))
            }
            _ => Err(self.fault(
                field,
                "give the id in the directory, or the name of its feed, a slash and its id there",
                text,
            )),
        }
    }
}
