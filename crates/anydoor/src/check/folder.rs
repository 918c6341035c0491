//! Packs from a folder.

use anyhow::{Context as _, Result, bail};
use procedure::{COMMON_TEXTS, Pack, Packs, QUESTIONS};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file of the questions that ship with the program, in findings.
pub const SHARED_QUESTIONS: &str = "shared questions";

/// The packs under `folder`, and whether they bring shared texts of their own.
pub fn read(folder: &Path) -> Result<(Packs, bool)> {
    let mut packs = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).with_context(|| at.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name == "procedure.yaml") {
                packs.push(Pack { folder: at.display().to_string(), yaml: text(&path)?, texts: texts(&at)? });
            }
        }
    }
    if packs.is_empty() {
        bail!("{} holds no procedure.yaml", folder.display());
    }
    packs.sort_by(|a, b| a.folder.cmp(&b.folder));
    let own = folder.join("common");
    let common = match own.is_dir() {
        true => (own.display().to_string(), texts(&own)?),
        false => ("shared texts".to_owned(), owned(COMMON_TEXTS)),
    };
    let asked = folder.join("questions.yaml");
    let questions = match asked.is_file() {
        true => (asked.display().to_string(), text(&asked)?),
        false => (SHARED_QUESTIONS.to_owned(), QUESTIONS.to_owned()),
    };
    Ok((Packs { packs, common, questions }, own.is_dir()))
}

fn owned(texts: &[(&str, &str)]) -> BTreeMap<String, String> {
    texts.iter().map(|(tag, ftl)| ((*tag).to_owned(), (*ftl).to_owned())).collect()
}

/// The files `texts.<language>.ftl` of a folder.
fn texts(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some(tag) = name.strip_prefix("texts.").and_then(|rest| rest.strip_suffix(".ftl")) {
            found.insert(tag.to_owned(), text(&path)?);
        }
    }
    Ok(found)
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{}: not a text in UTF-8", path.display()))
}
