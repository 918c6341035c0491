//! What `serve` makes of an empty store: a town hall with one counter, so that every listing leads
//! to a counter that exists.

use id::{OfficeId, PointId};
use node::{NewMember, Plan, Town};
use office::{Names, Office, Point, Role};
use rand_core::CryptoRng;

pub fn plan(rng: &mut dyn CryptoRng) -> Plan {
    // Part of every derivation from a card: two towns must never share it.
    let mut key = [0; 16];
    rng.fill_bytes(&mut key);
    let names = |texts: [&str; 5]| -> Names {
        ["en", "zh-Hans", "ug", "ar", "es"]
            .into_iter()
            .zip(texts)
            .map(|(tag, text)| (tag.into(), text.into()))
            .collect()
    };
    let office = Office {
        id: OfficeId::named("town-hall"),
        names: names(["Town hall", "市政服务中心", "شەھەر مۇلازىمەت مەركىزى", "دار البلدية", "Ayuntamiento"]),
        organization: None,
    };
    let point = |id: &str, names: Names, counter: bool| Point {
        id: PointId::named(id),
        office: office.id,
        names,
        counter,
        lead: !counter,
        place: 0,
        location: None,
    };
    let counter = names([
        "Town hall counter",
        "市政服务窗口",
        "شەھەر مۇلازىمەت كۆزنىكى",
        "شباك دار البلدية",
        "Ventanilla del ayuntamiento",
    ]);
    let counter = point("town-hall/counter", counter, true);
    let lead = names(["Coordination desk", "协调窗口", "ماسلاشتۇرۇش كۆزنىكى", "مكتب التنسيق", "Mesa de coordinación"]);
    let lead = point("town-hall/lead", lead, false);
    let member = |name: &str, role, points: &[&Point]| NewMember {
        name: name.into(),
        role,
        points: points.iter().map(|p| p.id).collect(),
    };
    let members = vec![
        member("officer", Role::Officer, &[&counter]),
        member("lead", Role::Lead, &[&counter, &lead]),
        member("steward", Role::Steward, &[]),
    ];
    Plan {
        town: Town {
            key: data_encoding::HEXLOWER.encode(&key),
            names: names(["Anydoor"; 5]),
            zone: "Asia/Shanghai".into(),
            region: "cn".into(),
            practice: false,
        },
        offices: vec![office.clone()],
        points: vec![counter, lead],
        members,
        partners: vec![],
    }
}
