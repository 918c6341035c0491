//! Sheets become PDF.

use crate::set::Line;
use crate::sheet::{HEIGHT, Ink, Sheets, WIDTH};
use crate::tree::Tree;
use crate::{Letter, Unset};
use jiff::civil;
use krilla::color::luma;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::{Document, SerializeSettings};

/// Shades, from black to white.
const INK: u8 = 20;
const GREY: u8 = 85;
const PALE: u8 = 170;

/// Says nothing of the machine or the program, and of time only what the letter says.
pub fn pdf(letter: &Letter, sheets: &Sheets, mut tree: Tree) -> Result<Vec<u8>, Unset> {
    let both = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_U)
        .with_accessibility_validator(Accessibility::UA1);
    let configuration = both.finish().map_err(|_| Unset::Unwritten)?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    for sheet in &sheets.0 {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(Unset::Unwritten)?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for (y, ink) in sheet {
            draw(&mut surface, *y, ink, &mut tree);
        }
        surface.finish();
        page.finish();
    }
    let title: Vec<&str> = letter.titles.iter().map(|t| t.text.as_str()).collect();
    let title = title.join(" · ");
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(title.clone(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    document.set_outline(outline);
    let mut said = Metadata::new().title(title).creation_date(date(letter.made));
    if let Some(first) = letter.titles.first() {
        let rtl = first.dir == "rtl";
        let direction = if rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        said = said.language(first.lang.to_owned()).text_direction(direction);
    }
    document.set_metadata(said);
    document.set_tag_tree(tree.finish());
    document.finish().map_err(|_| Unset::Unwritten)
}

fn date(at: civil::DateTime) -> DateTime {
    let part = |n: i8| n.unsigned_abs();
    let day = DateTime::new(at.year().unsigned_abs()).month(part(at.month())).day(part(at.day()));
    day.hour(part(at.hour())).minute(part(at.minute())).second(part(at.second()))
}

fn draw(surface: &mut Surface<'_>, y: f32, ink: &Ink, tree: &mut Tree) {
    match ink {
        Ink::Line { x, line, text, grey, node } => {
            let tag = match node {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
            };
            let id = surface.start_tagged(tag);
            shade(surface, if *grey { GREY } else { INK });
            glyphs(surface, *x, y, line, text);
            surface.end_tagged();
            if let Some(node) = node {
                tree.mark(*node, id);
            }
        }
        Ink::Rule { x, width, height } | Ink::Bar { x, width, height } => {
            let Some(rect) = Rect::from_xywh(*x, y, *width, *height) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            let Some(path) = path.finish() else { return };
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            shade(surface, if *height > 1.0 && matches!(ink, Ink::Rule { .. }) { INK } else { PALE });
            surface.draw_path(&path);
            surface.end_tagged();
        }
    }
}

fn shade(surface: &mut Surface<'_>, shade: u8) {
    surface.set_fill(Some(Fill { paint: luma::Color::new(shade).into(), ..Fill::default() }));
}

fn glyphs(surface: &mut Surface<'_>, x: f32, y: f32, line: &Line, text: &str) {
    for run in line.runs.iter().filter(|run| !run.glyphs.is_empty()) {
        let start = Point::from_xy(x + run.x, y + run.baseline);
        surface.draw_glyphs(start, &run.glyphs, run.font.clone(), text, run.size, false);
    }
}
