//! The roster as the store has it, checked entry by entry: signed by somebody who may say it, one
//! after the other, from the founding that is pinned outside the database.

use crate::{Error, Pinned, Secrets};
use id::MemberId;
use office::roster::{Enrolled, Entry, Roster, Says};
use store::{EntryRow, Store};
use vault::{Digest, PublicKey, Signer, Statement, TownKey, digest};

/// A roster that holds, and where it ends.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub roster: Roster,
    pub seq: u32,
    pub head: Digest,
}

/// With what an entry is signed.
pub(crate) enum Hand<'a> {
    Town(&'a TownKey),
    Member(MemberId, &'a Signer),
}

impl Held {
    pub fn empty() -> Self {
        Self { roster: Roster::default(), seq: 0, head: Digest([0; 32]) }
    }

    /// Everything in the store.
    ///
    /// # Errors
    /// [`Error::Roster`] says which entry is not what this town signed.
    pub async fn load(store: &Store, secrets: &Secrets) -> Result<Self, Error> {
        let wrong = |what: &str| Error::Roster(what.to_owned());
        let pinned = secrets.anchor.read().map_err(Error::Roster)?;
        let pinned = pinned.ok_or_else(|| wrong("the data folder knows no founding of this town"))?;
        let mut held = Self::empty();
        for row in store.entries(0).await? {
            held.take(secrets, &row)?;
            if (held.seq == 1 && held.head != pinned.founding)
                || (held.seq == pinned.entries && held.head != pinned.head)
            {
                return Err(wrong("the roster in the database is not the one that the data folder knows"));
            }
        }
        if held.seq < pinned.entries {
            return Err(wrong("the roster in the database is shorter than the one that the data folder knows"));
        }
        if held.seq > pinned.entries {
            held.pin(secrets, pinned.founding)?;
        }
        Ok(held)
    }

    fn pin(&self, secrets: &Secrets, founding: Digest) -> Result<(), Error> {
        secrets.anchor.write(&Pinned { founding, entries: self.seq, head: self.head }).map_err(Error::Roster)
    }

    /// Remembers the founding before it is written: what is in the store counts only with it.
    pub fn pin_founding(&self, secrets: &Secrets, entry: &EntryRow) -> Result<(), Error> {
        let founding = self.after(&entry.body);
        secrets.anchor.write(&Pinned { founding, entries: 1, head: founding }).map_err(Error::Roster)
    }

    /// The entry after this one, signed; with it what the roster comes to.
    pub fn next(&self, hand: &Hand<'_>, says: Says) -> Result<(EntryRow, Roster), Error> {
        let by = if let Hand::Member(id, _) = hand { Some(*id) } else { None };
        let entry = Entry { by, says };
        let mut roster = self.roster.clone();
        roster.apply(&entry)?;
        let body = serde_json::to_string(&entry).map_err(|_| Error::Damaged)?;
        let statement = self.statement(&body);
        let signature = match hand {
            Hand::Town(key) => key.sign(&statement),
            Hand::Member(_, key) => key.sign(&statement),
        };
        Ok((EntryRow { seq: self.seq + 1, body, signature }, roster))
    }

    fn take(&mut self, secrets: &Secrets, row: &EntryRow) -> Result<(), Error> {
        let wrong = |why: &str| Error::Roster(format!("entry {} of the roster {why}", row.seq));
        if row.seq != self.seq + 1 {
            return Err(wrong("does not follow the one before it"));
        }
        let entry: Entry = serde_json::from_str(&row.body).map_err(|_| wrong("cannot be read"))?;
        let statement = self.statement(&row.body);
        let signed = match entry.by {
            None => secrets.town.said(&statement, &row.signature),
            Some(id) => {
                let by = self.roster.members.get(&id);
                by.is_some_and(|by| vault::Verifier(by.signing).said(&statement, &row.signature))
            }
        };
        if !signed {
            return Err(wrong("is not signed by whoever it names"));
        }
        self.roster.apply(&entry).map_err(|fault| wrong(&format!("may not be: {fault}")))?;
        (self.head, self.seq) = (self.after(&row.body), row.seq);
        Ok(())
    }

    /// What is signed: this entry, after exactly those before it.
    fn statement(&self, body: &str) -> Statement {
        Statement::new("roster", body, &self.head.0)
    }

    fn after(&self, body: &str) -> Digest {
        digest(&[b"anydoor roster", &self.head.0, body.as_bytes()])
    }
}

/// A member's keys are those that the roster names.
pub(crate) fn is_key_of(enrolled: &Enrolled, secret: &vault::SecretKey) -> bool {
    PublicKey(enrolled.public) == secret.public() && enrolled.signing == secret.signer().verifier().0
}
