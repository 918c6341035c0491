//! An HSDS feed: which file is which table, in which order, and what refers to what.

use super::limits::{Limits, Unreadable};
use super::open::{Files, Looks, fits, looks};
use super::row::Row;
use super::tables::Table;
use super::{Import, Outcome, Reason, Reject, belongings, details, nested, own, owners, table, tables};
use crate::extra::Extra;
use crate::record::{Kind, Record};
use id::ListingId;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Reads an HSDS feed by file name: tables in CSV and objects in JSON or one a line, with the names of 1.1, 2.0,
/// 3.0, 3.1 and of the UK profile. A `datapackage.json` says which file is which table, where their names do not.
///
/// Ids that are UUIDs stay; others become `ListingId::named("<source>/<kind>/<id>")`, and a row
/// without one is named by its owner and content, so the same feed always gives the same ids.
///
/// A row that needs an owner is rejected when none of the owners it names exists. A service or
/// place whose organization does not exist is kept without it and told as mended.
///
/// # Errors
/// When it is no feed, or larger than `limits`: then nothing is taken.
pub fn hsds(source: &str, files: &Files, limits: &Limits) -> Result<Import, Unreadable> {
    fits(files.values().map(|bytes| bytes.len() as u64).sum(), limits)?;
    if files.len() > limits.files {
        return Err(Unreadable::Files(limits.files));
    }
    let mut feed = Feed {
        source,
        limits,
        import: Import::default(),
        rows: 0,
        pages: 0,
        at: HashMap::new(),
        last: None,
        later: Vec::new(),
        told: BTreeSet::new(),
    };
    let named = files.iter().find(|(name, _)| base(name) == "datapackage.json");
    let packaged = named.map(|(_, bytes)| resources(bytes)).unwrap_or_default();
    let mut tables: Vec<(Option<Table>, &String)> = Vec::new();
    for (name, bytes) in files.iter().filter(|(name, _)| base(name) != "datapackage.json") {
        let table = tables::of(name).or_else(|| tables::of(packaged.get(base(name))?));
        match (table, looks(bytes)) {
            (_, Err(Unreadable::Empty)) => {}
            // Before anything of it is taken: a feed in the wrong encoding, or the page that stands where it was.
            (_, Err(wrong)) => return Err(wrong),
            (None, Ok(Looks::Table)) => feed.not_read(name, bytes)?,
            (table, _) => tables.push((table, name)),
        }
    }
    if tables.is_empty() {
        return Err(if files.values().all(|bytes| bytes.trim_ascii().is_empty()) {
            Unreadable::Empty
        } else {
            Unreadable::NoFeed
        });
    }
    tables.sort_by_key(|(table, name)| (table.is_none(), *table, *name));
    for (table, name) in tables {
        feed.import.counts.entry(name.clone()).or_default();
        match (looks(&files[name])?, table) {
            (Looks::Table, Some(table)) => table::read(name, &files[name], limits, &mut |line| match line {
                Ok(row) => feed.row(table, row).map(|_| ()),
                Err(reject) => feed.settle(name, Outcome::Rejected(vec![reject])),
            })?,
            _ => nested::read(&mut feed, name, table, &files[name])?,
        }
    }
    feed.resolve();
    // A list of which every page is there is whole.
    feed.import.pages = feed.import.pages.filter(|pages| *pages > feed.pages);
    Ok(feed.import)
}

fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The tables that a data package names: file → table. One that cannot be read names none.
fn resources(bytes: &[u8]) -> BTreeMap<String, String> {
    let package: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    let list = package["resources"].as_array().into_iter().flatten();
    let pair =
        |one: &serde_json::Value| Some((base(one["path"].as_str()?).to_owned(), one["name"].as_str()?.to_owned()));
    list.filter_map(pair).collect()
}

/// The feed as far as it is read.
pub(super) struct Feed<'a> {
    source: &'a str,
    pub limits: &'a Limits,
    pub import: Import,
    rows: u64,
    /// Pages of a list that were read.
    pub pages: u64,
    /// Where a record stands in `import.records`.
    at: HashMap<(Kind, ListingId), usize>,
    /// What the row that was read last became.
    last: Option<ListingId>,
    /// References to rows of the same table, which may stand further down.
    later: Vec<Later>,
    /// What is said once only: lists that are not read.
    told: BTreeSet<(String, String)>,
}

struct Later {
    kind: Kind,
    id: ListingId,
    /// Whether the row counts as taken as it stands, until now.
    whole: bool,
    told: Reject,
    foreign: String,
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
    /// Takes one row; what it became, if it became a record.
    pub fn row(&mut self, table: Table, mut row: Row) -> Result<Option<ListingId>, Unreadable> {
        self.last = None;
        let file = row.file.clone();
        let outcome = if row.cells.is_empty() {
            Outcome::Noted(row.wrong("", Reason::Blank, ""))
        } else {
            match self.taken(table, &mut row) {
                Ok(()) => {
                    self.adopt(table, &mut row);
                    Outcome::Kept { mended: row.mended, refused: row.refused }
                }
                Err(Refusal::Noted(note)) => Outcome::Noted(note),
                Err(Refusal::Rejected(reject)) => {
                    row.refused.push(reject);
                    Outcome::Rejected(row.refused)
                }
            }
        };
        self.settle(&file, outcome)?;
        Ok(self.last)
    }

