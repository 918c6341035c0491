use super::*;
use i18n::{LOCALES, Texts};
use std::sync::Arc;

fn path(path: &str, value: Value) -> (String, Value) {
    (path.to_owned(), value)
}

#[test]
fn columns_become_rows_again() {
    let fields = [
        path("name", json!("Nur")),
        path("children.name", json!(["Ay", "Su"])),
        path("children.born", json!([null, "2021-01-01"])),
    ];
    let rows = json!([{ "name": "Ay" }, { "name": "Su", "born": "2021-01-01" }]);
    assert_eq!(object(&fields), json!({ "name": "Nur", "children": rows }));
    assert_eq!(object(&[path("rows.x", json!("no column"))]), json!({ "rows": [] }));
}

#[test]
fn what_the_form_does_not_know_is_shown_all_the_same() {
    let procedure = procedure::catalogue().unwrap().into_iter().find(|p| p.id == "ask-for-help").unwrap();
    let mut texts = Texts::interface().unwrap();
    procedure.texts.iter().for_each(|(tag, ftl)| texts.add(tag, ftl).unwrap());
    let reader =
        Reader { locale: &LOCALES[0], path: "/".into(), words: Arc::new(texts), counter: None, arrives: false };
    let crossing = Crossing {
        agreement: "a".into(),
        step: "s".into(),
        text: "x".into(),
        why: "y".into(),
        town: "b".into(),
        names: [("en".to_owned(), "Saltmarket".to_owned())].into(),
        office: [("en".to_owned(), "Hall".to_owned())].into(),
        days: 3,
        fields: vec![path("need", json!("help")), path("secret", json!(7)), path("x.y", json!("z"))],
    };
    let row = CrossingRow::of(&procedure, &crossing, &Directory::default(), &reader);
    let said: Vec<_> = row.answers.iter().map(|a| a.value.text.as_str()).collect();
    assert_eq!(said, ["help", "7", "z"]);
    assert_eq!(row.answers[1].label, "secret");
    assert_eq!((row.town.as_str(), row.office.as_str()), ("\u{2068}Saltmarket\u{2069}", "\u{2068}Hall\u{2069}"));
}
