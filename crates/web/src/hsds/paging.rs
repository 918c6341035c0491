//! Which page of a list, and of what.

use crate::problem::Problem;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use id::ListingId;
use serde::Deserialize;
use utoipa::IntoParams;

const MOST: usize = 100;
const USUAL: usize = 20;

/// A filter we do not have is refused: to leave it out would give another answer than asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Words that must be found.
    pub search: Option<String>,
    /// From 1.
    page: Option<usize>,
    /// From 1 to 100; 20 when not said.
    per_page: Option<usize>,
    /// Of services: only those of this organization.
    #[param(value_type = Option<Uuid>)]
    pub organization_id: Option<ListingId>,
}

impl Asked {
    pub fn read(query: Result<Query<Self>, QueryRejection>) -> Result<Self, Problem> {
        let wrong = || Problem::new(StatusCode::BAD_REQUEST, "hsds-error-query");
        let Query(asked) = query.map_err(|_| wrong())?;
        let good = asked.page != Some(0) && (1..=MOST).contains(&asked.per_page());
        good.then_some(asked).ok_or_else(wrong)
    }

    pub fn page(&self) -> usize {
        self.page.unwrap_or(1)
    }

    pub fn per_page(&self) -> usize {
        self.per_page.unwrap_or(USUAL)
    }

    /// What to look for, unless there is nothing in it.
    pub fn words(&self) -> Option<&str> {
        self.search.as_deref().map(str::trim).filter(|words| !words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Uri;

    #[track_caller]
    fn check(query: &str, read: Option<(usize, usize)>) {
        let uri: Uri = format!("/hsds/services?{query}").parse().unwrap();
        let asked = Asked::read(Query::try_from_uri(&uri));
        assert_eq!(asked.ok().map(|a| (a.page(), a.per_page())), read, "{query}");
    }

    #[test]
    fn bad_values_are_refused_and_never_rounded() {
        check("", Some((1, 20)));
        check("page=3&per_page=100&search=%D8%A6", Some((3, 100)));
        for bad in
            ["page=0", "page=-1", "page=x", "page=", "per_page=0", "per_page=101", "taxonomy_id=x", "page=1&page=2"]
        {
            check(bad, None);
        }
        check("organization_id=x", None);
    }
}
