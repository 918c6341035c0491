//! The sheet that a new member takes home: how to sign in, in every language. Shown once.

use super::counter::Counter;
use crate::pages::say;
use crate::templates::Page;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use i18n::{Arg, LOCALES, Locale};
use id::PointId;
use node::{Passphrase, Staff};
use office::{Member, Role};
use serde::Serialize;

#[derive(Serialize)]
pub struct InvitedPage {
    /// Who is signed in; nobody after the own passphrase was changed.
    pub member: Option<String>,
    pub name: String,
    /// Seven groups of four letters.
    pub groups: Vec<String>,
    pub sections: Vec<Section>,
}

/// The same in one language.
#[derive(Serialize)]
pub struct Section {
    pub tag: &'static str,
    pub dir: &'static str,
    pub title: String,
    pub role: String,
    /// Names of points, each with what they are called by.
    pub points: Option<(String, Vec<String>)>,
    pub steps: Vec<String>,
}

impl Page for InvitedPage {
    const TEMPLATE: &'static str = "staff/invited.html";
}

pub fn invited(
    counter: &Counter,
    headers: &HeaderMap,
    by: Option<&Staff>,
    member: &Member,
    told: &Passphrase,
    points: &[PointId],
) -> Response {
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let scheme = if counter.visit.state.secure { "https" } else { "http" };
    let address = format!("{scheme}://{host}/staff");
    counter.visit.page(InvitedPage {
        member: by.map(|staff| staff.member.name.clone()),
        name: member.name.clone(),
        groups: told.text().split('-').map(str::to_owned).collect(),
        sections: LOCALES.iter().map(|l| section(counter, l, member.role, points, &address)).collect(),
    })
}

fn section(counter: &Counter, locale: &'static Locale, role: Role, points: &[PointId], address: &str) -> Section {
    let (node, public) = (counter.node(), counter.node().public());
    let text = |key: &str, args: &[(&str, Arg<'_>)]| node.texts().text(locale.tag, key, args);
    let role = match role {
        Role::Officer => "sheet-officer",
        Role::Lead => "sheet-lead",
        Role::Steward => "sheet-steward",
    };
    let named = points.iter().filter_map(|p| public.offices.point(*p));
    let named: Vec<String> = named.map(|p| say(&p.names, locale.tag).to_owned()).collect();
    let open = text("sheet-open", &[("address", Arg::Text(address))]);
    Section {
        tag: locale.tag,
        dir: if locale.rtl { "rtl" } else { "ltr" },
        title: text("sheet-title", &[("town", Arg::Text(say(&node.town().names, locale.tag)))]),
        role: text(role, &[]),
        points: (!named.is_empty()).then(|| (text("sheet-points", &[]), named)),
        steps: vec![open, text("sheet-keep", &[]), text("sheet-alone", &[])],
    }
}
