//! All public things at hand, with what belongs to what.

mod rows;

use crate::fold::fold;
use crate::model::*;
use crate::record::{Kind, Record};
use crate::{Detail, Offer};
use id::ListingId;
use std::collections::{BTreeMap, BTreeSet};

/// Built from records in any order; always gives the same order: by name (folded), then by id.
/// Where two records have the same kind and id, the first stays. What a record refers to may be
/// missing; it is then not found, which is no error.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    organizations: Vec<Organization>,
    services: Vec<Service>,
    locations: Vec<Location>,
    service_at_locations: Vec<ServiceAtLocation>,
    schedules: Vec<Schedule>,
    phones: Vec<Phone>,
    addresses: Vec<Address>,
    languages: Vec<Language>,
    costs: Vec<CostOption>,
    documents: Vec<RequiredDocument>,
    accessibility: Vec<Accessibility>,
    offers: Vec<Offer>,
    /// The rows of all tables without a type of their own.
    details: Vec<(Kind, Detail)>,
    /// Where each record stands in its list.
    at: BTreeMap<(Kind, ListingId), usize>,
    /// (kind of the owned, kind of the owner, owner) → places in the list of the owned.
    owned: BTreeMap<(Kind, Kind, ListingId), Vec<usize>>,
}

impl Directory {
    pub fn new(records: Vec<Record>) -> Self {
        let mut it = Self::default();
        let mut seen = BTreeSet::new();
        for record in records {
            if seen.insert((record.kind(), record.id())) {
                it.sort_in(record);
            }
        }
        it.organizations.sort_by_cached_key(|o| (fold(&o.name), o.id));
        it.services.sort_by_cached_key(|s| (fold(&s.name), s.id));
        it.locations.sort_by_cached_key(|l| (fold(l.name.as_deref().unwrap_or("")), l.id));
        it.service_at_locations.sort_by_key(|s| s.id);
        // Hours of one day stand in the order of the day.
        it.schedules.sort_by(|a, b| (&a.opens_at, &a.closes_at, a.id).cmp(&(&b.opens_at, &b.closes_at, b.id)));
        it.phones.sort_by_key(|p| p.id);
        it.addresses.sort_by_key(|a| a.id);
        it.languages.sort_by(|a, b| (&a.code, &a.name, a.id).cmp(&(&b.code, &b.name, b.id)));
        it.costs.sort_by_key(|c| c.id);
        it.documents.sort_by(|a, b| (&a.document, a.id).cmp(&(&b.document, b.id)));
        it.accessibility.sort_by_key(|a| a.id);
        // What is new stands first.
        it.offers.sort_by_key(|o| (std::cmp::Reverse(o.published), o.id));
        it.details.sort_by_key(|(kind, row)| (*kind, row.id));
        it.index();
        it
    }

    fn sort_in(&mut self, record: Record) {
        match record {
            Record::Organization(r) => self.organizations.push(r),
            Record::Service(r) => self.services.push(r),
            Record::Location(r) => self.locations.push(r),
            Record::ServiceAtLocation(r) => self.service_at_locations.push(r),
            Record::Schedule(r) => self.schedules.push(r),
            Record::Phone(r) => self.phones.push(r),
            Record::Address(r) => self.addresses.push(r),
            Record::Language(r) => self.languages.push(r),
            Record::CostOption(r) => self.costs.push(r),
            Record::RequiredDocument(r) => self.documents.push(r),
            Record::Accessibility(r) => self.accessibility.push(r),
            Record::Offer(r) => self.offers.push(r),
            Record::Program(r) => self.details.push((Kind::Program, r)),
            Record::Contact(r) => self.details.push((Kind::Contact, r)),
            Record::Funding(r) => self.details.push((Kind::Funding, r)),
            Record::ServiceArea(r) => self.details.push((Kind::ServiceArea, r)),
            Record::OrganizationIdentifier(r) => self.details.push((Kind::OrganizationIdentifier, r)),
            Record::Url(r) => self.details.push((Kind::Url, r)),
            Record::Unit(r) => self.details.push((Kind::Unit, r)),
            Record::ServiceCapacity(r) => self.details.push((Kind::ServiceCapacity, r)),
            Record::Taxonomy(r) => self.details.push((Kind::Taxonomy, r)),
            Record::TaxonomyTerm(r) => self.details.push((Kind::TaxonomyTerm, r)),
            Record::Attribute(r) => self.details.push((Kind::Attribute, r)),
            Record::Metadata(r) => self.details.push((Kind::Metadata, r)),
        }
    }

