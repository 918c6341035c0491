use super::*;

const OFFICES: &str = "key,name,name_zh-Hans,organization\nhall,Town hall,市政府,\nhousing,Housing,,feed/7\n";
const POINTS: &str = "key,office,name,counter,lead\n\
    hall-counter,hall,Counter,yes,\nhall-lead,hall,Lead,,yes\nhousing-desk,housing,Desk,no,no\n";
const STAFF: &str = "name,role,points\nAmina,officer,hall-counter;housing-desk\nBo,Lead,hall-counter; hall-lead\n\
    Chen,officer,hall-lead；housing-desk\nStan,steward,\n";

fn here<'a>() -> Here<'a> {
    Here { town: "t", languages: &["en", "zh-Hans", "ug"], language: "en", offices: &[], points: &[] }
}

fn import(offices: &str, points: &str, staff: &str) -> Import {
    let table = |file, text: &'static str| Table { file, bytes: text.as_bytes() };
    let leak = |text: &str| -> &'static str { String::from(text).leak() };
    let (offices, points, staff) = (leak(offices), leak(points), leak(staff));
    read(&here(), table("offices.csv", offices), table("points.csv", points), table("staff.csv", staff))
}

fn lines(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(Fault::to_string).collect()
}

#[test]
fn a_whole_town() {
    let town = import(OFFICES, POINTS, STAFF);
    assert_eq!(town.refused, []);
    let without = "offices.csv line 3: an office without a lead: its late cases go to another's (housing)";
    let alone = "points.csv line 2: one member only";
    assert_eq!(lines(&town.warned), [without]);
    assert!(!lines(&town.warned).iter().any(|w| w.starts_with(alone)));
    assert_eq!(town.offices[0].names["zh-Hans"], "市政府");
    assert_eq!(town.offices[1].organization, Some(ListingId::named("feed/organization/7")));
    let [counter, lead, desk] = &town.points[..] else { panic!("{:?}", town.points) };
    assert!(counter.counter && !counter.lead && lead.lead && !desk.counter);
    assert_eq!((counter.place, lead.place, desk.place), (0, 1, 2));
    assert_eq!(desk.office, town.offices[1].id);
    assert_eq!(town.staff[2].points, [lead.id, desk.id]);
    assert_eq!((town.staff[1].role, &town.staff[3].points), (Role::Lead, &vec![]));
}

/// One bad row added to a table: it is named, and everything else is as without it.
#[track_caller]
fn check(table: usize, row: &str, says: &[&str]) {
    let mut tables = [OFFICES, POINTS, STAFF].map(String::from);
    tables[table].push_str(row);
    let [offices, points, staff] = &tables;
    let (bad, good) = (import(offices, points, staff), import(OFFICES, POINTS, STAFF));
    assert_eq!(lines(&bad.refused), says);
    assert_eq!((bad.offices, bad.points, bad.staff), (good.offices, good.points, good.staff));
}

#[test]
fn a_bad_row_is_named_and_the_rest_is_kept() {
    check(0, "hall,Again,,\n", &["offices.csv line 4, key: this key stands on line 2 already (hall)"]);
    check(0, ",Nameless,,\n", &["offices.csv line 4, key: empty"]);
    check(0, "a b,Blank,,\n", &["offices.csv line 4, key: a key has no blanks, semicolons or slashes (a b)"]);
    check(0, "x,,,\n", &["offices.csv line 4, name: empty"]);
    check(
        0,
        "x,\"two\nlines\",,\n",
        &["offices.csv line 4, name: a name is one line of visible characters (two lines)"],
    );
    let id = "give the id in the directory, or the name of its feed, a slash and its id there";
    check(0, "x,X,,7\n", &[&format!("offices.csv line 4, organization: {id} (7)")]);
    check(0, "x,X,,,,9\n", &["offices.csv line 4: 6 cells under 4 columns; is a comma in a name without quotes? (x)"]);
    check(1, "p,nowhere,P,,\n", &["points.csv line 5, office: there is no office with this key (nowhere)"]);
    check(1, "p,hall,P,maybe,\n", &["points.csv line 5, counter: say yes or no (maybe)"]);
    check(1, "hall-lead,hall,P,,\n", &["points.csv line 5, key: this key stands on line 3 already (hall-lead)"]);
    let both = "a lead's desk takes what is late, not new requests: make it counter or lead";
    check(1, "p,hall,P,yes,yes\n", &[&format!("points.csv line 5, lead: {both}")]);
    check(2, ",officer,hall-counter\n", &["staff.csv line 6, name: empty"]);
    let role = "there is no such role: use officer, lead or steward";
    check(2, "Dil,boss,hall-counter\n", &[&format!("staff.csv line 6, role: {role} (boss)")]);
    let same = "line 2 signs in with the same name; add something to one of them";
    check(2, " AMINA,officer,hall-lead\n", &[&format!("staff.csv line 6, name: {same} (AMINA)")]);
    let none = "nobody can work without a point that exists";
    check(2, "Dil,officer,\n", &[&format!("staff.csv line 6, points: {none}")]);
    let unknown = "staff.csv line 6, points: there is no point with this key (moon)";
    check(2, "Dil,officer,moon\n", &[unknown, &format!("staff.csv line 6, points: {none} (moon)")]);
    let steward = "a steward keeps the directory and reads no case: leave the points empty";
    check(2, "Dil,steward,hall-lead\n", &[&format!("staff.csv line 6, points: {steward} (hall-lead)")]);
}

