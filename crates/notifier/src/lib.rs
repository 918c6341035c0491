//! The notifier: opens contacts that the node hands it sealed, and sends one line: there is news.
//!
//! A process of its own, with a key that is neither in the database nor in the data folder. It knows
//! a number or an address and a language, and nothing of what the news is about. It writes neither
//! to any log: what it says of a message is whether it went.

mod config;
mod mail;
mod message;
mod sms;

pub use config::{BadConfig, Config, Mail, Sms, Tls};
pub use message::{BadNotice, Message, Sealed};

use i18n::Texts;
use mail::Mailer;
use sms::Gateway;
use vault::SecretKey;

/// What became of one message. Never says to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    /// The gateway is away, full, or misconfigured: try again. The number is a status or reply code,
    /// 0 when there was no answer.
    Later(u16),
    /// This number or address does not exist, or cannot be opened.
    Unreachable(u16),
}

/// Everything that is needed to send.
pub struct Notifier {
    key: SecretKey,
    texts: Texts,
    mail: Option<Mailer>,
    sms: Option<Gateway>,
}

impl Notifier {
    /// # Errors
    /// [`BadConfig`] for a gateway that cannot be spoken to as it is described.
    pub fn new(config: &Config, key: SecretKey) -> Result<Self, BadConfig> {
        Ok(Self {
            key,
            texts: Texts::interface().map_err(|e| BadConfig(e.to_string()))?,
            mail: config.mail.as_ref().map(Mailer::new).transpose()?,
            sms: config.sms.as_ref().map(Gateway::new).transpose()?,
        })
    }

    /// Opens a contact and sends to it. Takes as long as the gateway takes, at most half a minute.
    pub fn send(&self, sealed: &Sealed) -> Outcome {
        let Ok(message) = Message::open(sealed, &self.key) else { return Outcome::Unreachable(0) };
        let text = self.texts.text(&message.language, "notify-text", &[]);
        match (message.way, &self.mail, &self.sms) {
            (case::Way::Email, Some(mail), _) => mail.send(&message.to, &text),
            (case::Way::Text, _, Some(sms)) => sms.send(&message.to, &text),
            // Changed to another way since, or offered by mistake: somebody of the office tells them.
            _ => Outcome::Unreachable(0),
        }
    }
}
