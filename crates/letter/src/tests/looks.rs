//! The PDF, opened again and drawn.

use super::{pdf, samples};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// Of each sheet: in each of twelve bands from top to bottom, how many pixels are not white left and right
/// of the middle.
fn sheets(bytes: &[u8]) -> Vec<Vec<[usize; 2]>> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let settings = PixmapSettings { bg_color: WHITE, ..PixmapSettings::default() };
    let draw = |page| {
        let cache = RenderCache::new();
        let drawn = render(page, &cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
        let (width, height) = (usize::from(drawn.width()), usize::from(drawn.height()));
        assert_eq!((width, height), (595, 841), "A4");
        let mut bands = vec![[0, 0]; 12];
        for (n, pixel) in drawn.data_as_u8_slice().chunks(4).enumerate() {
            let (x, y) = (n % width, n / width);
            bands[y * 12 / height][usize::from(x > width / 2)] += usize::from(pixel[0] < 200);
        }
        bands
    };
    pdf.pages().iter().map(draw).collect()
}

#[test]
fn two_languages_stand_beside_each_other() {
    for langs in [["en", "ug"], ["zh-Hans", "ar"], ["ug", "zh-Hans"], ["es", "en"]] {
        let sheets = sheets(&pdf(&samples::letter(&langs, 1)));
        // Letterhead, title, text: something on both sides of each band down to the table.
        for band in &sheets[0][..5] {
            assert!(band[0] > 50 && band[1] > 50, "{langs:?} {:?}", sheets[0]);
        }
        // The foot.
        assert!(sheets[0][11][0] > 10 && sheets[0][11][1] > 3, "{langs:?} {:?}", sheets[0]);
    }
}

#[test]
fn one_language_fills_the_sheet() {
    let sheets = sheets(&pdf(&samples::letter(&["en"], 1)));
    assert!(sheets[0][2][1] > 50, "{:?}", sheets[0]);
}

#[test]
fn a_long_letter_goes_over_sheets_and_none_is_blank() {
    let sheets = sheets(&pdf(&samples::letter(&["en", "ug"], 9)));
    assert!(sheets.len() >= 4, "{}", sheets.len());
    for sheet in &sheets {
        assert!(sheet.iter().flatten().sum::<usize>() > 1_000, "{sheet:?}");
        assert!(sheet[11][0] > 10, "the number stands at each foot: {sheet:?}");
    }
}

#[test]
fn a_notice_stands_at_the_head_of_every_sheet() {
    let mut letter = samples::letter(&["en", "ug"], 3);
    let plain = sheets(&pdf(&letter));
    letter.notice = letter.titles.clone();
    let noted = sheets(&pdf(&letter));
    assert!(plain.len() == noted.len() && plain.len() > 1);
    for (plain, noted) in plain.iter().zip(&noted) {
        assert!(noted[0][0] > plain[0][0] + 100, "{:?} {:?}", noted[0], plain[0]);
    }
}

#[test]
fn a_signature_never_stands_alone_on_a_sheet() {
    for rows in (0..24).step_by(2) {
        let mut letter = samples::letter(&["en", "ug"], 1);
        letter.sections.push(samples::counted(&["en", "ug"], rows));
        let sheets = sheets(&pdf(&letter));
        // Above the signature stands something of what is signed: the last sheet is never nearly empty.
        let filled = sheets.last().unwrap()[..11].iter().filter(|band| band[0] > 0).count();
        assert!(sheets.len() == 1 || filled >= 4, "{rows} rows: {filled}");
    }
}
