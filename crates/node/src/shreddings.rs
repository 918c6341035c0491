//! What went for ever, in a list outside the database: a backup that is restored must not bring it back.
//! And that it goes from the disk.

use crate::hand::{day, day_number};
use crate::{Context, Error, Node, Secrets};
use jiff::civil::Date;
use std::collections::BTreeSet;
use store::{Erased, Shredding, Store};

/// Days for which a backup is kept at most. The card's page promises it; the list forgets after them.
pub const BACKUP_DAYS: i64 = 35;

/// The day from which no backup holds what went on `gone`.
pub fn out_of_backups(gone: Date) -> Date {
    day(day_number(gone) + BACKUP_DAYS)
}

/// A day, what went, and a case that only chance has named: `2026-03-02 all 6f0c…`.
fn line(shredding: &Shredding) -> String {
    let what = if shredding.whole { "all" } else { "parts" };
    format!("{} {what} {}\n", day(shredding.day), shredding.case)
}

fn parse(line: &str) -> Option<Shredding> {
    let mut words = line.split(' ');
    let day = day_number(words.next()?.parse().ok()?);
    let whole = match words.next()? {
        "all" => true,
        "parts" => false,
        _ => return None,
    };
    let case = words.next()?.parse().ok()?;
    words.next().is_none().then_some(Shredding { day, case, whole })
}

/// The list as it lies outside the database.
///
/// # Errors
/// [`Error::Store`] names the line that is none. A last line without an end is one that was cut off while it
/// was written, and is added again.
pub(crate) fn listed(secrets: &Secrets) -> Result<Vec<Shredding>, Error> {
    let text = secrets.anchor.shreddings().map_err(Error::Store)?;
    let whole = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let read = whole.enumerate().filter(|(_, line)| !line.is_empty()).map(|(i, line)| {
        parse(line).ok_or_else(|| Error::Store(format!("line {} of the list of shreddings cannot be read", i + 1)))
    });
    read.collect()
}

/// Brings the list up to date: the database's own events are the truth, and what no backup can hold any more
/// is dropped.
pub(crate) async fn reconcile(store: &Store, secrets: &Secrets, today: Date) -> Result<(), Error> {
    let since = day_number(today) - BACKUP_DAYS;
    let mut list = listed(secrets)?;
    let mut add = store.shreddings(since).await?;
    let known: BTreeSet<&Shredding> = list.iter().collect();
    add.retain(|shredding| !known.contains(shredding));
    let text = |list: &[Shredding]| list.iter().map(line).collect::<String>();
    if list.iter().any(|shredding| shredding.day < since) {
        list.retain(|shredding| shredding.day >= since);
        list.extend(add);
        secrets.anchor.replace_shreddings(&text(&list)).map_err(Error::Store)
    } else if add.is_empty() {
        Ok(())
    } else {
        secrets.anchor.add_shreddings(&text(&add)).map_err(Error::Store)
    }
}

impl Node {
    /// Lists what was shredded, and takes it off the disk. Does nothing when nothing was.
    ///
    /// # Errors
    /// [`Error::Store`]: tried again with the next tick, or tomorrow when the database refuses.
    pub async fn erase(&self, cx: &mut Context<'_>) -> Result<(), Error> {
        let today = self.today(cx);
        let cases = self.store.to_erase(day_number(today)).await?;
        if cases.is_empty() {
            return Ok(());
        }
        reconcile(&self.store, &self.secrets, today).await?;
        let again = match self.store.erase().await {
            Ok(Erased::Later) => return Ok(()),
            Ok(Erased::Whole) => None,
            Ok(Erased::NotTheLog) => {
                tracing::error!("what was deleted stays in the write-ahead log for now: see the start of this log");
                None
            }
            Err(error) => {
                self.store.erased(&cases, Some(day_number(today) + 1)).await?;
                return Err(error.into());
            }
        };
        Ok(self.store.erased(&cases, again).await?)
    }

    /// Says which settings of the database keep what is deleted here.
    pub(crate) async fn warn_of_hoards(&self) -> Result<(), Error> {
        for why in self.store.hoards().await? {
            tracing::error!("deleted cases may stay on disk: {why}");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_back_and_another_is_none() {
        let text = "2026-03-02 all 6f0c2a44-8f3e-4b53-a2a5-0d6c3c8a1b11";
        assert_eq!(parse(text).map(|s| line(&s)), Some(format!("{text}\n")));
        assert!(parse(&text.replace("all", "parts")).is_some_and(|s| !s.whole));
        for wrong in ["", "2026-03-02", "2026-03-02 some 6f0c2a44-8f3e-4b53-a2a5-0d6c3c8a1b11", &format!("{text} x")] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
