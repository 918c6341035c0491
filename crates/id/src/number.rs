//! The number of a case: for queues, letters and the telephone. It opens nothing.
//!
//! Eight random digits and a check digit after Damm (2004), in three groups: `482-193-575`. The
//! check digit catches every single wrong digit and every swap of neighbours. The digits are random,
//! so that a number tells neither how many cases there are nor which came first.

use rand_core::Rng;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

const DIGITS: usize = 9;

/// Damm's totally anti-symmetric quasigroup of order ten.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// A string that is no case number: too short, too long, or mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a case number")]
pub struct BadNumber;

/// Nine digits, the last of which checks the others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseNumber([u8; DIGITS]);

impl CaseNumber {
    /// A fresh number. Whether another case has it already is for the store to say.
    pub fn random(rng: &mut dyn Rng) -> Self {
        let mut digits = [0; DIGITS];
        for digit in &mut digits[..DIGITS - 1] {
            *digit = below_ten(rng);
        }
        digits[DIGITS - 1] = check(&digits[..DIGITS - 1]);
        Self(digits)
    }
}

/// An even choice, by rejection.
fn below_ten(rng: &mut dyn Rng) -> u8 {
    loop {
        let mut byte = [0];
        rng.fill_bytes(&mut byte);
        if byte[0] < 250 {
            return byte[0] % 10;
        }
    }
}

/// The digit that makes the whole come out at zero.
fn check(digits: &[u8]) -> u8 {
    digits.iter().fold(0, |row, digit| DAMM[usize::from(row)][usize::from(*digit)])
}

/// A digit of any of the scripts that people here type: 0, ０, ٠ or ۰.
fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06f0}'..='\u{06f9}' => '\u{06f0}',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '.' | '/' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
}

impl FromStr for CaseNumber {
    type Err = BadNumber;

    /// Reads what a person typed: with or without blanks and dashes, in any digits.
    fn from_str(text: &str) -> Result<Self, BadNumber> {
        let mut digits = [0; DIGITS];
        let mut typed = text.chars().filter(|c| !is_separator(*c));
        for place in &mut digits {
            *place = typed.next().and_then(digit).ok_or(BadNumber)?;
        }
        if typed.next().is_none() && check(&digits) == 0 { Ok(Self(digits)) } else { Err(BadNumber) }
    }
}

impl TryFrom<String> for CaseNumber {
    type Error = BadNumber;
    fn try_from(text: String) -> Result<Self, BadNumber> {
        text.parse()
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.to_string()
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, digit) in self.0.iter().enumerate() {
            if i > 0 && i % 3 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaseNumber({self})")
    }
}

#[cfg(test)]
mod tests;
