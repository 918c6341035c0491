//! Grants: one reader's key to one part of one case; and the proof that a reader opened one.

use crate::body::{self, BadBody};
use crate::digest::{Digest, digest};
use crate::kem::Opener;
use crate::keys::{KeyTag, PublicKey, SecretKey, WrappedKey};
use crate::opened::{self, Opened};
use crate::own::{OWN_KEY, Own};
use crate::part::Part;
use crate::recipient::Recipient;
use crate::wrap::{Unwrap, Wrap};
use id::{CaseId, GuestId, MemberId, PointId};
use rand_core::CryptoRng;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// Who can read. Outside an office there are only cards: no reader names a person served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReaderId {
    Card,
    /// A second card, which only reads.
    Guest(GuestId),
    Point(PointId),
    /// What sends messages, for a holder who asked for them: a process outside the node. Reads
    /// contacts and nothing else.
    Notifier,
    /// A member of staff; only ever the reader of a point's own key, never of a case.
    Member(MemberId),
}

impl ReaderId {
    /// How the store writes it.
    pub fn text(&self) -> String {
        match self {
            ReaderId::Card => "card".into(),
            ReaderId::Notifier => "notifier".into(),
            ReaderId::Guest(id) => format!("guest/{id}"),
            ReaderId::Point(id) => format!("point/{id}"),
            ReaderId::Member(id) => format!("member/{id}"),
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None if text == "card" => Some(ReaderId::Card),
            None if text == "notifier" => Some(ReaderId::Notifier),
            Some(("guest", id)) => id.parse().ok().map(ReaderId::Guest),
            Some(("point", id)) => id.parse().ok().map(ReaderId::Point),
            Some(("member", id)) => id.parse().ok().map(ReaderId::Member),
            _ => None,
        }
    }
}

/// A grant that does not open with this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this grant does not open with this key")]
pub struct Refused;

/// The part key, wrapped to one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedGrant {
    pub case: CaseId,
    pub part: Part,
    pub reader: ReaderId,
    pub wrapped: WrappedKey,
    /// Which key of a point it was made for; `None` for other readers, and where nobody asked.
    pub to_key: Option<KeyTag>,
}

/// Somebody who holds a secret key.
pub struct Reader {
    id: ReaderId,
    opener: Opener,
    /// What a point had before. It only opens.
    before: Vec<Opener>,
    /// The encapsulation that was opened last: what is granted together opens together.
    last: Mutex<Option<Unwrap>>,
    /// What was opened on other pages of the session.
    opened: Option<Arc<Opened>>,
}

/// The proof that a reader opened a grant on one part of one case. Only this crate makes one.
#[derive(Clone)]
pub struct Access {
    case: CaseId,
    part: Part,
    reader: ReaderId,
    key: Zeroizing<[u8; 32]>,
}

/// A part that is being made: it can seal and grant, but proves nothing about a stored case.
pub struct Fresh(Access);

impl Reader {
    pub fn new(id: ReaderId, secret: SecretKey) -> Self {
        Self::of(id, (&secret).into())
    }

    fn of(id: ReaderId, opener: Opener) -> Self {
        Self { id, opener, before: vec![], last: Mutex::new(None), opened: None }
    }

    /// The same point, with a key that it had before.
    #[must_use]
    pub fn with_before(mut self, before: &Reader) -> Self {
        self.before.push(before.opener.clone());
        self
    }

    /// The same reader, who opens no head twice in a session.
    #[must_use]
    pub fn remembering(mut self, opened: Arc<Opened>) -> Self {
        self.opened = Some(opened);
        self
    }

    /// This key and those before, each by itself.
    pub fn all(&self) -> impl Iterator<Item = Reader> {
        std::iter::once(&self.opener).chain(&self.before).map(|key| Reader::of(self.id, key.clone()))
    }

    /// Whether something may still be wrapped to a key of before.
    pub fn had_others(&self) -> bool {
        !self.before.is_empty()
    }