#[test]
fn a_point_that_does_not_exist_leaves_the_others() {
    let town = import(OFFICES, POINTS, "name,role,points\nDil,officer,moon;hall-counter\n");
    assert_eq!(town.staff[0].points, [point_id("t", "hall-counter")]);
    assert_eq!(lines(&town.refused), ["staff.csv line 2, points: there is no point with this key (moon)"]);
}

#[test]
fn files_that_are_no_tables_are_named() {
    let none = import("nme\nx\n", "", "");
    assert_eq!(lines(&none.refused), ["offices.csv line 1: there is no column key (nme)"]);
    let gbk = b"key,name\nhall,\xca\xd0\n";
    let table = Table { file: "offices.csv", bytes: gbk };
    let town = read(&here(), table, Table::default(), Table::default());
    assert_eq!(lines(&town.refused), ["offices.csv line 2: not UTF-8: save the table as “CSV UTF-8”"]);
    let extra = import("\u{FEFF}KEY,Name,name_fr,colour\r\nhall,Hall,Mairie,red\r\n", "", "");
    assert_eq!(extra.offices[0].names, Names::from([("en".into(), "Hall".into())]));
    let unknown = "this column is not known and not read";
    let warned = lines(&extra.warned);
    assert_eq!(
        warned[..2],
        [format!("offices.csv line 1, name_fr: {unknown}"), format!("offices.csv line 1, colour: {unknown}")]
    );
}

#[test]
fn what_a_working_town_needs_is_said() {
    let town = import(
        "key,name\nhall,H\nempty,E\n",
        "key,office,name,lead\na,hall,A,yes\nb,hall,B,\n",
        "name,role,points\nX,officer,a\n",
    );
    assert_eq!(
        lines(&town.warned),
        [
            "offices.csv line 3: an office without a point takes no request (empty)",
            "points.csv line 2: one member only and no partner: what is late waits for that one person (a)",
            "points.csv line 3: a point without staff: nobody reads its cases (b)",
            "points.csv line 1: no point is a counter: what belongs to no office goes nowhere",
        ]
    );
}

#[test]
fn a_second_time_only_what_is_new_is_there() {
    let first = import(OFFICES, POINTS, STAFF);
    let here = Here { offices: &first.offices, points: &first.points, ..here() };
    let points = format!("{POINTS}hall-two,hall,Second counter,yes,\n");
    let table = |file, text: &'static str| Table { file, bytes: text.as_bytes() };
    let points = Table { file: "points.csv", bytes: points.as_bytes() };
    let staff = "name,role,points\nDil,officer,hall-two\nEl,officer,hall-two\n";
    let second = read(&here, table("offices.csv", OFFICES), points, table("staff.csv", staff));
    assert_eq!((second.refused, second.known), (vec![], 5));
    assert_eq!(second.points.iter().map(|p| (p.id, p.place)).collect::<Vec<_>>(), [(point_id("t", "hall-two"), 3)]);
    assert!(second.offices.is_empty() && second.staff.len() == 2);
}

#[test]
fn a_partner_is_another_point_wherever_it_stands_in_the_table() {
    let points = "key,office,name,counter,lead,partner\n\
        hall-counter,hall,Counter,yes,,\nsmall,hall,Small,,,hall-lead\nodd,hall,Odd,,,odd\nlost,hall,Lost,,,moon\n\
        hall-lead,hall,Lead,,yes,\n";
    let staff =
        "name,role,points\nAmina,officer,hall-counter;small\nBo,lead,hall-counter;hall-lead\nChen,officer,odd;lost\n";
    let town = import("key,name\nhall,Town hall\n", points, staff);
    let id = |key| point_id("t", key);
    assert_eq!(town.partners, [(id("small"), id("hall-lead"))]);
    let none = "there is no other point with this key";
    assert_eq!(
        lines(&town.refused),
        [format!("points.csv line 4, partner: {none} (odd)"), format!("points.csv line 5, partner: {none} (moon)")]
    );
    assert_eq!(town.points.len(), 5, "the points themselves are kept");
    let warned = lines(&town.warned);
    assert!(warned.iter().any(|w| w.contains("takes no requests") && w.ends_with("(odd)")), "{warned:?}");
    assert!(warned.iter().any(|w| w.contains("waits for that one person") && w.ends_with("(hall-lead)")), "{warned:?}");
    assert!(!warned.iter().any(|w| w.ends_with("(small)")), "{warned:?}");
}
