//! A member's own passkeys: adding one beside the passphrase, seeing them, taking one away.

use crate::away::permit;
use crate::ceremony::{Ceremony, bytes};
use crate::hand::{day, day_number};
use crate::staff::{halves, parse};
use crate::{BadPasskey, Context, Error, FromDevice, Node, Staff};
use data_encoding::BASE64URL_NOPAD as BASE64;
use jiff::civil::Date;
use office::Verb;
use store::{DbError, PasskeyRow};
use vault::Passkey;

/// Passkeys of one member.
pub(crate) const MOST: usize = 8;

/// On what a passkey lies. A choice, so that nothing about it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    Phone,
    Tablet,
    Computer,
    /// A small key that is plugged in or held to the machine.
    SecurityKey,
}

impl Device {
    pub const ALL: [Device; 4] = [Device::Phone, Device::Tablet, Device::Computer, Device::SecurityKey];

    pub fn name(self) -> &'static str {
        match self {
            Device::Phone => "phone",
            Device::Tablet => "tablet",
            Device::Computer => "computer",
            Device::SecurityKey => "security-key",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.name() == name)
    }
}

/// One of a member's passkeys.
#[derive(Debug, Clone)]
pub struct PasskeyLine {
    /// What the device calls it, in base64url.
    pub id: String,
    pub device: Device,
    pub added: Date,
}

impl Node {
    /// Whoever asks sees their own and nobody else's.
    pub async fn passkeys(&self, staff: &Staff) -> Result<Vec<PasskeyLine>, Error> {
        let line = |row: PasskeyRow| {
            let device = Device::parse(&row.device).ok_or(Error::Damaged)?;
            Ok(PasskeyLine { id: BASE64.encode(&row.passkey.credential), device, added: day(row.added) })
        };
        self.store.passkeys(staff.member.id).await?.into_iter().map(line).collect()
    }

    /// Adds a passkey that was made at `host`; `public` is its public key (SubjectPublicKeyInfo) in
    /// base64url. The passphrase goes on working.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`BadPasskey`]. Nothing was added then.
    pub async fn add_passkey(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        host: &str,
        (made, public): (&FromDevice, &str),
        device: Device,
        passphrase: &str,
    ) -> Result<(), Error> {
        permit(staff, Verb::Passkey)?;
        let secret = self.prove(staff, passphrase).await?;
        self.heard(cx, host, Ceremony::Made, made)?;
        let member = staff.member.id;
        if self.store.passkeys(member).await?.len() >= MOST {
            return Err(BadPasskey::TooMany.into());
        }
        let passkey = Passkey::from_spki(&made.credential, &bytes(public)?).ok_or(BadPasskey::Unfit)?;
        let wrapped = passkey.wrap(member, &secret, &made.output, &self.secrets.pepper, cx.rng);
        let added = day_number(self.today(cx));
        let row = PasskeyRow { passkey, member, device: device.name().into(), wrapped, added };
        self.store.add_passkey(&row).await.map_err(|e| instead(e, BadPasskey::There))
    }

    /// Takes a passkey away. Every session of this member but the one of `token` ends: the device
    /// may be in other hands, with a page open.
    ///
    /// # Errors
    /// [`BadPasskey::Gone`].
    pub async fn remove_passkey(&self, staff: &Staff, token: &str, id: &str) -> Result<(), Error> {
        permit(staff, Verb::Passkey)?;
        let (session, _) = halves(&parse(token)?);
        let credential = bytes(id).map_err(|_| BadPasskey::Gone)?;
        let taken = self.store.take_passkey(staff.member.id, &credential, &session).await;
        taken.map_err(|e| instead(e, BadPasskey::Gone))
    }
}

fn instead(error: DbError, conflict: BadPasskey) -> Error {
    if error == DbError::Conflict { conflict.into() } else { error.into() }
}
