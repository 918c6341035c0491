//! Who acts today, when that is not simply the point in charge; and which places are closed.

use super::case_view::point;
use crate::locale::Reader;
use i18n::Arg;
use id::{ListingId, PointId};
use jiff::civil::Date;
use node::view::CaseView;
use node::{Node, Public};
use office::{Reason, Span};

/// A name that keeps its own direction inside a sentence.
pub fn apart(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

pub fn reason(name: &str) -> &'static str {
    match Reason::parse(name) {
        Some(Reason::Holiday) => "closed-holiday",
        Some(Reason::Move) => "closed-move",
        Some(Reason::Works) => "closed-works",
        Some(Reason::Emergency) | None => "closed-emergency",
    }
}

fn date(reader: &Reader, day: Date) -> String {
    reader.words.texts().date(reader.locale.tag, day)
}

/// Sentences for the card page and the case page of a member.
pub fn told(public: &Public, view: &CaseView, reader: &Reader) -> Vec<String> {
    let name = |id: PointId| apart(&point(public, id, reader));
    let two = |key: &str, acts: PointId, other: PointId| {
        reader.text(key, &[("acts", Arg::Text(&name(acts))), ("other", Arg::Text(&name(other)))])
    };
    let at = &view.attendance;
    let stands = at.stands_for.map(|other| two("acts-stands-for", view.responsible, other));
    let covers = at.covered_by.map(|acts| two("acts-covers", acts, view.responsible));
    let closed = at.closed.as_ref().map(|c| {
        let counts = if c.point == view.responsible { "acts-closed" } else { "acts-closed-other" };
        let (why, until) = (reader.text(reason(c.reason), &[]), date(reader, c.until));
        let args = [("office", name(c.point)), ("until", until), ("why", why)];
        reader.text(counts, &args.each_ref().map(|(n, v)| (*n, Arg::Text(v))))
    });
    [stands, covers, closed].into_iter().flatten().collect()
}

/// Days in words, with the reason: "from … to …: local holiday".
pub fn span(reader: &Reader, span: Span, why: &str) -> String {
    let args =
        [("from", date(reader, span.first)), ("to", date(reader, span.last)), ("why", reader.text(reason(why), &[]))];
    let key = if span.first == span.last { "closed-on" } else { "closed-from-to" };
    reader.text(key, &args.each_ref().map(|(n, v)| (*n, Arg::Text(v))))
}

/// The closed days, running or soon, of a place in the public directory, and whether it is closed today.
pub fn of_place(node: &Node, reader: &Reader, location: ListingId, today: Date) -> (Vec<String>, bool) {
    let (public, rota) = (node.public(), node.rota());
    let here = |point: PointId| public.offices.point(point).is_some_and(|p| p.location == Some(location));
    let soon = today.saturating_add(jiff::Span::new().days(30));
    let coming = rota.closures.iter().filter(|c| c.span.last >= today && c.span.first <= soon && here(c.point));
    let said: Vec<(String, bool)> =
        coming.map(|c| (span(reader, c.span, c.reason.name()), c.span.covers(today))).collect();
    let now = said.iter().any(|(_, now)| *now);
    (said.into_iter().map(|(text, _)| text).collect(), now)
}
