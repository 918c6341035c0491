//! Before sending: what was answered, what was added, and one button.

use super::acting;
use super::card;
use super::case_view::{DocumentLine, documents};
use super::fields::{self, AnswerRow, ErrorRow};
use super::visit::{Answer, Visit};
use crate::cookies;
use crate::forms::Posted;
use crate::headers;
use crate::problem::Problem;
use crate::templates::Page;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect};
use case::{Refusal, Stage};
use jiff::civil::Date;
use node::{Card, Error};
use procedure::{Procedure, form};
use serde::Serialize;

#[derive(Serialize)]
pub struct ReviewPage {
    pub title: String,
    pub answers: Vec<AnswerRow>,
    pub documents: Vec<DocumentLine>,
    /// The questions whose answers become public when the office says yes.
    pub public: Vec<String>,
    /// Who asks for somebody else has a paper ready that shows it.
    pub proof: Option<String>,
    /// Where it will go.
    pub office: String,
    /// How news finds the person.
    pub contact: String,
    pub may_attach: bool,
    /// Until when the draft is kept.
    pub kept: Vec<String>,
    /// At a counter, where paper may be keyed in later.
    pub received: Option<Received>,
    /// A lost card may be replaced: offered, and the person's to take away.
    pub replaceable: bool,
    pub errors: Vec<ErrorRow>,
}

/// The day on which a paper form came.
#[derive(Default, Serialize)]
pub struct Received {
    pub value: String,
    pub error: Option<String>,
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "review.html";
}

pub async fn show(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/review", None)) };
    with_errors(&visit, &card, Vec::new()).await
}

/// A draft's page; what was sent already has its own.
pub async fn with_errors(visit: &Visit, card: &Card, errors: Vec<ErrorRow>) -> Answer {
    draw(visit, card, errors, Received::default(), true).await
}

async fn draw(visit: &Visit, card: &Card, errors: Vec<ErrorRow>, received: Received, replaceable: bool) -> Answer {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, card).await?;
    if view.stage != Stage::Draft.name() {
        return Ok((visit.keep(card), Redirect::to("/card/case")).into_response());
    }
    let public = visit.node().public();
    let procedure = visit.node().procedure(&view.procedure).ok_or(Error::UnknownProcedure)?;
    let page = ReviewPage {
        title: visit.reader.text(&procedure.name, &[]),
        answers: fields::answered(procedure, &view.answers, &public.directory, &visit.reader),
        documents: documents(&view),
        public: public_questions(visit, procedure),
        proof: acting::proof(procedure, &view.answers, &visit.reader),
        office: super::case_view::point(&public, view.receiving, &visit.reader),
        contact: view.contact.as_ref().map_or_else(String::new, |contact| {
            super::contact::sentence(&visit.reader, &public, contact, view.receiving)
        }),
        kept: super::kept::said(&visit.reader, &view),
        may_attach: view.may.contains(&"attach"),
        received: visit.reader.counter.is_some().then_some(received),
        replaceable,
        errors,
    };
    Ok(headers::with_uploads(visit.held(card, page)))
}

fn public_questions(visit: &Visit, procedure: &Procedure) -> Vec<String> {
    let Some(public) = &procedure.publishes else { return Vec::new() };
    let is_public = |field: &form::Field| public.fields().any(|name| name == field.name);
    let fields = form::fields(procedure).into_iter().filter(is_public);
    fields.map(|f| visit.reader.text(&f.label_key, &[])).collect()
}

/// Pressed twice, it is still one case.
pub async fn send(visit: Visit, headers: HeaderMap, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/review", None)) };
    let on = posted.get("received").trim();
    let replaceable = posted.get("replaceable") == "yes";
    let keyed = visit.reader.counter.is_some() && !on.is_empty();
    let sent = match choose(&visit, &card, replaceable).await {
        Err(error) => Err(error),
        Ok(()) if keyed => send_keyed(&visit, &headers, &card, on).await,
        Ok(()) => send_now(&visit, &card).await,
    };
    match sent {
        Ok(()) => {}
        Err(Error::Refused(Refusal::Stage(stage))) if stage != Stage::Draft => {}
        Err(error) if keyed => {
            let problem = Problem::from(error);
            let text = problem.sentence(&visit.reader);
            let label = visit.reader.text("counter-received-label", &[]);
            let row = ErrorRow { field: "received".to_owned(), label, text: text.clone() };
            let received = Received { value: on.chars().take(40).collect(), error: Some(text) };
            return Ok((problem.status, draw(&visit, &card, vec![row], received, replaceable).await?).into_response());
        }
        Err(error) => return Err(error.into()),
    }
    Ok((visit.keep(&card), Redirect::to("/apply/card")).into_response())
}

/// Kept before anything is sent, so that no request lies in an office without the choice.
async fn choose(visit: &Visit, card: &Card, replaceable: bool) -> Result<(), Error> {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    match visit.node().view(&mut cx, card).await? {
        view if view.stage == Stage::Draft.name() => visit.node().replaceable(&mut cx, card, replaceable).await,
        _ => Ok(()),
    }
}

async fn send_now(visit: &Visit, card: &Card) -> Result<(), Error> {
    let mut rng = visit.state.rng();
    visit.node().send(&mut visit.state.context(&mut *rng), card).await
}

/// With the day on which the paper came, which a signed-in member answers for.
async fn send_keyed(visit: &Visit, headers: &HeaderMap, card: &Card, on: &str) -> Result<(), Error> {
    let on: Date = on.parse().map_err(|_| Error::Refused(Refusal::BadReceipt))?;
    let token = cookies::read(headers, cookies::STAFF).ok_or(Error::SignedOut)?;
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let staff = visit.node().staff(&mut cx, token).await?;
    visit.node().send_received(&mut cx, card, &staff, on).await
}
