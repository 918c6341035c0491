//! An HSDS feed: which file is which table, in which order, and what refers to what.

use super::row::Row;
use super::{Import, Outcome, Reject, belongings, owners, table};
use crate::extra::Extra;
use crate::record::{Kind, Record};
use id::ListingId;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Reads an HSDS feed of CSV files, by file name: the column names of 3.0 and the older ones of
/// 1.1 and 2.0.
///
/// Ids that are UUIDs stay; others become `ListingId::named("<source>/<kind>/<id>")`, and a row
/// without one is named by its owner and content, so the same feed always gives the same ids.
///
/// A row that needs an owner is rejected when none of the owners it names exists. A service or
/// place whose organization does not exist is kept without it and told as mended.
pub fn hsds(source: &str, files: &BTreeMap<String, Vec<u8>>) -> Import {
    let mut feed = Feed { source, import: Import::default(), at: BTreeMap::new() };
    let mut tables: Vec<(Table, &String)> = Vec::new();
    for name in files.keys() {
        match kind_of(name) {
            Some(kind) => tables.push((kind, name)),
            None => feed.not_read(name, &files[name]),
        }
    }
    tables.sort();
    for (kind, name) in tables {
        feed.import.counts.entry(name.clone()).or_default();
        for line in table::read(name, &files[name]) {
            let outcome = match line {
                Ok(row) => feed.row(kind, row),
                Err(reject) => Outcome::Rejected(vec![reject]),
            };
            feed.import.settle(name, outcome);
        }
    }
    feed.import
}

/// The tables that are read, in the order they must be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Table {
    Organizations,
    Services,
    Eligibilities,
    Locations,
    ServicesAtLocations,
    Schedules,
    Phones,
    Addresses,
    PhysicalAddresses,
    PostalAddresses,
    Languages,
    CostOptions,
    RequiredDocuments,
    Accessibility,
}

fn kind_of(name: &str) -> Option<Table> {
    let name = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    Some(match name.strip_suffix(".csv")? {
        "organizations" | "organization" => Table::Organizations,
        "services" | "service" => Table::Services,
        "eligibilities" | "eligibility" => Table::Eligibilities,
        "locations" | "location" => Table::Locations,
        "service_at_location" | "services_at_location" | "service_at_locations" | "services_at_locations" => {
            Table::ServicesAtLocations
        }
        "schedules" | "schedule" | "regular_schedules" | "regular_schedule" => Table::Schedules,
        "phones" | "phone" => Table::Phones,
        "addresses" | "address" => Table::Addresses,
        "physical_addresses" | "physical_address" => Table::PhysicalAddresses,
        "postal_addresses" | "postal_address" => Table::PostalAddresses,
        "languages" | "language" => Table::Languages,
        "cost_options" | "cost_option" => Table::CostOptions,
        "required_documents" | "required_document" => Table::RequiredDocuments,
        "accessibility" | "accessibility_for_disabilities" => Table::Accessibility,
        _ => return None,
    })
}

/// The feed as far as it is read.
pub(super) struct Feed<'a> {
    source: &'a str,
    pub import: Import,
    /// Where a record stands in `import.records`.
    at: BTreeMap<(Kind, ListingId), usize>,
}

/// Why a row gives nothing, or `Ok` when it gave something.
pub(super) type Taken = Result<(), Refusal>;

pub(super) enum Refusal {
    Rejected(Reject),
    Noted(Reject),
}

impl From<Reject> for Refusal {
    fn from(reject: Reject) -> Self {
        Refusal::Rejected(reject)
    }
}

