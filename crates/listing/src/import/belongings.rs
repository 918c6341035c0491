//! What belongs to services and places: hours, phones, addresses, languages, costs, papers.

use super::feed::{Feed, Refusal, Taken};
use super::row::Row;
use super::{Reason, Reject, formats, time};
use crate::model::{Accessibility, Address, AddressType, CostOption, Language, Phone, RequiredDocument, Schedule};
use crate::record::Kind;
use id::ListingId;

/// The owners a row may name, in HSDS's order.
const OWNERS: [(&str, Kind); 5] = [
    ("service_id", Kind::Service),
    ("location_id", Kind::Location),
    ("service_at_location_id", Kind::ServiceAtLocation),
    ("organization_id", Kind::Organization),
    ("contact_id", Kind::Contact),
];

type Owners = [Option<ListingId>; OWNERS.len()];

/// The owners that exist, of those named by `fields`; at least one, or the row is nobody's.
fn owned(feed: &Feed<'_>, row: &mut Row, fields: &[&str]) -> Result<Owners, Reject> {
    let mut found: Owners = [None; OWNERS.len()];
    for (slot, (field, kind)) in found.iter_mut().zip(OWNERS) {
        if fields.contains(&field) {
            *slot = feed.refer(row, field, kind);
        }
    }
    if found.iter().any(Option::is_some) {
        return Ok(found);
    }
    Err(nobody(row, fields.first().copied().unwrap_or_default()))
}

/// Why a row without an owner is refused: the owner it names, or that it names none.
pub(super) fn nobody(row: &mut Row, field: &str) -> Reject {
    // The owners it names are no longer "left out of a row that is kept": they are why it is not.
    let dangling = |told: &Reject| match told.reason {
        Reason::Dangling { kind } => Some(Reason::NoSuch { kind }),
        _ => None,
    };
    let named = row.mended.iter().rposition(|told| dangling(told).is_some());
    match named.map(|at| row.mended.swap_remove(at)) {
        Some(why) => Reject { reason: dangling(&why).unwrap_or(Reason::Nobody), ..why },
        None => row.wrong(field, Reason::Nobody, ""),
    }
}

fn key(owners: Owners) -> String {
    owners.map(|id| id.map(|id| id.to_string()).unwrap_or_default()).join(" ")
}

/// A day with neither hours nor a word about them says "closed then": no record, not an error.
pub(super) fn schedule(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let owners = owned(feed, row, &["service_id", "location_id", "service_at_location_id"])?;
    let mut freq = row.text("freq").map(|freq| freq.to_ascii_uppercase());
    let every = row.cells.get("interval").is_none_or(|n| n.trim() == "1") && !row.cells.contains_key("byday");
    if freq.as_deref() == Some("DAILY") && every {
        // HSDS has weeks and months only; every day is a week with all its days.
        freq = Some("WEEKLY".to_owned());
        row.cells.insert("byday".to_owned(), "MO,TU,WE,TH,FR,SA,SU".to_owned());
    }
    if let Some(freq) = freq.as_deref().filter(|freq| !["WEEKLY", "MONTHLY"].contains(freq)) {
        return Err(row.wrong("freq", Reason::Frequency, freq).into());
    }
    let monthly = freq.as_deref() == Some("MONTHLY");
    let mut days = None;
    for field in ["byday", "weekday"] {
        if let Some(text) = row.text(field) {
            let read = time::byday(&text, monthly).ok_or_else(|| row.wrong(field, Reason::Weekday, &text))?;
            days = days.or(Some(read));
        }
    }
    let opens = hour(row, "opens_at", false)?;
    let mut closes = hour(row, "closes_at", true)?;
    if closes.as_deref() == Some("00:00") && opens.as_deref().is_some_and(|opens| opens > "00:00") {
        closes = Some("24:00".to_owned());
    }
    // A day on which something takes place says something without hours too.
    let words = ["description", "notes", "schedule_link", "dtstart"].iter().any(|field| row.cells.contains_key(*field));
    match (&opens, &closes) {
        (Some(_), None) if !words => return Err(row.wrong("closes_at", Reason::Empty, "").into()),
        (None, Some(_)) if !words => return Err(row.wrong("opens_at", Reason::Empty, "").into()),
        (None, None) if !words => return Err(Refusal::Noted(row.wrong("opens_at", Reason::NoHours, ""))),
        _ => {}
    }
    let content: Vec<String> = std::iter::once(key(owners))
        .chain(row.cells.iter().filter(|(field, _)| !field.ends_with("id")).map(|(f, v)| format!("{f}={v}")))
        .collect();
    let content: Vec<&str> = content.iter().map(String::as_str).collect();
    let named = feed.name(Kind::Schedule, row, &content);
    let mut it = Schedule::new(named.id);
    it.anydoor = feed.extra(&named);
    [it.service_id, it.location_id, it.service_at_location_id, ..] = owners;
    it.freq = freq.or_else(|| days.is_some().then(|| "WEEKLY".to_owned()));
    it.byday = days;
    (it.opens_at, it.closes_at) = (opens, closes);
    it.valid_from = row.date("valid_from");
    it.valid_to = row.date("valid_to");
    it.dtstart = row.date("dtstart");
    it.until = row.date("until");
    it.timezone = row.number("timezone", -12.0, 14.0);
    it.count = row.whole("count");
    it.interval = row.whole("interval");
    it.wkst = row.text("wkst").as_deref().and_then(time::weekday).map(str::to_owned);
    it.byweekno = row.numbers("byweekno", 53);
    it.bymonthday = row.numbers("bymonthday", 31);
    it.byyearday = row.numbers("byyearday", 366);
    it.description = row.text("description");
    it.schedule_link = row.uri("schedule_link");
    it.attending_type = row.text("attending_type");
    it.notes = row.text("notes");
    feed.take(row, named, it.into())
}

