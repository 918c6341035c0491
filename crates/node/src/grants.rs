//! The same parts to several readers, with one encapsulation for each of them.

use crate::Error;
use rand_core::CryptoRng;
use std::borrow::Borrow;
use store::GrantRow;
use vault::{Access, PublicKey, ReaderId};

/// A reader, their key, and whether they have to wait for a late case.
pub(crate) type Key = (ReaderId, PublicKey, bool);

/// Adds what gives each of `readers` all of `parts`.
pub(crate) fn give(
    given: &mut Vec<GrantRow>,
    parts: &[impl Borrow<Access>],
    readers: &[Key],
    rng: &mut dyn CryptoRng,
) -> Result<(), Error> {
    for &(reader, public, dormant) in readers {
        let grants = Access::grant_all(parts.iter().map(Borrow::borrow), reader, public, rng)?;
        given.extend(grants.into_iter().map(|grant| GrantRow { grant, dormant }));
    }
    Ok(())
}
