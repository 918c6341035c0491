//! What the office has of the person's, for the case's page.

use super::case_view::point;
use super::visit::Visit;
use node::view::{By, CaseView};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct OriginalRow {
    pub paper: String,
    /// What was noted when it was taken.
    pub note: String,
    /// Who holds it, or held it.
    pub office: String,
    pub taken: String,
    pub returned: Option<String>,
}

/// An original goes with its case: whoever is in charge holds it.
pub fn rows(visit: &Visit, view: &CaseView) -> Vec<OriginalRow> {
    let public = visit.node().public();
    let day = |m: &node::view::Message| visit.local(m.at).date().to_string();
    let row = |o: node::custody::Original<'_>| OriginalRow {
        paper: visit.reader.text(o.paper, &[]),
        note: o.note.to_owned(),
        office: match (&o.taken.by, o.returned) {
            (By::Office { point: id, .. }, Some(_)) => point(&public, *id, &visit.reader),
            _ => point(&public, view.responsible, &visit.reader),
        },
        taken: day(o.taken),
        returned: o.returned.map(day),
    };
    view.originals().into_iter().map(row).collect()
}

/// Contents for the test that draws every page in every language.
#[cfg(test)]
pub fn samples() -> Vec<OriginalRow> {
    let row = |returned: Option<&str>, note: &str| OriginalRow {
        paper: "Household <register>".into(),
        note: note.into(),
        office: "Town Hall counter".into(),
        taken: "2026-03-02".into(),
        returned: returned.map(Into::into),
    };
    vec![row(None, ""), row(Some("2026-03-03"), "red <cover>")]
}
