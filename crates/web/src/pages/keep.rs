//! The card, shown once it matters: the page does not move on until it is kept somewhere.

use super::card;
use super::visit::{Answer, Visit};
use crate::forms::Posted;
use crate::templates::Page;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use node::Card;
use serde::Serialize;

#[derive(Serialize)]
pub struct KeepPage {
    /// Six groups of four.
    pub groups: Vec<String>,
    /// The case number: it opens nothing.
    pub number: Option<String>,
    /// Our own drawing: nothing in it comes from outside but the address of this site.
    pub picture: Option<String>,
    /// This site's address, to be typed elsewhere.
    pub address: String,
    /// What was typed back.
    pub last: String,
    pub error: Option<String>,
}

impl Page for KeepPage {
    const TEMPLATE: &'static str = "keep.html";
}

pub async fn show(visit: Visit, headers: HeaderMap) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/card", None)) };
    let page = page(&visit, &card, &headers).await?;
    Ok(visit.held(&card, page))
}

/// "I printed it", "I photographed it", or the last group typed back.
pub async fn kept(visit: Visit, headers: HeaderMap, posted: Posted) -> Answer {
    let Some(card) = visit.card() else { return Ok(card::again(&visit, "/apply/card", None)) };
    let onward = match posted.get("saved") {
        "printed" | "photographed" => true,
        _ => typed_back(&card, posted.get("last")),
    };
    if onward {
        return Ok((visit.keep(&card), Redirect::to("/card/case")).into_response());
    }
    let mut page = page(&visit, &card, &headers).await?;
    page.last = posted.get("last").chars().take(40).collect();
    page.error = Some(visit.reader.text("keep-wrong-group", &[]));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, visit.held(&card, page)).into_response())
}

async fn page(visit: &Visit, card: &Card, headers: &HeaderMap) -> Result<KeepPage, node::Error> {
    let mut rng = visit.state.rng();
    let number = visit.node().number(&mut visit.state.context(&mut *rng), card).await?;
    let code = card.text();
    let host = host(headers);
    let picture = site(visit, headers).and_then(|site| picture(&format!("{site}/card#{}", *code)));
    Ok(KeepPage {
        number: number.map(|n| n.to_string()),
        groups: code.split('-').map(str::to_owned).collect(),
        picture,
        address: format!("{host}/card"),
        last: String::new(),
        error: None,
    })
}

fn host(headers: &HeaderMap) -> &str {
    headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// Scheme and host of this site, as the reader's browser knows it.
pub fn site(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    let host = host(headers);
    let scheme = if visit.state.secure { "https" } else { "http" };
    (!host.is_empty()).then(|| format!("{scheme}://{host}"))
}

pub fn picture(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).build().ok()?;
    Some(SvgBuilder::default().to_str(&code))
}

/// Whether `typed` is the card's last group, read as leniently as a whole card is.
pub fn typed_back(card: &Card, typed: &str) -> bool {
    let code = card.text();
    let Some((first, _)) = code.rsplit_once('-') else { return false };
    typed.len() < 40 && Card::parse(&format!("{first}-{typed}")).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_group_leads_on() {
        let card = Card::random(&mut testkit::rng(1));
        let text = card.text().to_string();
        let last = text.rsplit('-').next().unwrap();
        assert!(typed_back(&card, last));
        assert!(typed_back(&card, &format!(" {} ", last.to_lowercase())));
        assert!(!typed_back(&card, ""));
        assert!(!typed_back(&card, &text[..4]));
        assert!(!typed_back(&card, &"0".repeat(1_000_000)));
    }

    #[test]
    fn the_picture_is_a_drawing_without_script_or_style() {
        let svg = picture("http://127.0.0.1:8080/card#ABCD").unwrap();
        assert!(svg.starts_with("<svg") && !svg.contains("style") && !svg.contains("script"), "{}", &svg[..200]);
    }
}
