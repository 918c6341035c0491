//! "Explain this": a look on the timeline becomes the beginning of a complaint, to be read over and sent.

use super::case_view::CasePage;
use crate::locale::Reader;
use i18n::Arg;
use serde::Deserialize;

/// Which entry, by its number. Anything else asks for nothing.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    explain: Option<String>,
}

/// Puts the first words where the holder can go on writing: the complaint, or a message while one runs.
pub fn begin(reader: &Reader, asked: &Asked, page: &mut CasePage) {
    let Some(number) = asked.explain.as_ref().and_then(|n| n.parse::<u32>().ok()) else { return };
    let Some(entry) = page.timeline.iter().find(|e| e.look && e.number == number) else { return };
    let day = match entry.day.parse() {
        Ok(day) => reader.words.texts().date(reader.locale.tag, day),
        Err(_) => entry.day.clone(),
    };
    let facts = [Some(day), entry.time.clone(), entry.who.clone(), Some(entry.parts.join(", "))];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    let what = format!("{} ({})", entry.what, facts.join(" · "));
    let words = reader.text("explain-text", &[("what", Arg::Text(&what))]);
    if page.may.complain && !page.complaint {
        page.complaining = words;
    } else if page.may.message {
        page.text = words;
    }
}
