//! `cargo xtask wasm`: the eligibility check as a browser loads it, with a mark of what it was built from.

mod mark;
mod route;

use crate::run::{loud, root};
use anyhow::{Context, Result, bail};
use route::Route;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";
const BUILT: &str = "target/wasm32-unknown-unknown/wasm/eligibility_web.wasm";

pub fn build() -> Result<()> {
    let route = Route::find()?;
    println!("── {route}");
    // What a panic says of where it happened tells nothing of the machine that built it.
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))?;
    let mut flags = format!("--remap-path-prefix={home}=cargo\u{1f}--remap-path-prefix={}=.", root().display());
    // Nor from whose server the parts came that the standard library is built with. The last that fits counts.
    for registry in std::fs::read_dir(Path::new(&home).join("registry/src")).into_iter().flatten().flatten() {
        flags += &format!("\u{1f}--remap-path-prefix={}=registry", registry.path().display());
    }
    let mut cargo = route.cargo(&["build", "--profile", "wasm", "--package", "eligibility-web", "--target", TARGET]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags).env("CARGO_TARGET_DIR", root().join("target"));
    if !loud(&mut cargo)?.0 {
        bail!("not built");
    }
    let mut bytes = std::fs::read(root().join(BUILT)).with_context(|| format!("cannot read {BUILT}"))?;
    mark::put(&mut bytes, &sources()?, &route.compiler()?);
    std::fs::write(root().join(mark::FILE), &bytes).with_context(|| format!("cannot write {}", mark::FILE))?;
    println!("{}: {} bytes", mark::FILE, bytes.len());
    Ok(())
}

/// Every file that it is built from.
fn sources() -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for place in mark::SOURCES {
        walk(&root(), Path::new(place), &mut found).with_context(|| format!("cannot read {place}"))?;
    }
    Ok(found)
}

fn walk(root: &Path, place: &Path, found: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    let whole = root.join(place);
    if whole.is_file() {
        found.push((place.to_string_lossy().into_owned(), std::fs::read(whole)?));
        return Ok(());
    }
    for entry in std::fs::read_dir(whole)? {
        walk(root, &place.join(entry?.file_name()), found)?;
    }
    Ok(())
}
