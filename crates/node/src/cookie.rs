//! The card, for as long as somebody is at the page: sealed in a cookie that only this node opens.

use crate::{Context, Error, Node};
use vault::Card;

impl Node {
    /// The value of an HttpOnly session cookie that holds `card`. Good for 30 minutes.
    pub fn keep_card(&self, cx: &mut Context<'_>, card: &Card) -> String {
        let _ = (cx, card);
        String::new()
    }

    /// # Errors
    /// [`Error::UnknownCard`] when it is too old, or not ours: the card must be typed again.
    pub fn kept_card(&self, cx: &Context<'_>, cookie: &str) -> Result<Card, Error> {
        let _ = (cx, cookie);
        Err(Error::UnknownCard)
    }
}
