//! From a card to its case. Known and unknown locators take the same queries.

use crate::Store;
use crate::change::NO_DAY;
use crate::db::{DbError, Tx, args, statements};
use crate::next::Standing;
use crate::rows::{self, Envelope, GrantRow, Version};
use id::CaseId;
use vault::{Locator, Opening, Part, PublicKey, ReaderId, Recipient};

statements! {
    ADD_CARD = "INSERT INTO card (locator, case_id, nonce, opening, reader, until, log_key, log_said)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND = "SELECT c.case_id, c.state, c.chain, k.nonce, k.opening, k.reader, k.until FROM card k
            JOIN case_file c ON c.case_id = k.case_id WHERE k.locator = $1";
    FIND_GRANTS = "SELECT g.case_id, g.part, g.reader, g.dormant, g.wrapped, g.to_key FROM card k
                   JOIN access_grant g ON g.case_id = k.case_id WHERE k.locator = $1 AND g.reader = k.reader ORDER BY g.part";
    REMOVE_CARD = "DELETE FROM card WHERE case_id = $1 AND reader = $2";
    FIND_HEAD = "SELECT v.part, v.version, v.author, v.body FROM card k
                 JOIN version v ON v.case_id = k.case_id AND v.part = 'head' WHERE k.locator = $1 ORDER BY v.version";
}

/// What a case keeps of a card.
#[derive(Debug, Clone)]
pub struct CardRow {
    pub locator: Locator,
    /// Keeps the reader keys of one card in two cases apart.
    pub nonce: [u8; 16],
    /// Commits to what opened it: the same again is the same case, another body a conflict.
    pub opening: Opening,
    /// The card itself, or a guest.
    pub reader: ReaderId,
    /// What parts are granted to. It is not written beside the card: offices find it in the sealed head.
    pub public: PublicKey,
    /// The last day (days since 1970-01-01) on which it opens anything; `None` for ever.
    pub until: Option<i64>,
    /// To which the salts of its events are sealed; second cards have none.
    pub log: Option<SaltKey>,
}

/// A key that the salts of a case are sealed to. Out of a database it is worth nothing without what the town said of it.
#[derive(Debug, Clone)]
pub struct SaltKey {
    pub locator: Locator,
    pub public: Recipient,
    /// A mark of the town (`vault::TownKey::mark`), or the signature that it gave before it marked.
    pub said: Vec<u8>,
}

/// What a card leads to.
#[derive(Debug, Clone)]
pub struct Found {
    pub envelope: Envelope,
    pub nonce: [u8; 16],
    pub opening: Opening,
    pub reader: ReaderId,
    /// A card that is not in force opens nothing.
    pub standing: Standing,
    pub until: Option<i64>,
    /// The card's own grants.
    pub grants: Vec<GrantRow>,
    pub head: Version,
}

impl CardRow {
    pub(crate) fn insert(&self, case: CaseId, tx: &mut Tx) {
        self.insert_as(&self.reader.text(), case, tx);
    }

    pub(crate) fn insert_as(&self, reader: &str, case: CaseId, tx: &mut Tx) {
        let (locator, nonce, opening) = (&self.locator.0[..], &self.nonce[..], &self.opening.0[..]);
        let until = self.until.unwrap_or(NO_DAY);
        let (key, said) = self.log.as_ref().map(|log| (log.public.key().0.to_vec(), log.said.clone())).unzip();
        tx.one(ADD_CARD, args![locator, case, nonce, opening, reader, until, key, said]);
    }
}

pub(crate) fn remove(case: CaseId, reader: ReaderId, tx: &mut Tx) {
    tx.one(REMOVE_CARD, args![case, reader.text()]);
}

impl Store {
    /// # Errors
    /// [`DbError`]; an unknown locator is `None`.
    pub async fn find(&self, locator: &Locator) -> Result<Option<Found>, DbError> {
        let key = &locator.0[..];
        let mut read = self
            .db
            .read_few(vec![(FIND, args![key]), (FIND_GRANTS, args![key]), (FIND_HEAD, args![key])])
            .await?
            .into_iter();
        let found = read.next().unwrap_or_default().into_iter().next();
        let grants = read.next().unwrap_or_default().into_iter().map(rows::grant).collect::<Result<_, _>>()?;
        let head = read.next().unwrap_or_default().into_iter().map(rows::version).next_back();
        let Some(mut row) = found else { return Ok(None) };
        let envelope = rows::envelope(&mut row)?;
        let nonce = row.bytes()?.try_into().map_err(|_| rows::wrong("nonce"))?;
        let opening = rows::read_digest(&mut row)?;
        let reader = row.text()?;
        let standing = Standing::of(&reader);
        let reader = if standing == Standing::InForce { ReaderId::parse(&reader) } else { Some(ReaderId::Card) };
        Ok(Some(Found {
            envelope,
            nonce,
            opening,
            standing,
            reader: reader.ok_or_else(|| rows::wrong("reader"))?,
            until: Some(row.int()?).filter(|day| *day != NO_DAY),
            grants,
            head: match head {
                Some(head) => head?,
                // Nothing is left to open.
                None if standing == Standing::Gone => {
                    Version { part: Part::Head, version: 0, author: String::new(), body: vec![] }
                }
                None => return Err(rows::wrong("no head")),
            },
        }))
    }
}
