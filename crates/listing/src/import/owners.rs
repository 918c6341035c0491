//! Organizations, services, places, and which service is where.

use super::Reason;
use super::feed::{Feed, Refusal, Taken};
use super::row::Row;
use crate::model::{Location, LocationType, Organization, Service, ServiceAtLocation, Status};
use crate::record::{Kind, Record};
use crate::refused::{about_refused, name_refused};
use id::ListingId;

pub(super) fn organization(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let name = row.text("name").ok_or_else(|| row.wrong("name", Reason::Empty, ""))?;
    let named = feed.name(Kind::Organization, row, &[&name]);
    let mut it = Organization::new(named.id, name, row.text("description").unwrap_or_default());
    it.anydoor = feed.extra(&named);
    it.anydoor.no_form = name_refused(&it.name).is_some();
    it.alternate_name = row.text("alternate_name");
    it.email = row.email("email");
    let website = if row.cells.contains_key("website") { "website" } else { "url" };
    it.website = row.uri(website);
    it.year_incorporated = row.whole("year_incorporated");
    it.legal_status = row.text("legal_status");
    it.logo = row.uri("logo");
    it.uri = row.uri("uri");
    it.tax_status = row.text("tax_status");
    it.tax_id = row.text("tax_id");
    feed.take(row, named, it.into())?;
    feed.refer_later(row, "parent_organization_id", Kind::Organization);
    Ok(())
}

pub(super) fn service(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let name = row.text("name").ok_or_else(|| row.wrong("name", Reason::Empty, ""))?;
    let organization = feed.refer(row, "organization_id", Kind::Organization);
    if !row.cells.contains_key("organization_id") {
        row.mend("organization_id", Reason::NoOrganization, "");
    }
    let owner = organization.map(|id| id.to_string()).unwrap_or_default();
    let named = feed.name(Kind::Service, row, &[&owner, &name]);
    let status = status(row);
    let mut it = Service::new(named.id, name, status);
    it.anydoor = feed.extra(&named);
    it.organization_id = organization;
    it.alternate_name = row.text("alternate_name");
    it.description = row.text("description");
    it.url = row.uri("url");
    it.email = row.email("email");
    it.interpretation_services = row.text("interpretation_services");
    it.application_process = row.text("application_process");
    it.fees_description = row.first(&["fees_description", "fees"]);
    it.wait_time = row.text("wait_time");
    it.accreditations = row.text("accreditations");
    it.eligibility_description = allowed_eligibility(row, "eligibility_description");
    it.minimum_age = row.number("minimum_age", 0.0, 150.0);
    it.maximum_age = row.number("maximum_age", 0.0, 150.0);
    it.assured_date = row.date("assured_date");
    it.licenses = row.text("licenses");
    it.alert = row.text("alert");
    it.last_modified = row.moment("last_modified");
    it.program_id = feed.refer(row, "program_id", Kind::Program);
    it.assurer_email = row.email("assurer_email");
    if let Some(word) = name_refused(&it.name) {
        name_only(&mut it);
        row.mend("name", Reason::NameOnly, word);
    }
    feed.take(row, named, it.into())
}

/// HSDS before 3.0 leaves the status open; a service in a feed is then taken to be there.
fn status(row: &mut Row) -> Status {
    let Some(text) = row.text("status") else { return Status::Active };
    match text.to_ascii_lowercase().as_str() {
        "active" => Status::Active,
        "inactive" => Status::Inactive,
        "defunct" => Status::Defunct,
        "temporarily closed" => Status::TemporarilyClosed,
        _ => {
            row.mend("status", Reason::Status, &text);
            Status::Inactive
        }
    }
}

/// Who may come; not by ethnicity, religion, belief or opinion.
fn allowed_eligibility(row: &mut Row, field: &str) -> Option<String> {
    let text = row.text(field)?;
    let Some(word) = about_refused(&text).into_iter().next() else { return Some(text) };
    row.mend(field, Reason::Unsaid, word);
    None
}

/// Leaves what may be shown of a service whose name is about what the project refuses.
fn name_only(it: &mut Service) {
    let mut bare = Service::new(it.id, std::mem::take(&mut it.name), it.status);
    bare.organization_id = it.organization_id;
    bare.anydoor = std::mem::take(&mut it.anydoor);
    bare.anydoor.no_form = true;
    *it = bare;
}

