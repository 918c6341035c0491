//! The tables of HSDS 3.1, column by column, and what lies inside what (openreferral/specification 3.1, `schema/`).

use crate::column::{blank, may, must, text};
use crate::record::Kind;

pub use crate::column::{Column, Is, Need};

const DESCRIPTION: Column = blank("description");
const OF_ORGANIZATION: Column = may("organization_id", Is::Owner(Kind::Organization));
const OF_SERVICE: Column = may("service_id", Is::Owner(Kind::Service));
const OF_LINK: Column = may("service_at_location_id", Is::Owner(Kind::ServiceAtLocation));
const OF_LOCATION: Column = may("location_id", Is::Owner(Kind::Location));

/// The columns of a table beside its `id`, in HSDS's order. Offers are no part of HSDS.
pub fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Offer => &[],
        Kind::Program => const { &[OF_ORGANIZATION, must("name", Is::Text), text("alternate_name"), DESCRIPTION] },
        Kind::Contact => {
            const {
                &[
                    OF_ORGANIZATION,
                    OF_SERVICE,
                    OF_LINK,
                    OF_LOCATION,
                    text("name"),
                    text("title"),
                    text("department"),
                    may("email", Is::Email),
                ]
            }
        }
        Kind::Funding => const { &[OF_ORGANIZATION, OF_SERVICE, must("source", Is::Text)] },
        Kind::ServiceArea => {
            const {
                &[
                    OF_SERVICE,
                    OF_LINK,
                    text("name"),
                    text("description"),
                    text("extent"),
                    text("extent_type"),
                    text("uri"),
                ]
            }
        }
        Kind::OrganizationIdentifier => {
            const {
                &[
                    OF_ORGANIZATION,
                    text("identifier_scheme"),
                    must("identifier_type", Is::Text),
                    must("identifier", Is::Text),
                ]
            }
        }
        Kind::Url => const { &[text("label"), must("url", Is::Web), OF_ORGANIZATION, OF_SERVICE] },
        Kind::Unit => const { &[must("name", Is::Text), text("scheme"), text("identifier"), may("uri", Is::Web)] },
        Kind::ServiceCapacity => {
            const {
                &[
                    OF_SERVICE,
                    must("unit_id", Is::Of(Kind::Unit)),
                    must("available", Is::Number),
                    may("maximum", Is::Number),
                    text("description"),
                    must("updated", Is::Moment),
                ]
            }
        }
        Kind::Taxonomy => const { &[must("name", Is::Text), DESCRIPTION, may("uri", Is::Web), text("version")] },
        Kind::TaxonomyTerm => {
            const {
                &[
                    text("code"),
                    must("name", Is::Text),
                    DESCRIPTION,
                    may("parent_id", Is::Of(Kind::TaxonomyTerm)),
                    text("taxonomy"),
                    may("language", Is::Language),
                    may("taxonomy_id", Is::Of(Kind::Taxonomy)),
                    may("term_uri", Is::Web),
                ]
            }
        }
        Kind::Attribute => {
            const {
                &[
                    must("link_id", Is::Any("link_entity")),
                    must("taxonomy_term_id", Is::Of(Kind::TaxonomyTerm)),
                    text("link_type"),
                    must("link_entity", Is::Table),
                    text("value"),
                    text("label"),
                ]
            }
        }
        Kind::Metadata => {
            const {
                &[
                    must("resource_id", Is::Any("resource_type")),
                    must("resource_type", Is::Table),
                    must("last_action_date", Is::Date),
                    must("last_action_type", Is::Text),
                    must("field_name", Is::Text),
                    blank("previous_value"),
                    blank("replacement_value"),
                    blank("updated_by"),
                ]
            }
        }
        typed => crate::typed::columns(typed),
    }
}

/// The file of a table in a data package.
pub fn file(kind: Kind) -> &'static str {
    match kind {
        Kind::Organization => "organizations.csv",
        Kind::Service => "services.csv",
        Kind::Location => "locations.csv",
        Kind::ServiceAtLocation => "service_at_location.csv",
        Kind::Schedule => "schedules.csv",
        Kind::Phone => "phones.csv",
        Kind::Address => "addresses.csv",
        Kind::Language => "languages.csv",
        Kind::CostOption => "cost_options.csv",
        Kind::RequiredDocument => "required_documents.csv",
        Kind::Accessibility => "accessibility.csv",
        Kind::Program => "programs.csv",
        Kind::Contact => "contacts.csv",
        Kind::Funding => "funding.csv",
        Kind::ServiceArea => "service_areas.csv",
        Kind::OrganizationIdentifier => "organization_identifiers.csv",
        Kind::Url => "url.csv",
        Kind::Unit => "units.csv",
        Kind::ServiceCapacity => "service_capacity.csv",
        Kind::Taxonomy => "taxonomies.csv",
        Kind::TaxonomyTerm => "taxonomy_terms.csv",
        Kind::Attribute => "attributes.csv",
        Kind::Metadata => "metadata.csv",
        Kind::Offer => "",
    }
}

