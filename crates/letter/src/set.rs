//! Text becomes lines of glyphs: joined, ordered, broken to a width.

use crate::{Fonts, Unset};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::layout::{Alignment, AlignmentOptions, Cluster, GlyphRun, PositionedLayoutItem};
use parley::style::{FontFamily, FontWeight, Language, LineHeight, OverflowWrap, StyleProperty};
use parley::{BaseDirection, FontContext, LayoutContext};
use std::rc::Rc;

/// How a text looks. Sizes in points.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub size: f32,
    pub bold: bool,
    pub grey: bool,
}

/// In what language, as far as known, and which way it runs.
#[derive(Debug, Clone, Copy)]
pub struct Voice {
    pub lang: Option<&'static str>,
    pub base: BaseDirection,
}

impl Voice {
    pub fn of(lang: &'static str, dir: &str) -> Self {
        Self { lang: Some(lang), base: if dir == "rtl" { BaseDirection::Rtl } else { BaseDirection::Ltr } }
    }

    /// Naskh letters are small for their size.
    fn scale(self) -> f32 {
        if matches!(self.lang, Some("ar" | "ug")) { 1.1 } else { 1.0 }
    }

    /// Of the line height: scripts with marks above and below need more room.
    fn leading(self) -> f32 {
        match self.lang {
            Some("ar" | "ug") => 1.45,
            Some("zh-Hans") => 1.5,
            Some(_) => 1.4,
            None => 1.55,
        }
    }
}

/// One paragraph.
pub struct Para {
    pub text: Rc<str>,
    pub lines: Vec<Line>,
    pub grey: bool,
    pub rtl: bool,
}

/// One line; measures from its upper left corner, in points.
pub struct Line {
    pub width: f32,
    pub height: f32,
    pub runs: Vec<Run>,
}

/// Glyphs of one font.
pub struct Run {
    pub font: Font,
    pub size: f32,
    pub x: f32,
    pub baseline: f32,
    pub glyphs: Vec<KrillaGlyph>,
}

pub struct Setter<'a> {
    fonts: &'a Fonts,
    context: FontContext,
    layouts: LayoutContext<()>,
}

impl<'a> Setter<'a> {
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, context: fonts.context.clone(), layouts: LayoutContext::new() }
    }

    pub fn para(&mut self, text: &str, voice: Voice, style: Style, width: f32) -> Result<Para, Unset> {
        let text = clean(text);
        let mut builder = self.layouts.ranged_builder(&mut self.context, &text, 1.0, false);
        builder.set_base_direction(voice.base);
        let families = self.fonts.families(voice.lang.unwrap_or_default());
        builder.push_default(FontFamily::List(families.into()));
        builder.push_default(StyleProperty::FontSize(style.size * voice.scale()));
        builder.push_default(StyleProperty::FontWeight(if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL }));
        builder.push_default(LineHeight::FontSizeRelative(voice.leading()));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Locale(voice.lang.and_then(|lang| Language::parse(lang).ok())));
        let mut layout = builder.build(&*text);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, AlignmentOptions::default());
        let mut lines = Vec::new();
        for line in layout.lines() {
            let (top, height) = (line.metrics().block_min_coord, line.metrics().line_height);
            let mut runs = Vec::new();
            for item in line.items() {
                if let PositionedLayoutItem::GlyphRun(run) = item {
                    runs.push(self.run(&run, top, &text)?);
                }
            }
            lines.push(Line { width: line.metrics().advance, height, runs });
        }
        if lacks(&text, &lines) {
            return Err(Unset::NoGlyph);
        }
        Ok(Para { text, lines, grey: style.grey, rtl: layout.is_rtl() })
    }

    fn run(&self, run: &GlyphRun<'_, ()>, top: f32, text: &str) -> Result<Run, Unset> {
        let size = run.run().font_size();
        let font = self.fonts.face(run.run().font()).ok_or(Unset::NoGlyph)?.clone();
        let mut glyphs: Vec<KrillaGlyph> = Vec::new();
        for cluster in run.run().visual_clusters() {
            push(&mut glyphs, &cluster, size, text)?;
        }
        Ok(Run { font, size, x: run.offset(), baseline: run.baseline() - top, glyphs })
    }
}

/// The glyphs of one cluster, with the text that they stand for.
fn push(glyphs: &mut Vec<KrillaGlyph>, cluster: &Cluster<'_, ()>, size: f32, text: &str) -> Result<(), Unset> {
    let range = cluster.text_range();
    if cluster.is_ligature_continuation() {
        if let Some(last) = glyphs.last_mut() {
            last.text_range = last.text_range.start.min(range.start)..last.text_range.end.max(range.end);
        }
        return Ok(());
    }
    for glyph in cluster.glyphs() {
        if glyph.id == 0 {
            // Marks that only steer have no form of their own; of the others, see `lacks`.
            if text[range.clone()].chars().all(steers) {
                continue;
            }
            return Err(Unset::NoGlyph);
        }
        let (advance, x, y) = (glyph.advance / size, glyph.x / size, -glyph.y / size);
        glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, range.clone(), None));
    }
    Ok(())
}

/// Whether a character that shows is in none of the lines.
fn lacks(text: &str, lines: &[Line]) -> bool {
    let mut set = vec![false; text.len()];
    for glyph in lines.iter().flat_map(|l| l.runs.iter().flat_map(|r| &r.glyphs)) {
        set[glyph.text_range.clone()].fill(true);
    }
    text.char_indices().any(|(at, c)| !set[at] && !c.is_whitespace() && !steers(c))
}

/// Without what has no place on paper: control characters, and code points that PDF refuses as text.
fn clean(text: &str) -> Rc<str> {
    let kept = text.chars().map(|c| if c == '\t' { ' ' } else { c });
    let kept = kept.filter(|c| !c.is_control() && *c != '\u{feff}' && (*c as u32) & 0xfffe != 0xfffe);
    kept.collect::<String>().into()
}

/// Directions, joiners and places to break: seen by what they do to others.
fn steers(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}
