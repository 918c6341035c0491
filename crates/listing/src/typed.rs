//! The columns of the tables that have types, as a data package has them.

use crate::record::Kind;
use crate::spec::{Column, Is, Need};

const fn may(name: &'static str) -> Column {
    Column { name, is: Is::Text, need: Need::May }
}

const fn one(name: &'static str, is: Is) -> Column {
    Column { name, is, need: Need::May }
}

const fn must(name: &'static str, is: Is) -> Column {
    Column { name, is, need: Need::Must }
}

const fn blank(name: &'static str) -> Column {
    Column { name, is: Is::Text, need: Need::Blank }
}

const fn organization() -> Column {
    one("organization_id", Is::Of(Kind::Organization))
}

const fn service() -> Column {
    one("service_id", Is::Of(Kind::Service))
}

const fn location() -> Column {
    one("location_id", Is::Of(Kind::Location))
}

const fn link() -> Column {
    one("service_at_location_id", Is::Of(Kind::ServiceAtLocation))
}

pub(crate) fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Organization => {
            const {
                &[
                    must("name", Is::Text),
                    may("alternate_name"),
                    blank("description"),
                    one("email", Is::Email),
                    one("website", Is::Web),
                    may("tax_status"),
                    may("tax_id"),
                    one("year_incorporated", Is::Number),
                    may("legal_status"),
                    may("logo"),
                    one("uri", Is::Web),
                    one("parent_organization_id", Is::Of(Kind::Organization)),
                ]
            }
        }
        Kind::Service => {
            const {
                &[
                    Column { need: Need::Tabular, ..organization() },
                    one("program_id", Is::Of(Kind::Program)),
                    must("name", Is::Text),
                    may("alternate_name"),
                    may("description"),
                    one("url", Is::Web),
                    one("email", Is::Email),
                    must("status", Is::Text),
                    may("interpretation_services"),
                    may("application_process"),
                    may("fees_description"),
                    may("wait_time"),
                    may("accreditations"),
                    may("eligibility_description"),
                    one("minimum_age", Is::Number),
                    one("maximum_age", Is::Number),
                    one("assured_date", Is::Date),
                    one("assurer_email", Is::Email),
                    may("licenses"),
                    may("alert"),
                    one("last_modified", Is::Moment),
                ]
            }
        }
        Kind::Location => {
            const {
                &[
                    must("location_type", Is::Text),
                    one("url", Is::Web),
                    organization(),
                    may("name"),
                    may("alternate_name"),
                    may("description"),
                    may("transportation"),
                    one("latitude", Is::Number),
                    one("longitude", Is::Number),
                    may("external_identifier"),
                    may("external_identifier_type"),
                ]
            }
        }
        Kind::ServiceAtLocation => {
            const {
                &[
                    must("service_id", Is::Of(Kind::Service)),
                    must("location_id", Is::Of(Kind::Location)),
                    may("description"),
                ]
            }
        }
        Kind::Schedule => {
            const {
                &[
                    service(),
                    location(),
                    link(),
                    one("valid_from", Is::Date),
                    one("valid_to", Is::Date),
                    one("dtstart", Is::Date),
                    one("timezone", Is::Number),
                    one("until", Is::Date),
                    one("count", Is::Number),
                    may("wkst"),
                    may("freq"),
                    one("interval", Is::Number),
                    may("byday"),
                    may("byweekno"),
                    may("bymonthday"),
                    may("byyearday"),
                    may("description"),
                    one("opens_at", Is::Time),
                    one("closes_at", Is::Time),
                    one("schedule_link", Is::Web),
                    may("attending_type"),
                    may("notes"),
                ]
            }
        }
        Kind::Phone => {
            const {
                &[
                    location(),
                    service(),
                    organization(),
                    one("contact_id", Is::Of(Kind::Contact)),
                    link(),
                    must("number", Is::Text),
                    one("extension", Is::Number),
                    may("type"),
                    may("description"),
                ]
            }
        }
        Kind::Address => {
            const {
                &[
                    location(),
                    may("attention"),
                    blank("address_1"),
                    may("address_2"),
                    blank("city"),
                    may("region"),
                    blank("state_province"),
                    blank("postal_code"),
                    blank("country"),
                    must("address_type", Is::Text),
                ]
            }
        }
        Kind::Language => {
            const {
                &[
                    service(),
                    location(),
                    one("phone_id", Is::Of(Kind::Phone)),
                    may("name"),
                    one("code", Is::Language),
                    may("note"),
                ]
            }
        }
        Kind::CostOption => {
            const {
                &[
                    must("service_id", Is::Of(Kind::Service)),
                    one("valid_from", Is::Date),
                    one("valid_to", Is::Date),
                    may("option"),
                    may("currency"),
                    one("amount", Is::Number),
                    may("amount_description"),
                ]
            }
        }
        Kind::RequiredDocument => const { &[service(), may("document"), one("uri", Is::Web)] },
        Kind::Accessibility => const { &[location(), may("description"), may("details"), one("url", Is::Web)] },
        _ => &[],
    }
}
