//! Which fonts letters are set in, read once.

use krilla::Data;
use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::style::FontFamilyName;
use parley::{FontContext, FontData};
use std::collections::HashMap;
use std::sync::Arc;

/// What to look for: the Noto fonts (SIL Open Font License 1.1) as Debian's `fonts-noto-core` and
/// `fonts-noto-cjk` name them. What comes first is taken first for what several have. The last ones
/// are for names and words of other scripts that are written where letters in these languages are.
pub const FILES: [&str; 15] = [
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJK-Bold.ttc",
    "NotoSerifTibetan-Regular.ttf",
    "NotoSansMongolian-Regular.ttf",
    "NotoSansYi-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansMath-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
];

/// One file holds the forms of several countries; these are the ones of the mainland.
const HAN: &str = "Noto Sans CJK SC";
const ARABIC: &str = "Noto Naskh Arabic";

/// The fonts that are there.
pub struct Fonts {
    pub(crate) context: FontContext,
    families: Vec<String>,
    /// By the file's id and the place in it.
    faces: HashMap<(u64, u32), Font>,
}

impl Fonts {
    /// `files` in the order of [`FILES`]; what is not a font is passed over.
    pub fn new(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        let (mut families, mut faces) = (Vec::new(), HashMap::new());
        for file in files {
            let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(file);
            let blob = Blob::new(bytes.clone());
            for (family, fonts) in collection.register_fonts(blob.clone(), None) {
                let name = collection.family_name(family).unwrap_or_default().to_owned();
                if name.contains("CJK") && name != HAN {
                    continue;
                }
                for font in fonts {
                    if let Some(face) = Font::new(Data::from(bytes.clone()), font.index()) {
                        faces.insert((blob.id(), font.index()), face);
                    }
                }
                if !families.contains(&name) {
                    families.push(name);
                }
            }
        }
        Self { context: FontContext { collection, ..FontContext::default() }, families, faces }
    }

    /// All families; first the one that was made for the language, so that marks that scripts share
    /// look like the words around them.
    pub(crate) fn families(&self, lang: &str) -> Vec<FontFamilyName<'static>> {
        let own = match lang {
            "ar" | "ug" => ARABIC,
            "zh-Hans" => HAN,
            _ => "",
        };
        let (first, rest): (Vec<_>, Vec<_>) = self.families.iter().partition(|name| *name == own);
        first.into_iter().chain(rest).map(|name| FontFamilyName::Named(name.clone().into())).collect()
    }

    pub(crate) fn face(&self, font: &FontData) -> Option<&Font> {
        self.faces.get(&(font.data.id(), font.index))
    }
}
