//! Rules, answers and what comes of them as lines of words: how a page and this crate, built for its browser,
//! talk to each other. A JSON library would be larger than all the rest that a browser has to load.
//!
//! Words stand apart by one space. What is written here was checked before; what is read is checked again.

mod rules;
mod told;

pub use rules::{BadLines, read_rules, write_rules};
pub use told::tell;

/// Whether a name can stand in a line.
pub(crate) fn is_word(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control())
}
