//! Where this browser stands, in counter mode: a cookie with the point, the language in which each
//! person begins, and a mark of the person who is served now.
//!
//! The mark is in every form drawn meanwhile. A browser can send a form again that it sent before, by
//! going back and reloading; after "Finish, next person" its mark is an old one, and it is refused.

use crate::cookies;
use axum::http::HeaderMap;
use i18n::Locale;
use id::PointId;
use rand_core::Rng;

/// The field that carries the mark.
pub const FIELD: &str = "_person";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub point: PointId,
    pub language: &'static Locale,
    /// 16 hexadecimal digits.
    pub person: String,
}

impl Standing {
    /// For the next person, or the first.
    pub fn next(point: PointId, language: &'static Locale, rng: &mut dyn Rng) -> Self {
        Self { point, language, person: format!("{:016x}", rng.next_u64()) }
    }

    /// Whatever a browser may have sent: only what was made by [`Standing::next`] is one.
    pub fn read(headers: &HeaderMap) -> Option<Self> {
        let mut pieces = cookies::read(headers, cookies::COUNTER)?.split('.');
        let point = pieces.next()?.parse().ok()?;
        let language = i18n::locale(pieces.next()?)?;
        let person = pieces.next().filter(|p| p.len() == 16 && p.bytes().all(|b| b.is_ascii_hexdigit()))?;
        pieces.next().is_none().then(|| Self { point, language, person: person.to_owned() })
    }

    pub fn cookie(&self) -> String {
        format!("{}.{}.{}", self.point, self.language.tag, self.person)
    }

    /// `html` with the mark in each form that is posted. In drawn pages no attribute holds a `>`.
    pub fn mark(&self, html: &str) -> String {
        let field = format!("<input type=\"hidden\" name=\"{FIELD}\" value=\"{}\">", self.person);
        let mut marked = String::with_capacity(html.len() + 400);
        let mut rest = html;
        while let Some(at) = rest.find("<form") {
            let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
            marked.push_str(&rest[..end]);
            if rest[at..end].contains("method=\"post\"") {
                marked.push_str(&field);
            }
            rest = &rest[end..];
        }
        marked.push_str(rest);
        marked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, header};

    fn read(cookie: &str) -> Option<Standing> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_str(&format!("counter={cookie}")).unwrap());
        Standing::read(&headers)
    }

    #[test]
    fn only_what_was_made_here_is_read() {
        let rng = &mut testkit::rng(1);
        let standing = Standing::next(PointId::named("counter"), &i18n::LOCALES[1], rng);
        assert_eq!(read(&standing.cookie()), Some(standing.clone()));
        assert_ne!(Standing::next(standing.point, standing.language, rng).person, standing.person);
        let point = standing.point;
        let short = format!("{point}.en.123");
        let long = format!("{}.x", standing.cookie());
        let other = format!("{point}.tlh.{}", standing.person);
        for wrong in ["", "x.en.0123456789abcdef", &point.to_string(), &short, &long, &other] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_posted_form_is_marked() {
        let standing = Standing::next(PointId::named("counter"), &i18n::LOCALES[0], &mut testkit::rng(2));
        let field = format!("<input type=\"hidden\" name=\"_person\" value=\"{}\">", standing.person);
        let html = "<form action=\"/a\" method=\"post\"><b>ئا</b></form><form action=\"/b\"></form><form method=\"post\"></form>x";
        let marked = standing.mark(html);
        let expected = format!(
            "<form action=\"/a\" method=\"post\">{field}<b>ئا</b></form><form action=\"/b\"></form><form method=\"post\">{field}</form>x"
        );
        assert_eq!(marked, expected);
    }
}
