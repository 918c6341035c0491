//! How news finds the holder: their own choice, checked. It is kept sealed; what stands in the clear
//! of it is a [`Reach`].

use crate::news::{Reach, UNREAD};
use id::PointId;
use serde::{Deserialize, Serialize};

/// The longest number, in characters as typed.
const NUMBER: usize = 60;
/// The longest address for a letter, or whom to ask for on the phone, in characters.
const LINES: usize = 400;

/// By which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Asked for at a counter.
    Collect,
    Text,
    Email,
    Call,
    Post,
    /// The holder looks by themselves.
    Nothing,
}

impl Way {
    pub const ALL: [Way; 6] = [Way::Collect, Way::Text, Way::Email, Way::Call, Way::Post, Way::Nothing];

    /// The word that pages and the API use.
    pub fn name(self) -> &'static str {
        match self {
            Way::Collect => "collect",
            Way::Text => "text",
            Way::Email => "email",
            Way::Call => "call",
            Way::Post => "post",
            Way::Nothing => "nothing",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.name() == name)
    }

    /// The notifier sends it.
    pub fn is_message(self) -> bool {
        matches!(self, Way::Text | Way::Email)
    }
}

/// The way, and what is needed for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub way: Way,
    /// A number, a mail address, or the lines of a letter; empty for the other ways.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// The counter at which it is collected; the receiving point when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<PointId>,
    /// In which the holder wants to be told.
    pub language: String,
}

/// Not something that anybody could be reached by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadContact {
    #[error("a number for text messages has 5 to 15 digits")]
    Number,
    #[error("not a mail address")]
    Email,
    #[error("a number to call has at least 5 digits and at most 400 characters around them")]
    Call,
    #[error("a letter needs an address of at most 400 characters")]
    Address,
}

impl BadContact {
    /// The message that explains it.
    pub fn key(self) -> &'static str {
        match self {
            BadContact::Number => "contact-error-number",
            BadContact::Email => "contact-error-email",
            BadContact::Call => "contact-error-call",
            BadContact::Address => "contact-error-address",
        }
    }
}

impl Contact {
    /// What is said when nothing was chosen: the counter where it came in holds the news.
    pub fn collect(point: Option<PointId>, language: &str) -> Self {
        Self { way: Way::Collect, to: String::new(), point, language: language.to_owned() }
    }

    /// Reads what somebody typed. What the way does not need is dropped.
    ///
    /// # Errors
    /// [`BadContact`] when nobody could be reached by it.
    pub fn typed(way: Way, to: &str, point: Option<PointId>, language: &str) -> Result<Self, BadContact> {
        let to = match way {
            Way::Collect | Way::Nothing => String::new(),
            Way::Text => number(to).ok_or(BadContact::Number)?,
            Way::Email => email(to).ok_or(BadContact::Email)?,
            Way::Call => lines(to).filter(|to| digits(to) >= 5).ok_or(BadContact::Call)?,
            Way::Post => lines(to).ok_or(BadContact::Address)?,
        };
        let point = point.filter(|_| way == Way::Collect);
        Ok(Self { way, to, point, language: language.to_owned() })
    }

    /// All that the town's clock has to know of it.
    pub fn reach(&self) -> Reach {
        let after = match self.way {
            Way::Nothing => None,
            Way::Call | Way::Post => Some(0),
            Way::Collect | Way::Text | Way::Email => Some(UNREAD),
        };
        Reach { after, by: self.point, message: self.way.is_message() }
    }
}

/// A digit of the scripts in which numbers are typed here, as 0 to 9.
fn digit(c: char) -> Option<char> {
    let zero = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'].into_iter().find(|z| (*z..).take(10).any(|d| d == c))?;
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

fn digits(text: &str) -> usize {
    text.chars().filter_map(digit).count()
}

/// `+` and digits, however it was grouped.
fn number(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (plus, rest) = match typed.strip_prefix(['+', '\u{ff0b}']) {
        Some(rest) => ("+", rest),
        None => ("", typed),
    };
    let plain = |c: char| digit(c).is_some() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}');
    let all: String = rest.chars().filter_map(digit).collect();
    let fits = rest.chars().all(plain) && typed.chars().count() <= NUMBER && (5..=15).contains(&all.len());
    fits.then(|| format!("{plus}{all}"))
}

/// A rough check, as one may be made (RFC 5321, section 4.5.3.1 for the lengths): the rest is found
/// out by sending.
fn email(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (local, domain) = typed.rsplit_once('@')?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';' | '"' | '@');
    let fits = !local.is_empty()
        && local.len() <= 64
        && domain.len() <= 190
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
        && typed.chars().filter(|c| *c != '@').all(plain)
        && !local.contains('@');
    fits.then(|| typed.to_owned())
}

fn lines(typed: &str) -> Option<String> {
    let text = typed.replace("\r\n", "\n");
    let text = text.trim();
    let plain = text.chars().all(|c| c == '\n' || !c.is_control());
    (plain && (1..=LINES).contains(&text.chars().count())).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_or_refused() {
        let check = |way, typed: &str, kept: Result<&str, BadContact>| {
            let read = Contact::typed(way, typed, None, "en").map(|c| c.to);
            assert_eq!(read.as_deref().map_err(|e| *e), kept, "{typed}");
        };
        check(Way::Text, " +86 (139) 0000-1234 ", Ok("+8613900001234"));
        check(Way::Text, "٠١٢٣٤٥", Ok("012345"));
        check(Way::Text, "１３９００００", Ok("1390000"));
        for wrong in ["", "1234", "12345678901234567", "call me", "12345\u{0}", "+", "123;456789", "139\n00001"] {
            check(Way::Text, wrong, Err(BadContact::Number));
        }
        check(Way::Email, " a.b+c@mail.example ", Ok("a.b+c@mail.example"));
        check(Way::Email, "佳@例子.测试", Ok("佳@例子.测试"));
        for wrong in ["", "a", "a@b", "@b.c", "a@.c", "a@b.", "a b@c.d", "a@b.c\r\nTo: x@y.z", "<a@b.c>", "a@b@c.d"] {
            check(Way::Email, wrong, Err(BadContact::Email));
        }
        check(Way::Call, "555 12 34, ask for Ayşe", Ok("555 12 34, ask for Ayşe"));
        check(Way::Call, "Ayşe", Err(BadContact::Call));
        check(Way::Post, "Ayşe\r\n2 Mill Lane", Ok("Ayşe\n2 Mill Lane"));
        check(Way::Post, " ", Err(BadContact::Address));
        check(Way::Post, &"x".repeat(401), Err(BadContact::Address));
        check(Way::Collect, "whatever", Ok(""));
    }
}
