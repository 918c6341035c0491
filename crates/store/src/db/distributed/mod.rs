//! Whether a town that outgrows one machine can move to a database on many, by its connection string: every statement and
//! the schema, held to what engines that speak PostgreSQL say they have. It is a test of texts; no such engine runs here.
//!
//! What they lack, from their own pages (read in November 2026):
//! - CockroachDB, "PostgreSQL compatibility": no events (`LISTEN`), advisory locks do nothing, triggers came late;
//!   "UUID": keys drawn at random, for keys in an order make one machine the hot one; "Online schema changes": several
//!   definitions in one transaction are not all or nothing.
//!   <https://www.cockroachlabs.com/docs/stable/postgresql-compatibility>
//! - YugabyteDB, "PostgreSQL compatibility": no `LOCK TABLE`, exclusion or deferrable constraints, inheritance; events and
//!   advisory locks came late. <https://docs.yugabyte.com/stable/explore/ysql-language-features/postgresql-compatibility/>
//! - Citus, "SQL support and workarounds" and "Frequently asked questions": a primary key has the column by which rows are
//!   spread; over several machines no `FOR UPDATE`, `TABLESAMPLE`, recursion or grouping sets; a subquery that looks at its
//!   outer row does so by that column; no subquery among values that are inserted.
//!   <https://docs.citusdata.com/en/stable/develop/reference_workarounds.html>

mod crossing;
mod homes;
mod keys;
mod schema;
mod scope;
mod source;
mod words;

use super::migrate::MIGRATIONS;
use super::{Sql, dump};
use crossing::{CROSSING, MADE, NOT_ON_CITUS, UNIQUE, UNLISTED};
use keys::{Touched, touched};
use schema::Schema;
use source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// For PostgreSQL.
fn definitions() -> Vec<String> {
    let dialect = |text: &str| text.replace("{int}", "BIGINT").replace("{bytes}", "BYTEA").replace("{strict}", "");
    std::iter::once(super::migrate::TABLE).chain(MIGRATIONS.iter().copied()).map(dialect).collect()
}

fn schema() -> Schema {
    let definitions = definitions();
    Schema::read(definitions.iter().map(String::as_str)).unwrap()
}

