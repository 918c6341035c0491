//! From what was typed, or sent by a program, to a value that rules compare.

use crate::question::{Kind, Question};
use crate::{Day, State};
use serde::{Deserialize, Serialize};

/// An answer as a program sends it; what it means follows from the question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Typed {
    Is(bool),
    Whole(i64),
    Amount(f64),
    Text(String),
}

impl Typed {
    /// As it would be typed.
    pub fn text(&self) -> String {
        match self {
            Typed::Is(true) => "yes".to_owned(),
            Typed::Is(false) => "no".to_owned(),
            Typed::Whole(number) => number.to_string(),
            Typed::Amount(amount) => amount.to_string(),
            Typed::Text(text) => text.clone(),
        }
    }
}

/// Why an answer is none. Says nothing of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAnswer {
    #[error("there is no such question")]
    NoQuestion,
    #[error("nothing was answered")]
    Empty,
    #[error("not one of the choices")]
    NotAChoice,
    #[error("not a whole number")]
    NotANumber,
    #[error("less than {0}")]
    TooSmall(i64),
    #[error("more than {0}")]
    TooLarge(i64),
    #[error("not an amount of money")]
    NotAnAmount,
    #[error("not a day as year-month-day")]
    NotADay,
}

impl BadAnswer {
    /// The message key of the sentence for people, in `form.ftl` and `check.ftl`.
    pub fn key(self) -> &'static str {
        match self {
            BadAnswer::NoQuestion => "form-error-unknown-field",
            BadAnswer::Empty => "form-error-required",
            BadAnswer::NotAChoice => "form-error-not-a-choice",
            BadAnswer::NotANumber => "form-error-not-a-number",
            BadAnswer::TooSmall(_) => "form-error-too-small",
            BadAnswer::TooLarge(_) => "form-error-too-large",
            BadAnswer::NotAnAmount => "check-error-amount",
            BadAnswer::NotADay => "form-error-not-a-date",
        }
    }
}

impl Question {
    /// "I don't know", where every other answer could be typed.
    pub const UNKNOWN: &'static str = "_unknown";
    /// "I would rather not say".
    pub const WITHHELD: &'static str = "_withheld";
    /// Hundredths of a unit of money: no rule is about more.
    pub(crate) const MOST_MONEY: i64 = 100_000_000_000;
}

impl Kind {
    /// Reads what was typed; figures may be Arabic, Persian or full-width.
    pub(crate) fn read(&self, typed: &str, today: Day) -> Result<State, BadAnswer> {
        let text = figures(typed.trim());
        let known = match (self, text.as_str()) {
            (_, "") => return Err(BadAnswer::Empty),
            (_, Question::UNKNOWN | Question::WITHHELD) => return Ok(State::Open),
            (Kind::YesNo, "no") => 0,
            (Kind::YesNo, "yes") => 1,
            (Kind::YesNo, _) => return Err(BadAnswer::NotAChoice),
            (Kind::Choice(values), text) => {
                let at = values.iter().position(|value| value == text).ok_or(BadAnswer::NotAChoice)?;
                i64::try_from(at).map_err(|_| BadAnswer::NotAChoice)?
            }
            (&Kind::Number { min, max }, text) => match text.parse().map_err(|_| BadAnswer::NotANumber)? {
                number if number < min => return Err(BadAnswer::TooSmall(min)),
                number if number > max => return Err(BadAnswer::TooLarge(max)),
                number => number,
            },
            (Kind::Money, text) => hundredths(text).ok_or(BadAnswer::NotAnAmount)?,
            (Kind::Date, text) => today.months_since(text.parse().map_err(|_| BadAnswer::NotADay)?),
        };
        Ok(State::Known(known))
    }

    /// Everything that can be wrong with an answer to such a question.
    pub fn bad_answers(&self) -> Vec<BadAnswer> {
        let more = match self {
            Kind::YesNo | Kind::Choice(_) => vec![BadAnswer::NotAChoice],
            Kind::Number { min, max } => {
                vec![BadAnswer::NotANumber, BadAnswer::TooSmall(*min), BadAnswer::TooLarge(*max)]
            }
            Kind::Money => vec![BadAnswer::NotAnAmount],
            Kind::Date => vec![BadAnswer::NotADay],
        };
        [vec![BadAnswer::Empty], more].concat()
    }

