//! A new passphrase for a member who has the old one.

use crate::{Context, Error, Node, Staff};
use vault::{Passphrase, wrap_secret};

impl Node {
    /// Makes a new passphrase, which is returned here and never again. The old one opens nothing any
    /// more, and every session of this member ends: whoever had a look at the old one is out. Their
    /// passkeys go with it: with the old one somebody could have added a passkey of their own.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]: then the old one stays.
    pub async fn renew_passphrase(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        passphrase: &str,
    ) -> Result<Passphrase, Error> {
        let secret = self.prove(staff, passphrase).await?;
        let fresh = Passphrase::random(cx.rng);
        let id = staff.member.id;
        let wrapped = wrap_secret(id, &secret, &fresh, &self.secrets.pepper, cx.rng).ok_or(Error::Damaged)?;
        self.store.renew_member(id, &wrapped).await?;
        Ok(fresh)
    }
}
