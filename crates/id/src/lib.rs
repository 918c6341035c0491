//! Typed ids and nothing else.
//!
//! Ids about cases are version 4 UUIDs: a time-ordered one would tell the minute a person came in
//! ([`CaseIds`]).
//! Ids of listings that came from elsewhere are version 5 UUIDs over the foreign id, so that the
//! same import twice gives the same ids (RFC 9562, sections 5.4 and 5.5).

mod case_ids;
mod number;

pub use case_ids::CaseIds;
pub use number::{BadNumber, CaseNumber};

use rand_core::Rng;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A string that is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid id")]
pub struct BadId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A fresh random id from the generator passed in.
            pub fn random(rng: &mut dyn Rng) -> Self {
                let mut bytes = [0u8; 16];
                rng.fill_bytes(&mut bytes);
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }

            /// The stable id of something that another system names `key`.
            pub fn named(key: &str) -> Self {
                Self(Uuid::new_v5(&NAMESPACE, key.as_bytes()))
            }

            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            pub fn uuid(&self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                Uuid::parse_str(text).map(Self).map_err(|_| BadId)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )*};
}

/// The namespace of every name-based id made here.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1d_2a94_7c35_4b0e_9b57_a0d0_0c4e_11e5);

ids! {
    /// One step of a case on its way between two towns; the only name that both know it by.
    HandoverId,
    /// One person's request to one office.
    CaseId,
    /// An office: it answers for its points.
    OfficeId,
    /// A service point: a counter, a desk, a team; what grants are wrapped to.
    PointId,
    /// A person on the staff. People served have no id of any kind.
    MemberId,
    /// A second card of one case. Names nobody: the holder's own word for it is sealed.
    GuestId,
    /// A time in which a member is away.
    AbsenceId,
    /// Days on which a point is closed.
    ClosureId,
    /// A ready answer of a point.
    AnswerId,
    /// Something public, of any kind: service, location, organization.
    ListingId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_name_always_gives_the_same_id_and_another_name_another() {
        assert_eq!(ListingId::named("feed/1"), ListingId::named("feed/1"));
        assert_ne!(ListingId::named("feed/1"), ListingId::named("feed/2"));
        assert_eq!(ListingId::named("x").uuid().get_version_num(), 5);
    }

    #[test]
    fn text_and_back() {
        let id = PointId::named("counter");
        assert_eq!(id.to_string().parse::<PointId>(), Ok(id));
        assert_eq!("counter".parse::<PointId>(), Err(BadId));
    }
}
