//! Asking a witness, and being one: C2SP tlog-witness, `add-checkpoint`. Sending it is not done here.

use crate::check::is_consistent;
use crate::checkpoint::{Head, decimal};
use crate::fault::Fault;
use crate::hash::Hash;
use crate::note::{Line, Note};
use crate::open::Trusted;
use crate::refusal::Refusal;
use crate::sign::WitnessKey;
use std::fmt;

/// A checkpoint, and the proof that it follows the one the witness knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Leaves of the tree the witness signed last; 0 when none.
    pub old: u64,
    pub proof: Vec<Hash>,
    /// As it was published.
    pub checkpoint: String,
}

impl Ask {
    pub fn parse(body: &str) -> Option<Self> {
        let (head, checkpoint) = body.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let old = decimal(lines.next()?.strip_prefix("old ")?)?;
        let proof: Vec<Hash> = lines.map(Hash::parse).collect::<Option<_>>()?;
        (proof.len() <= 63).then(|| Self { old, proof, checkpoint: checkpoint.to_owned() })
    }

    /// The line to add to the checkpoint, and what to remember *before* it is sent: both or neither.
    /// `kept` is what was remembered of this log (the origin line), `time` is now, in seconds since 1970.
    ///
    /// # Errors
    /// [`Refusal`]; nothing is to be remembered then.
    pub fn answer(
        &self,
        kept: Option<Head>,
        logs: &Trusted,
        witness: &WitnessKey,
        time: u64,
    ) -> Result<(Line, Head), Refusal> {
        let opened = logs.open(&self.checkpoint).map_err(|fault| match fault {
            Fault::NoNote(_) | Fault::NoCheckpoint => Refusal::Form,
            Fault::UnknownLog(_) => Refusal::Unknown(fault),
            _ => Refusal::Unsigned(fault),
        })?;
        let (new, kept) = (opened.checkpoint.head, kept.unwrap_or(Head::empty()));
        if self.old > new.size {
            return Err(Refusal::Form);
        }
        if self.old != kept.size {
            return Err(Refusal::Stale(kept.size));
        }
        if new.size == kept.size && new.root != kept.root {
            return Err(Refusal::Fork(kept.size));
        }
        if !is_consistent(kept.size, &kept.root, new.size, &new.root, &self.proof) {
            return Err(Refusal::NotGrown);
        }
        // It was opened: it is a note.
        let text = Note::parse(&self.checkpoint).map_err(|_| Refusal::Form)?.text;
        Ok((witness.cosign(&text, time), new))
    }
}

impl fmt::Display for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
