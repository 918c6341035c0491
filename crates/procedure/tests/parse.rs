//! A bad pack names its file, its line and its field.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use procedure::Procedure;

const GOOD: &str = include_str!("../../../catalogue/arrival/ask-for-help/procedure.yaml");

/// Makes one change to the shipped file and compares file, line, field and a piece of the problem.
fn check(from: &str, to: &str, field: &str, problem: &str) {
    assert!(GOOD.contains(from), "{from:?} is not in the shipped file");
    let yaml = GOOD.replacen(from, to, 1);
    let error = Procedure::parse("p.yaml", &yaml).expect_err(to);
    assert_eq!(error.file, "p.yaml");
    assert_eq!(error.field, field, "{error}");
    assert!(error.problem.contains(problem), "{error}");
    if !to.is_empty() {
        let line = error.line.unwrap_or_else(|| panic!("no line: {error}"));
        let text = yaml.lines().nth(usize::try_from(line).unwrap() - 1).unwrap();
        let name = field.rsplit('.').next().unwrap();
        assert!(text.contains(name), "line {line} is {text:?}, which is not about {name}");
        assert!(error.to_string().starts_with(&format!("p.yaml:{line}: {field}: ")), "{error}");
    }
}

#[test]
fn the_shipped_file_is_good() {
    let procedure = Procedure::parse("p.yaml", GOOD).unwrap();
    assert_eq!(procedure.id, "ask-for-help");
    assert_eq!((procedure.clock.notice, procedure.clock.decide), (5, 20));
    assert_eq!((procedure.clock.extend, procedure.clock.deliver), (10, 10));
}

#[test]
fn wrong_yaml() {
    check("door: arrive", "dor: arrive", "dor", "unknown field");
    check("mode: online", "", "mode", "missing field");
    check("mode: online", "mode: sometimes", "mode", "unknown variant");
    check("notice: 5", "notice: many", "clock", "invalid");
    check("  - field: need", "  - field: need\n    colour: red", "colour", "unknown field");
    check("retention_days: 180", "retention_days: -1", "retention_days", "invalid");
    check("fee: none", "fee: none\nfee: none", "fee", "duplicate");
}

#[test]
fn wrong_sense() {
    check("id: ask-for-help", "id: Ask for help", "id.Ask for help", "not an id");
    check(
        "take: copy",
        "take: copy\n  - {id: pay-slips, name: x, shows: [y], take: copy}",
        "evidence.pay-slips",
        "twice",
    );
    check("shows: [name, employer, pay]", "shows: []", "evidence.pay-slips", "must declare");
    check(
        "something-refused]\n    take: seen",
        "something-refused]\n    take: copy",
        "evidence.identity-paper",
        "not copied",
    );
    check("required: [need]", "required: [need, wish]", "form.wish", "not among the properties");
    check("maxLength: 200", "maxLength: 200, pattern: x", "form.name", "`pattern` is not supported");
    check("type: string, maxLength: 200", "type: string", "form.name", "a text needs one of");
    check("type: string, maxLength: 200", "type: array", "form.name", "`type` must be");
    check("type: string, maxLength: 200", "type: integer, minimum: 2, maximum: 1", "form.name", "larger than");
    check("additionalProperties: false", "additionalProperties: true", "form", "additionalProperties");
    check("  - field: about", "  - field: abuot", "form.about", "not in the layout");
    check("widget: hidden", "widget: date", "layout.about", "cannot ask");
    check("\"zh-Hans\", label", "\"zh-Hant\", label", "layout.reply_language", "choices");
    check("layout:", "layout:\n  - { field: need, widget: line, label: x }", "layout.need", "twice");
}

#[test]
fn nonsense_is_an_error() {
    for yaml in ["", "]", "just a text", "- 1\n- 2", "\0", "a: &a [*a]"] {
        assert!(Procedure::parse("p.yaml", yaml).is_err(), "{yaml:?}");
    }
}
