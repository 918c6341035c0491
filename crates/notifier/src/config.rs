//! `[notifier]` of the configuration file. No secret stands in it: what is secret is in a file that it
//! names.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::PathBuf;

/// How messages are sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The notifier's own key; made when it is missing. Neither in the data folder nor in any backup
    /// of it or of the database.
    pub key: PathBuf,
    /// Seconds between looks at what is to be sent: each is a random time up to this.
    #[serde(default = "jitter")]
    pub jitter: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<Mail>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<Sms>,
}

fn jitter() -> u32 {
    600
}

/// A mail server (SMTP, RFC 5321).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub server: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    #[serde(default)]
    pub tls: Tls,
    /// As in `Town <town@example.org>`.
    pub from: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// A file with the password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// From the first byte (port 465).
    #[default]
    Implicit,
    /// After a greeting (port 587).
    Starttls,
    /// Only to this machine.
    None,
}

/// A gateway for text messages, spoken to over HTTP. In `url` and `body` stand `{to}`, `{text}` and
/// `{secret}`, which are filled in as the place needs it; in headers `{secret}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    #[serde(default = "post")]
    pub method: String,
    pub url: String,
    #[serde(default)]
    pub body: String,
    /// A file with what `{secret}` stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_file: Option<PathBuf>,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
}

fn post() -> String {
    "POST".into()
}

/// What is wrong with it, in one sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("notifier: {0}")]
pub struct BadConfig(pub String);

fn bad<T>(what: &str) -> Result<T, BadConfig> {
    Err(BadConfig(what.into()))
}

impl Config {
    /// # Errors
    /// [`BadConfig`] for what could not work, or would send addresses in the clear to another machine.
    pub fn check(&self) -> Result<(), BadConfig> {
        if self.mail.is_none() && self.sms.is_none() {
            return bad("name a mail server in [notifier.mail], a gateway in [notifier.sms], or both");
        }
        if let Some(mail) = &self.mail {
            if mail.tls == Tls::None && !is_local(&mail.server) {
                return bad("mail.tls = \"none\" only for a server on this machine");
            }
            if mail.user.is_some() != mail.password_file.is_some() {
                return bad("mail.user and mail.password_file belong together");
            }
            crate::mail::sender(&mail.from)?;
        }
        self.sms.as_ref().map_or(Ok(()), Sms::check)
    }
}

impl Sms {
    fn check(&self) -> Result<(), BadConfig> {
        let rest = match (self.url.strip_prefix("https://"), self.url.strip_prefix("http://")) {
            (Some(rest), _) => rest,
            (None, Some(rest)) if is_local(host(rest)) => rest,
            (None, Some(_)) => return bad("sms.url: without https only for a gateway on this machine"),
            (None, None) => return bad("sms.url starts with https://"),
        };
        if host(rest).is_empty() || host(rest).contains(['{', '}', '@']) {
            return bad("sms.url names a machine after https://");
        }
        if !matches!(self.method.as_str(), "GET" | "POST" | "PUT") {
            return bad("sms.method is GET, POST or PUT");
        }
        if self.method == "GET" && !self.body.is_empty() {
            return bad("sms.body: a GET has none");
        }
        for needed in ["{to}", "{text}"] {
            if !self.url.contains(needed) && !self.body.contains(needed) {
                return bad(&format!("sms: {needed} stands neither in url nor in body"));
            }
        }
        let secret = [&self.url, &self.body].into_iter().chain(self.headers.values()).any(|t| t.contains("{secret}"));
        if secret != self.secret_file.is_some() {
            return bad("sms: {secret} and secret_file belong together");
        }
        Ok(())
    }
}

/// The machine at the beginning of the rest of an address, without its port.
fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    }
}

fn is_local(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_file_is_checked() {
        let check = |text: &str| -> Result<(), String> {
            let config: Config = toml::from_str(text).map_err(|e| e.to_string())?;
            config.check().map_err(|e| e.to_string())
        };
        let sms = "key = \"k\"\n[sms]\nbody = \"to={to}&text={text}\"\n";
        let mail = "key = \"k\"\n[mail]\nserver = \"mail.example\"\nfrom = \"Town <a@b.example>\"\n";
        assert_eq!(check(mail), Ok(()));
        assert_eq!(check(&format!("{mail}tls = \"starttls\"\nuser = \"u\"\npassword_file = \"p\"")), Ok(()));
        assert_eq!(check(&format!("{sms}url = \"https://sms.example/send\"")), Ok(()));
        assert_eq!(check(&format!("{sms}url = \"http://127.0.0.1:9/send\"")), Ok(()));
        assert_eq!(check(&format!("{sms}url = \"http://[::1]:9/send\"")), Ok(()));
        let get = "key = \"k\"\n[sms]\nmethod = \"GET\"\nurl = \"https://s.example/?t={to}&x={text}&k={secret}\"\n";
        assert_eq!(check(&format!("{get}secret_file = \"s\"")), Ok(()));
        for wrong in [
            "key = \"k\"".to_owned(),
            "jitter = 5".to_owned(),
            format!("{mail}tls = \"none\""),
            format!("{mail}user = \"u\""),
            format!("{mail}password = \"secret\""),
            mail.replace("Town <a@b.example>", "nobody"),
            format!("{sms}url = \"http://sms.example/send\""),
            format!("{sms}url = \"http://127.0.0.1.example/send\""),
            format!("{sms}url = \"https://{{to}}/send\""),
            format!("{sms}url = \"ftp://sms.example\""),
            format!("{sms}url = \"https://sms.example\"\nmethod = \"PATCH\""),
            format!("{sms}url = \"https://sms.example\"\nmethod = \"GET\""),
            sms.replace("{text}", "") + "url = \"https://sms.example\"",
            get.to_owned(),
        ] {
            assert!(check(&wrong).is_err(), "{wrong}");
        }
    }
}
