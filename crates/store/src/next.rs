//! The card that replaces a lost one. Until it does, its row and its grants lie beside those of the
//! old card under a name of their own; time gives them the old one's name, and the old card's row
//! stays only to say that it was replaced.

use crate::card::CardRow;
use crate::db::{Tx, args, statements};
use id::CaseId;
use vault::SealedGrant;

statements! {
    NEXT_GRANT = "INSERT INTO access_grant (case_id, part, reader, dormant, seq, wrapped) VALUES ($1, $2, 'next', 2, $3, $4)
                  ON CONFLICT (case_id, part, reader) DO UPDATE SET seq = excluded.seq, wrapped = excluded.wrapped";
    VOID_CARD = "UPDATE card SET reader = 'void' WHERE case_id = $1 AND reader = 'next'";
    VOID_GRANTS = "DELETE FROM access_grant WHERE case_id = $1 AND reader = 'next'";
    OLD_GRANTS = "DELETE FROM access_grant WHERE case_id = $1 AND reader = 'card'";
    OLD_CARD = "UPDATE card SET reader = 'replaced' WHERE case_id = $1 AND reader = 'card'";
    NEW_GRANTS = "UPDATE access_grant SET reader = 'card', dormant = 0 WHERE case_id = $1 AND reader = 'next'";
    NEW_CARD = "UPDATE card SET reader = 'card' WHERE case_id = $1 AND reader = 'next'";
}

/// How the store names the reader of a card that has not taken over yet.
pub(crate) const NEXT: &str = "next";

/// What becomes of the card that replaces a lost one.
#[derive(Debug, Default)]
pub enum NextCard {
    #[default]
    Unchanged,
    /// It is made: its grants are sealed and dormant.
    Made(Box<CardRow>),
    /// It will never open anything.
    Void,
    /// It is the card now, and the old one opens nothing.
    TakesOver,
}

/// Where a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    InForce,
    /// Made, and not in force yet.
    Next,
    Replaced,
    /// Made for a replacement that was called off.
    Void,
    /// What it opened was deleted.
    Gone,
}

impl Standing {
    pub(crate) fn of(reader: &str) -> Self {
        match reader {
            NEXT => Standing::Next,
            "replaced" => Standing::Replaced,
            "void" => Standing::Void,
            "gone" => Standing::Gone,
            _ => Standing::InForce,
        }
    }
}

impl NextCard {
    pub(crate) fn steps(&self, case: CaseId, tx: &mut Tx) {
        match self {
            NextCard::Unchanged => {}
            NextCard::Made(card) => card.insert_as(NEXT, case, tx),
            NextCard::Void => {
                tx.run(VOID_CARD, args![case]);
                tx.run(VOID_GRANTS, args![case]);
            }
            NextCard::TakesOver => {
                tx.run(OLD_GRANTS, args![case]);
                tx.one(OLD_CARD, args![case]);
                tx.run(NEW_GRANTS, args![case]);
                tx.one(NEW_CARD, args![case]);
            }
        }
    }
}

/// A grant to the card that comes, of a part there is or a new one.
pub(crate) fn grant(grant: &SealedGrant, seq: u32, tx: &mut Tx) {
    tx.one(NEXT_GRANT, args![grant.case, grant.part, seq, grant.wrapped.as_slice()]);
}
