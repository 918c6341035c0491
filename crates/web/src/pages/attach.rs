//! Documents from the holder, to a draft or to a case on its way. Of several, each is taken or named
//! with the reason why not.

use super::fields::ErrorRow;
use super::visit::{Answer, Visit};
use super::{card, case, review};
use crate::forms::Posted;
use crate::problem::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use node::Card;
use node::view::File;

/// Files of one form.
const FILES: usize = 20;

pub async fn to_draft(visit: Visit, posted: Result<Posted, Problem>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/review", None)) };
    match take(&visit, &card, posted).await {
        Refused { rows, .. } if rows.is_empty() => {
            Ok((visit.keep(&card), Redirect::to("/apply/review#documents")).into_response())
        }
        Refused { status, rows } => Ok((status, review::with_errors(&visit, &card, rows).await?).into_response()),
    }
}

pub async fn to_case(visit: Visit, posted: Result<Posted, Problem>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    match take(&visit, &card, posted).await {
        Refused { rows, .. } if rows.is_empty() => {
            Ok((visit.keep(&card), Redirect::to("/card/case#documents")).into_response())
        }
        Refused { status, rows } => case::with_errors(&visit, &card, status, rows, "").await,
    }
}

struct Refused {
    status: StatusCode,
    rows: Vec<ErrorRow>,
}

async fn take(visit: &Visit, card: &Card, posted: Result<Posted, Problem>) -> Refused {
    let mut refused = Refused { status: StatusCode::OK, rows: vec![] };
    let mut no = |label: String, problem: &Problem| {
        refused.status = problem.status;
        let text = problem.sentence(&visit.reader);
        refused.rows.push(ErrorRow { field: "file".to_owned(), label, text });
    };
    match files(posted) {
        Err(problem) => no(visit.reader.text("attach-label", &[]), &problem),
        Ok(files) => {
            for file in files {
                let name = file.name.clone();
                let mut rng = visit.state.rng();
                let mut cx = visit.state.context(&mut *rng);
                if let Err(error) = visit.node().attach(&mut cx, card, file).await {
                    no(name, &error.into());
                }
            }
        }
    }
    refused
}

/// The files of a posted form, each with a name that is one.
///
/// # Errors
/// A sentence when there are none, too many, or too much of them.
pub fn files(posted: Result<Posted, Problem>) -> Result<Vec<File>, Problem> {
    let posted = posted.map_err(|problem| match problem.status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem {
            args: vec![("megabytes", (node::MAX_DOCUMENT / (1024 * 1024)).to_string())],
            ..Problem::new(problem.status, "upload-too-much")
        },
        _ => problem,
    })?;
    let files: Vec<_> = posted.files.into_iter().filter(|f| f.field == "file").collect();
    match files.len() {
        0 => Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "error-no-file")),
        n if n > FILES => Err(Problem {
            args: vec![("max", FILES.to_string())],
            ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "paper-too-many-files")
        }),
        _ => Ok(files
            .into_iter()
            .map(|f| File { name: plain_name(&f.name), media_type: f.media_type, bytes: f.bytes })
            .collect()),
    }
}

/// Without folders and invisible characters, at most 100 characters.
pub fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|c| !c.is_control()).take(100).collect();
    if plain.trim().is_empty() { "document".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(plain_name("C:\\Users\\me\\pay slip.pdf"), "pay slip.pdf");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("a\0\nb"), "ab");
        assert_eq!(plain_name("/"), "document");
        assert_eq!(plain_name(&"ئ".repeat(300)).chars().count(), 100);
    }
}
