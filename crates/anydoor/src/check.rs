//! `anydoor check`: a folder of packs, as strictly as if they shipped. Every finding is named.

use anyhow::{Context as _, Result, bail};
use clap::Args;
use i18n::{BadTexts, LOCALES, Texts};
use procedure::{BadPack, COMMON_TEXTS, Finding, Pack, Packs, Procedure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes of a blank form's page that load quickly on a slow phone.
const MAX_PAGE: usize = 14 * 1024;

#[derive(Args)]
pub struct What {
    /// A folder of packs, at any depth; texts that they share stand in its folder `common`.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// # Errors
/// When a pack is refused, after every finding was printed.
pub fn run(what: &What) -> Result<()> {
    let (packs, own_common) = collect(&what.folder)?;
    let languages: Vec<&str> = LOCALES.iter().map(|l| l.tag).collect();
    let (procedures, mut findings) = packs.read(&languages);
    if !own_common {
        findings.retain(|finding| !finding.at.file.starts_with(&packs.common.0));
    }
    findings.extend(drawn(&packs, &procedures));
    for Finding { at, refused } in &findings {
        println!("{}: {at}", if *refused { "refused" } else { "advice" });
    }
    let refused = findings.iter().filter(|finding| finding.refused).count();
    println!("{} packs, {} good, {} findings", packs.packs.len(), procedures.len(), findings.len());
    match refused {
        0 => Ok(()),
        n => bail!("{n} findings for which a pack is refused"),
    }
}

/// The packs under `folder`, and whether they bring shared texts of their own.
fn collect(folder: &Path) -> Result<(Packs, bool)> {
    let mut packs = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).with_context(|| at.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name == "procedure.yaml") {
                packs.push(Pack { folder: at.display().to_string(), yaml: read(&path)?, texts: texts(&at)? });
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
    Ok((Packs { packs, common }, own.is_dir()))
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
            found.insert(tag.to_owned(), read(&path)?);
        }
    }
    Ok(found)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{}: not a text in UTF-8", path.display()))
}

/// What shows only when texts are put together and pages are drawn.
fn drawn(packs: &Packs, procedures: &[Procedure]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut all = match Texts::interface() {
        Ok(texts) => texts,
        Err(error) => return vec![finding("interface", None, "texts", error.to_string(), true)],
    };
    let known = |tag: &str| i18n::locale(tag).is_some();
    let add = |texts: &mut Texts, folder: &str, tag: &str, ftl: &str| {
        let file = format!("{folder}/texts.{tag}.ftl");
        texts.add(tag, ftl).err().map(|error| match error {
            BadTexts::Syntax { line, problem, .. } => finding(&file, u64::try_from(line).ok(), tag, problem, true),
            BadTexts::Twice { key, .. } => {
                finding(&file, None, &key, "the interface or another pack has this text".to_owned(), true)
            }
            other => finding(&file, None, tag, other.to_string(), true),
        })
    };
    for (tag, ftl) in packs.common.1.iter().filter(|(tag, _)| known(tag)) {
        findings.extend(add(&mut all, &packs.common.0, tag, ftl));
    }
    for pack in &packs.packs {
        for (tag, ftl) in pack.texts.iter().filter(|(tag, _)| known(tag)) {
            findings.extend(add(&mut all, &pack.folder, tag, ftl));
        }
    }
    let all = Arc::new(all);
    for procedure in procedures {
        let folder = packs.packs.iter().find(|pack| pack.texts == procedure.texts).map_or("", |pack| &pack.folder);
        for locale in LOCALES {
            let bytes = web::blank_form(procedure, &all, locale.tag).map_or(0, |page| page.len());
            if bytes > MAX_PAGE {
                let text = format!("its page has {bytes} bytes in {}: more than {MAX_PAGE}", locale.tag);
                findings.push(finding(&format!("{folder}/procedure.yaml"), None, "form", text, false));
            }
        }
    }
    findings
}

fn finding(file: &str, line: Option<u64>, field: &str, problem: String, refused: bool) -> Finding {
    Finding { at: BadPack { file: file.to_owned(), line, field: field.to_owned(), problem }, refused }
}
