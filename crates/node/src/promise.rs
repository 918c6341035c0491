//! The one way to write an event. Each is promised to the log with what it writes: a salted leaf waits for
//! the next publication, and salt and promise are sealed to the card and then forgotten.

use crate::hand::day;
use crate::waits::waiting;
use crate::{Context, Node};
use data_encoding::HEXLOWER;
use id::CaseId;
use store::{Author, CaseFile, Change, NextCard, Refused, SaltKey};
use tlog::{Event, Kept};
use vault::{Access, Locator, Recipient, Statement, seal_kept};

/// Seconds after its interval until a leaf is late in the log: a node may be without power for a day.
const SLACK: u64 = 86_400;

impl Node {
    /// Writes an event; `what` is its detail before it was sealed, or empty.
    pub(crate) async fn commit(
        &self,
        cx: &mut Context<'_>,
        by: Author<'_>,
        change: &mut Change,
        what: &str,
    ) -> Result<(), Refused> {
        if let Author::Opens(card) = by {
            // Whoever made the card made this key, a moment ago.
            let made = card.log.as_ref().map(|log| &log.public);
            self.promise_to(cx, change, made, what);
            return self.store.append(by, change).await;
        }
        let keys = match change.next {
            // The old card could not show it to anybody any more.
            NextCard::TakesOver => self.store.next_salt_keys(change.case).await?,
            _ => self.store.salt_keys(change.case).await?,
        };
        self.promise(cx, change, keys, what);
        self.store.append(by, change).await
    }

    /// Writes that somebody looks, and only then reads.
    pub(crate) async fn commit_look(
        &self,
        cx: &mut Context<'_>,
        by: &[Access],
        seen: &mut Change,
        what: &str,
    ) -> Result<CaseFile, Refused> {
        let keys = self.store.salt_keys(seen.case).await?;
        self.promise(cx, seen, keys, what);
        self.store.look(by, seen).await
    }

    /// The same of the contact alone.
    pub(crate) async fn commit_look_contact(
        &self,
        cx: &mut Context<'_>,
        by: &Access,
        seen: &mut Change,
        what: &str,
    ) -> Result<CaseFile, Refused> {
        let keys = self.store.salt_keys(seen.case).await?;
        self.promise(cx, seen, keys, what);
        self.store.look_contact(by, seen).await
    }

    fn promise(&self, cx: &mut Context<'_>, change: &mut Change, keys: Vec<SaltKey>, what: &str) {
        let case = change.case;
        let many = keys.len();
        let to = keys.into_iter().find(|key| self.secrets.town.knows(&statement(case, key), &key.said));
        if to.is_none() && many > 0 {
            // Without a name of the case: logs tell nothing of them.
            tracing::error!("the database has a key for salts that this town did not mark: no receipt for an event");
        }
        self.promise_to(cx, change, to.map(|key| key.public).as_ref(), what);
    }

    fn promise_to(&self, cx: &mut Context<'_>, change: &mut Change, to: Option<&Recipient>, what: &str) {
        let (case, seq, log) = (change.case, change.state.seq, &self.secrets.log);
        let event = event(seq, change.kind.name(), change.day, what, change.head().0.0);
        let now = u64::try_from(cx.now.as_second()).unwrap_or(0);
        let by = now + self.pace.every.as_secs() + SLACK;
        let (kept, leaf) = Kept::promise(&event, by, &log.key, cx.rng);
        change.kept = to.and_then(|to| seal_kept(to, case, seq, &kept.to_bytes(), cx.rng));
        change.wait = Some(waiting(&self.secrets, &leaf, cx.rng));
    }

    /// What a card opens its salts with in this case, marked so that nobody can put another in its place.
    pub(crate) fn salt_key(&self, public: Recipient, case: CaseId, locator: Locator) -> SaltKey {
        let mut key = SaltKey { locator, public, said: vec![] };
        key.said = self.secrets.town.mark(&statement(case, &key)).to_vec();
        key
    }
}

/// As the log commits to it.
pub(crate) fn event(number: u32, kind: &str, on: i64, what: &str, chain: [u8; 32]) -> Event {
    Event { number, kind: kind.to_owned(), day: day(on).to_string(), what: what.to_owned(), chain }
}

fn statement(case: CaseId, key: &SaltKey) -> Statement {
    Statement::new("log key", &format!("{case} {}", HEXLOWER.encode(&key.locator.0)), &key.public.key().0)
}
