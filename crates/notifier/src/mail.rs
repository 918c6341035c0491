//! One line by mail. Nothing of a server's answer but its code is passed on: it may quote the address.

use crate::Outcome;
use crate::config::{BadConfig, Mail, Tls};
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{Message, SmtpTransport, Transport};
use std::time::Duration;

/// The longest wait for a server.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Mailer {
    from: Mailbox,
    transport: SmtpTransport,
}

pub fn sender(from: &str) -> Result<Mailbox, BadConfig> {
    from.parse().map_err(|_| BadConfig("mail.from is no sender, as in Town <town@example.org>".into()))
}

impl Mailer {
    pub fn new(config: &Mail) -> Result<Self, BadConfig> {
        let server = |what: lettre::transport::smtp::Error| BadConfig(format!("mail.server: {what}"));
        let mut builder = match config.tls {
            Tls::Implicit => SmtpTransport::relay(&config.server).map_err(server)?,
            Tls::Starttls => SmtpTransport::starttls_relay(&config.server).map_err(server)?,
            Tls::None => SmtpTransport::builder_dangerous(&config.server),
        };
        if let Some(port) = config.port {
            builder = builder.port(port);
        }
        if let (Some(user), Some(file)) = (&config.user, &config.password_file) {
            builder = builder.credentials(Credentials::new(user.clone(), crate::sms::secret(file)?));
        }
        Ok(Self { from: sender(&config.from)?, transport: builder.timeout(Some(PATIENCE)).build() })
    }

    pub fn send(&self, to: &str, text: &str) -> Outcome {
        let Ok(to) = to.parse() else { return Outcome::Unreachable(0) };
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(text)
            .header(ContentType::TEXT_PLAIN)
            .body(text.to_owned());
        let Ok(message) = message else { return Outcome::Unreachable(0) };
        match self.transport.send(&message) {
            Ok(_) => Outcome::Sent,
            Err(error) => outcome(error.status().map_or(0, u16::from)),
        }
    }
}

/// Codes that are about the mailbox (RFC 5321, section 4.2.3) will not change by trying again; all
/// others, a refused password among them, may.
fn outcome(code: u16) -> Outcome {
    match code {
        501 | 550 | 551 | 553 | 556 => Outcome::Unreachable(code),
        other => Outcome::Later(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wrong_with_the_mailbox_is_given_up() {
        for (code, expected) in [
            (0, Outcome::Later(0)),
            (421, Outcome::Later(421)),
            (452, Outcome::Later(452)),
            (535, Outcome::Later(535)),
            (550, Outcome::Unreachable(550)),
            (553, Outcome::Unreachable(553)),
        ] {
            assert_eq!(outcome(code), expected);
        }
    }
}
