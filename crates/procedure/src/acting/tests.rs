use super::*;
use crate::form;

const YAML: &str = include_str!("../../../../catalogue/family/school-transfer/procedure.yaml");
const HELP: &str = include_str!("../../../../catalogue/arrival/ask-for-help/procedure.yaml");

#[test]
fn it_is_asked_behind_the_name_and_read_back() {
    let p = Procedure::parse("p.yaml", YAML).unwrap();
    let names: Vec<_> = form::fields(&p).into_iter().map(|f| f.name).collect();
    let at = names.iter().position(|n| n == "name").unwrap();
    assert_eq!(names[at + 1..at + 3], [WHO, NAME]);
    let of = |answers: &Value| p.acting_for(answers).map(|a| (a.key, a.names.join(" ")));
    let children = json!({ "acting_for": "child", "children": [{ "name": "Ay" }, { "name": "Bey" }] });
    assert_eq!(of(&children), Some(("acting-for-child", "Ay Bey".into())));
    let other = json!({ "acting_for": "other", "acting_for_name": "Nur" });
    assert_eq!(of(&other), Some(("acting-for-other", "Nur".into())));
    assert_eq!((of(&json!({ "acting_for": "myself" })), of(&json!({}))), (None, None));
    assert!(p.evidence.iter().any(|paper| paper.id == PROOF && paper.take == Take::Seen));
    // Only whom the pack allows.
    let errors = form::check(&p, &json!({ "acting_for": "co-workers" }));
    assert!(errors.iter().any(|e| e.field == WHO && e.key == form::FieldError::NOT_A_CHOICE));
}

#[test]
fn a_pack_without_it_asks_nobody() {
    let p = Procedure::parse("p.yaml", HELP).unwrap();
    assert!(form::fields(&p).iter().all(|f| f.name != WHO));
    assert_eq!(p.acting_for(&json!({ "acting_for": "child" })), None);
}

#[test]
fn a_pack_that_asks_by_itself_is_refused() {
    let twice = YAML.replace("    note:", "    acting_for: { type: string, maxLength: 9 }\n    note:");
    assert_eq!(Procedure::parse("p.yaml", &twice).unwrap_err().field, "acting_for");
}
