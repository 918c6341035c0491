//! Contents of the pages about agreements, for the test that draws every page in every language.

use super::agreement::{AgreementPage, AgreementRow, QuarterRow};
use super::agreements::AgreementsPage;
use super::clause::ClauseRow;
use super::said::Said;
use crate::templates::{Sample, sample};

pub fn row(ended: bool) -> AgreementRow {
    AgreementRow {
        id: "4f1c4f1c".into(),
        partner: "Harbour <b>".into(),
        stands: if ended { "agreement-ended" } else { "agreement-in-force" },
        from: "2026-12-01".into(),
        until: "2027-11-30".into(),
        end: ended.then(|| ("Harbour <b>".into(), "2027-02-01".into())),
    }
}

pub fn clause(days: u16) -> ClauseRow {
    ClauseRow {
        procedure: "Certificate <1>".into(),
        step: "The office looks it up.".into(),
        mode: "agreement-mode-receive",
        office: Said::sample("窗口"),
        days,
        fields: vec!["Name".into(), "Child: name".into()],
    }
}

pub fn page(ended: bool) -> AgreementPage {
    let keys = ["Rivertown", "Harbour <b>"].map(|name| (name.to_owned(), "ab".repeat(32)));
    let quarter = |in_time, late| {
        let (from, until) = ("2026-07-01".into(), "2026-09-30".into());
        QuarterRow { from, until, in_time, late, undone: 1, owed: 90, came: 95 }
    };
    let kept = if ended { vec![] } else { vec![quarter(31, 2), quarter(1, 0)] };
    AgreementPage { row: row(ended), theirs: vec![clause(1), clause(5)], ours: vec![], kept, keys: keys.to_vec() }
}

pub fn all() -> Vec<Sample> {
    vec![
        sample(AgreementsPage { rows: vec![row(false), row(true)] }),
        sample(AgreementsPage { rows: vec![] }),
        sample(page(false)),
        sample(page(true)),
    ]
}
