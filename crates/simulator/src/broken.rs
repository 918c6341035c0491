//! Towns that do what they must not, one each: whatever checks must notice. A check that never fails
//! proves nothing.

use crate::run::Run;
use anyhow::Result;
use tlog::{Hash, Head, LogKey};

/// What is wrong with the town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// Commits that were acknowledged are not on disk.
    ForgetsCommits,
    /// A message is acknowledged, and nothing was done.
    SaysYes,
    NeverLate,
    /// The running node deletes after its clock jumped.
    TrustsTheClock,
    LosesAnEvent,
    RewritesAnEvent,
    LosesAMessage,
    LosesAnOwner,
    LosesATodo,
    LosesALeaf,
    ForksTheLog,
    KeepsWhatIsGone,
}

impl Broken {
    pub const ALL: [Broken; 12] = [
        Broken::ForgetsCommits,
        Broken::SaysYes,
        Broken::NeverLate,
        Broken::TrustsTheClock,
        Broken::LosesAnEvent,
        Broken::RewritesAnEvent,
        Broken::LosesAMessage,
        Broken::LosesAnOwner,
        Broken::LosesATodo,
        Broken::LosesALeaf,
        Broken::ForksTheLog,
        Broken::KeepsWhatIsGone,
    ];
}

/// When a town begins to do so.
const FROM: u32 = 30;

const LAST: &str = "WHERE case_id = (SELECT case_id FROM event WHERE seq > 3 ORDER BY case_id LIMIT 1) AND seq =";

impl Run {
    /// Does to the database what this town should never do.
    pub fn tamper(&self) -> Result<()> {
        let Some(broken) = self.broken.filter(|_| self.step >= FROM) else { return Ok(()) };
        let outside = self.outside()?;
        let run = |sql: &str| outside.write(sql, []).map(drop);
        match broken {
            Broken::ForgetsCommits | Broken::SaysYes | Broken::NeverLate | Broken::TrustsTheClock => Ok(()),
            Broken::LosesAnEvent => run(&format!("DELETE FROM event {LAST} 3")),
            Broken::RewritesAnEvent => run(&format!("UPDATE event SET chain = x'00' {LAST} 3")),
            Broken::LosesAMessage => run("DELETE FROM version WHERE part = 'thread'"),
            Broken::LosesAnOwner => run("DELETE FROM access_grant WHERE part = 'head' AND reader LIKE 'point%'"),
            Broken::LosesATodo => run("DELETE FROM todo WHERE kind = 'clock'"),
            Broken::LosesALeaf => run("DELETE FROM log_wait"),
            Broken::KeepsWhatIsGone => {
                run("INSERT OR IGNORE INTO access_grant (case_id, part, reader, dormant, seq, wrapped)
                 SELECT case_id, 'head', 'card', 0, 1, x'00' FROM event WHERE kind = 'shredded'")
            }
            Broken::ForksTheLog => {
                let (size, _) = outside.log_head()?;
                let key = LogKey::new("simulated.example/log", &[5; 32])?;
                let forked = Head { size, root: Hash([7; 32]) }.sign(&key).to_string();
                outside.write("UPDATE log_head SET checkpoint = ?1", [forked]).map(drop)
            }
        }
    }
}
