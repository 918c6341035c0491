//! Neighbouring days.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Days from `first` to `last`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub first: Date,
    pub last: Date,
}

impl Span {
    pub fn covers(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    pub fn meets(&self, other: &Span) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(super) fn days(&self) -> impl Iterator<Item = Date> {
        let last = self.last;
        std::iter::successors(Some(self.first), |d| d.tomorrow().ok()).take_while(move |d| *d <= last)
    }
}
