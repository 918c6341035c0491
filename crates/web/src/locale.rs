//! Who reads a page: which language, and where they are.

use crate::cookies;
use crate::standing::Standing;
use crate::state::AppState;
use crate::templates::{self, Page, Words};
use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, Uri, header, request::Parts};
use axum::response::{Html, IntoResponse, Response};
use i18n::{Arg, LOCALES, Locale};
use std::convert::Infallible;
use std::sync::Arc;

/// The reader of one request; draws pages in their language.
#[derive(Clone)]
pub struct Reader {
    pub locale: &'static Locale,
    /// The page to come back to after changing the language.
    pub path: String,
    pub words: Arc<dyn Words>,
    /// The counter at which this browser stands, in counter mode.
    pub counter: Option<Standing>,
    /// Whoever comes from elsewhere has nothing of ours yet: the page brings its style with it.
    pub arrives: bool,
}

impl Reader {
    pub fn new(words: Arc<dyn Words>, headers: &HeaderMap, uri: &Uri) -> Self {
        let kept = cookies::read(headers, cookies::LANGUAGE).and_then(i18n::locale);
        let asked = || headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(i18n::negotiate);
        let path = uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        let locale = kept.or_else(asked).unwrap_or(&LOCALES[0]);
        let counter = Standing::read(headers).filter(|at| words.counter(at.point, locale.tag).is_some());
        Self { locale, path, words, counter, arrives: arrives(headers) }
    }

    /// A text in the reader's language.
    pub fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.texts().text(self.locale.tag, key, args)
    }

    /// The page as an answer.
    pub fn page<P: Page>(&self, page: P) -> Response {
        match templates::draw(self, page) {
            Ok(html) => Html(html).into_response(),
            Err(error) => {
                // Names the template and the line, never what was drawn.
                tracing::error!(template = P::TEMPLATE, line = error.line(), kind = ?error.kind(), "cannot draw");
                crate::problem::Problem::ours().into_response()
            }
        }
    }
}

/// By what browsers say of where they come from (Fetch Metadata, `Sec-Fetch-Site`). One that says nothing is taken for
/// somebody who was here before.
fn arrives(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|from| from != "same-origin")
}

impl FromRequestParts<AppState> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        Ok(Self::new(state.node.clone(), &parts.headers, &parts.uri))
    }
}

/// `path` when it is a path of this site, else home. Two slashes, or a slash and a backslash, would
/// be another host to a browser.
pub fn same_site(path: &str) -> &str {
    let second = path.as_bytes().get(1);
    let here = path.starts_with('/') && !matches!(second, Some(b'/' | b'\\'));
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if here && plain && path.len() <= 500 { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[track_caller]
    fn check(cookie: Option<&'static str>, accept: Option<&'static str>, tag: &str) {
        let mut headers = HeaderMap::new();
        if let Some(c) = cookie {
            headers.insert(header::COOKIE, HeaderValue::from_static(c));
        }
        if let Some(a) = accept {
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(a));
        }
        let words = Arc::new(i18n::Texts::interface().unwrap());
        let reader = Reader::new(words, &headers, &Uri::from_static("/card?x=1"));
        assert_eq!(reader.locale.tag, tag);
        assert_eq!(reader.path, "/card?x=1");
    }

    #[test]
    fn the_choice_made_here_then_the_browsers_wish_then_english() {
        check(Some("language=ug"), Some("zh"), "ug");
        check(Some("language=xx"), Some("zh-CN,zh;q=0.9"), "zh-Hans");
        check(None, Some("ug-CN"), "ug");
        check(None, None, "en");
    }

    #[test]
    fn only_paths_of_this_site_are_come_back_to() {
        for good in ["/", "/card", "/listings/1?x=%20y"] {
            assert_eq!(same_site(good), good);
        }
        let bad =
            ["", "card", "//evil.example", "/\\evil.example", "https://evil.example", "/\tx", "/a\\b", "/é", "/a\r\nb"];
        for bad in bad {
            assert_eq!(same_site(bad), "/", "{bad:?}");
        }
    }
}
