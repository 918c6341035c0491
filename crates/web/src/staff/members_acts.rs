//! What is posted from the page of members: each asks for the passphrase again.

use super::counter::Counter;
use super::invited::invited;
use super::members::{MembersPage, page};
use super::sign_in;
use crate::forms::Posted;
use crate::pages::visit::Answer;
use crate::problem::Problem;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use node::{Error, Invitation, Staff};
use office::Role;

pub async fn invite(counter: Counter, headers: HeaderMap, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let chosen: Vec<&str> = posted.pairs.iter().filter(|(n, _)| n == "points").map(|(_, v)| v.as_str()).collect();
    let done = async {
        if let Some(key) = posted.refused("name") {
            return Err(choose(key));
        }
        let role = Role::parse(posted.get("role")).ok_or_else(|| choose("members-choose-role"))?;
        let points = chosen.iter().map(|id| id.parse()).collect::<Result<_, _>>().map_err(|_| Error::UnknownPoint)?;
        let invited = Invitation { name: posted.get("name").to_owned(), role, points };
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        let told = counter.node().invite(&mut cx, &staff, &invited, posted.get("passphrase")).await?;
        Ok((told.0, told.1, invited.points))
    };
    match done.await {
        Ok((member, told, points)) => Ok(invited(&counter, &headers, Some(&staff), &member, &told, &points)),
        Err(problem) => {
            again_with(&counter, &staff, problem, |page| {
                posted.get("name").clone_into(&mut page.name);
                page.points.iter_mut().for_each(|p| p.chosen = chosen.contains(&p.id.as_str()));
                page.roles.iter_mut().for_each(|r| r.chosen = r.id == posted.get("role"));
            })
            .await
        }
    }
}

pub async fn seat(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let done = async {
        let member = posted.get("member").parse().map_err(|_| Error::UnknownMember)?;
        let point = posted.get("point").parse().map_err(|_| Error::UnknownPoint)?;
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        counter.node().seat(&mut cx, &staff, member, point, posted.get("passphrase")).await
    };
    match done.await {
        Ok(()) => Ok(Redirect::to("/staff/members").into_response()),
        Err(error) => again_with(&counter, &staff, error.into(), |_| {}).await,
    }
}

pub async fn remove(counter: Counter, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let done = async {
        let member = posted.get("member").parse().map_err(|_| Error::UnknownMember)?;
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        let loses = !posted.get("loses").is_empty();
        counter.node().remove(&mut cx, &staff, member, loses, posted.get("passphrase")).await
    };
    match done.await {
        Ok(()) => Ok(Redirect::to("/staff/members").into_response()),
        Err(error) => {
            let last = matches!(error, Error::LeavesNobody) && staff.member.role == Role::Steward;
            again_with(&counter, &staff, error.into(), |page| {
                page.last = last;
                page.others.iter_mut().for_each(|m| m.chosen = m.id == posted.get("member"));
            })
            .await
        }
    }
}

/// The new passphrase is on the sheet, and nowhere else; this session ended with the old one.
pub async fn passphrase(counter: Counter, headers: HeaderMap, posted: Posted) -> Answer {
    let Some(staff) = signed_in(&counter).await? else { return Ok(ended(&counter)) };
    let done = {
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        counter.node().renew_passphrase(&mut cx, &staff, posted.get("passphrase")).await
    };
    match done {
        Ok(told) => Ok(invited(&counter, &headers, None, &staff.member, &told, &staff.points())),
        Err(error) => again_with(&counter, &staff, error.into(), |_| {}).await,
    }
}

/// Where the address of a posted form leads when it is opened.
pub async fn again() -> Redirect {
    Redirect::to("/staff/members")
}

fn choose(key: &'static str) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, key)
}

pub async fn signed_in(counter: &Counter) -> Result<Option<Staff>, Problem> {
    match counter.staff().await {
        Err(Error::SignedOut) => Ok(None),
        other => Ok(Some(other?)),
    }
}

pub fn ended(counter: &Counter) -> axum::response::Response {
    sign_in::ended(counter, "/staff/members".to_owned(), None)
}

pub async fn again_with(
    counter: &Counter,
    staff: &Staff,
    problem: Problem,
    keep: impl FnOnce(&mut MembersPage),
) -> Answer {
    let error = Some(problem.sentence(&counter.visit.reader));
    let mut page = MembersPage { error, ..page(counter, staff).await? };
    keep(&mut page);
    Ok((problem.status, counter.visit.page(page)).into_response())
}
