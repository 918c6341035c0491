//! Repeating rows: read, told what is wrong, added, removed, and back from answers to pairs.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use procedure::{BadPack, Procedure, form};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const YAML: &str = r#"
id: test
version: 1
door: test
name: n
summary: s
mode: online
identity: none
clock: { notice: 5, decide: 20, extend: 10, deliver: 10 }
form:
  type: object
  additionalProperties: false
  required: [children]
  properties:
    children:
      type: array
      minItems: 1
      maxItems: 3
      items:
        type: object
        additionalProperties: false
        required: [name]
        properties:
          name: { type: string, maxLength: 5 }
          age: { type: integer, minimum: 0, maximum: 20 }
          twin: { type: boolean }
    things:
      type: array
      maxItems: 50
      items:
        type: object
        additionalProperties: false
        required: [thing]
        properties:
          thing: { type: string, maxLength: 9 }
layout:
  - field: children
    section: h
    widget: rows
    label: l
    item: child
    fields:
      - { field: name, widget: line, label: l }
      - { field: age, widget: number, label: l }
      - { field: twin, widget: yes_no, label: l }
  - field: things
    widget: rows
    label: l
    item: thing
    fields: [{ field: thing, widget: lines, label: l }]
evidence: []
phrases: []
outcome: answer
remedy: r
escalation: office-lead
retention_days: 1
fee: none
"#;

fn test() -> Procedure {
    Procedure::parse("test.yaml", YAML).unwrap()
}

fn named(errors: &[form::FieldError]) -> Vec<(&str, &str)> {
    errors.iter().map(|e| (e.field.as_str(), e.key.trim_start_matches("form-error-"))).collect()
}

