//! One step of a case: envelope, event, sealed versions, grants and what is to be done later, in
//! one transaction.

use crate::card::{self, CardRow};
use crate::db::{DbError, Tx, args, statements};
use crate::errand::{self, Errand};
use crate::files::LARGE;
use crate::handover::{self, Handing};
use crate::kept::{self, Waiting};
use crate::next::{self, NextCard};
use crate::rows::{Envelope, Event, GrantRow, Version};
use crate::shred::Shred;
use crate::{CaseFile, Listed, Store};
use case::{Kind, State};
use id::CaseId;
use vault::{Access, Chain, Digest, Link, Part, ReaderId, SealedGrant, digest};

statements! {
    OPEN_CASE = "INSERT INTO case_file (case_id, seq, is_open, responsible, escalated, due, state, chain, number)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    STEP_CASE = "UPDATE case_file SET seq = $2, is_open = $3, responsible = $4, escalated = $5, due = $6, state = $7, chain = $8
                 WHERE case_id = $1 AND seq = $9";
    ADD_EVENT = "INSERT INTO event (case_id, seq, kind, day, detail, chain) VALUES ($1, $2, $3, $4, $5, $6)";
    ADD_VERSION = "INSERT INTO version (case_id, part, version, author, digest, body) VALUES ($1, $2, $3, $4, $5, $6)";
    ADD_GRANT = "INSERT INTO access_grant (case_id, part, reader, dormant, seq, wrapped, to_key) VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (case_id, part, reader) DO UPDATE SET dormant = excluded.dormant, seq = excluded.seq,
                 wrapped = excluded.wrapped, to_key = excluded.to_key";
    /// Three and four rows at once: half of what a new case takes is the number of statements.
    ADD_VERSIONS = "INSERT INTO version (case_id, part, version, author, digest, body) VALUES
                    ($1, $2, $3, $4, $5, $6), ($7, $8, $9, $10, $11, $12), ($13, $14, $15, $16, $17, $18)";
    ADD_GRANTS = "INSERT INTO access_grant (case_id, part, reader, dormant, seq, wrapped, to_key) VALUES
                  ($1, $2, $3, $4, $5, $6, $7), ($8, $9, $10, $11, $12, $13, $14),
                  ($15, $16, $17, $18, $19, $20, $21), ($22, $23, $24, $25, $26, $27, $28)";
    REVOKE = "DELETE FROM access_grant WHERE case_id = $1 AND reader = $2 AND part <> 'contact'";
    UNREACH = "DELETE FROM access_grant WHERE case_id = $1 AND part = 'contact' AND reader <> 'card'";
    RELEASE = "UPDATE access_grant SET dormant = 0 WHERE case_id = $1 AND reader = $2 AND dormant = 1";
    WAKE = "INSERT INTO todo (kind, due, case_id) VALUES ('clock', $2, $1)
            ON CONFLICT (case_id, kind) DO UPDATE SET due = excluded.due";
    SLEEP = "DELETE FROM todo WHERE case_id = $1 AND kind = 'clock'";
}

/// Sorts behind every date: nothing is owed, or it is the person's turn.
pub(crate) const NO_DAY: i64 = 9_999_999;

