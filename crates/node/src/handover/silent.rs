//! Towns that did not answer. What waits for one of them is said as soon as it is heard again, not only when its
//! turn comes: that may be more than an hour after a day without a line.

use crate::Node;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Seconds until the same town's silence counts again: a message that it never answers is not said over and over.
const AGAIN: i64 = 60;

/// By town, whether it is silent, and when that last ended (Unix time in seconds). In memory: after a start
/// whoever has not answered something is silent, see [`Silent::new`].
pub(crate) struct Silent(Mutex<BTreeMap<String, (bool, i64)>>);

impl Silent {
    pub fn new(towns: Vec<String>) -> Self {
        Self(Mutex::new(towns.into_iter().map(|town| (town, (true, i64::MIN))).collect()))
    }

    fn towns(&self) -> MutexGuard<'_, BTreeMap<String, (bool, i64)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn begins(&self, town: &str) {
        self.towns().entry(town.to_owned()).or_insert((true, i64::MIN)).0 = true;
    }

    /// Whether a silence ends with this.
    fn ends(&self, town: &str, now: i64) -> bool {
        match self.towns().get_mut(town) {
            Some((silent, ended)) if *silent && now >= ended.saturating_add(AGAIN) => {
                (*silent, *ended) = (false, now);
                true
            }
            _ => false,
        }
    }
}

impl Node {
    /// Something was heard of `town`: what it did not answer is due now (Unix time in seconds).
    pub(crate) async fn speaks(&self, town: &str, now: i64) {
        if self.silent.ends(town, now)
            && let Err(error) = self.store.say_soon(town, now).await
        {
            self.silent.begins(town);
            tracing::warn!(%error, town, "what waits for another town waits on");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_ends_once_and_not_again_at_once() {
        let silent = Silent::new(vec!["b".into()]);
        assert!(!silent.ends("c", 100), "nobody knew that it was silent");
        assert!(silent.ends("b", 100) && !silent.ends("b", 100 + AGAIN), "it ends once");
        silent.begins("b");
        assert!(!silent.ends("b", 100 + AGAIN - 1));
        assert!(silent.ends("b", 100 + AGAIN), "it stayed silent until then");
    }
}
