//! How much lies in front of a point: states and days, counted by whoever asks.

use crate::Store;
use crate::change::NO_DAY;
use crate::db::{DbError, Row, args, statements};
use crate::rows;
use case::State;
use id::PointId;

statements! {
    LOAD = "SELECT state, due FROM case_file WHERE responsible = $1 AND is_open = 1";
}

impl Store {
    /// Stage and day owed of every open case of `point`, without which case it is.
    pub async fn load(&self, point: PointId) -> Result<Vec<(case::Stage, Option<i64>)>, DbError> {
        let row = |mut row: Row| {
            let state: State = serde_json::from_str(&row.text()?).map_err(|_| rows::wrong("state"))?;
            Ok((state.stage, Some(row.int()?).filter(|due| *due != NO_DAY)))
        };
        self.db.read_one(LOAD, args![point]).await?.into_iter().map(row).collect()
    }
}
