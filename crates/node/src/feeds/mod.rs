//! Feeds that stewards name: looked at again and again, each row that is not taken reported, and what vanishes marked.

mod look;
mod report;

pub use report::{BadFeed, Came, Outcome, Unfetched};

use crate::desk::permit;
use crate::{Context, Error, Node, Staff};
use jiff::Timestamp;
use listing::Reject;
use office::Verb;
use store::FeedRow;

/// Feeds of one town.
const MOST: usize = 50;
/// Characters of a name, and of an address.
const NAME: usize = 60;
const ADDRESS: usize = 2_000;
/// Hours between two looks at most: a month.
const HOURS: u32 = 24 * 31;

/// What is to be followed.
#[derive(Debug, Clone)]
pub struct NewFeed {
    /// Also the source of its records.
    pub name: String,
    pub address: String,
    /// Hours between two looks.
    pub hours: u32,
}

/// A feed that is followed.
#[derive(Debug, Clone)]
pub struct Feed {
    pub name: String,
    pub address: String,
    pub hours: i64,
    /// The next look: never before, and soon after.
    pub next: Timestamp,
    /// The last look, and what it came to.
    pub looked: Option<(Timestamp, Outcome)>,
}

impl Node {
    /// # Errors
    /// [`Error::NotAllowed`] for anybody but a steward.
    pub async fn feeds(&self, staff: &Staff) -> Result<Vec<Feed>, Error> {
        permit(staff, Verb::Follow)?;
        self.store.feeds().await?.into_iter().map(read).collect()
    }

    /// Follows a feed from now on. One of this name takes the new address, and is looked at at once.
    ///
    /// # Errors
    /// [`Error::Feed`] for what cannot be followed.
    pub async fn follow_feed(&self, cx: &mut Context<'_>, staff: &Staff, new: NewFeed) -> Result<(), Error> {
        permit(staff, Verb::Follow)?;
        let (name, address) = (new.name.trim(), new.address.trim());
        let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        if name.is_empty() || name.len() > NAME || !name.chars().all(plain) {
            return Err(BadFeed::Name.into());
        }
        if address.len() > ADDRESS || !self.may_follow(address) {
            return Err(BadFeed::Address.into());
        }
        if new.hours == 0 || new.hours > HOURS {
            return Err(BadFeed::Hours { max: HOURS }.into());
        }
        let there = self.store.feeds().await?;
        if there.len() >= MOST && there.iter().all(|feed| feed.name != name) {
            return Err(BadFeed::TooMany { max: MOST }.into());
        }
        self.store.follow_feed(name, address, new.hours.into(), cx.now.as_second()).await?;
        Ok(())
    }

    /// What came from it stays as it is. What is not followed stays so.
    pub async fn stop_feed(&self, _cx: &mut Context<'_>, staff: &Staff, name: &str) -> Result<(), Error> {
        permit(staff, Verb::Follow)?;
        if name.contains('\0') {
            return Err(BadFeed::Unknown.into());
        }
        Ok(self.store.stop_feed(name).await?)
    }

    /// The rows that the last look did not take, the first ten thousand.
    ///
    /// # Errors
    /// [`BadFeed::Unknown`] for a feed that is not followed.
    pub async fn feed_rejected(&self, staff: &Staff, name: &str) -> Result<Vec<Reject>, Error> {
        permit(staff, Verb::Follow)?;
        if name.contains('\0') {
            return Err(BadFeed::Unknown.into());
        }
        let body = self.store.feed_rejected(name).await?.ok_or(BadFeed::Unknown)?;
        if body.is_empty() { Ok(Vec::new()) } else { serde_json::from_str(&body).map_err(|_| Error::Damaged) }
    }

    /// Whether a feed may lie there: HTTPS without a name or password in it, since every steward reads the address.
    /// Without encryption only where feeds of the town's own network may be followed.
    fn may_follow(&self, address: &str) -> bool {
        let rest = address.strip_prefix("https://");
        let rest = rest.or_else(|| address.strip_prefix("http://").filter(|_| self.feeds_inside));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
        !host.is_empty() && host.is_ascii() && !host.contains('@') && !address.contains(odd)
    }

    /// Feeds may also lie on this machine and in its network, and come without encryption.
    #[must_use]
    pub fn with_feeds_inside(self) -> Self {
        Self { feeds_inside: true, ..self }
    }

    pub fn feeds_inside(&self) -> bool {
        self.feeds_inside
    }
}

fn read(row: FeedRow) -> Result<Feed, Error> {
    let at = |second| Timestamp::from_second(second).map_err(|_| Error::Damaged);
    let looked = match row.looked {
        None => None,
        Some(second) => Some((at(second)?, serde_json::from_str(&row.report).map_err(|_| Error::Damaged)?)),
    };
    Ok(Feed { name: row.name, address: row.address, hours: row.hours, next: at(row.next)?, looked })
}
