//! Writing a backup, while a node may be running.

use super::table::Writing;
use super::{BadBackup, Bodies, Contents, Progress, TableFile, body, disk};
use crate::Store;
use crate::db::{Piece, SCHEMA};
use std::fs::{self, DirBuilder, File};
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

/// Rows between two words about how far it is.
const OFTEN: u64 = 200_000;

impl Store {
    /// Everything, as it is at one moment, into `folder`, which is made or empty. The file that says what the
    /// folder holds is the caller's to write, and last.
    ///
    /// # Errors
    /// [`BadBackup`]; what is there then is no backup.
    pub async fn back_up(&self, folder: &Path, say: Progress<'_>) -> Result<Contents, BadBackup> {
        make(folder)?;
        let (mut tables, mut bodies) = (vec![], Bodies::default());
        let mut now: Option<Writing> = None;
        let mut pieces = self.db.dump();
        while let Some(piece) = pieces.recv().await {
            match piece? {
                Piece::Table(table) => {
                    end(&mut now, &mut tables, say)?;
                    now = Some(Writing::begin(folder, table.name, table.columns)?);
                }
                Piece::Rows(rows) => {
                    let Some(now) = &mut now else { continue };
                    for row in rows {
                        let beside = body::beside(&now.file.columns, &row).filter(|_| now.file.name == "version");
                        if let Some(digest) = beside {
                            self.copy_out(folder, &digest, &mut bodies).await?;
                        }
                        now.add(row)?;
                        if now.file.rows % OFTEN == 0 {
                            say(format!("{}: {} rows so far", now.file.name, now.file.rows));
                        }
                    }
                }
            }
        }
        end(&mut now, &mut tables, say)?;
        say(format!("documents beside the database: {}, {} bytes", bodies.files, bodies.bytes));
        for folder in [folder.join("tables"), folder.to_owned()] {
            File::open(&folder).and_then(|f| f.sync_all()).map_err(disk(&folder))?;
        }
        Ok(Contents { schema: SCHEMA, tables, bodies })
    }
}

fn end(now: &mut Option<Writing>, tables: &mut Vec<TableFile>, say: Progress<'_>) -> Result<(), BadBackup> {
    if let Some(written) = now.take() {
        let file = written.end()?;
        say(format!("{}: {} rows", file.name, file.rows));
        tables.push(file);
    }
    Ok(())
}

/// A folder for its owner alone, with nothing in it.
fn make(folder: &Path) -> Result<(), BadBackup> {
    let private = |path: &Path| DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(disk(path));
    private(folder)?;
    if fs::read_dir(folder).map_err(disk(folder))?.next().is_some() {
        let at = folder.display();
        return Err(BadBackup::Refused(format!("{at} is not empty: every backup has a folder of its own")));
    }
    private(&folder.join("tables"))?;
    private(&folder.join("bodies"))
}
