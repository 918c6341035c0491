//! The database as it lies there, read past the program.

use crate::row::{Event, Grant, Row};
use crate::wal::NAME;
use anyhow::{Context as _, Result};
use case::State;
use id::{CaseId, PointId};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Params};
use std::path::Path;

/// Salts of events from before what is left of a case began: whoever looks at a record later is promised to
/// the log like anybody else.
const OUTLIVED: &str = "SELECT COUNT(*) FROM kept WHERE case_id = ?1 AND seq <
    (SELECT COALESCE(MAX(seq), 0) FROM event WHERE case_id = ?1 AND kind IN ('parted', 'shredded'))";

pub struct Outside(Connection);

impl Outside {
    pub fn open(folder: &Path) -> Result<Self> {
        let connection = Connection::open(folder.join(NAME))?;
        connection.set_prepared_statement_cache_capacity(64);
        // As the program has it: nothing is planned anew for every case.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.execute_batch("PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY")?;
        Ok(Self(connection))
    }

    /// Every case there is, and how many events it says it has.
    pub fn cases(&self) -> Result<Vec<(CaseId, u32)>> {
        let rows: Vec<(String, u32)> =
            self.rows("SELECT case_id, seq FROM case_file ORDER BY case_id", [], |r| Ok((r.get(0)?, r.get(1)?)))?;
        rows.into_iter().map(|(case, seq)| Ok((case.parse()?, seq))).collect()
    }

    pub fn state(&self, case: CaseId) -> Result<State> {
        let state = "SELECT state FROM case_file WHERE case_id = ?1";
        let state: String = self.0.prepare_cached(state)?.query_row([case.to_string()], |r| r.get(0))?;
        Ok(serde_json::from_str(&state)?)
    }

    pub fn case(&self, case: CaseId) -> Result<Row> {
        let id = case.to_string();
        let file = "SELECT state, is_open, responsible, escalated, due, chain FROM case_file WHERE case_id = ?1";
        let (state, is_open, responsible, escalated, due, chain) =
            self.0.prepare_cached(file)?.query_row([&id], |r| {
                let (state, responsible, escalated): (String, String, Option<String>) =
                    (r.get(0)?, r.get(2)?, r.get(3)?);
                Ok((state, r.get(1)?, responsible, escalated, r.get(4)?, r.get(5)?))
            })?;
        let events = "SELECT seq, kind, detail IS NOT NULL, chain FROM event WHERE case_id = ?1 ORDER BY seq";
        let grants = "SELECT part, reader, dormant FROM access_grant WHERE case_id = ?1";
        let cards = "SELECT reader FROM card WHERE case_id = ?1";
        let state: State = serde_json::from_str(&state).with_context(|| format!("the state of {id}"))?;
        Ok(Row {
            case,
            state,
            is_open,
            responsible,
            escalated,
            due,
            chain,
            events: self.rows(events, [&id], |r| {
                Ok(Event { seq: r.get(0)?, kind: r.get(1)?, detail: r.get(2)?, chain: r.get(3)? })
            })?,
            grants: self
                .rows(grants, [&id], |r| Ok(Grant { part: r.get(0)?, reader: r.get(1)?, dormant: r.get(2)? }))?,
            cards: self.rows(cards, [&id], |r| r.get(0))?,
            todo: self.rows("SELECT kind, due FROM todo WHERE case_id = ?1", [&id], |r| Ok((r.get(0)?, r.get(1)?)))?,
            bodies: self.number("SELECT COUNT(*) FROM version WHERE case_id = ?1 AND length(body) <> 1", [&id])?,
            kept: self.number(OUTLIVED, [&id])?,
        })
    }

    /// Points with closed days that are not taken back.
    pub fn closed_points(&self) -> Result<Vec<PointId>> {
        let rows: Vec<String> = self.rows("SELECT DISTINCT point_id FROM closure", [], |r| r.get(0))?;
        rows.into_iter().map(|point| Ok(point.parse()?)).collect()
    }

    /// Closed days are put down for this point.
    pub fn was_closed(&self, point: PointId) -> Result<bool> {
        let closed = "SELECT COUNT(*) FROM closure WHERE point_id = ?1";
        Ok(self.number(closed, [point.to_string()])? > 0)
    }

    /// Size of the log and its checkpoint.
    pub fn log_head(&self) -> Result<(u64, String)> {
        let head = "SELECT size, checkpoint FROM log_head";
        Ok(self.0.prepare_cached(head)?.query_row([], |r| Ok((r.get::<_, u32>(0)?.into(), r.get(1)?)))?)
    }

    pub fn log_file(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let file = "SELECT body FROM log_file WHERE path = ?1";
        Ok(self.0.prepare_cached(file)?.query_row([path], |r| r.get(0)).optional()?)
    }

    pub fn number(&self, sql: &str, args: impl Params) -> Result<u64> {
        Ok(self.0.prepare_cached(sql)?.query_row(args, |r| r.get::<_, u32>(0))?.into())
    }

    /// For breaking it.
    pub fn write(&self, sql: &str, args: impl Params) -> Result<usize> {
        Ok(self.0.execute(sql, args)?)
    }

    fn rows<T>(
        &self,
        sql: &str,
        args: impl Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.0.prepare_cached(sql)?;
        Ok(statement.query_map(args, read)?.collect::<Result<_, _>>()?)
    }
}