    fn index(&mut self) {
        use Kind::*;
        let (at, owned) = (&mut self.at, &mut self.owned);
        at.extend(self.organizations.iter().enumerate().map(|(n, r)| ((Organization, r.id), n)));
        at.extend(self.services.iter().enumerate().map(|(n, r)| ((Service, r.id), n)));
        at.extend(self.locations.iter().enumerate().map(|(n, r)| ((Location, r.id), n)));
        at.extend(self.service_at_locations.iter().enumerate().map(|(n, r)| ((ServiceAtLocation, r.id), n)));
        at.extend(self.schedules.iter().enumerate().map(|(n, r)| ((Schedule, r.id), n)));
        at.extend(self.phones.iter().enumerate().map(|(n, r)| ((Phone, r.id), n)));
        at.extend(self.addresses.iter().enumerate().map(|(n, r)| ((Address, r.id), n)));
        at.extend(self.languages.iter().enumerate().map(|(n, r)| ((Language, r.id), n)));
        at.extend(self.costs.iter().enumerate().map(|(n, r)| ((CostOption, r.id), n)));
        at.extend(self.documents.iter().enumerate().map(|(n, r)| ((RequiredDocument, r.id), n)));
        at.extend(self.accessibility.iter().enumerate().map(|(n, r)| ((Accessibility, r.id), n)));
        at.extend(self.details.iter().enumerate().map(|(n, (kind, r))| ((*kind, r.id), n)));
        let mut own = |kind, n, owners: &[(Kind, Option<ListingId>)]| {
            for (owner, id) in owners {
                if let Some(id) = id {
                    owned.entry((kind, *owner, *id)).or_default().push(n);
                }
            }
        };
        for (n, r) in self.services.iter().enumerate() {
            own(Service, n, &[(Organization, r.organization_id)]);
        }
        for (n, r) in self.locations.iter().enumerate() {
            own(Location, n, &[(Organization, r.organization_id)]);
        }
        for (n, r) in self.service_at_locations.iter().enumerate() {
            own(ServiceAtLocation, n, &[(Service, Some(r.service_id)), (Location, Some(r.location_id))]);
        }
        for (n, r) in self.schedules.iter().enumerate() {
            let sal = (ServiceAtLocation, r.service_at_location_id);
            own(Schedule, n, &[(Service, r.service_id), (Location, r.location_id), sal]);
        }
        for (n, r) in self.phones.iter().enumerate() {
            let sal = (ServiceAtLocation, r.service_at_location_id);
            own(
                Phone,
                n,
                &[
                    (Service, r.service_id),
                    (Location, r.location_id),
                    (Organization, r.organization_id),
                    (Contact, r.contact_id),
                    sal,
                ],
            );
        }
        for (n, r) in self.languages.iter().enumerate() {
            own(Language, n, &[(Service, r.service_id), (Location, r.location_id), (Phone, r.phone_id)]);
        }
        for (n, r) in self.addresses.iter().enumerate() {
            own(Address, n, &[(Location, r.location_id)]);
        }
        for (n, r) in self.costs.iter().enumerate() {
            own(CostOption, n, &[(Service, Some(r.service_id))]);
        }
        for (n, r) in self.documents.iter().enumerate() {
            own(RequiredDocument, n, &[(Service, Some(r.service_id))]);
        }
        for (n, r) in self.accessibility.iter().enumerate() {
            own(Accessibility, n, &[(Location, Some(r.location_id))]);
        }
        for (n, (kind, r)) in self.details.iter().enumerate() {
            let owners = rows::owners(*kind, r);
            own(*kind, n, &owners);
        }
    }

    pub fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    pub fn services(&self) -> &[Service] {
        &self.services
    }

    pub fn locations(&self) -> &[Location] {
        &self.locations
    }

