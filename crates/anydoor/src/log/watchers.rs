//! `[[witness]]` of the configuration: who signs this town's checkpoints.

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};
use tlog::{KeyType, VerifierKey};

/// One witness: another town's, or anybody's that speaks C2SP tlog-witness.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// Where it is asked; `/add-checkpoint` follows.
    pub url: String,
    /// Its key, from its keeper: name+number+key.
    pub key: String,
}

/// The keys of all, in their order.
///
/// # Errors
/// The first that cannot be used, in a sentence.
pub fn keys(witnesses: &[Witness]) -> Result<Vec<VerifierKey>> {
    let mut keys: Vec<VerifierKey> = vec![];
    for Witness { url, key } in witnesses {
        let at = || format!("witness.key = {key:?}");
        ensure!(
            url.starts_with("https://") || url.starts_with("http://"),
            "witness.url = {url:?}: an address begins with https://"
        );
        let parsed = VerifierKey::parse(key.trim()).with_context(at)?;
        ensure!(
            parsed.kind() == KeyType::Witness,
            "{}: this is a log's key; a witness's begins with B after the last +",
            at()
        );
        ensure!(!keys.contains(&parsed), "{}: this witness is there twice", at());
        keys.push(parsed);
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_witness_is_checked_before_the_start() {
        let key = |seed| tlog::WitnessKey::new("other.example/witness", &[seed; 32]).unwrap().public().to_string();
        let log = tlog::LogKey::new("other.example/log", &[1; 32]).unwrap().public().to_string();
        let of = |url: &str, key: &str| Witness { url: url.into(), key: key.into() };
        let url = "https://other.example/witness";
        assert_eq!(keys(&[of(url, &key(1)), of(url, &key(2))]).unwrap().len(), 2);
        for (witnesses, says) in [
            (vec![of("other.example", &key(1))], "begins with https://"),
            (vec![of(url, "x")], "name+hash+base64"),
            (vec![of(url, &log)], "this is a log's key"),
            (vec![of(url, &key(1)), of(url, &key(1))], "there twice"),
        ] {
            let said = format!("{:#}", keys(&witnesses).unwrap_err());
            assert!(said.contains(says), "{said}");
        }
    }
}
