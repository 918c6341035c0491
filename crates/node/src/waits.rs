//! A leaf on its way into the log: under a random name, and sealed with a key outside the database, because it
//! lies beside its event in the write-ahead log.

use crate::Secrets;
use rand_core::CryptoRng;
use store::Waiting;
use tlog::Commitment;
use vault::{TokenKey, open_token, seal_token};

/// What a waiting leaf is sealed for.
const WAITS: &[u8] = b"anydoor log wait";

pub(crate) fn waiting(secrets: &Secrets, leaf: &Commitment, rng: &mut dyn CryptoRng) -> Waiting {
    let mut token = [0; 16];
    rng.fill_bytes(&mut token);
    Waiting { token, sealed: seal_token(&secrets.log.queue, WAITS, &leaf.0, rng) }
}

/// The leaf in a row that waits; `None` when this key did not seal it.
pub(crate) fn opened(queue: &TokenKey, sealed: &[u8]) -> Option<Commitment> {
    let leaf = open_token(queue, WAITS, sealed)?;
    leaf.as_slice().try_into().ok().map(Commitment)
}
