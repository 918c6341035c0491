//! `anydoor log audit`: somebody outside, with the log's key and what they saw last time.

use super::place::Place;
use super::progress::Progress;
use super::seen::Seen;
use crate::verify::{Whom, compare};
use anyhow::{Result, anyhow, bail, ensure};
use clap::Args;
use std::path::PathBuf;
use tlog::{Ended, Fault, File, Finding, Opened, Trusted, Unread, audit, fetch_part, follow};

#[derive(Args)]
pub struct What {
    /// The address of the log's folder, such as https://town.example/log, or a folder on this machine.
    #[arg(value_name = "URL-or-FOLDER")]
    log: String,
    #[command(flatten)]
    whom: Whom,
    /// Remembers in this file how far the log was, and holds it to that the next time. Written only when
    /// nothing was found.
    #[arg(long, value_name = "FILE")]
    seen: Option<PathBuf>,
}

/// # Errors
/// What is wrong with the log, in a sentence.
pub fn run(what: &What) -> Result<()> {
    let place = Place::of(&what.log)?;
    let trusted = match what.whom.named() {
        true => what.whom.trusted()?,
        false => by_itself(&place)?,
    };
    let mut seen = what.seen.as_ref().map(|file| Seen::read(file, &trusted)).transpose()?;
    let file = File::Checkpoint;
    let checkpoint = place.get(&file).map_err(|why| Finding::Unread(Unread::Missing { file, why }))?;
    let before = seen.as_ref().and_then(|seen| seen.before.clone());
    if let (Some(before), Ok(now)) = (&before, trusted.open(&String::from_utf8_lossy(&checkpoint))) {
        let (was, is) = (&before.checkpoint.origin, &now.checkpoint.origin);
        ensure!(was == is, "--seen is about the log {was}, and this is {is}; give each log a file of its own");
    }
    let opened = match all(&place, &checkpoint, before.as_ref(), &trusted) {
        Ok(opened) => opened,
        Err(finding) => {
            if let (Finding::Fork(_) | Finding::Rollback { .. }, Some(file)) = (&finding, &what.seen) {
                // Two texts with one signature each are all the proof that anybody needs.
                println!("{}", String::from_utf8_lossy(&checkpoint));
                println!("This is what it signed now; what it signed before is in {}. Keep both.", file.display());
            }
            if let Some(ended) = ended(&finding, &place, &trusted) {
                bail!("{finding} {ended}");
            }
            bail!("{finding}");
        }
    };
    println!("{}", said(&opened, before.as_ref()));
    seen.as_mut().map_or(Ok(()), |seen| seen.write(&checkpoint))
}

/// The key that the log shows beside itself.
fn by_itself(place: &Place) -> Result<Trusted> {
    let key = place.key().map_err(|why| anyhow!("{why}; name its key with --key"))?;
    compare(key.trim());
    Whom::of(&key).trusted()
}

fn all(place: &Place, checkpoint: &[u8], before: Option<&Opened>, trusted: &Trusted) -> Result<Opened, Finding> {
    let mut progress = Progress::default();
    let mut get = |file: &File| match file {
        // One checkpoint for all of it, even when the log goes on meanwhile.
        File::Checkpoint => Ok(checkpoint.to_vec()),
        file => {
            progress.step();
            fetch_part(file, &mut |file| place.get(file))
        }
    };
    let opened = follow(before.map(|before| before.checkpoint.head), trusted, &mut get)?;
    let head = opened.checkpoint.head;
    progress = Progress::of(File::all(head.size).count());
    let mut get = |file: &File| {
        progress.step();
        fetch_part(file, &mut |file| place.get(file))
    };
    audit(head, &mut get)?;
    Ok(opened)
}

/// What the town says of a log that is no longer there under its key.
fn ended(finding: &Finding, place: &Place, trusted: &Trusted) -> Option<String> {
    let Finding::Checkpoint(Fault::UnknownLog(_) | Fault::OtherKey(_)) = finding else { return None };
    let before = place.read("before").ok()?;
    let all = Ended::list(&String::from_utf8_lossy(&before)).ok()?;
    let last = all.iter().find(|ended| trusted.logs.contains(&ended.log))?;
    Some(format!(
        "ENDED: {} says, with the key you gave, that it ended with {} leaves and goes on as {}. Ask the town why, and \
         whether all that you saw is in it.",
        last.log.name(),
        last.leaves,
        last.next
    ))
}

fn said(opened: &Opened, before: Option<&Opened>) -> String {
    let (origin, head) = (&opened.checkpoint.origin, opened.checkpoint.head);
    let begun = match before.map(|before| before.checkpoint.head.size) {
        None => String::new(),
        Some(size) if size == head.size => "; nothing new since".to_owned(),
        Some(size) => format!("; it goes on from the {size} seen before"),
    };
    let named: Vec<&str> = opened.seen.iter().map(|seen| seen.key.name()).collect();
    let witnesses =
        if named.is_empty() { "unwitnessed".to_owned() } else { format!("witnessed by {}", named.join(", ")) };
    format!("{origin}: {} leaves, all there and as they were signed{begun}; {witnesses}", head.size)
}
