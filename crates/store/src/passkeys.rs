//! Passkeys of members: each a second wrap of the member's secret, beside the one under the passphrase.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use id::MemberId;
use vault::{Digest, Passkey};

statements! {
    ADD = "INSERT INTO passkey (credential, member_id, device, public_key, wrapped, added) VALUES ($1, $2, $3, $4, $5, $6)";
    FIND = "SELECT credential, member_id, device, public_key, wrapped, added FROM passkey WHERE credential = $1";
    OF = "SELECT credential, member_id, device, public_key, wrapped, added FROM passkey WHERE member_id = $1
          ORDER BY added, credential";
    TAKE = "DELETE FROM passkey WHERE credential = $1 AND member_id = $2";
    TAKE_ALL = "DELETE FROM passkey WHERE member_id = $1";
    END_OTHERS = "DELETE FROM session WHERE member_id = $1 AND session_id <> $2";
}

/// A passkey as it lies in the store.
#[derive(Debug, Clone)]
pub struct PasskeyRow {
    pub passkey: Passkey,
    pub member: MemberId,
    /// Which kind of device; one of a short list.
    pub device: String,
    /// The member's secret under what the device computes.
    pub wrapped: Vec<u8>,
    /// Days since 1970-01-01, in the town's zone.
    pub added: i64,
}

/// All passkeys of a member go.
pub(crate) fn take_all(member: MemberId, tx: &mut Tx) {
    tx.run(TAKE_ALL, args![member]);
}

impl Store {
    /// # Errors
    /// [`DbError::Conflict`] when it is there already.
    pub async fn add_passkey(&self, row: &PasskeyRow) -> Result<(), DbError> {
        let mut tx = Tx::default();
        let Passkey { credential, public } = &row.passkey;
        let (device, wrapped) = (row.device.as_str(), row.wrapped.as_slice());
        tx.one(ADD, args![credential.as_slice(), row.member, device, public.as_slice(), wrapped, row.added]);
        self.db.commit(tx).await
    }

    pub async fn passkey(&self, credential: &[u8]) -> Result<Option<PasskeyRow>, DbError> {
        self.db.read_one(FIND, args![credential]).await?.into_iter().next().map(row).transpose()
    }

    pub async fn passkeys(&self, member: MemberId) -> Result<Vec<PasskeyRow>, DbError> {
        self.db.read_one(OF, args![member]).await?.into_iter().map(row).collect()
    }

    /// Takes a passkey of `member` away, and ends their sessions but `keep`.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when they have no such passkey.
    pub async fn take_passkey(&self, member: MemberId, credential: &[u8], keep: &Digest) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(TAKE, args![credential, member]);
        tx.run(END_OTHERS, args![member, &keep.0[..]]);
        self.db.commit(tx).await
    }
}

fn row(mut row: Row) -> Result<PasskeyRow, DbError> {
    let (credential, member, device, public) = (row.bytes()?, row.parse()?, row.text()?, row.bytes()?);
    let passkey = Passkey { credential, public };
    Ok(PasskeyRow { passkey, member, device, wrapped: row.bytes()?, added: row.int()? })
}
