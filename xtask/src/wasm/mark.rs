//! What stands at the end of the built file, in a section of its own: a digest of the sources and of all that
//! is built before it, and the compiler. A test compares it with the sources that are there.

use sha2::{Digest, Sha256};

pub const FILE: &str = "crates/web/assets/eligibility.wasm";

/// Files and folders that it is built from.
pub const SOURCES: &[&str] = &[
    "crates/eligibility/Cargo.toml",
    "crates/eligibility/src",
    "crates/eligibility-web/Cargo.toml",
    "crates/eligibility-web/src",
];

/// Of the section.
pub const NAME: &str = "source";

/// Adds the section to `wasm`.
pub fn put(wasm: &mut Vec<u8>, sources: &[(String, Vec<u8>)], compiler: &str) {
    let text = format!("{} {compiler}", digest(wasm, sources));
    let mut section = vec![NAME.len() as u8];
    section.extend(NAME.bytes());
    section.extend(text.bytes());
    // A custom section (WebAssembly core specification, 5.5.3); its length in two bytes of seven bits.
    wasm.extend([0, 0x80 | (section.len() & 0x7f) as u8, (section.len() >> 7) as u8]);
    wasm.extend(section);
}

/// Of the sources, in whatever order, and of the file without its mark.
pub fn digest(wasm: &[u8], sources: &[(String, Vec<u8>)]) -> String {
    let mut sources: Vec<_> = sources.iter().collect();
    sources.sort();
    let mut hash = Sha256::new();
    for (path, bytes) in sources {
        hash.update(format!("{path}\n{}\n", bytes.len()));
        hash.update(bytes);
    }
    hash.update(wasm);
    data_encoding::HEXLOWER.encode(&hash.finalize())
}
