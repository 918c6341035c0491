//! Letters are joined, ordered and broken as their scripts are.

use super::ALL;
use crate::set::{Para, Setter, Style, Voice};
use parley::BaseDirection;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_these_scripts_write_is_set(
        text in "[a-zа-яا-يئېۆۇگچپڭ一-龥0-9 \n،؟。「」().:-]{0,400}",
        width in 20.0f32..500.0,
    ) {
        let para = set(&text, "ug", width);
        prop_assert!(para.lines.iter().all(|l| l.height > 10.0));
    }
}

fn set(text: &str, lang: &'static str, width: f32) -> Para {
    let base = if matches!(lang, "ar" | "ug") { BaseDirection::Rtl } else { BaseDirection::Ltr };
    let style = Style { size: 10.0, bold: false, grey: false };
    Setter::new(&ALL).para(text, Voice { lang: Some(lang), base }, style, width).unwrap()
}

/// Of the first line, from left to right: where it stands, its glyph, its text.
fn glyphs(para: &Para) -> Vec<(f32, u32, String)> {
    let mut all = Vec::new();
    for run in &para.lines[0].runs {
        let mut x = run.x;
        for glyph in &run.glyphs {
            all.push((x, glyph.glyph_id.to_u32(), para.text[glyph.text_range.clone()].to_owned()));
            x += glyph.x_advance * run.size;
        }
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all
}

fn ids(text: &str) -> Vec<u32> {
    glyphs(&set(text, "ug", 400.0)).into_iter().map(|(_, id, _)| id).collect()
}

#[test]
fn arabic_letters_are_joined() {
    // Alone, and between two others of its kind, it has another form.
    let alone = ids("ب");
    let three = ids("ببب");
    assert!(three.len() >= 3 && three.iter().all(|id| !alone.contains(id)), "{alone:?} {three:?}");
    // A letter that joins on one side only leaves the next alone.
    assert_eq!(ids("دد"), [ids("د"), ids("د")].concat());
    // Lam and alif become one sign.
    let (sign, lam, alif) = (ids("لا"), ids("ل"), ids("ا"));
    assert!(sign.iter().all(|id| !lam.contains(id) && !alif.contains(id)), "{sign:?}");
}

#[test]
fn figures_and_names_keep_their_direction_among_arabic_letters() {
    let shown = |text: &str| glyphs(&set(text, "ug", 400.0)).into_iter().map(|(_, _, t)| t).collect::<String>();
    assert_eq!(shown("كۈن 60"), "60 نۈك");
    assert_eq!(shown("(China) كۈن"), "نۈك )China(");
    // The bracket that opens stands at the right, and is drawn as one that opens there.
    let (open, close) = (ids("كۈن (")[0], ids("كۈن )")[0]);
    let last = glyphs(&set("(China) كۈن", "ug", 400.0)).pop().unwrap();
    assert!(last.1 == open && last.1 != close, "{last:?} {open} {close}");
    assert_eq!(shown("\u{2066}482-193-575\u{2069} نومۇر").replace(['\u{2066}', '\u{2069}'], ""), "رۇمون 482-193-575");
}

#[test]
fn right_to_left_begins_at_the_right() {
    let first = &glyphs(&set("كۈن", "ug", 400.0))[0];
    assert!(first.0 > 370.0, "{first:?}");
    assert!(glyphs(&set("day", "en", 400.0))[0].0 < 1.0);
}

#[test]
fn lines_are_broken_where_a_script_allows_it() {
    let widest = |para: &Para| para.lines.iter().map(|l| l.width).fold(0.0, f32::max);
    // Between words; between ideographs, but never before a full stop; and anywhere in what never ends.
    let words = set("Your last day to ask for a review of this decision", "en", 100.0);
    let han = set("您申请行政复议的最后一天。法律给予六十日。每个日历日都计算在内。", "zh-Hans", 50.0);
    let endless = set(&"x".repeat(200), "en", 100.0);
    for para in [&words, &han, &endless] {
        assert!(para.lines.len() > 2 && widest(para) < 104.0, "{}: {}", para.text, widest(para));
    }
    for line in &han.lines {
        let first = &line.runs[0].glyphs[0];
        assert!(!han.text[first.text_range.clone()].starts_with('。'));
    }
}
