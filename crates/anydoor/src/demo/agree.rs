//! The agreement between the demo's two towns: everything that both can do, each by the office it belongs to.

use crate::now;
use anyhow::{Context as _, Result};
use id::PointId;
use jiff::ToSpan;
use node::Node;
use node::agreement::{Clause, Proposal, Signs, Stands};

/// Offices of Larkfield, by the procedure whose steps they do.
const OFFICES: &[(&str, &str)] = &[
    ("health-cover-transfer", "health-desk"),
    ("no-record-certificate", "records-desk"),
    ("identity-document-replacement", "residents-desk"),
    ("household-certificate", "residents-desk"),
    ("school-transfer", "schools-desk"),
    ("starting-a-business", "permits-desk"),
];

/// Makes one if none is in force between the two, as they are called now.
pub async fn agree(here: &Node, there: &Node) -> Result<()> {
    let with = there.authority();
    let lines = now!(cx => here.agreements(cx));
    let stands = |line: &node::agreement::AgreementLine| line.stands == Stands::InForce;
    if lines.iter().any(|line| stands(line) && line.partner.authority == with) {
        return Ok(());
    }
    for line in lines.iter().filter(|line| stands(line)) {
        now!(cx => here.end_agreement(cx, Signs::Owner, &line.id, None).await)?;
    }
    let document = now!(cx => there.key_document(cx))?;
    let partner = here.other_town(&document)?;
    let mut clauses = here.possible_clauses(&partner);
    clauses.retain(|clause| clause.at == there.town().key);
    for clause in &mut clauses {
        place(clause, there);
    }
    let today = now!(cx => here.today(cx));
    // What is told of it lies some days back.
    let (from, until) = (today.saturating_sub(30.days()), today.saturating_add(1.year()));
    let proposal = Proposal { partner: document, clauses, from, until };
    let proposed = now!(cx => here.propose_agreement(cx, Signs::Owner, &proposal).await)?;
    let signed = now!(cx => there.accept_agreement(cx, Signs::Owner, &proposed).await)?;
    now!(cx => here.accept_agreement(cx, Signs::Owner, &signed).await).context("what both signed")?;
    for (one, two) in [(here, there), (there, here)] {
        let document = now!(cx => two.key_document(cx))?;
        now!(cx => one.learn(cx, two.authority(), &document).await)?;
    }
    Ok(())
}

/// To the office that does such things there. The proof of residence is none of the schools' office.
fn place(clause: &mut Clause, there: &Node) {
    let office = OFFICES.iter().find(|(procedure, _)| *procedure == clause.procedure).map(|(_, office)| *office);
    let residence = clause.step.as_deref() == Some("residence-proof");
    let Some(office) = office.map(|office| if residence { "residents-desk" } else { office }) else { return };
    let id = PointId::named(&format!("larkfield/{office}"));
    if let Some(point) = there.public().offices.point(id) {
        (clause.office.id, clause.office.names) = (id.to_string(), point.names.clone().into_iter().collect());
    }
}
