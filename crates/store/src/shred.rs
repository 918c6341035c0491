//! How a case goes. Its events stay, as kinds and days; its number and where it stood stay in the clear.

use crate::db::{Tx, args, statements};
use crate::{erase, handover, kept};
use case::Recorded;
use id::CaseId;
use vault::ReaderId;

statements! {
    SHRED_GRANTS = "DELETE FROM access_grant WHERE case_id = $1";
    SHRED_VERSIONS = "DELETE FROM version WHERE case_id = $1";
    SHRED_DETAILS = "UPDATE event SET detail = NULL WHERE case_id = $1";
    SHRED_TODO = "DELETE FROM todo WHERE case_id = $1 AND kind <> 'clock'";
    OTHER_GRANTS = "DELETE FROM access_grant WHERE case_id = $1 AND reader <> $2";
    PART_GRANTS = "DELETE FROM access_grant WHERE case_id = $1 AND part = $2";
    PART_BODIES = "UPDATE version SET body = $3 WHERE case_id = $1 AND part = $2";
    PAPER_GRANTS = "DELETE FROM access_grant WHERE case_id = $1 AND substr(part, 1, 9) = 'document/'";
    PAPER_BODIES = "UPDATE version SET body = $2 WHERE case_id = $1 AND substr(part, 1, 9) = 'document/'";
    PACKET_GRANTS = "DELETE FROM access_grant WHERE case_id = $1 AND substr(part, 1, 7) = 'packet/'";
    PACKET_BODIES = "UPDATE version SET body = $2 WHERE case_id = $1 AND substr(part, 1, 7) = 'packet/'";
    GUEST_CARDS = "DELETE FROM card WHERE case_id = $1 AND reader NOT IN ('card', 'next', 'replaced', 'void', 'gone')";
    GONE_CARDS = "UPDATE card SET reader = 'gone', log_key = CASE WHEN reader IN ('card', 'gone') THEN log_key END
                  WHERE case_id = $1";
}

/// In place of a body: an empty one would lie beside the database, and be kept there.
const GONE: &[u8] = &[0];

/// What of a case goes with this change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Shred {
    #[default]
    Nothing,
    /// All but what this reader is obliged to keep. What is left still proves itself whole: digests of
    /// the bodies that went stay until it goes too.
    AllBut {
        reader: ReaderId,
        record: Vec<Recorded>,
    },
    All,
}

impl Shred {
    pub(crate) fn steps(&self, case: CaseId, seq: u32, day: i64, tx: &mut Tx) {
        match self {
            Shred::Nothing => return,
            Shred::AllBut { reader, record } => {
                tx.run(OTHER_GRANTS, args![case, reader.text()]);
                let mut parts = vec!["contact"];
                parts.extend(Some("answers").filter(|_| !record.contains(&Recorded::Answers)));
                parts.extend(Some("thread").filter(|_| !record.contains(&Recorded::Thread)));
                for part in parts {
                    tx.run(PART_GRANTS, args![case, part]);
                    tx.run(PART_BODIES, args![case, part, GONE]);
                }
                // What another town wrote is read like the thread.
                if !record.contains(&Recorded::Thread) {
                    tx.run(PACKET_GRANTS, args![case]);
                    tx.run(PACKET_BODIES, args![case, GONE]);
                    handover::drop_letters(case, tx);
                }
                if !record.contains(&Recorded::Documents) {
                    tx.run(PAPER_GRANTS, args![case]);
                    tx.run(PAPER_BODIES, args![case, GONE]);
                }
            }
            Shred::All => {
                tx.run(SHRED_GRANTS, args![case]);
                tx.run(SHRED_VERSIONS, args![case]);
                tx.run(SHRED_DETAILS, args![case]);
                handover::drop_all(case, tx);
            }
        }
        // The salt of this very event stays: the card can still prove that it happened.
        kept::forget(case, seq, tx);
        tx.run(SHRED_TODO, args![case]);
        erase::later(case, day, tx);
        tx.run(GUEST_CARDS, args![case]);
        tx.run(GONE_CARDS, args![case]);
    }
}
