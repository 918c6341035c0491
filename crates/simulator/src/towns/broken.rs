//! Towns that do what they must not, one each: whatever checks must notice.

use super::run::Pair;
use anyhow::Result;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenLine {
    /// Town A has again what it released: town B acts on what is not its own.
    ActsUnreleased,
    /// A town forgets which messages it took in.
    ForgetsNonces,
    /// Town A has a step again and takes it in once more.
    TakesItTwice,
    /// What the other office wrote does not stay.
    LosesALetter,
    /// The same, twice.
    DoublesALetter,
    /// Town B forgets what it took in.
    ForgetsAHandover,
    /// Nothing is said again.
    NeverSaysIt,
    /// Town B never says that it is done.
    ForgetsToEnd,
}

impl BrokenLine {
    pub const ALL: [BrokenLine; 8] = [
        BrokenLine::ActsUnreleased,
        BrokenLine::ForgetsNonces,
        BrokenLine::TakesItTwice,
        BrokenLine::LosesALetter,
        BrokenLine::DoublesALetter,
        BrokenLine::ForgetsAHandover,
        BrokenLine::NeverSaysIt,
        BrokenLine::ForgetsToEnd,
    ];
}

/// When it begins.
const FROM: u32 = 25;

impl Pair<'_> {
    /// Does to the databases what these towns should never do.
    pub fn tamper(&self) -> Result<()> {
        let Some(broken) = self.broken.filter(|_| self.step >= FROM) else { return Ok(()) };
        let run = |town: usize, sql: &str| self.sides[town].outside()?.write(sql, []).map(drop);
        let state =
            |from: &str, to: &str| run(0, &format!("UPDATE case_file SET state = replace(state, '{from}', '{to}')"));
        match broken {
            BrokenLine::ActsUnreleased => state(r#""at":"there""#, r#""at":"offered""#),
            BrokenLine::ForgetsNonces => {
                run(0, "DELETE FROM handover_nonce").and_then(|()| run(1, "DELETE FROM handover_nonce"))
            }
            BrokenLine::TakesItTwice => {
                run(0, "UPDATE handover_sent SET back = NULL")?;
                state(r#""at":{"back":"answered"}"#, r#""at":"there""#)
            }
            BrokenLine::LosesALetter => run(0, "DELETE FROM letter"),
            BrokenLine::DoublesALetter => {
                run(0, "INSERT OR IGNORE INTO letter SELECT case_id, number, place + 1, sealed FROM letter")
            }
            BrokenLine::ForgetsAHandover => run(1, "DELETE FROM handover_come WHERE case_id IS NULL"),
            BrokenLine::NeverSaysIt => {
                run(0, "DELETE FROM handover_say").and_then(|()| run(1, "DELETE FROM handover_say"))
            }
            BrokenLine::ForgetsToEnd => run(1, "DELETE FROM handover_say WHERE place > 0"),
        }
    }
}