fn hour(row: &mut Row, field: &str, end: bool) -> Result<Option<String>, Reject> {
    let Some(text) = row.text(field) else { return Ok(None) };
    match time::time(&text, end) {
        Some(time) => Ok(Some(time)),
        None => Err(row.wrong(field, Reason::Time, &text)),
    }
}

pub(super) fn phone(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let fields = ["location_id", "service_id", "organization_id", "service_at_location_id", "contact_id"];
    let owners = owned(feed, row, &fields)?;
    let number = row.text("number").ok_or_else(|| row.wrong("number", Reason::Empty, ""))?;
    let number = number.trim_matches('"').trim().to_owned();
    if !formats::dialled(&number) {
        return Err(row.wrong("number", Reason::Telephone, &number).into());
    }
    let extension = row.whole("extension");
    let content = [key(owners), number.clone(), format!("{extension:?}")];
    let named = feed.name(Kind::Phone, row, &[&content[0], &content[1], &content[2]]);
    let id = named.id;
    let mut it = Phone::new(id, number);
    it.anydoor = feed.extra(&named);
    [it.service_id, it.location_id, it.service_at_location_id, it.organization_id, it.contact_id] = owners;
    it.extension = extension;
    it.kind = row.first(&["type", "phone_type"]);
    it.description = row.first(&["description", "department"]);
    feed.take(row, named, it.into())?;
    // Before 3.0 the languages of a line stood in the phone itself.
    let Some(spoken) = row.text("language") else { return Ok(()) };
    for word in spoken.split([',', ';', '|']).map(str::trim).filter(|word| !word.is_empty()) {
        row.cells.remove("id");
        let named = feed.name(Kind::Language, row, &[&id.to_string(), word]);
        let mut it = Language::new(named.id);
        it.anydoor = feed.extra(&named);
        it.phone_id = Some(id);
        (it.code, it.name) = tag_or_name(word);
        if let Err(Refusal::Rejected(twice)) = feed.take(row, named, it.into()) {
            row.refused.push(twice);
        }
    }
    Ok(())
}

/// Old files name a language by tag or by name in the same column.
fn tag_or_name(word: &str) -> (Option<String>, Option<String>) {
    match formats::language(word) {
        Some(tag) => (Some(tag), None),
        None => (None, Some(word.to_owned())),
    }
}

