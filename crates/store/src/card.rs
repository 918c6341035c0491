//! From a card to its case. Known and unknown locators take the same queries.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use crate::rows::{self, Envelope, GrantRow, Version};
use id::CaseId;
use vault::{Locator, Opening};

statements! {
    ADD_CARD = "INSERT INTO card (locator, case_id, nonce, opening) VALUES ($1, $2, $3, $4)";
    FIND = "SELECT c.case_id, c.state, c.chain, k.nonce, k.opening FROM card k
            JOIN case_file c ON c.case_id = k.case_id WHERE k.locator = $1";
    FIND_GRANTS = "SELECT g.case_id, g.part, g.reader, g.dormant, g.wrapped FROM card k
                   JOIN access_grant g ON g.case_id = k.case_id WHERE k.locator = $1 AND g.reader = 'card' ORDER BY g.part";
    FIND_HEAD = "SELECT v.part, v.version, v.author, v.body FROM card k
                 JOIN version v ON v.case_id = k.case_id AND v.part = 'head' AND v.version = 1 WHERE k.locator = $1";
}

/// What a new case keeps of its card.
#[derive(Debug, Clone)]
pub struct Opens {
    pub locator: Locator,
    /// Keeps the reader keys of one card in two cases apart.
    pub nonce: [u8; 16],
    /// Commits to what opened it: the same again is the same case, another body a conflict.
    pub opening: Opening,
}

/// What a card leads to.
#[derive(Debug, Clone)]
pub struct Found {
    pub envelope: Envelope,
    pub nonce: [u8; 16],
    pub opening: Opening,
    /// The card's own grants.
    pub grants: Vec<GrantRow>,
    pub head: Version,
}

impl Opens {
    pub(crate) fn insert(&self, case: CaseId, tx: &mut Tx) {
        let (locator, nonce, opening) = (&self.locator.0[..], &self.nonce[..], &self.opening.0[..]);
        tx.one(ADD_CARD, args![locator, case, nonce, opening]);
    }
}

impl Store {
    /// # Errors
    /// [`DbError`]; an unknown locator is `None`.
    pub async fn find(&self, locator: &Locator) -> Result<Option<Found>, DbError> {
        let key = &locator.0[..];
        let mut read = self
            .db
            .read(vec![(FIND, args![key]), (FIND_GRANTS, args![key]), (FIND_HEAD, args![key])])
            .await?
            .into_iter();
        let found = read.next().unwrap_or_default().into_iter().next();
        let grants = read.next().unwrap_or_default().into_iter().map(rows::grant).collect::<Result<_, _>>()?;
        let head = read.next().unwrap_or_default().into_iter().map(rows::version).next();
        let Some(mut row) = found else { return Ok(None) };
        Ok(Some(Found {
            envelope: rows::envelope(&mut row)?,
            nonce: row.bytes()?.try_into().map_err(|_| rows::wrong("nonce"))?,
            opening: rows::read_digest(&mut row)?,
            grants,
            head: head.ok_or_else(|| rows::wrong("no head"))??,
        }))
    }
}
