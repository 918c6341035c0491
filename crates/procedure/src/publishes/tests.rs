use super::*;
use crate::form;
use serde_json::json;

const YAML: &str = include_str!("../../../../catalogue/business/publish-listing/procedure.yaml");

fn pack() -> Procedure {
    Procedure::parse("p.yaml", YAML).unwrap()
}

fn advert(text: &str, place: &str) -> Value {
    json!({ "kind": "job", "title": "Cook", "text": text, "place": place, "pay_or_rent": "5,000", "contact": "123",
            "expires": "2026-04-01", "name": "Lin", "phone": "456" })
}

#[test]
fn an_advert_that_keeps_people_out_is_refused_beside_the_field_with_the_words() {
    let p = pack();
    assert_eq!(form::check(&p, &advert("For everybody", "Church Street 5")), []);
    let errors = form::check(&p, &advert("Han only, no Uyghurs", "本地人多的地方，外地人勿扰"));
    let told: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.key, e.args[0].1.as_str())).collect();
    let key = FieldError::EXCLUDES;
    assert_eq!(told, [("text", key, "no uyghur, han only"), ("place", key, "外地人勿")]);
}

#[test]
fn only_what_is_declared_becomes_public() {
    let public = pack().publishes.unwrap().of(&advert("t", "p"));
    assert_eq!(public.as_object().unwrap().len(), 7);
    assert!(public.get("name").is_none() && public.get("phone").is_none());
}

#[test]
fn a_pack_that_would_publish_what_it_cannot_is_refused() {
    let check = |from: &str, to: &str, field: &str| {
        assert!(YAML.contains(from), "{from}");
        let bad = Procedure::parse("p.yaml", &YAML.replacen(from, to, 1)).unwrap_err();
        assert_eq!(bad.field, field, "{}", bad.problem);
    };
    check("title: title", "title: nothing", "publishes.nothing");
    check("title: title", "title: about", "publishes.about");
    check("room: home", "room: heaven", "publishes.room");
    check("until: expires", "until: phone", "publishes.phone");
    check("required: [kind, ", "required: [", "publishes.kind");
}
