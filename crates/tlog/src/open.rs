//! Believing a checkpoint: whose signatures count.

use crate::checkpoint::Checkpoint;
use crate::fault::Fault;
use crate::key::{KeyType, VerifierKey};
use crate::note::{Line, Note};

/// Whom the reader believes. It is read from a file by [`Trusted::parse`].
#[derive(Debug, Clone, Default)]
pub struct Trusted {
    /// Keys of logs; each log is called as its key.
    pub logs: Vec<VerifierKey>,
    pub witnesses: Vec<VerifierKey>,
    /// Who must have signed.
    pub quorum: Quorum,
}

/// Which witnesses are enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Quorum {
    #[default]
    None,
    Witness(VerifierKey),
    /// `need` of them.
    Group {
        need: usize,
        of: Vec<Quorum>,
    },
}

/// A witness that saw a checkpoint, and when: seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub key: VerifierKey,
    pub time: u64,
    /// Whether it is one of the reader's own.
    pub trusted: bool,
}

/// A checkpoint that is its log's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub checkpoint: Checkpoint,
    pub seen: Vec<Seen>,
}

impl Quorum {
    fn is_met(&self, seen: &[Seen]) -> bool {
        match self {
            Self::None => true,
            Self::Witness(key) => seen.iter().any(|seen| seen.key == *key),
            Self::Group { need, of } => of.iter().filter(|quorum| quorum.is_met(seen)).count() >= *need,
        }
    }
}

impl Trusted {
    /// The key that the log called `origin` signed with; nobody may sign for another's name.
    fn log(&self, origin: &str, lines: &[Line]) -> Result<&VerifierKey, Fault> {
        let mut named = self.logs.iter().filter(|key| key.name() == origin && key.kind() == KeyType::Log);
        match named.clone().find(|key| lines.iter().any(|line| key.wrote(line))) {
            Some(key) => Ok(key),
            None if named.next().is_some() => Err(Fault::OtherKey(origin.to_owned())),
            None => Err(Fault::UnknownLog(origin.to_owned())),
        }
    }

    /// # Errors
    /// [`Fault`]: not signed by a log that is trusted, a known key's signature is wrong, or too few witnesses.
    /// Lines of unknown keys are passed over, as the specification asks.
    pub fn open(&self, checkpoint: &str) -> Result<Opened, Fault> {
        let note = Note::parse(checkpoint).map_err(Fault::NoNote)?;
        let checkpoint = Checkpoint::parse(&note.text)?;
        self.log(&checkpoint.origin, &note.lines)?;
        let mut seen = Vec::new();
        for line in &note.lines {
            let Some(key) = self.logs.iter().chain(&self.witnesses).find(|key| key.wrote(line)) else { continue };
            let time = key.verify(&note.text, line).ok_or_else(|| Fault::Signature(line.name.clone()))?;
            if key.kind() == KeyType::Witness {
                seen.push(Seen { key: key.clone(), time, trusted: true });
            }
        }
        self.enough(&seen)?;
        Ok(Opened { checkpoint, seen })
    }

    pub(crate) fn enough(&self, seen: &[Seen]) -> Result<(), Fault> {
        let have = seen.iter().filter(|seen| seen.trusted).count();
        if self.quorum.is_met(seen) { Ok(()) } else { Err(Fault::FewWitnesses(have)) }
    }
}
