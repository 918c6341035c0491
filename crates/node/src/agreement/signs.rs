//! Who signs for the town.

use super::BadTerms;
use crate::desk::permit;
use crate::{Error, Node, Staff};
use handover::agreement::Party;
use office::Verb;

/// In whose hand the town's identity key signs.
#[derive(Debug, Clone, Copy)]
pub enum Signs<'a> {
    /// A steward, with their passphrase asked again.
    Steward(&'a Staff, &'a str),
    /// Whoever owns the data folder, at its command line.
    Owner,
}

impl Node {
    /// # Errors
    /// [`Error::NotAllowed`] for anybody else; [`Error::BadPassphrase`].
    pub(super) async fn may_sign(&self, by: Signs<'_>) -> Result<(), Error> {
        if let Signs::Steward(staff, passphrase) = by {
            permit(staff, Verb::Agree)?;
            self.prove(staff, passphrase).await?;
        }
        Ok(())
    }

    /// By which other towns know this one: what their stewards compare.
    pub fn identity(&self) -> String {
        self.secrets.identity.public()
    }

    /// This town, as agreements name it.
    pub(super) fn own_party(&self) -> Result<Party, Error> {
        if self.authority.is_empty() {
            return Err(BadTerms::NoAddress.into());
        }
        Ok(Party {
            town: self.town.key.clone(),
            names: self.town.names.clone(),
            authority: self.authority.clone(),
            identity: self.secrets.identity.public(),
        })
    }
}
