//! Who is to be told of news, and what is needed for it.

use crate::change::{Author, Change, Refused, wake};
use crate::db::{DbError, Tx, args, statements};
use crate::errand::{self, Errand, telling};
use crate::rows::{self, Envelope, GrantRow, Version};
use crate::{CaseFile, Store, events};
use case::{Kind, State};
use id::{CaseId, PointId};
use vault::{Access, Part, ReaderId};

statements! {
    MESSAGES = "SELECT case_id, due FROM todo WHERE kind = 'message' AND due <= $1 ORDER BY due, case_id LIMIT $2";
    SENT = "DELETE FROM todo WHERE case_id = $1 AND kind = 'message' AND due = $2";
    LATER = "UPDATE todo SET due = $3 WHERE case_id = $1 AND kind = 'message' AND due = $2";
    OWED = "SELECT t.due, c.case_id, c.state, c.chain FROM todo t JOIN case_file c ON c.case_id = t.case_id
            WHERE t.kind = $1 ORDER BY t.due, t.case_id LIMIT 50";
    CONTACT_GRANT = "SELECT case_id, part, reader, dormant, wrapped, to_key FROM access_grant
                     WHERE case_id = $1 AND part = 'contact' AND reader = $2 AND dormant = 0";
    READ = "UPDATE case_file SET state = $2 WHERE case_id = $1 AND seq = $3";
}

/// A case whose holder is to be told.
#[derive(Debug)]
pub struct Owed {
    pub envelope: Envelope,
    /// By this day (days since 1970-01-01).
    pub due: i64,
}

/// What the notifier is given: sealed.
#[derive(Debug)]
pub struct Notice {
    pub grant: GrantRow,
    pub contact: Version,
}

impl Store {
    /// Up to `limit` messages that are to be sent at `now` (seconds since 1970-01-01): each with
    /// the second it was due, by which it is known when it was sent.
    pub async fn messages(&self, now: i64, limit: u32) -> Result<Vec<(CaseId, i64)>, DbError> {
        let rows = self.db.read_one(MESSAGES, args![now, limit]).await?;
        rows.into_iter().map(|mut row| Ok((row.parse()?, row.int()?))).collect()
    }

    /// Takes a message off the list, unless there is newer news.
    pub async fn message_sent(&self, case: CaseId, due: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(SENT, args![case, due]);
        self.db.commit(tx).await
    }

    /// Tries a message again at the second `then`.
    pub async fn message_later(&self, case: CaseId, due: i64, then: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(LATER, args![case, due, then]);
        self.db.commit(tx).await
    }

    /// What the notifier opens of a case; `None` when its grant was taken away.
    ///
    /// # Errors
    /// [`DbError::Wrong`] when anything of the case was replaced or rolled back.
    pub async fn notice(&self, case: CaseId) -> Result<Option<Notice>, DbError> {
        let Some(grant) = self.contact_grant(case, ReaderId::Notifier).await? else { return Ok(None) };
        let file = events::file(&self.db, case, &[Part::Contact]).await?;
        if !file.is_whole() {
            return Err(rows::wrong("contact"));
        }
        Ok(file.versions.into_iter().max_by_key(|v| v.version).map(|contact| Notice { grant, contact }))
    }

    /// The grant of `reader` on the contact, whatever else it may read.
    pub async fn contact_grant(&self, case: CaseId, reader: ReaderId) -> Result<Option<GrantRow>, DbError> {
        let rows = self.db.read_one(CONTACT_GRANT, args![case, reader.text()]).await?;
        rows.into_iter().map(rows::grant).next().transpose()
    }

    /// Commits `seen`, and only then reads the contact.
    ///
    /// # Errors
    /// As for [`Store::append`].
    pub async fn look_contact(&self, by: &Access, seen: &Change) -> Result<CaseFile, Refused> {
        if seen.kind != Kind::ContactSeen || by.part() != Part::Contact {
            return Err(Refused::Author);
        }
        self.append(Author::Serves(by), seen).await?;
        Ok(events::file(&self.db, seen.case, &[Part::Contact]).await?)
    }

    /// The cases whose holders `point` is to tell, the most urgent first.
    pub async fn owed(&self, point: PointId) -> Result<Vec<Owed>, DbError> {
        let rows = self.db.read_few_of_one(OWED, args![telling(point)]).await?;
        rows.into_iter().map(|mut row| Ok(Owed { due: row.int()?, envelope: rows::envelope(&mut row)? })).collect()
    }

    /// The holder looked: nothing is new any more. Not an event; nothing else of the state may change.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when something happened meanwhile: that is news itself, or will be read
    /// next time.
    pub async fn settle(&self, by: &Access, read: &State, wakes: Option<i64>) -> Result<(), Refused> {
        if by.reader() != ReaderId::Card {
            return Err(Refused::Author);
        }
        let case = by.case();
        let state = serde_json::to_string(read).map_err(|e| DbError::Wrong(e.to_string()))?;
        let mut tx = Tx::default();
        tx.one(READ, args![case, state, read.seq]);
        wake(case, wakes, &mut tx);
        errand::write(case, &[Errand::NoMessage, Errand::NoTelling], &mut tx);
        Ok(self.db.commit(tx).await?)
    }
}
