//! One call to another town. HTTPS, except to this machine itself.

use anyhow::{Context as _, Result, ensure};
use node::{Parcel, Reply};
use std::net::IpAddr;
use std::time::Duration;

/// A town that takes longer is away.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// Bytes of an answer at most: it says what became of the message, and no more.
const ANSWER: u64 = 1 << 16;
/// Bytes of another town's keys at most.
const DOCUMENT: u64 = 1 << 20;

/// Calls other towns; follows nobody elsewhere. `at_once` calls to one town keep their connections.
pub fn agent(at_once: usize) -> ureq::Agent {
    let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
    let config = config.max_redirects(0).max_idle_connections_per_host(at_once).max_idle_connections(8 * at_once);
    config.build().into()
}

/// Sends it, and gives what was answered; `None` when nobody did. Blocks.
pub fn send(agent: &ureq::Agent, parcel: &Parcel) -> Option<Reply> {
    match try_send(agent, parcel) {
        Ok(reply) => Some(reply),
        Err(error) => {
            let authority = &parcel.authority;
            tracing::info!(authority, error = format!("{error:#}"), "another town did not answer; tried again later");
            None
        }
    }
}

fn try_send(agent: &ureq::Agent, parcel: &Parcel) -> Result<Reply> {
    let mut request = agent.post(format!("{}{}", base(&parcel.authority), parcel.path));
    for (name, value) in &parcel.fields {
        request = request.header(name, value);
    }
    let mut answer = request.send(&parcel.body[..])?;
    let fields = answer.headers().iter();
    let fields = fields.filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())));
    let (status, fields) = (answer.status().as_u16(), fields.collect());
    let body = answer.body_mut().with_config().limit(ANSWER).read_to_vec()?;
    Ok(Reply { status, fields, body })
}

/// The document in which a town names its keys. Blocks.
pub fn fetch(agent: &ureq::Agent, authority: &str) -> Result<String> {
    let address = format!("{}/.well-known/anydoor", base(authority));
    let mut answer = agent.get(&address).call().with_context(|| address.clone())?;
    ensure!(answer.status().as_u16() == 200, "{address}: the town answers {}", answer.status());
    answer.body_mut().with_config().limit(DOCUMENT).read_to_string().with_context(|| address.clone())
}

/// Only a town on this very machine is called without encryption.
fn base(authority: &str) -> String {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let here = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    format!("{}://{authority}", if here { "http" } else { "https" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_called_in_the_clear() {
        for here in ["127.0.0.1:8080", "127.1.2.3", "localhost:80", "[::1]:8080"] {
            assert_eq!(base(here), format!("http://{here}"));
        }
        for there in ["town.example", "town.example:8080", "192.168.0.1:80", "[2001:db8::1]:443", "localhost.example"] {
            assert_eq!(base(there), format!("https://{there}"));
        }
    }
}
