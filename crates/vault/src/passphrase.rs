//! Staff passphrases: generated, never chosen.
//!
//! Fourteen syllables of one of 16 consonants and one of 5 vowels: 14 × log2(80) = 88 bits, in a
//! form that can be read aloud and typed on any keyboard. Argon2id (RFC 9106) with 19 MiB and two
//! passes and a pepper kept outside the database wraps the member's secret key.

use crate::keys::SecretKey;
use crate::token::{TokenKey, open_token, seal_token};
use argon2::{Algorithm, Argon2, Params, Version};
use id::MemberId;
use rand_core::CryptoRng;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const CONSONANTS: &[u8; 16] = b"bdfgjklmnprstvwz";
const VOWELS: &[u8; 5] = b"aeiou";
const SYLLABLES: usize = 14;
const SALT: usize = 16;
/// Length in bytes of a [`WrappedSecret`]: salt, nonce, secret, tag.
pub const WRAPPED: usize = SALT + 12 + 32 + 16;

/// A secret outside the database that guessing passphrases needs too.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Pepper(pub [u8; 32]);

/// What a member signs in with.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

/// 16 bytes of salt, then the sealed secret.
pub type WrappedSecret = Vec<u8>;

impl Passphrase {
    pub fn random(rng: &mut dyn CryptoRng) -> Self {
        let mut text = String::new();
        for i in 0..SYLLABLES {
            if i > 0 && i % 2 == 0 {
                text.push('-');
            }
            text.push(char::from(CONSONANTS[below(16, rng)]));
            text.push(char::from(VOWELS[below(5, rng)]));
        }
        Self(text)
    }

    /// As typed: case, spaces and dashes do not matter.
    pub fn typed(text: &str) -> Self {
        Self(text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect())
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    fn key(&self, salt: &[u8], pepper: &Pepper) -> Option<TokenKey> {
        let plain = Zeroizing::new(self.0.replace('-', ""));
        let params = Params::new(19 * 1024, 2, 1, Some(32)).ok()?;
        let argon = Argon2::new_with_secret(&pepper.0, Algorithm::Argon2id, Version::V0x13, params).ok()?;
        let mut key = Zeroizing::new([0u8; 32]);
        argon.hash_password_into(plain.as_bytes(), salt, &mut *key).ok()?;
        Some(TokenKey(*key))
    }
}

/// An even choice below `n` ≤ 128, by rejection.
fn below(n: u8, rng: &mut dyn CryptoRng) -> usize {
    loop {
        let mut byte = [0u8];
        rng.fill_bytes(&mut byte);
        if u16::from(byte[0]) < 256 - 256 % u16::from(n) {
            return usize::from(byte[0] % n);
        }
    }
}

/// Wraps a member's secret key. Slow and memory-hungry by design: about 19 MiB a call.
pub fn wrap_secret(
    member: MemberId,
    secret: &SecretKey,
    by: &Passphrase,
    pepper: &Pepper,
    rng: &mut dyn CryptoRng,
) -> Option<WrappedSecret> {
    let mut wrapped = vec![0u8; SALT];
    rng.fill_bytes(&mut wrapped);
    let key = by.key(&wrapped, pepper)?;
    wrapped.extend(seal_token(&key, member.bytes(), secret.bytes(), rng));
    Some(wrapped)
}

/// `None` for a wrong passphrase, a wrong pepper, or another member's wrap.
pub fn unwrap_secret(member: MemberId, wrapped: &[u8], by: &Passphrase, pepper: &Pepper) -> Option<SecretKey> {
    let (salt, sealed) = wrapped.split_at_checked(SALT)?;
    let plain = open_token(&by.key(salt, pepper)?, member.bytes(), sealed)?;
    Some(SecretKey::from_bytes(plain.as_slice().try_into().ok()?))
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl fmt::Debug for Pepper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pepper(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn the_right_passphrase_and_pepper_open_and_nothing_else() {
        let rng = &mut ChaCha20Rng::seed_from_u64(3);
        let (member, secret, pepper) = (MemberId::named("a"), SecretKey::random(rng), Pepper([1; 32]));
        let passphrase = Passphrase::random(rng);
        let wrapped = wrap_secret(member, &secret, &passphrase, &pepper, rng).unwrap();
        let open = |member, typed: &str, pepper| {
            unwrap_secret(member, &wrapped, &Passphrase::typed(typed), &pepper).map(|s| *s.bytes())
        };
        let text = passphrase.text();
        assert_eq!(wrapped.len(), WRAPPED);
        assert_eq!(open(member, text, pepper.clone()), Some(*secret.bytes()));
        assert_eq!(open(member, &text.to_uppercase().replace('-', " "), pepper.clone()), Some(*secret.bytes()));
        assert_eq!(open(member, &text[1..], pepper.clone()), None);
        assert_eq!(open(member, text, Pepper([2; 32])), None);
        assert_eq!(open(MemberId::named("b"), text, pepper), None);
    }

    #[test]
    fn every_letter_occurs_about_equally_often() {
        let rng = &mut ChaCha20Rng::seed_from_u64(4);
        let mut seen = [0u32; 128];
        for _ in 0..2_000 {
            Passphrase::random(rng).text().bytes().for_each(|b| seen[usize::from(b)] += 1);
        }
        for (letters, expected) in [(&CONSONANTS[..], 28_000 / 16), (&VOWELS[..], 28_000 / 5)] {
            for letter in letters {
                let n = seen[usize::from(*letter)];
                assert!(n.abs_diff(expected) < expected / 5, "{} {n} of {expected}", char::from(*letter));
            }
        }
    }
}
