//! Making a town out of an empty store, and adding offices to one.

use crate::roster::{Hand, Held};
use crate::{Context, Error, Node, Secrets, Town};
use id::{MemberId, PointId};
use office::roster::{Enrolled, Key, Opened, Roster, Says};
use office::{Member, Office, Point, Role};
use std::collections::BTreeMap;
use store::{Enrolment, NewRow, PartnerKey, Store};
use vault::{Passphrase, Pepper, PublicKey, Reader, ReaderId, SecretKey, wrap_secret};

/// What a town starts with.
#[derive(Debug, Clone)]
pub struct Plan {
    pub town: Town,
    pub offices: Vec<Office>,
    pub points: Vec<Point>,
    pub members: Vec<NewMember>,
    /// Points with their recovery partners.
    pub partners: Vec<(PointId, PointId)>,
}

/// Somebody who will sign in.
#[derive(Debug, Clone)]
pub struct NewMember {
    pub name: String,
    pub role: Role,
    pub points: Vec<PointId>,
}

/// Where the town's own facts lie in the store.
pub(crate) const TOWN: &str = "town";

/// What became of the people of a plan for a town that exists.
#[derive(Debug, Clone, Default)]
pub struct Extended {
    /// New members, with what they sign in with.
    pub told: Vec<(NewMember, Passphrase)>,
    /// Who is to answer for a point that has members already. Only one of those can let them in:
    /// nobody else, the steward included, has the point's key.
    pub to_invite: Vec<(String, PointId)>,
    /// Members who have another role than in the plan; it is left as it is.
    pub other_role: Vec<String>,
    /// New stewards: only a steward can invite them.
    pub stewards: Vec<String>,
    /// Who was taken out, and stays out.
    pub left: Vec<String>,
}

impl Node {
    /// The town that was founded in `store`, if any.
    pub async fn town_in(store: &Store) -> Result<Option<Town>, Error> {
        let town = store.meta(TOWN).await?;
        town.map(|bytes| serde_json::from_slice(&bytes).map_err(|_| Error::Damaged)).transpose()
    }

    /// Its offices and points.
    pub async fn offices_in(store: &Store, secrets: &Secrets) -> Result<(Vec<Office>, Vec<Point>), Error> {
        let roster = Held::load(store, secrets).await?.roster;
        Ok((roster.offices.into_values().collect(), roster.points.into_values().map(|o| o.point).collect()))
    }

    /// Writes the town of `plan`; its members' passphrases are returned once and never again.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the store holds a town already.
    pub async fn found(
        store: &Store,
        secrets: &Secrets,
        cx: &mut Context<'_>,
        plan: &Plan,
    ) -> Result<Vec<(NewMember, Passphrase)>, Error> {
        if store.meta(TOWN).await?.is_some() {
            return Err(Error::Conflict);
        }
        let town = serde_json::to_vec(&plan.town).map_err(|_| Error::Damaged)?;
        let mut founding = Founding::new(cx, plan, &Roster::default());
        let told = founding.all(cx, secrets, &plan.members)?;
        let held = Held::empty();
        founding.partners(cx, &held.roster, &plan.partners)?;
        let mut enrolment = founding.sign(secrets, &held)?;
        enrolment.meta.push((TOWN.into(), town));
        held.pin_founding(secrets, &enrolment.entry)?;
        store.enrol(&enrolment).await?;
        Ok(told)
    }

    /// Adds to a town what `plan` has and the store has not: offices and points that are new to it,
    /// and members for those points, whether they are new themselves or not. `plan.town` is not
    /// looked at.
    ///
    /// # Errors
    /// [`Error::NoTown`] in an empty store; [`Error::Roster`] for one whose members nobody signed.
    pub async fn extend(
        store: &Store,
        secrets: &Secrets,
        cx: &mut Context<'_>,
        plan: &Plan,
    ) -> Result<Extended, Error> {
        store.meta(TOWN).await?.ok_or(Error::NoTown)?;
        let held = Held::load(store, secrets).await?;
        let mut founding = Founding::new(cx, plan, &held.roster);
        let mut extended = Extended::default();
        for new in &plan.members {
            if held.roster.has_left(&new.name) {
                extended.left.push(new.name.clone());
                continue;
            }
            let (fresh, old): (Vec<PointId>, Vec<PointId>) =
                new.points.iter().partition(|id| founding.desks.contains_key(*id));
            let mut old = old;
            if let Some(there) = held.roster.named(&new.name) {
                old.retain(|id| !held.roster.seated(there.member.id, *id));
                if there.member.role == new.role {
                    founding.seat(cx, there.member.id, PublicKey(there.public), &fresh)?;
                } else {
                    extended.other_role.push(there.member.name.clone());
                }
            } else if new.role == Role::Steward {
                extended.stewards.push(new.name.clone());
            } else if !fresh.is_empty() {
                let able = NewMember { points: fresh, ..new.clone() };
                extended.told.extend(founding.all(cx, secrets, &[able])?);
            }
            extended.to_invite.extend(old.into_iter().map(|id| (new.name.clone(), id)));
        }
        founding.partners(cx, &held.roster, &plan.partners)?;
        if !founding.is_empty() {
            store.enrol(&founding.sign(secrets, &held)?).await?;
            Held::load(store, secrets).await?;
        }
        Ok(extended)
    }
}

