//! Plain search over public listings, in memory: derived from a directory, rebuilt at will.
//!
//! Every word of the query must be found in what a listing says in any language. Queries are not
//! kept, counted or logged: what somebody looks for is theirs.

mod query;

use id::ListingId;
use listing::{Directory, Extra, fold};
use query::Query;

/// Folded texts of services and of places.
#[derive(Debug, Clone, Default)]
pub struct Index {
    services: Vec<Entry>,
    places: Vec<Entry>,
    offers: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    id: ListingId,
    /// With the language tag, empty when the feed does not say.
    names: Vec<(String, String)>,
    /// Descriptions in every language, and what else leads to it (its office, its address).
    rest: String,
}

impl Index {
    /// The order of the directory, by name, decides between equals.
    pub fn build(directory: &Directory) -> Self {
        let services = directory.services().iter().map(|service| {
            let mut entry = Entry::new(service.id, &service.name, &service.anydoor);
            entry.add_name(service.alternate_name.as_deref());
            entry.add(service.description.as_deref());
            entry.add(service.anydoor.heading.as_deref());
            if let Some(office) = directory.organization_of(service) {
                entry.add(Some(&office.name));
                entry.add_texts("name", &office.anydoor);
            }
            entry
        });
        let places = directory.locations().iter().map(|place| {
            let mut entry = Entry::new(place.id, place.name.as_deref().unwrap_or(""), &place.anydoor);
            entry.add_name(place.alternate_name.as_deref());
            entry.add(place.description.as_deref());
            for address in directory.addresses(place.id) {
                entry.add(Some(&address.address_1));
                entry.add(Some(&address.city));
                entry.add_texts("address_1", &address.anydoor);
            }
            entry
        });
        let offers = directory.offers().iter().map(|offer| {
            let mut entry = Entry::new(offer.id, &offer.title, &offer.anydoor);
            for answer in offer.answers.as_object().into_iter().flat_map(|answers| answers.values()) {
                entry.add(answer.as_str());
            }
            entry
        });
        Self { services: services.collect(), places: places.collect(), offers: offers.collect() }
    }

    /// Services for what somebody typed, best first, at most `limit`: the name begins with it, then
    /// the name has every word, then they are found anywhere; a name in the reader's language
    /// before the same in another. Only the first 200 characters of `query` count.
    pub fn find(&self, query: &str, locale: &str, limit: usize) -> Vec<ListingId> {
        find(&self.services, query, locale, limit)
    }

    /// The same for jobs and rooms; the newest of equals first.
    pub fn find_offers(&self, query: &str, locale: &str, limit: usize) -> Vec<ListingId> {
        find(&self.offers, query, locale, limit)
    }

    /// The same for places, also by address.
    pub fn find_places(&self, query: &str, locale: &str, limit: usize) -> Vec<ListingId> {
        find(&self.places, query, locale, limit)
    }
}

fn find(entries: &[Entry], query: &str, locale: &str, limit: usize) -> Vec<ListingId> {
    let Some(query) = Query::new(query) else { return Vec::new() };
    let mut hits: Vec<_> = entries
        .iter()
        .enumerate()
        .filter_map(|(order, entry)| Some((entry.rank(&query, locale)?, order, entry.id)))
        .collect();
    hits.sort();
    hits.into_iter().take(limit).map(|(_, _, id)| id).collect()
}

/// Lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    NameBegins { foreign: bool },
    InName { foreign: bool },
    Anywhere,
}

impl Entry {
    fn new(id: ListingId, name: &str, extra: &Extra) -> Self {
        let tag = extra.language.clone().unwrap_or_default();
        let mut it = Self { id, names: vec![(tag, fold(name))], rest: String::new() };
        for (tag, words) in &extra.texts {
            if let Some(name) = words.get("name") {
                it.names.push((tag.clone(), fold(name)));
            }
        }
        it.add_texts("description", extra);
        it
    }

    fn add_name(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.names.push((String::new(), fold(name)));
        }
    }

    fn add(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.rest.push_str(&fold(text));
            // Keeps two texts from making a word together.
            self.rest.push('\n');
        }
    }

    fn add_texts(&mut self, field: &str, extra: &Extra) {
        for words in extra.texts.values() {
            self.add(words.get(field).map(String::as_str));
        }
    }

    fn rank(&self, query: &Query, locale: &str) -> Option<Rank> {
        let foreign = |tag: &str| !tag.is_empty() && tag != locale;
        let by_name = self.names.iter().filter_map(|(tag, name)| {
            if name.starts_with(query.text()) {
                Some(Rank::NameBegins { foreign: foreign(tag) })
            } else {
                query.all(|word| word.within(name)).then(|| Rank::InName { foreign: foreign(tag) })
            }
        });
        by_name.min().or_else(|| {
            let anywhere =
                |word: &query::Word| word.within(&self.rest) || self.names.iter().any(|(_, name)| word.within(name));
            query.all(anywhere).then_some(Rank::Anywhere)
        })
    }
}
