//! Records by kind and id, whatever their kind: what the output walks along.

use super::Directory;
use crate::detail::Detail;
use crate::model::ServiceAtLocation;
use crate::record::Kind;
use crate::spec::{self, Is};
use id::ListingId;
use serde::Serialize;
use serde_json::{Map, Value};

/// What a row of a table without a type of its own names in its columns.
pub(super) fn owners(kind: Kind, row: &Detail) -> Vec<(Kind, Option<ListingId>)> {
    let of = |column: &spec::Column| match column.is {
        Is::Of(of) | Is::Owner(of) => Some(of),
        Is::Any(table) => row.text(table)?.parse().ok(),
        _ => None,
    };
    spec::columns(kind).iter().filter_map(|column| Some((of(column)?, row.refers(column.name)))).collect()
}

impl Directory {
    /// The rows of a table without a type of its own, by id.
    pub fn details(&self, kind: Kind) -> impl Iterator<Item = &Detail> {
        let from = self.details.partition_point(|(of, _)| *of < kind);
        self.details[from..].iter().take_while(move |(of, _)| *of == kind).map(|(_, row)| row)
    }

    pub fn detail(&self, kind: Kind, id: ListingId) -> Option<&Detail> {
        let (of, row) = self.details.get(*self.at.get(&(kind, id))?)?;
        (*of == kind).then_some(row)
    }

    /// The rows of a table without a type of its own that name this record.
    pub fn details_of(&self, kind: Kind, owner: Kind, id: ListingId) -> impl Iterator<Item = &Detail> {
        let at = self.owned.get(&(kind, owner, id)).map_or(&[][..], Vec::as_slice);
        at.iter().filter_map(|n| self.details.get(*n)).filter(move |(of, _)| *of == kind).map(|(_, row)| row)
    }

    pub fn service_at_location(&self, id: ListingId) -> Option<&ServiceAtLocation> {
        self.service_at_locations.get(*self.at.get(&(Kind::ServiceAtLocation, id))?)
    }

    pub fn has(&self, kind: Kind, id: ListingId) -> bool {
        self.at.contains_key(&(kind, id))
    }

    /// The ids of every record of a kind, in the directory's order.
    pub fn ids(&self, kind: Kind) -> Vec<ListingId> {
        match kind {
            Kind::Organization => self.organizations.iter().map(|r| r.id).collect(),
            Kind::Service => self.services.iter().map(|r| r.id).collect(),
            Kind::Location => self.locations.iter().map(|r| r.id).collect(),
            Kind::ServiceAtLocation => self.service_at_locations.iter().map(|r| r.id).collect(),
            Kind::Schedule => self.schedules.iter().map(|r| r.id).collect(),
            Kind::Phone => self.phones.iter().map(|r| r.id).collect(),
            Kind::Address => self.addresses.iter().map(|r| r.id).collect(),
            Kind::Language => self.languages.iter().map(|r| r.id).collect(),
            Kind::CostOption => self.costs.iter().map(|r| r.id).collect(),
            Kind::RequiredDocument => self.documents.iter().map(|r| r.id).collect(),
            Kind::Accessibility => self.accessibility.iter().map(|r| r.id).collect(),
            Kind::Offer => self.offers.iter().map(|r| r.id).collect(),
            detail => self.details(detail).map(|row| row.id).collect(),
        }
    }

    /// The ids of what belongs to a record, in the directory's order.
    pub(crate) fn belonging(&self, kind: Kind, owner: Kind, id: ListingId) -> Vec<ListingId> {
        let at = self.owned.get(&(kind, owner, id)).map_or(&[][..], Vec::as_slice);
        at.iter().filter_map(|n| self.id_at(kind, *n)).collect()
    }

    fn id_at(&self, kind: Kind, n: usize) -> Option<ListingId> {
        Some(match kind {
            Kind::Organization => self.organizations.get(n)?.id,
            Kind::Service => self.services.get(n)?.id,
            Kind::Location => self.locations.get(n)?.id,
            Kind::ServiceAtLocation => self.service_at_locations.get(n)?.id,
            Kind::Schedule => self.schedules.get(n)?.id,
            Kind::Phone => self.phones.get(n)?.id,
            Kind::Address => self.addresses.get(n)?.id,
            Kind::Language => self.languages.get(n)?.id,
            Kind::CostOption => self.costs.get(n)?.id,
            Kind::RequiredDocument => self.documents.get(n)?.id,
            Kind::Accessibility => self.accessibility.get(n)?.id,
            Kind::Offer => self.offers.get(n)?.id,
            _ => self.details.get(n)?.1.id,
        })
    }

    /// A record as the object that HSDS writes, without what lies inside it. Offers are no part of HSDS.
    pub(crate) fn object(&self, kind: Kind, id: ListingId) -> Option<Map<String, Value>> {
        let n = *self.at.get(&(kind, id))?;
        match kind {
            Kind::Organization => object(self.organizations.get(n)?),
            Kind::Service => object(self.services.get(n)?),
            Kind::Location => object(self.locations.get(n)?),
            Kind::ServiceAtLocation => object(self.service_at_locations.get(n)?),
            Kind::Schedule => object(self.schedules.get(n)?),
            Kind::Phone => object(self.phones.get(n)?),
            Kind::Address => object(self.addresses.get(n)?),
            Kind::Language => object(self.languages.get(n)?),
            Kind::CostOption => object(self.costs.get(n)?),
            Kind::RequiredDocument => object(self.documents.get(n)?),
            Kind::Accessibility => object(self.accessibility.get(n)?),
            Kind::Offer => None,
            _ => object(&self.details.get(n)?.1),
        }
    }
}

/// The records hold only strings, finite numbers and maps with string keys, which always have a JSON form.
fn object<T: Serialize>(record: &T) -> Option<Map<String, Value>> {
    match serde_json::to_value(record) {
        Ok(Value::Object(map)) => Some(map),
        _ => None,
    }
}
