//! The card: a 100-bit secret that opens one case.
//!
//! Written as five groups of four Crockford base 32 characters and a check group. From the secret
//! everything else derives by HKDF-SHA256 (RFC 5869), for each town apart, so that two towns
//! cannot compare what they hold.

use crate::check::{ALPHABET, check_symbols};
use crate::digest::{Digest, digest};
use crate::grant::{Reader, ReaderId};
use crate::keys::SecretKey;
use crate::sign::Signer;
use hkdf::Hkdf;
use id::HandoverId;
use rand_core::CryptoRng;
use sha2::Sha256;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const DATA: usize = 20;
const ALL: usize = 24;

/// Added to the check group of a practice card, so that it shows on sight of the code alone. Three wrong
/// characters or more lie between any card and this: see the tests.
const PRACTICE: [u8; ALL - DATA] = [1, 2, 4, 8];

/// Why a typed card is not one. The texts say what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCard {
    #[error("a card has 24 letters and digits, this has {0}")]
    Length(usize),
    #[error("the character at position {0} is not used on cards")]
    Character(usize),
    #[error("a letter is mistyped or two are swapped")]
    Mistyped,
}

/// The secret of a card, as 20 symbols of five bits.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Card {
    secret: [u8; DATA],
    practice: bool,
}

/// What finds a case, in one town; only its [`Digest`] is stored.
pub type Locator = Digest;
/// A keyed digest of what opened a case: the same card with another body is a conflict.
pub type Opening = Digest;

impl Card {
    pub fn random(rng: &mut dyn CryptoRng) -> Self {
        let mut symbols = [0u8; DATA];
        rng.fill_bytes(&mut symbols);
        symbols.iter_mut().for_each(|s| *s &= 31);
        Self { secret: symbols, practice: false }
    }

    /// The same card, for a town in which people only practise, or for any other.
    #[must_use]
    pub fn practising(mut self, practice: bool) -> Self {
        self.practice = practice;
        self
    }

    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The card by which `town` knows whoever holds this one, for the step that is the `nth` of the case to go to
    /// another town: a card of its own, from which nobody finds the way back. What a person carries is one card;
    /// what another town is told is not it.
    #[must_use]
    pub fn elsewhere(&self, town: &str, nth: u8) -> Self {
        let kdf = Hkdf::<Sha256>::new(Some(town.as_bytes()), &self.secret);
        let mut secret = [0u8; DATA];
        let fits = kdf.expand_multi_info(&[b"anydoor card elsewhere ", &[nth]], &mut secret);
        debug_assert!(fits.is_ok(), "20 bytes are within HKDF's limit");
        secret.iter_mut().for_each(|symbol| *symbol &= 31);
        Self { secret, practice: self.practice }
    }

    /// Signs what the holder agrees to about one step, as somebody whom nothing else is known of.
    pub fn agrees(&self, town: &str, handover: HandoverId) -> Signer {
        let mut seed = Zeroizing::new([0u8; 32]);
        self.derive(town, handover.bytes(), b"agrees", &mut *seed);
        Signer::from_seed(&seed)
    }

    /// Reads what a person typed: any case, spaces and dashes anywhere, `O` for `0`, `I` or `L`
    /// for `1`, full-width letters, Arabic-Indic digits.
    ///
    /// # Errors
    /// [`BadCard`]: the check group is verified before anything is looked up.
    pub fn parse(text: &str) -> Result<Self, BadCard> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(ALL));
        for c in text.chars().filter(|c| !is_separator(*c)) {
            let symbol = symbol(c).ok_or(BadCard::Character(symbols.len() + 1))?;
            if symbols.len() == ALL {
                return Err(BadCard::Length(text.chars().filter(|c| !is_separator(*c)).count()));
            }
            symbols.push(symbol);
        }
        let Some((data, check)) = symbols.split_first_chunk::<DATA>() else {
            return Err(BadCard::Length(symbols.len()));
        };
        if check.len() != ALL - DATA {
            return Err(BadCard::Length(symbols.len()));
        }
        let kind = [false, true].into_iter().find(|practice| check == check_group(data, *practice));
        Ok(Self { secret: *data, practice: kind.ok_or(BadCard::Mistyped)? })
    }

    /// The card as it is printed: `XXXX-XXXX-XXXX-XXXX-XXXX-CCCC`.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = String::with_capacity(ALL + 5);
        for (i, symbol) in self.secret.iter().chain(&check_group(&self.secret, self.practice)).enumerate() {
            if i > 0 && i % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*symbol)]));
        }
        Zeroizing::new(text)
    }

    /// The digest under which `town` finds the case of this card.
    pub fn locator(&self, town: &str) -> Locator {
        let mut locator = Zeroizing::new([0u8; 16]);
        self.derive(town, &[], b"locator", &mut *locator);
        digest(&[b"anydoor locator", &*locator])
    }

    /// The reader whose grants open this card's case, whose nonce the case keeps in the clear.
    pub fn reader(&self, town: &str, nonce: &[u8; 16]) -> Reader {
        self.reader_as(ReaderId::Card, town, nonce)
    }

    /// The same for a card that was made to read along.
    pub fn reader_as(&self, id: ReaderId, town: &str, nonce: &[u8; 16]) -> Reader {
        let mut seed = Zeroizing::new([0u8; 32]);
        self.derive(town, nonce, b"reader", &mut *seed);
        Reader::new(id, SecretKey::from_seed(&seed))
    }

    /// What opens the salts of this card's events. A key of its own: its public half stands in the clear.
    pub fn salt_key(&self, town: &str, nonce: &[u8; 16]) -> SecretKey {
        let mut seed = Zeroizing::new([0u8; 32]);
        self.derive(town, nonce, b"log", &mut *seed);
        SecretKey::from_seed(&seed)
    }

    /// Commits to what a case was opened with, without telling anybody what that was.
    pub fn opening(&self, town: &str, body: &[u8]) -> Opening {
        let mut key = Zeroizing::new([0u8; 32]);
        self.derive(town, &[], b"opening", &mut *key);
        digest(&[b"anydoor opening", &*key, body])
    }

    pub(crate) fn derive(&self, town: &str, nonce: &[u8], purpose: &[u8], out: &mut [u8]) {
        let kdf = Hkdf::<Sha256>::new(Some(town.as_bytes()), &self.secret);
        // Only a length above 255 × 32 bytes can fail here, and all lengths above are constants.
        let fits = kdf.expand_multi_info(&[b"anydoor card ", purpose, b" ", nonce], out);
        debug_assert!(fits.is_ok());
    }
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Card(…)")
    }
}

