//! A table's file, written and read line by line.

use super::{BadBackup, TableFile, disk, line};
use crate::db::Value;
use crate::files::hex;
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Below the backup's folder.
pub(super) fn name(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// A new file that only its owner can read.
pub(super) fn create(path: &Path) -> Result<File, BadBackup> {
    OpenOptions::new().create_new(true).write(true).mode(0o600).open(path).map_err(disk(path))
}

pub(super) struct Writing {
    path: PathBuf,
    out: BufWriter<File>,
    sha: Sha256,
    pub file: TableFile,
}

impl Writing {
    pub fn begin(folder: &Path, table: String, columns: Vec<String>) -> Result<Self, BadBackup> {
        let path = folder.join(name(&table));
        let out = BufWriter::new(create(&path)?);
        let file = TableFile { name: table, columns, rows: 0, bytes: 0, sha256: String::new() };
        Ok(Self { path, out, sha: Sha256::new(), file })
    }

    pub fn add(&mut self, row: Vec<Value>) -> Result<(), BadBackup> {
        let line = line::write(row);
        self.sha.update(&line);
        self.file.rows += 1;
        self.file.bytes += line.len() as u64;
        self.out.write_all(line.as_bytes()).map_err(disk(&self.path))
    }

    /// `Ok` means on disk.
    pub fn end(mut self) -> Result<TableFile, BadBackup> {
        self.out.flush().and_then(|()| self.out.get_ref().sync_all()).map_err(disk(&self.path))?;
        self.file.sha256 = hex(&self.sha.finalize());
        Ok(self.file)
    }
}

/// Reads the file of `table`, and says at its end whether it is the one that was written.
pub(super) fn read(
    folder: &Path,
    table: &TableFile,
    mut each: impl FnMut(Vec<Value>) -> Result<(), BadBackup>,
) -> Result<(), BadBackup> {
    let (name, path) = (name(&table.name), folder.join(name(&table.name)));
    let mut input = BufReader::new(File::open(&path).map_err(disk(&path))?);
    let (mut sha, mut rows, mut text) = (Sha256::new(), 0, vec![]);
    loop {
        text.clear();
        if input.read_until(b'\n', &mut text).map_err(disk(&path))? == 0 {
            break;
        }
        sha.update(&text);
        rows += 1;
        let row = std::str::from_utf8(&text).ok().and_then(|text| line::read(text.strip_suffix('\n')?));
        let row = row.filter(|row| row.len() == table.columns.len());
        each(row.ok_or_else(|| BadBackup::altered(&name, &format!("line {rows} is no row")))?)?;
    }
    if rows != table.rows {
        return Err(BadBackup::altered(&name, &format!("it has {rows} rows and should have {}", table.rows)));
    }
    if hex(&sha.finalize()) != table.sha256 {
        return Err(BadBackup::altered(&name, "its digest is another one"));
    }
    Ok(())
}
