//! A part of a letter: in each language, then what was typed and what is counted.

use crate::compose::{Composer, FULL, SOFT, TEXT};
use crate::frame::Frame;
use crate::set::{Style, Voice};
use crate::sheet::SIDE;
use crate::slab::{Slab, height};
use crate::tree::{ROOT, Role};
use crate::{Cell, Section, Unset};
use parley::BaseDirection;

const HEADING: Style = Style { size: 10.5, bold: true, grey: false };
const LABEL: f32 = 80.0;
const BULLET: f32 = 10.0;

impl Composer<'_> {
    pub fn section(&mut self, section: &Section) -> Result<Vec<Slab>, Unset> {
        let mut columns = Vec::new();
        for (cell, frame) in section.cells.iter().zip(self.halves(section.cells.len())) {
            columns.push(self.cell(cell, frame)?);
        }
        // A heading does not stay behind alone.
        let tallest = columns.iter().map(|c| height(c)).fold(0.0, f32::max);
        let mut slabs = vec![Slab::Keep(tallest + 40.0), Slab::Beside(columns)];
        if let Some(typed) = &section.typed {
            slabs.push(Slab::Gap(3.0));
            slabs.extend(self.typed(typed)?);
        }
        if let Some(ledger) = &section.ledger {
            slabs.push(Slab::Gap(5.0));
            slabs.extend(self.ledger(ledger)?);
        }
        slabs.push(Slab::Gap(7.0));
        Ok(slabs)
    }

    fn cell(&mut self, cell: &Cell, frame: Frame) -> Result<Vec<Slab>, Unset> {
        let voice = Voice::of(cell.lang, cell.dir);
        let part = self.tree.add(ROOT, Role::Part, Some(cell.lang));
        let mut slabs = Vec::new();
        if let Some(heading) = &cell.said.heading {
            let node = self.tree.add(part, Role::Heading(2, heading.clone()), None);
            slabs.extend([self.text(heading, voice, HEADING, frame, node)?, Slab::Gap(2.0)]);
        }
        let facts = cell.said.facts.iter().map(|f| (f.label.as_str(), format!("\u{2068}{}\u{2069}", f.value)));
        slabs.extend(self.list(facts, LABEL, voice, frame, part)?);
        for text in &cell.said.text {
            let node = self.tree.add(part, Role::Paragraph, None);
            slabs.extend([self.text(text, voice, TEXT, frame, node)?, Slab::Gap(4.0)]);
        }
        let items = cell.said.items.iter().map(|item| ("•", item.clone()));
        slabs.extend(self.list(items, BULLET, voice, frame, part)?);
        Ok(slabs)
    }

    /// Labels of a width, and what belongs to them.
    fn list<'t>(
        &mut self,
        entries: impl Iterator<Item = (&'t str, String)>,
        width: f32,
        voice: Voice,
        frame: Frame,
        part: usize,
    ) -> Result<Vec<Slab>, Unset> {
        let (first, second) = frame.split(width, voice.base == BaseDirection::Rtl);
        let first = first.short(3.0, voice.base == BaseDirection::Rtl);
        let list = self.tree.add(part, Role::List, None);
        let mut slabs = Vec::new();
        for (label, body) in entries {
            let item = self.tree.add(list, Role::Item, None);
            let (left, right) = (self.tree.add(item, Role::Label, None), self.tree.add(item, Role::Body, None));
            let label = self.text(label, voice, SOFT, first, left)?;
            let body = self.text(&body, voice, TEXT, second, right)?;
            slabs.extend([Slab::Beside(vec![vec![label], vec![body]]), Slab::Gap(2.0)]);
        }
        if !slabs.is_empty() {
            slabs.push(Slab::Gap(2.0));
        }
        Ok(slabs)
    }

    /// Each paragraph in its own direction, with a line at its beginning.
    fn typed(&mut self, typed: &str) -> Result<Vec<Slab>, Unset> {
        let voice = Voice { lang: None, base: BaseDirection::Auto };
        let inner = Frame { x: SIDE + 11.0, width: FULL - 22.0 };
        let mut slabs = Vec::new();
        for text in typed.lines() {
            let node = self.tree.add(ROOT, Role::Paragraph, None);
            let para = self.setter.para(text, voice, TEXT, inner.width)?;
            let bar = if para.rtl { SIDE + FULL - 2.0 } else { SIDE };
            slabs.push(Slab::Barred { bar, x: inner.x, para, node });
        }
        Ok(slabs)
    }
}
