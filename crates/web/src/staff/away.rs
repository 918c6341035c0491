//! Who is away and who covers; which days an office is closed.

use super::counter::Counter;
use super::sign_in;
use crate::pages::attendance;
use crate::pages::visit::Answer;
use crate::templates::Page;
use node::{Colleague, Error, Staff};
use office::{Reason, Role, Verb, allows};
use serde::Serialize;

#[derive(Default, Serialize)]
pub struct AwayPage {
    pub member: String,
    pub absences: Vec<AbsenceRow>,
    /// For whom it can be said; nobody when this role says it for nobody.
    pub of: Vec<Named>,
    pub covers: Vec<Named>,
    pub closures: Vec<ClosureRow>,
    /// The points that this member can close.
    pub points: Vec<Named>,
    pub reasons: Vec<Named>,
    /// The first day that can be named.
    pub today: String,
    /// What was chosen before it came back.
    pub away: Typed,
    pub shut: Typed,
    pub error: Option<String>,
}

impl Page for AwayPage {
    const TEMPLATE: &'static str = "staff/away.html";
}

#[derive(Serialize)]
pub struct Named {
    pub id: String,
    pub name: String,
}

#[derive(Serialize)]
pub struct AbsenceRow {
    pub id: String,
    pub name: String,
    pub cover: Option<String>,
    pub first: String,
    pub last: String,
    /// Points that the cover has no key for.
    pub without: Vec<String>,
    pub mine: bool,
}

#[derive(Serialize)]
pub struct ClosureRow {
    pub id: String,
    pub point: String,
    pub said: String,
    pub mine: bool,
}

#[derive(Debug, Default, Clone, Serialize)]
pub struct Typed {
    pub first: String,
    pub last: String,
    /// Who is away, or which point is closed.
    pub of: String,
    /// Who covers, or why it is closed.
    pub with: String,
    pub whole: bool,
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    Ok(counter.visit.page(page(&counter, &staff)))
}

pub fn page(counter: &Counter, staff: &Staff) -> AwayPage {
    let mut rng = counter.visit.state.rng();
    let cx = counter.visit.state.context(&mut *rng);
    let (node, reader) = (counter.node(), &counter.visit.reader);
    let leave = node.leave(&cx, staff);
    let named = |c: Colleague| Named { id: c.id.to_string(), name: c.name };
    let absence = |a: node::AbsenceLine| AbsenceRow {
        id: a.id.to_string(),
        name: a.member.name,
        cover: a.cover.map(|c| c.name),
        first: a.span.first.to_string(),
        last: a.span.last.to_string(),
        without: a.without_key.into_iter().map(|p| counter.point(p)).collect(),
        mine: a.mine,
    };
    let closure = |c: node::ClosureLine| ClosureRow {
        id: c.id.to_string(),
        point: counter.point(c.point),
        said: attendance::span(reader, c.span, c.reason.name()),
        mine: c.mine,
    };
    let mut points: Vec<Named> =
        node.shuttable(staff).into_iter().map(|p| Named { id: p.to_string(), name: counter.point(p) }).collect();
    // A lead thinks in offices, a steward looks names up.
    if staff.member.role == Role::Steward {
        points.sort_by(|a, b| a.name.cmp(&b.name));
    }
    let may_shut = allows(staff.member.role, Verb::Shut);
    let reason = |r: Reason| Named { id: r.name().to_owned(), name: counter.t(attendance::reason(r.name())) };
    AwayPage {
        member: staff.member.name.clone(),
        absences: leave.absences.into_iter().map(absence).collect(),
        of: leave.of.into_iter().map(named).collect(),
        covers: leave.covers.into_iter().map(named).collect(),
        closures: node.closures(&cx, staff).into_iter().map(closure).collect(),
        points,
        reasons: Reason::ALL.into_iter().filter(|_| may_shut).map(reason).collect(),
        today: node.today(&cx).to_string(),
        away: Typed::default(),
        shut: Typed::default(),
        error: None,
    }
}
