//! Whether a backup is what was written, read whole before anything of it is used.

use super::{BadBackup, Bodies, Contents, TableFile, body, table};
use crate::LogHead;
use crate::db::{SCHEMA, Value};
use std::path::Path;

/// What is read on the way.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The town, as the table `meta` has it.
    pub town: Option<Vec<u8>>,
    /// Of the public log.
    pub head: Option<LogHead>,
    /// Its files, if it has no more leaves than was asked for; otherwise none.
    pub log: Vec<(String, Vec<u8>)>,
}

impl Contents {
    /// Reads every file of `folder`. Files of logs with more than `most` leaves are not kept in memory.
    ///
    /// # Errors
    /// [`BadBackup::Altered`] names the first that is not what was written.
    pub fn check(&self, folder: &Path, most: u64) -> Result<Facts, BadBackup> {
        self.suits()?;
        let (mut facts, mut bodies) = (Facts::default(), Bodies::default());
        // The log's head first: it says how large its files are.
        let (first, rest): (Vec<_>, Vec<_>) = self.tables.iter().partition(|table| table.name == "log_head");
        for file in first.into_iter().chain(rest) {
            table::read(folder, file, |row| {
                facts.take(file, &row, most)?;
                let beside = body::beside(&file.columns, &row).filter(|_| file.name == "version");
                if let Some(digest) = beside {
                    match body::read(folder, &digest)? {
                        Some(body) => {
                            bodies.files += 1;
                            bodies.bytes += body.len() as u64;
                        }
                        None => bodies.missing += 1,
                    }
                }
                Ok(())
            })?;
        }
        if bodies != self.bodies {
            let why = format!("there are {} and should be {}", bodies.files, self.bodies.files);
            return Err(BadBackup::altered("bodies", &why));
        }
        Ok(facts)
    }

    /// # Errors
    /// [`BadBackup::Refused`] for rows of another schema.
    pub fn suits(&self) -> Result<(), BadBackup> {
        if self.schema == SCHEMA {
            return Ok(());
        }
        let (theirs, mine) = (self.schema, SCHEMA);
        let which = if theirs < mine { "an older" } else { "a newer" };
        Err(BadBackup::Refused(format!(
            "this backup was made by {which} version of the program (schema {theirs}; this one has {mine}): restore \
             it with that version"
        )))
    }
}

impl Facts {
    fn take(&mut self, file: &TableFile, row: &[Value], most: u64) -> Result<(), BadBackup> {
        let odd = || BadBackup::altered(&table::name(&file.name), "a row is not as it should be");
        match (file.name.as_str(), row) {
            ("meta", [Value::Text(name), Value::Bytes(value)]) if name == "town" => self.town = Some(value.clone()),
            ("log_head", [_, Value::Int(size), Value::Text(checkpoint)]) => {
                let size = u64::try_from(*size).map_err(|_| odd())?;
                self.head = Some(LogHead { size, checkpoint: checkpoint.clone() });
            }
            ("log_file", [Value::Text(path), _, Value::Bytes(body)])
                if self.head.as_ref().is_some_and(|head| head.size <= most) =>
            {
                self.log.push((path.clone(), body.clone()));
            }
            ("log_file", [Value::Text(_), _, Value::Bytes(_)]) => {}
            ("log_head" | "log_file", _) => return Err(odd()),
            _ => {}
        }
        Ok(())
    }
}
