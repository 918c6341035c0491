//! What a list is asked for: in the address, or in the body of its twin by POST, where no log of addresses sees it.

use crate::problem::Problem;
use axum::extract::Query;
use axum::http::{StatusCode, Uri};
use id::ListingId;
use jiff::Timestamp;
use listing::Kind;
use node::search::LONGEST;
use serde::Deserialize;

const MOST: usize = 100;
const USUAL: usize = 20;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    pub search: Option<String>,
    page: Option<usize>,
    per_page: Option<usize>,
    format: Option<Format>,
    pub taxonomy_term_id: Option<ListingId>,
    pub taxonomy_id: Option<ListingId>,
    pub organization_id: Option<ListingId>,
    pub modified_after: Option<Timestamp>,
    #[serde(default)]
    pub minimal: bool,
    #[serde(default)]
    pub full: bool,
    #[serde(default)]
    pub full_service: bool,
    pub postcode: Option<String>,
    /// Metres from the middle of the places with that postcode.
    pub proximity: Option<f64>,
    #[serde(default)]
    pub top_only: bool,
    pub parent_id: Option<ListingId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    Json,
    Ndjson,
}

/// What each list takes beside `search`, `page`, `per_page` and `format`.
fn taken(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Service => &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"],
        Kind::Organization => &["taxonomy_term_id", "taxonomy_id", "organization_id", "full", "full_service"],
        Kind::ServiceAtLocation => {
            &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "postcode", "proximity"]
        }
        Kind::TaxonomyTerm => &["taxonomy_id", "top_only", "parent_id"],
        _ => &[],
    }
}

impl Asked {
    /// A filter that the list does not have is refused: to leave it out would give another answer than asked for.
    pub fn read(kind: Kind, address: Option<&str>, body: &[u8]) -> Result<Self, Problem> {
        let wrong = || Problem::new(StatusCode::BAD_REQUEST, "hsds-error-query");
        let body = std::str::from_utf8(body).map_err(|_| wrong())?;
        let pairs = [address.unwrap_or_default(), body.trim()].map(|part| part.trim_matches('&'));
        let query = pairs.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("&");
        let everywhere = ["search", "page", "per_page", "format"];
        let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
        let known = |name: String| everywhere.contains(&name.as_str()) || taken(kind).contains(&name.as_str());
        if !query.split('&').filter(|pair| !pair.is_empty()).map(name).all(known) {
            return Err(wrong());
        }
        let uri: Uri = format!("/?{query}").parse().map_err(|_| wrong())?;
        let Query(asked) = Query::<Self>::try_from_uri(&uri).map_err(|_| wrong())?;
        let near = asked.proximity.is_none_or(|metres| metres.is_finite() && metres >= 0.0 && asked.postcode.is_some());
        let short = asked.search.as_ref().is_none_or(|words| words.chars().nth(LONGEST).is_none());
        let good = asked.page != Some(0) && asked.per_page.is_none_or(|n| (1..=MOST).contains(&n)) && near && short;
        good.then_some(asked).ok_or_else(wrong)
    }

    pub fn page(&self) -> usize {
        self.page.unwrap_or(1)
    }

    /// Of `all`: who asks for the ids alone wants every one at once.
    pub fn per_page(&self, all: usize) -> usize {
        self.per_page.unwrap_or(if self.minimal { all.max(1) } else { USUAL })
    }

    /// One object a line, all of them.
    pub fn lines(&self) -> bool {
        self.format == Some(Format::Ndjson)
    }

    /// What to look for, unless there is nothing in it.
    pub fn words(&self) -> Option<&str> {
        self.search.as_deref().map(str::trim).filter(|words| !words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, query: &str, body: &str, read: Option<(usize, usize)>) {
        let asked = Asked::read(kind, Some(query), body.as_bytes());
        assert_eq!(asked.ok().map(|a| (a.page(), a.per_page(500))), read, "{query} {body}");
    }

    #[test]
    fn bad_values_are_refused_and_never_rounded() {
        let service = Kind::Service;
        check(service, "", "", Some((1, 20)));
        check(service, "page=3&per_page=100&search=%D8%A6", "", Some((3, 100)));
        check(service, "minimal=true", "", Some((1, 500)));
        check(service, "page=2", "full=true&search=a+b", Some((2, 20)));
        check(service, "modified_after=2026-01-02T03:04:05%2B08:00", "", Some((1, 20)));
        for bad in ["page=0", "page=-1", "page=x", "page=", "per_page=0", "per_page=101", "page=1&page=2"] {
            check(service, bad, "", None);
            check(service, "", bad, None);
        }
        for bad in ["organization_id=x", "modified_after=yesterday", "full=maybe", "format=xml", "top_only=true", "x"] {
            check(service, bad, "", None);
        }
        let words = |letters| format!("search={}", "x".repeat(letters));
        check(service, &words(LONGEST), "", Some((1, 20)));
        for long in [LONGEST + 1, 70_000, 4_000_000] {
            check(service, &words(long), "", None);
            check(service, "", &words(long), None);
        }
    }

    #[test]
    fn each_list_has_its_own_filters() {
        check(Kind::TaxonomyTerm, "top_only=true", "", Some((1, 20)));
        check(Kind::Taxonomy, "taxonomy_id=00000000-0000-4000-8000-000000000000", "", None);
        check(Kind::Organization, "full_service=true", "", Some((1, 20)));
        check(Kind::ServiceAtLocation, "postcode=1&proximity=500", "", Some((1, 20)));
        for bad in ["proximity=500", "postcode=1&proximity=-1", "postcode=1&proximity=NaN", "minimal=true"] {
            check(Kind::ServiceAtLocation, bad, "", None);
        }
    }
}
