//! Who is in each town: few, so that a seed is quick.

use id::{OfficeId, PointId};
use node::{NewMember, Plan, Town};
use office::{Names, Office, Point, Role};

/// Of town A, which takes requests in, and of town B, which does steps of them.
pub const KEYS: [&str; 2] = ["here", "there"];
pub const AUTHORITIES: [&str; 2] = ["here.example", "there.example"];

/// The point that does the work, and the one above it.
pub fn points(key: &str) -> [PointId; 2] {
    ["counter", "lead"].map(|point| PointId::named(&format!("{key}/{point}")))
}

/// Of the town with this key.
pub fn plan(key: &str) -> Plan {
    let names = |en: &str| Names::from([("en".into(), en.into())]);
    let office = OfficeId::named(&format!("{key}/hall"));
    let [counter, lead] = points(key);
    let point = |id, counter: bool| Point {
        id,
        office,
        names: names(if counter { "Counter" } else { "Lead" }),
        counter,
        lead: !counter,
        place: 0,
        location: None,
    };
    let member = |name: &str, role, points: &[PointId]| NewMember { name: name.into(), role, points: points.into() };
    Plan {
        town: Town {
            key: key.into(),
            names: names(key),
            zone: "Asia/Shanghai".into(),
            region: "cn".into(),
            practice: false,
        },
        offices: vec![Office { id: office, names: names("Hall"), organization: None }],
        points: vec![point(counter, true), point(lead, false)],
        members: vec![
            member("Officer", Role::Officer, &[counter]),
            member("Lead", Role::Lead, &[counter, lead]),
            member("Steward", Role::Steward, &[]),
        ],
        partners: vec![],
    }
}
