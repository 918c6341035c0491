//! What can be asked for, with the form to fill in.

use super::names::Names;
use super::problem::ProblemBody;
use crate::locale::Reader;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use procedure::{Clock, HandoverStep, Mode, Outcome, form};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A procedure among others.
#[derive(Debug, Serialize, ToSchema)]
pub struct Summary {
    pub id: String,
    /// Grows by one with every published change.
    pub version: u32,
    /// The life event it stands behind.
    pub door: String,
    pub name: String,
    pub summary: String,
}

/// A procedure with all that is needed to ask for it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Detail {
    #[serde(flatten)]
    pub about: Summary,
    pub clock: ClockDays,
    /// How towns work together on it: online, receive-elsewhere or joint.
    #[schema(value_type = String)]
    pub mode: Mode,
    /// What another town does of it, where an agreement says so and the person agrees.
    pub handover: Vec<StepElsewhere>,
    /// JSON Schema 2020-12 of `answers`, with titles in the language asked for.
    #[schema(value_type = Object)]
    pub form: Value,
    /// The questions in their order, in the language asked for.
    pub fields: Vec<Question>,
    pub evidence: Vec<Paper>,
    pub phrases: Vec<Sentence>,
    /// How far a case can be while the office works on it.
    pub steps: Vec<Sentence>,
    /// answer, decision or paper.
    #[schema(value_type = String)]
    pub outcome: Outcome,
    /// What can be done about a bad answer or none.
    pub remedy: String,
    pub retention_days: u32,
}

/// A step that an office in another town can do.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepElsewhere {
    pub id: String,
    pub text: String,
    /// Why these answers are needed there.
    pub why: String,
    /// Working days of the office there, at most.
    pub days: u16,
    /// Paths of the answers that cross, and of nothing else: `name`, or of rows `children.name`.
    pub fields: Vec<String>,
}

/// Working days.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClockDays {
    pub notice: u16,
    pub decide: u16,
    /// Added once, with reasons told.
    pub extend: u16,
    pub deliver: u16,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Question {
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub required: bool,
    /// In Unicode scalar values.
    pub max_length: Option<u64>,
    pub choices: Vec<Offered>,
    /// When the answer is a list: what is asked about each of its members.
    pub rows: Option<Several>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Several {
    /// What one of them is.
    pub item: String,
    pub min: usize,
    pub max: usize,
    #[schema(no_recursion)]
    pub fields: Vec<Question>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Offered {
    pub value: String,
    pub label: String,
}

/// A paper the office may ask for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Paper {
    pub id: String,
    pub name: String,
    /// What a reader of the paper learns.
    pub shows: Vec<String>,
    /// copy, or seen: shown at a counter, and no copy is kept.
    #[schema(value_type = String)]
    pub take: procedure::Take,
}

/// A sentence that exists in every language.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sentence {
    pub id: String,
    pub text: String,
    /// What is filled in: `day`, `hour`, `place`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub gaps: Vec<procedure::Gap>,
}

/// What can be asked for here.
#[utoipa::path(get, path = "/api/v1/procedures", responses((status = OK, body = Vec<Summary>)))]
pub async fn list(State(state): State<AppState>, reader: Reader) -> Json<Vec<Summary>> {
    let names = Names::new(&state, reader);
    Json(state.node.procedures().iter().map(|p| summary(&names, p)).collect())
}

/// One procedure with its form.
#[utoipa::path(get, path = "/api/v1/procedures/{id}", params(("id" = String, Path)), responses(
    (status = OK, body = Detail),
    (status = NOT_FOUND, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn one(
    State(state): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Json<Detail>, Problem> {
    let unknown = || Problem::new(StatusCode::NOT_FOUND, node::Error::UnknownProcedure.key());
    let p = state.node.procedure(&id).ok_or_else(unknown)?;
    let names = Names::new(&state, reader);
    let fields: Vec<Question> = form::fields(p).into_iter().map(|f| question(&names, f)).collect();
    let paper = |e: &procedure::Evidence| Paper {
        id: e.id.clone(),
        name: names.t(&e.name),
        shows: e.shows.clone(),
        take: e.take,
    };
    let elsewhere = |s: &HandoverStep| StepElsewhere {
        id: s.id.clone(),
        text: names.t(&s.text),
        why: names.t(&s.why),
        days: s.days,
        fields: s.fields.clone(),
    };
    let Clock { notice, decide, extend, deliver } = p.clock;
    Ok(Json(Detail {
        about: summary(&names, p),
        clock: ClockDays { notice, decide, extend, deliver },
        mode: p.mode,
        handover: p.handover.iter().flat_map(|h| &h.steps).map(elsewhere).collect(),
        form: titled(&p.form, &fields),
        fields,
        evidence: p.evidence.iter().map(paper).collect(),
        steps: p.steps.iter().map(|s| Sentence { id: s.id.clone(), text: names.t(&s.text), gaps: vec![] }).collect(),
        phrases: p
            .phrases
            .iter()
            .map(|s| Sentence { id: s.id.clone(), text: names.open(s), gaps: s.gaps.clone() })
            .collect(),
        outcome: p.outcome,
        remedy: names.t(&p.remedy),
        retention_days: p.retention_days,
    }))
}

pub fn summary(names: &Names, p: &procedure::Procedure) -> Summary {
    Summary {
        id: p.id.clone(),
        version: p.version,
        door: p.door.clone(),
        name: names.t(&p.name),
        summary: names.t(&p.summary),
    }
}

fn question(names: &Names, field: form::Field) -> Question {
    let form::Field { name, label_key, hint_key, section_key: _, widget: _, required, max_length, choices, rows } =
        field;
    let choices = choices.into_iter().map(|(value, key)| Offered { value, label: names.t(&key) }).collect();
    let (label, hint) = (names.t(&label_key), hint_key.map(|key| names.t(&key)));
    let rows = rows.map(|rows| Several {
        item: names.t(&rows.item_key),
        min: rows.min,
        max: rows.max,
        fields: rows.fields.into_iter().map(|f| question(names, f)).collect(),
    });
    Question { name, label, hint, required, max_length, choices, rows }
}

/// The schema with the questions as `title` and the hints as `description` of its properties.
fn titled(form: &Value, fields: &[Question]) -> Value {
    let mut form = form.clone();
    title(&mut form, fields);
    form
}

fn title(form: &mut Value, fields: &[Question]) {
    for field in fields {
        if let Some(rows) = &field.rows {
            title(&mut form["properties"][&field.name]["items"], &rows.fields);
        }
        if let Some(property) = form["properties"][&field.name].as_object_mut() {
            property.insert("title".to_owned(), Value::from(field.label.clone()));
            property.extend(field.hint.clone().map(|hint| ("description".to_owned(), Value::from(hint))));
        }
    }
}