pub(super) fn address(feed: &mut Feed<'_>, row: &mut Row, table: Option<&str>) -> Taken {
    let location = feed.owner(row, "location_id", Kind::Location)?;
    let said = row.text("address_type").or_else(|| table.map(str::to_owned)).unwrap_or_default();
    let kind = match said.to_ascii_lowercase().as_str() {
        "" | "physical" => AddressType::Physical,
        "postal" => AddressType::Postal,
        "virtual" => AddressType::Virtual,
        _ => {
            row.mend("address_type", Reason::Type, &said);
            AddressType::Physical
        }
    };
    let [address_1, city, state, code] = ["address_1", "city", "state_province", "postal_code"].map(|f| row.text(f));
    let parts = [address_1, city, state, code, row.country("country")].map(Option::unwrap_or_default);
    if parts.iter().all(String::is_empty) {
        return Err(row.wrong("address_1", Reason::Empty, "").into());
    }
    let content = [location.to_string(), format!("{kind:?}"), parts.join("\u{1f}")];
    let named = feed.name(Kind::Address, row, &[&content[0], &content[1], &content[2]]);
    let [address_1, city, state_province, postal_code, country] = parts;
    let mut it = Address::new(named.id, address_1, city, state_province, postal_code, country, kind);
    it.anydoor = feed.extra(&named);
    it.location_id = Some(location);
    it.attention = row.text("attention");
    it.address_2 = row.text("address_2");
    it.region = row.text("region");
    feed.take(row, named, it.into())
}

pub(super) fn language(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let phone = feed.refer(row, "phone_id", Kind::Phone);
    let owners = match phone {
        Some(_) => {
            let [service, location] = [("service_id", Kind::Service), ("location_id", Kind::Location)]
                .map(|(field, kind)| feed.refer(row, field, kind));
            [service, location, None, None, None]
        }
        None => owned(feed, row, &["service_id", "location_id"])?,
    };
    let (code, name) = match row.text("language") {
        Some(word) => tag_or_name(&word),
        None => match (row.text("code"), row.text("name")) {
            (Some(code), None) => tag_or_name(&code),
            (_, name) => (row.language("code"), name),
        },
    };
    if code.is_none() && name.is_none() {
        return Err(row.wrong("name", Reason::Language, "").into());
    }
    let content = [key(owners), format!("{phone:?} {code:?} {name:?}")];
    let named = feed.name(Kind::Language, row, &[&content[0], &content[1]]);
    let mut it = Language::new(named.id);
    it.anydoor = feed.extra(&named);
    [it.service_id, it.location_id, ..] = owners;
    (it.phone_id, it.code, it.name) = (phone, code, name);
    it.note = row.text("note");
    feed.take(row, named, it.into())
}

pub(super) fn cost_option(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let service = feed.owner(row, "service_id", Kind::Service)?;
    let (option, currency) = (row.text("option"), row.currency("currency"));
    let amount = row.number("amount", 0.0, 1e12);
    let description = row.text("amount_description");
    if option.is_none() && amount.is_none() && description.is_none() {
        return Err(row.wrong("amount", Reason::Cost, "").into());
    }
    let content = [service.to_string(), format!("{option:?} {currency:?} {amount:?} {description:?}")];
    let named = feed.name(Kind::CostOption, row, &[&content[0], &content[1]]);
    let mut it = CostOption::new(named.id, service);
    it.anydoor = feed.extra(&named);
    (it.option, it.currency, it.amount, it.amount_description) = (option, currency, amount, description);
    (it.valid_from, it.valid_to) = (row.date("valid_from"), row.date("valid_to"));
    feed.take(row, named, it.into())
}

pub(super) fn required_document(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let service = feed.owner(row, "service_id", Kind::Service)?;
    let document = row.text("document").ok_or_else(|| row.wrong("document", Reason::Empty, ""))?;
    let named = feed.name(Kind::RequiredDocument, row, &[&service.to_string(), &document]);
    let mut it = RequiredDocument::new(named.id, service);
    it.anydoor = feed.extra(&named);
    it.document = Some(document);
    it.uri = row.uri("uri");
    feed.take(row, named, it.into())
}

pub(super) fn accessibility(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let location = feed.owner(row, "location_id", Kind::Location)?;
    let description = row.first(&["description", "accessibility"]);
    let details = row.text("details");
    if description.is_none() && details.is_none() {
        return Err(row.wrong("description", Reason::Empty, "").into());
    }
    let content = [location.to_string(), format!("{description:?} {details:?}")];
    let named = feed.name(Kind::Accessibility, row, &[&content[0], &content[1]]);
    let mut it = Accessibility::new(named.id, location);
    it.anydoor = feed.extra(&named);
    (it.description, it.details) = (description, details);
    it.url = row.uri("url");
    feed.take(row, named, it.into())
}