impl Feed<'_> {
    fn row(&mut self, table: Table, mut row: Row) -> Outcome {
        if row.cells.is_empty() {
            return Outcome::Noted(row.wrong("", "empty row", ""));
        }
        let taken = match table {
            Table::Organizations => owners::organization(self, &mut row),
            Table::Services => owners::service(self, &mut row),
            Table::Eligibilities => owners::eligibility(self, &mut row),
            Table::Locations => owners::location(self, &mut row),
            Table::ServicesAtLocations => owners::service_at_location(self, &mut row),
            Table::Schedules => belongings::schedule(self, &mut row),
            Table::Phones => belongings::phone(self, &mut row),
            Table::Addresses => belongings::address(self, &mut row, None),
            Table::PhysicalAddresses => belongings::address(self, &mut row, Some("physical")),
            Table::PostalAddresses => belongings::address(self, &mut row, Some("postal")),
            Table::Languages => belongings::language(self, &mut row),
            Table::CostOptions => belongings::cost_option(self, &mut row),
            Table::RequiredDocuments => belongings::required_document(self, &mut row),
            Table::Accessibility => belongings::accessibility(self, &mut row),
        };
        match taken {
            Ok(()) => Outcome::Kept { mended: row.mended, refused: row.refused },
            Err(Refusal::Noted(note)) => Outcome::Noted(note),
            Err(Refusal::Rejected(reject)) => {
                row.refused.push(reject);
                Outcome::Rejected(row.refused)
            }
        }
    }

    /// The row's own id, from its `id` column or else from `content`, which says what the row is.
    pub fn name(&self, kind: Kind, row: &mut Row, content: &[&str]) -> Named {
        let foreign = row.text("id");
        let id = match &foreign {
            Some(foreign) => self.id_of(kind, foreign),
            None => ListingId::named(&format!("{}/{kind}/~/{}", self.source, content.join("\u{1f}"))),
        };
        Named { kind, id, foreign }
    }

    fn id_of(&self, kind: Kind, foreign: &str) -> ListingId {
        let hyphenated = foreign.len() == 36;
        match Uuid::parse_str(foreign) {
            Ok(uuid) if hyphenated => ListingId::from(uuid),
            _ => ListingId::named(&format!("{}/{kind}/{foreign}", self.source)),
        }
    }

    /// What every record of this feed carries.
    pub fn extra(&self, named: &Named) -> Extra {
        let own = named.id.to_string();
        Extra {
            source: self.source.to_owned(),
            source_id: named.foreign.clone().filter(|foreign| !foreign.eq_ignore_ascii_case(&own)),
            ..Extra::default()
        }
    }

    /// Takes a record in, unless the feed has it already.
    pub fn take(&mut self, row: &Row, named: Named, record: Record) -> Taken {
        if self.at.contains_key(&(named.kind, named.id)) {
            let value = named.foreign.unwrap_or_default();
            let reason = if value.is_empty() { "the same row again" } else { "this id stands above already" };
            return Err(row.wrong("id", reason, &value).into());
        }
        self.at.insert((named.kind, named.id), self.import.records.len());
        self.import.records.push(record);
        Ok(())
    }

    /// The own id of the record of `kind` that the feed calls `foreign`, if it was kept.
    pub fn known(&self, kind: Kind, foreign: &str) -> Option<ListingId> {
        let id = self.id_of(kind, foreign);
        self.at.contains_key(&(kind, id)).then_some(id)
    }

    /// A record taken in earlier.
    pub fn kept(&mut self, kind: Kind, id: ListingId) -> Option<&mut Record> {
        let at = *self.at.get(&(kind, id))?;
        self.import.records.get_mut(at)
    }

    /// The record that column `field` refers to. One that does not exist is left out and told.
    pub fn refer(&self, row: &mut Row, field: &str, kind: Kind) -> Option<ListingId> {
        let foreign = row.text(field)?;
        let found = self.known(kind, &foreign);
        if found.is_none() {
            row.mend(field, &format!("no such {kind} in the feed, left out"), &foreign);
        }
        found
    }

    /// The owner a row cannot be without.
    pub fn owner(&self, row: &mut Row, field: &str, kind: Kind) -> Result<ListingId, Reject> {
        let foreign = row.text(field).ok_or_else(|| row.wrong(field, "empty", ""))?;
        let missing = || row.wrong(field, &format!("no such {kind} in the feed"), &foreign);
        self.known(kind, &foreign).ok_or_else(missing)
    }

    /// A file that no record is made of: its rows are counted and told once.
    fn not_read(&mut self, name: &str, bytes: &[u8]) {
        if !name.to_ascii_lowercase().ends_with(".csv") {
            return;
        }
        let rows = table::read(name, bytes).len() as u64;
        self.import.counts.entry(name.to_owned()).or_default().rows = rows;
        self.import.counts.entry(name.to_owned()).or_default().noted = rows;
        let note = Row::new(name, 1, BTreeMap::new()).wrong("", "this table is not read", "");
        self.import.noted.push(note);
    }
}

/// A row's id with where it came from.
pub(super) struct Named {
    pub kind: Kind,
    pub id: ListingId,
    foreign: Option<String>,
}
