//! What another town says of its keys, from its address or out of a file.

use crate::log::agent;
use anyhow::{Context as _, Result, ensure};
use std::time::Duration;

/// Where every town serves it.
const PATH: &str = "/.well-known/anydoor";
/// Bytes at most.
const LARGEST: u64 = 1 << 21;
/// A town that takes longer is away.
const PATIENCE: Duration = Duration::from_secs(30);

/// # Errors
/// In words, when there is none.
pub fn document(with: &str) -> Result<String> {
    if !(with.starts_with("https://") || with.starts_with("http://")) {
        let hint = || format!("{with}: no such file; an address begins with https:// or http://");
        return std::fs::read_to_string(with).with_context(hint);
    }
    let address = format!("{}{PATH}", with.trim_end_matches('/').trim_end_matches(PATH));
    let mut response = agent(PATIENCE).get(&address).call().with_context(|| address.clone())?;
    let status = response.status().as_u16();
    ensure!(status == 200, "{address}: the server answers {status}; is a town of this program there?");
    let body = response.body_mut().with_config().limit(LARGEST).read_to_string();
    body.with_context(|| address.clone())
}
