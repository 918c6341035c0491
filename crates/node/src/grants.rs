//! The same parts to several readers, with one encapsulation for each of them.

use crate::{Error, Node};
use rand_core::CryptoRng;
use std::borrow::Borrow;
use store::GrantRow;
use vault::{Access, PublicKey, ReaderId, Recipient};

/// A reader, their key, and whether they have to wait for a late case.
pub(crate) type Key = (ReaderId, PublicKey, bool);

impl Node {
    /// Adds what gives each of `readers` all of `parts`.
    pub(crate) fn give(
        &self,
        given: &mut Vec<GrantRow>,
        parts: &[impl Borrow<Access>],
        readers: &[Key],
        rng: &mut dyn CryptoRng,
    ) -> Result<(), Error> {
        for &(reader, public, dormant) in readers {
            give_one(given, parts, (reader, &self.recipient(reader, public), dormant), rng)?;
        }
        Ok(())
    }

    /// The same for `readers` of the parts and `tellers` of the contact: who is both is given all of it together.
    pub(crate) fn give_office(
        &self,
        given: &mut Vec<GrantRow>,
        (parts, readers): (&[&Access], &[Key]),
        (contact, tellers): (&Access, &[Key]),
        rng: &mut dyn CryptoRng,
    ) -> Result<(), Error> {
        for reader in readers {
            let contact = tellers.contains(reader).then_some(contact);
            let all: Vec<&Access> = parts.iter().copied().chain(contact).collect();
            self.give(given, &all, &[*reader], rng)?;
        }
        let others: Vec<Key> = tellers.iter().copied().filter(|teller| !readers.contains(teller)).collect();
        self.give(given, &[contact], &others, rng)
    }

    /// Much goes to a point, and to each of the others once.
    fn recipient(&self, reader: ReaderId, public: PublicKey) -> Recipient {
        match reader {
            ReaderId::Point(_) | ReaderId::Notifier => self.often.recipient(public),
            _ => public.into(),
        }
    }
}

pub(crate) fn give_one(
    given: &mut Vec<GrantRow>,
    parts: &[impl Borrow<Access>],
    (reader, recipient, dormant): (ReaderId, &Recipient, bool),
    rng: &mut dyn CryptoRng,
) -> Result<(), Error> {
    let grants = Access::grant_all(parts.iter().map(Borrow::borrow), reader, recipient, rng)?;
    given.extend(grants.into_iter().map(|grant| GrantRow { grant, dormant }));
    Ok(())
}
