//! The feeds that the town follows, and what the last look at each came to: a steward's pages.

use super::counter::Counter;
use super::sign_in;
use crate::locale::Reader;
use crate::pages::visit::Answer;
use crate::templates::Page;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use i18n::Arg;
use listing::Reason;
use node::feeds::{BadFeed, Came, Feed, Outcome, Unfetched};
use node::{Error, Staff};
use serde::Serialize;

/// Rows that a page shows; the table has all.
const SHOWN: usize = 200;
/// How often, in hours, as the form offers it.
const HOURS: [(u32, &str); 3] = [(1, "feeds-hours-1"), (24, "feeds-hours-24"), (168, "feeds-hours-168")];

#[derive(Default, Serialize)]
pub struct FeedsPage {
    pub member: String,
    pub rows: Vec<FeedRow>,
    /// What was typed before it came back.
    pub name: String,
    pub address: String,
    pub hours: Vec<HoursChoice>,
    pub error: Option<String>,
}

impl Page for FeedsPage {
    const TEMPLATE: &'static str = "staff/feeds.html";
}

#[derive(Serialize)]
pub struct HoursChoice {
    pub value: u32,
    pub label: &'static str,
    pub chosen: bool,
}

#[derive(Debug, Default, Serialize)]
pub struct FeedRow {
    pub name: String,
    pub address: String,
    pub every: String,
    pub next: Option<Moment>,
    pub looked: Option<Moment>,
    /// Why the last look came to nothing.
    pub why: Option<String>,
    pub came: Option<Numbers>,
}

/// Date and time of the town.
#[derive(Debug, Serialize)]
pub struct Moment {
    pub day: String,
    pub time: String,
}

/// What became of the rows, and of the listings.
#[derive(Debug, Serialize)]
pub struct Numbers {
    pub rejected: u64,
    /// Message key and number.
    pub lines: Vec<(&'static str, u64)>,
}

#[derive(Serialize)]
pub struct FeedPage {
    pub member: String,
    pub feed: FeedRow,
    pub rejected: Vec<RejectedRow>,
    /// The first so many are shown.
    pub first: Option<usize>,
}

impl Page for FeedPage {
    const TEMPLATE: &'static str = "staff/feed.html";
}

#[derive(Serialize)]
pub struct RejectedRow {
    pub file: String,
    /// None when nobody knows.
    pub line: Option<u64>,
    pub field: String,
    pub reason: String,
    pub value: String,
}

pub async fn show(counter: Counter) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    Ok(counter.visit.page(page(&counter, &staff, 24).await?))
}

/// All feeds, with the wished interval chosen.
pub async fn page(counter: &Counter, staff: &Staff, hours: u32) -> Result<FeedsPage, Error> {
    let feeds = counter.node().feeds(staff).await?;
    let choice = |(value, label)| HoursChoice { value, label, chosen: value == hours };
    Ok(FeedsPage {
        member: staff.member.name.clone(),
        rows: feeds.iter().map(|feed| row(counter, feed)).collect(),
        hours: HOURS.map(choice).into_iter().collect(),
        ..FeedsPage::default()
    })
}

/// One feed, and the rows that were not taken.
pub async fn one(counter: Counter, Path(name): Path<String>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let feeds = counter.node().feeds(&staff).await?;
    let feed = feeds.iter().find(|feed| feed.name == name).ok_or(Error::Feed(BadFeed::Unknown))?;
    let all = counter.node().feed_rejected(&staff, &name).await?;
    let first = (all.len() > SHOWN).then_some(SHOWN);
    let rejected = all.into_iter().take(SHOWN).map(|reject| RejectedRow {
        line: (reject.line > 0).then_some(reject.line),
        file: reject.file,
        field: reject.field,
        reason: reason(&counter.visit.reader, &reject.reason),
        value: reject.value,
    });
    let page =
        FeedPage { member: staff.member.name.clone(), feed: row(&counter, feed), rejected: rejected.collect(), first };
    Ok(counter.visit.page(page))
}

/// Why a row was not taken, in the reader's language.
pub fn reason(reader: &Reader, why: &Reason) -> String {
    let Some(key) = why.key() else { return why.to_string() };
    let (_, parts) = why.parts();
    let parts: Vec<_> = parts.iter().map(|(name, text)| (name.as_str(), Arg::Text(text))).collect();
    reader.text(key, &parts)
}

