//! Steps between towns: what waits to be said, what was heard, and what belongs to which case.

use crate::Store;
use crate::db::{DbError, Row, Tx, args, statements};
use crate::figures::{self, Figure};
use crate::rows::{self, Envelope};
use id::{CaseId, HandoverId};

statements! {
    SENT = "INSERT INTO handover_sent (handover_id, case_id, number, town, offer) VALUES ($1, $2, $3, $4, $5)";
    BACK = "UPDATE handover_sent SET back = $2 WHERE handover_id = $1 AND back IS NULL";
    WHY = "UPDATE handover_sent SET why = $2 WHERE handover_id = $1";
    SAY = "INSERT INTO handover_say (handover_id, place, town, body, due, tries) VALUES ($1, $2, $3, $4, $5, 0)";
    SAID = "DELETE FROM handover_say WHERE handover_id = $1 AND place = $2";
    ASK = "UPDATE handover_say SET place = $3, due = $4, tries = 0 WHERE handover_id = $1 AND place = $2";
    UNSAY = "DELETE FROM handover_say WHERE handover_id = $1";
    COMES = "INSERT INTO handover_come (handover_id, town, state, case_id, held) VALUES ($1, $2, $3, $4, $5)";
    MOVES = "UPDATE handover_come SET state = $2, case_id = $3, held = $4 WHERE handover_id = $1 AND state = $5";
    LETTER = "INSERT INTO letter (case_id, number, place, sealed) VALUES ($1, $2, $3, $4)";
    NONCE = "INSERT INTO handover_nonce (town, nonce, until) VALUES ($1, $2, $3)";
    FORGET_NONCES = "DELETE FROM handover_nonce WHERE until < $1";
    THE_SENT = "SELECT case_id, number, town, offer, back, why FROM handover_sent WHERE handover_id = $1";
    SENT_STEP = "SELECT c.case_id, c.state, c.chain, s.case_id, s.number, s.town, s.offer, s.back, s.why
                 FROM handover_sent s JOIN case_file c ON c.case_id = s.case_id WHERE s.handover_id = $1";
    SENT_OF = "SELECT handover_id FROM handover_sent WHERE case_id = $1 AND number = $2";
    THE_COME = "SELECT town, state, case_id, held FROM handover_come WHERE handover_id = $1";
    COMING = "SELECT 'come', town, state, case_id, held FROM handover_come WHERE handover_id = $1
              UNION ALL SELECT 'case', '', '', case_id, NULL FROM case_file WHERE case_id = $2";
    COME_OF = "SELECT handover_id FROM handover_come WHERE case_id = $1";
    HEARD = "SELECT until FROM handover_nonce WHERE town = $1 AND nonce = $2";
    LETTERS = "SELECT place, sealed FROM letter WHERE case_id = $1 AND number = $2 ORDER BY place";
    DROP_SENT = "DELETE FROM handover_sent WHERE case_id = $1";
    DROP_LETTERS = "DELETE FROM letter WHERE case_id = $1";
    DROP_COME = "UPDATE handover_come SET case_id = NULL, held = NULL WHERE case_id = $1";
}

/// One thing that is written about a step, in one transaction with the event that it belongs to, if any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handing {
    /// A step is offered to `town`.
    Sent {
        handover: HandoverId,
        number: u32,
        town: String,
        offer: [u8; 32],
    },
    /// It was given back so.
    Back {
        handover: HandoverId,
        digest: [u8; 32],
    },
    /// The other town did not take it, in a word.
    Why {
        handover: HandoverId,
        why: String,
    },
    Say(Saying),
    /// Was answered.
    Said {
        handover: HandoverId,
        place: u32,
    },
    /// Was answered, and is said again from `due` on (Unix time in seconds), in the place `again`.
    Ask {
        handover: HandoverId,
        place: u32,
        again: u32,
        due: i64,
    },
    /// Is not said any more, whatever it was.
    Unsay {
        handover: HandoverId,
    },
    /// A step from another town is at `state`; it was at `was`, or unheard of.
    Come {
        handover: HandoverId,
        was: Option<String>,
        is: Come,
    },
    Letter {
        number: u32,
        place: u32,
        sealed: Vec<u8>,
    },
    /// A message was heard, and is not heard a second time before `until` (Unix time in seconds).
    Nonce {
        town: String,
        nonce: String,
        until: i64,
    },
    /// One more of what is counted about the other town.
    Count(Figure),
}

