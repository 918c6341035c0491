//! What the notifier is given, and what it finds in it.

use case::{Contact, Way};
use id::CaseId;
use vault::{Part, Reader, ReaderId, SealedGrant, SecretKey};

/// A contact as it comes from the node.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub case: CaseId,
    pub wrapped: Vec<u8>,
    pub version: u32,
    pub author: String,
    pub body: Vec<u8>,
}

/// Sealed to another key, altered, or no contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this contact does not open")]
pub struct BadNotice;

/// To whom, how, and in which language. Does not print itself.
pub struct Message {
    pub way: Way,
    pub to: String,
    pub language: String,
}

impl Message {
    /// # Errors
    /// [`BadNotice`] when it was not sealed for this notifier.
    pub fn open(sealed: &Sealed, key: &SecretKey) -> Result<Self, BadNotice> {
        let reader = Reader::new(ReaderId::Notifier, key.clone());
        let grant = SealedGrant {
            to_key: None,
            case: sealed.case,
            part: Part::Contact,
            reader: ReaderId::Notifier,
            wrapped: sealed.wrapped.clone(),
        };
        let access = reader.open(&grant).map_err(|_| BadNotice)?;
        let plain = access.open(sealed.version, &sealed.author, &sealed.body).map_err(|_| BadNotice)?;
        let Contact { way, to, language, .. } = serde_json::from_slice(&plain).map_err(|_| BadNotice)?;
        Ok(Self { way, to, language })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
    use vault::Fresh;

    #[test]
    fn only_the_notifiers_key_opens_a_contact() {
        let rng = &mut ChaCha20Rng::seed_from_u64(1);
        let (key, other, case) = (SecretKey::random(rng), SecretKey::random(rng), CaseId::random(rng));
        let contact = Contact::typed(Way::Text, "5551234", None, "ug").unwrap();
        let fresh = Fresh::new(case, Part::Contact, ReaderId::Card, rng);
        let grant = fresh.part().grant(ReaderId::Notifier, key.public(), rng).unwrap();
        let body = fresh.part().seal(3, "card", &serde_json::to_vec(&contact).unwrap(), rng).unwrap();
        let sealed = Sealed { case, wrapped: grant.wrapped, version: 3, author: "card".into(), body };
        let opened = Message::open(&sealed, &key).unwrap();
        assert_eq!((opened.way, opened.to.as_str(), opened.language.as_str()), (Way::Text, "5551234", "ug"));
        assert!(Message::open(&sealed, &other).is_err());
        assert!(Message::open(&Sealed { version: 2, ..sealed.clone() }, &key).is_err());
        assert!(Message::open(&Sealed { case: CaseId::random(rng), ..sealed }, &key).is_err());
    }
}
