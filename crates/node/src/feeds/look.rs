//! A look at a feed: what is due, and what is written of what came. Whoever fetches it stands outside.

use super::report::{Came, Outcome, Unfetched};
use crate::{Context, Error, Node};
use jiff::ToSpan;
use listing::{Import, Kind, Record, follow};
use std::collections::HashSet;
use store::Looked;

/// Seconds until the next look after one that came to nothing, if the feed is not looked at more often anyway.
const AGAIN: i64 = 3600;

impl Node {
    /// The feed that has waited longest for its look: name and address.
    pub async fn feed_due(&self, cx: &mut Context<'_>) -> Result<Option<(String, String)>, Error> {
        Ok(self.store.feed_due(cx.now.as_second()).await?)
    }

    /// Writes what a look at `address` came to, and shows it from the next request on. When the feed is no longer
    /// followed, or from elsewhere, nothing is written.
    pub async fn feed_looked(
        &self,
        cx: &mut Context<'_>,
        (name, address): (&str, &str),
        came: Result<Import, Unfetched>,
    ) -> Result<(), Error> {
        let feeds = self.store.feeds().await?;
        let Some(feed) = feeds.into_iter().find(|feed| feed.name == name && feed.address == address) else {
            return Ok(());
        };
        let had = self.store.listings_of(name).await?;
        let came = came.and_then(|import| whole(&had, import));
        let mut looked = Looked { at: cx.now.as_second(), ..Looked::default() };
        let outcome = match came {
            Ok(import) => {
                let (import, others) = self.own(&had, import);
                let today = self.today(cx);
                looked.rejected = serde_json::to_string(&import.rejected).map_err(|_| Error::Damaged)?;
                let (rows, records) = (import.counts, import.records);
                let step = crate::offload(move || follow(&had, records, today)).await?;
                let step = step.map_err(|_| Error::Damaged)?;
                (looked.put, looked.remove) = (step.put, step.remove);
                looked.next = cx.now.saturating_add(feed.hours.hours()).map_or(i64::MAX, |next| next.as_second());
                Outcome::Came(Came { rows, records: step.counts, others })
            }
            Err(why) => {
                looked.next = looked.at + AGAIN.min(feed.hours.saturating_mul(3600));
                looked.rejected = "[]".to_owned();
                Outcome::Not(why)
            }
        };
        looked.report = serde_json::to_string(&outcome).map_err(|_| Error::Damaged)?;
        let shown = looked.put.len() + looked.remove.len() > 0;
        match self.store.feed_looked(name, address, looked).await {
            Err(store::DbError::Conflict) => return Ok(()),
            written => written?,
        }
        if shown { self.reload().await } else { Ok(()) }
    }

    /// The import without records that another source has, which keeps them; and how many those were.
    fn own(&self, had: &[Record], mut import: Import) -> (Import, u64) {
        let public = self.public();
        let own: HashSet<_> = had.iter().map(|r| (r.kind(), r.id())).collect();
        let (kept, others): (Vec<_>, Vec<_>) = import.records.into_iter().partition(|record| {
            let at = (record.kind(), record.id());
            own.contains(&at) || !public.directory.has(at.0, at.1)
        });
        import.records = kept;
        for record in &others {
            import.not_ours(record);
        }
        (import, others.len() as u64)
    }
}

/// A feed stands for all of its source: one that came in pieces, or without any service, does not.
fn whole(had: &[Record], import: Import) -> Result<Import, Unfetched> {
    let services = |records: &[Record]| records.iter().any(|r| r.kind() == Kind::Service && r.extra().gone.is_none());
    match import.pages {
        Some(pages) if pages > 1 => Err(Unfetched::OnePage { pages }),
        _ if services(had) && !services(&import.records) => Err(Unfetched::NoServices),
        _ => Ok(import),
    }
}
