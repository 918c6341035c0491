//! A form, one page of it: blank, drawn again with what is wrong, and again to change a draft.

use super::card;
use super::crosses::{self, Crosses};
use super::fields::{self, ErrorRow, FieldRow};
use super::language;
use super::offer::about_in;
use super::said::Said;
use super::visit::{Answer, Visit};
use crate::forms::Posted;
use crate::headers;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::templates::{self, Page};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Texts;
use node::{Error, Opening};
use procedure::Procedure;
use procedure::form::{self, FieldError, Read};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Serialize)]
pub struct ApplyPage {
    /// Where the form is posted to.
    pub action: String,
    pub title: String,
    pub summary: String,
    /// The listing that the person came from.
    pub about: Option<Said>,
    /// What offices in other towns can do of it; on a blank form.
    pub crosses: Vec<Crosses>,
    pub fields: Vec<FieldRow>,
    pub errors: Vec<ErrorRow>,
    /// A draft that exists already.
    pub changing: bool,
    /// Districts to choose among, where they go to different points.
    pub areas: Vec<Area>,
    /// The same form for a pen.
    pub print: String,
}

/// A district.
#[derive(Serialize)]
pub struct Area {
    pub name: String,
    pub chosen: bool,
}

/// Belongs to the page and not to the form: it only decides where to.
const AREA: &str = "_area";

impl Page for ApplyPage {
    const TEMPLATE: &'static str = "apply.html";
}

/// A blank form. Nothing of whoever sat here before is ever in it.
pub async fn blank(visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let procedure = visit.node().procedure(&id).ok_or(Error::UnknownProcedure)?;
    let mut typed = fields::beginning(procedure, &visit.reader);
    if let Some(about) = about_in(&visit, query.as_deref(), procedure) {
        typed.insert("about".to_owned(), about.to_string());
    }
    Ok(headers::drawn_once(visit.page(page(&visit, procedure, &typed, &[], false))))
}

/// Keeps the answers as a draft that only a fresh card opens.
pub async fn open(mut visit: Visit, Path(id): Path<String>, mut posted: Posted) -> Answer {
    if let Some(chosen) = language::pressed(&mut visit, &mut posted) {
        let procedure = visit.node().procedure(&id).ok_or(Error::UnknownProcedure)?;
        let drawn = visit.page(page(&visit, procedure, &typed(&posted), &[], false));
        return Ok(language::keep(Some(chosen), drawn));
    }
    let procedure = visit.node().procedure(&id).ok_or(Error::UnknownProcedure)?;
    if let Some(typed) = other_rows(procedure, &mut posted) {
        return Ok(visit.page(page(&visit, procedure, &typed, &[], false)));
    }
    let area = posted.get(AREA).to_owned();
    posted.pairs.retain(|(name, _)| name != AREA);
    let mut read = read(procedure, &posted);
    read.typed.insert(AREA.to_owned(), area.clone());
    if !read.errors.is_empty() {
        return Ok(again(&visit, procedure, &read.typed, &read.errors, false));
    }
    let wished = read.answers["reply_language"].as_str().unwrap_or(visit.reader.locale.tag);
    let about = read.answers["about"].is_string();
    let bound = about || visit.node().public().bound(procedure, None, Some(&area))?.is_some();
    let opening = Opening {
        procedure: id,
        language: wished.to_owned(),
        answers: read.answers,
        card: None,
        // Who stands at a counter asks there, wherever the request goes.
        contact: visit
            .reader
            .counter
            .as_ref()
            .map(|at| node::Contact::collect(Some(at.point), visit.reader.locale.tag)),
        // At a counter it stays there, unless it belongs elsewhere.
        point: visit.reader.counter.as_ref().filter(|_| !bound).map(|at| at.point),
        area: Some(area).filter(|a| !a.is_empty()),
        draft: true,
    };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    match visit.node().open(&mut cx, opening).await {
        Ok(opened) => {
            let card = opened.card.ok_or_else(Problem::ours)?;
            Ok((visit.keep(&card), Redirect::to("/apply/review")).into_response())
        }
        Err(Error::Form(errors)) => Ok(again(&visit, procedure, &read.typed, &errors, false)),
        Err(error) => Ok(broken(&visit, procedure, &read.typed, error, false)),
    }
}

/// The form filled with the draft's answers.
pub async fn change(visit: Visit) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/change", None)) };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, &card).await?;
    let procedure = visit.node().procedure(&view.procedure).ok_or(Error::UnknownProcedure)?;
    let typed = form::typed(procedure, &view.answers);
    Ok(visit.held(&card, page(&visit, procedure, &typed, &[], true)))
}

/// Replaces the draft's answers.
pub async fn changed(mut visit: Visit, mut posted: Posted) -> Answer {
    let chosen = language::pressed(&mut visit, &mut posted);
    let Some(card) = visit.card() else {
        let asked = card::again(&visit, "/apply/change", Some(posted));
        return Ok(language::keep(chosen, asked));
    };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, &card).await?;
    let procedure = visit.node().procedure(&view.procedure).ok_or(Error::UnknownProcedure)?;
    if chosen.is_some() {
        let page = page(&visit, procedure, &typed(&posted), &[], true);
        return Ok(language::keep(chosen, visit.held(&card, page)));
    }
    if let Some(typed) = other_rows(procedure, &mut posted) {
        return Ok(visit.held(&card, page(&visit, procedure, &typed, &[], true)));
    }
    let read = read(procedure, &posted);
    if !read.errors.is_empty() {
        return Ok(again(&visit, procedure, &read.typed, &read.errors, true));
    }
    match visit.node().edit(&mut cx, &card, read.answers).await {
        Ok(()) => Ok((visit.keep(&card), Redirect::to("/apply/review")).into_response()),
        Err(Error::Form(errors)) => Ok(again(&visit, procedure, &read.typed, &errors, true)),
        Err(error) => Ok(broken(&visit, procedure, &read.typed, error, true)),
    }
}

