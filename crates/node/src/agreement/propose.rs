//! Proposing an agreement: from what the other town says of itself.

use super::{BadTerms, Known, Signs};
use crate::{Context, Error, Node};
use data_encoding::HEXLOWER as HEX;
use handover::agreement::{Agreement, BadAgreement, Clause, FORMAT, Party, Terms};
use handover::identity::KeyDocument;
use jiff::ToSpan;
use jiff::civil::Date;

/// What is proposed to another town.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The document of its keys, as it serves it.
    pub partner: String,
    pub clauses: Vec<Clause>,
    /// The first day, and the last.
    pub from: Date,
    pub until: Date,
}

/// Clauses out of a file.
///
/// # Errors
/// [`BadAgreement::Unreadable`] says where it is none.
pub fn clauses_of(json: &str) -> Result<Vec<Clause>, BadTerms> {
    serde_json::from_str(json).map_err(|error| BadAgreement::Unreadable(error.to_string()).into())
}

/// The last day of a year that begins with this one.
pub fn a_year(from: Date) -> Date {
    from.saturating_add(1.year()).saturating_sub(1.day())
}

impl Node {
    /// Signs a proposal and keeps it; returns it, for the other town to sign. Nothing crosses before.
    ///
    /// # Errors
    /// [`BadTerms`] names what is not to be agreed on; [`Error::BadPassphrase`].
    pub async fn propose_agreement(
        &self,
        cx: &mut Context<'_>,
        by: Signs<'_>,
        proposal: &Proposal,
    ) -> Result<String, Error> {
        self.may_sign(by).await?;
        let partner = self.other_town(&proposal.partner)?;
        if proposal.clauses.is_empty() {
            return Err(BadTerms::Empty.into());
        }
        if proposal.until < self.today(cx) {
            return Err(BadTerms::Over.into());
        }
        for clause in &proposal.clauses {
            self.check_clause(clause, Some(&partner))?;
        }
        let mut id = [0; 8];
        cx.rng.fill_bytes(&mut id);
        let terms = Terms {
            format: FORMAT.into(),
            id: HEX.encode(&id),
            parties: [self.own_party()?, party(&partner)],
            clauses: proposal.clauses.clone(),
            from: proposal.from,
            until: proposal.until,
        };
        let agreement = Agreement::propose(&terms, &self.secrets.identity).map_err(BadTerms::from)?;
        let json = self.keep_agreement(&Known { agreement, terms, end: None }, None).await?;
        // Its keys were just read.
        self.learn(cx, &partner.authority, &proposal.partner).await?;
        Ok(json)
    }

    /// Writes an agreement that this town has signed, in the place of what was there of it.
    pub(super) async fn keep_agreement(&self, known: &Known, before: Option<&Known>) -> Result<String, Error> {
        let text = |known: &Known| serde_json::to_string(&known.agreement).map_err(|_| Error::Damaged);
        let (json, before) = (text(known)?, before.map(text).transpose()?);
        if before.as_deref() != Some(&json) {
            self.store.put_agreement(&known.terms.id, &json, before.as_deref()).await?;
            self.reload_towns().await?;
        }
        Ok(json)
    }
}

fn party(document: &KeyDocument) -> Party {
    let KeyDocument { town, names, authority, identity, .. } = document.clone();
    Party { town, names, authority, identity }
}
