//! What a page of the directory is about, in the terms of schema.org, for programs that read pages. It says what the page
//! says, in the page's language, and nothing that the page leaves out. What vanished from its feed is not said to be.

use crate::locale::Reader;
use crate::pages::Said;
use jiff::civil::Date;
use listing::{Directory, Kind, Location, Schedule, Service};
use serde_json::{Value, json};

/// English, as schema.org has them.
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The data block of a service's page; `site` stands before the path of a page.
pub fn service(directory: &Directory, it: &Service, today: Date, site: &str, reader: &Reader) -> Option<String> {
    if it.anydoor.gone.is_some() || it.anydoor.no_form {
        return None;
    }
    let said = |field: &str, text: Option<&String>| Said::maybe(&it.anydoor, field, text, reader).map(|said| said.text);
    let mut about = json!({
        "@context": "https://schema.org", "@type": "Service",
        "@id": format!("{site}/listings/{}", it.id), "url": format!("{site}/listings/{}", it.id),
        "name": said("name", Some(&it.name)),
        "alternateName": it.alternate_name, "description": said("description", it.description.as_ref()),
        "email": it.email,
    });
    if let Some(office) = directory.organization_of(it) {
        let name = Said::of(&office.anydoor, "name", &office.name, reader).text;
        about["provider"] = json!({ "@type": "Organization", "name": name, "url": office.website });
    }
    let mut channels: Vec<Value> = Vec::new();
    for (link, at) in directory.places(it.id) {
        let hours = directory.hours(link);
        let place = place_of(directory, at, &hours, today, reader);
        channels.push(json!({ "@type": "ServiceChannel", "serviceLocation": place }));
    }
    for phone in directory.phones(Kind::Service, it.id) {
        let point = json!({ "@type": "ContactPoint", "telephone": phone.number });
        channels.push(json!({ "@type": "ServiceChannel", "servicePhone": point }));
    }
    about["availableChannel"] = channels.into();
    about["hoursAvailable"] = opening(&directory.schedules(Kind::Service, it.id), today).into();
    let offer = |cost: &&listing::CostOption| {
        Some(json!({ "@type": "Offer", "price": cost.amount?, "priceCurrency": cost.currency.as_ref()? }))
    };
    about["offers"] = directory.costs(it.id).iter().filter_map(offer).collect();
    let whom = said("eligibility_description", it.eligibility_description.as_ref());
    if whom.is_some() || it.minimum_age.is_some() || it.maximum_age.is_some() {
        about["audience"] = json!({
            "@type": "PeopleAudience", "audienceType": whom,
            "suggestedMinAge": it.minimum_age, "suggestedMaxAge": it.maximum_age,
        });
    }
    Some(block(about))
}

/// The data block of a place's page.
pub fn place(directory: &Directory, at: &Location, today: Date, site: &str, reader: &Reader) -> Option<String> {
    if at.anydoor.gone.is_some() || at.anydoor.no_form {
        return None;
    }
    let hours = directory.schedules(Kind::Location, at.id);
    let mut about = place_of(directory, at, &hours, today, reader);
    about["@context"] = "https://schema.org".into();
    about["@id"] = format!("{site}/places/{}", at.id).into();
    about["url"] = about["@id"].clone();
    Some(block(about))
}

fn place_of(directory: &Directory, at: &Location, hours: &[&Schedule], today: Date, reader: &Reader) -> Value {
    let said = |field: &str, text: Option<&String>| Said::maybe(&at.anydoor, field, text, reader).map(|said| said.text);
    let address = |a: &&listing::Address| {
        let street = Said::of(&a.anydoor, "address_1", &a.address_1, reader).text;
        let street = [Some(street), a.address_2.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        json!({
            "@type": "PostalAddress", "streetAddress": street, "addressLocality": a.city,
            "addressRegion": a.state_province, "postalCode": a.postal_code, "addressCountry": a.country,
        })
    };
    let point = at.latitude.zip(at.longitude);
    let numbers = directory.phones(Kind::Location, at.id);
    json!({
        "@type": "Place",
        "name": said("name", at.name.as_ref()), "description": said("description", at.description.as_ref()),
        "address": directory.addresses(at.id).iter().map(address).collect::<Vec<_>>(),
        "geo": point.map(|(north, east)| json!({ "@type": "GeoCoordinates", "latitude": north, "longitude": east })),
        "telephone": numbers.first().map(|phone| phone.number.clone()),
        "openingHoursSpecification": opening(hours, today),
    })
}

/// The week as it is now. What is no weekly rule is not said: it would be guessed.
fn opening(schedules: &[&Schedule], today: Date) -> Vec<Value> {
    let (week, _) = listing::week(schedules, today);
    let days = week.into_iter().zip(DAYS);
    let row = |day: &str, (opens, closes): (String, String)| {
        // A day has no hour 24 there.
        let closes = if closes == "24:00" { "23:59".to_owned() } else { closes };
        json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": day, "opens": opens, "closes": closes })
    };
    days.flat_map(|(day, name)| day.spans.into_iter().map(move |span| row(name, span))).collect()
}

/// For the page's head: without what is empty, and no text in it can end the block.
fn block(about: Value) -> String {
    let text = pruned(about).unwrap_or_default().to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::Array(all) => {
            Some(all.into_iter().filter_map(pruned).collect::<Vec<_>>()).filter(|all| !all.is_empty()).map(Value::from)
        }
        Value::Object(all) => Some(all.into_iter().filter_map(|(name, one)| Some((name, pruned(one)?))).collect()),
        other => Some(other),
    }
}
