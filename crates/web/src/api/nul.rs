//! Where NUL stands in JSON: no database takes it, and people who did not mean it learn where it is.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

/// The first member of an object with NUL somewhere in it.
///
/// # Errors
/// For what is no JSON, and no object.
pub fn member(bytes: &[u8]) -> Result<Option<String>, serde_json::Error> {
    let members: BTreeMap<String, Nul> = serde_json::from_slice(bytes)?;
    // The form's own check speaks about NUL inside the answers, question by question.
    Ok(members.into_iter().find(|(name, Nul(there))| *there && name != "answers").map(|(name, _)| name))
}

/// Whether there is NUL anywhere in a value. Nothing of it is kept.
struct Nul(bool);

impl<'de> Deserialize<'de> for Nul {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Nul;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_unit<E>(self) -> Result<Nul, E> {
                Ok(Nul(false))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Nul, E> {
                Ok(Nul(false))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Nul, E> {
                Ok(Nul(false))
            }

            fn visit_u64<E>(self, _: u64) -> Result<Nul, E> {
                Ok(Nul(false))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Nul, E> {
                Ok(Nul(false))
            }

            fn visit_str<E>(self, text: &str) -> Result<Nul, E> {
                Ok(Nul(text.contains('\0')))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Nul, A::Error> {
                let mut any = false;
                while let Some(Nul(there)) = seq.next_element()? {
                    any |= there;
                }
                Ok(Nul(any))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Nul, A::Error> {
                let mut any = false;
                while let Some((Nul(name), Nul(value))) = map.next_entry()? {
                    any |= name || value;
                }
                Ok(Nul(any))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::member;

    #[test]
    fn it_is_found_wherever_it_stands() {
        let found = |json: &str| member(json.as_bytes()).unwrap();
        for json in [r#"{"a":"x\u0000"}"#, r#"{"b":1,"a":[{"x":["\u0000"]}]}"#, r#"{"a":{"\u0000":null}}"#] {
            assert_eq!(found(json).as_deref(), Some("a"), "{json}");
        }
        for json in [r#"{"a":[true,-1,1.5,null,{"b":"c\\u0000"}]}"#, "{}", r#"{"answers":{"a":"\u0000"}}"#] {
            assert_eq!(found(json), None, "{json}");
        }
        for json in ["[]", "{", r#"{"a":1}}"#, "\"\u{0}\"", ""] {
            assert!(member(json.as_bytes()).is_err(), "{json}");
        }
    }
}
