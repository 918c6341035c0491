use super::tests::{check, enrolled, invites, town};
use super::*;

const NEW: Key = [9; 32];

fn partner(point: &str, partner: &str) -> Says {
    Says::Partnered { point: PointId::named(point), partner: PointId::named(partner) }
}

fn removes(name: &str, key: &str) -> Says {
    Says::Removed { member: MemberId::named(name), keys: vec![(PointId::named(key), NEW)] }
}

fn reopens(key: &str, name: &str) -> Says {
    let (point, new) = (PointId::named(key), enrolled(name, Role::Officer));
    Says::Founded {
        offices: vec![],
        points: vec![],
        seats: vec![(new.member.id, point)],
        members: vec![new],
        partners: vec![],
        reopened: vec![(point, [7; 32])],
    }
}

#[test]
fn a_point_of_one_takes_cases_only_with_a_partner() {
    let [desk, counter] = ["desk", "counter"].map(PointId::named);
    let t = &mut town();
    assert!(!t.takes(desk) && t.takes(counter) && !t.takes(PointId::named("none")));
    check(t, Some("Bo"), partner("desk", "lead"), Err(Fault::NotTheirs));
    check(t, Some("Stan"), partner("desk", "lead"), Err(Fault::NotTheirs));
    check(t, None, partner("desk", "lead"), Err(Fault::NotTheirs));
    check(t, Some("Chen"), partner("desk", "desk"), Err(Fault::Unknown));
    check(t, Some("Chen"), partner("desk", "none"), Err(Fault::Unknown));
    check(t, Some("Bo"), invites("Dil", Role::Officer, &["desk"]), Err(Fault::NotTheirs));
    check(t, Some("Chen"), partner("desk", "lead"), Ok(()));
    assert!(t.takes(desk));
}

#[test]
fn a_partner_lets_people_in_until_two_are_there() {
    let t = &mut town();
    check(t, Some("Chen"), partner("desk", "lead"), Ok(()));
    check(t, Some("Amina"), invites("Dil", Role::Officer, &["desk"]), Err(Fault::NotTheirs));
    check(t, Some("Bo"), invites("Dil", Role::Officer, &["desk"]), Ok(()));
    check(t, Some("Bo"), invites("Eva", Role::Officer, &["desk"]), Err(Fault::NotTheirs));
}

#[test]
fn who_sits_at_both_is_no_partner() {
    let t = &mut town();
    let seat = Says::Seated { member: MemberId::named("Bo"), points: vec![PointId::named("desk")] };
    check(t, Some("Chen"), partner("desk", "lead"), Ok(()));
    check(t, Some("Bo"), seat, Ok(()));
    check(t, Some("Stan"), removes("Chen", "desk"), Ok(()));
    assert!(!t.takes(PointId::named("desk")), "Bo is the only one at either");
    check(t, Some("Bo"), partner("desk", "lead"), Err(Fault::Unknown));
}

#[test]
fn only_a_steward_takes_out_with_whom_a_key_is_lost_and_only_then_the_town_gives_another() {
    let desk = PointId::named("desk");
    let t = &mut town();
    let lead = Says::Invited { new: enrolled("Eva", Role::Lead), points: vec![PointId::named("lead")] };
    check(t, Some("Bo"), lead, Ok(()));
    check(t, None, reopens("desk", "Fen"), Err(Fault::NotTheirs));
    assert!(t.hangs_on(desk, MemberId::named("Chen")) && !t.hangs_on(desk, MemberId::named("Bo")));
    check(t, Some("Stan"), removes("Chen", "desk"), Ok(()));
    check(t, Some("Bo"), invites("Fen", Role::Officer, &["desk"]), Err(Fault::NotTheirs));
    check(t, None, reopens("desk", "Fen"), Ok(()));
    assert_eq!(t.points[&desk].public, [7; 32]);
    check(t, None, reopens("desk", "Gul"), Err(Fault::NotTheirs));
}

#[test]
fn who_lost_a_key_is_nobodys_partner_any_more() {
    let [counter, desk] = ["counter", "desk"].map(PointId::named);
    let t = &mut town();
    check(t, Some("Amina"), partner("counter", "desk"), Ok(()));
    assert_eq!(t.partner(counter), Some(desk));
    check(t, Some("Stan"), removes("Chen", "desk"), Ok(()));
    check(t, None, reopens("desk", "Fen"), Ok(()));
    assert_eq!(t.partner(counter), None, "its new key opens nothing that was wrapped to the old one");
}

#[test]
fn the_town_gives_no_key_to_a_point_that_a_partner_can_open() {
    let t = &mut town();
    check(t, Some("Chen"), partner("desk", "lead"), Ok(()));
    assert!(!t.hangs_on(PointId::named("desk"), MemberId::named("Chen")));
    check(t, Some("Stan"), removes("Chen", "desk"), Ok(()));
    check(t, None, reopens("desk", "Fen"), Err(Fault::NotTheirs));
    check(t, Some("Bo"), invites("Fen", Role::Officer, &["desk"]), Ok(()));
}
