//! A member who is signed in.

use crate::opened::InSession;
use crate::roster::is_key_of;
use crate::{Context, Error, Node};
use data_encoding::BASE64URL_NOPAD as BASE64;
use jiff::civil::Date;
use office::Member;
use office::roster::Enrolled;
use store::{MemberRow, Session};
use tokio::sync::OwnedSemaphorePermit;
use vault::{
    Digest, Passphrase, Reader, ReaderId, SecretKey, Signer, TokenKey, digest, open_token, seal_token, unwrap_secret,
};

/// Seconds without a click after which a session ends.
pub const IDLE: i64 = 15 * 60;
/// A click within this many seconds of the last is not written down again.
const TOUCH: i64 = 30;

/// A member and the points whose keys their session has unlocked.
#[derive(Debug, Clone)]
pub struct Staff {
    pub member: Member,
    pub(crate) points: Vec<Reader>,
    pub(crate) signer: Signer,
    /// Those of them that were lent, for the time in which somebody is away.
    pub lent: Vec<Lent>,
    /// `None` for whoever just proved who they are.
    pub(crate) session: Option<InSession>,
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
pub(crate) fn halves(token: &[u8; 32]) -> (Digest, TokenKey) {
    (digest(&[b"anydoor session id", token]), TokenKey(digest(&[b"anydoor session key", token]).0))
}

pub(crate) fn parse(token: &str) -> Result<[u8; 32], Error> {
    let bytes = BASE64.decode(token.as_bytes()).map_err(|_| Error::SignedOut)?;
    bytes.try_into().map_err(|_| Error::SignedOut)
}

impl Node {
    /// A wrong name costs as much as a wrong passphrase. At most two passphrases are tried at a
    /// time: each takes 19 MiB, and a crowd must not exhaust the machine.
    pub async fn sign_in(&self, cx: &mut Context<'_>, name: &str, passphrase: &str) -> Result<SignedIn, Error> {
        let permit = self.turn().await?;
        self.catch_up_roster().await?;
        let row = self.store.member_named(name).await?;
        let public = self.public();
        let known = row.as_ref().and_then(|row| public.held.roster.members.get(&row.id));
        let row = row.unwrap_or_else(|| self.decoy.member.clone());
        let secret = self.unwrapped(permit, &row, passphrase).await?;
        let (secret, known) = secret.zip(known).ok_or(Error::BadSignIn)?;
        own_key(known, &secret)?;
        self.started(cx, known, secret).await
    }

    /// A session for a member whose secret was opened.
    pub(crate) async fn started(
        &self,
        cx: &mut Context<'_>,
        known: &Enrolled,
        secret: SecretKey,
    ) -> Result<SignedIn, Error> {
        let (member, mut token) = (known.member.id, [0; 32]);
        cx.rng.fill_bytes(&mut token);
        let (id, key) = halves(&token);
        let sealed = seal_token(&key, member.bytes(), secret.bytes(), cx.rng);
        let session = Session { member, sealed, seen: cx.now.as_second() };
        self.store.start_session(&id, &session).await?;
        let staff = self.unlocked(self.today(cx), &known.member, secret).await?;
        self.rewrap(cx, &staff).await?;
        Ok(SignedIn { token: BASE64.encode(&token), member: known.member.clone() })
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
            let secret = unwrap_secret(member.id, &member.wrapped, &typed, &pepper);
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
        let row = self.store.member(staff.member.id).await?.ok_or(Error::SignedOut)?;
        let secret = self.unwrapped(turn, &row, passphrase).await?.ok_or(Error::BadPassphrase)?;
        let public = self.public();
        own_key(public.held.roster.members.get(&row.id).ok_or(Error::SignedOut)?, &secret)?;
        Ok(secret)
    }

    /// Ends after 15 minutes without a click; every call is one.
    pub async fn staff(&self, cx: &mut Context<'_>, token: &str) -> Result<Staff, Error> {
        let (id, key) = halves(&parse(token)?);
        let session = self.store.session(&id).await?.ok_or(Error::SignedOut)?;
        let now = cx.now.as_second();
        if now - session.seen > IDLE {
            self.opened.end(&id);
            self.store.end_session(&id).await?;
            return Err(Error::SignedOut);
        }
        if now - session.seen > TOUCH {
            self.store.touch_session(&id, now).await?;
        }
        let secret = open_token(&key, session.member.bytes(), &session.sealed).ok_or(Error::SignedOut)?;
        let secret = SecretKey::from_bytes(secret.as_slice().try_into().map_err(|_| Error::Damaged)?);
        self.catch_up_roster().await?;
        let public = self.public();
        let known = public.held.roster.members.get(&session.member).ok_or(Error::SignedOut)?;
        own_key(known, &secret)?;
        let staff = self.unlocked(self.today(cx), &known.member, secret).await?;
        Ok(self.in_session(staff, id, key))
    }

    pub(crate) async fn unlocked(&self, today: Date, member: &Member, secret: SecretKey) -> Result<Staff, Error> {
        let signer = secret.signer();
        let me = Reader::new(ReaderId::Member(member.id), secret);
        let public = self.public();
        let (mut points, mut old) = (vec![], vec![]);
        for (point, wrapped) in self.store.old_keys(member.id).await? {
            old.extend(me.open_point(point, &wrapped));
        }
        for (point, wrapped) in self.store.point_keys(member.id).await? {
            // A key that somebody wrote who may not give it is none.
            if public.held.roster.seated(member.id, point) {
                let desk = me.open_point(point, &wrapped).map_err(|_| Error::Damaged)?;
                if public.key(point)? != desk.public() {
                    return Err(Error::Damaged);
                }
                let id = desk.id();
                let before = old.iter().filter(|o| o.id() == id);
                points.push(before.fold(desk, Reader::with_before));
            }
        }
        let lent = self.borrowed(today, &me, member.id, &mut points).await?;
        Ok(Staff { member: member.clone(), points, signer, lent, session: None })
    }

    pub async fn sign_out(&self, _cx: &mut Context<'_>, token: &str) -> Result<(), Error> {
        let (id, _) = halves(&parse(token)?);
        self.opened.end(&id);
        Ok(self.store.end_session(&id).await?)
    }
}

/// The secret that was unwrapped is the one whose public half the roster names: rows of the store that
/// were put in its place count for nothing.
pub(crate) fn own_key(known: &Enrolled, secret: &SecretKey) -> Result<(), Error> {
    if is_key_of(known, secret) {
        return Ok(());
    }
    tracing::error!(member = %known.member.id, "a member's key is not the one in the roster: refused");
    Err(Error::Damaged)
}
