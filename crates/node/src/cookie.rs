//! The card, for as long as somebody is at the page: sealed in a cookie that only this node opens.

use crate::{Context, Error, Node};
use data_encoding::BASE64URL_NOPAD as BASE64;
use vault::{Card, open_token, seal_token};

/// Seconds after which the card must be typed again.
const KEEP: i64 = 30 * 60;

impl Node {
    /// The value of an HttpOnly session cookie that holds `card`. Good for 30 minutes.
    pub fn keep_card(&self, cx: &mut Context<'_>, card: &Card) -> String {
        let plain = format!("{} {}", cx.now.as_second(), *card.text());
        BASE64.encode(&seal_token(&self.secrets.cookie, b"card", plain.as_bytes(), cx.rng))
    }

    /// # Errors
    /// [`Error::UnknownCard`] when it is too old, or not ours: the card must be typed again.
    pub fn kept_card(&self, cx: &Context<'_>, cookie: &str) -> Result<Card, Error> {
        let kept = || {
            let sealed = BASE64.decode(cookie.as_bytes()).ok()?;
            let plain = open_token(&self.secrets.cookie, b"card", &sealed)?;
            let (at, card) = std::str::from_utf8(&plain).ok()?.split_once(' ')?;
            let age = cx.now.as_second() - at.parse::<i64>().ok()?;
            Card::parse(card).ok().filter(|_| (0..=KEEP).contains(&age))
        };
        kept().ok_or(Error::UnknownCard)
    }
}
