//! A point of one names another that can let somebody in when that one is gone: its key is wrapped to the
//! other point, and everybody can see to which.

use crate::away::permit;
use crate::{Context, Error, Node, Staff};
use id::PointId;
use office::Verb;
use office::roster::Says;
use store::PartnerKey;
use vault::{PublicKey, Reader, ReaderId};

/// A point that a member answers for, and whether enough do.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub point: PointId,
    pub partner: Option<PointId>,
    /// It takes new requests.
    pub takes: bool,
    /// It is given what is late, and takes no new requests in any case.
    pub lead: bool,
}

/// The key of `desk` for its partner.
pub(crate) fn wrap(
    cx: &mut Context<'_>,
    desk: &Reader,
    point: PointId,
    partner: PointId,
    to: PublicKey,
) -> Result<PartnerKey, Error> {
    let wrapped = desk.share_partner(partner, to, cx.rng).ok_or(Error::Damaged)?;
    Ok(PartnerKey { point, to_key: desk.public().tag(), wrapped })
}

impl Node {
    /// The points that this member answers for themselves.
    pub fn standing(&self, staff: &Staff) -> Vec<Standing> {
        let public = self.public();
        let roster = &public.held.roster;
        let lead = |id: PointId| public.offices.point(id).is_some_and(|p| p.lead);
        let mut own: Vec<PointId> = roster.points_of(staff.member.id).collect();
        own.sort_by_key(|id| public.offices.point(*id).map(|p| (p.place, p.id)));
        own.into_iter()
            .map(|point| Standing {
                point,
                partner: roster.partner(point),
                takes: roster.takes(point),
                lead: lead(point),
            })
            .collect()
    }

    /// Names the recovery partner of a point that this member answers for, in the place of another.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::NotAllowed`] for a point of others; [`Error::BadPartner`] for a
    /// point with nobody but the members of this one. Nothing was changed then.
    pub async fn name_partner(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        point: PointId,
        partner: PointId,
        passphrase: &str,
    ) -> Result<(), Error> {
        permit(staff, Verb::Partner)?;
        let desk = staff.own(point).ok_or(Error::NotAllowed)?;
        let public = self.public();
        let mut others = public.held.roster.members_of(partner);
        if point == partner || !others.any(|e| !public.held.roster.seated(e.member.id, point)) {
            return Err(Error::BadPartner);
        }
        let secret = self.prove(staff, passphrase).await?;
        let key = wrap(cx, desk, point, partner, public.key(partner)?)?;
        self.enter(staff, &secret, Says::Partnered { point, partner }, |enrolment| {
            enrolment.partnered.push(point);
            enrolment.partner_keys.push(key);
        })
        .await
    }

    /// The key of a point that this member answers for, or whose partner they answer for.
    pub(crate) async fn desk(&self, staff: &Staff, point: PointId) -> Result<Reader, Error> {
        if let Some(own) = staff.own(point) {
            return Ok(own.clone());
        }
        let public = self.public();
        let partner = public.held.roster.partner(point).and_then(|partner| staff.own(partner));
        self.partnered(partner.ok_or(Error::NotAllowed)?, point).await?.0.ok_or(Error::NotAllowed)
    }

    /// The key of `point` as `partner` has it, with those before; and whether they have to be wrapped anew.
    async fn partnered(&self, partner: &Reader, point: PointId) -> Result<(Option<Reader>, bool), Error> {
        let now = self.public().key(point)?;
        let (mut desk, mut before, mut behind) = (None, vec![], false);
        for row in self.store.partner_keys(point).await? {
            let (key, old) = partner.open_partner(point, &row.wrapped)?;
            behind |= old;
            // Whatever else somebody wrote there is the key of nothing.
            if key.public() == now { desk = Some(key) } else { before.push(key) }
        }
        Ok((desk.map(|desk| before.iter().fold(desk, Reader::with_before)), behind))
    }

    /// What was wrapped to a key that `partner` had before is wrapped to the one it has; and what was wrapped
    /// to a key of before of a point whose partner it is.
    pub(crate) async fn rewrap_partnered(&self, cx: &mut Context<'_>, partner: &Reader) -> Result<(), Error> {
        let ReaderId::Point(id) = partner.id() else { return Ok(()) };
        let points: Vec<PointId> =
            self.public().held.roster.partners().filter(|(_, p)| *p == id).map(|(point, _)| point).collect();
        for point in points {
            let (desk, behind) = match self.partnered(partner, point).await {
                Ok((Some(desk), behind)) => (desk, behind),
                Ok((None, _)) => continue,
                // What somebody else wrote there must keep nobody from signing in.
                Err(Error::Damaged) => {
                    tracing::error!(%point, "a key that was left with a partner does not open and is passed over");
                    continue;
                }
                Err(other) => return Err(other),
            };
            if behind {
                let keys = desk.all().map(|key| wrap(cx, &key, point, id, partner.public()));
                self.store.put_partner_keys(&keys.collect::<Result<Vec<_>, _>>()?).await?;
            }
            if desk.had_others() {
                self.rewrap_one(cx, point, &desk).await?;
            }
        }
        Ok(())
    }
}
