//! One record of any kind, as the store keeps it.

use crate::model::*;
use crate::{Detail, Offer};
use id::ListingId;
use serde::{Deserialize, Serialize};

/// A stored body that is not a record: another version wrote it, or it was damaged.
#[derive(Debug, thiserror::Error)]
#[error("not a listing record: {0}")]
pub struct BadRecord(#[from] serde_json::Error);

macro_rules! kinds {
    ($($name:ident($body:ident) = $word:literal),* $(,)?) => {
        /// What a record is.
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
        pub enum Record { $($name($body)),* }

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

            pub(crate) fn extra_mut(&mut self) -> &mut crate::Extra {
                match self { $(Record::$name(it) => &mut it.anydoor),* }
            }
        }
    };
}

kinds! {
    Organization(Organization) = "organization",
    Service(Service) = "service",
    Location(Location) = "location",
    ServiceAtLocation(ServiceAtLocation) = "service_at_location",
    Schedule(Schedule) = "schedule",
    Phone(Phone) = "phone",
    Address(Address) = "address",
    Language(Language) = "language",
    CostOption(CostOption) = "cost_option",
    RequiredDocument(RequiredDocument) = "required_document",
    Accessibility(Accessibility) = "accessibility",
    Program(Detail) = "program",
    Contact(Detail) = "contact",
    Funding(Detail) = "funding",
    ServiceArea(Detail) = "service_area",
    OrganizationIdentifier(Detail) = "organization_identifier",
    Url(Detail) = "url",
    Unit(Detail) = "unit",
    ServiceCapacity(Detail) = "service_capacity",
    Taxonomy(Detail) = "taxonomy",
    TaxonomyTerm(Detail) = "taxonomy_term",
    Attribute(Detail) = "attribute",
    Metadata(Detail) = "metadata",
    Offer(Offer) = "offer",
}

macro_rules! typed {
    ($($name:ident)*) => {
        $(impl From<$name> for Record {
            fn from(it: $name) -> Self { Record::$name(it) }
        })*
    };
}

typed! {
    Organization Service Location ServiceAtLocation Schedule Phone Address Language CostOption RequiredDocument
    Accessibility Offer
}

impl Record {
    /// A row of one of the tables that are kept as columns; `None` for a table that has a type of its own.
    pub fn detail(kind: Kind, row: Detail) -> Option<Self> {
        Some(match kind {
            Kind::Program => Self::Program(row),
            Kind::Contact => Self::Contact(row),
            Kind::Funding => Self::Funding(row),
            Kind::ServiceArea => Self::ServiceArea(row),
            Kind::OrganizationIdentifier => Self::OrganizationIdentifier(row),
            Kind::Url => Self::Url(row),
            Kind::Unit => Self::Unit(row),
            Kind::ServiceCapacity => Self::ServiceCapacity(row),
            Kind::Taxonomy => Self::Taxonomy(row),
            Kind::TaxonomyTerm => Self::TaxonomyTerm(row),
            Kind::Attribute => Self::Attribute(row),
            Kind::Metadata => Self::Metadata(row),
            _ => return None,
        })
    }
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
