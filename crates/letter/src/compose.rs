//! A letter as slabs: where everything stands, and how large.

use crate::frame::Frame;
use crate::set::{Setter, Style, Voice};
use crate::sheet::{SIDE, WIDTH};
use crate::slab::{Slab, height, tail};
use crate::tree::{ROOT, Role, Tree};
use crate::{Fonts, Letter, Piece, Unset};

const HEAD: Style = Style { size: 12.5, bold: true, grey: false };
const TITLE: Style = Style { size: 16.0, bold: true, grey: false };
pub const TEXT: Style = Style { size: 10.0, bold: false, grey: false };
pub const SOFT: Style = Style { size: 10.0, bold: false, grey: true };
pub const SMALL: Style = Style { size: 8.5, bold: false, grey: true };

pub const FULL: f32 = WIDTH - 2.0 * SIDE;
const BETWEEN: f32 = 22.0;
const STAMP: f32 = 48.0;
const SIGNED: f32 = 90.0;

pub struct Composer<'a> {
    pub setter: Setter<'a>,
    pub tree: Tree,
    /// Of the language that stands first.
    pub rtl: bool,
}

impl<'a> Composer<'a> {
    pub fn new(letter: &Letter, fonts: &'a Fonts) -> Self {
        let first = letter.titles.first();
        let rtl = first.is_some_and(|t| t.dir == "rtl");
        Self { setter: Setter::new(fonts), tree: Tree::new(first.map(|t| t.lang)), rtl }
    }

    /// `shares` of the whole width, `between` apart, from where this letter begins.
    pub fn columns(&self, shares: &[f32], between: f32) -> Vec<Frame> {
        let mut rest = Frame { x: SIDE, width: FULL };
        let cut = |share: &f32| {
            let (frame, after) = rest.split(*share, self.rtl);
            rest = after.split(between, self.rtl).1;
            frame
        };
        shares.iter().map(cut).collect()
    }

    /// A column for each of `n` languages.
    pub fn halves(&self, n: usize) -> Vec<Frame> {
        let gaps = BETWEEN * n.saturating_sub(1) as f32;
        self.columns(&vec![(FULL - gaps) / n.max(1) as f32; n], BETWEEN)
    }

    pub fn text(&mut self, text: &str, voice: Voice, style: Style, at: Frame, node: usize) -> Result<Slab, Unset> {
        let para = self.setter.para(text, voice, style, at.width)?;
        Ok(Slab::Text { x: at.x, para, node })
    }

    /// The same in each language, as one thing with a part for each.
    fn pair(&mut self, pieces: &[Piece], style: Style, role: Role) -> Result<Slab, Unset> {
        let whole = self.tree.add(ROOT, role, None);
        let mut columns = Vec::new();
        for (piece, frame) in pieces.iter().zip(self.halves(pieces.len())) {
            let node = self.tree.add(whole, Role::Span, Some(piece.lang));
            columns.push(vec![self.text(&piece.text, Voice::of(piece.lang, piece.dir), style, frame, node)?]);
        }
        Ok(Slab::Beside(columns))
    }

    pub fn letter(&mut self, letter: &Letter) -> Result<Vec<Slab>, Unset> {
        let rule = |weight| Slab::Rule { x: SIDE, width: FULL, weight };
        let mut slabs = vec![self.pair(&letter.heads, HEAD, Role::Paragraph)?];
        slabs.push(self.pair(&letter.offices, TEXT, Role::Paragraph)?);
        slabs.extend([Slab::Gap(6.0), rule(1.5), Slab::Gap(14.0)]);
        let titles: Vec<&str> = letter.titles.iter().map(|t| t.text.as_str()).collect();
        slabs.push(self.pair(&letter.titles, TITLE, Role::Heading(1, titles.join(" · ")))?);
        slabs.push(Slab::Gap(9.0));
        for section in &letter.sections {
            slabs.extend(self.section(section)?);
        }
        let mut end = Vec::new();
        if !letter.stamp.is_empty() {
            end.extend([Slab::Gap(10.0), self.pair(&letter.stamp, SOFT, Role::Paragraph)?, Slab::Gap(STAMP)]);
        }
        end.extend([rule(0.6), Slab::Gap(5.0), self.pair(&letter.printed, SMALL, Role::Paragraph)?]);
        // A signature does not stand alone on a sheet: some of what is signed goes with it.
        let at = tail(&slabs, SIGNED);
        slabs.insert(at, Slab::Keep(height(&slabs[at..]) + height(&end)));
        slabs.extend(end);
        Ok(slabs)
    }
}
