//! Which point takes what: a steward's page.

use super::counter::Counter;
use super::sign_in;
use crate::pages::visit::Answer;
use crate::pages::{DOORS, say};
use crate::templates::Page;
use node::{Error, Staff};
use office::What;
use serde::Serialize;

#[derive(Default, Serialize)]
pub struct BindingsPage {
    pub member: String,
    pub rows: Vec<BindingRow>,
    /// What can be bound, and to what.
    pub subjects: Vec<Choice>,
    pub points: Vec<Choice>,
    /// What goes to the town's counter because nobody bound it.
    pub unbound: Vec<String>,
    /// What was typed before it came back.
    pub area: String,
    pub error: Option<String>,
    /// What a table came to.
    pub taken: Option<usize>,
    pub bad: Vec<BadRow>,
}

#[derive(Serialize)]
pub struct BindingRow {
    pub what: &'static str,
    pub subject: String,
    pub area: String,
    /// In words.
    pub name: String,
    pub point: String,
}

#[derive(Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A row of a table that was not taken.
#[derive(Serialize)]
pub struct BadRow {
    pub line: u64,
    pub column: String,
    pub value: String,
    /// Message key.
    pub why: &'static str,
}

impl Page for BindingsPage {
    const TEMPLATE: &'static str = "staff/bindings.html";
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    Ok(counter.visit.page(page(&counter, &staff, "", "")?))
}

/// The page, with what was chosen before it came back.
pub fn page(counter: &Counter, staff: &Staff, subject: &str, point: &str) -> Result<BindingsPage, Error> {
    let (bindings, public) = (counter.node().bindings(staff)?, counter.node().public());
    let choice = |value: String, label: String, chosen: &str| Choice { chosen: chosen == value, value, label };
    let procedures = counter.node().procedures().iter().filter(|p| !p.takes_down);
    let mut all: Vec<(What, String)> = procedures.map(|p| (What::Procedure, p.id.clone())).collect();
    all.extend(listing::DOORS.map(|door| (What::Door, door.to_owned())));
    all.extend(public.directory.organizations().iter().map(|o| (What::Organization, o.id.to_string())));
    let subjects =
        all.iter().map(|(what, id)| choice(format!("{}:{id}", what.name()), named(counter, *what, id), subject));
    let tag = counter.visit.reader.locale.tag;
    let office = |p: &office::Point| public.offices.office(p.office).map_or("", |o| say(&o.names, tag)).to_owned();
    let points = public.offices.points().filter(|p| !p.lead);
    let points = points.map(|p| choice(p.id.to_string(), format!("{} · {}", office(p), say(&p.names, tag)), point));
    let mut unbound: Vec<String> =
        public.unbound(counter.node().procedures()).into_iter().map(|p| counter.t(&p.name)).collect();
    let count =
        |(id, n): (id::ListingId, usize)| format!("{} ({n})", named(counter, What::Organization, &id.to_string()));
    unbound.extend(public.unbound_organizations().into_iter().map(count));
    let row = |b: office::Binding| BindingRow {
        what: b.what.name(),
        name: named(counter, b.what, &b.subject),
        point: counter.point(b.point),
        subject: b.subject,
        area: b.area,
    };
    Ok(BindingsPage {
        member: staff.member.name.clone(),
        rows: bindings.into_iter().map(row).collect(),
        subjects: subjects.collect(),
        points: points.collect(),
        unbound,
        ..BindingsPage::default()
    })
}

fn named(counter: &Counter, what: What, subject: &str) -> String {
    match what {
        What::Procedure => counter.procedure(subject),
        What::Door => {
            let door = DOORS.iter().find(|d| d.id == subject);
            let name = door.map_or_else(|| subject.to_owned(), |d| counter.t(d.name));
            format!("{}: {name}", counter.t("bindings-door"))
        }
        What::Organization => {
            let (public, tag) = (counter.node().public(), counter.visit.reader.locale.tag);
            let found = subject.parse().ok().and_then(|id| public.directory.organization(id));
            found.map_or_else(|| subject.to_owned(), |o| o.anydoor.say("name", &o.name, tag).text.to_owned())
        }
    }
}
