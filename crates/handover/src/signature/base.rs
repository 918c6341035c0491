//! The signature base (RFC 9421 §2.5): what is signed, byte for byte.

use super::component::Component;
use super::message::Message;
use super::terms::Parameters;
use sfv::{BareItem, FieldType, InnerList, Integer, Item, Key, List, ListEntry, String as Text};

/// The base of a message under `terms`. `None` when the message lacks one of the components, or when one is
/// named twice.
pub fn base(terms: &InnerList, message: &Message<'_>, request: Option<&Message<'_>>) -> Option<String> {
    let mut text = String::new();
    let mut seen: Vec<Component> = vec![];
    for item in &terms.items {
        let component = Component::of(item)?;
        let value = component.value(message, request)?;
        if seen.contains(&component) || !value.bytes().all(|b| (b' '..=b'~').contains(&b) || b == b'\t') {
            return None;
        }
        let name = strict(ListEntry::Item(item.clone()))?;
        text.push_str(&format!("{name}: {value}\n"));
        seen.push(component);
    }
    text.push_str(&format!("\"@signature-params\": {}", strict(ListEntry::InnerList(terms.clone()))?));
    Some(text)
}

/// The terms of a signature over `components`. `None` for a text that no header can carry.
pub fn parameters(components: &[Component], p: &Parameters) -> Option<InnerList> {
    let text = |value: &str| Text::from_string(value.to_owned()).ok().map(BareItem::String);
    let key = |name: &str| Key::from_string(name.to_owned()).ok();
    let mut items = vec![];
    for component in components {
        let mut item = Item::new(text(&component.name)?);
        if let Some(member) = &component.key {
            item.params.insert(key("key")?, text(member)?);
        }
        if component.of_request {
            item.params.insert(key("req")?, BareItem::Boolean(true));
        }
        items.push(item);
    }
    let mut list = InnerList::new(items);
    let number = |n: i64| Integer::try_from(n).ok().map(BareItem::Integer);
    list.params.insert(key("created")?, number(p.created)?);
    list.params.insert(key("expires")?, number(p.expires)?);
    list.params.insert(key("nonce")?, text(&p.nonce)?);
    list.params.insert(key("keyid")?, text(&p.keyid)?);
    list.params.insert(key("tag")?, text(&p.tag)?);
    Some(list)
}

/// As RFC 9651 §4.1 writes it.
pub(super) fn strict(entry: ListEntry) -> Option<String> {
    let list: List = vec![entry];
    list.serialize()
}
