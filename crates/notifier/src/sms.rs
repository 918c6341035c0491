//! One line through a gateway for text messages, by a template of one HTTP request.

use crate::Outcome;
use crate::config::{BadConfig, Sms};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::path::Path;
use std::time::Duration;
use ureq::Agent;
use ureq::http::Request;

/// The longest wait for a gateway.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Gateway {
    config: Sms,
    secret: String,
    agent: Agent,
}

/// How a text is written where it is put.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Address,
    Json,
    Header,
}

/// What stands in a file, without the end of its line.
pub fn secret(file: &Path) -> Result<String, BadConfig> {
    let read = std::fs::read_to_string(file).map_err(|e| BadConfig(format!("{}: {e}", file.display())))?;
    Ok(read.trim_end_matches(['\r', '\n']).to_owned())
}

impl Gateway {
    pub fn new(config: &Sms) -> Result<Self, BadConfig> {
        // Another machine than the one named is never told a number.
        let builder = Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0);
        let agent = builder.http_status_as_error(false).proxy(None).build().into();
        let secret = config.secret_file.as_deref().map(secret).transpose()?.unwrap_or_default();
        Ok(Self { config: config.clone(), secret, agent })
    }

    pub fn send(&self, to: &str, text: &str) -> Outcome {
        let fill = |template: &str, place| fill(template, place, to, text, &self.secret);
        let mut request = Request::builder().method(self.config.method.as_str());
        request = request.uri(fill(&self.config.url, Place::Address));
        let mut json = self.config.body.trim_start().starts_with(['{', '[']);
        let mut typed = false;
        for (name, value) in &self.config.headers {
            if name.eq_ignore_ascii_case("content-type") {
                (typed, json) = (true, value.contains("json"));
            }
            request = request.header(name, fill(value, Place::Header));
        }
        if !typed && !self.config.body.is_empty() {
            let kind = if json { "application/json" } else { "application/x-www-form-urlencoded" };
            request = request.header("content-type", kind);
        }
        let body = fill(&self.config.body, if json { Place::Json } else { Place::Address });
        let sent = match request.body(body) {
            Ok(request) if self.config.method == "GET" => self.agent.run(request.map(|_| ())),
            Ok(request) => self.agent.run(request),
            Err(_) => return Outcome::Later(0),
        };
        sent.map_or(Outcome::Later(0), |answer| outcome(answer.status().as_u16()))
    }
}

/// One pass, so that what is filled in is not looked at again.
fn fill(template: &str, place: Place, to: &str, text: &str, secret: &str) -> String {
    let mut filled = String::with_capacity(template.len() + text.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = [("{to}", to), ("{text}", text), ("{secret}", secret)].into_iter();
        match found.clone().find(|(name, _)| rest.starts_with(name)) {
            Some((name, value)) => {
                filled.push_str(&written(value, place));
                rest = &rest[name.len()..];
            }
            None => {
                filled.push('{');
                rest = &rest[1..];
            }
        }
    }
    filled + rest
}

fn written(value: &str, place: Place) -> String {
    match place {
        Place::Header => value.to_owned(),
        Place::Address => utf8_percent_encode(value, NON_ALPHANUMERIC).to_string(),
        Place::Json => {
            let quoted = serde_json::Value::from(value).to_string();
            quoted[1..quoted.len() - 1].to_owned()
        }
    }
}

/// What a gateway says of this number will not change by trying again; what it says of us may.
fn outcome(status: u16) -> Outcome {
    match status {
        200..300 => Outcome::Sent,
        400 | 404 | 410 | 422 => Outcome::Unreachable(status),
        other => Outcome::Later(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_cannot_change_the_request() {
        let check = |template, place, expected: &str| {
            assert_eq!(fill(template, place, "+86 1&{text}", "a\"b\n{to}", "s"), expected);
        };
        check("t={to}&x={text}", Place::Address, "t=%2B86%201%26%7Btext%7D&x=a%22b%0A%7Bto%7D");
        check(r#"{"to":"{to}","text":"{text}"}"#, Place::Json, r#"{"to":"+86 1&{text}","text":"a\"b\n{to}"}"#);
        check("Bearer {secret}", Place::Header, "Bearer s");
        check("{other} {", Place::Header, "{other} {");
    }

    #[test]
    fn only_what_is_wrong_with_the_number_is_given_up() {
        for (status, expected) in [
            (202, Outcome::Sent),
            (302, Outcome::Later(302)),
            (401, Outcome::Later(401)),
            (422, Outcome::Unreachable(422)),
            (429, Outcome::Later(429)),
            (503, Outcome::Later(503)),
        ] {
            assert_eq!(outcome(status), expected);
        }
    }
}
