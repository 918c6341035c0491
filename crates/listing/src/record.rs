//! One record of any kind, as the store keeps it.

use crate::Offer;
use crate::model::*;
use id::ListingId;
use serde::{Deserialize, Serialize};

/// A stored body that is not a record: another version wrote it, or it was damaged.
#[derive(Debug, thiserror::Error)]
#[error("not a listing record: {0}")]
pub struct BadRecord(#[from] serde_json::Error);

macro_rules! kinds {
    ($($name:ident = $word:literal),* $(,)?) => {
        /// What a record is. The order is the order of import: owners before what belongs to them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind { $($name),* }

        impl Kind {
            pub const ALL: &'static [Kind] = &[$(Kind::$name),*];

            /// The word of the store's `kind` column and of HSDS's table names (in the singular).
            pub fn as_str(self) -> &'static str {
                match self { $(Kind::$name => $word),* }
            }
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Record { $($name($name)),* }

        impl Record {
            pub fn kind(&self) -> Kind {
                match self { $(Record::$name(_) => Kind::$name),* }
            }

            pub fn id(&self) -> ListingId {
                match self { $(Record::$name(it) => it.id),* }
            }

            pub fn extra(&self) -> &crate::Extra {
                match self { $(Record::$name(it) => &it.anydoor),* }
            }
        }

        $(impl From<$name> for Record {
            fn from(it: $name) -> Self { Record::$name(it) }
        })*
    };
}

kinds! {
    Organization = "organization",
    Service = "service",
    Location = "location",
    ServiceAtLocation = "service_at_location",
    Schedule = "schedule",
    Phone = "phone",
    Address = "address",
    Language = "language",
    CostOption = "cost_option",
    RequiredDocument = "required_document",
    Accessibility = "accessibility",
    Offer = "offer",
}

impl Record {
    pub fn source(&self) -> &str {
        &self.extra().source
    }

    /// Canonical: the same record gives the same bytes in every build (fields in the order of the
    /// model, maps sorted, nothing unset written), so equal text means nothing changed.
    pub fn to_json(&self) -> Result<String, BadRecord> {
        Ok(serde_json::to_string(self)?)
    }

    pub fn from_json(body: &str) -> Result<Self, BadRecord> {
        Ok(serde_json::from_str(body)?)
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Kind {
    type Err = UnknownKind;
    fn from_str(word: &str) -> Result<Self, UnknownKind> {
        Kind::ALL.iter().find(|kind| kind.as_str() == word).copied().ok_or(UnknownKind)
    }
}

/// A word that names no kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of listing record")]
pub struct UnknownKind;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_without_loss() {
        let mut service = Service::new(ListingId::named("s"), "Help".into(), Status::TemporarilyClosed);
        service.minimum_age = Some(16.0);
        service.anydoor.source = "feed".into();
        let record = Record::from(service);
        let body = record.to_json().unwrap();
        assert_eq!(Record::from_json(&body).unwrap(), record);
        assert_eq!(record.kind().as_str().parse(), Ok(Kind::Service));
    }

    #[test]
    fn the_stored_form_is_fixed() {
        let record = Record::from(Phone::new(ListingId::named("p"), "12345".into()));
        let id = ListingId::named("p");
        assert_eq!(
            record.to_json().unwrap(),
            format!(r#"{{"kind":"phone","id":"{id}","number":"12345","anydoor":{{"source":""}}}}"#)
        );
    }

    #[test]
    fn a_damaged_body_is_an_error() {
        assert!(Record::from_json(r#"{"kind":"phone","id":"x"}"#).is_err());
        assert!(Record::from_json(r#"{"kind":"person"}"#).is_err());
        assert!(Record::from_json("").is_err());
    }
}