    pub fn id(&self) -> ReaderId {
        self.id
    }

    pub fn public(&self) -> PublicKey {
        self.opener.public()
    }

    /// This reader, for who made its key.
    pub fn recipient(&self) -> Recipient {
        Recipient::made(&self.opener)
    }

    /// # Errors
    /// [`Refused`] when the grant is another reader's, or was altered or moved.
    pub fn open(&self, grant: &SealedGrant) -> Result<Access, Refused> {
        let Some(opened) = self.opened.as_ref().filter(|_| grant.part == Part::Head) else {
            return self.unwrap(grant);
        };
        let name = opened::name(&info(grant.case, self.id), &grant.part.to_string(), &grant.wrapped);
        if let Some(key) = opened.key(&name) {
            return Ok(Access { case: grant.case, part: grant.part, reader: self.id, key });
        }
        let access = self.unwrap(grant)?;
        opened.learn(name, &access.key);
        Ok(access)
    }

    fn unwrap(&self, grant: &SealedGrant) -> Result<Access, Refused> {
        let (info, name) = (info(grant.case, self.id), grant.part.to_string());
        let access = |key| Access { case: grant.case, part: grant.part, reader: self.id, key };
        let mut openers = std::iter::once(&self.opener).chain(&self.before);
        if grant.wrapped.len() == OWN_KEY {
            let opened = openers.find_map(|opener| Own::of(&opener.secret, &info).open(&name, &grant.wrapped));
            let key = opened.as_ref().and_then(|key| key.as_slice().try_into().ok()).ok_or(Refused)?;
            return Ok(access(Zeroizing::new(key)));
        }
        let (encapsulated, sealed) = grant.wrapped.split_first_chunk().ok_or(Refused)?;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let same = last.as_ref().filter(|last| last.is(&info, encapsulated));
        if let Some(key) = same.and_then(|last| last.key(&name, sealed)) {
            return Ok(access(key));
        }
        for opener in openers {
            let Some(unwrap) = Unwrap::by(opener, &info, encapsulated) else { continue };
            if let Some(key) = unwrap.key(&name, sealed) {
                *last = Some(unwrap);
                return Ok(access(key));
            }
        }
        Err(Refused)
    }

    /// The secret key of a point, for a member who reads it.
    ///
    /// # Errors
    /// [`Refused`] when it was wrapped to somebody else.
    pub fn open_point(&self, point: PointId, wrapped: &[u8]) -> Result<Reader, Refused> {
        let key = self.opener.secret.unwrap_key(&point_info(point, self.id), wrapped).ok_or(Refused)?;
        Ok(Reader::new(ReaderId::Point(point), SecretKey::from_bytes(*key)))
    }

    /// Wraps this reader's own key to a member: how membership of a point is given.
    pub fn share_point(
        &self,
        point: PointId,
        with: MemberId,
        public: PublicKey,
        rng: &mut dyn CryptoRng,
    ) -> Option<WrappedKey> {
        public.wrap_key(&point_info(point, ReaderId::Member(with)), self.opener.secret.bytes(), rng)
    }
}

impl Reader {
    /// Lends this reader's own key to a member for `days`, which are part of what it opens with: a row
    /// with other days opens nothing.
    pub fn lend_point(
        &self,
        point: PointId,
        with: MemberId,
        public: PublicKey,
        days: (i64, i64),
        rng: &mut dyn CryptoRng,
    ) -> Option<WrappedKey> {
        public.wrap_key(&lent_info(point, ReaderId::Member(with), days), self.opener.secret.bytes(), rng)
    }

    /// Wraps this point's own key to another point, which can give it to new members when nobody of this
    /// one is left.
    pub fn share_partner(&self, with: PointId, to: PublicKey, rng: &mut dyn CryptoRng) -> Option<WrappedKey> {
        let ReaderId::Point(point) = self.id else { return None };
        to.wrap_key(&point_info(point, ReaderId::Point(with)), self.opener.secret.bytes(), rng)
    }

