//! What a file is, by its first bytes (the signatures of the formats' own specifications; ISO base
//! media brands by ISO/IEC 14496-12, section 4.3, and ISO/IEC 23008-12 for HEIF).

use crate::unfit::Unfit;
use crate::{name, text};
use serde::{Deserialize, Serialize};

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Jpeg,
    Png,
    Webp,
    Bmp,
    Pdf,
    Text,
}

impl Kind {
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
            Kind::Webp => "image/webp",
            Kind::Bmp => "image/bmp",
            Kind::Pdf => "application/pdf",
            Kind::Text => "text/plain",
        }
    }
}

/// The kind of a file; its name only matters where the content is text, which can be anything.
///
/// # Errors
/// [`Unfit`] for everything that is not taken, named as nearly as its first bytes tell.
pub fn find(file_name: &str, bytes: &[u8]) -> Result<Kind, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if let Some(found) = picture(bytes) {
        return found;
    }
    // A PDF may begin after some other bytes (ISO 32000-2, annex I.2).
    if bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if let Some(unfit) = named(bytes) {
        return Err(unfit);
    }
    let text = text::read(bytes)?;
    let first = text.trim_start().get(..9).unwrap_or_default().to_ascii_lowercase();
    if text.starts_with("#!") {
        return Err(Unfit::Program);
    }
    if ["<!doctype", "<html", "<?xml", "<svg", "<script"].iter().any(|tag| first.starts_with(tag)) {
        return Err(Unfit::WebPage);
    }
    match name::claim(file_name) {
        name::Claim::Text => Ok(Kind::Text),
        name::Claim::Program => Err(Unfit::Program),
        name::Claim::Other => Err(Unfit::NotAsNamed),
    }
}

fn picture(bytes: &[u8]) -> Option<Result<Kind, Unfit>> {
    let starts = |signature: &[u8]| bytes.starts_with(signature);
    let at = |offset: usize, word: &[u8]| bytes.get(offset..offset + word.len()) == Some(word);
    if starts(&[0xff, 0xd8, 0xff]) {
        return Some(Ok(Kind::Jpeg));
    }
    if starts(b"\x89PNG\r\n\x1a\n") {
        return Some(Ok(Kind::Png));
    }
    if starts(b"RIFF") && at(8, b"WEBP") {
        return Some(Ok(Kind::Webp));
    }
    // The size of the header that follows tells it from a text that begins with these letters.
    if starts(b"BM") && bytes.get(14).is_some_and(|size| matches!(size, 12 | 40 | 52 | 56 | 108 | 124)) && at(15, &[0])
    {
        return Some(Ok(Kind::Bmp));
    }
    if at(4, b"ftyp") {
        let brands = bytes.get(8..bytes.len().min(64)).unwrap_or_default();
        let brand = |names: &[&[u8; 4]]| brands.chunks(4).any(|b| names.iter().any(|n| b == n.as_slice()));
        return Some(Err(match () {
            () if brand(&[b"avif", b"avis"]) => Unfit::OtherPicture,
            () if brand(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"]) => Unfit::Heic,
            () => Unfit::Recording,
        }));
    }
    let other = [&b"GIF8"[..], b"II*\0", b"MM\0*", b"\0\0\x01\0", b"8BPS", b"\x00\x00\x00\x0cjP  ", b"\xff\x0a"];
    other.iter().any(|s| starts(s)).then_some(Err(Unfit::OtherPicture))
}

/// What is recognised, so that its sentence can say what to do instead.
fn named(bytes: &[u8]) -> Option<Unfit> {
    let starts = |signatures: &[&[u8]]| signatures.iter().any(|s| bytes.starts_with(s));
    if starts(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        let head = &bytes[..bytes.len().min(4096)];
        let holds = |word: &[u8]| head.windows(word.len()).any(|w| w == word);
        let office = holds(b"[Content_Types].xml") || holds(b"opendocument") || holds(b"_rels/");
        return Some(if office { Unfit::Office } else { Unfit::Packed });
    }
    if starts(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"]) {
        return Some(Unfit::Office);
    }
    if starts(&[b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"]) {
        return Some(Unfit::Packed);
    }
    let dos = bytes.starts_with(b"MZ") && bytes.contains(&0);
    let mac = [&[0xca, 0xfe, 0xba, 0xbe][..], &[0xfe, 0xed, 0xfa, 0xce], &[0xfe, 0xed, 0xfa, 0xcf]];
    if dos || starts(&[b"\x7fELF", &[0xcf, 0xfa, 0xed, 0xfe], b"dex\n"]) || starts(&mac) {
        return Some(Unfit::Program);
    }
    let riff = bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|w| w == b"WAVE" || w == b"AVI ");
    let sound = starts(&[b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"#!AMR", &[0xff, 0xfb], &[0xff, 0xf1]]);
    (riff || sound).then_some(Unfit::Recording)
}
