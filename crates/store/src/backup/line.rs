//! A row as a line: a JSON list. Numbers and texts as they are; bytes as `{"b": "<base64>"}`.

use crate::db::Value;
use data_encoding::BASE64;
use serde_json::{Map, Value as Json};

pub(super) fn write(row: Vec<Value>) -> String {
    let mut line = Json::Array(row.into_iter().map(to_json).collect()).to_string();
    line.push('\n');
    line
}

pub(super) fn read(line: &str) -> Option<Vec<Value>> {
    let row: Vec<Json> = serde_json::from_str(line).ok()?;
    row.into_iter().map(from_json).collect()
}

fn to_json(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(int) => int.into(),
        Value::Text(text) => text.into(),
        Value::Bytes(bytes) => Json::Object(Map::from_iter([("b".to_owned(), BASE64.encode(&bytes).into())])),
    }
}

fn from_json(json: Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Int),
        Json::String(text) => Some(Value::Text(text)),
        Json::Object(object) if object.len() == 1 => {
            let text = object.get("b")?.as_str()?;
            BASE64.decode(text.as_bytes()).ok().map(Value::Bytes)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_back_as_it_was_and_nothing_else_is_a_row() {
        let text = "line\nbreak \"and\" ئۇيغۇر".to_owned();
        let row = vec![Value::Null, Value::Int(i64::MIN), Value::Text(text), Value::Bytes(vec![0, 255])];
        let line = write(row.clone());
        assert_eq!(line.matches('\n').count(), 1);
        assert_eq!(read(line.trim_end()), Some(row));
        for wrong in ["", "{}", "[1.5]", "[true]", "[{\"b\":\"?\"}]", "[{\"b\":\"\",\"c\":1}]", "[[]]", "[1"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
