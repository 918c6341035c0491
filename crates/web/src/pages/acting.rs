//! For whom somebody asks, in words: for the holder, for the office and in letters.

use super::fields::with_name;
use crate::locale::Reader;
use procedure::Procedure;
use serde_json::Value;

/// "For my child · Ay, Bey"; nothing for whoever asks for themselves.
pub fn said(procedure: &Procedure, answers: &Value, reader: &Reader) -> Option<String> {
    let acting = procedure.acting_for(answers)?;
    let label = reader.text(acting.key, &[]);
    Some(if acting.names.is_empty() { label } else { format!("{label} · {}", acting.names.join(", ")) })
}

/// Which paper to have ready.
pub fn proof(procedure: &Procedure, answers: &Value, reader: &Reader) -> Option<String> {
    let acting = procedure.acting_for(answers)?;
    Some(with_name(reader, "acting-proof-ready", &reader.text(acting.proof, &[])))
}
