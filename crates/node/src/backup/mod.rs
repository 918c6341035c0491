//! Backing a town up while it runs, and bringing it back. What is not in a backup: everything that the data
//! folder holds beside the database – the keys, the founding, how far the log was, what was shredded.

mod again;
mod log;
mod make;
mod manifest;
mod restore;

pub use manifest::Manifest;
pub use restore::Restored;
pub use store::{BadBackup, Progress};

use crate::{Error, Secrets};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

fn refused(why: impl ToString) -> BadBackup {
    BadBackup::Refused(why.to_string())
}

impl From<Error> for BadBackup {
    fn from(error: Error) -> Self {
        refused(error)
    }
}

/// The day it is in `town` at `now`.
fn day_in(town: &crate::Town, now: Timestamp) -> Result<Date, BadBackup> {
    let zone = TimeZone::get(&town.zone).map_err(refused)?;
    Ok(zone.to_datetime(now).date())
}

fn log_name(secrets: &Secrets) -> String {
    secrets.log.key.public().name().to_owned()
}
