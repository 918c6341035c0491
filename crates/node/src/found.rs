//! Making a town out of an empty store.

use crate::{Context, Error, Node, Secrets, Town};
use id::{MemberId, PointId};
use office::{Member, Office, Point, Role};
use std::collections::BTreeMap;
use store::{Founding, MemberRow, PointRow, Store};
use vault::{Passphrase, Reader, ReaderId, SecretKey, wrap_secret};

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

impl Node {
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
        let mut founding =
            Founding { meta: vec![(TOWN.into(), town)], offices: plan.offices.clone(), ..Founding::default() };
        let mut desks = BTreeMap::new();
        for point in &plan.points {
            let desk = Reader::new(ReaderId::Point(point.id), SecretKey::random(cx.rng));
            let mut row = PointRow { point: point.clone(), public: desk.public(), signature: vec![] };
            row.signature = secrets.town.sign(&row.statement()?);
            founding.points.push(row);
            desks.insert(point.id, desk);
        }
        let mut told = vec![];
        for new in &plan.members {
            let member = Member { id: MemberId::random(cx.rng), name: new.name.clone(), role: new.role };
            let secret = SecretKey::random(cx.rng);
            let passphrase = Passphrase::random(cx.rng);
            let wrapped =
                wrap_secret(member.id, &secret, &passphrase, &secrets.pepper, cx.rng).ok_or(Error::Damaged)?;
            for id in &new.points {
                let desk = desks.get(id).ok_or(Error::UnknownPoint)?;
                let key = desk.share_point(*id, member.id, secret.public(), cx.rng).ok_or(Error::Damaged)?;
                founding.point_keys.push((member.id, *id, key));
            }
            let mut row = MemberRow { member, public: secret.public(), signature: vec![], wrapped };
            row.signature = secrets.town.sign(&row.statement()?);
            founding.members.push(row);
            told.push((new.clone(), passphrase));
        }
        store.found(&founding).await?;
        Ok(told)
    }
}