fn check_group(secret: &[u8; DATA], practice: bool) -> [u8; ALL - DATA] {
    let mut group = check_symbols(secret);
    if practice {
        group.iter_mut().zip(PRACTICE).for_each(|(symbol, mark)| *symbol ^= mark);
    }
    group
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '_' | '.' | '·' | '\u{200e}' | '\u{200f}')
}

fn symbol(c: char) -> Option<u8> {
    let plain = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        '\u{0660}'..='\u{0669}' => char::from_u32(u32::from(c) - 0x0660 + 0x30)?,
        '\u{06f0}'..='\u{06f9}' => char::from_u32(u32::from(c) - 0x06f0 + 0x30)?,
        _ => c,
    };
    let plain = match plain.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|a| char::from(*a) == plain).and_then(|i| u8::try_from(i).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    fn cards() -> impl Iterator<Item = Card> {
        (0..16).map(|seed| Card::random(&mut ChaCha20Rng::seed_from_u64(seed)))
    }

    #[test]
    fn a_card_is_read_back_as_people_type_it() {
        for card in cards() {
            let text = card.text();
            assert_eq!(text.len(), 29);
            for typed in [
                text.to_string(),
                text.to_lowercase(),
                text.replace('-', " "),
                text.replace('-', ""),
                text.replace('0', "O").replace('1', "l"),
                text.chars()
                    .map(|c| if c.is_ascii_digit() { char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap() } else { c })
                    .collect(),
            ] {
                assert_eq!(Card::parse(&typed).unwrap(), card, "{typed}");
            }
        }
    }

    #[test]
    fn any_one_wrong_character_is_caught() {
        for card in cards() {
            let text: Vec<char> = card.text().chars().filter(|c| *c != '-').collect();
            for at in 0..ALL {
                for other in ALPHABET.iter().map(|a| char::from(*a)).filter(|c| *c != text[at]) {
                    let mut wrong = text.clone();
                    wrong[at] = other;
                    assert_eq!(Card::parse(&wrong.iter().collect::<String>()), Err(BadCard::Mistyped));
                }
            }
        }
    }

    #[test]
    fn any_swap_of_two_characters_is_caught() {
        for card in cards() {
            let text: Vec<char> = card.text().chars().filter(|c| *c != '-').collect();
            for a in 0..ALL {
                for b in a + 1..ALL {
                    let mut wrong = text.clone();
                    wrong.swap(a, b);
                    if wrong != text {
                        assert_eq!(Card::parse(&wrong.iter().collect::<String>()), Err(BadCard::Mistyped));
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_not_a_card_is_named() {
        let card = cards().next().unwrap();
        let text = card.text();
        assert_eq!(Card::parse(""), Err(BadCard::Length(0)));
        assert_eq!(Card::parse(&text[..28]), Err(BadCard::Length(23)));
        assert_eq!(Card::parse(&format!("{}0", *text)), Err(BadCard::Length(25)));
        assert!(Card::parse(&text.replacen(&text[5..6], "U", 1)).is_err());
        assert_eq!(Card::parse("AB!"), Err(BadCard::Character(3)));
    }

    #[test]
    fn a_practice_card_shows_that_it_is_one() {
        for card in cards() {
            let practice = card.clone().practising(true);
            assert_eq!(practice.text()[..24], card.text()[..24]);
            let read = Card::parse(&practice.text()).unwrap();
            assert!(read.practice() && !Card::parse(&card.text()).unwrap().practice());
            assert_eq!(read, practice);
            assert_ne!(read, card);
        }
    }

    #[test]
    fn another_town_knows_another_card() {
        for card in cards() {
            let there = card.elsewhere("b", 0);
            assert_eq!(Card::parse(&there.text()).unwrap(), there);
            assert!(there != card && there != card.elsewhere("c", 0) && there != card.elsewhere("b", 1));
            assert!(there.elsewhere("a", 0) != card);
            assert!(card.clone().practising(true).elsewhere("b", 0).practice());
        }
    }

    #[test]
    fn towns_and_cases_derive_apart() {
        let card = cards().next().unwrap();
        assert_ne!(card.locator("a"), card.locator("b"));
        let key = |town: &str, nonce: u8| card.reader(town, &[nonce; 16]).public();
        assert_eq!(key("a", 1), key("a", 1));
        assert_ne!(key("a", 1), key("a", 2));
        assert_ne!(key("a", 1), key("b", 1));
        assert_ne!(card.opening("a", b"x"), card.opening("a", b"y"));
    }
}
