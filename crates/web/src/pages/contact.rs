//! How news finds the holder: chosen before sending, and changed as often as they like.

use super::fields::{ChoiceRow, ErrorRow};
use super::said::say;
use super::visit::{Answer, Visit};
use super::{card, case_view};
use crate::forms::Posted;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::templates::Page;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use case::Stage;
use i18n::Arg;
use id::PointId;
use node::view::CaseView;
use node::{Card, Contact, Error, Public, Way};
use serde::Serialize;

#[derive(Serialize)]
pub struct ContactPage {
    pub ways: Vec<WayRow>,
    pub errors: Vec<ErrorRow>,
    /// Where one came from.
    pub back: &'static str,
}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "contact.html";
}

/// One way to be told, with what is needed for it.
#[derive(Debug, Clone, Serialize)]
pub struct WayRow {
    pub way: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub chosen: bool,
    /// The label of what is typed.
    pub asks: Option<String>,
    /// `tel`, `email` or `lines`.
    pub kind: &'static str,
    pub value: String,
    pub error: Option<String>,
    /// The counters to choose from.
    pub counters: Vec<ChoiceRow>,
}

pub fn label(way: Way) -> (&'static str, Option<&'static str>) {
    match way {
        Way::Collect => ("contact-collect", Some("contact-collect-hint")),
        Way::Text => ("contact-text-message", None),
        Way::Email => ("contact-email", None),
        Way::Call => ("contact-call", None),
        Way::Post => ("contact-post", None),
        Way::Nothing => ("contact-nothing", Some("contact-nothing-hint")),
    }
}

/// What is asked for each way, and with which kind of field.
fn asks(way: Way) -> Option<(&'static str, &'static str)> {
    match way {
        Way::Collect | Way::Nothing => None,
        Way::Text => Some(("contact-number", "tel")),
        Way::Email => Some(("contact-email-address", "email")),
        Way::Call => Some(("contact-call-number", "lines")),
        Way::Post => Some(("contact-post-address", "lines")),
    }
}

/// The choice in one sentence.
pub fn sentence(reader: &Reader, public: &Public, contact: &Contact, receiving: PointId) -> String {
    let point = case_view::point(public, contact.point.unwrap_or(receiving), reader);
    // Numbers and addresses keep their own direction.
    let to = format!("\u{2068}{}\u{2069}", contact.to.replace('\n', ", "));
    match contact.way {
        Way::Collect => reader.text("contact-is-collect", &[("point", Arg::Text(&point))]),
        Way::Text => reader.text("contact-is-text", &[("to", Arg::Text(&to))]),
        Way::Email => reader.text("contact-is-email", &[("to", Arg::Text(&to))]),
        Way::Call => reader.text("contact-is-call", &[("to", Arg::Text(&to))]),
        Way::Post => reader.text("contact-is-post", &[("to", Arg::Text(&to))]),
        Way::Nothing => reader.text("contact-is-nothing", &[]),
    }
}

pub async fn show(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/contact", None)) };
    let view = view(&visit, &card).await?;
    let contact = view.contact.clone().unwrap_or_else(|| Contact::collect(None, &view.language));
    Ok(visit.held(&card, page(&visit, &view, &contact, None)))
}

pub async fn choose(visit: Visit, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/contact", None)) };
    let view = view(&visit, &card).await?;
    let Some(way) = Way::parse(posted.get("way")) else {
        let contact = Contact::collect(None, &view.language);
        let text = visit.reader.text("contact-error-choose", &[]);
        let page = page(&visit, &view, &contact, Some((text, false)));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visit.held(&card, page)).into_response());
    };
    let typed = posted.get(way.name()).to_owned();
    let point = posted.get("point").parse().ok();
    let done = match posted.refused(way.name()) {
        Some(_) => Err(Error::Unreadable),
        None => keep(&visit, &card, way, &typed, point, &view.language).await,
    };
    match done {
        Ok(()) => Ok((visit.keep(&card), Redirect::to(back(&view))).into_response()),
        Err(error @ Error::UnknownCard) => Err(error.into()),
        Err(error) => {
            let problem = Problem::from(error);
            let contact = Contact { way, to: typed, point, language: view.language.clone() };
            let page = page(&visit, &view, &contact, Some((problem.sentence(&visit.reader), true)));
            Ok((problem.status, visit.held(&card, page)).into_response())
        }
    }
}

async fn keep(
    visit: &Visit,
    card: &Card,
    way: Way,
    typed: &str,
    point: Option<PointId>,
    language: &str,
) -> Result<(), Error> {
    let contact = Contact::typed(way, typed, point, language)?;
    let mut rng = visit.state.rng();
    visit.node().choose(&mut visit.state.context(&mut *rng), card, contact).await
}

async fn view(visit: &Visit, card: &Card) -> Result<CaseView, Error> {
    let mut rng = visit.state.rng();
    visit.node().view(&mut visit.state.context(&mut *rng), card).await
}

fn back(view: &CaseView) -> &'static str {
    if view.stage == Stage::Draft.name() { "/apply/review" } else { "/card/case#contact" }
}

/// The form with `contact` in it; what is wrong stands at its way, or above when none was chosen.
fn page(visit: &Visit, view: &CaseView, contact: &Contact, wrong: Option<(String, bool)>) -> ContactPage {
    let reader = &visit.reader;
    let offered = |way: &Way| visit.node().sends_messages() || !way.is_message() || *way == contact.way;
    let row = |way: Way| {
        let chosen = way == contact.way;
        let (title, hint) = label(way);
        let (question, kind) = asks(way).map_or((None, ""), |(key, kind)| (Some(reader.text(key, &[])), kind));
        WayRow {
            way: way.name(),
            label: reader.text(title, &[]),
            hint: hint.map(|key| reader.text(key, &[])),
            chosen,
            asks: question,
            kind,
            value: if chosen { contact.to.clone() } else { String::new() },
            error: wrong.as_ref().filter(|(_, at_way)| *at_way && chosen).map(|(text, _)| text.clone()),
            counters: if way == Way::Collect { counters(visit, view, contact.point) } else { Vec::new() },
        }
    };
    let errors = wrong.as_ref().map(|(text, at_way)| {
        let (field, way) = if *at_way { (contact.way.name(), contact.way) } else { ("way-collect", Way::Collect) };
        let label = if *at_way { reader.text(label(way).0, &[]) } else { reader.text("contact-legend", &[]) };
        ErrorRow { field: field.to_owned(), label, text: text.clone() }
    });
    ContactPage {
        ways: Way::ALL.into_iter().filter(offered).map(row).collect(),
        errors: errors.into_iter().collect(),
        back: back(view),
    }
}

/// Every counter, with the one chosen; before that the one this browser stands at, or where it came in.
fn counters(visit: &Visit, view: &CaseView, chosen: Option<PointId>) -> Vec<ChoiceRow> {
    let chosen = chosen.unwrap_or(view.receiving);
    let points = visit.node().collect_points(view.receiving).into_iter();
    let row = |p: office::Point| ChoiceRow {
        value: p.id.to_string(),
        label: say(&p.names, visit.reader.locale.tag).to_owned(),
        checked: p.id == chosen,
    };
    points.map(row).collect()
}
