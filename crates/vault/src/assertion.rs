//! What a device says when a passkey is used (WebAuthn level 3, sections 6.1 and 7.2).

use crate::passkey::Passkey;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

/// Bit 0 of the flags: somebody was there. Bit 2: the device made sure who (finger, face, PIN).
const PRESENT_AND_VERIFIED: u8 = 0b101;

/// Whether the device speaks to the site `site` (a host, without a port), and has made sure that its
/// owner is there.
pub fn speaks_to(site: &str, authenticator_data: &[u8]) -> bool {
    // 32 bytes of digest, one of flags, four of a counter.
    let Some((head, _)) = authenticator_data.split_at_checked(37) else { return false };
    head[..32] == Sha256::digest(site)[..] && head[32] & PRESENT_AND_VERIFIED == PRESENT_AND_VERIFIED
}

impl Passkey {
    /// Whether the device signed `client_data`, with what it says of itself.
    pub fn signed(&self, authenticator_data: &[u8], client_data: &[u8], signature: &[u8]) -> bool {
        let checked = || {
            let key = VerifyingKey::from_sec1_bytes(&self.public).ok()?;
            let signature = Signature::from_der(signature).ok()?;
            let said = [authenticator_data, &Sha256::digest(client_data)].concat();
            key.verify(&said, &signature).ok()
        };
        checked().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DeviceSecret, Pepper, SecretKey};
    use id::MemberId;
    use p256::ecdsa::SigningKey;
    use p256::ecdsa::signature::Signer;
    use p256::elliptic_curve::Generate;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn only_the_owner_at_this_site_counts() {
        let said = |site: &str, flags| [&Sha256::digest(site)[..], &[flags], &[0; 4]].concat();
        assert!(speaks_to("town.test", &said("town.test", 0b1101)));
        assert!(!speaks_to("town.test", &said("other.test", 0b101)));
        assert!(!speaks_to("town.test", &said("town.test", 0b001)), "nobody made sure who");
        assert!(!speaks_to("town.test", &said("town.test", 0b101)[..36]));
    }

    #[test]
    fn a_signature_counts_for_what_was_signed() {
        let rng = &mut ChaCha20Rng::seed_from_u64(7);
        let device = SigningKey::generate_from_rng(rng);
        let public = device.verifying_key().to_sec1_point(false).as_bytes().to_vec();
        let passkey = Passkey { credential: vec![1], public };
        let signature: Signature = device.sign(&[&b"data"[..], &Sha256::digest(b"client")].concat());
        let signature = signature.to_der();
        assert!(passkey.signed(b"data", b"client", signature.as_bytes()));
        assert!(!passkey.signed(b"date", b"client", signature.as_bytes()));
        assert!(!passkey.signed(b"data", b"clients", signature.as_bytes()));
        assert!(!passkey.signed(b"data", b"client", b"nonsense"));
        assert!(!Passkey::nobodys(rng).signed(b"data", b"client", signature.as_bytes()));
    }

    #[test]
    fn a_wrap_opens_for_its_device_member_and_passkey() {
        let rng = &mut ChaCha20Rng::seed_from_u64(8);
        let (passkey, member, pepper) = (Passkey::nobodys(rng), MemberId::named("a"), Pepper([1; 32]));
        let (secret, device) = (SecretKey::random(rng), DeviceSecret([5; 32]));
        let wrapped = passkey.wrap(member, &secret, &device, &pepper, rng);
        let opened = passkey.unwrap(member, &wrapped, &device, &pepper).unwrap();
        assert_eq!(opened.bytes(), secret.bytes());
        let swapped = Passkey { public: Passkey::nobodys(rng).public, ..passkey.clone() };
        for (passkey, member, device, pepper) in [
            (&swapped, member, &device, &pepper),
            (&passkey, MemberId::named("b"), &device, &pepper),
            (&passkey, member, &DeviceSecret([6; 32]), &pepper),
            (&passkey, member, &device, &Pepper([2; 32])),
        ] {
            assert!(passkey.unwrap(member, &wrapped, device, pepper).is_none());
        }
    }
}
