//! What the commands say.

use anyhow::{Context as _, Result};
use node::agreement::{AgreementLine, Stands};
use std::io::Write;
use std::path::Path;

/// Prints it, or writes the file that is to be sent.
pub fn give(said: &[u8], out: Option<&Path>) -> Result<()> {
    let Some(path) = out else { return Ok(std::io::stdout().write_all(said)?) };
    std::fs::write(path, said).with_context(|| path.display().to_string())?;
    println!("{}: send it to the other town", path.display());
    Ok(())
}

pub fn list(lines: &[AgreementLine], out: &mut impl Write) -> Result<()> {
    if lines.is_empty() {
        writeln!(out, "There is no agreement with another town.")?;
    }
    for line in lines {
        let stands = match line.stands {
            Stands::Proposed => "proposed, the other town has not signed",
            Stands::NotYet => "signed by both, not in force yet",
            Stands::InForce => "in force",
            Stands::Over => "over",
            Stands::Ended => "ended",
        };
        let name = line.partner.names.get("en").or(line.partner.names.values().next());
        let name = name.map_or(line.partner.town.as_str(), String::as_str);
        writeln!(out, "{}  {name} ({})  {} to {}  {stands}", line.id, line.partner.authority, line.from, line.until)?;
        writeln!(out, "    its identity key {}", line.partner.identity)?;
        if let Some((day, own)) = line.end {
            writeln!(out, "    ended {} from {day} on", if own { "by this town" } else { "by the other town" })?;
        }
        for clause in &line.clauses {
            let (way, c) = (if clause.here { "done here" } else { "done there" }, &clause.clause);
            let step = c.step.as_deref().unwrap_or("-");
            writeln!(out, "    {} / {step}: {way}, {} working days, {}", c.procedure, c.days, c.fields.join(" "))?;
        }
    }
    Ok(())
}
