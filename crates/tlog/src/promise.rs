//! What the holder gets at once: the log says by when a commitment will be in it. A signed note.

use crate::checkpoint::decimal;
use crate::fault::Fault;
use crate::key::VerifierKey;
use crate::leaf::Commitment;
use crate::note::{Line, Note};
use crate::sign::LogKey;
use data_encoding::BASE64;

const TITLE: &str = "anydoor promise v1";

/// `commitment` will be in `origin` at `by` (seconds since 1970) or before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    pub origin: String,
    pub commitment: Commitment,
    pub by: u64,
}

impl Promise {
    /// Its second line is no number, so that nobody can take it for a checkpoint.
    pub fn text(&self) -> String {
        format!("{TITLE}\n{}\n{}\n{}\n", self.origin, self.commitment, self.by)
    }

    pub fn sign(commitment: Commitment, by: u64, log: &LogKey) -> Note {
        let text = Self { origin: log.public().name().to_owned(), commitment, by }.text();
        let lines = vec![log.sign(&text)];
        Note { text, lines }
    }

    /// # Errors
    /// [`Fault::NoPromise`]
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let lines: Vec<&str> = text.lines().collect();
        let [TITLE, origin, commitment, by] = lines[..] else { return Err(Fault::NoPromise) };
        let commitment = BASE64.decode(commitment.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
        let commitment = commitment.map(Commitment).ok_or(Fault::NoPromise)?;
        let promise = Self { origin: origin.to_owned(), commitment, by: decimal(by).ok_or(Fault::NoPromise)? };
        if promise.text() == text { Ok(promise) } else { Err(Fault::NoPromise) }
    }

    /// # Errors
    /// [`Fault`] when `key` did not make this promise, or others signed it too.
    pub fn open(note: &str, key: &VerifierKey) -> Result<Self, Fault> {
        let note = Note::parse(note).map_err(Fault::NoNote)?;
        let promise = Self::parse(&note.text)?;
        let [line]: &[Line; 1] = note.lines.as_slice().try_into().map_err(|_| Fault::NoPromise)?;
        if !key.wrote(line) || promise.origin != key.name() {
            return Err(Fault::Keys);
        }
        key.verify(&note.text, line).map(|_| promise).ok_or_else(|| Fault::Signature(line.name.clone()))
    }
}
