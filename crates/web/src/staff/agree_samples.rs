//! Contents of a steward's pages about agreements, for the test that draws every page in every language.

use super::agreements::{AgreementsPage, Row};
use super::proposal::{AcceptPage, Choice, ProposePage};
use crate::pages::Said;
use crate::pages::agreement_samples::{clause, page, row};
use crate::templates::{Sample, sample};

fn line(ended: bool, learnt: Option<&str>, agreed: bool) -> Row {
    let (authority, identity) = ("harbour.example:8080".into(), "ab".repeat(32));
    Row { row: row(ended), authority, identity, learnt: learnt.map(Into::into), agreed, endable: !ended }
}

fn propose(any: bool) -> ProposePage {
    let choice = |chosen| Choice { value: "certificate/look/harbour".into(), row: clause(5), chosen };
    ProposePage {
        member: "Stan".into(),
        partner: Said::sample("港口"),
        authority: "harbour.example".into(),
        identity: "ab".repeat(32),
        document: "{\"text\":\"<\"}".into(),
        theirs: if any { vec![choice(true), choice(false)] } else { vec![] },
        ours: vec![],
        from: "2026-12-01".into(),
        until: "2027-11-30".into(),
        error: any.then(|| "Wrong.".into()),
    }
}

fn accept(error: Option<String>) -> AcceptPage {
    let (member, authority, document) = ("Stan".into(), "harbour.example".into(), "{}".into());
    AcceptPage { member, agreement: page(false), authority, document, error }
}

pub fn all() -> Vec<Sample> {
    vec![
        sample(AgreementsPage {
            member: "Stan".into(),
            rows: vec![line(false, Some("2026-12-02"), true), line(true, None, true), line(false, None, false)],
            authority: "town.example".into(),
            today: "2026-12-02".into(),
            error: Some("Wrong.".into()),
        }),
        sample(AgreementsPage { member: "Stan".into(), ..AgreementsPage::default() }),
        sample(propose(true)),
        sample(propose(false)),
        sample(accept(None)),
        sample(accept(Some("Wrong.".into()))),
    ]
}
