//! Signing in with a passkey: no name is typed, the device says which passkey it used.

use crate::ceremony::{Ceremony, bytes};
use crate::staff::own_key;
use crate::{BadPasskey, Context, Error, FromDevice, Node, SignedIn};

impl Node {
    /// `signature` (DER) in base64url. A passkey that is not there costs what a wrong one costs. Unlike
    /// a passphrase it is not waited for in line: checking it takes neither memory nor long, and 256
    /// random bits are not guessed.
    ///
    /// # Errors
    /// [`BadPasskey`]: nobody is signed in then.
    pub async fn sign_in_with(
        &self,
        cx: &mut Context<'_>,
        host: &str,
        from: &FromDevice,
        signature: &str,
    ) -> Result<SignedIn, Error> {
        self.heard(cx, host, Ceremony::Used, from)?;
        let signature = bytes(signature)?;
        self.catch_up_roster().await?;
        let row = self.store.passkey(&from.credential).await?;
        let public = self.public();
        let known = row.as_ref().and_then(|row| public.held.roster.members.get(&row.member));
        let row = row.unwrap_or_else(|| self.decoy.passkey.clone());
        let signed = row.passkey.signed(&from.authenticator_data, &from.client_data, &signature);
        let secret = row.passkey.unwrap(row.member, &row.wrapped, &from.output, &self.secrets.pepper);
        let (secret, known) = secret.filter(|_| signed).zip(known).ok_or(BadPasskey::Unknown)?;
        own_key(known, &secret)?;
        self.started(cx, known, secret).await
    }
}
