//! Learning what other towns say of their keys. Fetching it is the binary's work.

use super::{BadTerms, Known};
use crate::{Context, Error, Node};
use handover::agreement::End;
use handover::identity::SignedKeys;
use jiff::{SignedDuration, ToSpan};
use std::collections::BTreeSet;
use std::sync::PoisonError;
use store::{DbError, OtherTown};

/// Seconds after which a document is fetched again; a key that nobody knew makes it sooner.
const OLD: i64 = 86_400;
/// But not sooner than that: whoever makes up keys makes no work.
const SOON: i64 = 60;
/// Days after its last in which an agreement still keeps two towns talking: what is on its way comes to its end.
const AFTER: i64 = 90;
/// By how much another town's clock may be ahead.
const AHEAD: SignedDuration = SignedDuration::from_hours(1);

impl Node {
    /// The addresses of towns whose document is to be fetched now.
    pub fn wanted_documents(&self, cx: &Context<'_>) -> Vec<String> {
        let (towns, now, today) = (self.towns(), cx.now.as_second(), self.today(cx));
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let talking = |known: &&Known| known.agreed() && known.terms.until.saturating_add(AFTER.days()) >= today;
        let partners = towns.all().filter(talking).filter_map(|known| known.terms.partner(&self.town.key));
        let due = partners.filter(|party| {
            let after = if asked.contains(&party.town) { SOON } else { OLD };
            towns.learnt(&party.town).is_none_or(|learnt| learnt.at + after <= now)
        });
        let wanted: BTreeSet<String> = due.map(|party| party.authority.clone()).collect();
        wanted.into_iter().collect()
    }

    /// A message was signed with a key that this town does not know: its town may have a newer document.
    pub(crate) fn unknown_key(&self, id: &str) {
        let Some((town, _)) = id.rsplit_once('/') else { return };
        if self.towns().party(town).is_some() {
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(town.to_owned());
        }
    }

    /// Takes in the document that was fetched from `authority`, and the ends of agreements that it names.
    ///
    /// # Errors
    /// [`BadTerms`], when it is not of a town that there is an agreement with, at this address. One that is
    /// older than the last changes nothing.
    pub async fn learn(&self, cx: &mut Context<'_>, authority: &str, document: &str) -> Result<(), Error> {
        let towns = self.towns();
        let signed = SignedKeys::parse(document).map_err(BadTerms::from)?;
        let read = signed.open().map_err(BadTerms::from)?;
        let with =
            || towns.all().filter(|known| known.terms.partner(&self.town.key).is_some_and(|p| p.town == read.town));
        let theirs = |known: &Known| known.terms.party(&read.town).is_some_and(|party| signed.open_of(party).is_ok());
        if read.authority != authority || !with().any(theirs) {
            return Err(BadTerms::Stranger.into());
        }
        if read.practice != self.town.practice {
            return Err(BadTerms::Practice.into());
        }
        if read.made.duration_since(cx.now) > AHEAD {
            return Err(BadTerms::Future.into());
        }
        if towns.partner(&read.town).is_none_or(|before| before.made <= read.made) {
            let row = OtherTown { town: read.town.clone(), document: document.to_owned(), learnt: cx.now.as_second() };
            self.store.put_other_town(&row).await?;
            for end in read.ends.iter().filter(|end| end.identity == read.identity) {
                self.take_end(end).await?;
            }
        }
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).remove(&read.town);
        self.reload_towns().await?;
        self.speaks(&read.town, cx.now.as_second()).await;
        Ok(())
    }

    /// Keeps the word that ends an agreement, if it is one and is sooner than what is there.
    pub(super) async fn take_end(&self, end: &End) -> Result<(), Error> {
        let towns = self.towns();
        let Some(known) = towns.agreement(&end.agreement) else { return Ok(()) };
        let sooner = known.end.as_ref().is_none_or(|before| end.on < before.on);
        if !sooner || end.check(&known.terms).is_err() {
            return Ok(());
        }
        let text = |end: &End| serde_json::to_string(end).map_err(|_| Error::Damaged);
        let before = known.end.as_ref().map(text).transpose()?;
        match self.store.end_agreement(&end.agreement, &text(end)?, before.as_deref()).await {
            // Another node of this town was first; what is said once is said again tomorrow.
            Err(DbError::Conflict) => Ok(()),
            other => Ok(other?),
        }
    }
}