/// Something that another town is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    pub handover: HandoverId,
    /// In this order.
    pub place: u32,
    pub town: String,
    pub body: Vec<u8>,
    /// Unix time in seconds.
    pub due: i64,
    pub tries: u32,
}

/// A step that went to another town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub case: CaseId,
    pub number: u32,
    pub town: String,
    pub offer: [u8; 32],
    pub back: Option<[u8; 32]>,
    /// Why the other town did not take it, in a word.
    pub why: Option<String>,
}

/// A step that came from another town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Come {
    pub town: String,
    pub state: String,
    pub case: Option<CaseId>,
    pub held: Option<Vec<u8>>,
}

/// Writes `handing` but for what is counted; `case` is the one whose event this is.
pub(crate) fn write(case: Option<CaseId>, handing: &[Handing], tx: &mut Tx) {
    for one in handing {
        match one {
            Handing::Sent { handover, number, town, offer } => {
                tx.one(SENT, args![*handover, case, *number, town.as_str(), &offer[..]]);
            }
            Handing::Back { handover, digest } => tx.one(BACK, args![*handover, &digest[..]]),
            Handing::Why { handover, why } => tx.one(WHY, args![*handover, why.as_str()]),
            Handing::Say(s) => {
                tx.one(SAY, args![s.handover, s.place, s.town.as_str(), s.body.as_slice(), s.due]);
            }
            // Another node of the same town may have heard it too.
            Handing::Said { handover, place } => tx.run(SAID, args![*handover, *place]),
            Handing::Ask { handover, place, again, due } => tx.run(ASK, args![*handover, *place, *again, *due]),
            Handing::Unsay { handover } => tx.run(UNSAY, args![*handover]),
            Handing::Come { handover, was: None, is } => {
                tx.one(COMES, args![*handover, is.town.as_str(), is.state.as_str(), is.case, is.held.clone()]);
            }
            Handing::Come { handover, was: Some(was), is } => {
                tx.one(MOVES, args![*handover, is.state.as_str(), is.case, is.held.clone(), was.as_str()]);
            }
            Handing::Letter { number, place, sealed } => {
                tx.one(LETTER, args![case, *number, *place, sealed.as_slice()]);
            }
            Handing::Count(_) => {}
            Handing::Nonce { town, nonce, until } => tx.one(NONCE, args![town.as_str(), nonce.as_str(), *until]),
        }
    }
}

/// What of `handing` many transactions write to the same row: the last thing of a transaction, so that they wait
/// for each other as little as can be.
pub(crate) fn count(handing: &[Handing], tx: &mut Tx) {
    for one in handing {
        if let Handing::Count(figure) = one {
            figures::count(figure, tx);
        }
    }
}

/// Nothing leads from a case that is gone to a step any more.
pub(crate) fn drop_all(case: CaseId, tx: &mut Tx) {
    drop_letters(case, tx);
    tx.run(DROP_SENT, args![case]);
    tx.run(DROP_COME, args![case]);
}

pub(crate) fn drop_letters(case: CaseId, tx: &mut Tx) {
    tx.run(DROP_LETTERS, args![case]);
}

impl Store {
    /// Writes what belongs to no event.
    ///
    /// # Errors
    /// [`DbError::Conflict`] when a state was not what it was thought to be, or a message was heard before.
    pub async fn hand(&self, handing: &[Handing]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        write(None, handing, &mut tx);
        count(handing, &mut tx);
        self.db.commit(tx).await
    }