/// By what right something is written.
#[derive(Debug)]
pub enum Author<'a> {
    /// A new case.
    Opens(&'a CardRow),
    /// Whoever holds the card.
    Holds(&'a Access),
    /// A point with a live grant.
    Serves(&'a Access),
    /// Who holds a second card: looks, and that is written down.
    Visits(&'a Access),
    /// A counter that was told of a lost card; it holds no grant and reads nothing.
    Counter,
    /// Time: adds no part and no grant, only releases dormant ones.
    Clock,
}

/// One event and all that comes with it.
#[derive(Debug)]
pub struct Change {
    pub case: CaseId,
    /// The chain before this event.
    pub after: Chain,
    pub kind: Kind,
    /// Days since 1970-01-01.
    pub day: i64,
    pub detail: Option<Vec<u8>>,
    /// The state after the event; its `seq` is the event's.
    pub state: State,
    pub versions: Vec<Version>,
    pub grants: Vec<GrantRow>,
    /// Who loses everything but the contact: that belongs to who tells the holder.
    pub revoked: Vec<ReaderId>,
    /// Nobody but the card reads the contact any more, or only those in `grants`.
    pub unreach: bool,
    /// What is to be done for the holder to know of news.
    pub errands: Vec<Errand>,
    /// A second card that the holder makes, or takes back.
    pub card: Option<CardRow>,
    pub uncard: Option<ReaderId>,
    /// The card that replaces a lost one, and what it will open.
    pub next: NextCard,
    pub next_grants: Vec<SealedGrant>,
    /// Salt and promise, sealed to the card; none where no card's key is known.
    pub kept: Option<Vec<u8>>,
    /// What waits for the public log. Nothing is written without.
    pub wait: Option<Waiting>,
    /// What goes for ever.
    pub shred: Shred,
    /// Whose dormant grants become live.
    pub release: Option<ReaderId>,
    /// What becomes public with this, or is no longer.
    pub listed: Option<Listed>,
    /// What goes to another town with this, or came from there.
    pub handing: Vec<Handing>,
    /// The day by which the running step is owed.
    pub due: Option<i64>,
    /// The day on which time acts.
    pub wake: Option<i64>,
}

/// The author has no right to this change. A fault of the program, never of a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("the proof is of another case")]
    OtherCase,
    #[error("this author may not do this")]
    Author,
    #[error("{0}")]
    Db(#[from] DbError),
}

impl Author<'_> {
    fn check(&self, change: &Change) -> Result<(), Refused> {
        let of_case = |access: &Access| if access.case() == change.case { Ok(()) } else { Err(Refused::OtherCase) };
        let fits = match self {
            Author::Opens(_) => change.state.seq == 1,
            Author::Holds(access) => {
                of_case(access)?;
                access.reader() == ReaderId::Card
            }
            Author::Serves(access) => {
                of_case(access)?;
                matches!(access.reader(), ReaderId::Point(_))
            }
            Author::Visits(access) => {
                of_case(access)?;
                let only_looks = change.kind == Kind::Looked && change.versions.is_empty() && change.grants.is_empty();
                let only_looks = only_looks && change.handing.is_empty();
                only_looks && matches!(access.reader(), ReaderId::Guest(_))
            }
            Author::Counter => change.kind == Kind::CardAsked && change.is_bare() && change.handing.is_empty(),
            Author::Clock => change.is_bare(),
        };
        let mine = change.grants.iter().all(|g| g.grant.case == change.case)
            && change.versions.iter().all(|v| v.version == change.state.seq);
        // Only the holder lets somebody read along, and nobody can be given the holder's own card.
        let cards = change.card.is_none() && change.uncard.is_none();
        let guests = |reader: ReaderId| matches!(reader, ReaderId::Guest(_));
        let cards = cards
            || (matches!(self, Author::Holds(_))
                && change.card.as_ref().is_none_or(|c| guests(c.reader))
                && change.uncard.is_none_or(guests));
        let next = match change.next {
            NextCard::Unchanged => true,
            NextCard::Made(_) => matches!(self, Author::Serves(_)),
            NextCard::Void => matches!(self, Author::Serves(_) | Author::Holds(_)),
            NextCard::TakesOver => matches!(self, Author::Clock) && change.kind == Kind::CardReplaced,
        };
        let mine = mine && change.next_grants.iter().all(|g| g.case == change.case);
        // An office publishes; the holder only takes down.
        let listed = match (&change.listed, self) {
            (None, _) | (Some(_), Author::Serves(_)) => true,
            (Some(listed), Author::Holds(_)) => matches!(listed, Listed::Remove(_)),
            _ => false,
        };
        let shred = match self {
            Author::Clock => matches!(change.kind, Kind::Parted | Kind::Shredded),
            _ => false,
        };
        let fits = fits && next && listed && (shred || change.shred == Shred::Nothing);
        if cards && fits && mine && change.wait.is_some() && change.state.seq >= 1 {
            Ok(())
        } else {
            Err(Refused::Author)
        }
    }
}

impl Change {
    /// Nothing is written beside the event itself.
    fn is_bare(&self) -> bool {
        self.versions.is_empty() && self.grants.is_empty() && self.next_grants.is_empty() && self.detail.is_none()
    }

    /// The case as it would lie in the store with this as its first change.
    pub fn as_file(&self) -> CaseFile {
        let (digests, chain) = self.chain();
        let event = Event { seq: self.state.seq, kind: self.kind, day: self.day, detail: self.detail.clone(), chain };
        CaseFile {
            envelope: Envelope { case: self.case, state: self.state.clone(), chain },
            events: vec![event],
            versions: self.versions.clone(),
            digests,
            grants: self.grants.clone(),
        }
    }

    /// The head of the chain with this event.
    pub fn head(&self) -> Chain {
        self.chain().1
    }

    /// The digest of each version, and the chain with this event at its head.
    fn chain(&self) -> (Vec<(String, u32, Digest)>, Chain) {
        let covered: Vec<(String, u32, Digest)> =
            self.versions.iter().map(|v| (v.part.to_string(), v.version, digest(&[&v.body]))).collect();
        let mut in_order = covered.clone();
        in_order.sort();
        let chain = self.after.then(&Link {
            case: self.case.bytes(),
            seq: self.state.seq,
            kind: self.kind.name(),
            day: self.day,
            detail: self.detail.as_deref().unwrap_or_default(),
            versions: &in_order,
        });
        (covered, chain)
    }

    fn transaction(&self, by: &Author<'_>) -> Result<Tx, DbError> {
        let (case, s) = (self.case, &self.state);
        let (covered, chain) = self.chain();
        let state = serde_json::to_string(s).map_err(|e| DbError::Wrong(e.to_string()))?;
        let escalated = s.escalation.filter(|e| s.clock.released && *e != s.responsible);
        let mut file = args![
            case,
            s.seq,
            s.is_open(),
            s.responsible,
            escalated,
            self.due.unwrap_or(NO_DAY),
            state,
            chain.0.0.as_slice(),
        ];
        let mut tx = Tx::default();
        if let Author::Opens(opens) = by {
            opens.insert(case, &mut tx);
            file.extend(args![s.number.map(|n| n.to_string())]);
            tx.one(OPEN_CASE, file);
        } else {
            file.extend(args![s.seq - 1]);
            tx.one(STEP_CASE, file);
        }
        tx.one(ADD_EVENT, args![case, s.seq, self.kind.name(), self.day, self.detail.clone(), chain.0.0.as_slice()]);
        kept::write(case, s.seq, self.kept.as_deref(), self.wait.as_ref(), &mut tx);
        for reader in &self.revoked {
            tx.run(REVOKE, args![case, reader.text()]);
        }
        if self.unreach {
            tx.run(UNREACH, args![case]);
        }
        if let Some(card) = &self.card {
            card.insert(case, &mut tx);
        }
        if let Some(reader) = self.uncard {
            card::remove(case, reader, &mut tx);
        }
        self.next.steps(case, &mut tx);
        for grant in &self.next_grants {
            next::grant(grant, s.seq, &mut tx);
        }
        if let Some(reader) = self.release {
            tx.run(RELEASE, args![case, reader.text()]);
        }
        let version = |(v, (_, _, digest)): (&Version, &(String, u32, Digest))| {
            let body = if v.body.len() > LARGE { &[][..] } else { v.body.as_slice() };
            args![case, v.part, v.version, v.author.as_str(), &digest.0[..], body]
        };
        let grant = |g: &GrantRow| {
            let (wrapped, to_key) = (g.grant.wrapped.as_slice(), g.grant.to_key.map(|tag| tag.to_vec()));
            args![case, g.grant.part, g.grant.reader.text(), g.dormant, s.seq, wrapped, to_key]
        };
        // What a case begins with takes the place of nothing.
        let (three, four) = if matches!(by, Author::Opens(_)) { (3, 4) } else { (usize::MAX, usize::MAX) };
        tx.rows((ADD_VERSION, ADD_VERSIONS, three), self.versions.iter().zip(&covered).map(version));
        tx.rows((ADD_GRANT, ADD_GRANTS, four), self.grants.iter().map(grant));
        if let Some(listed) = &self.listed {
            listed.write(&mut tx)?;
        }
        handover::write(Some(case), &self.handing, &mut tx);
        wake(case, self.wake, &mut tx);
        errand::write(case, &self.errands, &mut tx);
        self.shred.steps(case, s.seq, self.day, &mut tx);
        handover::count(&self.handing, &mut tx);
        Ok(tx)
    }
}

/// The day on which time acts on a case.
pub(crate) fn wake(case: CaseId, day: Option<i64>, tx: &mut Tx) {
    match day {
        Some(day) => tx.one(WAKE, args![case, day]),
        None => tx.run(SLEEP, args![case]),
    }
}

impl Store {
    /// Writes `change`. `Ok` means durable.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when another event took the place: read again, decide again.
    pub async fn append(&self, by: Author<'_>, change: &Change) -> Result<(), Refused> {
        by.check(change)?;
        self.put_large(&change.versions).await?;
        Ok(self.db.commit(change.transaction(&by)?).await?)
    }

    /// Commits `seen`, and only then reads the parts that `by` proves access to.
    ///
    /// # Errors
    /// As for [`Store::append`]; without any proof it is refused.
    pub async fn look(&self, by: &[Access], seen: &Change) -> Result<CaseFile, Refused> {
        if !matches!(seen.kind, Kind::Looked | Kind::Listed) || by.iter().any(|a| a.case() != seen.case) {
            return Err(Refused::Author);
        }
        let first = by.first().ok_or(Refused::Author)?;
        let author =
            if let ReaderId::Guest(_) = first.reader() { Author::Visits(first) } else { Author::Serves(first) };
        self.append(author, seen).await?;
        self.parts(seen.case, by).await
    }

    /// What the holder of the card reads. The holder's own looks are nobody's business.
    ///
    /// # Errors
    /// [`Refused`] when a proof is not the card's.
    pub async fn hold(&self, by: &[Access]) -> Result<CaseFile, Refused> {
        let case = by.first().ok_or(Refused::Author)?.case();
        if by.iter().any(|a| a.case() != case || a.reader() != ReaderId::Card) {
            return Err(Refused::Author);
        }
        self.parts(case, by).await
    }

    async fn parts(&self, case: CaseId, by: &[Access]) -> Result<CaseFile, Refused> {
        let parts: Vec<Part> = by.iter().map(Access::part).collect();
        Ok(self.get_large(crate::events::file(&self.db, case, &parts).await?).await?)
    }
}
