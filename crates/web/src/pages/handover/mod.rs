//! Steps that another town does: the holder's word before anything goes there, where each one stands,
//! and the card in both towns.

mod address;
mod arrive;
mod came;
mod consent;
mod crossing;
mod handed;
mod letter;
mod mine;
mod papers;
pub mod partners;
mod remedy;
mod said;
#[cfg(test)]
pub mod samples;
mod there;

pub use arrive::{ARRIVE, arrive, elsewhere};
pub use came::CameLine;
pub use consent::{agree, recall, show};
pub use handed::{HandedRow, answered_by, has_it, rows};
pub use mine::open as mine;
pub use papers::{download, read as read_paper};
pub use remedy::{Remedy, last_day};
pub use there::show as there;

use super::attendance::apart;
use super::said::say;
use crate::locale::Reader;
use office::Names;

/// A name of another town's, in the reader's language, with a direction of its own.
pub fn name(reader: &Reader, names: &Names) -> String {
    apart(say(names, reader.locale.tag))
}
