//! Agreements with other towns, and what those said last of their keys. All of it is public.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};

statements! {
    AGREEMENTS = "SELECT agreement_id, document, ended FROM agreement ORDER BY agreement_id";
    OTHER_TOWNS = "SELECT town, document, learnt FROM other_town ORDER BY town";
    ADD = "INSERT INTO agreement (agreement_id, document, ended) VALUES ($1, $2, NULL)";
    REPLACE = "UPDATE agreement SET document = $2 WHERE agreement_id = $1 AND document = $3";
    END = "UPDATE agreement SET ended = $2 WHERE agreement_id = $1 AND COALESCE(ended, '') = $3";
    LEARN = "INSERT INTO other_town (town, document, learnt) VALUES ($1, $2, $3)
             ON CONFLICT (town) DO UPDATE SET document = excluded.document, learnt = excluded.learnt";
}

/// An agreement as it lies here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementRow {
    pub id: String,
    pub document: String,
    /// The word that ended it.
    pub ended: Option<String>,
}

/// What another town said of its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherTown {
    /// Its key.
    pub town: String,
    pub document: String,
    /// Unix time in seconds, by this town's clock.
    pub learnt: i64,
}

impl Store {
    /// Everything about other towns, of one moment.
    pub async fn agreements(&self) -> Result<(Vec<AgreementRow>, Vec<OtherTown>), DbError> {
        let mut rows = self.db.read(vec![(AGREEMENTS, vec![]), (OTHER_TOWNS, vec![])]).await?.into_iter();
        let (agreements, towns) = (rows.next().unwrap_or_default(), rows.next().unwrap_or_default());
        let agreement = |mut row: crate::db::Row| {
            Ok(AgreementRow { id: row.text()?, document: row.text()?, ended: row.text_or_null()? })
        };
        let town =
            |mut row: crate::db::Row| Ok(OtherTown { town: row.text()?, document: row.text()?, learnt: row.int()? });
        let agreements = agreements.into_iter().map(agreement).collect::<Result<_, DbError>>()?;
        Ok((agreements, towns.into_iter().map(town).collect::<Result<_, DbError>>()?))
    }

    /// Keeps an agreement, in the place of what was `before`.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when something else lies there.
    pub async fn put_agreement(&self, id: &str, document: &str, before: Option<&str>) -> Result<(), DbError> {
        let mut tx = Tx::default();
        match before {
            None => tx.one(ADD, args![id, document]),
            Some(before) => tx.one(REPLACE, args![id, document, before]),
        }
        self.db.commit(tx).await
    }

    /// Keeps the word that ends one, in the place of what was `before`.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when something else lies there.
    pub async fn end_agreement(&self, id: &str, ended: &str, before: Option<&str>) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(END, args![id, ended, before.unwrap_or_default()]);
        self.db.commit(tx).await
    }

    pub async fn put_other_town(&self, town: &OtherTown) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.one(LEARN, args![town.town.as_str(), town.document.as_str(), town.learnt]);
        self.db.commit(tx).await
    }
}
