//! What browsers load was built from the sources that are here. `cargo xtask wasm` builds it.

#[path = "../../src/wasm/mark.rs"]
mod mark;

use crate::tracked;

fn built_from() -> (Vec<u8>, Vec<(String, Vec<u8>)>) {
    let all = tracked();
    let built = all.iter().find(|(path, _)| path == mark::FILE).expect("it is there").1.clone();
    let is_source = |path: &str| mark::SOURCES.iter().any(|place| path.starts_with(place));
    let sources: Vec<_> = all.into_iter().filter(|(path, _)| is_source(path)).collect();
    assert!(sources.len() > 10, "the sources are found");
    (built, sources)
}

/// Whether `wasm` was built from these, and was not changed since.
fn fits(wasm: &[u8], sources: &[(String, Vec<u8>)]) -> bool {
    let name = [&[mark::NAME.len() as u8], mark::NAME.as_bytes()].concat();
    let Some(at) = wasm.windows(name.len()).rposition(|window| window == name) else { return false };
    let Some(built) = at.checked_sub(3).map(|end| &wasm[..end]) else { return false };
    wasm[at + name.len()..].starts_with(mark::digest(built, sources).as_bytes())
}

#[test]
fn the_built_file_has_the_digest_of_its_sources() {
    let (built, sources) = built_from();
    assert!(fits(&built, &sources), "{} is older than its sources: cargo xtask wasm", mark::FILE);
}

#[test]
fn a_changed_source_or_file_is_found() {
    let sources = vec![("a.rs".to_owned(), b"one".to_vec()), ("b.rs".to_owned(), b"two".to_vec())];
    let mut built = b"\0asm and more".to_vec();
    assert!(!fits(&built, &sources), "without a mark");
    mark::put(&mut built, &sources, "compiler");
    assert!(fits(&built, &sources));
    let other = |path: &str, text: &[u8]| vec![sources[0].clone(), (path.to_owned(), text.to_vec())];
    assert!(!fits(&built, &other("b.rs", b"tw0")));
    assert!(!fits(&built, &other("c.rs", b"two")));
    assert!(!fits(&built, &sources[..1]));
    built[6] ^= 1;
    assert!(!fits(&built, &sources), "changed by hand");
}
