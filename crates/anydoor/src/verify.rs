//! `anydoor verify`: a receipt, checked by nothing but itself and the keys its reader has from elsewhere.

use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use serde_json::Value;
use std::path::PathBuf;
use tlog::{KeyType, Receipt, Trusted, VerifierKey, verify};

#[derive(Args)]
pub struct What {
    /// One receipt, or a list of them, as a card's page gives it.
    #[arg(value_name = "RECEIPT.json")]
    file: PathBuf,
    #[command(flatten)]
    whom: Whom,
}

/// Whom the reader believes.
#[derive(Args)]
pub struct Whom {
    /// The log's key, from somewhere else than what it signed: name+number+key. Without it and without
    /// --policy the key that comes along is taken, and named for you to compare.
    #[arg(long, value_name = "KEY")]
    key: Vec<String>,
    /// Whom to believe: a file as C2SP tlog-policy writes it, with logs and witnesses.
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
}

/// # Errors
/// When any receipt is not to be believed, after all were looked at.
pub fn run(what: &What) -> Result<()> {
    let at = || what.file.display().to_string();
    let text = std::fs::read_to_string(&what.file).with_context(at)?;
    let receipts = receipts(&text).with_context(at)?;
    ensure!(!receipts.is_empty(), "{}: there is no receipt in it", at());
    let trusted = match what.whom.named() {
        true => what.whom.trusted()?,
        false => by_itself(&receipts[0]).with_context(at)?,
    };
    let many = receipts.len();
    let bad = receipts.iter().filter(|text| !said(text, &trusted)).count();
    match bad {
        0 => Ok(()),
        bad => bail!("{bad} of {many} receipts are not to be believed"),
    }
}

/// The key that a receipt brings along, and what that is worth.
fn by_itself(text: &str) -> Result<Trusted> {
    let key = Receipt::parse(text)?.keys.into_iter().next().context("it names no key")?;
    compare(&key);
    Whom::of(&key).trusted()
}

/// Said whenever a key is taken from what it signed.
pub fn compare(key: &str) {
    println!(
        "No --key was named, so this key was taken from what it signed:\n  {key}\nWhat follows counts only if that is \
         the town's key. Compare it with the town's own word, such as its page /log/key or a sheet at a counter."
    );
}

impl Whom {
    /// Whether anybody was.
    pub fn named(&self) -> bool {
        !self.key.is_empty() || self.policy.is_some()
    }

    /// Of exactly this key.
    pub fn of(key: &str) -> Self {
        Self { key: vec![key.to_owned()], policy: None }
    }

    pub fn trusted(&self) -> Result<Trusted> {
        let mut trusted = match &self.policy {
            Some(file) => {
                let at = || file.display().to_string();
                Trusted::parse(&std::fs::read_to_string(file).with_context(at)?).with_context(at)?
            }
            None => Trusted::default(),
        };
        for key in &self.key {
            let key = VerifierKey::parse(key.trim()).with_context(|| format!("--key {key}"))?;
            ensure!(key.kind() == KeyType::Log, "--key {key}: this is a witness's; witnesses stand in a --policy");
            trusted.logs.push(key);
        }
        Ok(trusted)
    }
}

/// The text of each: a list is taken apart, a single one is left as it is.
fn receipts(text: &str) -> Result<Vec<String>> {
    match serde_json::from_str(text)? {
        Value::Array(list) => Ok(list.iter().map(Value::to_string).collect()),
        _ => Ok(vec![text.to_owned()]),
    }
}

fn said(text: &str, trusted: &Trusted) -> bool {
    let receipt = Receipt::parse(text);
    let event = receipt.as_ref().map(|r| format!("{} {} {}", r.event.number, r.event.day, r.event.kind));
    let event = event.unwrap_or_else(|_| "?".to_owned());
    match receipt.and_then(|receipt| verify(&receipt, trusted)) {
        Ok(verdict) => println!("good  {event}  {verdict}"),
        Err(fault) => {
            println!("BAD   {event}  {fault}");
            return false;
        }
    }
    true
}
