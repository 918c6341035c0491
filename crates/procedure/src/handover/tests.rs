use super::*;
use crate::{BadPack, guard};
use std::collections::BTreeMap;

const ONLINE: &str = include_str!("../../../../catalogue/family/health-cover-transfer/procedure.yaml");
const ELSEWHERE: &str = include_str!("../../../../catalogue/arrival/household-certificate/procedure.yaml");
const JOINT: &str = include_str!("../../../../catalogue/family/school-transfer/procedure.yaml");

/// Makes one change to a shipped file; the line named is the one to blame.
#[track_caller]
fn refused(yaml: &str, from: &str, to: &str) -> BadPack {
    assert!(yaml.contains(from), "{from:?} is not in the shipped file");
    let yaml = yaml.replacen(from, to, 1);
    let bad = Procedure::parse("p.yaml", &yaml).expect_err(to);
    let line = bad.line.and_then(|line| yaml.lines().nth(usize::try_from(line).ok()? - 1)).unwrap_or_default();
    let name = bad.field.split_once('.').map_or(bad.field.as_str(), |(_, name)| name);
    assert!(line.contains(name), "{bad}: {line:?} is not about {name}");
    bad
}

#[track_caller]
fn check(yaml: &str, from: &str, to: &str, field: &str, says: &str) {
    let bad = refused(yaml, from, to);
    assert_eq!(bad.field, field, "{bad}");
    assert!(bad.problem.contains(says), "{bad}");
}

#[test]
fn it_is_read_as_written() {
    let p = Procedure::parse("p.yaml", JOINT).unwrap();
    let steps = p.handover.unwrap().steps;
    let ids: Vec<_> = steps.iter().map(|s| (s.id.as_str(), s.days)).collect();
    assert_eq!((p.mode, ids), (Mode::Joint, vec![("residence-proof", 5), ("school-record", 10)]));
    assert!(steps[1].fields.iter().any(|path| path == "children.school"));
    for (yaml, mode) in [(ONLINE, Mode::Online), (ELSEWHERE, Mode::ReceiveElsewhere)] {
        let p = Procedure::parse("p.yaml", yaml).unwrap();
        assert_eq!((p.mode, p.handover.unwrap().steps.len()), (mode, 1));
    }
}

#[test]
fn a_mode_and_its_section_fit_each_other() {
    check(JOINT, "mode: joint", "mode: online", "mode", "no counter sees the person online");
    check(ONLINE, "identity: none", "identity: seen", "mode", "no counter sees the person online");
    check(ELSEWHERE, "identity: seen", "identity: none", "mode", "sees the person");
    check(JOINT, "mode: joint", "mode: receive-elsewhere", "handover.steps", "for `mode: joint`");
    let (before, rest) = JOINT.split_once("handover:\n").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    let without = format!("{before}\n{after}");
    check(&without, "mode: joint", "mode: joint", "mode", "needs a section `handover`");
    check(&without, "evidence:", "handover: { steps: [] }\nevidence:", "handover.steps", "needs a step");
    let online = without.replace("mode: joint", "mode: online");
    assert!(Procedure::parse("p.yaml", &online).unwrap().handover.is_none());
    assert_eq!(refused(JOINT, "mode: joint", "mode: elsewhere").field, "mode");
}

#[test]
fn a_step_is_plain_and_ends_in_time() {
    check(JOINT, "- id: school-record", "- id: residence-proof", "handover.residence-proof", "stands here twice");
    check(JOINT, "- id: school-record", "- id: School", "handover.School", "not an id");
    check(JOINT, "text: school-transfer-record", "text: Record", "handover.Record", "not an id");
    check(JOINT, "days: 10", "days: 0", "handover.school-record", "from 1 to 90, not 0");
    check(JOINT, "days: 10", "days: 91", "handover.school-record", "from 1 to 90, not 91");
    check(JOINT, "days: 10", "days: 21", "handover.school-record", "decided within 20");
    check(JOINT, "    - id: school-record", "    - hours: 3\n      id: school-record", "hours", "unknown field");
}

#[test]
fn only_what_is_asked_can_go_there() {
    let at = "fields: [name, children.name";
    check(JOINT, at, "fields: [name, about, children.name", "handover.about", "nobody is asked");
    check(JOINT, at, "fields: [wishes, children.name", "handover.wishes", "in the step school-record");
    check(JOINT, at, "fields: [children, children.name", "handover.children", "as in children.name");
    check(JOINT, at, "fields: [children.0, children.name", "handover.children.0", "does not ask it");
    check(JOINT, at, "fields: [name.first, children.name", "handover.name.first", "does not ask it");
    check(JOINT, at, "fields: [children.name, children.name", "handover.children.name", "twice");
    let none = JOINT.replacen("fields: [name, old_address, children.name, children.born]", "fields: []", 1);
    check(&none, "fields: []", "fields: []", "handover.residence-proof", "no answer");
    // Who it is asked for is a question of every such form, and a declared free text is a question too.
    for good in ["fields: [acting_for, acting_for_name, children.name", "fields: [note, children.name"] {
        assert!(Procedure::parse("p.yaml", &JOINT.replacen(at, good, 1)).is_ok(), "{good}");
    }
}

#[test]
fn the_guard_looks_at_it() {
    let guarded = |from: &str, to: &str| {
        let p = Procedure::parse("p.yaml", &JOINT.replacen(from, to, 1)).unwrap();
        guard::guard(&p, &BTreeMap::new()).into_iter().map(|r| r.field).collect::<Vec<_>>()
    };
    assert_eq!(guarded("- id: school-record", "- id: creed-record"), ["handover.creed-record"]);
    assert_eq!(guarded("why: school-transfer-record-why", "why: their-religion"), ["handover.their-religion"]);
    assert_eq!(guarded("id: school-transfer", "id: school-transfer"), [""; 0]);
}
