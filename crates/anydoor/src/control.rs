//! How a command reaches the node that holds the data folder: a socket in that folder, which only
//! the folder's owner can open. One line of JSON in, the report out.

use crate::{agreement, import, log, notify, retention};
use anyhow::{Context as _, Result, bail};
use node::Node;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};

/// What a running node can be asked to do, by whoever owns its folder.
#[derive(Debug, Serialize, Deserialize)]
pub enum Order {
    Agreement(agreement::Order),
    Import(import::Order),
    Notifier(notify::Order),
    Export(log::Order),
    Retention(retention::Order),
}

/// Ends every good report; without it the other side broke off.
const DONE: &str = "\u{4}";

fn socket(data: &Path) -> PathBuf {
    data.join("control.sock")
}

/// Takes the place where orders come in.
pub fn bind(data: &Path) -> Result<UnixListener> {
    let path = socket(data);
    // Left over from a killed process: the lock says that nobody uses it.
    let _ = std::fs::remove_file(&path);
    UnixListener::bind(&path).with_context(|| path.display().to_string())
}

/// Serves orders until the program ends.
pub async fn listen(listener: UnixListener, node: Arc<Node>) -> Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let node = node.clone();
        tokio::spawn(async move {
            node.listed().await;
            if let Err(error) = answer(stream, &node).await {
                tracing::warn!(%error, "an order was broken off");
            }
        });
    }
}

async fn answer(stream: UnixStream, node: &Node) -> Result<()> {
    let (read, mut write) = stream.into_split();
    let mut line = String::new();
    BufReader::new(read).read_line(&mut line).await?;
    let order: Order = serde_json::from_str(&line)?;
    let mut out = vec![];
    let done = match order {
        Order::Agreement(order) => agreement::into(node, &order, &mut out).await,
        Order::Import(order) => import::into(node, &order, &mut out).await,
        Order::Export(order) => log::into(node, &order, &mut out).await,
        Order::Notifier(order) => notify::into(node, order, &mut out).await,
        Order::Retention(order) => retention::into(node, &order, &mut out).await,
    };
    match done {
        Ok(()) => out.extend(DONE.as_bytes()),
        Err(error) => write!(out, "{error:#}")?,
    }
    write.write_all(&out).await?;
    Ok(())
}

/// Sends an order to the node that holds `data`.
pub async fn ask(data: &Path, order: &Order, out: &mut impl Write) -> Result<()> {
    let stream = UnixStream::connect(socket(data)).await;
    let mut stream = stream.context("another program uses this data folder and does not take orders")?;
    stream.write_all(format!("{}\n", serde_json::to_string(order)?).as_bytes()).await?;
    let mut report = String::new();
    stream.read_to_string(&mut report).await?;
    match report.strip_suffix(DONE) {
        Some(report) => Ok(out.write_all(report.as_bytes())?),
        None if report.is_empty() => {
            bail!("the running node broke off; ask again, the same twice changes nothing")
        }
        None => bail!("{report}"),
    }
}