/// What is founded together, each point with a key of its own.
struct Founding {
    desks: BTreeMap<PointId, Reader>,
    offices: Vec<Office>,
    points: Vec<Opened>,
    members: Vec<Enrolled>,
    seats: Vec<(MemberId, PointId)>,
    rows: Vec<NewRow>,
    keys: Vec<(MemberId, PointId, Vec<u8>)>,
    partners: Vec<(PointId, PointId)>,
    partner_keys: Vec<PartnerKey>,
    reopened: Vec<(PointId, Key)>,
}

impl Founding {
    /// A point of the plan that is there, but that nobody can open any more, is given a new key.
    fn new(cx: &mut Context<'_>, plan: &Plan, roster: &Roster) -> Self {
        let (mut desks, mut points) = (BTreeMap::new(), vec![]);
        for point in &plan.points {
            let desk = Reader::new(ReaderId::Point(point.id), SecretKey::random(cx.rng));
            points.push(Opened { point: point.clone(), public: desk.public().0 });
            desks.insert(point.id, desk);
        }
        let mut reopened = vec![];
        let there = plan.members.iter().filter(|m| !roster.has_left(&m.name));
        for id in there.flat_map(|m| &m.points) {
            let shut = roster.members_of(*id).next().is_none() && roster.partner(*id).is_none();
            if shut && roster.points.contains_key(id) && !desks.contains_key(id) {
                let desk = Reader::new(ReaderId::Point(*id), SecretKey::random(cx.rng));
                reopened.push((*id, desk.public().0));
                desks.insert(*id, desk);
            }
        }
        Self {
            desks,
            offices: plan.offices.clone(),
            points,
            members: vec![],
            seats: vec![],
            rows: vec![],
            keys: vec![],
            partners: vec![],
            partner_keys: vec![],
            reopened,
        }
    }

    fn is_empty(&self) -> bool {
        self.offices.is_empty() && self.points.is_empty() && self.members.is_empty() && self.seats.is_empty()
    }

    fn all(
        &mut self,
        cx: &mut Context<'_>,
        secrets: &Secrets,
        members: &[NewMember],
    ) -> Result<Vec<(NewMember, Passphrase)>, Error> {
        let mut told = vec![];
        for new in members {
            let (enrolled, row, passphrase) = enrol(cx, &secrets.pepper, &new.name, new.role)?;
            self.seat(cx, enrolled.member.id, PublicKey(enrolled.public), &new.points)?;
            self.members.push(enrolled);
            self.rows.push(row);
            told.push((new.clone(), passphrase));
        }
        Ok(told)
    }

    /// Wraps the keys of `points` to a member.
    fn seat(&mut self, cx: &mut Context<'_>, member: MemberId, to: PublicKey, points: &[PointId]) -> Result<(), Error> {
        for id in points {
            let desk = self.desks.get(id).ok_or(Error::UnknownPoint)?;
            let key = desk.share_point(*id, member, to, cx.rng).ok_or(Error::Damaged)?;
            self.keys.push((member, *id, key));
            self.seats.push((member, *id));
        }
        Ok(())
    }

    /// Wraps the keys of new points to their partners.
    fn partners(&mut self, cx: &mut Context<'_>, roster: &Roster, all: &[(PointId, PointId)]) -> Result<(), Error> {
        for (point, partner) in all {
            // A point that is there names its partner itself.
            let Some(desk) = self.desks.get(point) else { continue };
            let known = roster.points.get(partner).map(|o| PublicKey(o.public));
            let to = self.desks.get(partner).map(Reader::public).or(known).ok_or(Error::UnknownPoint)?;
            self.partner_keys.push(crate::partner::wrap(cx, desk, *point, *partner, to)?);
            self.partners.push((*point, *partner));
        }
        Ok(())
    }

    fn sign(self, secrets: &Secrets, held: &Held) -> Result<Enrolment, Error> {
        let Self { offices, points, members, seats, rows, keys, partners, partner_keys, reopened, .. } = self;
        let partnered = reopened.iter().map(|(point, _)| *point).collect();
        let says = Says::Founded { offices, points, members, seats, partners, reopened };
        let (entry, _): (_, Roster) = held.next(&Hand::Town(&secrets.town), says)?;
        Ok(Enrolment { members: rows, point_keys: keys, partnered, partner_keys, ..Enrolment::of(entry) })
    }
}

/// Keys and a passphrase for somebody new.
pub(crate) fn enrol(
    cx: &mut Context<'_>,
    pepper: &Pepper,
    name: &str,
    role: Role,
) -> Result<(Enrolled, NewRow, Passphrase), Error> {
    let member = Member { id: MemberId::random(cx.rng), name: name.to_owned(), role };
    let (secret, passphrase) = (SecretKey::random(cx.rng), Passphrase::random(cx.rng));
    let wrapped = wrap_secret(member.id, &secret, &passphrase, pepper, cx.rng).ok_or(Error::Damaged)?;
    let row = NewRow { id: member.id, name: name.to_owned(), wrapped };
    let (public, signing) = (secret.public().0, secret.signer().verifier().0);
    Ok((Enrolled { member, public, signing }, row, passphrase))
}
