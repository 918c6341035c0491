//! What runs did.

use std::collections::BTreeMap;
use std::fmt;

/// Counts of one run, or of many.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Report {
    pub cases: usize,
    /// Leaves of the public log, dummies too.
    pub leaves: u64,
    /// Steps by name: acknowledged, and tried.
    pub steps: BTreeMap<&'static str, (u32, u32)>,
    /// Accidents by name.
    pub accidents: BTreeMap<&'static str, u32>,
}

impl Report {
    pub fn stepped(&mut self, name: &'static str, done: bool) {
        let (acknowledged, tried) = self.steps.entry(name).or_default();
        *tried += 1;
        *acknowledged += u32::from(done);
    }

    pub fn accident(&mut self, name: &'static str, times: u32) {
        if times > 0 {
            *self.accidents.entry(name).or_default() += times;
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.cases += other.cases;
        self.leaves += other.leaves;
        for (name, (acknowledged, tried)) in &other.steps {
            let (a, t) = self.steps.entry(name).or_default();
            (*a, *t) = (*a + acknowledged, *t + tried);
        }
        for (name, times) in &other.accidents {
            *self.accidents.entry(name).or_default() += times;
        }
    }

    pub fn acknowledged(&self) -> u32 {
        self.steps.values().map(|(acknowledged, _)| acknowledged).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tried: u32 = self.steps.values().map(|(_, tried)| tried).sum();
        write!(
            f,
            "{} cases, {} leaves, {} of {tried} steps acknowledged (",
            self.cases,
            self.leaves,
            self.acknowledged()
        )?;
        for (i, (name, (acknowledged, tried))) in self.steps.iter().enumerate() {
            write!(f, "{}{name} {acknowledged}/{tried}", if i == 0 { "" } else { ", " })?;
        }
        write!(f, ")")?;
        self.accidents.iter().try_for_each(|(name, times)| write!(f, "; {name} {times}"))
    }
}
