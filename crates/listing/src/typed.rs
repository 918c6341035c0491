//! The columns of the tables that have types, as a data package has them.

use crate::column::{Column, Is, Need, blank, may, must, text};
use crate::record::Kind;

const fn organization() -> Column {
    may("organization_id", Is::Of(Kind::Organization))
}

const fn service() -> Column {
    may("service_id", Is::Of(Kind::Service))
}

const fn location() -> Column {
    may("location_id", Is::Of(Kind::Location))
}

const fn link() -> Column {
    may("service_at_location_id", Is::Of(Kind::ServiceAtLocation))
}

pub(crate) fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Organization => {
            const {
                &[
                    must("name", Is::Text),
                    text("alternate_name"),
                    blank("description"),
                    may("email", Is::Email),
                    may("website", Is::Web),
                    text("tax_status"),
                    text("tax_id"),
                    may("year_incorporated", Is::Number),
                    text("legal_status"),
                    text("logo"),
                    may("uri", Is::Web),
                    may("parent_organization_id", Is::Of(Kind::Organization)),
                ]
            }
        }
        Kind::Service => {
            const {
                &[
                    Column { need: Need::Tabular, ..organization() },
                    may("program_id", Is::Of(Kind::Program)),
                    must("name", Is::Text),
                    text("alternate_name"),
                    text("description"),
                    may("url", Is::Web),
                    may("email", Is::Email),
                    must("status", Is::Text),
                    text("interpretation_services"),
                    text("application_process"),
                    text("fees_description"),
                    text("wait_time"),
                    text("accreditations"),
                    text("eligibility_description"),
                    may("minimum_age", Is::Number),
                    may("maximum_age", Is::Number),
                    may("assured_date", Is::Date),
                    may("assurer_email", Is::Email),
                    text("licenses"),
                    text("alert"),
                    may("last_modified", Is::Moment),
                ]
            }
        }
        Kind::Location => {
            const {
                &[
                    must("location_type", Is::Text),
                    may("url", Is::Web),
                    organization(),
                    text("name"),
                    text("alternate_name"),
                    text("description"),
                    text("transportation"),
                    may("latitude", Is::Number),
                    may("longitude", Is::Number),
                    text("external_identifier"),
                    text("external_identifier_type"),
                ]
            }
        }
        Kind::ServiceAtLocation => {
            const {
                &[
                    must("service_id", Is::Of(Kind::Service)),
                    must("location_id", Is::Of(Kind::Location)),
                    text("description"),
                ]
            }
        }
        Kind::Schedule => {
            const {
                &[
                    service(),
                    location(),
                    link(),
                    may("valid_from", Is::Date),
                    may("valid_to", Is::Date),
                    may("dtstart", Is::Date),
                    may("timezone", Is::Number),
                    may("until", Is::Date),
                    may("count", Is::Number),
                    text("wkst"),
                    text("freq"),
                    may("interval", Is::Number),
                    text("byday"),
                    text("byweekno"),
                    text("bymonthday"),
                    text("byyearday"),
                    text("description"),
                    may("opens_at", Is::Time),
                    may("closes_at", Is::Time),
                    may("schedule_link", Is::Web),
                    text("attending_type"),
                    text("notes"),
                ]
            }
        }
        Kind::Phone => {
            const {
                &[
                    location(),
                    service(),
                    organization(),
                    may("contact_id", Is::Of(Kind::Contact)),
                    link(),
                    must("number", Is::Text),
                    may("extension", Is::Number),
                    text("type"),
                    text("description"),
                ]
            }
        }
        Kind::Address => {
            const {
                &[
                    location(),
                    text("attention"),
                    blank("address_1"),
                    text("address_2"),
                    blank("city"),
                    text("region"),
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
                    may("phone_id", Is::Of(Kind::Phone)),
                    text("name"),
                    may("code", Is::Language),
                    text("note"),
                ]
            }
        }
        Kind::CostOption => {
            const {
                &[
                    must("service_id", Is::Of(Kind::Service)),
                    may("valid_from", Is::Date),
                    may("valid_to", Is::Date),
                    text("option"),
                    text("currency"),
                    may("amount", Is::Number),
                    text("amount_description"),
                ]
            }
        }
        Kind::RequiredDocument => const { &[service(), text("document"), may("uri", Is::Web)] },
        Kind::Accessibility => const { &[location(), text("description"), text("details"), may("url", Is::Web)] },
        _ => &[],
    }
}
