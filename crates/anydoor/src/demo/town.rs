//! Saltmarket: its offices, points and people. All invented.

use anyhow::Result;
use id::{ListingId, OfficeId, PointId};
use listing::Record;
use node::{NewMember, Plan, Town};
use office::{Names, Office, Point, Role};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    offices: Vec<OfficeFile>,
}

#[derive(Deserialize)]
struct OfficeFile {
    key: String,
    organization_id: ListingId,
    name: Names,
    points: Vec<PointFile>,
}

#[derive(Deserialize)]
struct PointFile {
    key: String,
    location_id: ListingId,
    name: Names,
    counter: bool,
    lead: bool,
}

/// One officer for each office; people have one name or several.
const OFFICERS: [&str; 12] = [
    "Amina",
    "Tomas Berg",
    "Chen Yu",
    "Rosa Vidal",
    "Idris",
    "Hana Mori",
    "Yusuf Kaya",
    "Lena",
    "Marat",
    "Noor",
    "Pia Lund",
    "Gao Ming",
];

/// Three leads, four offices each.
const LEADS: [&str; 3] = ["Dilnur", "Oskar Wend", "Sun Li"];

pub fn plan() -> Result<Plan> {
    let file: File = serde_json::from_str(include_str!("town/offices.json"))?;
    let (mut offices, mut points, mut members) = (vec![], vec![], vec![]);
    let mut led = [const { Vec::new() }; LEADS.len()];
    for (i, office) in file.offices.into_iter().enumerate() {
        let id = OfficeId::named(&format!("saltmarket/{}", office.key));
        let own: Vec<Point> = office
            .points
            .into_iter()
            .zip(u16::try_from(points.len())?..)
            .map(|(p, place)| Point {
                id: PointId::named(&format!("saltmarket/{}", p.key)),
                office: id,
                names: p.name,
                counter: p.counter,
                lead: p.lead,
                place,
                location: Some(p.location_id),
            })
            .collect();
        let alone = own.len() == 1;
        let desks = own.iter().filter(|p| alone || !p.lead).map(|p| p.id).collect();
        members.push(NewMember { name: OFFICERS[i % OFFICERS.len()].into(), role: Role::Officer, points: desks });
        led[i % LEADS.len()].extend(own.iter().map(|p| p.id));
        offices.push(Office { id, names: office.name, organization: Some(office.organization_id) });
        points.extend(own);
    }
    for (name, points) in LEADS.iter().zip(led) {
        members.push(NewMember { name: (*name).into(), role: Role::Lead, points });
    }
    // A second officer at one desk only: somebody who can cover for the first.
    let station = PointId::named("saltmarket/residents-station");
    members.push(NewMember { name: "Zhou Min".into(), role: Role::Officer, points: vec![station] });
    members.push(NewMember { name: "Stan".into(), role: Role::Steward, points: vec![] });
    let names =
        [("en", "Saltmarket"), ("zh-Hans", "盐市镇"), ("ug", "تۇز بازىرى"), ("ar", "سوق الملح"), ("es", "Villasal")];
    let town = Town {
        key: "saltmarket".into(),
        names: names.map(|(tag, name)| (tag.into(), name.into())).into(),
        zone: "Asia/Shanghai".into(),
        region: "cn".into(),
        practice: false,
    };
    Ok(Plan { town, offices, points, members, partners: vec![] })
}

pub fn records() -> Result<Vec<Record>> {
    Ok(serde_json::from_str(include_str!("town/town.json"))?)
}
