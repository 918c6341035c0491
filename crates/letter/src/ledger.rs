//! Tables.

use crate::compose::{Composer, FULL};
use crate::frame::Frame;
use crate::set::{Style, Voice};
use crate::sheet::SIDE;
use crate::slab::{Slab, height};
use crate::tree::{ROOT, Role};
use crate::{Ledger, Piece, Row, Unset};
use parley::BaseDirection;

const HEAD: Style = Style { size: 9.0, bold: true, grey: false };
const CELL: Style = Style { size: 9.0, bold: false, grey: false };
const DAYS: f32 = 112.0;
const COUNTED: f32 = 62.0;
const BETWEEN: f32 = 9.0;

impl Composer<'_> {
    pub fn ledger(&mut self, ledger: &Ledger) -> Result<Vec<Slab>, Unset> {
        let table = self.tree.add(ROOT, Role::Table, None);
        let frames = self.frames(ledger);
        let mut slabs = self.heads(ledger, &frames, table)?;
        for row in &ledger.rows {
            slabs.extend(self.row(row, !ledger.counted.is_empty(), &frames, table)?);
        }
        Ok(slabs)
    }

    fn frames(&self, ledger: &Ledger) -> Vec<Frame> {
        let counted = if ledger.counted.is_empty() { 0.0 } else { COUNTED + BETWEEN };
        let languages = ledger.columns.len();
        let rest = FULL - DAYS - counted;
        let each = rest / languages.max(1) as f32 - BETWEEN;
        let mut shares = vec![DAYS];
        shares.resize(1 + languages, each);
        shares.push(COUNTED);
        self.columns(&shares, BETWEEN)
    }

    /// What the columns are; never at the end of a sheet.
    fn heads(&mut self, ledger: &Ledger, frames: &[Frame], table: usize) -> Result<Vec<Slab>, Unset> {
        let row = self.tree.add(table, Role::Row, None);
        let mut columns = Vec::new();
        let each = ledger.columns.iter().map(std::slice::from_ref);
        let all = std::iter::once(&ledger.days[..]).chain(each);
        let all = all.chain((!ledger.counted.is_empty()).then_some(&ledger.counted[..]));
        for (pieces, frame) in all.zip(frames) {
            let head = self.tree.add(row, Role::Head, None);
            let mut column = Vec::new();
            for Piece { lang, dir, text } in pieces {
                let node = self.tree.add(head, Role::Span, Some(lang));
                // One under the other, from where the letter begins.
                let base = if pieces.len() > 1 { self.base() } else { Voice::of(lang, dir).base };
                column.push(self.text(text, Voice { lang: Some(lang), base }, HEAD, *frame, node)?);
            }
            columns.push(column);
        }
        let tallest = columns.iter().map(|c| height(c)).fold(0.0, f32::max);
        Ok(vec![Slab::Keep(tallest + 30.0), Slab::Beside(columns), Slab::Gap(2.0), self.rule(0.9), Slab::Gap(2.0)])
    }

    fn row(&mut self, row: &Row, counting: bool, frames: &[Frame], table: usize) -> Result<Vec<Slab>, Unset> {
        let node = self.tree.add(table, Role::Row, None);
        let plain = Voice { lang: None, base: self.base() };
        let mut columns = Vec::new();
        // Figures run from left to right in every language.
        let days = format!("\u{2066}{}\u{2069}", row.days);
        let cell = self.tree.add(node, Role::Data, None);
        columns.push(vec![self.text(&days, plain, CELL, frames[0], cell)?]);
        for (lines, frame) in row.cells.iter().zip(&frames[1..]) {
            let cell = self.tree.add(node, Role::Data, Some(lines.lang));
            let mut column = Vec::new();
            for line in &lines.lines {
                column.push(self.text(line, Voice::of(lines.lang, lines.dir), CELL, *frame, cell)?);
            }
            columns.push(column);
        }
        if counting {
            let cell = self.tree.add(node, Role::Data, None);
            let counted = row.counted.map_or_else(|| "–".to_owned(), |n| n.to_string());
            columns.push(vec![self.text(&counted, plain, CELL, frames[frames.len() - 1], cell)?]);
        }
        Ok(vec![Slab::Beside(columns), Slab::Gap(2.0), self.rule(0.5), Slab::Gap(2.0)])
    }

    fn base(&self) -> BaseDirection {
        if self.rtl { BaseDirection::Rtl } else { BaseDirection::Ltr }
    }

    fn rule(&self, weight: f32) -> Slab {
        Slab::Rule { x: SIDE, width: FULL, weight }
    }
}