fn owned(posted: &[(&str, &str)]) -> Vec<(String, String)> {
    posted.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[track_caller]
fn posts(posted: &[(&str, &str)], want: Result<Value, &[(&str, &str)]>) {
    let read = form::read(&test(), &owned(posted));
    match want {
        Ok(answers) => {
            assert_eq!(named(&read.errors), []);
            assert_eq!(read.answers, answers);
        }
        Err(errors) => assert_eq!(named(&read.errors), errors, "{posted:?}"),
    }
}

#[test]
fn rows_are_read() {
    let one = [("children.0.name", " Ay "), ("children.0.age", "٧"), ("children.0.twin", "no")];
    posts(&one, Ok(json!({ "children": [{ "name": "Ay", "age": 7, "twin": false }] })));
    let gap = [("children.0.name", ""), ("children.1.name", "B"), ("things.4.thing", "x"), ("things.9.thing", "y")];
    posts(&gap, Ok(json!({ "children": [{ "name": "B" }], "things": [{ "thing": "x" }, { "thing": "y" }] })));
}

#[test]
fn what_is_wrong_stands_in_the_row_where_it_was_typed() {
    posts(&[], Err(&[("children.0.name", "required")]));
    posts(&[("children.0.age", "9")], Err(&[("children.0.name", "required")]));
    posts(
        &[("children.0.name", " "), ("children.2.age", "99")],
        Err(&[("children.2.name", "required"), ("children.2.age", "too-large")]),
    );
    posts(
        &[("children.1.name", "123456"), ("children.1.age", "x")],
        Err(&[("children.1.name", "too-long"), ("children.1.age", "not-a-number")]),
    );
    posts(&[("children.0.name", "a"), ("things.0.thing", "a\0")], Err(&[("things.0.thing", "has-nul")]));
    posts(&[("children.0.name", "a"), ("children.0.name", "b")], Err(&[("children.0.name", "twice")]));
    posts(&[("children.0.name", "a"), ("children.3.name", "")], Err(&[("children", "too-many-rows")]));
    for other in
        ["children", "children.0", "children.00.name", "children.0.creed", "children.0.name.x", "name.0.children"]
    {
        posts(&[("children.0.name", "a"), (other, "b")], Err(&[(other, "unknown-field")]));
    }
}

#[test]
fn ten_thousand_rows_are_one_mistake() {
    let many: Vec<_> = (0..10_000).map(|n| (format!("things.{n}.thing"), "x".to_owned())).collect();
    let read = form::read(&test(), &many);
    assert_eq!(named(&read.errors), [("children.0.name", "required"), ("things", "too-many-rows")]);
    assert_eq!(read.errors[1].args, [("max", "50".to_owned())]);
    let things = &form::fields(&test())[1];
    assert_eq!(form::drawn(things, &read.typed), 50);
    let huge = owned(&[("children.0.name", "a"), ("things.999999999.thing", "x")]);
    assert_eq!(named(&form::read(&test(), &huge).errors), [("things", "too-many-rows")]);
    let json = json!({ "children": [{ "name": "a" }], "things": vec![json!(1); 10_000] });
    assert_eq!(named(&form::check(&test(), &json)), [("things", "too-many-rows")]);
}

#[test]
fn json_rows() {
    let check =
        |answers: Value, want: &[(&str, &str)]| assert_eq!(named(&form::check(&test(), &answers)), want, "{answers}");
    check(json!({ "children": [{ "name": "a", "age": 20 }] }), &[]);
    check(json!({}), &[("children", "required")]);
    check(json!({ "children": [] }), &[("children", "too-few-rows")]);
    check(json!({ "children": {} }), &[("children", "wrong-type")]);
    check(json!({ "children": [1] }), &[("children.0", "wrong-type")]);
    check(
        json!({ "children": [{ "name": "a" }, { "name": " ", "age": -1 }] }),
        &[("children.1.name", "required"), ("children.1.age", "too-small")],
    );
    check(
        json!({ "children": [{ "name": "a\nb", "age": "1" }] }),
        &[("children.0.name", "has-control"), ("children.0.age", "not-a-number")],
    );
    check(json!({ "children": [{ "name": "a", "creed": "b" }] }), &[("children.0.creed", "unknown-field")]);
}

#[test]
fn one_row_more_and_one_fewer_keep_what_was_typed() {
    let (p, map) = (test(), |pairs: &[(&str, &str)]| owned(pairs).into_iter().collect::<BTreeMap<_, _>>());
    let field = |n: usize| form::fields(&p)[n].clone();
    let mut typed =
        map(&[("children.0.name", "toolong"), ("children.1.age", "x"), ("children.2.name", "C"), ("odd", "kept")]);
    form::add(&p, &mut typed, "children");
    assert_eq!(form::drawn(&field(0), &typed), 3, "no more than three");
    form::remove(&p, &mut typed, "children.1");
    assert_eq!(typed, map(&[("children.0.name", "toolong"), ("children.1.name", "C"), ("odd", "kept")]));
    form::add(&p, &mut typed, "children");
    assert_eq!((form::drawn(&field(0), &typed), typed["children.2.name"].as_str()), (3, ""));
    assert_eq!(form::drawn(&field(1), &typed), 0);
    form::add(&p, &mut typed, "things");
    assert_eq!(form::drawn(&field(1), &typed), 1);
    let before = typed.clone();
    for nonsense in ["odd", "odd.0", "children", "children.x", "children.77", "", "."] {
        form::remove(&p, &mut typed, nonsense);
        form::add(&p, &mut typed, &format!("{nonsense}."));
    }
    assert_eq!(typed, before);
}

#[test]
fn what_a_page_cannot_draw_is_refused() {
    let check = |from: &str, to: &str, field: &str, problem: &str| {
        assert!(YAML.contains(from), "{from}");
        let error: BadPack = Procedure::parse("p.yaml", &YAML.replacen(from, to, 1)).expect_err(to);
        assert_eq!(error.field, field, "{error}");
        assert!(error.problem.contains(problem), "{error}");
    };
    check("maxItems: 3", "maxItems: 51", "form.children", "at most 50");
    check("minItems: 1", "minItems: 4", "form.children", "at most 50");
    check("minItems: 1", "minItems: 0", "form.children", "required when");
    check("required: [name]", "required: []", "form.children", "must be required");
    check("    item: child\n", "", "layout.children", "`item`");
    check("age: { type: integer, minimum: 0, maximum: 20 }", "age: { type: array }", "form.age", "`type` must be");
    check("field: age, widget: number", "field: age, widget: rows", "layout.age", "not in other rows");
    check("field: name, widget: line", "field: name, widget: hidden", "layout.children", "to type in");
    check("field: age", "field: agee", "form.age", "not in the layout");
    check("name: { type: string, maxLength: 5 }", "name: { type: string }", "form.name", "a text needs");
    check("type: array\n      maxItems: 50", "type: array\n      uniqueItems: true", "form.things", "uniqueItems");
}

fn answers() -> impl Strategy<Value = Value> {
    let child = ("[^\\p{Cc}\\p{Z}]{1,5}", prop::option::of(0..20i64), prop::option::of(any::<bool>())).prop_map(
        |(name, age, twin)| {
            let mut child = json!({ "name": name });
            child.as_object_mut().unwrap().extend(age.map(|age| ("age".to_owned(), json!(age))));
            child.as_object_mut().unwrap().extend(twin.map(|twin| ("twin".to_owned(), json!(twin))));
            child
        },
    );
    (prop::collection::vec(child, 1..=3), prop::collection::vec("[a-z ئ\n]{0,4}x", 0..50)).prop_map(
        |(children, things)| match things.is_empty() {
            true => json!({ "children": children }),
            false => json!({ "children": children, "things": things.iter().map(|t| json!({ "thing": t })).collect::<Vec<_>>() }),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_fill_the_form_they_came_from(answers in answers()) {
        let p = test();
        let typed = form::typed(&p, &answers);
        let read = form::read(&p, &typed.into_iter().collect::<Vec<_>>());
        prop_assert_eq!(read.errors, vec![]);
        prop_assert_eq!(read.answers, answers);
    }

    #[test]
    fn any_rows_are_read(posted in prop::collection::vec(("(children|things)\\.[0-4]\\.(name|age|twin|thing)", "[a-z0-9 ]{0,6}|yes"), 0..12)) {
        let p = test();
        let read = form::read(&p, &posted);
        for (name, text) in &read.typed {
            prop_assert!(posted.iter().any(|(n, t)| n == name && t == text));
        }
        for error in &read.errors {
            prop_assert!(form::FieldError::KEYS.contains(&error.key));
        }
        if read.errors.is_empty() {
            prop_assert_eq!(form::check(&p, &read.answers), vec![]);
            let again = form::read(&p, &form::typed(&p, &read.answers).into_iter().collect::<Vec<_>>());
            prop_assert_eq!(again.answers, read.answers);
        }
    }
}
