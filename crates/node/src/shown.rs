//! What pages are drawn from, in memory, and a number that tells whether it is still the same.

use crate::Node;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// Read whole and replaced whole: cheap to take, never changes once taken.
pub(crate) struct Shown<T> {
    now: RwLock<Arc<T>>,
    /// Whoever reads it again is alone, or what was read first could be shown last.
    pub turn: tokio::sync::Mutex<()>,
}

impl<T> Shown<T> {
    pub fn new(first: T) -> Self {
        Self { now: RwLock::new(Arc::new(first)), turn: tokio::sync::Mutex::default() }
    }

    pub fn get(&self) -> Arc<T> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From the next request on. `edition` changes after it: a page drawn meanwhile may count as older than it is,
    /// never as newer.
    pub fn show(&self, next: T, edition: &AtomicU64) {
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        edition.fetch_add(1, Ordering::AcqRel);
    }
}

impl<T: PartialEq> Shown<T> {
    /// The same, for what is read again every few seconds and seldom another.
    pub fn update(&self, next: T, edition: &AtomicU64) {
        if *self.get() != next {
            self.show(next, edition);
        }
    }
}

impl Node {
    /// Another number whenever a page that is the same for everybody might be another: a listing, an office, a binding, a
    /// closed day or an agreement has changed. What else such a page depends on is the time.
    pub fn edition(&self) -> u64 {
        self.edition.load(Ordering::Acquire)
    }
}
