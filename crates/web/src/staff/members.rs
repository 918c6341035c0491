//! Who is on the staff and answers for what; and every member's own passphrase.

use super::counter::Counter;
use super::partner::{StandingRow, rows};
use super::sign_in;
use crate::pages::visit::Answer;
use crate::templates::Page;
use i18n::Arg;
use node::{Error, Staff};
use office::Role;
use serde::Serialize;

#[derive(Default, Serialize)]
pub struct MembersPage {
    pub member: String,
    /// Nobody for an officer, who decides about nobody.
    pub lines: Vec<MemberRow>,
    /// Where whoever asks can put somebody.
    pub points: Vec<Pick>,
    pub roles: Vec<RoleRow>,
    /// Members who can be put at a point.
    pub officers: Vec<Pick>,
    /// Members who can be taken out.
    pub others: Vec<Pick>,
    /// With whom somebody asks to take out, a key would be lost: only if they say so.
    pub last: bool,
    /// The own points.
    pub standing: Vec<StandingRow>,
    /// What is still to be wrapped to new keys, in words.
    pub moving: Vec<String>,
    /// What was chosen before it came back.
    pub name: String,
    pub error: Option<String>,
}

impl Page for MembersPage {
    const TEMPLATE: &'static str = "staff/members.html";
}

#[derive(Serialize)]
pub struct MemberRow {
    pub id: String,
    pub name: String,
    pub role: String,
    pub points: Vec<String>,
    pub me: bool,
}

#[derive(Serialize)]
pub struct Pick {
    pub id: String,
    pub name: String,
    pub chosen: bool,
}

#[derive(Serialize)]
pub struct RoleRow {
    pub id: &'static str,
    pub name: String,
    pub chosen: bool,
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    Ok(counter.visit.page(page(&counter, &staff).await?))
}

pub async fn page(counter: &Counter, staff: &Staff) -> Result<MembersPage, Error> {
    let behind = counter.node().behind(staff).await?;
    let moving = |(point, left): (id::PointId, u64)| {
        let left = i64::try_from(left).unwrap_or(i64::MAX);
        let name = counter.point(point);
        let args = [("name", Arg::Text(&name)), ("count", Arg::Number(left))];
        counter.visit.reader.text("members-moving", &args)
    };
    let members = counter.node().members(staff);
    let line = |m: &node::MemberLine| MemberRow {
        id: m.id.to_string(),
        name: m.name.clone(),
        role: counter.t(role(m.role)),
        points: m.points.iter().map(|p| counter.point(*p)).collect(),
        me: m.me,
    };
    let point = |p: &id::PointId| Pick { id: p.to_string(), name: counter.point(*p), chosen: false };
    let officer = |m: &node::MemberLine| Pick { id: m.id.to_string(), name: m.name.clone(), chosen: false };
    let roles = members.roles.iter();
    let others = members.lines.iter().filter(|m| !m.me);
    Ok(MembersPage {
        standing: rows(counter, staff),
        moving: behind.into_iter().map(moving).collect(),
        others: others.map(officer).collect(),
        member: staff.member.name.clone(),
        lines: members.lines.iter().map(line).collect(),
        points: members.points.iter().map(point).collect(),
        roles: roles.map(|r| RoleRow { id: r.name(), name: counter.t(role(*r)), chosen: false }).collect(),
        officers: members.lines.iter().filter(|m| m.role != Role::Steward).map(officer).collect(),
        ..MembersPage::default()
    })
}

/// Message key.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Officer => "role-officer",
        Role::Lead => "role-lead",
        Role::Steward => "role-steward",
    }
}
