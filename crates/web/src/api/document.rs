//! Documents: base64 in a JSON body, and out as a download that no browser opens in place.

use crate::headers;
use crate::problem::Problem;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use node::view::File;

/// The largest body: the largest document in base64, and room for its name.
pub const MAX_BODY: usize = node::MAX_DOCUMENT / 3 * 4 + 64 * 1024;

/// The bytes must be base64 (RFC 4648, section 4) with its padding.
pub fn decode(name: String, media_type: String, data: String) -> Result<File, Problem> {
    let bytes = BASE64
        .decode(data.as_bytes())
        .map_err(|_| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "api-error-base64"))?;
    Ok(File { name, media_type, bytes })
}

/// A file from a case: saved, never shown in place.
pub fn download(file: File) -> Response {
    let kind = HeaderValue::from_str(&file.media_type).ok().filter(|_| is_media_type(&file.media_type));
    let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    (headers::download(&file.name), [(header::CONTENT_TYPE, kind)], file.bytes).into_response()
}

/// `type/subtype` (RFC 6838, section 4.2) and nothing behind it.
fn is_media_type(text: &str) -> bool {
    let known = |b: u8| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b);
    let name = |part: &str| !part.is_empty() && part.bytes().all(known);
    text.split_once('/').is_some_and(|(kind, sub)| name(kind) && name(sub))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strange_media_type_becomes_plain_bytes() {
        let check = |sent: &str, said: &str| {
            let file = File { name: "x".into(), media_type: sent.into(), bytes: vec![1] };
            assert_eq!(download(file).headers()[header::CONTENT_TYPE], said);
        };
        check("image/png", "image/png");
        check("text/html; charset=x", "application/octet-stream");
        check("a\nb/c", "application/octet-stream");
        check("", "application/octet-stream");
    }

    #[test]
    fn only_base64_is_taken() {
        assert_eq!(decode("n".into(), "a/b".into(), "aGk=".into()).unwrap().bytes, b"hi");
        for bad in ["aGk", "aG k=", "?"] {
            assert_eq!(decode("n".into(), "a/b".into(), bad.into()).unwrap_err().key, "api-error-base64", "{bad}");
        }
    }
}
