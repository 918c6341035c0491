//! Posted pairs and JSON answers, good and bad.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use procedure::{Procedure, Widget, catalogue, form};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One field of every kind, without texts.
fn every_widget() -> Procedure {
    let yaml = r#"
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
  required: [line, agree]
  properties:
    line: { type: string, maxLength: 5 }
    lines: { type: string, maxLength: 8 }
    choice: { type: string, enum: ["a", "b"] }
    date: { type: string, format: date }
    agree: { type: boolean }
    number: { type: integer }
    about: { type: string, format: uuid }
layout:
  - { field: line, widget: line, label: l }
  - { field: lines, widget: lines, label: l }
  - { field: choice, widget: choice, label: l, choices: [{value: "a", label: a}, {value: "b", label: b}] }
  - { field: date, widget: date, label: l }
  - { field: agree, widget: yes_no, label: l }
  - { field: number, widget: number, label: l }
  - { field: about, widget: hidden, label: l }
evidence: []
phrases: []
outcome: answer
remedy: r
escalation: office-lead
retention_days: 1
fee: none
"#;
    Procedure::parse("test.yaml", yaml).unwrap()
}

fn ask_for_help() -> Procedure {
    catalogue().unwrap().remove(0)
}

fn pairs(posted: &[(&str, &str)]) -> Vec<(String, String)> {
    posted.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn named(errors: &[form::FieldError]) -> Vec<(&str, &str)> {
    errors.iter().map(|e| (e.field.as_str(), e.key.trim_start_matches("form-error-"))).collect()
}

/// Posts the pairs (on top of the two required ones) and compares the answers or the errors.
fn posts(posted: &[(&str, &str)], want: Result<Value, &[(&str, &str)]>) {
    let p = every_widget();
    let mut all = pairs(posted);
    for (name, text) in pairs(&[("line", "x"), ("agree", "yes")]) {
        if !all.iter().any(|(given, _)| *given == name) {
            all.push((name, text));
        }
    }
    let read = form::read(&p, &all);
    match want {
        Ok(answers) => {
            assert_eq!(named(&read.errors), [], "{posted:?}");
            assert_eq!(read.answers, answers, "{posted:?}");
        }
        Err(errors) => assert_eq!(named(&read.errors), errors, "{posted:?}"),
    }
}

#[test]
fn good_posts() {
    let with = |name: &str, value: Value| {
        let mut all = json!({"line": "x", "agree": true});
        all[name] = value;
        Ok(all)
    };
    posts(&[], with("line", json!("x")));
    posts(&[("line", " \t ئا \n")], with("line", json!("ئا")));
    posts(&[("line", "👩‍👩‍👧")], with("line", json!("👩‍👩‍👧")));
    posts(&[("line", "\u{202E}abc")], with("line", json!("\u{202E}abc")));
    posts(&[("lines", " a\r\nb\rc\n\t")], with("lines", json!(" a\nb\nc\n\t")));
    posts(&[("lines", "1234567\r\n")], with("lines", json!("1234567\n")));
    posts(&[("choice", "b")], with("choice", json!("b")));
    posts(&[("date", "2028-02-29")], with("date", json!("2028-02-29")));
    posts(&[("agree", "no")], with("agree", json!(false)));
    posts(&[("number", " -12 ")], with("number", json!(-12)));
    let id = "67e55044-10b1-426f-9247-bb680e5fe0c8";
    posts(&[("about", id)], with("about", json!(id)));
    let empty = [("lines", " \r\n"), ("choice", ""), ("date", " "), ("number", ""), ("about", "")];
    posts(&empty, with("line", json!("x")));
}

#[test]
fn bad_posts() {
    posts(&[("line", "")], Err(&[("line", "required")]));
    posts(&[("line", " \u{3000}\r\n")], Err(&[("line", "required")]));
    posts(&[("line", "123456")], Err(&[("line", "too-long")]));
    posts(&[("line", &"x".repeat(1 << 20))], Err(&[("line", "too-long")]));
    posts(&[("line", "a\0b")], Err(&[("line", "has-nul")]));
    posts(&[("line", "a\nb")], Err(&[("line", "has-control")]));
    posts(&[("line", "a\u{85}b")], Err(&[("line", "has-control")]));
    posts(&[("lines", "a\u{1b}[1m")], Err(&[("lines", "has-control")]));
    posts(&[("lines", "\0")], Err(&[("lines", "has-nul")]));
    posts(&[("choice", "c")], Err(&[("choice", "not-a-choice")]));
    posts(&[("date", "2026-02-29")], Err(&[("date", "not-a-date")]));
    posts(&[("date", "1.2.2026")], Err(&[("date", "not-a-date")]));
    posts(&[("agree", "perhaps")], Err(&[("agree", "not-a-choice")]));
    posts(&[("number", "1.5")], Err(&[("number", "not-a-number")]));
    posts(&[("number", "9223372036854775808")], Err(&[("number", "not-a-number")]));
    posts(&[("about", "../etc")], Err(&[("about", "not-an-id")]));
    posts(&[("line", "a"), ("line", "a")], Err(&[("line", "twice")]));
    posts(&[("Line", "a"), ("", "b")], Err(&[("", "unknown-field"), ("Line", "unknown-field")]));
    let order = [("number", "x"), ("a", ""), ("choice", "z"), ("line", "")];
    let want = [("line", "required"), ("choice", "not-a-choice"), ("number", "not-a-number")];
    posts(&order, Err(&[&want[..], &[("a", "unknown-field")]].concat()));
}

#[test]
fn json_answers() {
    let p = every_widget();
    let check = |answers: Value, want: &[(&str, &str)]| {
        assert_eq!(named(&form::check(&p, &answers)), want, "{answers}");
    };
    check(json!({"line": "x", "agree": true, "number": 3, "lines": "a\r\n\tb"}), &[]);
    check(json!({}), &[("line", "required"), ("agree", "required")]);
    check(json!({"line": " ", "agree": true}), &[("line", "required")]);
    check(json!({"line": "a\u{0}b", "agree": true}), &[("line", "has-nul")]);
    check(json!({"line": "a\nb", "agree": true}), &[("line", "has-control")]);
    check(json!({"line": null, "agree": "yes"}), &[("line", "wrong-type"), ("agree", "wrong-type")]);
    check(json!({"line": ["x"], "agree": true, "choice": 5}), &[("line", "wrong-type"), ("choice", "wrong-type")]);
    check(json!({"line": "x", "agree": true, "number": "3"}), &[("number", "not-a-number")]);
    check(json!({"line": "x", "agree": true, "date": "2026-13-01"}), &[("date", "not-a-date")]);
    check(json!({"line": "x", "agree": true, "about": "x"}), &[("about", "not-an-id")]);
    check(json!({"line": "x", "agree": true, "a/b~\u{0}": 1}), &[("a/b~\u{0}", "unknown-field")]);
    for whole in [json!(null), json!([]), json!("x"), json!(1), json!([["line", "x"]])] {
        check(whole, &[("", "not-an-object")]);
    }
}

#[test]
fn the_limit_is_told_and_counts_characters_not_bytes() {
    let p = ask_for_help();
    let need = |n: usize| form::read(&p, &pairs(&[("need", &"🧳".repeat(n))]));
    assert_eq!(need(4000).errors, []);
    let errors = need(4001).errors;
    assert_eq!(named(&errors), [("need", "too-long")]);
    assert_eq!(errors[0].args, [("max", "4000".to_owned())]);
}

#[test]
fn the_fields_of_ask_for_help() {
    let fields = form::fields(&ask_for_help());
    let drawn: Vec<_> = fields.iter().map(|f| (f.name.as_str(), f.widget, f.required, f.max_length)).collect();
    let want = [
        ("need", Widget::Lines, true, Some(4000)),
        ("name", Widget::Line, false, Some(200)),
        ("reply_language", Widget::Choice, false, None),
        ("about", Widget::Hidden, false, None),
    ];
    assert_eq!(drawn, want);
    let values: Vec<_> = fields[2].choices.iter().map(|(value, _)| value.as_str()).collect();
    assert_eq!(values, ["en", "zh-Hans", "ug", "ar", "es"]);
    let yes_no = &form::fields(&every_widget())[4];
    assert_eq!(yes_no.choices[1], ("no".to_owned(), "form-no".to_owned()));
}

/// Names of the form, near misses and anything; texts that often fit, and anything.
fn any_pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop_oneof![
        8 => prop::sample::select(vec!["line", "lines", "choice", "date", "agree", "number", "about"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let text = prop_oneof![
        prop::sample::select(vec!["a", "yes", "no", "2026-01-31", "7", "", " ", "a\r\nb", "\0"])
            .prop_map(str::to_owned),
        "[ -~]{0,9}",
        any::<String>(),
    ];
    prop::collection::vec((name, text), 0..9)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pairs_are_read(posted in any_pairs()) {
        let p = every_widget();
        let read = form::read(&p, &posted);
        for (name, text) in &posted {
            let first = posted.iter().find(|(n, _)| n == name).map(|(_, t)| t);
            prop_assert_eq!(read.typed.get(name), first, "{:?}", text);
        }
        prop_assert_eq!(read.typed.len(), posted.iter().map(|(n, _)| n).collect::<std::collections::BTreeSet<_>>().len());
        if read.errors.is_empty() {
            prop_assert_eq!(form::check(&p, &read.answers), vec![]);
        }
        for error in &read.errors {
            prop_assert!(form::FieldError::KEYS.contains(&error.key));
        }
    }

    #[test]
    fn a_fitting_form_has_no_errors(
        line in "[^\\p{Cc}\\p{Z}]{1,5}", lines in "[a-z\n\t ئ]{0,8}",
        choice in "[ab]?", yes in "yes|no", number in any::<i64>(),
    ) {
        let number = number.to_string();
        let posted = [("line", &line), ("lines", &lines), ("choice", &choice), ("agree", &yes), ("number", &number)];
        let posted = posted.map(|(name, text)| (name.to_owned(), text.clone()));
        let read = form::read(&every_widget(), &posted);
        prop_assert_eq!(read.errors, vec![]);
        prop_assert_eq!(&read.answers["line"], &json!(line));
    }

    #[test]
    fn any_json_is_checked(text in any::<String>(), n in any::<f64>(), key in "line|agree|[a-z/~0]*") {
        let p = every_widget();
        for value in [json!(text), json!(n), json!({ &key: text }), json!({ &key: [n, text] })] {
            let errors = form::check(&p, &json!({ &key: value }));
            prop_assert!(!errors.is_empty());
        }
    }
}