    /// The key of `point`, as its partner has it; `true` when it was wrapped to a key that the partner had
    /// before.
    ///
    /// # Errors
    /// [`Refused`] when it was wrapped to another.
    pub fn open_partner(&self, point: PointId, wrapped: &[u8]) -> Result<(Reader, bool), Refused> {
        let info = point_info(point, self.id);
        let mut keys = std::iter::once((&self.opener, false)).chain(self.before.iter().map(|key| (key, true)));
        let opened = keys.find_map(|(key, old)| Some((key.secret.unwrap_key(&info, wrapped)?, old)));
        let (key, old) = opened.ok_or(Refused)?;
        Ok((Reader::new(ReaderId::Point(point), SecretKey::from_bytes(*key)), old))
    }

    /// # Errors
    /// [`Refused`] when it was lent to somebody else, or for other days.
    pub fn open_lent(&self, point: PointId, days: (i64, i64), wrapped: &[u8]) -> Result<Reader, Refused> {
        let key = self.opener.secret.unwrap_key(&lent_info(point, self.id, days), wrapped).ok_or(Refused)?;
        Ok(Reader::new(ReaderId::Point(point), SecretKey::from_bytes(*key)))
    }
}

impl Access {
    pub fn case(&self) -> CaseId {
        self.case
    }

    pub fn part(&self) -> Part {
        self.part
    }

    pub fn reader(&self) -> ReaderId {
        self.reader
    }

