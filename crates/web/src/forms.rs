//! Posted forms, of both encodings, into pairs. What cannot be read is reported and the rest kept:
//! nothing that somebody typed is lost because one byte of it was wrong.

use crate::problem::Problem;
use crate::standing::{self, Standing};
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use percent_encoding::percent_decode;

/// Bytes of a form without files: one field of a megabyte in any script, three bytes a character
/// percent-encoded, is still read, drawn again and told to be too long.
pub const MAX_FORM: usize = 4 * 1024 * 1024;
/// Bytes of a form with documents, together.
pub const MAX_UPLOAD: usize = node::MAX_DOCUMENT + 1024 * 1024;
/// Fields of one form: more than any page of ours has, so that among so many some are unknown,
/// twice or in rows too many, and the form says so; what lies behind them is not read.
const MAX_FIELDS: usize = procedure::form::MAX_PAIRS + 20;

/// A file in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedFile {
    pub field: String,
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// What was posted, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Posted {
    pub pairs: Vec<(String, String)>,
    /// Files that were chosen; an empty file field posts none.
    pub files: Vec<PostedFile>,
    /// Names of fields with bytes that are not UTF-8; their text is in `pairs` with `�` for each.
    pub unreadable: Vec<String>,
}

impl Posted {
    /// The message key of a field that holds bytes which are no characters.
    pub const UNREADABLE: &'static str = "error-field-unreadable";

    /// The first value of `name`, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Why a text that goes out of a form must be typed again: a message key.
    pub fn refused(&self, name: &str) -> Option<&'static str> {
        if self.unreadable.iter().any(|field| field == name) {
            return Some(Self::UNREADABLE);
        }
        self.get(name).contains('\0').then_some("form-error-has-nul")
    }

    /// `application/x-www-form-urlencoded` (WHATWG URL, section 5.1), without its silent repairs.
    pub fn urlencoded(body: &[u8]) -> Self {
        let mut posted = Self::default();
        let parts = body.split(|b| *b == b'&').filter(|part| !part.is_empty());
        for part in parts.take(MAX_FIELDS) {
            let (name, value) = match part.iter().position(|b| *b == b'=') {
                Some(at) => (&part[..at], &part[at + 1..]),
                None => (part, &[][..]),
            };
            posted.push(&decode(name), &decode(value));
        }
        posted
    }

    fn push(&mut self, name: &[u8], value: &[u8]) {
        let name = String::from_utf8_lossy(name).into_owned();
        if std::str::from_utf8(value).is_err() {
            self.unreadable.push(name.clone());
        }
        self.pairs.push((name, String::from_utf8_lossy(value).into_owned()));
    }

    async fn multipart(mut body: Multipart) -> Result<Self, Problem> {
        let mut posted = Self::default();
        let bad = |e: axum::extract::multipart::MultipartError| match e.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
            _ => Problem::unreadable(),
        };
        while let Some(field) = body.next_field().await.map_err(bad)? {
            if posted.pairs.len() + posted.files.len() >= MAX_FIELDS {
                break;
            }
            let field_name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().map(str::to_owned);
            let media_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
            let bytes = field.bytes().await.map_err(bad)?;
            match file_name {
                None => posted.push(field_name.as_bytes(), &bytes),
                Some(name) if name.is_empty() && bytes.is_empty() => {}
                Some(name) => {
                    posted.files.push(PostedFile { field: field_name, name, media_type, bytes: bytes.to_vec() });
                }
            }
        }
        Ok(posted)
    }
}

fn decode(text: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = text.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
    percent_decode(&spaced).collect()
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        // What a member types in their own pages is theirs, whoever stands in front of them.
        let of_a_person = !request.uri().path().starts_with("/staff");
        let standing = Standing::read(request.headers()).filter(|_| of_a_person);
        let mut posted = Self::read(request, state).await?;
        let mark = posted.get(standing::FIELD).to_owned();
        posted.pairs.retain(|(name, _)| name != standing::FIELD);
        match standing {
            Some(now) if now.person != mark => Err(Problem::new(StatusCode::CONFLICT, "counter-forgotten")),
            _ => Ok(posted),
        }
    }
}

impl Posted {
    async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let kind = kind.to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            let body = Multipart::from_request(request, state).await.map_err(|_| Problem::unreadable())?;
            return Self::multipart(body).await;
        }
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem { status: StatusCode::UNSUPPORTED_MEDIA_TYPE, ..Problem::unreadable() });
        }
        let body = Bytes::from_request(request, state).await.map_err(|e| match e.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
            _ => Problem::unreadable(),
        })?;
        Ok(Self::urlencoded(&body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &[u8], pairs: &[(&str, &str)], unreadable: &[&str]) {
        let posted = Posted::urlencoded(body);
        let owned: Vec<_> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        assert_eq!(posted.pairs, owned);
        assert_eq!(posted.unreadable, unreadable);
    }

    #[test]
    fn pairs_as_they_were_typed() {
        check(b"a=1&b=x+y%20z&c=&d", &[("a", "1"), ("b", "x y z"), ("c", ""), ("d", "")], &[]);
        check("n=%D8%A6%DB%87&m=يا".as_bytes(), &[("n", "ئۇ"), ("m", "يا")], &[]);
        check(b"", &[], &[]);
        check(b"a=b=c&&a=%zz%4", &[("a", "b=c"), ("a", "%zz%4")], &[]);
    }

    #[test]
    fn bytes_that_are_no_characters_are_told_and_the_rest_is_kept() {
        check(b"need=help+%FF%FEme&name=ok", &[("need", "help \u{FFFD}\u{FFFD}me"), ("name", "ok")], &["need"]);
        check(b"need=a%00b", &[("need", "a\0b")], &[]);
        let posted = Posted::urlencoded(b"need=a%00b&name=%ff&ok=x");
        assert_eq!(posted.refused("need"), Some("form-error-has-nul"));
        assert_eq!(posted.refused("name"), Some(Posted::UNREADABLE));
        assert_eq!(posted.refused("ok"), None);
    }

    #[test]
    fn a_megabyte_in_one_line_is_kept_whole() {
        let long = "ئ".repeat(500_000);
        let body = format!("name={long}");
        assert_eq!(Posted::urlencoded(body.as_bytes()).get("name"), long);
    }
}
