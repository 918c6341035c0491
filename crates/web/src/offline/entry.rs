//! A listing in the copy: where its page is, what it is called, the words by which it is found, and the page itself
//! without what is true only now.

use crate::pages::{Said, Visit, listing, place};
use crate::templates;
use ::listing::{Location, Service};
use id::ListingId;
use minijinja::Error;
use node::Public;
use node::search::{Field, Listing};
use serde_json::{Value, json};

/// Address, name and its language, office or address, other names, texts, and what stands in the page's `main`.
///
/// # Errors
/// A page that cannot be drawn is a fault of ours: no copy at all is better than one that lacks something in silence.
pub fn entries<'a>(
    visit: &'a Visit,
    public: &'a Public,
) -> impl Iterator<Item = Result<(ListingId, Value), Error>> + 'a {
    visit.node().carried(public).filter_map(|carried| {
        let directory = &public.directory;
        let shown = match (directory.service(carried.id), directory.location(carried.id)) {
            (Some(service), _) => Some(of_service(visit, public, service)),
            (_, Some(place)) => of_place(visit, public, place).transpose(),
            _ => None,
        };
        Some(shown?.map(|Shown { path, name, from, main }| {
            let (also, text) = words(&carried, &name.text, visit.reader.locale.tag);
            (carried.id, json!([path, name.text, name.lang, from, also, text, main]))
        }))
    })
}

struct Shown {
    path: String,
    name: Said,
    from: String,
    main: String,
}

fn of_service(visit: &Visit, public: &Public, service: &Service) -> Result<Shown, Error> {
    let mut page = listing::page(visit, &public.directory, service);
    page.hours.unsure();
    page.places.iter_mut().for_each(|place| place.hours.unsure());
    let name = page.name.clone();
    let from = page.office.as_ref().map(|office| office.text.clone()).unwrap_or_default();
    let main = templates::draw_block(&visit.reader, page, "main")?;
    Ok(Shown { path: format!("/listings/{}", service.id), name, from, main })
}

/// `None` for a place that nobody could ask for: it has neither name nor address.
fn of_place(visit: &Visit, public: &Public, at: &Location) -> Result<Option<Shown>, Error> {
    let mut page = place::page(visit, &public.directory, at);
    page.place.hours.unsure();
    let address = page.place.addresses.first().cloned();
    let Some(name) = page.name.clone().or_else(|| address.clone()) else { return Ok(None) };
    let from = address.map(|address| address.text).unwrap_or_default();
    let main = templates::draw_block(&visit.reader, page, "main")?;
    Ok(Some(Shown { path: format!("/places/{}", at.id), name, from, main }))
}

/// Names in every language, so that any of them finds it; texts in the reader's own, or in the one they have.
fn words(carried: &Listing<'_>, name: &str, tag: &str) -> (String, String) {
    let (mut also, mut text) = (vec![node::search::aloud(name, tag)], Vec::new());
    for said in &carried.texts {
        match said.field {
            Field::Name if said.text == name => {}
            Field::Name => also.extend([said.text.to_owned(), node::search::aloud(said.text, said.language)]),
            Field::Also => also.push(said.text.to_owned()),
            Field::Office | Field::Text | Field::Address if said.language == tag || said.language.is_empty() => {
                text.push(said.text);
            }
            Field::Office | Field::Text | Field::Address => {}
        }
    }
    also.retain(|one| !one.is_empty());
    (also.join(" "), text.join(" "))
}
