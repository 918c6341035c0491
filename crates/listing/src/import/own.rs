//! What another node of ours says of a record beyond HSDS: its texts in further languages, and that it vanished.

use super::formats;
use super::row::clean;
use crate::extra::Extra;
use crate::refused::name_refused;
use serde_json::{Map, Value};

/// Languages and texts of one record that are taken.
const MOST: usize = 64;

/// Takes over the language of the record's own texts and their translations, as far as they are what they should
/// be. Nothing else crosses: door and procedure are this town's to say.
pub(super) fn adopt(extra: &mut Extra, own: &Map<String, Value>) {
    // Another node follows a feed that no longer names it.
    extra.gone = own.get("gone").and_then(Value::as_str).and_then(|day| day.parse().ok());
    extra.language = own.get("language").and_then(Value::as_str).and_then(formats::language);
    let texts = own.get("texts").and_then(Value::as_object);
    for (tag, words) in texts.into_iter().flatten().take(MOST) {
        let (Some(tag), Some(words)) = (formats::language(tag), words.as_object()) else { continue };
        for (field, text) in words.iter().take(MOST) {
            let named = !field.is_empty()
                && field.len() <= MOST
                && field.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b.is_ascii_digit());
            let text = text.as_str().map(clean).filter(|text| !text.is_empty() && name_refused(text).is_none());
            if let (true, Some(text)) = (named, text) {
                extra.texts.entry(tag.clone()).or_default().insert(field.clone(), text);
            }
        }
    }
}
