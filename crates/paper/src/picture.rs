//! Pictures, drawn anew: whatever was hidden in the file, or written beside the picture by a camera
//! (place, time, owner), is not in the copy.

use crate::MEGAPIXELS;
use crate::kind::Kind;
use crate::unfit::Unfit;
use image::codecs::jpeg::JpegEncoder;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use std::io::Cursor;

/// The longest side of what is kept, in pixels: an A4 page at 210 dots an inch.
const LONGEST: u32 = 2_500;
/// Drawn without loss up to this size in bytes; above it, it is a photo whatever the format says.
const LOSSLESS: usize = 1_500_000;
/// Small print stays legible, and a page takes some hundred kilobytes.
const QUALITY: u8 = 85;

/// The same picture, upright, without metadata, at most [`LONGEST`] on its longer side.
///
/// # Errors
/// [`Unfit::TooManyPixels`] before anything is decoded; [`Unfit::Damaged`] when it is not whole.
pub(crate) fn plain(kind: Kind, bytes: &[u8]) -> Result<(Kind, Vec<u8>), Unfit> {
    let format = match kind {
        Kind::Png => ImageFormat::Png,
        Kind::Webp => ImageFormat::WebP,
        Kind::Bmp => ImageFormat::Bmp,
        _ => ImageFormat::Jpeg,
    };
    if kind == Kind::Jpeg && !ends(bytes) {
        return Err(Unfit::Damaged);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEGAPIXELS * 1_000_000 * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unfit)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MEGAPIXELS * 1_000_000 {
        return Err(Unfit::TooManyPixels);
    }
    if width == 0 || height == 0 {
        return Err(Unfit::Damaged);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unfit)?;
    if width.max(height) > LONGEST {
        picture = picture.thumbnail(LONGEST, LONGEST);
    }
    picture.apply_orientation(orientation);
    encode(&picture, kind == Kind::Jpeg)
}

/// Whether the end of the picture comes after its last scan: decoders draw the rest of one that was
/// cut off in grey, and nobody notices before the paper is needed (ISO/IEC 10918-1, section B.1.1).
fn ends(bytes: &[u8]) -> bool {
    let last = |marker: u8| bytes.windows(2).rposition(|w| w == [0xff, marker]);
    last(0xda).is_some_and(|scan| last(0xd9).is_some_and(|end| end > scan))
}

fn unfit(error: ImageError) -> Unfit {
    match error {
        ImageError::Limits(_) => Unfit::TooManyPixels,
        ImageError::Unsupported(_) => Unfit::OtherPicture,
        _ => Unfit::Damaged,
    }
}

/// As PNG while that is small, for drawings and screenshots; as JPEG otherwise.
///
/// # Errors
/// [`Unfit::Damaged`] for a picture without pixels.
pub(crate) fn encode(picture: &DynamicImage, photo: bool) -> Result<(Kind, Vec<u8>), Unfit> {
    if !photo {
        let mut png = vec![];
        let same =
            if picture.color().has_alpha() { picture.to_rgba8().into() } else { DynamicImage::from(picture.to_rgb8()) };
        same.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(|_| Unfit::Damaged)?;
        if png.len() <= LOSSLESS {
            return Ok((Kind::Png, png));
        }
    }
    let mut jpeg = vec![];
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    flat(picture).write_with_encoder(encoder).map_err(|_| Unfit::Damaged)?;
    Ok((Kind::Jpeg, jpeg))
}

/// On white, where it is transparent.
fn flat(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let over = |value: u8, alpha: u8| {
        let (value, alpha) = (u16::from(value), u16::from(alpha));
        u8::try_from((value * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
    };
    let rgba = picture.to_rgba8();
    let (width, height) = rgba.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let [r, g, b, a] = rgba.get_pixel(x, y).0;
        Rgb([over(r, a), over(g, a), over(b, a)])
    })
}
