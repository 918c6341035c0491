//! What a bench says in one line of JSON.

use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub struct Record {
    pub what: String,
    pub value: f64,
    /// Of `a second` more is better, of anything else less is.
    pub unit: String,
    /// Milliseconds.
    pub median: Option<f64>,
    pub p99: Option<f64>,
    pub cpu: Option<f64>,
    /// MB.
    pub memory: Option<f64>,
    pub than: Option<String>,
    pub other: Option<f64>,
    /// How many there were.
    pub cases: Option<f64>,
}

impl Record {
    pub fn read(line: &str) -> Option<Self> {
        line.strip_prefix('{').and_then(|_| serde_json::from_str(line).ok())
    }

    /// How many times as good as what it is held against.
    pub fn ratio(&self) -> Option<f64> {
        let other = self.other?;
        Some(if self.unit == "a second" { self.value / other } else { other / self.value })
    }
}

#[cfg(test)]
mod tests {
    use super::Record;

    #[test]
    fn lines_of_others_are_left() {
        let line = r#"{"part":"view","what":"x","value":20,"unit":"a second","other":10.0,"than":"y"}"#;
        assert_eq!(Record::read(line).unwrap().ratio(), Some(2.0));
        assert_eq!(Record::read(&line.replace("a second", "ms")).unwrap().ratio(), Some(0.5));
        for other in ["20 a second", "{}", "{\"part\":1}", ""] {
            assert!(Record::read(other).is_none(), "{other}");
        }
    }
}
