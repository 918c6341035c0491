//! What came, as the files of a feed.

use super::limits::{Limits, Unreadable};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The tables of a feed by file name: `.csv`, `.json`, `.ndjson`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// One file, or the files of a ZIP archive. What it is shows in its bytes, not in its name: an address on the web
/// often has none.
pub fn files(name: &str, bytes: Vec<u8>, limits: &Limits) -> Result<Files, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return unpack(bytes, limits);
    }
    fits(bytes.len() as u64, limits)?;
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let base = base.split(['?', '#']).next().unwrap_or(base);
    let known = [".csv", ".json", ".ndjson", ".jsonl"].iter().any(|e| base.to_ascii_lowercase().ends_with(e));
    let name = match looks(&bytes)? {
        _ if known => base.to_owned(),
        Looks::Json => format!("{base}.json"),
        Looks::Table => format!("{base}.csv"),
    };
    Ok(BTreeMap::from([(name, bytes)]))
}

pub(super) fn fits(bytes: u64, limits: &Limits) -> Result<(), Unreadable> {
    if bytes > limits.bytes { Err(Unreadable::Large(limits.bytes)) } else { Ok(()) }
}

pub(super) enum Looks {
    Json,
    Table,
}

/// What a file is by how it begins.
pub(super) fn looks(bytes: &[u8]) -> Result<Looks, Unreadable> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if text.starts_with(b"\xFF\xFE") || text.starts_with(b"\xFE\xFF") || text.iter().take(64).any(|b| *b == 0) {
        return Err(Unreadable::Encoding("UTF-16 or binary"));
    }
    match text.iter().find(|b| !b.is_ascii_whitespace()) {
        None => Err(Unreadable::Empty),
        Some(b'<') => Err(Unreadable::Page),
        Some(b'{' | b'[') => Ok(Looks::Json),
        Some(_) => Ok(Looks::Table),
    }
}

/// The tables of an archive. Never more than the limit is unpacked, whatever its headers say.
fn unpack(bytes: Vec<u8>, limits: &Limits) -> Result<Files, Unreadable> {
    fits(bytes.len() as u64, limits)?;
    let damaged = |error: &dyn std::fmt::Display| Unreadable::Archive(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let mut files = Files::new();
    let mut left = limits.bytes;
    for n in 0..archive.len() {
        let mut entry = archive.by_index(n).map_err(|e| damaged(&e))?;
        let name = entry.name().map_err(|e| damaged(&e))?.into_owned();
        let lower = name.to_ascii_lowercase();
        let table = [".csv", ".json", ".ndjson", ".jsonl"].iter().any(|e| lower.ends_with(e));
        if !table || entry.is_dir() || lower.starts_with("__macosx/") {
            continue;
        }
        if files.len() >= limits.files {
            return Err(Unreadable::Files(limits.files));
        }
        let mut unpacked = Vec::new();
        entry.by_ref().take(left + 1).read_to_end(&mut unpacked).map_err(|e| damaged(&e))?;
        left = left.checked_sub(unpacked.len() as u64).ok_or(Unreadable::Large(limits.bytes))?;
        files.insert(name, unpacked);
    }
    Ok(files)
}
