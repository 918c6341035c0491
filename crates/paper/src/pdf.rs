//! PDF: looked over when it comes in, and drawn page by page. Nothing in it is ever run: the
//! renderer knows no scripts, opens nothing and fetches nothing.

use crate::kind::Kind;
use crate::picture;
use crate::unfit::Unfit;
use crate::{PAGES, Sheet, Shown};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::object::{Dict, MaybeRef, Name, Object};
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{DynamicImage, RgbaImage};

/// The width of a drawn page, in pixels, and the longest side of one that is not upright.
const WIDTH: f32 = 1_400.0;
const LONGEST: f32 = 2_600.0;
/// How deep objects that lie in one another are followed.
const DEPTH: u8 = 12;

fn open(bytes: &[u8]) -> Result<Pdf, Unfit> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Unfit::Locked
        }
        _ => Unfit::Damaged,
    })?;
    match pdf.pages().len() {
        0 => Err(Unfit::Damaged),
        n if n > PAGES as usize => Err(Unfit::TooManyPages),
        _ => Ok(pdf),
    }
}

/// Number of pages, and whether something in it would run elsewhere.
///
/// # Errors
/// [`Unfit`] when it cannot be opened, or not without a password.
pub(crate) fn look_over(bytes: &[u8]) -> Result<(u32, bool), Unfit> {
    let pdf = open(bytes)?;
    Ok((count(&pdf), has_script(&pdf)))
}

fn count(pdf: &Pdf) -> u32 {
    u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX)
}

/// Page `number` from 1 as a picture; the last one for any above.
///
/// # Errors
/// As for [`look_over`].
pub(crate) fn page(bytes: &[u8], number: u32) -> Result<(Sheet, Vec<u8>), Unfit> {
    let pdf = open(bytes)?;
    let pages = count(&pdf);
    let page = &pdf.pages()[number.clamp(1, pages) as usize - 1];
    let (width, height) = page.render_dimensions();
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return Err(Unfit::Damaged);
    }
    let scale = (WIDTH / width).min(LONGEST / height);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let interpreter = InterpreterSettings::default();
    let drawn = render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    // On white nothing is transparent, so there is nothing to divide by.
    let pixels = drawn.data_as_u8_slice().to_vec();
    let picture = RgbaImage::from_raw(width, height, pixels).ok_or(Unfit::Damaged)?;
    let (kind, bytes) = picture::encode(&DynamicImage::from(DynamicImage::from(picture).to_rgb8()), false)?;
    debug_assert!(matches!(kind, Kind::Png | Kind::Jpeg));
    Ok((Sheet { shown: Shown::Picture(kind), pages, script: has_script(&pdf) }, bytes))
}

/// Scripts, programs started, files inside, forms that are programs (ISO 32000-2, sections 12.6.4
/// and 12.7.8): nothing that a reader does by itself here, all of it something that others do.
fn has_script(pdf: &Pdf) -> bool {
    pdf.objects().into_iter().any(|object| active(&object, DEPTH))
}

fn active(object: &Object<'_>, depth: u8) -> bool {
    match object {
        _ if depth == 0 => true,
        Object::Dict(dict) => active_dict(dict, depth),
        Object::Stream(stream) => active_dict(stream.dict(), depth),
        Object::Array(array) => array.raw_iter().any(|item| direct(&item, depth)),
        _ => false,
    }
}

fn direct(item: &MaybeRef<Object<'_>>, depth: u8) -> bool {
    match item {
        // Every object that is referred to is looked at by itself.
        MaybeRef::Ref(_) => false,
        MaybeRef::NotRef(object) => active(object, depth - 1),
    }
}

fn active_dict(dict: &Dict<'_>, depth: u8) -> bool {
    const KEYS: [&str; 4] = ["JS", "JavaScript", "XFA", "RichMediaContent"];
    const ACTIONS: [&str; 6] = ["JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "GoToE"];
    KEYS.iter().any(|key| dict.contains_key(key))
        || dict.get::<Name<'_>>("S").is_some_and(|s| ACTIONS.contains(&s.as_str()))
        || dict.get::<Name<'_>>("Type").is_some_and(|t| t.as_str() == "EmbeddedFile")
        || dict.entries().any(|(_, value)| direct(&value, depth))
}
