//! One agreement: which steps of which procedures may cross, to which office, with which answers.

use super::clause::ClauseRow;
use super::said::say;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::locale::Reader;
use crate::templates::Page;
use axum::extract::Path;
use node::Node;
use node::agreement::{AgreementLine, Stands};
use serde::Serialize;

#[derive(Serialize)]
pub struct AgreementPage {
    pub row: AgreementRow,
    /// What the other town does for people here.
    pub theirs: Vec<ClauseRow>,
    pub ours: Vec<ClauseRow>,
    /// Names and identity keys of both.
    pub keys: Vec<(String, String)>,
}

impl Page for AgreementPage {
    const TEMPLATE: &'static str = "agreement.html";
}

/// An agreement in a list.
#[derive(Debug, Clone, Serialize)]
pub struct AgreementRow {
    pub id: String,
    pub partner: String,
    /// Message key.
    pub stands: &'static str,
    pub from: String,
    pub until: String,
    /// Who ended it, and from when on.
    pub end: Option<(String, String)>,
}

impl AgreementRow {
    pub fn of(line: &AgreementLine, reader: &Reader) -> Self {
        let partner = say(&line.partner.names, reader.locale.tag).to_owned();
        let own = || reader.words.town(reader.locale.tag);
        Self {
            id: line.id.clone(),
            stands: stands(line.stands),
            from: line.from.to_string(),
            until: line.until.to_string(),
            end: line.end.map(|(day, ours)| (if ours { own() } else { partner.clone() }, day.to_string())),
            partner,
        }
    }
}

fn stands(stands: Stands) -> &'static str {
    match stands {
        Stands::Proposed => "agreement-proposed",
        Stands::NotYet => "agreement-not-yet",
        Stands::InForce => "agreement-in-force",
        Stands::Over => "agreement-over",
        Stands::Ended => "agreement-ended",
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let line = super::agreements::find(&visit, &id)?;
    Ok(headers::public(visit.page(page(visit.node(), &line, &visit.reader))))
}

pub fn page(node: &Node, line: &AgreementLine, reader: &Reader) -> AgreementPage {
    let rows = |here: bool| {
        let clauses = line.clauses.iter().filter(|clause| clause.here == here);
        clauses.map(|line| ClauseRow::of(node, &line.clause, reader)).collect()
    };
    let row = AgreementRow::of(line, reader);
    let own = (reader.words.town(reader.locale.tag), node.identity());
    let keys = vec![own, (row.partner.clone(), line.partner.identity.clone())];
    AgreementPage { theirs: rows(false), ours: rows(true), keys, row }
}
