//! An agreement as this town keeps it, and where it stands.

use handover::agreement::{Agreement, End, Terms};
use jiff::civil::Date;
use store::AgreementRow;

/// An agreement that this town has signed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Known {
    pub agreement: Agreement,
    pub terms: Terms,
    pub end: Option<End>,
}

/// Where an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// The other town has not signed.
    Proposed,
    NotYet,
    InForce,
    Over,
    /// One of the two ended it before its last day.
    Ended,
}

impl Known {
    /// An end counts from its day on. The signatures were looked at when it was read.
    pub fn stands(&self, day: Date) -> Stands {
        if self.end.as_ref().is_some_and(|end| end.on <= day) {
            Stands::Ended
        } else if !self.agreed() {
            Stands::Proposed
        } else if day < self.terms.from {
            Stands::NotYet
        } else if day <= self.terms.until {
            Stands::InForce
        } else {
            Stands::Over
        }
    }

    /// Both have signed.
    pub fn agreed(&self) -> bool {
        self.agreement.signatures.len() == self.terms.parties.len()
    }

    /// What lies in the store, if `own` identity signed it.
    pub fn read(row: &AgreementRow, own: &str) -> Option<Self> {
        let agreement = Agreement::parse(&row.document).ok()?;
        let terms = agreement.open().ok()?;
        let end = row.ended.as_ref().and_then(|end| serde_json::from_str::<End>(end).ok());
        let end = end.filter(|end| end.check(&terms).is_ok());
        (agreement.signatures.contains_key(own) && terms.id == row.id).then_some(Self { agreement, terms, end })
    }
}
