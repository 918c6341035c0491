//! Public figures: counts that were blurred before anything was counted.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use std::collections::BTreeSet;

statements! {
    BEGIN = "INSERT INTO figure (town, quarter, kind, number) VALUES ($1, $2, $3, $4)
             ON CONFLICT (town, quarter, kind) DO NOTHING";
    COUNT = "INSERT INTO figure (town, quarter, kind, number) VALUES ($1, $2, $3, $4)
             ON CONFLICT (town, quarter, kind) DO UPDATE SET number = figure.number + 1";
    BEGUN = "SELECT DISTINCT town FROM figure WHERE quarter = $1";
    FIGURES = "SELECT quarter, kind, number FROM figure WHERE town = $1 AND quarter >= $2 AND quarter < $3
               ORDER BY quarter DESC, kind";
}

/// One number about another town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub town: String,
    /// Four times the year, and 0 to 3 for its quarters.
    pub quarter: i64,
    /// What is counted, in a word.
    pub kind: String,
    /// Where it stands; for one that is not there yet: where it begins.
    pub number: i64,
}

/// Adds one, from where it began.
pub(crate) fn count(figure: &Figure, tx: &mut Tx) {
    let Figure { town, quarter, kind, number } = figure;
    tx.last(COUNT, args![town.as_str(), *quarter, kind.as_str(), number + 1]);
}

impl Store {
    /// The towns whose figures of this quarter have begun.
    pub async fn figures_begun(&self, quarter: i64) -> Result<BTreeSet<String>, DbError> {
        self.db.read_one(BEGUN, args![quarter]).await?.into_iter().map(|mut row| row.text()).collect()
    }

    /// Begins these, where nothing is counted yet.
    pub async fn begin_figures(&self, figures: &[Figure]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for Figure { town, quarter, kind, number } in figures {
            tx.run(BEGIN, args![town.as_str(), *quarter, kind.as_str(), *number]);
        }
        self.db.commit(tx).await
    }

    /// What was counted about a town in the quarters from `from` to before `until`, the newest first.
    pub async fn figures(&self, town: &str, from: i64, until: i64) -> Result<Vec<Figure>, DbError> {
        let read = |mut row: Row| {
            Ok(Figure { town: town.to_owned(), quarter: row.int()?, kind: row.text()?, number: row.int()? })
        };
        self.db.read_one(FIGURES, args![town, from, until]).await?.into_iter().map(read).collect()
    }
}
