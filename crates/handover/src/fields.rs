//! What of a person's answers crosses: the fields that the clause names, and nothing else.

use serde_json::{Map, Value};

/// Of `answers` what stands at `fields`. A path is names joined by dots; of a list, each member is looked at.
pub fn pick(answers: &Value, fields: &[String]) -> Value {
    let mut picked = Value::Object(Map::new());
    for field in fields {
        let path: Vec<&str> = field.split('.').collect();
        copy(answers, &path, &mut picked);
    }
    picked
}

/// What stands at one path: of a list, what each member has there. `None` where nothing does.
pub fn at(answers: &Value, path: &str) -> Option<Value> {
    path.split('.').try_fold(answers.clone(), |value, name| match value {
        Value::Array(list) => {
            let each: Vec<Value> = list.iter().filter_map(|one| one.get(name)).cloned().collect();
            (!each.is_empty()).then(|| each.into())
        }
        other => other.get(name).cloned(),
    })
}

/// The first path in `packet` that `fields` does not name.
pub fn undeclared(packet: &Value, fields: &[String]) -> Option<String> {
    fn walk(value: &Value, path: &str, fields: &[String]) -> Option<String> {
        let below = |field: &String| field == path || path.starts_with(&format!("{field}."));
        if fields.iter().any(below) {
            return None;
        }
        match value {
            Value::Object(object) if path.is_empty() || above(path, fields) => {
                let at = |key: &String| if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                object.iter().find_map(|(key, value)| walk(value, &at(key), fields))
            }
            Value::Array(list) if above(path, fields) => list.iter().find_map(|value| walk(value, path, fields)),
            _ => Some(path.to_owned()),
        }
    }
    fn above(path: &str, fields: &[String]) -> bool {
        fields.iter().any(|field| field.starts_with(&format!("{path}.")))
    }
    walk(packet, "", fields)
}

fn copy(from: &Value, path: &[&str], to: &mut Value) {
    let Some((first, rest)) = path.split_first() else { return };
    let Some(value) = from.get(first) else { return };
    let Value::Object(to) = to else { return };
    if rest.is_empty() {
        to.insert((*first).to_owned(), value.clone());
        return;
    }
    match value {
        Value::Array(list) => {
            let there = to.entry(*first).or_insert_with(|| vec![Value::Object(Map::new()); list.len()].into());
            let Value::Array(there) = there else { return };
            for (value, to) in list.iter().zip(there) {
                copy(value, rest, to);
            }
        }
        Value::Object(_) => copy(value, rest, to.entry(*first).or_insert_with(|| Value::Object(Map::new()))),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn fields(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn only_what_is_named_crosses() {
        let answers = json!({
            "name": "Nur", "phone": "555", "address": { "city": "B", "street": "Gate 1" },
            "children": [{ "name": "Ay", "born": "2019-01-01" }, { "name": "Su", "born": "2021-01-01" }],
        });
        let named = fields(&["name", "address.city", "children.name", "absent"]);
        let packet = pick(&answers, &named);
        let wanted =
            json!({ "name": "Nur", "address": { "city": "B" }, "children": [{ "name": "Ay" }, { "name": "Su" }] });
        assert_eq!(packet, wanted);
        assert_eq!(undeclared(&packet, &named), None);
        assert_eq!(at(&answers, "children.name"), Some(json!(["Ay", "Su"])));
        assert_eq!((at(&answers, "address.city"), at(&answers, "address.none")), (Some(json!("B")), None));
        assert_eq!(undeclared(&answers, &named).as_deref(), Some("address.street"));
        assert_eq!(undeclared(&json!({ "name": "Nur", "phone": "5" }), &named).as_deref(), Some("phone"));
        assert_eq!(undeclared(&json!([1]), &named).as_deref(), Some(""));
        assert_eq!(undeclared(&json!({ "address": "Gate 1" }), &named).as_deref(), Some("address"));
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf =
            prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), "[a-c]{1,2}".prop_map(Value::from)];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::btree_map("[a-c]", inner, 0..3)
                    .prop_map(|m| m.into_iter().collect::<Map<_, _>>().into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_picked_is_always_declared(answers in value(), named in prop::collection::vec("[a-c](\\.[a-c]){0,2}", 0..4)) {
            prop_assert_eq!(undeclared(&pick(&answers, &named), &named), None);
        }
    }
}
