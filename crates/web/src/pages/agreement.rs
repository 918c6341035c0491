//! One agreement: which steps of which procedures may cross, to which office, with which answers.

use super::clause::ClauseRow;
use super::said::say;
use super::visit::{Answer, Visit};
use crate::headers;
use crate::locale::Reader;
use crate::templates::Page;
use axum::extract::Path;
use node::Node;
use node::agreement::{AgreementLine, Quarter, Stands};
use serde::Serialize;

#[derive(Serialize)]
pub struct AgreementPage {
    pub row: AgreementRow,
    /// What the other town does for people here.
    pub theirs: Vec<ClauseRow>,
    pub ours: Vec<ClauseRow>,
    /// How well the other town keeps it.
    pub kept: Vec<QuarterRow>,
    /// Names and identity keys of both.
    pub keys: Vec<(String, String)>,
}

impl Page for AgreementPage {
    const TEMPLATE: &'static str = "agreement.html";
}

/// What one quarter brought, as a row with a bar.
#[derive(Debug, Clone, Serialize)]
pub struct QuarterRow {
    pub from: String,
    pub until: String,
    pub in_time: u32,
    pub late: u32,
    pub undone: u32,
    /// Of the bar, in hundredths of its length: in time, and all but the undone.
    pub owed: u32,
    pub came: u32,
}

impl QuarterRow {
    pub fn of(quarter: &Quarter) -> Self {
        let Quarter { from, until, in_time, late, undone } = *quarter;
        let all = (u64::from(in_time) + u64::from(late) + u64::from(undone)).max(1);
        let part = |n: u64| u32::try_from(n * 100 / all).unwrap_or(100);
        let (owed, came) = (part(in_time.into()), part(u64::from(in_time) + u64::from(late)));
        Self { from: from.to_string(), until: until.to_string(), in_time, late, undone, owed, came }
    }
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
    let mut rng = visit.state.rng();
    let kept = visit.node().figures(&mut visit.state.context(&mut *rng), &line.partner.town).await?;
    Ok(headers::public(visit.page(page(visit.node(), &line, &kept, &visit.reader))))
}

pub fn page(node: &Node, line: &AgreementLine, kept: &[Quarter], reader: &Reader) -> AgreementPage {
    let rows = |here: bool| {
        let clauses = line.clauses.iter().filter(|clause| clause.here == here);
        clauses.map(|line| ClauseRow::of(node, &line.clause, reader)).collect()
    };
    let row = AgreementRow::of(line, reader);
    let own = (reader.words.town(reader.locale.tag), node.identity());
    let keys = vec![own, (row.partner.clone(), line.partner.identity.clone())];
    let kept = kept.iter().map(QuarterRow::of).collect();
    AgreementPage { theirs: rows(false), ours: rows(true), kept, keys, row }
}
