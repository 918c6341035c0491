//! What waits to be said to other towns: to whom, what, and when.

use crate::db::{DbError, Row, Tx, args, statements};
use crate::handover::Saying;
use crate::{Store, rows};

statements! {
    TO_TELL = "WITH RECURSIVE known (town) AS (SELECT MIN(town) FROM handover_say
               UNION ALL SELECT (SELECT MIN(s.town) FROM handover_say s WHERE s.town > k.town)
               FROM known k WHERE k.town IS NOT NULL)
               SELECT k.town FROM known k WHERE k.town IS NOT NULL
               AND EXISTS (SELECT 1 FROM handover_say s WHERE s.town = k.town AND s.due <= $1)";
    TO_SAY = "SELECT s.handover_id, s.place, s.town, s.body, s.tries FROM handover_say s
              WHERE s.town = $1 AND s.due <= $2 AND NOT EXISTS (SELECT 1 FROM handover_say b
              WHERE b.handover_id = s.handover_id AND b.place < s.place)
              ORDER BY s.due, s.handover_id LIMIT $3";
    LATER = "UPDATE handover_say SET due = $3, tries = tries + 1 WHERE handover_id = $1 AND place = $2 AND tries = $4";
    SOON = "UPDATE handover_say SET due = $2, tries = 1 WHERE town = $1 AND tries > 0 AND due > $2";
    UNANSWERED = "SELECT DISTINCT town FROM handover_say WHERE tries > 0";
}

/// How often somebody else may be first before this one lets them.
const TRIES: usize = 3;

impl Store {
    /// The towns for which something is due at `now` (Unix time in seconds).
    pub async fn to_tell(&self, now: i64) -> Result<Vec<String>, DbError> {
        self.db.read_one(TO_TELL, args![now]).await?.into_iter().map(|mut row| row.text()).collect()
    }

    /// Takes in hand what is due to be said to `town`, in one transaction: of each step the next thing, the longest
    /// waiting first, `limit` at most. Nobody else says it before the time that `later` gives for one that was tried
    /// so many times before. Nothing, when somebody else was always first.
    pub async fn take_in_hand(
        &self,
        town: &str,
        now: i64,
        limit: u32,
        mut later: impl FnMut(u32) -> i64 + Send,
    ) -> Result<Vec<Saying>, DbError> {
        for _ in 0..TRIES {
            let rows = self.db.read_one(TO_SAY, args![town, now, limit]).await?;
            let sayings = rows.into_iter().map(|row| saying(row, now)).collect::<Result<Vec<_>, _>>()?;
            if sayings.is_empty() {
                return Ok(sayings);
            }
            let mut tx = Tx::default();
            for Saying { handover, place, tries, .. } in &sayings {
                tx.one(LATER, args![*handover, *place, later(*tries), *tries]);
            }
            match self.db.commit(tx).await {
                Ok(()) => return Ok(sayings),
                Err(DbError::Conflict) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(vec![])
    }

    /// What was said to `town` and not answered is due at `now`.
    pub async fn say_soon(&self, town: &str, now: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(SOON, args![town, now]);
        self.db.commit(tx).await
    }

    /// Towns that something was said to and that did not answer it.
    pub async fn unanswered(&self) -> Result<Vec<String>, DbError> {
        self.db.read_one(UNANSWERED, args![]).await?.into_iter().map(|mut row| row.text()).collect()
    }
}

/// Columns `handover_id, place, town, body, tries`.
fn saying(mut row: Row, due: i64) -> Result<Saying, DbError> {
    let (handover, place, town) = (row.parse()?, rows::int(&mut row)?, row.text()?);
    Ok(Saying { handover, place, town, body: row.bytes()?, due, tries: rows::int(&mut row)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Handing;
    use id::HandoverId;

    fn say(name: &str, place: u32, town: &str, due: i64) -> Handing {
        let (handover, town) = (HandoverId::named(name), town.into());
        Handing::Say(Saying { handover, place, town, body: name.into(), due, tries: 0 })
    }

    async fn stores() -> Vec<(testkit::Folder, Store)> {
        let folder = testkit::Folder::new();
        let store = Store::sqlite(folder.path()).await.unwrap();
        let mut stores = vec![(folder, store)];
        if let Some(url) = testkit::postgres().await {
            let folder = testkit::Folder::new();
            let store = Store::postgres(&url, &folder.path().join("files")).await.unwrap();
            stores.push((folder, store));
        }
        stores
    }

    async fn bodies(store: &Store, town: &str, now: i64) -> Vec<String> {
        let taken = store.take_in_hand(town, now, 2, |tries| now + 10 * i64::from(tries + 1)).await.unwrap();
        taken.into_iter().map(|saying| String::from_utf8(saying.body).unwrap()).collect()
    }

    #[tokio::test]
    async fn each_town_has_its_own_and_what_is_in_hand_is_not_taken_twice() {
        for (_folder, store) in stores().await {
            let all = [say("a", 1, "b", 3), say("a", 2, "b", 1), say("c", 1, "b", 2), say("d", 1, "b", 4)];
            store.hand(&all).await.unwrap();
            store.hand(&[say("e", 1, "c", 5), say("f", 1, "d", 9)]).await.unwrap();
            assert_eq!(store.to_tell(5).await.unwrap(), ["b", "c"]);
            assert_eq!(bodies(&store, "b", 5).await, ["c", "a"], "one of each step, the oldest first");
            assert_eq!(bodies(&store, "b", 5).await, ["d"]);
            assert!(bodies(&store, "b", 5).await.is_empty());
            assert_eq!((bodies(&store, "c", 5).await, bodies(&store, "d", 5).await), (vec!["e".into()], vec![]));
            assert_eq!(bodies(&store, "b", 15).await, ["a", "c"], "and again later");
            assert_eq!(bodies(&store, "b", 34).await, ["d"]);
            assert_eq!(bodies(&store, "b", 35).await, ["a", "c"], "later still the second time");
        }
    }

    #[tokio::test]
    async fn what_was_said_in_vain_is_due_when_it_is_said_so_and_nothing_else_is() {
        for (_folder, store) in stores().await {
            store.hand(&[say("a", 1, "b", 1), say("c", 1, "b", 90), say("d", 1, "c", 1)]).await.unwrap();
            assert!(store.unanswered().await.unwrap().is_empty());
            let later = |_| 80;
            for town in ["b", "c"] {
                assert_eq!(store.take_in_hand(town, 1, 9, later).await.unwrap().len(), 1);
            }
            assert_eq!(store.unanswered().await.unwrap(), ["b", "c"]);
            store.say_soon("b", 5).await.unwrap();
            assert_eq!(store.to_tell(5).await.unwrap(), ["b"]);
            let taken = store.take_in_hand("b", 5, 9, later).await.unwrap();
            assert_eq!(
                taken.iter().map(|saying| (&saying.body[..], saying.tries)).collect::<Vec<_>>(),
                [(&b"a"[..], 1)]
            );
        }
    }
}
