//! The copies that were drawn last, one for each language.

use super::copy::Copy;
use crate::pages::Visit;
use crate::problem::Problem;
use i18n::{LOCALES, Locale};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::Mutex;

/// A directory of more services and places is too much for a telephone: there is no copy of it.
const MOST: usize = 5000;

/// Each is drawn when somebody asks, once for a day and a state of the directory.
pub struct Copies(BTreeMap<&'static str, Mutex<Option<Kept>>>);

struct Kept {
    edition: u64,
    day: Date,
    copy: Arc<Copy>,
}

impl Default for Copies {
    fn default() -> Self {
        Self(LOCALES.iter().map(|locale| (locale.tag, Mutex::default())).collect())
    }
}

impl Copies {
    /// # Errors
    /// Not found for a directory that is too large; ours when a page cannot be drawn.
    pub async fn of(&self, visit: &Visit, locale: &'static Locale) -> Result<Arc<Copy>, Problem> {
        // Before what is drawn is taken: what changes meanwhile is drawn again.
        let (edition, day) = (visit.node().edition(), visit.local_now().date());
        let public = visit.node().public();
        if public.directory.services().len() + public.directory.locations().len() > MOST {
            return Err(Problem::not_found());
        }
        let kept = self.0.get(locale.tag).ok_or_else(Problem::not_found)?;
        // Whoever asks meanwhile waits: nothing is drawn twice.
        let mut kept = kept.lock().await;
        let same = |kept: &&Kept| (kept.edition, kept.day) == (edition, day);
        if let Some(kept) = kept.as_ref().filter(same) {
            return Ok(kept.copy.clone());
        }
        let visit = visit.plainly(locale);
        let drawn = tokio::task::spawn_blocking(move || Copy::drawn(&visit, &public)).await;
        let copy = drawn.map_err(|_| Problem::ours())?.map_err(|error| {
            // As with every page: names the template, never what was drawn.
            tracing::error!(line = error.line(), kind = ?error.kind(), "cannot draw the copy");
            Problem::ours()
        })?;
        let copy = Arc::new(copy);
        *kept = Some(Kept { edition, day, copy: copy.clone() });
        Ok(copy)
    }
}
