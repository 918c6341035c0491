//! The four cookies: the card while somebody is at the page, a member's session, the language, and
//! the counter at which this browser stands.

use axum::http::{HeaderMap, HeaderValue, header};

pub const CARD: &str = "card";
pub const STAFF: &str = "session";
pub const LANGUAGE: &str = "language";
/// Where this browser stands; [`crate::standing`] has its form.
pub const COUNTER: &str = "counter";

/// A year, in seconds.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// The value of the cookie `name`, if it was sent.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|v| v.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
}

/// A cookie that goes with the browser, that no script reads and no other site sends.
/// `value` holds cookie characters only (base64url, tokens).
pub fn session(name: &str, value: &str, secure: bool) -> [(header::HeaderName, String); 1] {
    [(header::SET_COOKIE, format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{}", when(secure)))]
}

/// Takes the cookie away.
pub fn forget(name: &str, secure: bool) -> [(header::HeaderName, String); 1] {
    [(header::SET_COOKIE, format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict{}", when(secure)))]
}

/// The language stays for a year. It is a setting of this browser, not of a person.
pub fn language(tag: &str, secure: bool) -> [(header::HeaderName, String); 1] {
    [(header::SET_COOKIE, format!("{LANGUAGE}={tag}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax{}", when(secure)))]
}

fn when(secure: bool) -> &'static str {
    if secure { "; Secure" } else { "" }
}

/// Asks the browser to forget everything that it kept of this site.
pub fn clear_site_data() -> (header::HeaderName, HeaderValue) {
    (header::HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sent: &[&str], name: &str, value: Option<&str>) {
        let mut headers = HeaderMap::new();
        for line in sent {
            headers.append(header::COOKIE, HeaderValue::from_str(line).unwrap());
        }
        assert_eq!(read(&headers, name), value);
    }

    #[test]
    fn reads_the_cookie_with_exactly_this_name() {
        check(&["language=ug; card=abc"], "card", Some("abc"));
        check(&["xcard=1; card=2"], "card", Some("2"));
        check(&["a=1", "card=3"], "card", Some("3"));
        check(&["card"], "card", None);
        check(&[], "card", None);
        check(&["card=a=b"], "card", Some("a=b"));
    }

    #[test]
    fn secure_only_behind_https() {
        assert!(session(CARD, "x", true)[0].1.ends_with("; Secure"));
        assert!(!session(CARD, "x", false)[0].1.contains("Secure"));
        assert!(session(CARD, "x", false)[0].1.contains("HttpOnly; SameSite=Strict"));
    }
}
