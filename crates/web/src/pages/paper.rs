//! A document, page by page, for its holder and for an office: a picture drawn here, in a page in
//! which nothing runs. The picture is part of the page, so that no copy of it lies in a cache.

use super::card;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::problem::Problem;
use crate::templates::Page;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use node::Error;
use node::view::{Leaf, SheetView};
use serde::Serialize;

#[derive(Serialize)]
pub struct PaperPage {
    /// Who is signed in, when an office looks.
    pub member: Option<String>,
    pub name: String,
    /// Address of the case, and of the document.
    pub back: String,
    pub base: String,
    pub page: u32,
    pub pages: u32,
    /// It holds something that would run in other programs.
    pub runs: bool,
    /// A `data:` address.
    pub picture: Option<String>,
    pub text: Option<String>,
    /// Why it is not shown.
    pub unfit: Option<String>,
    pub download: bool,
}

impl Page for PaperPage {
    const TEMPLATE: &'static str = "paper.html";
}

impl PaperPage {
    /// `base` is the address of the document below `back`, that of the case.
    pub fn new(visit: &Visit, sheet: SheetView, back: String, number: u32) -> Self {
        let (picture, text, unfit) = match sheet.leaf {
            Ok(Leaf::Picture { media_type, bytes }) => {
                (Some(format!("data:{media_type};base64,{}", BASE64.encode(&bytes))), None, None)
            }
            Ok(Leaf::Text(text)) => (None, Some(text), None),
            Err(unfit) => (None, None, Some(Problem::from(Error::Unfit(unfit)).sentence(&visit.reader))),
        };
        let base = format!("{}/documents/{number}", back.strip_suffix("/case").unwrap_or(&back));
        let (page, pages, runs) = (sheet.page, sheet.pages, sheet.script);
        Self { member: None, name: sheet.name, back, base, page, pages, runs, picture, text, unfit, download: true }
    }

    pub fn answer(self, visit: &Visit) -> Response {
        headers::sandboxed(visit.page(self))
    }
}

/// Anything that is no number is a document, or a page, that does not exist.
pub fn number(text: &str) -> Result<u32, Error> {
    text.parse().map_err(|_| Error::UnknownDocument)
}

pub async fn show(visit: Visit, Path((document, page)): Path<(String, String)>) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/card/case", None)) };
    let (document, page) = (number(&document)?, number(&page)?);
    let mut rng = visit.state.rng();
    let mut cx = visit.state.context(&mut *rng);
    let sheet = visit.node().page(&mut cx, &card, document, page).await?;
    let paper = PaperPage::new(&visit, sheet, "/card/case".to_owned(), document);
    let paper = PaperPage { download: visit.reader.counter.is_none(), ..paper };
    Ok((visit.keep(&card), paper.answer(&visit)).into_response())
}
