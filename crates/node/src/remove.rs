//! Somebody goes: what opened something for them is taken away, and the keys of their points change.

use crate::away::permit;
use crate::{Context, Error, Node, Staff};
use id::MemberId;
use office::roster::Says;
use office::{Role, Verb};
use store::Rotated;
use vault::{PublicKey, Reader, ReaderId, SecretKey};

impl Node {
    /// Takes a member out. From the next click on they read nothing; what is sealed from now on is
    /// sealed to keys they never had. What was sealed before is wrapped anew by the members who stay, or by
    /// those of the recovery partner. `loses`: also when nobody is left who could, so that holders have to
    /// let the point in again; for a steward only.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::LeavesNobody`] when a point, or the town's directory, would
    /// have nobody left; [`Error::Oneself`]. Nothing was changed then.
    pub async fn remove(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        member: MemberId,
        loses: bool,
        passphrase: &str,
    ) -> Result<(), Error> {
        permit(staff, Verb::Remove)?;
        let secret = self.prove(staff, passphrase).await?;
        self.catch_up_roster().await?;
        let public = self.public();
        let roster = &public.held.roster;
        let steward = staff.member.role == Role::Steward && member != staff.member.id;
        if steward && !loses && roster.points_of(member).any(|point| roster.hangs_on(point, member)) {
            return Err(Error::LeavesNobody);
        }
        let (mut keys, mut rotated, mut wraps, mut partner_keys) = (vec![], vec![], vec![], vec![]);
        for point in roster.points_of(member) {
            let desk = Reader::new(ReaderId::Point(point), SecretKey::random(cx.rng));
            keys.push((point, desk.public().0));
            rotated.push(Rotated { point, old: public.key(point)?.tag(), at: cx.now.as_second() });
            if let Some(partner) = roster.partner(point) {
                partner_keys.push(crate::partner::wrap(cx, &desk, point, partner, public.key(partner)?)?);
            }
            for other in roster.members_of(point).filter(|m| m.member.id != member) {
                let (id, to) = (other.member.id, PublicKey(other.public));
                wraps.push((id, point, desk.share_point(point, id, to, cx.rng).ok_or(Error::Damaged)?));
            }
        }
        self.enter(staff, &secret, Says::Removed { member, keys }, |enrolment| {
            enrolment.removed = Some(member);
            enrolment.rotated = rotated;
            enrolment.point_keys = wraps;
            enrolment.partner_keys = partner_keys;
        })
        .await?;
        let me = self.unlocked(self.today(cx), &staff.member, secret).await?;
        self.rewrap(cx, &me).await
    }
}