/// Every row that was not taken, as a table for whoever keeps the feed.
pub async fn rejected(counter: Counter, Path(name): Path<String>) -> Answer {
    let staff = match counter.staff().await {
        Err(Error::SignedOut) => return Ok(sign_in::first(&counter)),
        other => other?,
    };
    let all = counter.node().feed_rejected(&staff, &name).await?;
    // The name is of letters, digits, dots and dashes: it was checked when the feed was named.
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}-rejected.csv\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, listing::rejected_table(&all)).into_response())
}

fn row(counter: &Counter, feed: &Feed) -> FeedRow {
    let reader = &counter.visit.reader;
    let known = HOURS.iter().find(|(hours, _)| i64::from(*hours) == feed.hours);
    let every = match known {
        Some((_, key)) => counter.t(key),
        None => reader.text("feeds-hours-n", &[("n", Arg::Number(feed.hours))]),
    };
    let moment = |at| {
        let at = counter.visit.local(at);
        Moment { day: at.date().to_string(), time: at.time().strftime("%H:%M").to_string() }
    };
    let outcome = feed.looked.as_ref().map(|(_, outcome)| outcome);
    FeedRow {
        name: feed.name.clone(),
        address: feed.address.clone(),
        every,
        next: feed.looked.is_some().then(|| moment(feed.next)),
        looked: feed.looked.as_ref().map(|(at, _)| moment(*at)),
        why: outcome.and_then(|outcome| match outcome {
            Outcome::Not(why) => Some(sentence(counter, why)),
            Outcome::Came(_) => None,
        }),
        came: outcome.and_then(|outcome| match outcome {
            Outcome::Came(came) => Some(numbers(came)),
            Outcome::Not(_) => None,
        }),
    }
}

fn sentence(counter: &Counter, why: &Unfetched) -> String {
    let number = i64::try_from(why.number()).unwrap_or(i64::MAX);
    counter.visit.reader.text(why.key(), &[("n", Arg::Number(number))])
}

fn numbers(came: &Came) -> Numbers {
    let sum = |of: fn(&listing::Count) -> u64| came.rows.values().map(of).sum();
    let lines = [
        ("feeds-n-rows", sum(|c| c.rows)),
        ("feeds-n-kept", sum(|c| c.kept)),
        ("feeds-n-mended", sum(|c| c.mended)),
        ("feeds-n-rejected", came.rejected()),
        ("feeds-n-noted", sum(|c| c.noted)),
        ("feeds-n-new", came.records.new),
        ("feeds-n-changed", came.records.changed),
        ("feeds-n-gone", came.records.gone),
        ("feeds-n-back", came.records.back),
        ("feeds-n-removed", came.records.removed),
    ];
    // Zeros say nothing, but how many rows there were.
    let told = lines.into_iter().filter(|(key, n)| *n > 0 || *key == "feeds-n-rows");
    Numbers { rejected: came.rejected(), lines: told.collect() }
}

#[cfg(test)]
pub mod samples {
    use super::*;

    pub fn feeds(full: bool) -> FeedsPage {
        let choice = |(value, label)| HoursChoice { value, label, chosen: value == 24 };
        FeedsPage {
            member: "Stan".into(),
            rows: if full {
                vec![row(true), row(false), FeedRow { name: "x".into(), ..FeedRow::default() }]
            } else {
                vec![]
            },
            name: if full { "harbour <".into() } else { String::new() },
            address: if full { "https://a.example/\"".into() } else { String::new() },
            hours: HOURS.map(choice).into_iter().collect(),
            error: full.then(|| "Please <write>.".into()),
        }
    }

    pub fn feed(full: bool) -> FeedPage {
        let rejected = RejectedRow {
            file: "phones.csv".into(),
            line: Some(3),
            field: "number".into(),
            reason: "empty".into(),
            value: "<b>".into(),
        };
        FeedPage {
            member: "Stan".into(),
            feed: row(full),
            rejected: if full { vec![rejected] } else { vec![] },
            first: full.then_some(200),
        }
    }

    fn row(full: bool) -> FeedRow {
        let moment = || Moment { day: "2026-03-02".into(), time: "09:30".into() };
        FeedRow {
            name: "harbour".into(),
            address: "https://a.example/feed.zip".into(),
            every: "Every day".into(),
            next: Some(moment()),
            looked: Some(moment()),
            why: (!full).then(|| "The server there answers 404.".into()),
            came: full.then(|| Numbers { rejected: 3, lines: vec![("feeds-n-rows", 12), ("feeds-n-rejected", 3)] }),
        }
    }
}