    /// What would be typed to give this value.
    pub(crate) fn write(&self, value: i64, today: Day) -> Option<String> {
        Some(match self {
            Kind::YesNo => if value == 1 { "yes" } else { "no" }.to_owned(),
            Kind::Number { .. } => value.to_string(),
            Kind::Money => format!("{}.{:02}", value / 100, value % 100),
            Kind::Date => today.months_before(value).ok()?.to_string(),
            Kind::Choice(values) => values.get(usize::try_from(value).ok()?)?.clone(),
        })
    }
}

/// Hundredths of `2500`, `2,500.50` or `2.500,5`: the last mark with one or two figures behind it is the
/// decimal one, every other has three.
fn hundredths(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let parts: Vec<&str> = plain.split(['.', ',', '٫', '٬', '，']).collect();
    let figures = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(figures) || plain.len() > 20 {
        return None;
    }
    let (whole, cents) = match parts.as_slice() {
        [whole @ .., last] if !whole.is_empty() && last.len() < 3 => (whole, format!("{last:0<2}")),
        whole => (whole, "00".to_owned()),
    };
    let grouped = whole.len() == 1 || (whole[0].len() <= 3 && whole[1..].iter().all(|part| part.len() == 3));
    let amount = format!("{}{cents}", whole.concat()).parse().ok();
    amount.filter(|amount| grouped && *amount <= Question::MOST_MONEY)
}

fn figures(text: &str) -> String {
    let zeros = ['\u{660}', '\u{6F0}', '\u{FF10}'];
    let plain = |c: char| {
        let figure = zeros.into_iter().find_map(|zero| u32::from(c).checked_sub(zero.into()).filter(|n| *n < 10));
        figure.and_then(|n| char::from_digit(n, 10)).unwrap_or(c)
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: &Kind, typed: &str, want: Result<State, BadAnswer>) {
        let today = "2026-03-31".parse().unwrap();
        assert_eq!(kind.read(typed, today), want, "{typed}");
        assert!(want.err().is_none_or(|bad| kind.bad_answers().contains(&bad)), "{typed}");
    }

    #[test]
    fn answers_as_people_type_them() {
        let age = Kind::Number { min: 0, max: 120 };
        check(&age, " 34 ", Ok(State::Known(34)));
        check(&age, "٣٤", Ok(State::Known(34)));
        check(&age, "３４", Ok(State::Known(34)));
        for typed in ["3.5", "old", "99999999999999999999"] {
            check(&age, typed, Err(BadAnswer::NotANumber));
        }
        check(&age, "-1", Err(BadAnswer::TooSmall(0)));
        check(&age, "121", Err(BadAnswer::TooLarge(120)));
        check(&age, "", Err(BadAnswer::Empty));
        for kind in [&age, &Kind::YesNo, &Kind::Money, &Kind::Date] {
            check(kind, "_unknown", Ok(State::Open));
            check(kind, "_withheld", Ok(State::Open));
        }
        check(&Kind::YesNo, "yes", Ok(State::Known(1)));
        check(&Kind::YesNo, "maybe", Err(BadAnswer::NotAChoice));
        check(&Kind::Date, "2025-03-31", Ok(State::Known(12)));
        check(&Kind::Date, "2025-02-30", Err(BadAnswer::NotADay));
    }

    #[test]
    fn amounts_with_the_marks_of_every_language() {
        for (typed, want) in [
            ("2500", 250_000),
            ("2,500.50", 250_050),
            ("2.500,5", 250_050),
            ("2 500", 250_000),
            ("1.234.567", 123_456_700),
            ("٢٬٥٠٠٫٥٠", 250_050),
            ("0.05", 5),
        ] {
            check(&Kind::Money, typed, Ok(State::Known(want)));
        }
        for typed in ["-5", "2,5000", "1.2.3", "2500 yuan", ".5", "99999999999", "1e3", "12.34,56,789"] {
            check(&Kind::Money, typed, Err(BadAnswer::NotAnAmount));
        }
    }
}
