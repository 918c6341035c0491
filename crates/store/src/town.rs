//! Offices, points, members and their keys.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::rows;
use id::{MemberId, PointId};
use office::{Member, Office, Point, fold};
use vault::{PublicKey, Statement};

statements! {
    META = "SELECT value FROM meta WHERE name = $1";
    PUT_META = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    OFFICES = "SELECT body FROM office ORDER BY office_id";
    POINTS = "SELECT body, public_key, signature FROM point ORDER BY point_id";
    ADD_OFFICE = "INSERT INTO office (office_id, body) VALUES ($1, $2)";
    ADD_POINT = "INSERT INTO point (point_id, body, public_key, signature) VALUES ($1, $2, $3, $4)";
    ADD_MEMBER = "INSERT INTO member (member_id, sign_in, body, public_key, signature, wrapped_secret) VALUES ($1, $2, $3, $4, $5, $6)";
    ADD_POINT_KEY = "INSERT INTO point_key (member_id, point_id, wrapped) VALUES ($1, $2, $3)";
    BY_SIGN_IN = "SELECT body, public_key, signature, wrapped_secret FROM member WHERE sign_in = $1";
    BY_ID = "SELECT body, public_key, signature, wrapped_secret FROM member WHERE member_id = $1";
    POINT_KEYS = "SELECT point_id, wrapped FROM point_key WHERE member_id = $1 ORDER BY point_id";
}

/// A point and the key that cases are sealed to.
#[derive(Debug, Clone)]
pub struct PointRow {
    pub point: Point,
    pub public: PublicKey,
    /// Of the town, over [`PointRow::statement`].
    pub signature: Vec<u8>,
}

/// A member and their wrapped secret.
#[derive(Debug, Clone)]
pub struct MemberRow {
    pub member: Member,
    pub public: PublicKey,
    /// Of the town, over [`MemberRow::statement`].
    pub signature: Vec<u8>,
    pub wrapped: Vec<u8>,
}

impl PointRow {
    /// What the town has to have signed for this key to count.
    ///
    /// # Errors
    /// [`DbError::Wrong`] never happens for a point that was read.
    pub fn statement(&self) -> Result<Statement, DbError> {
        Ok(Statement::new("point", &body(&self.point)?, &self.public.0))
    }
}

impl MemberRow {
    /// As for [`PointRow::statement`].
    ///
    /// # Errors
    /// [`DbError::Wrong`] never happens for a member that was read.
    pub fn statement(&self) -> Result<Statement, DbError> {
        Ok(Statement::new("member", &body(&self.member)?, &self.public.0))
    }
}

/// Everything that makes a town out of an empty store, written at once or not at all.
#[derive(Debug, Default)]
pub struct Founding {
    pub meta: Vec<(String, Vec<u8>)>,
    pub offices: Vec<Office>,
    pub points: Vec<PointRow>,
    pub members: Vec<MemberRow>,
    /// Point keys, wrapped to members.
    pub point_keys: Vec<(MemberId, PointId, Vec<u8>)>,
}

impl Store {
    pub async fn found(&self, founding: &Founding) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for (name, value) in &founding.meta {
            tx.one(PUT_META, args![name.as_str(), value.as_slice()]);
        }
        for office in &founding.offices {
            tx.one(ADD_OFFICE, args![office.id, body(office)?]);
        }
        for row in &founding.points {
            tx.one(ADD_POINT, args![row.point.id, body(&row.point)?, &row.public.0[..], row.signature.as_slice()]);
        }
        for row in &founding.members {
            let (id, name) = (row.member.id, fold(&row.member.name));
            tx.one(
                ADD_MEMBER,
                args![
                    id,
                    name,
                    body(&row.member)?,
                    &row.public.0[..],
                    row.signature.as_slice(),
                    row.wrapped.as_slice()
                ],
            );
        }
        for (member, point, wrapped) in &founding.point_keys {
            tx.one(ADD_POINT_KEY, args![*member, *point, wrapped.as_slice()]);
        }
        self.db.commit(tx).await
    }

    /// Whether a town was founded here.
    pub async fn has_town(&self) -> Result<bool, DbError> {
        Ok(self.meta("town").await?.is_some())
    }

    pub async fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, DbError> {
        let row = self.db.read_one(META, args![name]).await?.into_iter().next();
        row.map(|mut row| row.bytes()).transpose()
    }

    pub async fn put_meta(&self, name: &str, value: &[u8]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(PUT_META, args![name, value]);
        self.db.commit(tx).await
    }

    pub async fn offices(&self) -> Result<(Vec<Office>, Vec<PointRow>), DbError> {
        let mut read = self.db.read(vec![(OFFICES, vec![]), (POINTS, vec![])]).await?.into_iter();
        let offices = read.next().unwrap_or_default().into_iter();
        let offices = offices.map(|mut row| parse(&row.text()?)).collect::<Result<_, _>>()?;
        let points = read.next().unwrap_or_default().into_iter();
        let points = points.map(|mut row| {
            Ok(PointRow { point: parse(&row.text()?)?, public: key(&mut row)?, signature: row.bytes()? })
        });
        Ok((offices, points.collect::<Result<_, DbError>>()?))
    }

    pub async fn member_named(&self, name: &str) -> Result<Option<MemberRow>, DbError> {
        self.member_row(BY_SIGN_IN, fold(name)).await
    }

    pub async fn member(&self, id: MemberId) -> Result<Option<MemberRow>, DbError> {
        self.member_row(BY_ID, id.to_string()).await
    }

    async fn member_row(&self, sql: crate::db::Sql, by: String) -> Result<Option<MemberRow>, DbError> {
        let row = self.db.read_one(sql, args![by]).await?.into_iter().next();
        row.map(|mut row| {
            Ok(MemberRow {
                member: parse(&row.text()?)?,
                public: key(&mut row)?,
                signature: row.bytes()?,
                wrapped: row.bytes()?,
            })
        })
        .transpose()
    }

    /// The keys of the points that `member` answers for, wrapped to them.
    pub async fn point_keys(&self, member: MemberId) -> Result<Vec<(PointId, Vec<u8>)>, DbError> {
        let rows = self.db.read_one(POINT_KEYS, args![member]).await?;
        rows.into_iter().map(|mut row| Ok((row.parse()?, row.bytes()?))).collect()
    }
}

fn body(value: &impl serde::Serialize) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|e| DbError::Wrong(e.to_string()))
}

fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DbError> {
    serde_json::from_str(text).map_err(|_| rows::wrong("office"))
}

fn key(row: &mut Row) -> Result<PublicKey, DbError> {
    Ok(PublicKey(row.bytes()?.try_into().map_err(|_| rows::wrong("key"))?))
}
