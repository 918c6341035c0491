//! A list that comes in pages, as an HSDS API gives it (`Page` of HSDS 3: `total_items`, `total_pages`, `page_number`; the
//! first UK profile says `totalElements`, `totalPages` and `number`): all of them, or nothing.

use super::fetch::{REDIRECTS, Reach, get};
use listing::{Files, Limits};
use node::feeds::Unfetched;
use serde::Deserialize;
use std::time::Instant;

/// Pages of one list.
const MOST: u64 = 10_000;

/// What a page says of itself.
#[derive(Debug, Default, Deserialize)]
struct Head {
    #[serde(alias = "totalElements")]
    total_items: Option<u64>,
    #[serde(alias = "totalPages")]
    total_pages: Option<u64>,
    #[serde(alias = "number")]
    page_number: Option<u64>,
}

impl Head {
    /// What is no page says nothing.
    fn of(bytes: &[u8]) -> Self {
        let object = bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{');
        object.then(|| serde_json::from_slice(bytes).ok()).flatten().unwrap_or_default()
    }
}

/// Fetches a feed. When it is one page of a list, the others are fetched too, from the same address on the same host,
/// and all together stay within the limits of one feed. Blocks.
///
/// # Errors
/// As for one file; [`Unfetched::OtherPage`] when another page comes than was asked for, or the list grew or shrank
/// meanwhile: what was left out would be taken for vanished.
#[expect(clippy::disallowed_methods, reason = "how long it may take, told by no calendar")]
pub fn fetch(address: &str, reach: &Reach) -> Result<Files, Unfetched> {
    let begun = Instant::now();
    let (first, from) = get(address, reach, REDIRECTS)?;
    let head = Head::of(&first);
    let (items, pages) = (head.total_items, head.total_pages.unwrap_or(1));
    if pages < 2 {
        return Ok(listing::files(address, first, &reach.limits)?);
    }
    if pages > MOST {
        return Err(Unfetched::OnePage { pages });
    }
    let here = head.page_number.or_else(|| asked(&from)).unwrap_or(1);
    let mut files = Files::new();
    let mut left = reach.limits.bytes;
    let mut keep = |page: u64, bytes: Vec<u8>| {
        left = left.saturating_sub(bytes.len() as u64);
        for (name, bytes) in listing::files(address, bytes, &reach.limits)? {
            files.insert(format!("page-{page}/{name}"), bytes);
        }
        Ok::<_, Unfetched>(left)
    };
    let mut left = keep(here, first)?;
    for page in (1..=pages).filter(|page| *page != here) {
        let slow = Unfetched::Slow { seconds: reach.patience.as_secs() };
        let patience =
            reach.patience.checked_sub(begun.elapsed()).filter(|left| !left.is_zero()).ok_or(slow.clone())?;
        let step = Reach { patience, limits: Limits { bytes: left, ..reach.limits }, ..reach.clone() };
        // No further: a page that leads to another host is none of this list.
        let (bytes, _) = get(&with_page(&from, page), &step, 0).map_err(|why| match why {
            Unfetched::Slow { .. } => slow,
            Unfetched::Large { .. } => Unfetched::Large { megabytes: reach.limits.bytes >> 20 },
            other => other,
        })?;
        let head = Head::of(&bytes);
        let grew = head.total_pages != Some(pages) || head.total_items != items;
        if grew || head.page_number != Some(page) {
            return Err(Unfetched::OtherPage { page });
        }
        left = keep(page, bytes)?;
    }
    Ok(files)
}

/// The page that an address names.
fn asked(address: &str) -> Option<u64> {
    let (_, query) = address.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("page=")?.parse().ok())
}

/// The same address for another page.
fn with_page(address: &str, page: u64) -> String {
    let whole = address.split('#').next().unwrap_or(address);
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let others = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page="));
    let mut pairs: Vec<String> = others.map(str::to_owned).collect();
    pairs.push(format!("page={page}"));
    format!("{path}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_page() {
        for (address, is) in [
            ("https://a.example/services", "https://a.example/services?page=7"),
            ("https://a.example/services?full=true#x", "https://a.example/services?full=true&page=7"),
            ("https://a.example/services?page=1&per_page=50", "https://a.example/services?per_page=50&page=7"),
        ] {
            assert_eq!(with_page(address, 7), is);
        }
        assert_eq!(asked("https://a.example/services?per_page=5&page=3"), Some(3));
        assert_eq!(asked("https://a.example/page=3"), None);
    }
}