/// What lies inside a record in JSON: the name of the list, and of what. In the order in which it is read.
pub fn lists(kind: Kind) -> &'static [(&'static str, Kind)] {
    const ATTRIBUTES: (&str, Kind) = ("attributes", Kind::Attribute);
    const METADATA: (&str, Kind) = ("metadata", Kind::Metadata);
    const PHONES: (&str, Kind) = ("phones", Kind::Phone);
    const CONTACTS: (&str, Kind) = ("contacts", Kind::Contact);
    const SCHEDULES: (&str, Kind) = ("schedules", Kind::Schedule);
    const LANGUAGES: (&str, Kind) = ("languages", Kind::Language);
    const FUNDING: (&str, Kind) = ("funding", Kind::Funding);
    const AREAS: (&str, Kind) = ("service_areas", Kind::ServiceArea);
    match kind {
        Kind::Organization => &[
            FUNDING,
            CONTACTS,
            PHONES,
            ("locations", Kind::Location),
            ("programs", Kind::Program),
            ("organization_identifiers", Kind::OrganizationIdentifier),
            ("additional_websites", Kind::Url),
            ATTRIBUTES,
            METADATA,
        ],
        Kind::Service => &[
            CONTACTS,
            PHONES,
            SCHEDULES,
            AREAS,
            ("service_at_locations", Kind::ServiceAtLocation),
            LANGUAGES,
            FUNDING,
            ("cost_options", Kind::CostOption),
            ("required_documents", Kind::RequiredDocument),
            ("capacities", Kind::ServiceCapacity),
            ("additional_urls", Kind::Url),
            ATTRIBUTES,
            METADATA,
        ],
        Kind::ServiceAtLocation => &[AREAS, CONTACTS, PHONES, SCHEDULES, ATTRIBUTES, METADATA],
        Kind::Location => &[
            LANGUAGES,
            ("addresses", Kind::Address),
            CONTACTS,
            ("accessibility", Kind::Accessibility),
            PHONES,
            SCHEDULES,
            ATTRIBUTES,
            METADATA,
        ],
        Kind::Phone => &[LANGUAGES, ATTRIBUTES, METADATA],
        Kind::Contact => &[PHONES, ATTRIBUTES, METADATA],
        Kind::Metadata | Kind::Offer => &[],
        Kind::Attribute | Kind::Taxonomy | Kind::TaxonomyTerm => &[METADATA],
        _ => &[ATTRIBUTES, METADATA],
    }
}

/// The columns whose record lies inside as an object: its name, the column, what it is.
pub fn singles(kind: Kind) -> &'static [(&'static str, &'static str, Kind)] {
    match kind {
        Kind::Service => {
            &[("organization", "organization_id", Kind::Organization), ("program", "program_id", Kind::Program)]
        }
        Kind::ServiceAtLocation => {
            &[("service", "service_id", Kind::Service), ("location", "location_id", Kind::Location)]
        }
        Kind::ServiceCapacity => &[("unit", "unit_id", Kind::Unit)],
        Kind::TaxonomyTerm => &[("taxonomy_detail", "taxonomy_id", Kind::Taxonomy)],
        Kind::Attribute => &[("taxonomy_term", "taxonomy_term_id", Kind::TaxonomyTerm)],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_name_others() {
        for kind in Kind::ALL {
            assert_eq!(columns(*kind).is_empty(), *kind == Kind::Offer, "{kind}");
            for column in columns(*kind) {
                if let Is::Any(other) = column.is {
                    assert!(columns(*kind).iter().any(|c| c.name == other && c.is == Is::Table), "{kind}");
                }
            }
            for (_, column, of) in singles(*kind) {
                let named = columns(*kind).iter().find(|c| c.name == *column);
                assert!(named.is_some_and(|c| matches!(c.is, Is::Of(k) | Is::Owner(k) if k == *of)), "{kind} {column}");
            }
        }
    }
}
