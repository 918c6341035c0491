//! A member who is signed in.

use crate::{Context, Error, Node};
use data_encoding::BASE64URL_NOPAD as BASE64;
use jiff::civil::Date;
use office::Member;
use store::{MemberRow, Session};
use tokio::sync::OwnedSemaphorePermit;
use vault::{Digest, Passphrase, Reader, ReaderId, SecretKey, TokenKey, digest, open_token, seal_token, unwrap_secret};

/// Seconds without a click after which a session ends.
pub const IDLE: i64 = 15 * 60;
/// A click within this many seconds of the last is not written down again.
const TOUCH: i64 = 30;

/// A member and the points whose keys their session has unlocked.
#[derive(Debug, Clone)]
pub struct Staff {
    pub member: Member,
    pub(crate) points: Vec<Reader>,
    /// Those of them that were lent, for the time in which somebody is away.
    pub lent: Vec<Lent>,
}

/// A point that a member answers for while a colleague is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lent {
    pub point: id::PointId,
    /// Who is away.
    pub of: id::MemberId,
    /// The last day.
    pub until: Date,
}

impl Staff {
    /// The points this member answers for.
    pub fn points(&self) -> Vec<id::PointId> {
        let id = |r: &Reader| match r.id() {
            ReaderId::Point(id) => Some(id),
            _ => None,
        };
        self.points.iter().filter_map(id).collect()
    }
}

/// What a browser or an API client keeps: an opaque token.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub token: String,
    pub member: Member,
}

/// A token's two halves: what finds the session, and what opens it.
fn halves(token: &[u8; 32]) -> (Digest, TokenKey) {
    (digest(&[b"anydoor session id", token]), TokenKey(digest(&[b"anydoor session key", token]).0))
}

fn parse(token: &str) -> Result<[u8; 32], Error> {
    let bytes = BASE64.decode(token.as_bytes()).map_err(|_| Error::SignedOut)?;
    bytes.try_into().map_err(|_| Error::SignedOut)
}

impl Node {
    /// A wrong name costs as much as a wrong passphrase. At most two passphrases are tried at a
    /// time: each takes 19 MiB, and a crowd must not exhaust the machine.
    pub async fn sign_in(&self, cx: &mut Context<'_>, name: &str, passphrase: &str) -> Result<SignedIn, Error> {
        let permit = self.turn().await?;
        let row = self.store.member_named(name).await?.filter(|row| self.signed(row));
        let known = row.is_some();
        let row = row.unwrap_or_else(|| self.decoy.member.clone());
        let secret = self.unwrapped(permit, &row, passphrase).await?;
        let secret = secret.filter(|_| known).ok_or(Error::BadSignIn)?;

        let mut token = [0; 32];
        cx.rng.fill_bytes(&mut token);
        let (id, key) = halves(&token);
        let sealed = seal_token(&key, row.member.id.bytes(), secret.bytes(), cx.rng);
        let session = Session { member: row.member.id, sealed, seen: cx.now.as_second() };
        self.store.start_session(&id, &session).await?;
        Ok(SignedIn { token: BASE64.encode(&token), member: row.member })
    }

    /// Waits for a turn to try a passphrase, in a line that has an end.
    async fn turn(&self) -> Result<OwnedSemaphorePermit, Error> {
        let waiting = self.sign_ins.clone().try_acquire_owned();
        match waiting {
            Ok(permit) => Ok(permit),
            Err(_) if self.waiting.available_permits() == 0 => Err(Error::Busy),
            Err(_) => {
                let _place = self.waiting.acquire().await.map_err(|_| Error::Busy)?;
                self.sign_ins.clone().acquire_owned().await.map_err(|_| Error::Busy)
            }
        }
    }

    /// The member's secret, if this is their passphrase.
    async fn unwrapped(
        &self,
        turn: OwnedSemaphorePermit,
        row: &MemberRow,
        passphrase: &str,
    ) -> Result<Option<SecretKey>, Error> {
        let (pepper, typed, member) = (self.secrets.pepper.clone(), Passphrase::typed(passphrase), row.clone());
        crate::offload(move || {
            let secret = unwrap_secret(member.member.id, &member.wrapped, &typed, &pepper);
            drop(turn);
            secret
        })
        .await
    }

    /// Asks a member who is signed in for their passphrase again: before keys and replacements.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`].
    pub(crate) async fn prove(&self, staff: &Staff, passphrase: &str) -> Result<SecretKey, Error> {
        let turn = self.turn().await?;
        let row = self.store.member(staff.member.id).await?.filter(|row| self.signed(row)).ok_or(Error::SignedOut)?;
        self.unwrapped(turn, &row, passphrase).await?.ok_or(Error::BadPassphrase)
    }

    /// Ends after 15 minutes without a click; every call is one.
    pub async fn staff(&self, cx: &mut Context<'_>, token: &str) -> Result<Staff, Error> {
        let (id, key) = halves(&parse(token)?);
        let session = self.store.session(&id).await?.ok_or(Error::SignedOut)?;
        let now = cx.now.as_second();
        if now - session.seen > IDLE {
            self.store.end_session(&id).await?;
            return Err(Error::SignedOut);
        }
        if now - session.seen > TOUCH {
            self.store.touch_session(&id, now).await?;
        }
        let secret = open_token(&key, session.member.bytes(), &session.sealed).ok_or(Error::SignedOut)?;
        let secret = SecretKey::from_bytes(secret.as_slice().try_into().map_err(|_| Error::Damaged)?);
        let row = self.store.member(session.member).await?.filter(|row| self.signed(row)).ok_or(Error::SignedOut)?;
        let today = self.today(cx);
        self.unlocked(today, row, secret).await
    }

    /// Whether this town said that the member is one, with this role and key.
    pub(crate) fn signed(&self, row: &MemberRow) -> bool {
        let signed = row.statement().is_ok_and(|s| self.secrets.town.said(&s, &row.signature));
        if !signed {
            tracing::error!(member = %row.member.id, "a member whom this town did not sign cannot sign in");
        }
        signed
    }

    async fn unlocked(&self, today: Date, row: MemberRow, secret: SecretKey) -> Result<Staff, Error> {
        let me = Reader::new(ReaderId::Member(row.member.id), secret);
        let mut points = vec![];
        for (point, wrapped) in self.store.point_keys(row.member.id).await? {
            points.push(me.open_point(point, &wrapped).map_err(|_| Error::Damaged)?);
        }
        let lent = self.borrowed(today, &me, row.member.id, &mut points).await?;
        Ok(Staff { member: row.member, points, lent })
    }

    pub async fn sign_out(&self, _cx: &mut Context<'_>, token: &str) -> Result<(), Error> {
        let (id, _) = halves(&parse(token)?);
        Ok(self.store.end_session(&id).await?)
    }
}
