//! A feed from an address, within limits of time, bytes and ways round.

use super::outside::{Inside, Outside};
use listing::Limits;
use node::feeds::Unfetched;
use std::io::Read;
use std::time::Duration;
use ureq::ResponseExt;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;

/// A feed of the largest size over a slow line.
const PATIENCE: Duration = Duration::from_secs(600);
/// Until somebody answers, and between two pieces of what comes.
const SILENCE: Duration = Duration::from_secs(30);
/// How often an address may lead on to another.
pub(super) const REDIRECTS: u32 = 5;

/// How far is gone for a feed.
#[derive(Debug, Clone)]
pub struct Reach {
    /// To this machine and its network too.
    pub inside: bool,
    /// From the call to the last byte.
    pub patience: Duration,
    pub limits: Limits,
}

impl Reach {
    /// What whoever runs this program names may lie anywhere.
    pub const OPERATOR: Self = Self { inside: true, patience: PATIENCE, limits: Limits::USUAL };

    pub fn followed(inside: bool) -> Self {
        Self { inside, ..Self::OPERATOR }
    }
}

/// Fetches one file; and from where it came in the end. Memory stays within `limits.bytes` where its length is said
/// beforehand, and within three times that while a list grows, whatever comes. Blocks.
pub(super) fn get(address: &str, reach: &Reach, redirects: u32) -> Result<(Vec<u8>, String), Unfetched> {
    let mut answer = agent(address, reach, redirects).get(address).call().map_err(|error| why(error, reach))?;
    let from = answer.get_uri().to_string();
    let status = answer.status().as_u16();
    if status != 200 {
        return Err(Unfetched::Status { status });
    }
    let most = reach.limits.bytes;
    let large = Unfetched::Large { megabytes: most >> 20 };
    let said = answer.headers().get("content-length").and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if said.is_some_and(|length| length > most) {
        return Err(large);
    }
    let mut bytes = Vec::with_capacity(said.and_then(|length| usize::try_from(length).ok()).unwrap_or(0));
    let mut body = answer.body_mut().with_config().limit(u64::MAX).reader().take(most + 1);
    body.read_to_end(&mut bytes).map_err(|error| why(error.into(), reach))?;
    if bytes.len() as u64 > most {
        return Err(large);
    }
    Ok((bytes, from))
}

fn agent(address: &str, reach: &Reach, redirects: u32) -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(reach.patience))
        .timeout_connect(Some(SILENCE))
        .timeout_per_read(Some(SILENCE))
        .max_redirects(redirects)
        // What begins with encryption goes on with it.
        .https_only(address.starts_with("https://"))
        .build();
    match reach.inside {
        true => config.into(),
        false => ureq::Agent::with_parts(config, DefaultConnector::new(), Outside(DefaultResolver::default())),
    }
}

fn why(error: ureq::Error, reach: &Reach) -> Unfetched {
    match error {
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => Unfetched::Address,
        ureq::Error::TooManyRedirects | ureq::Error::RedirectFailed | ureq::Error::RequireHttpsOnly(_) => {
            Unfetched::Astray { most: REDIRECTS }
        }
        ureq::Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect) => {
            Unfetched::Away { error: "it takes too long".to_owned() }
        }
        ureq::Error::Timeout(_) => Unfetched::Slow { seconds: reach.patience.as_secs() },
        ureq::Error::Other(other) if other.is::<Inside>() => Unfetched::Inside,
        other => Unfetched::Away { error: other.to_string() },
    }
}
