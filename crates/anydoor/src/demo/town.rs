//! An invented town as it is founded, from the list of its offices.

use super::invented::Invented;
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
    organization_id: Option<ListingId>,
    name: Names,
    points: Vec<PointFile>,
}

#[derive(Deserialize)]
struct PointFile {
    key: String,
    location_id: Option<ListingId>,
    name: Names,
    counter: bool,
    lead: bool,
}

pub fn plan(town: &Invented) -> Result<Plan> {
    let file: File = serde_json::from_str(town.offices)?;
    let (mut offices, mut points, mut members) = (vec![], vec![], vec![]);
    let mut led = vec![vec![]; town.leads.len()];
    let at = |key: &str| format!("{}/{key}", town.key);
    for (i, office) in file.offices.into_iter().enumerate() {
        let id = OfficeId::named(&at(&office.key));
        let own: Vec<Point> = office
            .points
            .into_iter()
            .zip(u16::try_from(points.len())?..)
            .map(|(p, place)| Point {
                id: PointId::named(&at(&p.key)),
                office: id,
                names: p.name,
                counter: p.counter,
                lead: p.lead,
                place,
                location: p.location_id,
            })
            .collect();
        let alone = own.len() == 1;
        let desks = own.iter().filter(|p| alone || !p.lead).map(|p| p.id).collect();
        let name = town.officers[i % town.officers.len()].into();
        members.push(NewMember { name, role: Role::Officer, points: desks });
        led[i % town.leads.len()].extend(own.iter().map(|p| p.id));
        offices.push(Office { id, names: office.name, organization: office.organization_id });
        points.extend(own);
    }
    for (name, points) in town.leads.iter().zip(led) {
        members.push(NewMember { name: (*name).into(), role: Role::Lead, points });
    }
    if let Some((name, desk)) = town.second {
        members.push(NewMember { name: name.into(), role: Role::Officer, points: vec![PointId::named(&at(desk))] });
    }
    members.push(NewMember { name: town.steward.into(), role: Role::Steward, points: vec![] });
    let names = ["en", "zh-Hans", "ug", "ar", "es"].into_iter().zip(town.names);
    let town = Town {
        key: town.key.into(),
        names: names.map(|(tag, name)| (tag.into(), name.into())).collect(),
        zone: "Asia/Shanghai".into(),
        region: "cn".into(),
        practice: false,
    };
    Ok(Plan { town, offices, points, members, partners: vec![] })
}

pub fn records() -> Result<Vec<Record>> {
    Ok(serde_json::from_str(include_str!("town/town.json"))?)
}
