//! How what is in memory of other towns keeps up with what is in the store.

use super::Towns;
use crate::{Error, Node};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Seconds after which a node looks again at what another one of the same town may have written.
const FOLLOW: i64 = 60;

impl Node {
    /// Cheap to take, never changes once taken.
    pub(crate) fn towns(&self) -> Arc<Towns> {
        self.towns.get()
    }

    pub(crate) async fn reload_towns(&self) -> Result<(), Error> {
        let _turn = self.towns.turn.lock().await;
        self.towns.update(Towns::load(&self.store, &self.town.key, &self.secrets).await?, &self.edition);
        Ok(())
    }

    /// Reads on what another process may have written, once a minute. `now` is Unix time in seconds.
    pub(crate) async fn follow_towns(&self, now: i64) -> Result<(), Error> {
        let last = self.followed.swap(now, Ordering::Relaxed);
        if (now - last).abs() < FOLLOW {
            self.followed.store(last, Ordering::Relaxed);
            return Ok(());
        }
        self.reload_towns().await
    }
}
