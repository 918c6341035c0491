//! A document from the holder, to a draft or to a case on its way.

use super::fields::ErrorRow;
use super::visit::{Answer, Visit};
use super::{card, case, review};
use crate::forms::Posted;
use crate::problem::Problem;
use axum::response::{IntoResponse, Redirect, Response};
use node::view::File;
use node::{Card, Error};

pub async fn to_draft(visit: Visit, posted: Result<Posted, Problem>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/review", None)) };
    match take(&visit, &card, posted, "/apply/review#documents").await {
        Ok(done) => Ok(done),
        Err(problem) => {
            let page = review::with_errors(&visit, &card, vec![about_file(&visit, &problem)]).await?;
            Ok((problem.status, page).into_response())
        }
    }
}

pub async fn to_case(visit: Visit, posted: Result<Posted, Problem>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    match take(&visit, &card, posted, "/card/case#documents").await {
        Ok(done) => Ok(done),
        Err(problem) => {
            let errors = vec![about_file(&visit, &problem)];
            case::with_errors(&visit, &card, problem.status, errors, "").await
        }
    }
}

async fn take(visit: &Visit, card: &Card, posted: Result<Posted, Problem>, back: &str) -> Result<Response, Problem> {
    let file = posted.map_err(|p| match p.key {
        "error-request-too-large" => Problem::from(Error::TooLarge { max: node::MAX_DOCUMENT }),
        _ => p,
    })?;
    let none = Problem { key: "error-no-file", ..Problem::from(Error::Empty) };
    let file = file.files.into_iter().find(|f| f.field == "file").ok_or(none)?;
    let file = File { name: plain_name(&file.name), media_type: file.media_type, bytes: file.bytes };
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    visit.node().attach(&mut cx, card, file).await?;
    Ok((visit.keep(card), Redirect::to(back)).into_response())
}

fn about_file(visit: &Visit, problem: &Problem) -> ErrorRow {
    ErrorRow {
        field: "file".to_owned(),
        label: visit.reader.text("attach-label", &[]),
        text: problem.sentence(&visit.reader),
    }
}

/// Without folders and invisible characters, at most 100 characters.
fn plain_name(name: &str) -> String {
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
