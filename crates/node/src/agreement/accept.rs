//! Taking in what another town signed: its proposal, or this town's own with its answer under it.

use super::{AgreementLine, BadTerms, Known, Signs, Stands};
use crate::desk::permit;
use crate::{Context, Error, Node, Staff};
use handover::agreement::{Agreement, Terms};
use jiff::civil::Date;
use office::Verb;

impl Node {
    /// Signs what another town proposed, or takes in what both have signed; returns it with both signatures, for
    /// the other town to take in too. The same again changes nothing.
    ///
    /// # Errors
    /// [`BadTerms`] names what is wrong with it, or asks for more than is ever handed over;
    /// [`Error::BadPassphrase`].
    pub async fn accept_agreement(&self, cx: &mut Context<'_>, by: Signs<'_>, json: &str) -> Result<String, Error> {
        self.may_sign(by).await?;
        let mut known = self.acceptable(cx, json)?;
        known.agreement.sign(&self.secrets.identity);
        let before = self.towns();
        self.keep_agreement(&known, before.agreement(&known.terms.id)).await
    }

    /// What would be signed: to be read before.
    ///
    /// # Errors
    /// As for [`Node::accept_agreement`]; [`Error::NotAllowed`] for anybody but a steward.
    pub fn read_agreement(&self, cx: &Context<'_>, staff: &Staff, json: &str) -> Result<AgreementLine, Error> {
        permit(staff, Verb::Agree)?;
        let known = self.acceptable(cx, json)?;
        self.agreement_line(cx, &known).ok_or(Error::Damaged)
    }

    fn acceptable(&self, cx: &Context<'_>, json: &str) -> Result<Known, Error> {
        let agreement = Agreement::parse(json).map_err(BadTerms::from)?;
        let terms = agreement.open().map_err(BadTerms::from)?;
        let partner = self.partner_in(&terms)?;
        if !agreement.signatures.contains_key(&partner) {
            return Err(BadTerms::Unsigned.into());
        }
        let (towns, today) = (self.towns(), self.today(cx));
        let before = towns.agreement(&terms.id);
        match before.map(|known| (known.agreement.text == agreement.text, known.stands(today))) {
            Some((false, _)) => return Err(BadTerms::Other.into()),
            Some((true, Stands::Ended)) => return Err(BadTerms::Ended.into()),
            _ if terms.until < today => return Err(BadTerms::Over.into()),
            _ => {}
        }
        let other = terms.partner(&self.town.key).map(|party| party.town.as_str()).unwrap_or_default();
        if towns.party(other).is_some_and(|known| known.identity != partner) && self.talks(other, today) {
            return Err(BadTerms::Stranger.into());
        }
        // What this town proposed itself it has looked at.
        for clause in terms.clauses.iter().filter(|_| before.is_none()) {
            self.check_clause(clause, towns.partner(other))?;
        }
        if terms.clauses.is_empty() {
            return Err(BadTerms::Empty.into());
        }
        Ok(Known { agreement, terms, end: None })
    }

    /// The identity key of the other party, where this town is the one.
    fn partner_in(&self, terms: &Terms) -> Result<String, Error> {
        let own = self.own_party()?;
        let named = terms.party(&own.town).ok_or(BadTerms::NotOurs)?;
        if (&named.identity, &named.authority) != (&own.identity, &own.authority) {
            return Err(BadTerms::OurKey.into());
        }
        Ok(terms.partner(&own.town).ok_or(BadTerms::NotOurs)?.identity.clone())
    }

    /// Whether an agreement with this town is in force, or will be: then nobody else is taken for it.
    fn talks(&self, town: &str, today: Date) -> bool {
        let towns = self.towns();
        let mut with = towns.all().filter(|known| known.terms.party(town).is_some());
        with.any(|known| matches!(known.stands(today), Stands::NotYet | Stands::InForce))
    }
}
