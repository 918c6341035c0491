//! The queue of a point: one query, soonest deadline first, by keyset.

use crate::Store;
use crate::change::NO_DAY;
use crate::db::{DbError, args, statements};
use crate::rows::{self, Envelope, GrantRow, Version};
use id::{CaseId, PointId};
use vault::ReaderId;

/// Rows on a page of a queue, and of who is to be told. It stands in the statement: PostgreSQL expects a tenth of all rows of a limit that is not
/// known yet, and from some ten thousand cases on would plan each page anew, which takes longer than to read it.
pub const PAGE: usize = 50;

statements! {
    QUEUE = "SELECT q.case_id, q.state, q.chain, q.due, v.part, v.version, v.author, v.body,
                    g.case_id, g.part, g.reader, g.dormant, g.wrapped, g.to_key
             FROM (SELECT * FROM (SELECT case_id, state, chain, due FROM case_file
                     WHERE responsible = $1 AND is_open = 1 AND (due, case_id) > ($3, $4) ORDER BY due, case_id LIMIT 50) AS own
                   UNION ALL
                   SELECT * FROM (SELECT case_id, state, chain, due FROM case_file
                     WHERE escalated = $1 AND is_open = 1 AND (due, case_id) > ($3, $4) ORDER BY due, case_id LIMIT 50) AS late) AS q
             JOIN version v ON v.case_id = q.case_id AND v.part = 'head' AND v.version = 1
             JOIN access_grant g ON g.case_id = q.case_id AND g.part = 'head' AND g.reader = $2 AND g.dormant = 0
             ORDER BY q.due, q.case_id LIMIT 50";
    PLACE = "SELECT due FROM case_file WHERE case_id = $1";
}

/// A row of a queue, sealed.
#[derive(Debug)]
pub struct QueueItem {
    pub envelope: Envelope,
    /// Days since 1970-01-01; `None` when nothing is owed now.
    pub due: Option<i64>,
    pub head: Version,
    pub grant: GrantRow,
}

impl Store {
    /// A page of the open cases of `point`, behind `after` in the order of the queue.
    pub async fn queue(&self, point: PointId, after: Option<CaseId>) -> Result<Vec<QueueItem>, DbError> {
        let (due, case) = match after {
            None => (i64::MIN, String::new()),
            Some(case) => match self.db.read_few_of_one(PLACE, args![case]).await?.into_iter().next() {
                Some(mut row) => (row.int()?, case.to_string()),
                None => return Ok(vec![]),
            },
        };
        let args = args![point, ReaderId::Point(point).text(), due, case];
        let rows = self.db.read_few_of_one(QUEUE, args).await?;
        rows.into_iter()
            .map(|mut row| {
                let envelope = rows::envelope(&mut row)?;
                let due = row.int()?;
                let head = Version {
                    part: row.parse()?,
                    version: rows::int(&mut row)?,
                    author: row.text()?,
                    body: row.bytes()?,
                };
                Ok(QueueItem { envelope, due: Some(due).filter(|d| *d != NO_DAY), head, grant: rows::grant(row)? })
            })
            .collect()
    }
}
