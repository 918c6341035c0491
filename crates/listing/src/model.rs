//! The records that pages read, in HSDS 3.1 terms (field names, types and required fields as in its JSON
//! Schemas). The other tables of HSDS are kept as rows ([`crate::Detail`]).

use crate::extra::Extra;
use id::ListingId;
use serde::{Deserialize, Serialize};

/// Writes the serde attributes once: `must` fields are always written, `may` fields only when set.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident {
        must { $($(#[$m:meta])* $must:ident: $must_t:ty,)* }
        may { $($(#[$o:meta])* $may:ident: $may_t:ty,)* }
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            pub id: ListingId,
            $($(#[$m])* pub $must: $must_t,)*
            $($(#[$o])* #[serde(default, skip_serializing_if = "Option::is_none")] pub $may: Option<$may_t>,)*
            #[serde(default)]
            pub anydoor: Extra,
        }

        impl $name {
            /// With what HSDS requires, and nothing else known.
            pub fn new(id: ListingId, $($must: $must_t),*) -> Self {
                Self { id, $($must,)* $($may: None,)* anydoor: Extra::default() }
            }
        }
    };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Status {
    #[default]
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "inactive")]
    Inactive,
    #[serde(rename = "defunct")]
    Defunct,
    #[serde(rename = "temporarily closed")]
    TemporarilyClosed,
}

/// A postal or a physical address; HSDS uses the same three words for places and for addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LocationType {
    #[default]
    Physical,
    Postal,
    Virtual,
}

pub type AddressType = LocationType;

record! {
    /// Who answers for services.
    Organization {
        must { name: String, description: String, }
        may {
            alternate_name: String, email: String, website: String, year_incorporated: i64, legal_status: String,
            logo: String, uri: String, parent_organization_id: ListingId, tax_status: String, tax_id: String,
        }
    }
}

record! {
    /// What is offered. `organization_id` is missing when the feed names none that exists.
    Service {
        must { name: String, status: Status, }
        may {
            organization_id: ListingId, alternate_name: String, description: String, url: String, email: String,
            interpretation_services: String, application_process: String, fees_description: String,
            wait_time: String, accreditations: String, eligibility_description: String,
            minimum_age: f64, maximum_age: f64, assured_date: String, licenses: String, alert: String,
            last_modified: String, program_id: ListingId, assurer_email: String,
        }
    }
}

record! {
    /// A place: an office's counter, a library, a shop that helps.
    Location {
        must { location_type: LocationType, }
        may {
            organization_id: ListingId, name: String, alternate_name: String, description: String, url: String,
            transportation: String, external_identifier: String, external_identifier_type: String,
            /// Degrees north, −90 to 90.
            latitude: f64,
            /// Degrees east, −180 to 180.
            longitude: f64,
        }
    }
}

record! {
    ServiceAtLocation {
        must { service_id: ListingId, location_id: ListingId, }
        may { description: String, }
    }
}

record! {
    /// When something is open: a subset of RFC 5545 recurrence rules. Times are local to the place,
    /// `HH:MM`, `24:00` at most.
    Schedule {
        must {}
        may {
            service_id: ListingId, location_id: ListingId, service_at_location_id: ListingId,
            valid_from: String, valid_to: String, dtstart: String, timezone: f64, until: String, count: i64,
            wkst: String, freq: String, interval: i64, byday: String, byweekno: String, bymonthday: String,
            byyearday: String, description: String, opens_at: String, closes_at: String, schedule_link: String,
            attending_type: String, notes: String,
        }
    }
}

record! {
    Phone {
        must { number: String, }
        may {
            location_id: ListingId, service_id: ListingId, organization_id: ListingId,
            service_at_location_id: ListingId, contact_id: ListingId, extension: i64,
            #[serde(rename = "type")]
            kind: String,
            description: String,
        }
    }
}

record! {
    /// HSDS requires the parts of an address; one that a feed leaves out is empty.
    Address {
        must {
            address_1: String, city: String, state_province: String, postal_code: String, country: String,
            address_type: AddressType,
        }
        may { location_id: ListingId, attention: String, address_2: String, region: String, }
    }
}

record! {
    /// A language spoken at a place, in a service or on a line; never an attribute of a person.
    Language {
        must {}
        may {
            service_id: ListingId, location_id: ListingId, phone_id: ListingId, name: String,
            /// BCP 47.
            code: String,
            note: String,
        }
    }
}

record! {
    /// What it costs. `amount` is in units of `currency` (ISO 4217).
    CostOption {
        must { service_id: ListingId, }
        may {
            valid_from: String, valid_to: String, option: String, currency: String, amount: f64,
            amount_description: String,
        }
    }
}

record! {
    /// What to bring.
    RequiredDocument {
        must { service_id: ListingId, }
        may { document: String, uri: String, }
    }
}

record! {
    /// How somebody gets in: steps, lifts, loops.
    Accessibility {
        must { location_id: ListingId, }
        may { description: String, details: String, url: String, }
    }
}
