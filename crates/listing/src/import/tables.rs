//! Which table a file or a list is, by the names that the versions of HSDS and the UK profile give it.

use crate::record::Kind;

/// The tables that are read, in the order they must be read: owners before what belongs to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Table {
    Organizations,
    Programs,
    Services,
    Eligibilities,
    Locations,
    ServicesAtLocations,
    Contacts,
    Schedules,
    Phones,
    Addresses,
    PhysicalAddresses,
    PostalAddresses,
    Languages,
    CostOptions,
    RequiredDocuments,
    Accessibility,
    Funding,
    ServiceAreas,
    OrganizationIdentifiers,
    Urls,
    Units,
    ServiceCapacities,
    Taxonomies,
    /// `taxonomy` up to 1.1 and in the first UK profile is what 2.0 calls terms; since then it is the list of lists.
    Taxonomy,
    TaxonomyTerms,
    Attributes,
    /// 1.1 and the UK profile: `service_taxonomy`; 2.0: `service_attribute`.
    ServiceTaxonomy,
    Metadata,
}

/// The table of a file or list of this name.
pub(super) fn of(name: &str) -> Option<Table> {
    let name = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let name = [".csv", ".json", ".ndjson", ".jsonl"].iter().find_map(|e| name.strip_suffix(e)).unwrap_or(&name);
    Some(match singular(name).as_str() {
        "organization" => Table::Organizations,
        "program" => Table::Programs,
        "service" => Table::Services,
        "eligibility" => Table::Eligibilities,
        "location" => Table::Locations,
        "service_at_location" | "services_at_location" => Table::ServicesAtLocations,
        "contact" => Table::Contacts,
        "schedule" | "regular_schedule" => Table::Schedules,
        "phone" => Table::Phones,
        "address" => Table::Addresses,
        "physical_address" => Table::PhysicalAddresses,
        "postal_address" => Table::PostalAddresses,
        "language" => Table::Languages,
        "cost_option" => Table::CostOptions,
        "required_document" => Table::RequiredDocuments,
        "accessibility" | "accessibility_for_disability" => Table::Accessibility,
        "funding" => Table::Funding,
        "service_area" => Table::ServiceAreas,
        "organization_identifier" => Table::OrganizationIdentifiers,
        "url" | "additional_url" | "additional_website" => Table::Urls,
        "unit" => Table::Units,
        "service_capacity" | "capacity" => Table::ServiceCapacities,
        "taxonomy_detail" => Table::Taxonomies,
        "taxonomy_term" => Table::TaxonomyTerms,
        "taxonomy" => Table::Taxonomy,
        "attribute" | "other_attribute" | "link_taxonomy" => Table::Attributes,
        "service_taxonomy" | "service_attribute" => Table::ServiceTaxonomy,
        "metadata" => Table::Metadata,
        _ => return None,
    })
}

/// `taxonomies`, `addresses`, `eligibilitys` in the singular.
fn singular(name: &str) -> String {
    let name = name.trim();
    if let Some(stem) = name.strip_suffix("ies") {
        return format!("{stem}y");
    }
    if let Some(stem) = name.strip_suffix("sses") {
        return format!("{stem}ss");
    }
    match name.strip_suffix('s') {
        Some(stem) if !stem.ends_with('s') => stem.to_owned(),
        _ => name.to_owned(),
    }
}

impl Table {
    /// The kind of record that its rows become.
    pub fn kind(self) -> Kind {
        match self {
            Self::Organizations => Kind::Organization,
            Self::Programs => Kind::Program,
            Self::Services | Self::Eligibilities => Kind::Service,
            Self::Locations => Kind::Location,
            Self::ServicesAtLocations => Kind::ServiceAtLocation,
            Self::Contacts => Kind::Contact,
            Self::Schedules => Kind::Schedule,
            Self::Phones => Kind::Phone,
            Self::Addresses | Self::PhysicalAddresses | Self::PostalAddresses => Kind::Address,
            Self::Languages => Kind::Language,
            Self::CostOptions => Kind::CostOption,
            Self::RequiredDocuments => Kind::RequiredDocument,
            Self::Accessibility => Kind::Accessibility,
            Self::Funding => Kind::Funding,
            Self::ServiceAreas => Kind::ServiceArea,
            Self::OrganizationIdentifiers => Kind::OrganizationIdentifier,
            Self::Urls => Kind::Url,
            Self::Units => Kind::Unit,
            Self::ServiceCapacities => Kind::ServiceCapacity,
            Self::Taxonomies => Kind::Taxonomy,
            Self::TaxonomyTerms | Self::Taxonomy => Kind::TaxonomyTerm,
            Self::Attributes | Self::ServiceTaxonomy => Kind::Attribute,
            Self::Metadata => Kind::Metadata,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, is: Option<Table>) {
        assert_eq!(of(name), is, "{name}");
    }

    #[test]
    fn names_of_every_version() {
        check("data/Organizations.CSV", Some(Table::Organizations));
        check("services_at_locations.csv", Some(Table::ServicesAtLocations));
        check("accessibility_for_disabilities", Some(Table::Accessibility));
        check("addresses", Some(Table::Addresses));
        check("postal_addresses.csv", Some(Table::PostalAddresses));
        check("eligibilitys", Some(Table::Eligibilities));
        check("service_taxonomys", Some(Table::ServiceTaxonomy));
        check("link_taxonomies", Some(Table::Attributes));
        check("service_capacity.csv", Some(Table::ServiceCapacities));
        check("url.csv", Some(Table::Urls));
        check("taxonomies.csv", Some(Table::Taxonomy));
        check("reviews", None);
        check("", None);
    }
}
