//! `anydoor notify`: a process of its own that sends messages. It takes sealed contacts from the
//! running node, opens them with a key that the node does not have, and says what became of them.

use crate::config::Config;
use crate::world::System;
use crate::{Place, control, now};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use data_encoding::{BASE64, HEXLOWER};
use id::CaseId;
use node::{Node, Notice, Tried, World};
use notifier::{Notifier, Outcome, Sealed};
use rand_core::Rng;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use vault::{PublicKey, SecretKey};

/// How often a message is tried before somebody is asked to call instead.
const TRIES: u32 = 6;
/// Seconds until the second try; four times as long until each further one.
const FIRST_WAIT: u32 = 60;
/// The longest wait, in seconds.
const LONGEST_WAIT: u32 = 4 * 3600;

#[derive(Args)]
pub struct What {
    /// The configuration file of the town, with a section [notifier].
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Sends what is waiting, and ends.
    #[arg(long)]
    once: bool,
    /// Takes the place of another notifier, whose key is lost. Contacts that were sealed to it
    /// become calls.
    #[arg(long)]
    replace: bool,
}

/// What is asked of a running node.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Order {
    Register { public: String, replace: bool },
    Notices,
    Tried { case: CaseId, due: i64, tried: Tried },
}

pub fn run(what: &What) -> Result<()> {
    let place = Place { config: Some(what.config.clone()), ..Place::default() };
    let config = Config::load(&place, false)?;
    let file = what.config.display();
    let section = config.notifier.as_ref().with_context(|| format!("{file} has no section [notifier]"))?;
    tracing_subscriber::fmt().with_env_filter(config.filter()?).with_writer(std::io::stderr).init();
    let key = key(&section.key)?;
    let notifier = Notifier::new(section, key.clone())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let public = HEXLOWER.encode(&key.public().0);
        ask(&config.data, Order::Register { public, replace: what.replace }).await?;
        println!("this notifier sends the town's messages");
        let mut tries = BTreeMap::new();
        loop {
            let done = round(&config.data, &notifier, &mut tries).await;
            if what.once {
                return done;
            }
            if let Err(error) = done {
                tracing::warn!(%error, "no messages could be fetched; tried again soon");
            }
            let seconds = System.rng().next_u32() % section.jitter.max(1) + 1;
            tokio::time::sleep(Duration::from_secs(seconds.into())).await;
        }
    })
}

/// Sends everything that waits now, in no order that would say when it came.
async fn round(data: &Path, notifier: &Notifier, tries: &mut BTreeMap<CaseId, u32>) -> Result<()> {
    let mut notices: Vec<Notice> = serde_json::from_slice(&ask(data, Order::Notices).await?)?;
    let mut rng = System.rng();
    notices.sort_by_cached_key(|_| rng.next_u64());
    for notice in notices {
        let (case, due) = (notice.case, notice.due);
        let tried = match notifier.send(&sealed(notice)?) {
            Outcome::Sent => {
                tracing::info!("a message was sent");
                Tried::Sent
            }
            Outcome::Unreachable(code) => {
                tracing::warn!(code, "a message reached nobody: the counter tells them");
                Tried::Unreachable
            }
            Outcome::Later(code) => {
                let before = tries.entry(case).or_insert(0);
                *before += 1;
                tracing::warn!(code, tries = *before, "a message could not be sent now");
                later(*before)
            }
        };
        if !matches!(tried, Tried::Later(_)) {
            tries.remove(&case);
        }
        ask(data, Order::Tried { case, due, tried }).await?;
    }
    Ok(())
}

/// What follows the try with this number, beginning at 1, that did not go.
fn later(tries: u32) -> Tried {
    match tries {
        TRIES.. => Tried::Unreachable,
        _ => Tried::Later(FIRST_WAIT.saturating_mul(4_u32.saturating_pow(tries.saturating_sub(1))).min(LONGEST_WAIT)),
    }
}

fn sealed(notice: Notice) -> Result<Sealed> {
    Ok(Sealed {
        case: notice.case,
        wrapped: BASE64.decode(notice.wrapped.as_bytes())?,
        version: notice.version,
        author: notice.author,
        body: BASE64.decode(notice.body.as_bytes())?,
    })
}

async fn ask(data: &Path, order: Order) -> Result<Vec<u8>> {
    let mut report = vec![];
    control::ask(data, &control::Order::Notifier(order), &mut report).await?;
    Ok(report)
}

/// The key in this file, made the first time.
fn key(path: &Path) -> Result<SecretKey> {
    let at = || format!("the notifier's key {}", path.display());
    if !path.exists() {
        let key = SecretKey::random(&mut *System.rng());
        crate::data::write_private(path, HEXLOWER.encode(key.bytes()).as_bytes()).with_context(at)?;
    }
    let text = std::fs::read_to_string(path).with_context(at)?;
    let bytes = HEXLOWER.decode(text.trim().as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    Ok(SecretKey::from_bytes(bytes.with_context(|| format!("{}: not 64 hexadecimal digits", at()))?))
}

/// The same, inside the running node. It never sees the key.
pub async fn into(node: &Node, order: Order, out: &mut impl Write) -> Result<()> {
    match order {
        Order::Register { public, replace } => {
            let public: Option<[u8; 32]> = HEXLOWER.decode(public.as_bytes()).ok().and_then(|b| b.try_into().ok());
            let public = PublicKey(public.context("not a key")?);
            let done = node.register_notifier(public, replace).await;
            ensure!(
                !matches!(done, Err(node::Error::Conflict)),
                "this town has another notifier; if its key is lost, say --replace"
            );
            done?;
        }
        Order::Notices => serde_json::to_writer(out, &now!(cx => node.notices(cx).await?))?,
        Order::Tried { case, due, tried } => now!(cx => node.tried(cx, case, due, tried).await?),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_come_further_and_further_apart_and_end() {
        let waits: Vec<Tried> = (1..=6).map(later).collect();
        let expected = [60, 240, 960, 3840, 14400].map(Tried::Later);
        assert_eq!(waits[..5], expected);
        assert_eq!((waits[5], later(99)), (Tried::Unreachable, Tried::Unreachable));
    }
}
