//! The town's listings, as they are put into the index.

use crate::build::Builder;
use crate::index::Index;
use crate::listing::{At, Field, Kind, Listing, Point, Text};
use crate::same::Same;
use crate::step_free::step_free;
use ::listing::{Directory, Extra, Hours, Location, Service};
use std::collections::BTreeMap;

/// What the catalogue adds to listings: words by which people ask for a procedure, and words that mean
/// the same.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Procedure → language and text.
    pub of_procedures: BTreeMap<String, Vec<(String, String)>>,
    pub same: Same,
}

impl Index {
    /// The order of the directory, by name, decides between equals.
    pub fn build(directory: &Directory, words: &Words) -> Self {
        let mut builder = Builder::default();
        listings(directory, words).for_each(|listing| builder.add(&listing));
        for offer in directory.offers() {
            let mut texts = Texts::of(&offer.anydoor);
            texts.name(&offer.title);
            for answer in offer.answers.as_object().into_iter().flat_map(|answers| answers.values()) {
                texts.own(Field::Text, answer.as_str());
            }
            builder.add(&Listing::new(offer.id, Kind::Offer, texts.all));
        }
        builder.finish(words.same.clone())
    }
}

/// Services and places with the texts by which they are found: what stays, and can be carried along.
pub fn listings<'a>(directory: &'a Directory, words: &'a Words) -> impl Iterator<Item = Listing<'a>> {
    let services = directory.services().iter().map(|service| of_service(directory, service, words));
    services.chain(directory.locations().iter().map(|place| of_place(directory, place)))
}

fn of_service<'a>(directory: &'a Directory, service: &'a Service, words: &'a Words) -> Listing<'a> {
    let mut texts = Texts::of(&service.anydoor);
    texts.name(&service.name);
    texts.own(Field::Also, service.alternate_name.as_deref());
    texts.own(Field::Text, service.description.as_deref());
    texts.own(Field::Office, service.anydoor.heading.as_deref());
    let asked = service.anydoor.procedure.as_ref().and_then(|procedure| words.of_procedures.get(procedure));
    for (language, text) in asked.into_iter().flatten() {
        texts.all.push(Text { field: Field::Also, language, text });
    }
    if let Some(office) = directory.organization_of(service) {
        texts.other(&office.anydoor, "name", Field::Office, Some(&office.name));
    }
    let mut it = Listing::new(service.id, Kind::Service, texts.all);
    it.takes_place = ::listing::takes_place(directory, service);
    let costs = directory.costs(service.id);
    it.free = !costs.is_empty() && costs.iter().all(|cost| cost.amount == Some(0.0));
    (it.minimum_age, it.maximum_age) = (service.minimum_age, service.maximum_age);
    it.languages = tags(directory.languages(::listing::Kind::Service, service.id));
    for phone in directory.phones(::listing::Kind::Service, service.id) {
        it.languages.extend(tags(directory.languages(::listing::Kind::Phone, phone.id)));
    }
    let places = directory.places(service.id);
    it.at = places
        .iter()
        .map(|(link, place)| At { hours: Hours::of(&directory.hours(link)), ..at(directory, place) })
        .collect();
    let own = directory.schedules(::listing::Kind::Service, service.id);
    if it.at.is_empty() && !own.is_empty() {
        it.at.push(At { hours: Hours::of(&own), ..At::default() });
    }
    it
}

fn of_place<'a>(directory: &'a Directory, place: &'a Location) -> Listing<'a> {
    let mut texts = Texts::of(&place.anydoor);
    texts.name(place.name.as_deref().unwrap_or(""));
    texts.own(Field::Also, place.alternate_name.as_deref());
    texts.own(Field::Text, place.description.as_deref());
    for address in directory.addresses(place.id) {
        texts.other(&address.anydoor, "address_1", Field::Address, Some(&address.address_1));
        texts.other(&address.anydoor, "city", Field::Address, Some(&address.city));
    }
    Listing { at: vec![at(directory, place)], ..Listing::new(place.id, Kind::Place, texts.all) }
}

fn at(directory: &Directory, place: &Location) -> At {
    let point = place.latitude.zip(place.longitude).map(|(latitude, longitude)| Point { latitude, longitude });
    let access = directory.accessibility(place.id);
    let said = access.iter().flat_map(|a| {
        let others = a.anydoor.texts.values().filter_map(|words| words.get("description"));
        [&a.description, &a.details].into_iter().flatten().chain(others)
    });
    let mut languages = tags(directory.languages(::listing::Kind::Location, place.id));
    for phone in directory.phones(::listing::Kind::Location, place.id) {
        languages.extend(tags(directory.languages(::listing::Kind::Phone, phone.id)));
    }
    let hours = Hours::of(&directory.schedules(::listing::Kind::Location, place.id));
    At { place: Some(place.id), point, step_free: step_free(said.map(String::as_str)), languages, hours }
}

fn tags(languages: Vec<&::listing::Language>) -> Vec<String> {
    languages.into_iter().filter_map(|language| language.code.clone()).collect()
}

/// The texts of one record, in its own language and in others.
struct Texts<'a> {
    all: Vec<Text<'a>>,
    extra: &'a Extra,
}

impl<'a> Texts<'a> {
    fn of(extra: &'a Extra) -> Self {
        let mut it = Self { all: Vec::new(), extra };
        it.others(extra, "description", Field::Text);
        it
    }

    fn name(&mut self, name: &'a str) {
        self.own(Field::Name, Some(name));
        self.others(self.extra, "name", Field::Name);
    }

    fn own(&mut self, field: Field, text: Option<&'a str>) {
        let language = self.extra.language.as_deref().unwrap_or("");
        self.all.extend(text.map(|text| Text { field, language, text }));
    }

    fn others(&mut self, extra: &'a Extra, name: &str, field: Field) {
        let said = extra.texts.iter().filter_map(|(language, words)| Some((language, words.get(name)?)));
        self.all.extend(said.map(|(language, text)| Text { field, language, text }));
    }

    /// Of a record that it belongs to.
    fn other(&mut self, extra: &'a Extra, name: &str, field: Field, own: Option<&'a str>) {
        let language = extra.language.as_deref().unwrap_or("");
        self.all.extend(own.map(|text| Text { field, language, text }));
        self.others(extra, name, field);
    }
}
