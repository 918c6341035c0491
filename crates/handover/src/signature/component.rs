//! What a signature covers, one by one (RFC 9421 §2).

use super::message::Message;
use sfv::{BareItem, Dictionary, Item, ListEntry, Parser};

/// A covered component.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Component {
    /// `@method`, or the name of a field in small letters.
    pub name: String,
    /// Of the request that an answer is to.
    pub of_request: bool,
    /// One member of a dictionary.
    pub key: Option<String>,
}

impl Component {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), of_request: false, key: None }
    }

    /// The signature of the request, covered by its answer.
    pub fn request_signature(label: &str) -> Self {
        Self { name: "signature".into(), of_request: true, key: Some(label.into()) }
    }

    /// `None` for what this town does not know: a signature over it says nothing here.
    pub(super) fn of(item: &Item) -> Option<Self> {
        let BareItem::String(name) = &item.bare_item else { return None };
        let mut component = Self::new(name.as_str());
        for (key, value) in &item.params {
            match (key.as_str(), value) {
                ("req", BareItem::Boolean(true)) => component.of_request = true,
                ("key", BareItem::String(member)) => component.key = Some(member.as_str().to_owned()),
                _ => return None,
            }
        }
        (component.name == component.name.to_ascii_lowercase()).then_some(component)
    }

    /// What the message has at this place; `None` when it has nothing there.
    pub(super) fn value(&self, message: &Message<'_>, request: Option<&Message<'_>>) -> Option<String> {
        let message = if self.of_request { request? } else { message };
        let value = match (self.name.as_str(), message.request) {
            ("@method", Some((method, ..))) => method.to_owned(),
            ("@authority", Some((_, authority, _))) => authority.to_ascii_lowercase(),
            ("@path", Some((.., path))) => path.to_owned(),
            ("@status", _) => message.status?.to_string(),
            (name, _) if name.starts_with('@') => return None,
            (name, _) => message.field(name)?,
        };
        match &self.key {
            None => Some(value),
            Some(key) => member(&value, key),
        }
    }
}

/// One member of a dictionary, as it is written strictly (§2.1.2).
fn member(field: &str, key: &str) -> Option<String> {
    let fields: Dictionary = Parser::new(field).parse().ok()?;
    let entry: &ListEntry = fields.iter().find(|(k, _)| k.as_str() == key).map(|(_, entry)| entry)?;
    super::base::strict(entry.clone())
}
