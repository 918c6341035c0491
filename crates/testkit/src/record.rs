//! What a bench found, one line of JSON each: `cargo xtask bench` makes its tables of them.

use serde_json::{Map, Value, json};

/// One thing that was measured.
#[derive(Debug, Clone)]
pub struct Record(Map<String, Value>);

impl Record {
    /// `value` in `unit`: of `a second` more is better, of anything else less is. `part` as `cargo xtask bench --only`
    /// calls it.
    pub fn new(part: &str, what: &str, value: f64, unit: &str) -> Self {
        Self(Map::new()).with("part", part).with("what", what).with("unit", unit).with("value", value)
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// Milliseconds: of the middle one, and of the slowest in a hundred.
    #[must_use]
    pub fn took(self, median: f64, p99: f64) -> Self {
        self.with("median", median).with("p99", p99)
    }

    /// Milliseconds of processor for each, of the node and of its database's server.
    #[must_use]
    pub fn cpu(self, each: f64) -> Self {
        self.with("cpu", each)
    }

    /// Resident, in MB.
    #[must_use]
    pub fn memory(self, resident: f64) -> Self {
        self.with("memory", resident)
    }

    /// What it is held against, in the same unit.
    #[must_use]
    pub fn beside(self, than: &str, other: f64) -> Self {
        self.with("than", than).with("other", other)
    }

    /// How many cases there were.
    #[must_use]
    pub fn among(self, cases: u64) -> Self {
        self.with("cases", cases)
    }

    pub fn say(&self) {
        println!("{}", json!(self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::Record;

    #[test]
    fn it_is_one_line() {
        let record = Record::new("view", "sqlite, by card", 2.0, "a second").took(0.5, 1.5).beside("a peer", 1.0);
        let line = serde_json::to_string(&record.0).unwrap();
        assert!(line.starts_with('{') && !line.contains('\n'), "{line}");
        let read: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!((&read["what"], &read["other"]), (&"sqlite, by card".into(), &1.0.into()));
    }
}
