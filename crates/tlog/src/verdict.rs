//! Checking a receipt, offline: whose it is, and where the event stands.

use crate::check::is_included;
use crate::checkpoint::{Checkpoint, Head};
use crate::fault::Fault;
use crate::key::KeyType;
use crate::note::Note;
use crate::open::{Seen, Trusted};
use crate::proof_text::Proof;
use crate::receipt::Receipt;
use std::fmt;

/// What a good receipt proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub log: String,
    /// By when it had to be in the log: seconds since 1970.
    pub by: u64,
    /// `None`: promised, and not shown to be there.
    pub place: Option<Place>,
}

/// Where an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub index: u64,
    pub head: Head,
    pub seen: Vec<Seen>,
}

/// # Errors
/// [`Fault`] is the one sentence to say to whoever asked.
pub fn verify(receipt: &Receipt, trusted: &Trusted) -> Result<Verdict, Fault> {
    let keys = receipt.keys()?;
    let log = keys.first().filter(|key| key.kind() == KeyType::Log).ok_or(Fault::Keys)?;
    if !trusted.logs.contains(log) {
        let name = log.name().to_owned();
        let known = trusted.logs.iter().any(|key| key.name() == log.name());
        return Err(if known { Fault::OtherKey(name) } else { Fault::UnknownLog(name) });
    }
    let promise = receipt.promised(log)?;
    let Some(proof) = &receipt.proof else {
        return if keys.len() == 1 {
            Ok(Verdict { log: promise.origin, by: promise.by, place: None })
        } else {
            Err(Fault::Keys)
        };
    };
    let proof = Proof::parse(proof).ok_or(Fault::NoProof)?;
    let note = Note::parse(&proof.checkpoint).map_err(Fault::NoNote)?;
    let checkpoint = Checkpoint::parse(&note.text)?;
    if checkpoint.origin != promise.origin || note.lines.len() != keys.len() {
        return Err(Fault::Keys);
    }
    let head = checkpoint.head;
    if !is_included(&promise.commitment.leaf(), proof.index, head.size, &proof.path, &head.root) {
        return Err(Fault::NotIncluded);
    }
    let mut seen = Vec::new();
    for (line, key) in note.lines.iter().zip(&keys) {
        if !key.wrote(line) || (key.kind() == KeyType::Log) != (key == log) {
            return Err(Fault::Keys);
        }
        let time = key.verify(&note.text, line).ok_or_else(|| Fault::Signature(line.name.clone()))?;
        if key.kind() == KeyType::Witness {
            seen.push(Seen { key: key.clone(), time, trusted: trusted.witnesses.contains(key) });
        }
    }
    trusted.enough(&seen)?;
    let place = Place { index: proof.index, head, seen };
    Ok(Verdict { log: promise.origin, by: promise.by, place: Some(place) })
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(place) = &self.place else {
            return write!(f, "Promised by {}, and not shown to be in the log yet.", self.log);
        };
        let (index, size) = (place.index, place.head.size);
        write!(f, "In the log, at index {index} of {size}, signed by {}; ", self.log)?;
        let named: Vec<&str> = place.seen.iter().filter(|s| s.trusted).map(|s| s.key.name()).collect();
        match (named.is_empty(), place.seen.is_empty()) {
            (false, _) => write!(f, "witnessed by {}.", named.join(", ")),
            (true, false) => write!(f, "unwitnessed by anybody you trust."),
            (true, true) => write!(f, "unwitnessed."),
        }
    }
}
