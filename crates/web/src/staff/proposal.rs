//! What a file from another town holds, before it is signed: an agreement, or keys to propose one to.

use super::counter::Counter;
use crate::pages::Said;
use crate::pages::agreement::{self, AgreementPage};
use crate::pages::clause::ClauseRow;
use crate::templates::Page;
use node::agreement::Clause;
use node::{Error, Staff};
use serde::Serialize;

/// What can be agreed on with the town of a document of keys.
#[derive(Serialize)]
pub struct ProposePage {
    pub member: String,
    pub partner: Said,
    pub authority: String,
    pub identity: String,
    /// As it was read.
    pub document: String,
    /// What the other town could do for people here.
    pub theirs: Vec<Choice>,
    pub ours: Vec<Choice>,
    pub from: String,
    pub until: String,
    pub error: Option<String>,
}

#[derive(Serialize)]
pub struct Choice {
    pub value: String,
    pub row: ClauseRow,
    pub chosen: bool,
}

impl Page for ProposePage {
    const TEMPLATE: &'static str = "staff/propose.html";
}

/// An agreement as it would be signed.
#[derive(Serialize)]
pub struct AcceptPage {
    pub member: String,
    pub agreement: AgreementPage,
    pub authority: String,
    pub document: String,
    pub error: Option<String>,
}

impl Page for AcceptPage {
    const TEMPLATE: &'static str = "staff/accept.html";
}

/// How a form names a clause.
pub fn value(clause: &Clause) -> String {
    format!("{}/{}/{}", clause.procedure, clause.step.as_deref().unwrap_or_default(), clause.at)
}

pub fn accept(counter: &Counter, staff: &Staff, document: &str) -> Result<AcceptPage, Error> {
    let mut rng = counter.visit.state.rng();
    let line = counter.node().read_agreement(&counter.visit.state.context(&mut *rng), staff, document)?;
    Ok(AcceptPage {
        member: staff.member.name.clone(),
        authority: line.partner.authority.clone(),
        agreement: agreement::page(counter.node(), &line, &[], &counter.visit.reader),
        document: document.to_owned(),
        error: None,
    })
}

/// `chosen` names the clauses that are ticked; all of them the first time.
pub fn propose(
    counter: &Counter,
    staff: &Staff,
    document: &str,
    chosen: Option<&[&str]>,
) -> Result<ProposePage, Error> {
    let (node, reader) = (counter.node(), &counter.visit.reader);
    let partner = node.read_keys(staff, document)?;
    let possible = node.possible_clauses(&partner);
    let choices = |at: &str| {
        let clauses = possible.iter().filter(|clause| clause.at == at);
        let choice = |clause: &Clause| {
            let value = value(clause);
            let chosen = chosen.is_none_or(|chosen| chosen.contains(&value.as_str()));
            Choice { row: ClauseRow::of(node, clause, reader), value, chosen }
        };
        clauses.map(choice).collect()
    };
    let today = counter.visit.local_now().date();
    Ok(ProposePage {
        member: staff.member.name.clone(),
        partner: Said::name(&partner.names, reader),
        theirs: choices(&partner.town),
        ours: choices(&node.town().key),
        authority: partner.authority,
        identity: partner.identity,
        document: document.to_owned(),
        from: today.to_string(),
        until: node::agreement::a_year(today).to_string(),
        error: None,
    })
}
