//! Making a town out of an empty store.

use crate::{Context, Error, Node, Secrets, Town};
use id::{MemberId, PointId};
use office::{Member, Office, Point, Role};
use std::collections::BTreeMap;
use store::{Founding, MemberRow, PointRow, Store};
use vault::{Passphrase, PublicKey, Reader, ReaderId, SecretKey, wrap_secret};

/// What a town starts with.
#[derive(Debug, Clone)]
pub struct Plan {
    pub town: Town,
    pub offices: Vec<Office>,
    pub points: Vec<Point>,
    pub members: Vec<NewMember>,
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
}

impl Node {
    /// The town that was founded in `store`, if any.
    pub async fn town_in(store: &Store) -> Result<Option<Town>, Error> {
        let town = store.meta(TOWN).await?;
        town.map(|bytes| serde_json::from_slice(&bytes).map_err(|_| Error::Damaged)).transpose()
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
        let mut founding = Founding { meta: vec![(TOWN.into(), town)], ..Founding::default() };
        let desks = open_points(secrets, cx, plan, &mut founding)?;
        let mut told = vec![];
        for new in &plan.members {
            let passphrase = add_member(secrets, cx, new, &desks, &mut founding)?;
            told.push((new.clone(), passphrase));
        }
        store.found(&founding).await?;
        Ok(told)
    }

    /// Adds to a town what `plan` has and the store has not: offices and points that are new to it,
    /// and members for those points, whether they are new themselves or not. `plan.town` is not
    /// looked at.
    ///
    /// # Errors
    /// [`Error::NoTown`] in an empty store; [`Error::Damaged`] for a member whose key the town did
    /// not sign: nothing is wrapped to it.
    pub async fn extend(
        store: &Store,
        secrets: &Secrets,
        cx: &mut Context<'_>,
        plan: &Plan,
    ) -> Result<Extended, Error> {
        store.meta(TOWN).await?.ok_or(Error::NoTown)?;
        let mut founding = Founding::default();
        let desks = open_points(secrets, cx, plan, &mut founding)?;
        let mut extended = Extended::default();
        for new in &plan.members {
            let (fresh, mut old): (Vec<_>, Vec<_>) = new.points.iter().partition(|id| desks.contains_key(*id));
            if let Some(row) = store.member_named(&new.name).await? {
                if !secrets.town.said(&row.statement()?, &row.signature) {
                    return Err(Error::Damaged);
                }
                let held = store.point_keys(row.member.id).await?;
                old.retain(|id| !held.iter().any(|(point, _)| point == *id));
                if row.member.role == new.role {
                    share(cx, &desks, &fresh, row.member.id, row.public, &mut founding)?;
                } else {
                    extended.other_role.push(row.member.name);
                }
            } else if old.is_empty() || !fresh.is_empty() {
                let able = NewMember { points: fresh.into_iter().copied().collect(), ..new.clone() };
                let passphrase = add_member(secrets, cx, &able, &desks, &mut founding)?;
                extended.told.push((able, passphrase));
            }
            extended.to_invite.extend(old.into_iter().map(|id| (new.name.clone(), *id)));
        }
        store.found(&founding).await?;
        Ok(extended)
    }
}

type Desks = BTreeMap<PointId, Reader>;

/// Offices and points of `plan`, each point with a key of its own, signed by the town.
fn open_points(secrets: &Secrets, cx: &mut Context<'_>, plan: &Plan, founding: &mut Founding) -> Result<Desks, Error> {
    founding.offices.clone_from(&plan.offices);
    let mut desks = Desks::new();
    for point in &plan.points {
        let desk = Reader::new(ReaderId::Point(point.id), SecretKey::random(cx.rng));
        let mut row = PointRow { point: point.clone(), public: desk.public(), signature: vec![] };
        row.signature = secrets.town.sign(&row.statement()?);
        founding.points.push(row);
        desks.insert(point.id, desk);
    }
    Ok(desks)
}

fn add_member(
    secrets: &Secrets,
    cx: &mut Context<'_>,
    new: &NewMember,
    desks: &Desks,
    founding: &mut Founding,
) -> Result<Passphrase, Error> {
    let member = Member { id: MemberId::random(cx.rng), name: new.name.clone(), role: new.role };
    let secret = SecretKey::random(cx.rng);
    let passphrase = Passphrase::random(cx.rng);
    let wrapped = wrap_secret(member.id, &secret, &passphrase, &secrets.pepper, cx.rng).ok_or(Error::Damaged)?;
    let points: Vec<&PointId> = new.points.iter().collect();
    share(cx, desks, &points, member.id, secret.public(), founding)?;
    let mut row = MemberRow { member, public: secret.public(), signature: vec![], wrapped };
    row.signature = secrets.town.sign(&row.statement()?);
    founding.members.push(row);
    Ok(passphrase)
}

/// Wraps the keys of `points` to a member.
fn share(
    cx: &mut Context<'_>,
    desks: &Desks,
    points: &[&PointId],
    member: MemberId,
    public: PublicKey,
    founding: &mut Founding,
) -> Result<(), Error> {
    for id in points {
        let desk = desks.get(*id).ok_or(Error::UnknownPoint)?;
        let key = desk.share_point(**id, member, public, cx.rng).ok_or(Error::Damaged)?;
        founding.point_keys.push((member, **id, key));
    }
    Ok(())
}