    pub async fn sent(&self, handover: HandoverId) -> Result<Option<Sent>, DbError> {
        let row = self.db.read_one(THE_SENT, args![handover]).await?.into_iter().next();
        row.map(sent).transpose()
    }

    /// A step that went to another town, with its case as it stands in the clear.
    pub async fn sent_step(&self, handover: HandoverId) -> Result<Option<(Sent, Envelope)>, DbError> {
        let row = self.db.read_one(SENT_STEP, args![handover]).await?.into_iter().next();
        let step = |mut row: Row| {
            let envelope = rows::envelope(&mut row)?;
            Ok((sent(row)?, envelope))
        };
        row.map(step).transpose()
    }

    /// By what name the other town knows the step that event `number` of a case handed over.
    pub async fn sent_of(&self, case: CaseId, number: u32) -> Result<Option<HandoverId>, DbError> {
        let row = self.db.read_one(SENT_OF, args![case, number]).await?.into_iter().next();
        row.map(|mut row| row.parse()).transpose()
    }

    pub async fn come(&self, handover: HandoverId) -> Result<Option<Come>, DbError> {
        let row = self.db.read_one(THE_COME, args![handover]).await?.into_iter().next();
        row.map(come).transpose()
    }

    /// What is known of a step that is offered, and whether the name that its case would have is taken.
    pub async fn coming(&self, handover: HandoverId, case: CaseId) -> Result<(Option<Come>, bool), DbError> {
        let (mut known, mut taken) = (None, false);
        for mut row in self.db.read_one(COMING, args![handover, case]).await? {
            match row.text()?.as_str() {
                "come" => known = Some(come(row)?),
                _ => taken = true,
            }
        }
        Ok((known, taken))
    }

    /// As what a case came from another town.
    pub async fn come_of(&self, case: CaseId) -> Result<Option<HandoverId>, DbError> {
        let row = self.db.read_one(COME_OF, args![case]).await?.into_iter().next();
        row.map(|mut row| row.parse()).transpose()
    }

    /// Whether this message was heard before.
    pub async fn heard(&self, town: &str, nonce: &str) -> Result<bool, DbError> {
        Ok(!self.db.read_one(HEARD, args![town, nonce]).await?.is_empty())
    }

    pub async fn forget_nonces(&self, before: i64) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(FORGET_NONCES, args![before]);
        self.db.commit(tx).await
    }

    /// What another town's office wrote, in its order.
    pub async fn letters(&self, case: CaseId, number: u32) -> Result<Vec<(u32, Vec<u8>)>, DbError> {
        let rows = self.db.read_one(LETTERS, args![case, number]).await?;
        rows.into_iter().map(|mut row| Ok((rows::int(&mut row)?, row.bytes()?))).collect()
    }
}

/// Columns `case_id, number, town, offer, back, why`.
fn sent(mut row: Row) -> Result<Sent, DbError> {
    let (case, number, town) = (row.parse()?, rows::int(&mut row)?, row.text()?);
    let (offer, back) = (digest(row.bytes()?)?, row.bytes_or_null()?.map(digest).transpose()?);
    Ok(Sent { case, number, town, offer, back, why: row.text_or_null()? })
}

/// Columns `town, state, case_id, held`.
fn come(mut row: Row) -> Result<Come, DbError> {
    let (town, state, case) = (row.text()?, row.text()?, row.text_or_null()?);
    let case = case.map(|id| id.parse().map_err(|_| DbError::Wrong("not a case".into()))).transpose()?;
    Ok(Come { town, state, case, held: row.bytes_or_null()? })
}

fn digest(bytes: Vec<u8>) -> Result<[u8; 32], DbError> {
    bytes.try_into().map_err(|_| DbError::Wrong("not a digest".into()))
}
