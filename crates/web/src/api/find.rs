//! Looking for public listings. The words come in a body, so that they are in no address and in no log.

use super::body::Body;
use super::problem::{ProblemBody, field};
use crate::find::KINDS;
use crate::locale::Reader;
use crate::pages::Said;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use id::ListingId;
use node::search::{Answer, Filters, Kind, Near, Wrong};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const USUAL: usize = 20;
const MOST: usize = 100;

/// Everything that is asked for must be so; what is left out is not asked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// At most 1000 characters, in any language. May be empty when there is a filter.
    #[serde(default)]
    q: String,
    /// `service`, `place`, `offer`, or `event`: a service that takes place on certain days, and will again.
    kind: Option<String>,
    /// `now`, or a local date and time such as `2026-03-02T10:30`.
    open: Option<String>,
    near: Option<Around>,
    /// BCP 47; spoken where it is given. Script and country do not count.
    language: Option<String>,
    #[serde(default)]
    free: bool,
    #[serde(default)]
    step_free: bool,
    /// In years.
    age: Option<u8>,
    /// From 1 to 100; 20 when not said.
    most: Option<usize>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Around {
    /// Degrees north, −90 to 90.
    latitude: f64,
    /// Degrees east, −180 to 180.
    longitude: f64,
    /// At most 200,000.
    metres: f64,
}

#[derive(Serialize, ToSchema)]
pub struct FoundBody {
    /// What was typed with its misspelt words as the town writes them.
    meant: Option<String>,
    /// Best first; then what has only some of the words.
    results: Vec<FoundListing>,
}

#[derive(Serialize, ToSchema)]
pub struct FoundListing {
    #[schema(value_type = Uuid)]
    id: ListingId,
    /// `service` (an event too), `place` or `offer`.
    kind: &'static str,
    /// In the reader's language, if it has one in it.
    name: String,
    /// BCP 47, when the name is in another language.
    language: Option<String>,
    /// Where the name has what was looked for: from and to, in Unicode scalar values.
    marks: Vec<[usize; 2]>,
    /// It has what was asked for.
    whole: bool,
    /// To its nearest place, when a point was asked for.
    metres: Option<f64>,
}

/// Public listings for a few words, best first. Nothing of it is kept.
#[utoipa::path(post, path = "/api/v1/find", operation_id = "find", request_body = Find, responses(
    (status = OK, body = FoundBody),
    (status = UNPROCESSABLE_ENTITY, body = ProblemBody, content_type = "application/problem+json"),
))]
pub async fn find(
    State(state): State<AppState>,
    reader: Reader,
    Body(body): Body<Find>,
) -> Result<Json<FoundBody>, Problem> {
    let most = body.most.unwrap_or(USUAL);
    if !(1..=MOST).contains(&most) {
        return Err(field("most", "find-error-choice"));
    }
    let now = state.node.local(state.world.now());
    let filters = filters(&body, now)?;
    let answer =
        state.node.find(&body.q, reader.locale.tag, &filters, now.date(), most).map_err(|wrong| match wrong {
            Wrong::Empty => field("q", "find-empty-query"),
            Wrong::TooLong => long(),
        })?;
    let public = state.node.public();
    let results = answer.hits.iter().filter_map(|hit| {
        let (kind, said) = named(&public.directory, hit.id, &reader)?;
        let marks = marks(&answer, &said, reader.locale.tag);
        Some(FoundListing {
            id: hit.id,
            kind,
            name: said.text,
            language: said.lang,
            marks,
            whole: hit.whole,
            metres: hit.metres,
        })
    });
    let results = results.collect();
    Ok(Json(FoundBody { meant: answer.meant, results }))
}

fn long() -> Problem {
    let mut problem = field("q", "find-error-long");
    let most = ("most", node::search::LONGEST.to_string());
    problem.errors.iter_mut().for_each(|error| error.args.push(most.clone()));
    problem
}

fn filters(body: &Find, now: jiff::civil::DateTime) -> Result<Filters, Problem> {
    let mut it = Filters { free: body.free, step_free: body.step_free, age: body.age, ..Filters::default() };
    if let Some(kind) = &body.kind {
        let known = KINDS.iter().find(|(name, _)| name == kind).map(|(_, kind)| *kind);
        it.kind = Some(known.ok_or_else(|| field("kind", "find-error-choice"))?);
    }
    it.open = match body.open.as_deref() {
        None => None,
        Some("now") => Some(now),
        Some(at) => Some(at.parse().map_err(|_| field("open", "find-error-time"))?),
    };
    if let Some(around) = &body.near {
        let near = Near::new(around.latitude, around.longitude, around.metres);
        it.near = Some(near.ok_or_else(|| field("near", "find-error-globe"))?);
    }
    if let Some(tag) = &body.language {
        let good = !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        it.language = Some(good.then(|| tag.clone()).ok_or_else(|| field("language", "find-error-choice"))?);
    }
    Ok(it)
}

fn named(directory: &listing::Directory, id: ListingId, reader: &Reader) -> Option<(&'static str, Said)> {
    let (kind, said) = match (directory.service(id), directory.location(id)) {
        (Some(service), _) => (Kind::Service, Said::of(&service.anydoor, "name", &service.name, reader)),
        (_, Some(place)) => {
            (Kind::Place, Said::of(&place.anydoor, "name", place.name.as_deref().unwrap_or(""), reader))
        }
        _ => (Kind::Offer, Said { text: directory.offer(id)?.title.clone(), lang: None }),
    };
    Some((KINDS.iter().find(|(_, known)| *known == kind)?.0, said))
}

fn marks(answer: &Answer, said: &Said, tag: &str) -> Vec<[usize; 2]> {
    let count = |to: usize| said.text[..to].chars().count();
    let marks = answer.marks(&said.text, said.lang.as_deref().unwrap_or(tag));
    marks.into_iter().map(|mark| [count(mark.start), count(mark.end)]).collect()
}