    /// Opens a version of this part that `author` wrote.
    ///
    /// # Errors
    /// [`BadBody`] when it was altered or belongs elsewhere.
    pub fn open(&self, version: u32, author: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BadBody> {
        body::open(&self.key, &context(self.case, self.part, version, author), sealed)
    }

    /// Seals a new version of this part.
    ///
    /// # Errors
    /// [`BadBody`] when it is too long.
    pub fn seal(&self, version: u32, author: &str, plain: &[u8], rng: &mut dyn CryptoRng) -> Result<Vec<u8>, BadBody> {
        body::seal(&self.key, &context(self.case, self.part, version, author), plain, rng)
    }

    /// Opens the detail of event `seq`; details are sealed under the key of the head.
    ///
    /// # Errors
    /// [`BadBody`] as for [`Access::open`].
    pub fn open_detail(&self, seq: u32, kind: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, BadBody> {
        body::open(&self.key, &detail_context(self.case, seq, kind), sealed)
    }

    /// # Errors
    /// [`BadBody`] when it is too long.
    pub fn seal_detail(&self, seq: u32, kind: &str, plain: &[u8], rng: &mut dyn CryptoRng) -> Result<Vec<u8>, BadBody> {
        body::seal(&self.key, &detail_context(self.case, seq, kind), plain, rng)
    }

    /// Gives another reader the key of this part.
    ///
    /// # Errors
    /// [`Refused`] when `public` is no key.
    pub fn grant(&self, to: ReaderId, public: PublicKey, rng: &mut dyn CryptoRng) -> Result<SealedGrant, Refused> {
        Self::grant_all([self], to, &public.into(), rng)?.pop().ok_or(Refused)
    }

    /// Gives another reader the keys of several parts of one case, with one encapsulation for all of them; whoever has
    /// the secret of `recipient` seals them under it instead.
    ///
    /// # Errors
    /// [`Refused`] when `recipient` has no key, when the parts are of different cases, and when one stands there
    /// twice.
    pub fn grant_all<'a>(
        parts: impl IntoIterator<Item = &'a Access>,
        to: ReaderId,
        recipient: &Recipient,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vec<SealedGrant>, Refused> {
        let mut parts = parts.into_iter().peekable();
        let Some(case) = parts.peek().map(|first| first.case) else { return Ok(vec![]) };
        let info = info(case, to);
        let wrap = Wrap::to(recipient, &info, rng).ok_or(Refused)?;
        let to_key = matches!(to, ReaderId::Point(_)).then(|| recipient.key().tag());
        let mut grants: Vec<SealedGrant> = vec![];
        for access in parts {
            if access.case != case || grants.iter().any(|grant| grant.part == access.part) {
                return Err(Refused);
            }
            let wrapped = wrap.key(&access.part.to_string(), &access.key, rng).ok_or(Refused)?;
            grants.push(SealedGrant { case, part: access.part, reader: to, wrapped, to_key });
        }
        Ok(grants)
    }
}

impl Fresh {
    /// A new part with a random key.
    pub fn new(case: CaseId, part: Part, by: ReaderId, rng: &mut dyn CryptoRng) -> Self {
        let mut key = Zeroizing::new([0u8; 32]);
        rng.fill_bytes(&mut *key);
        Self(Access { case, part, reader: by, key })
    }

    /// To seal and grant with; see [`Access`].
    pub fn part(&self) -> &Access {
        &self.0
    }

    pub fn into_part(self) -> Access {
        self.0
    }
}

fn info(case: CaseId, reader: ReaderId) -> Vec<u8> {
    format!("anydoor grants {case} {}", reader.text()).into_bytes()
}

fn point_info(point: PointId, reader: ReaderId) -> Vec<u8> {
    format!("anydoor point key {point} {}", reader.text()).into_bytes()
}

fn lent_info(point: PointId, reader: ReaderId, (first, last): (i64, i64)) -> Vec<u8> {
    format!("anydoor lent key {point} {} {first} {last}", reader.text()).into_bytes()
}

fn context(case: CaseId, part: Part, version: u32, author: &str) -> Digest {
    digest(&[case.bytes(), part.to_string().as_bytes(), &version.to_be_bytes(), author.as_bytes()])
}

fn detail_context(case: CaseId, seq: u32, kind: &str) -> Digest {
    digest(&[case.bytes(), b"event", &seq.to_be_bytes(), kind.as_bytes()])
}

/// Without what was opened last: that is for one task at a time.
impl Clone for Reader {
    fn clone(&self) -> Self {
        Self { before: self.before.clone(), opened: self.opened.clone(), ..Self::of(self.id, self.opener.clone()) }
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader({})", self.id.text())
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Access({} {} {})", self.case, self.part, self.reader.text())
    }
}

impl fmt::Debug for Fresh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fresh({:?})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    #[test]
    fn only_the_reader_a_grant_names_opens_it() {
        let rng = &mut ChaCha20Rng::seed_from_u64(1);
        let case = CaseId::random(rng);
        let point = PointId::named("counter");
        let reader = Reader::new(ReaderId::Point(point), SecretKey::random(rng));
        let other = Reader::new(ReaderId::Point(point), SecretKey::random(rng));
        let posing = Reader::new(ReaderId::Card, reader.opener.secret.clone());
        let fresh = Fresh::new(case, Part::Answers, ReaderId::Card, rng);
        let grant = fresh.part().grant(reader.id(), reader.public(), rng).unwrap();

        let body = fresh.part().seal(1, "card", b"secret", rng).unwrap();
        let access = reader.open(&grant).unwrap();
        assert_eq!(access.open(1, "card", &body).unwrap().as_slice(), b"secret");
        assert_eq!(access.open(2, "card", &body), Err(BadBody));
        assert_eq!(access.open(1, "point", &body), Err(BadBody));

        assert!(other.open(&grant).is_err());
        assert!(posing.open(&grant).is_err());
        let moved = SealedGrant { case: CaseId::random(rng), ..grant.clone() };
        assert!(reader.open(&moved).is_err());
        let widened = SealedGrant { part: Part::Thread, ..grant };
        assert!(reader.open(&widened).is_err());
    }

    #[test]
    fn parts_that_are_granted_together_open_each_by_itself_and_not_as_another() {
        let rng = &mut ChaCha20Rng::seed_from_u64(6);
        let case = CaseId::random(rng);
        let reader = Reader::new(ReaderId::Card, SecretKey::random(rng));
        let of = |case, part, rng: &mut ChaCha20Rng| Fresh::new(case, part, ReaderId::Card, rng).into_part();
        let parts = [Part::Head, Part::Answers, Part::Document(3)].map(|part| of(case, part, rng));
        let give = |parts: &[&Access], rng: &mut ChaCha20Rng| {
            Access::grant_all(parts.iter().copied(), reader.id(), &reader.public().into(), rng)
        };
        let [head, answers, document] = &parts;
        let grants = give(&[head, answers, document], rng).unwrap();
        for (grant, part) in grants.iter().zip(&parts) {
            let body = part.seal(1, "card", part.part().to_string().as_bytes(), rng).unwrap();
            assert_eq!(
                reader.open(grant).unwrap().open(1, "card", &body).unwrap().as_slice(),
                part.part().to_string().as_bytes()
            );
            for other in parts.iter().filter(|other| other.part() != part.part()) {
                let renamed = SealedGrant { part: other.part(), ..grant.clone() };
                assert!(reader.open(&renamed).is_err());
            }
            for at in 0..grant.wrapped.len() {
                let mut altered = grant.clone();
                altered.wrapped[at] ^= 1;
                assert!(reader.open(&altered).is_err(), "byte {at}");
            }
        }
        // What is wrapped together begins alike and in nothing else.
        assert!(grants.iter().all(|grant| grant.wrapped.len() == 80 && grant.wrapped[..32] == grants[0].wrapped[..32]));
        let again = give(&[head], rng).unwrap();
        assert_ne!(again[0].wrapped[..32], grants[0].wrapped[..32], "an encapsulation of its own each time");
        assert!(give(&[], rng).unwrap().is_empty());

        let second = of(case, Part::Head, rng);
        assert!(give(&[head, &second], rng).is_err(), "two keys under one name");
        let elsewhere = of(CaseId::random(rng), Part::Thread, rng);
        assert!(give(&[head, &elsewhere], rng).is_err());
    }

    #[test]
    fn what_is_sealed_under_ones_own_secret_opens_for_nobody_else() {
        let rng = &mut ChaCha20Rng::seed_from_u64(7);
        let (case, id) = (CaseId::random(rng), ReaderId::Card);
        let [reader, other] = [(); 2].map(|()| Reader::new(id, SecretKey::random(rng)));
        let guest = Reader::new(ReaderId::Guest(GuestId::random(rng)), reader.opener.secret.clone());
        let [head, answers] = [Part::Head, Part::Answers].map(|part| Fresh::new(case, part, id, rng).into_part());
        let grants = Access::grant_all([&head, &answers], id, &reader.recipient(), rng).unwrap();
        assert!(grants.iter().all(|grant| grant.wrapped.len() == OWN_KEY));
        for (grant, part) in grants.iter().zip([&head, &answers]) {
            let body = part.seal(1, "card", b"said", rng).unwrap();
            let open = |reader: &Reader| reader.open(grant).ok().map(|access| access.open(1, "card", &body).is_ok());
            assert_eq!(open(&reader), Some(true));
            assert_eq!(open(&other.clone().with_before(&reader)), Some(true));
            assert_eq!([open(&other), open(&guest)], [None, None]);
            let renamed = if grant.part == Part::Head { Part::Answers } else { Part::Head };
            let elsewhere = SealedGrant { case: CaseId::random(rng), ..grant.clone() };
            for moved in [SealedGrant { part: renamed, ..grant.clone() }, elsewhere] {
                assert!(reader.open(&moved).is_err());
            }
            for at in 0..grant.wrapped.len() {
                let mut altered = grant.clone();
                altered.wrapped[at] ^= 1;
                assert!(reader.open(&altered).is_err(), "byte {at}");
            }
        }
        let again = Access::grant_all([&head], id, &reader.recipient(), rng).unwrap();
        assert_ne!(again[0].wrapped, grants[0].wrapped);
        assert!(Access::grant_all([&head, &head], id, &reader.recipient(), rng).is_err(), "one stands there twice");
    }

    #[test]
    fn a_key_of_before_opens_until_everything_is_wrapped_anew() {
        let rng = &mut ChaCha20Rng::seed_from_u64(4);
        let id = ReaderId::Point(PointId::named("counter"));
        let [old, new] = [(); 2].map(|()| Reader::new(id, SecretKey::random(rng)));
        let fresh = Fresh::new(CaseId::random(rng), Part::Answers, ReaderId::Card, rng);
        let grant = fresh.part().grant(id, old.public(), rng).unwrap();
        assert!(new.open(&grant).is_err());
        let both = new.clone().with_before(&old);
        assert_eq!(both.public(), new.public());
        let again = both.open(&grant).unwrap().grant(id, both.public(), rng).unwrap();
        assert!(new.open(&again).is_ok() && old.open(&again).is_err());
        assert_eq!((grant.to_key, again.to_key), (Some(old.public().tag()), Some(new.public().tag())));
    }

    #[test]
    fn a_lent_key_opens_for_its_days_and_its_member_only() {
        let rng = &mut ChaCha20Rng::seed_from_u64(3);
        let (point, amina) = (PointId::named("counter"), MemberId::named("amina"));
        let desk = Reader::new(ReaderId::Point(point), SecretKey::random(rng));
        let key = SecretKey::random(rng);
        let lent = desk.lend_point(point, amina, key.public(), (20, 30), rng).unwrap();
        let member = Reader::new(ReaderId::Member(amina), key.clone());
        assert_eq!(member.open_lent(point, (20, 30), &lent).unwrap().public(), desk.public());
        assert!(member.open_lent(point, (20, 31), &lent).is_err(), "days in the database were changed");
        assert!(member.open_point(point, &lent).is_err(), "what was lent is not membership");
        let other = Reader::new(ReaderId::Member(MemberId::named("bo")), key);
        assert!(other.open_lent(point, (20, 30), &lent).is_err());
    }

    #[test]
    fn a_partner_and_nobody_else_opens_the_key_of_a_point() {
        let rng = &mut ChaCha20Rng::seed_from_u64(5);
        let [desk, lead, other] = ["desk", "lead", "other"].map(PointId::named);
        let reader = |id, rng: &mut ChaCha20Rng| Reader::new(ReaderId::Point(id), SecretKey::random(rng));
        let (own, partner) = (reader(desk, rng), reader(lead, rng));
        let wrapped = own.share_partner(lead, partner.public(), rng).unwrap();
        let (opened, old) = partner.open_partner(desk, &wrapped).unwrap();
        assert_eq!((opened.public(), opened.id(), old), (own.public(), own.id(), false));
        let rotated = reader(lead, rng).with_before(&partner);
        assert!(rotated.open_partner(desk, &wrapped).unwrap().1, "has to be wrapped anew");
        assert!(partner.open_partner(other, &wrapped).is_err());
        assert!(reader(lead, rng).open_partner(desk, &wrapped).is_err());
        let posing = Reader::new(ReaderId::Point(other), partner.opener.secret.clone());
        assert!(posing.open_partner(desk, &wrapped).is_err());
    }

    #[test]
    fn a_point_is_shared_with_one_member_only() {
        let rng = &mut ChaCha20Rng::seed_from_u64(2);
        let point = PointId::named("counter");
        let (amina, bo) = (MemberId::named("amina"), MemberId::named("bo"));
        let desk = Reader::new(ReaderId::Point(point), SecretKey::random(rng));
        let key = SecretKey::random(rng);
        let wrapped = desk.share_point(point, amina, key.public(), rng).unwrap();
        let member = |id| Reader::new(ReaderId::Member(id), key.clone());
        assert_eq!(member(amina).open_point(point, &wrapped).unwrap().public(), desk.public());
        assert!(member(bo).open_point(point, &wrapped).is_err());
        assert!(member(amina).open_point(PointId::named("other"), &wrapped).is_err());
    }
}