    /// What another node of ours says beyond HSDS.
    fn adopt(&mut self, table: Table, row: &mut Row) {
        let (Some(own), Some(id)) = (row.own.take(), self.last) else { return };
        if let Some(record) = self.kept(table.kind(), id) {
            own::adopt(record.extra_mut(), &own);
        }
    }

    fn taken(&mut self, table: Table, row: &mut Row) -> Taken {
        match table {
            Table::Organizations => owners::organization(self, row),
            Table::Services => owners::service(self, row),
            Table::Eligibilities => owners::eligibility(self, row),
            Table::Locations => owners::location(self, row),
            Table::ServicesAtLocations => owners::service_at_location(self, row),
            Table::Schedules => belongings::schedule(self, row),
            Table::Phones => belongings::phone(self, row),
            Table::Addresses => belongings::address(self, row, None),
            Table::PhysicalAddresses => belongings::address(self, row, Some("physical")),
            Table::PostalAddresses => belongings::address(self, row, Some("postal")),
            Table::Languages => belongings::language(self, row),
            Table::CostOptions => belongings::cost_option(self, row),
            Table::RequiredDocuments => belongings::required_document(self, row),
            Table::Accessibility => belongings::accessibility(self, row),
            other => details::detail(self, row, other),
        }
    }

    /// Counts one row.
    pub fn settle(&mut self, file: &str, outcome: Outcome) -> Result<(), Unreadable> {
        self.import.settle(file, outcome);
        self.rows += 1;
        if self.rows > self.limits.rows { Err(Unreadable::Rows(self.limits.rows)) } else { Ok(()) }
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
            let reason = if value.is_empty() { Reason::Again } else { Reason::Twice };
            return Err(row.wrong("id", reason, &value).into());
        }
        self.at.insert((named.kind, named.id), self.import.records.len());
        self.import.records.push(record);
        self.last = Some(named.id);
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
            row.mend(field, Reason::Dangling { kind }, &foreign);
        }
        found
    }

    /// The owner a row cannot be without.
    pub fn owner(&self, row: &mut Row, field: &str, kind: Kind) -> Result<ListingId, Reject> {
        let foreign = row.text(field).ok_or_else(|| row.wrong(field, Reason::Empty, ""))?;
        let missing = || row.wrong(field, Reason::NoSuch { kind }, &foreign);
        self.known(kind, &foreign).ok_or_else(missing)
    }

    /// A reference within the table of the row that was just taken: it is followed when all of it is read.
    pub fn refer_later(&mut self, row: &mut Row, field: &str, kind: Kind) {
        let (Some(id), Some(foreign)) = (self.last, row.text(field)) else { return };
        let told = row.wrong(field, Reason::Dangling { kind }, &foreign);
        let whole = row.mended.is_empty() && row.refused.is_empty();
        self.later.push(Later { kind, id, whole, told, foreign });
    }

    fn resolve(&mut self) {
        for later in std::mem::take(&mut self.later) {
            let found = self.known(later.kind, &later.foreign).filter(|id| *id != later.id);
            match (found, self.kept(later.kind, later.id)) {
                (Some(parent), Some(Record::Organization(it))) => it.parent_organization_id = Some(parent),
                (Some(parent), Some(Record::TaxonomyTerm(it))) => {
                    it.columns.insert("parent_id".to_owned(), parent.to_string().into());
                }
                _ => self.import.mend_late(later.whole, later.told),
            }
        }
    }

    /// Says once that a list of this name is not read.
    pub fn tell_once(&mut self, file: &str, line: u64, list: &str) {
        if self.told.len() < 100 && self.told.insert((file.to_owned(), list.to_owned())) {
            let row = Row::new(file, line, BTreeMap::new());
            self.import.noted.push(row.wrong(list, Reason::ListNotRead, ""));
        }
    }

    /// A file that no record is made of: its rows are counted and told once.
    fn not_read(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unreadable> {
        if !name.to_ascii_lowercase().ends_with(".csv") {
            return Ok(());
        }
        let mut rows = 0;
        table::read(name, bytes, self.limits, &mut |_| {
            rows += 1;
            if rows > self.limits.rows { Err(Unreadable::Rows(self.limits.rows)) } else { Ok(()) }
        })?;
        let count = self.import.counts.entry(name.to_owned()).or_default();
        (count.rows, count.noted) = (rows, rows);
        let note = Row::new(name, 1, BTreeMap::new()).wrong("", Reason::TableNotRead, "");
        self.import.noted.push(note);
        Ok(())
    }
}

/// A row's id with where it came from.
pub(super) struct Named {
    pub kind: Kind,
    pub id: ListingId,
    foreign: Option<String>,
}