pub(super) fn source() -> Source {
    Source::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// Whether one machine can answer, or each row goes to its own.
fn crosses(touched: &[Touched]) -> bool {
    let places: BTreeSet<_> = touched.iter().map(|touched| &touched.place).collect();
    places.len() > 1 || places.contains(&None)
}

fn judge(sql: &str, schema: &Schema) -> Result<bool, String> {
    words::spoken(sql, schema)?;
    touched(sql, schema).map(|touched| crosses(&touched))
}

/// What the source holds is what the list of all statements holds: none is sent that the tests do not see.
#[test]
fn the_list_of_statements_is_whole() {
    let source = source();
    let found: BTreeSet<&str> = source.listed.values().map(String::as_str).collect();
    let listed: BTreeSet<&str> = crate::tests::all().into_iter().map(Sql::text).collect();
    assert_eq!(found, listed);
    assert!(source.listed.len() > 180, "{}", source.listed.len());
    assert_eq!(source.made, Vec::<String>::new(), "statements that no list has");
}

#[test]
fn every_statement_names_its_key_or_says_why_not() {
    let (schema, source) = (schema(), source());
    let mut reasons: BTreeMap<&str, &str> = CROSSING.iter().copied().collect();
    assert_eq!(reasons.len(), CROSSING.len(), "one stands twice");
    let mut wrong = vec![];
    for (name, sql) in &source.listed {
        match (judge(sql, &schema), reasons.remove(name.as_str())) {
            (Ok(true), None) => wrong.push(format!("{name} asks several machines: {sql}")),
            (Ok(false), Some(_)) => wrong.push(format!("{name} is listed as crossing and does not")),
            (Err(why), _) => wrong.push(format!("{name}: {why}: {sql}")),
            (Ok(true), Some(_)) | (Ok(false), None) => {}
        }
        for rows in [4, 16] {
            // What several transactions put into one table goes in one statement.
            if let Some(Err(why)) = super::postgres_rows::repeated(sql, rows).map(|sql| judge(&sql, &schema)) {
                wrong.push(format!("{name}, {rows} rows at once: {why}"));
            }
        }
    }
    wrong.extend(reasons.keys().map(|name| format!("{name} is listed as crossing and is nowhere")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for name in NOT_ON_CITUS {
        assert!(source.listed.contains_key(*name), "{name} is nowhere");
    }
}

#[test]
fn every_table_has_a_home_and_its_keys_lead_there() {
    let schema = schema();
    for definition in definitions() {
        words::spoken(&definition, &schema).unwrap_or_else(|why| panic!("{why}: {definition}"));
    }
    let tables: BTreeSet<&str> = schema.tables.keys().map(String::as_str).collect();
    let homes = homes::SPREAD.iter().chain(homes::OF_THE_TOWN).map(|(table, _)| *table);
    assert_eq!(tables, homes.collect(), "each table is spread or of the town");
    let mut unique = BTreeSet::new();
    for (name, table) in &schema.tables {
        let Some(key) = homes::key(name) else { continue };
        assert!(table.primary.iter().any(|column| column == key), "{name}: its primary key is without {key}");
        let without = table.unique.iter().filter(|(_, columns)| columns.iter().all(|column| column != key));
        unique.extend(without.map(|(index, _)| index.as_str()));
        // Whatever says of a row which case it is of lies with that case, or is found by a name of its own.
        if table.primary.iter().any(|column| column == "case_id") {
            assert_eq!(key, "case_id", "{name}");
        }
    }
    assert_eq!(unique, UNIQUE.iter().map(|(index, _)| *index).collect());
}

/// What is sent beside the list: nothing but this.
#[test]
fn what_is_in_no_list_is_known() {
    let source = source();
    let others: BTreeSet<&str> = source.others.keys().map(String::as_str).collect();
    assert_eq!(others, UNLISTED.iter().map(|(text, _)| *text).collect(), "{:#?}", source.others);
    let sent: BTreeSet<&str> = source.sent.keys().map(String::as_str).collect();
    assert_eq!(sent, MADE.iter().map(|(text, _)| *text).collect(), "{:#?}", source.sent);
}

/// Backups name tables and columns as the database does.
#[test]
fn what_a_backup_asks_is_of_the_dialect() {
    let schema = schema();
    for (name, table) in &schema.tables {
        let table = dump::Table { name: name.clone(), columns: table.columns.clone() };
        for sql in [table.select(), table.insert(), table.some()] {
            judge(&sql, &schema).unwrap_or_else(|why| panic!("{why}: {sql}"));
        }
    }
}

/// Each as its engine's pages name it.
#[test]
fn what_engines_lack_is_refused() {
    let schema = schema();
    for sql in [
        "LISTEN news",
        "NOTIFY news",
        "LOCK TABLE case_file",
        "SELECT pg_advisory_xact_lock($1)",
        "SELECT nextval('numbers')",
        "INSERT INTO meta (name, value) VALUES (nextval('numbers'), $1)",
        "SELECT case_id FROM todo WHERE case_id = $1 FOR UPDATE",
        "SELECT case_id FROM todo WHERE due < $1 ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED",
        "SELECT due FROM todo TABLESAMPLE SYSTEM (1)",
        "SELECT kind, COUNT(*) FROM event WHERE case_id = $1 GROUP BY GROUPING SETS ((kind), ())",
        "SELECT due FROM todo WHERE case_id = $1 LIMIT 10 OFFSET 20",
        "SELECT c.state FROM card k LEFT JOIN case_file c ON c.case_id = k.case_id WHERE k.locator = $1",
        "SELECT row_number() OVER (ORDER BY due) FROM todo WHERE case_id = $1",
        "DELETE FROM todo WHERE case_id = $1 RETURNING due",
        "UPDATE todo SET case_id = $2 WHERE case_id = $1",
        "UPDATE case_file SET due = random() WHERE case_id = $1",
        "INSERT INTO event (seq, kind, day, chain) VALUES ($1, $2, $3, $4)",
        "INSERT INTO kept (case_id, seq, sealed) SELECT case_id, seq, chain FROM event WHERE case_id = $1",
        "INSERT INTO todo (kind, due, case_id) VALUES ($1, $2, (SELECT case_id FROM card WHERE locator = $3))",
        "INSERT INTO todo (kind, due, case_id) VALUES ($1, $2, $3) ON CONFLICT (kind) DO NOTHING",
        "SELECT due::text FROM todo WHERE case_id = $1",
        "SELECT due FROM todo WHERE case_id = $1 ORDER BY (SELECT 1)",
        "SELECT due FROM unknown",
        "SELECT due FROM",
        "CREATE TRIGGER t BEFORE INSERT ON event EXECUTE FUNCTION f()",
        "CREATE SEQUENCE numbers",
        "CREATE TABLE t (a BIGSERIAL PRIMARY KEY)",
        "CREATE TABLE t (a BIGINT GENERATED ALWAYS AS IDENTITY)",
        "CREATE TABLE t (a TEXT REFERENCES case_file (case_id))",
        "CREATE TABLE t (a TEXT PRIMARY KEY DEFERRABLE)",
        "CREATE TABLE t (a TEXT, EXCLUDE USING gist (a WITH =))",
        "CREATE TABLE t (a TEXT) INHERITS (meta)",
        "CREATE UNLOGGED TABLE t (a TEXT)",
        "CREATE INDEX i ON event USING gin (kind)",
    ] {
        assert!(judge(sql, &schema).is_err(), "{sql}");
    }
}

#[test]
fn a_statement_without_its_key_crosses() {
    let schema = schema();
    for (sql, want) in [
        ("SELECT due FROM todo WHERE case_id = $1", false),
        ("SELECT due FROM todo WHERE kind = $1", true),
        ("SELECT due FROM todo WHERE case_id = $1 OR kind = $2", true),
        ("SELECT due FROM todo WHERE NOT (case_id = $1)", true),
        ("SELECT due FROM todo WHERE case_id > $1", true),
        ("SELECT t.due FROM todo t JOIN event e ON e.case_id = t.case_id WHERE e.case_id = $1", false),
        ("SELECT t.due FROM todo t JOIN event e ON e.kind = t.kind WHERE e.case_id = $1", true),
        ("SELECT t.due FROM todo t JOIN event e ON e.case_id = $2 WHERE t.case_id = $1", true),
        ("SELECT t.due FROM todo t JOIN meta m ON m.name = t.kind WHERE t.case_id = $1", false),
        ("SELECT t.due FROM todo t JOIN card k ON k.case_id = t.case_id WHERE t.case_id = $1", true),
        (
            "SELECT due FROM todo t WHERE case_id = $1 AND EXISTS (SELECT 1 FROM event e WHERE e.case_id = t.case_id)",
            false,
        ),
        ("SELECT due FROM todo t WHERE case_id = $1 AND EXISTS (SELECT 1 FROM event WHERE kind = $2)", true),
        ("SELECT due FROM todo t WHERE EXISTS (SELECT 1 FROM event e WHERE t.case_id = $1 AND e.case_id = $1)", true),
        ("DELETE FROM log_wait WHERE token IN ($1, $2)", false),
        ("DELETE FROM todo", true),
        ("INSERT INTO todo (kind, due, case_id) VALUES ('a', $1, $2), ('b', $3, $4)", false),
        ("UPDATE member SET wrapped_secret = $1", false),
    ] {
        assert_eq!(judge(sql, &schema), Ok(want), "{sql}");
    }
}
