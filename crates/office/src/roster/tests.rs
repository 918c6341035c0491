use super::*;
use crate::Names;

pub(super) fn enrolled(name: &str, role: Role) -> Enrolled {
    let id = MemberId::named(name);
    Enrolled { member: Member { id, name: name.into(), role }, public: [1; 32], signing: [2; 32] }
}

fn point(key: &str) -> Opened {
    let point = Point {
        id: PointId::named(key),
        office: OfficeId::named("hall"),
        names: Names::new(),
        counter: key == "counter",
        lead: key == "lead",
        place: 0,
        location: None,
    };
    Opened { point, public: [3; 32] }
}

/// Amina at the counter, Bo leads counter and lead, Chen at the desk, Stan keeps the directory.
pub(super) fn town() -> Roster {
    let seat = |name: &str, key: &str| (MemberId::named(name), PointId::named(key));
    let says = Says::Founded {
        offices: vec![Office { id: OfficeId::named("hall"), names: Names::new(), organization: None }],
        points: vec![point("counter"), point("lead"), point("desk")],
        members: vec![
            enrolled("Amina", Role::Officer),
            enrolled("Bo", Role::Lead),
            enrolled("Chen", Role::Officer),
            enrolled("Stan", Role::Steward),
        ],
        seats: vec![seat("Amina", "counter"), seat("Bo", "counter"), seat("Bo", "lead"), seat("Chen", "desk")],
        partners: vec![],
        reopened: vec![],
    };
    let mut town = Roster::default();
    town.apply(&Entry { by: None, says }).unwrap();
    town
}

#[track_caller]
pub(super) fn check(town: &mut Roster, by: Option<&str>, says: Says, expected: Result<(), Fault>) {
    let before = town.clone();
    assert_eq!(town.apply(&Entry { by: by.map(MemberId::named), says }), expected);
    assert_eq!(*town == before, expected.is_err(), "a refused entry changes nothing");
}

pub(super) fn invites(name: &str, role: Role, points: &[&str]) -> Says {
    Says::Invited { new: enrolled(name, role), points: points.iter().map(|p| PointId::named(p)).collect() }
}

#[test]
fn who_invites_whom_and_where() {
    let theirs = Err(Fault::NotTheirs);
    let t = &mut town();
    check(t, Some("Bo"), invites("Dil", Role::Officer, &["counter"]), Ok(()));
    check(t, Some("Bo"), invites("Eva", Role::Lead, &["counter", "lead"]), Ok(()));
    check(t, Some("Bo"), invites("Fen", Role::Officer, &["desk"]), theirs);
    check(t, Some("Bo"), invites("Fen", Role::Officer, &["counter", "desk"]), theirs);
    check(t, Some("Bo"), invites("Fen", Role::Officer, &[]), theirs);
    check(t, Some("Bo"), invites("Fen", Role::Steward, &[]), theirs);
    check(t, Some("Amina"), invites("Fen", Role::Officer, &["counter"]), theirs);
    check(t, Some("Nobody"), invites("Fen", Role::Officer, &["counter"]), theirs);
    check(t, None, invites("Fen", Role::Officer, &["counter"]), theirs);
    check(t, Some("Stan"), invites("Gul", Role::Steward, &[]), Ok(()));
    check(t, Some("Stan"), invites("Hao", Role::Lead, &[]), Ok(()));
    check(t, Some("Stan"), invites("Ida", Role::Officer, &["counter"]), theirs);
    check(t, Some("Hao"), invites("Ida", Role::Officer, &["counter"]), theirs);
    check(t, Some("Bo"), invites(" amina ", Role::Officer, &["counter"]), Err(Fault::NameTaken));
}

#[test]
fn a_lead_seats_members_where_they_lead() {
    let seats =
        |name: &str, key: &str| Says::Seated { member: MemberId::named(name), points: vec![PointId::named(key)] };
    let t = &mut town();
    check(t, Some("Bo"), seats("Chen", "counter"), Ok(()));
    check(t, Some("Bo"), seats("Chen", "counter"), Err(Fault::There));
    check(t, Some("Bo"), seats("Chen", "desk"), Err(Fault::NotTheirs));
    check(t, Some("Bo"), seats("Stan", "counter"), Err(Fault::Unknown));
    check(t, Some("Bo"), seats("Nobody", "counter"), Err(Fault::Unknown));
    check(t, Some("Chen"), seats("Chen", "lead"), Err(Fault::NotTheirs));
    check(t, Some("Stan"), seats("Chen", "lead"), Err(Fault::NotTheirs));
    assert!(t.seated(MemberId::named("Chen"), PointId::named("counter")));
}

#[test]
fn the_town_founds_what_is_new_and_says_nothing_about_what_is_there() {
    let further = |members: Vec<Enrolled>, points: Vec<Opened>, seats: &[(&str, &str)]| Says::Founded {
        offices: vec![],
        points,
        members,
        seats: seats.iter().map(|(m, p)| (MemberId::named(m), PointId::named(p))).collect(),
        partners: vec![],
        reopened: vec![],
    };
    let t = &mut town();
    check(t, None, further(vec![], vec![], &[("Chen", "lead")]), Err(Fault::NotTheirs));
    check(t, None, further(vec![], vec![point("desk")], &[]), Err(Fault::There));
    check(t, None, further(vec![enrolled("Own", Role::Steward)], vec![], &[]), Err(Fault::NotTheirs));
    check(t, None, further(vec![enrolled("Bo", Role::Lead)], vec![], &[]), Err(Fault::NameTaken));
    check(t, Some("Bo"), further(vec![], vec![point("new")], &[]), Err(Fault::NotTheirs));
    check(
        t,
        None,
        further(vec![enrolled("Own", Role::Lead)], vec![point("new")], &[("Own", "new"), ("Bo", "new")]),
        Ok(()),
    );
}

#[test]
fn who_takes_whom_out() {
    let removes = |name: &str, keys: &[&str]| Says::Removed {
        member: MemberId::named(name),
        keys: keys.iter().map(|key| (PointId::named(key), [9; 32])).collect(),
    };
    let t = &mut town();
    check(t, Some("Bo"), invites("Dil", Role::Officer, &["counter", "lead"]), Ok(()));
    check(t, Some("Bo"), removes("Chen", &["desk"]), Err(Fault::NotTheirs));
    check(t, Some("Amina"), removes("Dil", &["counter", "lead"]), Err(Fault::NotTheirs));
    check(t, Some("Bo"), removes("Bo", &["counter", "lead"]), Err(Fault::Oneself));
    check(t, Some("Stan"), removes("Stan", &[]), Err(Fault::Oneself));
    check(t, Some("Bo"), removes("Dil", &["counter"]), Err(Fault::Unknown));
    check(t, Some("Bo"), removes("Dil", &["counter", "counter"]), Err(Fault::There));
    check(t, Some("Bo"), removes("Dil", &["counter", "lead"]), Ok(()));
    assert_eq!(t.points[&PointId::named("lead")].public, [9; 32]);
    assert!(!t.seated(MemberId::named("Dil"), PointId::named("lead")));
    check(t, Some("Bo"), invites("Dil", Role::Officer, &["counter"]), Err(Fault::NameTaken));
    check(t, Some("Dil"), invites("Eva", Role::Officer, &["counter"]), Err(Fault::NotTheirs));
    check(t, Some("Stan"), invites("Gul", Role::Steward, &[]), Ok(()));
    check(t, Some("Gul"), removes("Stan", &[]), Ok(()));
    check(t, Some("Gul"), removes("Amina", &["counter"]), Err(Fault::There));
}
