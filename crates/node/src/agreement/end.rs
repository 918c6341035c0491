//! Ending an agreement: one town's word is enough.

use super::{BadTerms, Signs, Stands};
use crate::{Context, Error, Node};
use handover::agreement::End;
use jiff::civil::Date;

impl Node {
    /// Ends an agreement: nothing new crosses from that day on, and what is on its way comes to its end. The
    /// other town reads it in this town's document of keys.
    ///
    /// # Errors
    /// [`BadTerms::Unknown`]; [`BadTerms::Ended`]; [`BadTerms::EndDay`] for a day that has passed or lies behind
    /// its last; [`Error::BadPassphrase`].
    pub async fn end_agreement(
        &self,
        cx: &mut Context<'_>,
        by: Signs<'_>,
        id: &str,
        on: Option<Date>,
    ) -> Result<Date, Error> {
        self.may_sign(by).await?;
        let (towns, today) = (self.towns(), self.today(cx));
        let known = towns.agreement(id).ok_or(BadTerms::Unknown)?;
        let on = on.unwrap_or(today);
        if matches!(known.stands(today), Stands::Ended | Stands::Over)
            || known.end.as_ref().is_some_and(|end| end.on <= on)
        {
            return Err(BadTerms::Ended.into());
        }
        if on < today || on > known.terms.until {
            return Err(BadTerms::EndDay.into());
        }
        self.take_end(&End::sign(id, on, &self.secrets.identity)).await?;
        self.reload_towns().await?;
        Ok(on)
    }
}
