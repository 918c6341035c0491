//! A member's own passkeys: the list, adding one with the script, taking one away.

use super::counter::Counter;
use super::members::Pick;
use super::sign_in;
use crate::forms::Posted;
use crate::headers;
use crate::pages::visit::Answer;
use crate::passkey::{DeviceAnswer, host};
use crate::problem::Problem;
use crate::templates::Page;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use node::{Device, Error, Staff};
use serde::Serialize;

#[derive(Default, Serialize)]
pub struct PasskeysPage {
    pub member: String,
    /// Names the member to their device.
    pub id: String,
    pub lines: Vec<PasskeyRow>,
    pub devices: Vec<Pick>,
    pub error: Option<String>,
}

impl Page for PasskeysPage {
    const TEMPLATE: &'static str = "staff/passkeys.html";
}

#[derive(Serialize)]
pub struct PasskeyRow {
    pub id: String,
    pub device: String,
    pub added: String,
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    draw(&counter, &staff, "", None).await
}

pub async fn add(counter: Counter, headers: HeaderMap, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(ended(&counter)),
        other => other?,
    };
    let done = async {
        let device = Device::parse(posted.get("device")).ok_or_else(no_device)?;
        let (made, public) = (DeviceAnswer::posted(&posted).read()?, posted.get("public_key"));
        let mut rng = counter.visit.state.rng();
        let mut cx = counter.visit.state.context(&mut *rng);
        let passphrase = posted.get("passphrase");
        counter.node().add_passkey(&mut cx, &staff, host(&headers), (&made, public), device, passphrase).await?;
        Ok::<_, Problem>(())
    };
    match done.await {
        Ok(()) => Ok(Redirect::to("/staff/passkeys").into_response()),
        Err(problem) => draw(&counter, &staff, posted.get("device"), Some(problem)).await,
    }
}

pub async fn remove(counter: Counter, posted: Posted) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(ended(&counter)),
        other => other?,
    };
    let token = counter.token.as_deref().unwrap_or_default();
    match counter.node().remove_passkey(&staff, token, posted.get("id")).await {
        Ok(()) => Ok(Redirect::to("/staff/passkeys").into_response()),
        Err(error) => draw(&counter, &staff, "", Some(error.into())).await,
    }
}

/// Where the address of a posted form leads when it is opened.
pub async fn again() -> Redirect {
    Redirect::to("/staff/passkeys")
}

pub fn no_device() -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "passkeys-choose-device")
}

fn ended(counter: &Counter) -> Response {
    sign_in::ended(counter, "/staff/passkeys".to_owned(), None)
}

async fn draw(counter: &Counter, staff: &Staff, chosen: &str, problem: Option<Problem>) -> Answer {
    let line =
        |p: node::PasskeyLine| PasskeyRow { device: counter.t(device(p.device)), added: p.added.to_string(), id: p.id };
    let pick = |d: &Device| Pick { id: d.name().into(), name: counter.t(device(*d)), chosen: d.name() == chosen };
    let page = PasskeysPage {
        member: staff.member.name.clone(),
        id: staff.member.id.to_string(),
        lines: counter.node().passkeys(staff).await?.into_iter().map(line).collect(),
        devices: Device::ALL.iter().map(pick).collect(),
        error: problem.as_ref().map(|p| p.sentence(&counter.visit.reader)),
    };
    let status = problem.map_or(StatusCode::OK, |p| p.status);
    Ok((status, headers::with_uploads(counter.visit.page(page))).into_response())
}

/// Message key.
fn device(device: Device) -> &'static str {
    match device {
        Device::Phone => "passkeys-phone",
        Device::Tablet => "passkeys-tablet",
        Device::Computer => "passkeys-computer",
        Device::SecurityKey => "passkeys-security-key",
    }
}
