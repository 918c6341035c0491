//! Making one.

use super::log::{self, WHOLE};
use super::{BadBackup, Manifest, Progress, day_in, refused};
use crate::log_check::known;
use crate::shreddings::reconcile;
use crate::{Context, Node, Secrets};
use std::path::Path;
use store::{Contents, Facts, Store};

impl Node {
    /// Everything that is in `store` at one moment, into a folder that is made or empty; read again afterwards,
    /// and only then called a backup. A node may run beside it.
    ///
    /// # Errors
    /// [`BadBackup`]; the folder is then no backup.
    pub async fn back_up(
        store: &Store,
        secrets: &Secrets,
        cx: &mut Context<'_>,
        folder: &Path,
        say: Progress<'_>,
    ) -> Result<Manifest, BadBackup> {
        let town = Self::town_in(store).await?.ok_or_else(|| refused("there is no town in this database"))?;
        let day = day_in(&town, cx.now)?;
        // Asked before: the log may go on while this is written.
        let known = known(secrets)?;
        let contents = store.back_up(folder, say).await?;
        say("reading it again".into());
        let facts = read_again(folder, &contents).await?;
        let log = log::check(&facts, known, secrets)?;
        if let Some(missing) = log.missing.filter(|missing| *missing > 0) {
            return Err(refused(format!("the database is from before: {missing} entries of its log are missing")));
        }
        // What the backup may hold and must not bring back is listed from the first moment on.
        reconcile(store, secrets, day).await?;
        let manifest = Manifest::new(town.key, cx.now, day, log.checkpoint, contents);
        manifest.write(folder, secrets)?;
        Ok(manifest)
    }
}

pub(super) async fn read_again(folder: &Path, contents: &Contents) -> Result<Facts, BadBackup> {
    let (folder, contents) = (folder.to_owned(), contents.clone());
    crate::offload(move || contents.check(&folder, WHOLE)).await?
}
