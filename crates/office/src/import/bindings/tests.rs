use super::*;
use id::{OfficeId, PointId};

#[test]
fn a_bad_row_is_named_and_the_rest_is_kept() {
    let point = |key: &str, lead| Point {
        id: point_id("t", key),
        office: OfficeId::named("hall"),
        names: Default::default(),
        counter: false,
        lead,
        place: 0,
        location: None,
    };
    let points = [point("desk", false), point("lead", true)];
    let known = |what: What, subject: &str| (what == What::Door && subject == "work").then(|| subject.to_owned());
    let long = "x".repeat(AREA + 1);
    let id: PointId = points[0].id;
    let text = format!(
        "what,subject,area,point\ndoor,work,,desk\nDoor,work,North  bank,{id}\ndoor,work,,desk\nhouse,work,,desk\n\
         door,heaven,,desk\ndoor,work,South,moon\ndoor,work,South,lead\ndoor,,,desk\ndoor,work,{long},desk\n"
    );
    let bound = bindings("t", &[&points[0], &points[1]], &known, Table { file: "b.csv", bytes: text.as_bytes() });
    let areas: Vec<_> = bound.bindings.iter().map(|b| b.area.as_str()).collect();
    assert_eq!(areas, ["", "North bank"]);
    let said: Vec<_> = bound.refused.iter().map(|b| (b.fault.line, b.why)).collect();
    use Why::{Empty, Lead, LongArea, NoKind, NoPoint, NoSubject, Twice};
    assert_eq!(said, [(4, Twice), (5, NoKind), (6, NoSubject), (7, NoPoint), (8, Lead), (9, Empty), (10, LongArea)]);
    assert_eq!(bound.refused[3].to_string(), "b.csv line 7, point: there is no point with this key (moon)");
}

#[test]
fn a_table_without_its_columns_is_refused_whole() {
    let bound = bindings("t", &[], &|_, _| None, Table { file: "b.csv", bytes: b"what,subject\ndoor,work\n" });
    assert_eq!(bound.refused.len(), 1);
    assert_eq!(bound.refused[0].why, Why::Table);
}
