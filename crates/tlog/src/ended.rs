//! Where one log of a town ended and the next began: a signed note by both their keys.

use crate::checkpoint::decimal;
use crate::fault::Fault;
use crate::key::{KeyType, VerifierKey};
use crate::note::Note;
use crate::sign::LogKey;

const TITLE: &str = "anydoor log ended v1";

/// `log` had this many leaves as far as the town knows, and goes on as `next`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub log: VerifierKey,
    pub leaves: u64,
    pub next: VerifierKey,
}

impl Ended {
    /// Its second line is no number, so that nobody can take it for a checkpoint.
    fn text(&self) -> String {
        format!("{TITLE}\n{}\n{}\n{}\n", self.log, self.leaves, self.next)
    }

    pub fn sign(leaves: u64, log: &LogKey, next: &LogKey) -> Note {
        let text = Self { log: log.public().clone(), leaves, next: next.public().clone() }.text();
        let lines = vec![log.sign(&text), next.sign(&text)];
        Note { text, lines }
    }

    /// # Errors
    /// [`Fault::NoEnd`], and [`Fault::Signature`] unless both keys signed it.
    pub fn open(note: &str) -> Result<Self, Fault> {
        let note = Note::parse(note).map_err(Fault::NoNote)?;
        let lines: Vec<&str> = note.text.lines().collect();
        let [TITLE, log, leaves, next] = lines[..] else { return Err(Fault::NoEnd) };
        let key = |text: &str| VerifierKey::parse(text).ok().filter(|key| key.kind() == KeyType::Log);
        let (Some(log), Some(leaves), Some(next)) = (key(log), decimal(leaves), key(next)) else {
            return Err(Fault::NoEnd);
        };
        let said = Self { log, leaves, next };
        for key in [&said.log, &said.next] {
            if !note.lines.iter().any(|line| key.verify(&note.text, line).is_some()) {
                return Err(Fault::Signature(key.name().to_owned()));
            }
        }
        if said.text() == note.text { Ok(said) } else { Err(Fault::NoEnd) }
    }

    /// The ones of a file, one after the other.
    ///
    /// # Errors
    /// As for [`Ended::open`], the first.
    pub fn list(file: &str) -> Result<Vec<Self>, Fault> {
        let begins: Vec<usize> = file.match_indices(TITLE).map(|(at, _)| at).collect();
        let ends = begins.iter().skip(1).copied().chain([file.len()]);
        begins.iter().zip(ends).map(|(from, to)| Self::open(&file[*from..to])).collect()
    }
}
