//! The asking side: after each publication the town's witnesses are asked, each for itself. Nobody waits for
//! one: a checkpoint is published before, and stays without a line of who does not answer.

use super::place::agent;
use super::watchers::Witness;
use anyhow::{Context as _, Result};
use node::Node;
use std::sync::Arc;
use std::time::Duration;
use tlog::VerifierKey;
use tokio::sync::watch;

/// A witness that takes longer has nothing to say this time.
const PATIENCE: Duration = Duration::from_secs(10);
/// Once at what size it saw, once with the right proof, and once more if others asked meanwhile.
const TRIES: usize = 3;

/// One witness, and how many leaves it signed last, as far as is known.
struct Asked {
    url: String,
    key: VerifierKey,
    agent: ureq::Agent,
    seen: u64,
}

/// Asks all of them at each new value of `published`, until the program ends.
pub async fn witnesses(node: Arc<Node>, list: Vec<Witness>, published: watch::Receiver<u64>) -> Result<()> {
    let mut asking = tokio::task::JoinSet::new();
    for Witness { url, key } in list {
        let key = VerifierKey::parse(key.trim()).context("witness")?;
        let url = format!("{}/add-checkpoint", url.trim_end_matches('/'));
        let mut asked = Asked { url, key, agent: agent(PATIENCE), seen: 0 };
        let (node, mut published) = (node.clone(), published.clone());
        asking.spawn(async move {
            while published.changed().await.is_ok() {
                if let Err(error) = asked.ask(&node).await {
                    let witness = asked.key.name();
                    tracing::warn!(witness, error = format!("{error:#}"), "a witness was not asked");
                }
            }
        });
    }
    while asking.join_next().await.is_some() {}
    std::future::pending().await
}

impl Asked {
    async fn ask(&mut self, node: &Node) -> Result<()> {
        let witness = self.key.name().to_owned();
        for _ in 0..TRIES {
            let Some(ask) = node.witness_ask(self.seen).await? else {
                let seen = self.seen;
                tracing::error!(
                    witness,
                    seen,
                    "a witness saw more leaves than the log has: the database is from before"
                );
                return Ok(());
            };
            let (status, body) = self.post(ask.to_string()).await?;
            match (status, body.trim().parse()) {
                (200, _) if node.cosigned(&self.key, &ask, &body).await? => {
                    self.seen = size(&ask.checkpoint).unwrap_or(self.seen);
                    return Ok(());
                }
                (200, _) => {
                    tracing::error!(witness, "a witness answered without a signature of the key that is configured");
                    return Ok(());
                }
                (409, Ok(size)) if size != self.seen => self.seen = size,
                (409 | 422, _) => {
                    tracing::error!(witness, "REFUSED: a witness saw another log than this: one of the two is a fork");
                    return Ok(());
                }
                (404, _) => {
                    tracing::error!(witness, "a witness does not know this log: give its keeper the key at /log/key");
                    return Ok(());
                }
                (status, _) => {
                    tracing::error!(witness, status, "a witness did not sign");
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    async fn post(&self, body: String) -> Result<(u16, String)> {
        let (agent, url) = (self.agent.clone(), self.url.clone());
        let answer = tokio::task::spawn_blocking(move || -> Result<(u16, String)> {
            let mut answer = agent.post(&url).content_type("text/plain; charset=utf-8").send(body)?;
            let text = answer.body_mut().with_config().limit(1 << 16).read_to_string()?;
            Ok((answer.status().as_u16(), text))
        });
        answer.await?
    }
}

fn size(checkpoint: &str) -> Option<u64> {
    checkpoint.lines().nth(1)?.parse().ok()
}
