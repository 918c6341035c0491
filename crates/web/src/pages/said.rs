//! Public texts in the reader's language, with their own language beside them when it is another.

use crate::locale::Reader;
use i18n::LOCALES;
use id::ListingId;
use listing::{Directory, Extra, Service};
use office::Names;
use serde::Serialize;

/// A name in this language, else in the languages of the interface in their order, else any.
pub fn say<'a>(names: &'a Names, tag: &str) -> &'a str {
    let own = names.get(tag);
    let known = || LOCALES.iter().find_map(|l| names.get(l.tag));
    own.or_else(known).or_else(|| names.values().next()).map_or("", String::as_str)
}

/// A text that may be in another language than the page.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    pub text: String,
    /// For the `lang` attribute; `None` in the page's own language or an unknown one.
    pub lang: Option<String>,
}

impl Said {
    pub fn of(extra: &Extra, field: &str, base: &str, reader: &Reader) -> Self {
        let said = extra.say(field, base, reader.locale.tag);
        let lang = said.language.filter(|tag| *tag != reader.locale.tag).map(str::to_owned);
        Self { text: said.text.to_owned(), lang }
    }

    /// Nothing when there is no text.
    pub fn maybe(extra: &Extra, field: &str, base: Option<&String>, reader: &Reader) -> Option<Self> {
        Some(Self::of(extra, field, base?, reader)).filter(|said| !said.text.trim().is_empty())
    }

    /// What something public is called: a service, a place, or what somebody offers.
    pub fn about(directory: &Directory, id: ListingId, reader: &Reader) -> Option<Self> {
        if let Some(service) = directory.service(id) {
            return Some(Self::of(&service.anydoor, "name", &service.name, reader));
        }
        if let Some(at) = directory.location(id) {
            let named = Self::maybe(&at.anydoor, "name", at.name.as_ref(), reader);
            let address = directory.addresses(id).into_iter().next();
            return named.or_else(|| Self::maybe(&address?.anydoor, "address_1", Some(&address?.address_1), reader));
        }
        let offer = directory.offer(id).filter(|o| !o.title.is_empty())?;
        Some(Self { text: offer.title.clone(), lang: None })
    }

    /// From a map of names.
    pub fn name(names: &Names, reader: &Reader) -> Self {
        let text = say(names, reader.locale.tag);
        let tag = names.iter().find(|(_, name)| *name == text).map(|(tag, _)| tag.clone());
        Self { text: text.to_owned(), lang: tag.filter(|tag| tag != reader.locale.tag) }
    }

    #[cfg(test)]
    pub fn sample(text: &str) -> Self {
        Self { text: text.into(), lang: Some("zh-Hans".into()) }
    }
}

/// A service in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub id: String,
    pub name: Said,
    pub office: Option<Said>,
    /// Its source no longer names it.
    pub gone: bool,
}

impl Row {
    pub fn of(directory: &Directory, service: &Service, reader: &Reader) -> Self {
        let office = directory.organization_of(service);
        Self {
            id: service.id.to_string(),
            name: Said::of(&service.anydoor, "name", &service.name, reader),
            office: office.map(|o| Said::of(&o.anydoor, "name", &o.name, reader)),
            gone: service.anydoor.gone.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_in_the_nearest_language_it_has() {
        let names = |all: &[(&str, &str)]| all.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect::<Names>();
        let both = names(&[("en", "Hall"), ("ug", "زال")]);
        assert_eq!(say(&both, "ug"), "زال");
        assert_eq!(say(&both, "zh-Hans"), "Hall");
        assert_eq!(say(&names(&[("fr", "Mairie")]), "ug"), "Mairie");
        assert_eq!(say(&Names::new(), "en"), "");
    }
}
