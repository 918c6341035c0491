//! A point of one: whether it takes requests, and who can let somebody in there.

use super::counter::Counter;
use super::members::Pick;
use super::members_acts::{again_with, ended, signed_in};
use crate::forms::Posted;
use crate::pages::visit::Answer;
use axum::response::{IntoResponse, Redirect};
use node::{Error, Staff};
use serde::Serialize;

#[derive(Serialize)]
pub struct StandingRow {
    pub id: String,
    pub name: String,
    pub partner: Option<String>,
    pub takes: bool,
    pub lead: bool,
    /// Points that could be its partner.
    pub others: Vec<Pick>,
    /// Something was wrong here.
    pub open: bool,
}

pub fn rows(counter: &Counter, staff: &Staff) -> Vec<StandingRow> {
    let public = counter.node().public();
    let pick = |own: id::PointId, partner: Option<id::PointId>| {
        let others = public.offices.points().filter(|p| p.id != own);
        others
            .map(|p| Pick { id: p.id.to_string(), name: counter.point(p.id), chosen: partner == Some(p.id) })
            .collect()
    };
    let row = |s: node::Standing| StandingRow {
        id: s.point.to_string(),
        name: counter.point(s.point),
        partner: s.partner.map(|p| counter.point(p)),
        takes: s.takes,
        lead: s.lead,
        others: pick(s.point, s.partner),
        open: false,
    };
    counter.node().standing(staff).into_iter().map(row).collect()
}

pub async fn name(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let done = async {
        let [point, partner] = ["point", "partner"].map(|field| posted.get(field).parse());
        let (point, partner) = (point.map_err(|_| Error::UnknownPoint)?, partner.map_err(|_| Error::BadPartner)?);
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        counter.node().name_partner(&mut cx, &staff, point, partner, posted.get("passphrase")).await
    };
    match done.await {
        Ok(()) => Ok(Redirect::to("/staff/members").into_response()),
        Err(error) => {
            again_with(&counter, &staff, error.into(), |page| {
                for row in page.standing.iter_mut().filter(|row| row.id == posted.get("point")) {
                    row.open = true;
                    row.others.iter_mut().for_each(|p| p.chosen = p.id == posted.get("partner"));
                }
            })
            .await
        }
    }
}
