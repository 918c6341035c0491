//! `anydoor check`: a folder of packs, as strictly as if they shipped. Every finding is named.

mod folder;

use anyhow::{Result, bail};
use clap::Args;
use i18n::{BadTexts, LOCALES, Texts};
use procedure::{BadPack, Finding, Packs, Procedure};
use std::path::PathBuf;
use std::sync::Arc;

/// Bytes of a blank form's page that load quickly on a slow phone.
const MAX_PAGE: usize = 14 * 1024;

#[derive(Args)]
pub struct What {
    /// A folder of packs, at any depth; texts that they share stand in its folder `common`, the questions of
    /// their rules in its `questions.yaml`.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// # Errors
/// When a pack is refused, after every finding was printed.
pub fn run(what: &What) -> Result<()> {
    let (packs, own_common) = folder::read(&what.folder)?;
    let languages: Vec<&str> = LOCALES.iter().map(|l| l.tag).collect();
    let (procedures, mut findings) = packs.read(&languages);
    // Not every folder asks all that ships.
    findings.retain(|finding| finding.refused || finding.at.file != folder::SHARED_QUESTIONS);
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
