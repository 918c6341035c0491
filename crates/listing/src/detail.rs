//! A row of an HSDS table that no page of ours reads: kept as its columns, served and handed on as it came.

use crate::Extra;
use id::ListingId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Which columns a table has, and of what form, stands in [`crate::spec`]; only those are here. A column is a
/// text or a number, never empty; one that names another record holds that record's own id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    pub id: ListingId,
    #[serde(flatten)]
    pub columns: BTreeMap<String, Value>,
    #[serde(default)]
    pub anydoor: Extra,
}

impl Detail {
    pub fn text(&self, column: &str) -> Option<&str> {
        self.columns.get(column)?.as_str()
    }

    /// The record that a column names.
    pub fn refers(&self, column: &str) -> Option<ListingId> {
        self.text(column)?.parse().ok()
    }
}
