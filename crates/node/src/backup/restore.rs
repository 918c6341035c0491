//! Bringing one back.

use super::log;
use super::make::read_again;
use super::{BadBackup, Manifest, Progress, day_in, refused};
use crate::hand::day_number;
use crate::log_check::known;
use crate::roster::Held;
use crate::{BACKUP_DAYS, Context, Error, Node, Pinned, Secrets, Town};
use jiff::civil::Date;
use std::path::Path;
use store::Store;

/// Tries to take from the disk what was shredded since, some seconds each.
const ERASING: usize = 12;

/// What came back, and what not.
#[derive(Debug, Clone)]
pub struct Restored {
    /// The day of the backup.
    pub day: Date,
    /// Entries of the public log since; `None` when this data folder knows nothing of it.
    pub missing: Option<u64>,
    /// Entries of the list of members since.
    pub members: u32,
    /// Cases that went since, and went again.
    pub shredded: usize,
    /// Documents that were missing when the backup was made.
    pub documents: u64,
}

impl Node {
    /// Brings a backup back into the empty database of `store`. What was shredded since goes again before
    /// anything is served.
    ///
    /// # Errors
    /// [`BadBackup`]. From the first row on a mark stands in the database, and it is not served.
    pub async fn bring_back(
        store: Store,
        secrets: Secrets,
        cx: &mut Context<'_>,
        folder: &Path,
        old: bool,
        say: Progress<'_>,
    ) -> Result<Restored, BadBackup> {
        let manifest = Manifest::read(folder, &secrets)?;
        manifest.contents.suits()?;
        say("reading it whole, before anything is written".into());
        let facts = read_again(folder, &manifest.contents).await?;
        let town = facts.town.as_deref().and_then(|text| serde_json::from_slice::<Town>(text).ok());
        let town = town.filter(|town| town.key == manifest.town).ok_or_else(|| refused("it holds no town"))?;
        let age = day_number(day_in(&town, cx.now)?) - day_number(manifest.day);
        if age > BACKUP_DAYS && !old {
            return Err(refused(format!(
                "this backup is {age} days old. Everybody who deleted a request was promised that no backup holds it \
                 after {BACKUP_DAYS} days, and what went so long ago is no longer listed: it would come back. If there \
                 is no younger one, say --old"
            )));
        }
        let log = log::check(&facts, known(&secrets)?, &secrets)?;
        let pinned = secrets.anchor.read().map_err(refused)?;
        let pinned = pinned.ok_or_else(|| refused("the data folder has no founders.toml: put back the copy of it"))?;

        store.fill(folder, &manifest.contents, say).await?;
        let members = pin_again(&store, &secrets, &pinned).await?;
        let node = Self::assemble(store, secrets, crate::Words::read()?, cx).await?;
        let shredded = node.shred_again(cx).await?;
        // A server that is busy with other databases says "later" for some seconds; nothing is served yet.
        for _ in 0..ERASING {
            node.erase(cx).await?;
            if node.store.to_erase(day_number(node.today(cx))).await?.is_empty() {
                break;
            }
        }
        node.store.restored().await?;
        Ok(Restored {
            day: manifest.day,
            missing: log.missing,
            members,
            shredded,
            documents: manifest.contents.bodies.missing,
        })
    }
}

/// An older list of members is shorter than the one that is pinned. It begins with the same founding and is
/// signed entry by entry; then its own end is pinned. Returns how many entries are missing.
async fn pin_again(store: &Store, secrets: &Secrets, pinned: &Pinned) -> Result<u32, Error> {
    let Err(why) = Held::load(store, secrets).await else { return Ok(0) };
    let pin = |pinned: &Pinned| secrets.anchor.write(pinned).map_err(Error::Roster);
    pin(&Pinned { entries: 1, head: pinned.founding, ..*pinned })?;
    match Held::load(store, secrets).await {
        Ok(held) if held.seq < pinned.entries => Ok(pinned.entries - held.seq),
        _ => {
            pin(pinned)?;
            Err(why)
        }
    }
}