/// The form with what was typed while the card was forgotten.
pub async fn resumed(visit: &Visit, card: &node::Card, posted: &Posted) -> Answer {
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let view = visit.node().view(&mut cx, card).await?;
    let procedure = visit.node().procedure(&view.procedure).ok_or(Error::UnknownProcedure)?;
    Ok(visit.held(card, page(visit, procedure, &typed(posted), &[], true)))
}

/// What was typed, unread. Of a name posted twice, the first.
fn typed(posted: &Posted) -> BTreeMap<String, String> {
    posted.pairs.iter().rev().cloned().collect()
}

/// After "add another" or "remove this one": everything typed, with one row more or fewer. What is
/// wrong is not said yet.
fn other_rows(procedure: &Procedure, posted: &mut Posted) -> Option<BTreeMap<String, String>> {
    let button = |name: &str| name == "_add" || name == "_remove";
    let at = posted.pairs.iter().position(|(name, _)| button(name))?;
    let (name, which) = posted.pairs.remove(at);
    let mut typed = typed(posted);
    match name.as_str() {
        "_add" => form::add(procedure, &mut typed, &which),
        _ => form::remove(procedure, &mut typed, &which),
    }
    Some(typed)
}

/// The form's own reading, and what it cannot know: bytes that were no characters.
fn read(procedure: &Procedure, posted: &Posted) -> Read {
    let mut read = form::read(procedure, &posted.pairs);
    let known: Vec<String> = form::names(procedure, &read.typed);
    for field in known.into_iter().filter(|name| posted.unreadable.contains(name)) {
        read.errors.retain(|e| e.field != field);
        read.errors.push(FieldError { field, key: Posted::UNREADABLE, args: Vec::new() });
    }
    read
}

fn page(
    visit: &Visit,
    procedure: &Procedure,
    typed: &BTreeMap<String, String>,
    errors: &[FieldError],
    changing: bool,
) -> ApplyPage {
    let public = visit.node().public();
    let id = typed.get("about").and_then(|id| id.parse().ok());
    let about = id.and_then(|id| Some((id, Said::about(&public.directory, id, &visit.reader)?)));
    let mut page = without_listing(&visit.reader, procedure, typed, errors, changing);
    if !changing {
        let chosen = typed.get(AREA).map(String::as_str);
        let area = |name: &str| Area { chosen: chosen == Some(name), name: name.to_owned() };
        page.crosses = crosses::of(visit, procedure);
        page.areas = public.areas(procedure, id).into_iter().map(area).collect();
    }
    if let Some((id, about)) = about {
        page.about = Some(about);
        page.print.push_str(&format!("?about={id}"));
    }
    page
}

fn without_listing(
    reader: &Reader,
    procedure: &Procedure,
    typed: &BTreeMap<String, String>,
    errors: &[FieldError],
    changing: bool,
) -> ApplyPage {
    let fields = fields::rows(procedure, typed, errors, reader);
    ApplyPage {
        action: if changing { "/apply/change".to_owned() } else { format!("/apply/{}", procedure.id) },
        title: reader.text(&procedure.name, &[]),
        summary: reader.text(&procedure.summary, &[]),
        about: None,
        crosses: Vec::new(),
        errors: fields::summary(&fields, errors, reader),
        fields,
        changing,
        areas: Vec::new(),
        print: format!("/apply/{}/print", procedure.id),
    }
}

/// The blank form of a procedure as a browser gets it, without a node: for whoever writes a pack.
/// `None` when the texts are not those of the procedure's languages, or the page cannot be drawn.
pub fn blank_form(procedure: &Procedure, texts: &Arc<Texts>, tag: &str) -> Option<String> {
    let path = format!("/apply/{}", procedure.id);
    let reader = Reader { locale: i18n::locale(tag)?, path, words: texts.clone(), counter: None, arrives: false };
    let typed = fields::beginning(procedure, &reader);
    templates::draw(&reader, without_listing(&reader, procedure, &typed, &[], false)).ok()
}

/// With everything typed still in it.
fn again(
    visit: &Visit,
    procedure: &Procedure,
    typed: &BTreeMap<String, String>,
    errors: &[FieldError],
    changing: bool,
) -> Response {
    let drawn = visit.page(page(visit, procedure, typed, errors, changing));
    (StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response()
}

/// Something else than the answers was wrong: the form again, so that it can be sent again.
fn broken(
    visit: &Visit,
    procedure: &Procedure,
    typed: &BTreeMap<String, String>,
    error: Error,
    changing: bool,
) -> Response {
    let problem = Problem::from(error);
    let mut page = page(visit, procedure, typed, &[], changing);
    page.errors.push(ErrorRow::plain(problem.sentence(&visit.reader)));
    (problem.status, visit.page(page)).into_response()
}
