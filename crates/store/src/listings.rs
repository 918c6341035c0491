//! Public things.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use id::ListingId;
use listing::{Offer, Record};
use std::collections::BTreeMap;

statements! {
    ALL_LISTINGS = "SELECT body FROM listing ORDER BY kind, listing_id";
    OF_SOURCE = "SELECT kind, listing_id, body FROM listing WHERE source = $1";
    PUT = "INSERT INTO listing (kind, listing_id, source, body) VALUES ($1, $2, $3, $4)
           ON CONFLICT (kind, listing_id) DO UPDATE SET source = excluded.source, body = excluded.body";
    ANY = "SELECT COUNT(*) FROM listing";
    REMOVE = "DELETE FROM listing WHERE kind = 'offer' AND listing_id = $1";
}

/// What an import did to the store.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
}

/// What one step of a case does to what is public.
#[derive(Debug, Clone)]
pub enum Listed {
    Put(Box<Offer>),
    Remove(ListingId),
}

impl Listed {
    pub(crate) fn write(&self, tx: &mut Tx) -> Result<(), DbError> {
        match self {
            Listed::Put(offer) => {
                put(tx, &Record::Offer(Offer::clone(offer)))?;
            }
            Listed::Remove(id) => tx.run(REMOVE, args![id.to_string()]),
        }
        Ok(())
    }
}

/// Writes one record, whatever was there.
pub(crate) fn put(tx: &mut Tx, record: &Record) -> Result<(), DbError> {
    let body = record.to_json().map_err(|e| DbError::Wrong(e.to_string()))?;
    tx.one(PUT, args![record.kind().as_str(), record.id().to_string(), record.source(), body]);
    Ok(())
}

impl Store {
    /// Offers whose day has passed; one that is gone already is no fault.
    pub async fn remove_offers(&self, ids: &[ListingId]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for id in ids {
            Listed::Remove(*id).write(&mut tx)?;
        }
        self.db.commit(tx).await
    }

    pub async fn listings(&self) -> Result<Vec<Record>, DbError> {
        let rows = self.db.read_one(ALL_LISTINGS, vec![]).await?;
        let parse = |body: String| Record::from_json(&body).map_err(|e| DbError::Wrong(e.to_string()));
        rows.into_iter().map(|mut row| parse(row.text()?)).collect()
    }

    /// What came from one source, in the order of kinds and ids.
    pub async fn listings_of(&self, source: &str) -> Result<Vec<Record>, DbError> {
        let rows = self.db.read_one(OF_SOURCE, args![source]).await?;
        let body = |mut row: crate::db::Row| {
            row.text()?;
            row.text()?;
            row.text()
        };
        let parse = |row| Record::from_json(&body(row)?).map_err(|e| DbError::Wrong(e.to_string()));
        rows.into_iter().map(parse).collect()
    }

    /// Whether there is anything public yet.
    pub async fn has_listings(&self) -> Result<bool, DbError> {
        Ok(self.db.read_one(ANY, vec![]).await?.into_iter().next().map(|mut r| r.int()).transpose()?.unwrap_or(0) > 0)
    }

    /// Puts what is new or different; the same again changes nothing. All or nothing.
    pub async fn put_listings(&self, records: &[Record]) -> Result<Counts, DbError> {
        let mut known: BTreeMap<(String, String), String> = BTreeMap::new();
        let mut sources: Vec<&str> = records.iter().map(Record::source).collect();
        sources.sort_unstable();
        sources.dedup();
        for source in sources {
            for mut row in self.db.read_one(OF_SOURCE, args![source]).await? {
                known.insert((row.text()?, row.text()?), row.text()?);
            }
        }
        let (mut tx, mut counts) = (Tx::default(), Counts::default());
        for record in records {
            let body = record.to_json().map_err(|e| DbError::Wrong(e.to_string()))?;
            let (kind, id) = (record.kind().as_str(), record.id().to_string());
            match known.get(&(kind.to_owned(), id.clone())) {
                Some(old) if *old == body => counts.unchanged += 1,
                old => {
                    *(if old.is_some() { &mut counts.changed } else { &mut counts.new }) += 1;
                    tx.one(PUT, args![kind, id, record.source(), body]);
                }
            }
        }
        if counts.new + counts.changed > 0 {
            self.db.commit(tx).await?;
        }
        Ok(counts)
    }
}
