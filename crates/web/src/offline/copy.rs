//! The copy in one language: what the worker needs to draw pages, and all listings in pieces. A piece is named by
//! what is in it, so a browser says which ones it has and is given the others; nobody keeps older copies.

use super::OfflinePage;
use super::entry::entries;
use crate::assets;
use crate::pages::Visit;
use crate::templates;
use minijinja::Error;
use node::Public;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A change of one listing is a download of so large a part.
const PIECES: usize = 64;

pub struct Copy {
    /// The day it was drawn, in the reader's words.
    date: String,
    /// Names of the pieces in their order: pages and their words, letters, then listings.
    names: Vec<String>,
    /// What is in each, as JSON.
    pieces: BTreeMap<String, String>,
}

impl Copy {
    /// What everybody may see, as it is read in the language of `visit`.
    ///
    /// # Errors
    /// A page that cannot be drawn.
    pub fn drawn(visit: &Visit, public: &Public) -> Result<Self, Error> {
        let reader = &visit.reader;
        let text = |key| reader.text(key, &[]);
        let pages = json!({
            "page": templates::draw(reader, OfflinePage {})?,
            "style": assets::STYLE.path(),
            "nothing": text("find-nothing"),
            "some": text("find-some"),
            "nearest": text("find-nearest"),
            "empty": text("find-empty-query"),
            "missing": text("offline-missing"),
            "remove": text("kept-here-remove"),
        });
        let mut listings = vec![Vec::new(); PIECES];
        for entry in entries(visit, public) {
            let (id, entry) = entry?;
            listings[usize::from(id.bytes()[0]) % PIECES].push(entry);
        }
        let first = [pages, node::search::traditional().into()];
        let date = reader.words.texts().date(reader.locale.tag, visit.local_now().date());
        Ok(Self::new(date, first.into_iter().chain(listings.into_iter().map(Value::from))))
    }

    fn new(date: String, all: impl Iterator<Item = Value>) -> Self {
        let (mut names, mut pieces) = (Vec::new(), BTreeMap::new());
        for piece in all {
            let text = piece.to_string();
            let name = data_encoding::HEXLOWER.encode(&Sha256::digest(&text)[..6]);
            names.push(name.clone());
            pieces.insert(name, text);
        }
        Self { date, names, pieces }
    }

    /// Day, all names, and the pieces that a browser does not have.
    pub fn without(&self, kept: &[&str]) -> String {
        let missing = self.pieces.iter().filter(|(name, _)| !kept.contains(&name.as_str()));
        let missing: Vec<String> = missing.map(|(name, text)| format!("\"{name}\":{text}")).collect();
        let (date, names) = (json!(self.date), json!(self.names));
        format!("{{\"date\":{date},\"names\":{names},\"pieces\":{{{}}}}}", missing.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_given_what_it_has_not() {
        let made =
            |last: i32| Copy::new("today".into(), [json!({"page": "<p>"}), json!([1]), json!([last])].into_iter());
        let read = |text: String| serde_json::from_str::<Value>(&text).unwrap();
        let copy = made(2);
        let all = read(copy.without(&[]));
        assert_eq!(all["pieces"].as_object().unwrap().len(), 3);
        let changed = made(3);
        let kept: Vec<&str> = copy.names.iter().map(String::as_str).collect();
        let less = read(changed.without(&kept));
        assert_eq!(less["names"], json!(changed.names));
        assert_eq!(less["pieces"], json!({ changed.names[2].clone(): [3] }));
    }
}
