//! Letting somebody in: whoever invites signs, with their passphrase asked again, and hands over the
//! keys of points that they answer for themselves.

use crate::away::permit;
use crate::found::enrol;
use crate::roster::Hand;
use crate::{Context, Error, Node, Staff};
use id::{MemberId, PointId};
use office::roster::Says;
use office::{Member, Role, Verb};
use store::Enrolment;
use vault::{Passphrase, PublicKey, Reader, ReaderId, SecretKey};

/// The longest name, in characters.
const LONGEST: usize = 200;

/// Who is invited, and to what.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub name: String,
    pub role: Role,
    pub points: Vec<PointId>,
}

impl Node {
    /// Somebody new, with what they sign in with: returned here and never again.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::NameTaken`]; [`Error::NotAllowed`] for a point that whoever
    /// invites neither leads nor is the partner of. Nothing was changed then.
    pub async fn invite(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        invited: &Invitation,
        passphrase: &str,
    ) -> Result<(Member, Passphrase), Error> {
        permit(staff, Verb::Invite)?;
        let name = name(&invited.name)?;
        let secret = self.prove(staff, passphrase).await?;
        let (new, row, told) = enrol(cx, &self.secrets.pepper, &name, invited.role)?;
        let member = new.member.clone();
        let point_keys = self.shared(cx, staff, &invited.points, member.id, PublicKey(new.public)).await?;
        let says = Says::Invited { new, points: invited.points.clone() };
        self.enter(staff, &secret, says, |enrolment| {
            enrolment.members.push(row);
            enrolment.point_keys = point_keys;
        })
        .await?;
        Ok((member, told))
    }

    /// A member answers for one more point.
    ///
    /// # Errors
    /// As for [`Node::invite`]; [`Error::Conflict`] for somebody who answers for it already.
    pub async fn seat(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        member: MemberId,
        point: PointId,
        passphrase: &str,
    ) -> Result<(), Error> {
        permit(staff, Verb::Seat)?;
        let public = self.public();
        let to = public.held.roster.members.get(&member).ok_or(Error::UnknownMember)?;
        let secret = self.prove(staff, passphrase).await?;
        let point_keys = self.shared(cx, staff, &[point], member, PublicKey(to.public)).await?;
        self.enter(staff, &secret, Says::Seated { member, points: vec![point] }, |e| e.point_keys = point_keys).await
    }

    async fn shared(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        points: &[PointId],
        with: MemberId,
        to: PublicKey,
    ) -> Result<Vec<(MemberId, PointId, Vec<u8>)>, Error> {
        let mut keys = vec![];
        for point in points {
            let desk = self.desk(staff, *point).await?;
            keys.push((with, *point, desk.share_point(*point, with, to, cx.rng).ok_or(Error::Damaged)?));
        }
        Ok(keys)
    }

    /// Signs what a member says and writes it with what comes of it; from then on it counts.
    pub(crate) async fn enter(
        &self,
        staff: &Staff,
        secret: &SecretKey,
        says: Says,
        with: impl FnOnce(&mut Enrolment),
    ) -> Result<(), Error> {
        let (entry, _) = self.public().held.next(&Hand::Member(staff.member.id, &secret.signer()), says)?;
        let mut enrolment = Enrolment::of(entry);
        with(&mut enrolment);
        self.store.enrol(&enrolment).await?;
        self.reload_offices().await?;
        self.reload_rota().await
    }

    /// Reads on where the roster was read to, if there is more: another process may have written it.
    pub(crate) async fn catch_up_roster(&self) -> Result<(), Error> {
        if self.store.entries(self.public().held.seq).await?.is_empty() {
            return Ok(());
        }
        self.reload_offices().await?;
        self.reload_rota().await
    }
}

impl Staff {
    /// A point that this member answers for themselves: what was lent is not theirs to give.
    pub(crate) fn own(&self, point: PointId) -> Option<&Reader> {
        let lent = self.lent.iter().any(|l| l.point == point);
        self.points.iter().find(|r| r.id() == ReaderId::Point(point) && !lent)
    }
}

/// A name as it is signed in with: one line that can be seen.
fn name(text: &str) -> Result<String, Error> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Error::Empty),
        n if n > LONGEST => Err(Error::TooLong { max: LONGEST }),
        _ if text.chars().any(char::is_control) => Err(Error::Unreadable),
        _ => Ok(text.to_owned()),
    }
}