/// Before 3.0 this was a table of its own; in 3.0 it is a text of the service.
pub(super) fn eligibility(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let ages = [row.number("minimum_age", 0.0, 150.0), row.number("maximum_age", 0.0, 150.0)];
    if !row.cells.contains_key("eligibility") && ages == [None; 2] {
        return Err(Refusal::Noted(row.wrong("eligibility", Reason::Empty, "")));
    }
    let ids = services(feed, row)?;
    for id in &ids {
        if let Some(Record::Service(service)) = feed.kept(Kind::Service, *id)
            && !service.anydoor.no_form
        {
            service.minimum_age = service.minimum_age.or(ages[0]);
            service.maximum_age = service.maximum_age.or(ages[1]);
        }
    }
    let Some(text) = allowed_eligibility(row, "eligibility") else { return Ok(()) };
    for id in ids {
        let Some(Record::Service(service)) = feed.kept(Kind::Service, id) else { continue };
        if service.anydoor.no_form {
            continue;
        }
        let described = service.eligibility_description.get_or_insert_default();
        if !described.lines().any(|line| line == text) {
            if !described.is_empty() {
                described.push('\n');
            }
            described.push_str(&text);
        }
    }
    Ok(())
}

/// The services that `service_id` names: one, or several with commas between. Those that do not
/// exist are refused one by one; the row fails when none is left.
fn services(feed: &Feed<'_>, row: &mut Row) -> Result<Vec<ListingId>, Refusal> {
    let text = row.text("service_id").ok_or_else(|| row.wrong("service_id", Reason::Empty, ""))?;
    if let Some(id) = feed.known(Kind::Service, &text) {
        return Ok(vec![id]);
    }
    let mut found = Vec::new();
    let mut missing = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match feed.known(Kind::Service, part) {
            Some(id) => found.push(id),
            None => missing.push(row.wrong("service_id", Reason::NoSuch { kind: Kind::Service }, part)),
        }
    }
    if found.is_empty()
        && let Some(last) = missing.pop()
    {
        row.refused.append(&mut missing);
        return Err(last.into());
    }
    row.refused.append(&mut missing);
    Ok(found)
}

pub(super) fn location(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let organization = feed.refer(row, "organization_id", Kind::Organization);
    let name = row.text("name");
    let (latitude, longitude) = (row.number("latitude", -90.0, 90.0), row.number("longitude", -180.0, 180.0));
    let owner = organization.map(|id| id.to_string()).unwrap_or_default();
    let point = format!("{latitude:?} {longitude:?}");
    let named = feed.name(Kind::Location, row, &[&owner, name.as_deref().unwrap_or(""), &point]);
    let kind = location_type(row);
    let mut it = Location::new(named.id, kind);
    it.anydoor = feed.extra(&named);
    it.anydoor.no_form = name.as_deref().is_some_and(|name| name_refused(name).is_some());
    it.organization_id = organization;
    it.name = name;
    it.alternate_name = row.text("alternate_name");
    it.description = row.text("description");
    it.url = row.uri("url");
    it.transportation = row.text("transportation");
    it.external_identifier = row.text("external_identifier");
    it.external_identifier_type = row.text("external_identifier_type");
    // Half a position is none.
    (it.latitude, it.longitude) = latitude.zip(longitude).unzip();
    feed.take(row, named, it.into())
}

/// Before 3.0 every place was a physical one.
fn location_type(row: &mut Row) -> LocationType {
    let text = row.text("location_type").unwrap_or_default().to_ascii_lowercase();
    match text.as_str() {
        "" | "physical" => LocationType::Physical,
        "postal" => LocationType::Postal,
        "virtual" => LocationType::Virtual,
        _ => {
            row.mend("location_type", Reason::Type, &text);
            LocationType::Physical
        }
    }
}

pub(super) fn service_at_location(feed: &mut Feed<'_>, row: &mut Row) -> Taken {
    let services = services(feed, row)?;
    let location = feed.owner(row, "location_id", Kind::Location)?;
    let description = row.text("description");
    let several = services.len() > 1;
    let (mut taken, mut twice) = (false, Vec::new());
    for service in services {
        if several {
            // One id for several records: each is named by its pair instead.
            row.cells.remove("id");
        }
        let pair = [service.to_string(), location.to_string()];
        let named = feed.name(Kind::ServiceAtLocation, row, &[&pair[0], &pair[1]]);
        let mut it = ServiceAtLocation::new(named.id, service, location);
        it.anydoor = feed.extra(&named);
        it.description = description.clone();
        match feed.take(row, named, it.into()) {
            Ok(()) => taken = true,
            Err(Refusal::Rejected(reject)) => twice.push(reject),
            Err(noted) => return Err(noted),
        }
    }
    if !taken && let Some(last) = twice.pop() {
        row.refused.append(&mut twice);
        return Err(last.into());
    }
    row.refused.append(&mut twice);
    Ok(())
}