    /// Jobs and rooms, the newest first; also those whose day has passed.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    pub fn offer(&self, id: ListingId) -> Option<&Offer> {
        self.offers.iter().find(|o| o.id == id)
    }

    pub fn organization(&self, id: ListingId) -> Option<&Organization> {
        self.organizations.get(*self.at.get(&(Kind::Organization, id))?)
    }

    pub fn service(&self, id: ListingId) -> Option<&Service> {
        self.services.get(*self.at.get(&(Kind::Service, id))?)
    }

    pub fn location(&self, id: ListingId) -> Option<&Location> {
        self.locations.get(*self.at.get(&(Kind::Location, id))?)
    }

    pub fn organization_of(&self, service: &Service) -> Option<&Organization> {
        self.organization(service.organization_id?)
    }

    pub fn services_of(&self, organization: ListingId) -> Vec<&Service> {
        self.pick(&self.services, Kind::Service, Kind::Organization, organization)
    }

    pub fn locations_of(&self, organization: ListingId) -> Vec<&Location> {
        self.pick(&self.locations, Kind::Location, Kind::Organization, organization)
    }

    /// Where a service is given, by the place's name.
    pub fn places(&self, service: ListingId) -> Vec<(&ServiceAtLocation, &Location)> {
        let links = self.pick(&self.service_at_locations, Kind::ServiceAtLocation, Kind::Service, service);
        let mut places: Vec<_> =
            links.into_iter().filter_map(|link| Some((link, self.location(link.location_id)?))).collect();
        places.sort_by_key(|(link, place)| (self.at.get(&(Kind::Location, place.id)), link.id));
        places
    }

    /// What is given at a place, by name; each service once.
    pub fn services_at(&self, location: ListingId) -> Vec<&Service> {
        let links = self.pick(&self.service_at_locations, Kind::ServiceAtLocation, Kind::Location, location);
        let at: BTreeSet<usize> =
            links.iter().filter_map(|link| self.at.get(&(Kind::Service, link.service_id)).copied()).collect();
        at.into_iter().filter_map(|n| self.services.get(n)).collect()
    }

    /// Schedules that name this service, place or service at a place as theirs.
    pub fn schedules(&self, owner: Kind, id: ListingId) -> Vec<&Schedule> {
        self.pick(&self.schedules, Kind::Schedule, owner, id)
    }

    /// The hours of a service at a place: its own there, else the service's, else the place's.
    pub fn hours(&self, link: &ServiceAtLocation) -> Vec<&Schedule> {
        let nearest =
            [(Kind::ServiceAtLocation, link.id), (Kind::Service, link.service_id), (Kind::Location, link.location_id)];
        let found = nearest.into_iter().map(|(owner, id)| self.schedules(owner, id));
        found.into_iter().find(|hours| !hours.is_empty()).unwrap_or_default()
    }

    /// Phones of an organization, service, place or service at a place.
    pub fn phones(&self, owner: Kind, id: ListingId) -> Vec<&Phone> {
        self.pick(&self.phones, Kind::Phone, owner, id)
    }

    /// Languages of a service, place or phone.
    pub fn languages(&self, owner: Kind, id: ListingId) -> Vec<&Language> {
        self.pick(&self.languages, Kind::Language, owner, id)
    }

    /// Everything that is spoken anywhere.
    pub fn all_languages(&self) -> &[Language] {
        &self.languages
    }

    pub fn addresses(&self, location: ListingId) -> Vec<&Address> {
        self.pick(&self.addresses, Kind::Address, Kind::Location, location)
    }

    pub fn accessibility(&self, location: ListingId) -> Vec<&Accessibility> {
        self.pick(&self.accessibility, Kind::Accessibility, Kind::Location, location)
    }

    /// What to bring.
    pub fn documents(&self, service: ListingId) -> Vec<&RequiredDocument> {
        self.pick(&self.documents, Kind::RequiredDocument, Kind::Service, service)
    }

    /// How much.
    pub fn costs(&self, service: ListingId) -> Vec<&CostOption> {
        self.pick(&self.costs, Kind::CostOption, Kind::Service, service)
    }

    fn pick<'a, T>(&self, list: &'a [T], kind: Kind, owner: Kind, id: ListingId) -> Vec<&'a T> {
        let at = self.owned.get(&(kind, owner, id)).map_or(&[][..], Vec::as_slice);
        at.iter().filter_map(|n| list.get(*n)).collect()
    }
}
