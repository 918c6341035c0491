//! The public log as it lies in the store: files, the checkpoint in force, what waits.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::rows;

statements! {
    HEAD = "SELECT size, checkpoint FROM log_head WHERE one = 1";
    BEGIN = "INSERT INTO log_head (one, size, checkpoint) VALUES (1, 0, $1) ON CONFLICT (one) DO NOTHING";
    MOVE = "UPDATE log_head SET size = $1, checkpoint = $2 WHERE one = 1 AND size = $3 AND checkpoint = $4";
    WAITING = "SELECT token, sealed FROM log_wait ORDER BY token LIMIT $1";
    DONE = "DELETE FROM log_wait WHERE token = $1";
    FILE = "SELECT body FROM log_file WHERE path = $1";
    FILES = "SELECT path, body FROM log_file";
    ADD_FILE = "INSERT INTO log_file (path, whole, body) VALUES ($1, $2, $3) ON CONFLICT (path) DO NOTHING";
    DROP_PARTS = "DELETE FROM log_file WHERE whole = $1";
    ADD_LEAF = "INSERT INTO log_leaf (leaf, place) VALUES ($1, $2) ON CONFLICT (leaf) DO NOTHING";
    /// Sixteen at a time: a publication of thousands would be as many statements to send.
    ADD_LEAVES = "INSERT INTO log_leaf (leaf, place) VALUES
                  ($1, $2), ($3, $4), ($5, $6), ($7, $8), ($9, $10), ($11, $12), ($13, $14), ($15, $16),
                  ($17, $18), ($19, $20), ($21, $22), ($23, $24), ($25, $26), ($27, $28), ($29, $30), ($31, $32)
                  ON CONFLICT (leaf) DO NOTHING";
    ALL_DONE = "DELETE FROM log_wait WHERE token IN
                ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    PLACE = "SELECT place FROM log_leaf WHERE leaf = $1";
}

/// How large the log is, and the signed note that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    pub size: u64,
    pub checkpoint: String,
}

/// A file of the log.
#[derive(Debug, Clone)]
pub struct LogFile {
    pub path: String,
    /// Of a partial tile: the path of the full one. Empty otherwise.
    pub whole: String,
    pub body: Vec<u8>,
}

/// One step of the log: all of it, or nothing.
#[derive(Debug)]
pub struct Publication {
    pub before: LogHead,
    pub after: LogHead,
    pub files: Vec<LogFile>,
    /// Tiles that are full now.
    pub full: Vec<String>,
    pub leaves: Vec<([u8; 32], u64)>,
    /// Tokens of what waited.
    pub done: Vec<Vec<u8>>,
}

fn int(size: u64) -> Result<i64, DbError> {
    i64::try_from(size).map_err(|_| rows::wrong("size of the log"))
}

fn size(row: &mut Row) -> Result<u64, DbError> {
    u64::try_from(row.int()?).map_err(|_| rows::wrong("size of the log"))
}

fn head(mut row: Row) -> Result<LogHead, DbError> {
    Ok(LogHead { size: size(&mut row)?, checkpoint: row.text()? })
}

/// By compare-and-swap.
fn move_on(old: &LogHead, new: &LogHead, tx: &mut Tx) -> Result<(), DbError> {
    tx.one(MOVE, args![int(new.size)?, new.checkpoint.as_str(), int(old.size)?, old.checkpoint.as_str()]);
    Ok(())
}

impl Publication {
    fn transaction(&self) -> Result<Tx, DbError> {
        let mut tx = Tx::default();
        move_on(&self.before, &self.after, &mut tx)?;
        for path in &self.full {
            tx.run(DROP_PARTS, args![path.as_str()]);
        }
        for file in &self.files {
            tx.run(ADD_FILE, args![file.path.as_str(), file.whole.as_str(), file.body.as_slice()]);
        }
        let (sixteens, rest) = self.leaves.as_chunks::<16>();
        for leaves in sixteens {
            let mut row = vec![];
            for (leaf, place) in leaves {
                row.extend(args![&leaf[..], int(*place)?]);
            }
            tx.run(ADD_LEAVES, row);
        }
        for (leaf, place) in rest {
            tx.run(ADD_LEAF, args![&leaf[..], int(*place)?]);
        }
        let (sixteens, rest) = self.done.as_chunks::<16>();
        for tokens in sixteens {
            tx.run(ALL_DONE, tokens.iter().flat_map(|token| args![token.as_slice()]).collect());
        }
        for token in rest {
            tx.run(DONE, args![token.as_slice()]);
        }
        Ok(tx)
    }
}

impl Store {
    /// `None` before the log was begun.
    pub async fn log_head(&self) -> Result<Option<LogHead>, DbError> {
        let row = self.db.read_one(HEAD, vec![]).await?.into_iter().next();
        row.map(head).transpose()
    }

    /// Begins an empty log, unless there is one.
    pub async fn begin_log(&self, checkpoint: &str) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(BEGIN, args![checkpoint]);
        self.db.commit(tx).await
    }

    /// Up to `limit` rows that wait: token and what is sealed.
    pub async fn waiting(&self, limit: u32) -> Result<Vec<(Vec<u8>, Vec<u8>)>, DbError> {
        let rows = self.db.read_one(WAITING, args![limit]).await?;
        rows.into_iter().map(|mut row| Ok((row.bytes()?, row.bytes()?))).collect()
    }

    /// # Errors
    /// [`DbError::Conflict`] when somebody else published since `before`.
    pub async fn publish(&self, publication: &Publication) -> Result<(), DbError> {
        self.db.commit(publication.transaction()?).await
    }

    /// Puts the checkpoint with more signatures in the place of the one without.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when it is no longer `before`.
    pub async fn cosign(&self, before: &LogHead, after: &LogHead) -> Result<(), DbError> {
        let mut tx = Tx::default();
        move_on(before, after, &mut tx)?;
        self.db.commit(tx).await
    }

    /// The files at these paths that are there, of one moment.
    pub async fn log_files(&self, paths: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, DbError> {
        let reads = paths.iter().map(|path| (FILE, args![path.as_str()])).collect();
        let read = self.db.read(reads).await?.into_iter().zip(paths);
        let mut files = vec![];
        for (rows, path) in read {
            if let Some(mut row) = rows.into_iter().next() {
                files.push((path, row.bytes()?));
            }
        }
        Ok(files)
    }

    /// Every file there is.
    pub async fn whole_log(&self) -> Result<Vec<(String, Vec<u8>)>, DbError> {
        let rows = self.db.read_one(FILES, vec![]).await?;
        rows.into_iter().map(|mut row| Ok((row.text()?, row.bytes()?))).collect()
    }

    /// Where these leaves are; `None` for what is not published. Of one moment with the checkpoint.
    pub async fn places(&self, leaves: &[[u8; 32]]) -> Result<(Option<LogHead>, Vec<Option<u64>>), DbError> {
        let mut reads = vec![(HEAD, vec![])];
        reads.extend(leaves.iter().map(|leaf| (PLACE, args![&leaf[..]])));
        let mut read = self.db.read(reads).await?.into_iter();
        let head = read.next().unwrap_or_default().into_iter().next().map(head).transpose()?;
        let place = |rows: Vec<Row>| rows.into_iter().next().map(|mut row| size(&mut row)).transpose();
        Ok((head, read.map(place).collect::<Result<_, _>>()?))
    }
}
