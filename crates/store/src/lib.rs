//! The store: SQL written once, on SQLite and on PostgreSQL. Nothing above knows which.
//!
//! What can be asked of it about a case takes a *proof* (see [`vault::Access`]); what it returns
//! of a case is sealed.

mod agreement;
mod backup;
mod bindings;
mod card;
mod change;
mod closures;
mod db;
mod erase;
mod errand;
mod events;
mod feeds;
mod figures;
mod files;
mod handover;
mod kept;
mod listings;
mod load;
mod log;
mod log_again;
mod news;
mod next;
mod partner;
mod passkeys;
mod pieces;
mod queue;
mod roster;
mod rota;
mod rotation;
mod rows;
mod say;
mod sessions;
mod shred;
#[cfg(test)]
mod tests;
mod town;

pub use agreement::{AgreementRow, OtherTown};
pub use backup::{BadBackup, Bodies, Contents, Facts, Progress, TableFile, disk};
pub use card::{CardRow, Found, SaltKey};
pub use change::{Author, Change, Refused};
pub use closures::Running;
pub use db::{DbError, Erased, Fate, Hook, Moment};
pub use erase::Shredding;
pub use errand::Errand;
pub use feeds::{FeedRow, Looked};
pub use figures::Figure;
pub use handover::{Come, Handing, Saying, Sent};
pub use kept::Waiting;
pub use listings::{Counts, Listed};
pub use log::{LogFile, LogHead, Publication};
pub use news::{Notice, Owed};
pub use next::{NextCard, Standing};
pub use partner::PartnerKey;
pub use passkeys::PasskeyRow;
pub use queue::{PAGE, QueueItem};
pub use roster::{Enrolment, EntryRow, NewRow};
pub use rota::{AbsenceRow, LentKey};
pub use rotation::Rotated;
pub use rows::{CaseFile, Envelope, Event, GrantRow, Sealed, Version};
pub use sessions::Session;
pub use shred::Shred;
pub use town::MemberRow;

use object_store::ObjectStore;
use std::path::Path;
use std::sync::Arc;

/// The folder for large bodies beside an embedded database.
const FILES: &str = "files";

/// All that lasts.
pub struct Store {
    db: db::Db,
    files: Arc<dyn ObjectStore>,
}

impl Store {
    /// Opens or creates the embedded database in `folder`.
    ///
    /// # Errors
    /// [`DbError`] when the folder cannot be used or the database is newer than the program.
    pub async fn sqlite(folder: &Path) -> Result<Self, DbError> {
        Self::whole(db::Db::sqlite(folder).await?, &folder.join(FILES)).await
    }

    /// What lies in `folder` or at `url`, with large bodies in `files`, as this program left it: for a backup
    /// beside a running node.
    ///
    /// # Errors
    /// [`DbError`], also when there is no town or the schema is another one.
    pub async fn as_it_is(folder: &Path, url: Option<(&str, &Path)>) -> Result<Self, DbError> {
        match url {
            Some((url, files)) => Self::whole(db::Db::postgres_as_it_is(url).await?, files).await,
            None => Self::whole(db::Db::sqlite_as_it_is(folder).await?, &folder.join(FILES)).await,
        }
    }

    async fn whole(db: db::Db, files: &Path) -> Result<Self, DbError> {
        backup::refuse_half(&db).await?;
        Ok(Self { db, files: files::folder(files)? })
    }

    /// The embedded database with its writer inline, dying where `hook` says so.
    ///
    /// # Errors
    /// As for [`Store::sqlite`].
    pub async fn simulated(folder: &Path, hook: Hook) -> Result<Self, DbError> {
        Ok(Self { db: db::Db::simulated(folder, hook).await?, files: files::folder(&folder.join(FILES))? })
    }

    /// With large bodies in a folder that every node of the same database must see.
    ///
    /// # Errors
    /// [`DbError`] when it cannot be reached, is not durable, or is newer than the program.
    pub async fn postgres(url: &str, files: &Path) -> Result<Self, DbError> {
        Self::whole(db::Db::postgres(url).await?, files).await
    }
}
