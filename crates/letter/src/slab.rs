//! What is laid on sheets, from top to bottom.

use crate::set::Para;
use crate::sheet::{Ink, Sheets, Spot};

/// Measures in points, from the sheet's left edge.
pub enum Slab {
    /// A paragraph, and its place in the tree.
    Text {
        x: f32,
        para: Para,
        node: usize,
    },
    /// The same with an upright line beside it.
    Barred {
        bar: f32,
        x: f32,
        para: Para,
        node: usize,
    },
    /// Columns, which begin at the same height.
    Beside(Vec<Vec<Slab>>),
    /// Goes to the next sheet when less is left of this one.
    Keep(f32),
    /// Left out at the top of a sheet.
    Gap(f32),
    Rule {
        x: f32,
        width: f32,
        weight: f32,
    },
}

/// As tall as it is when no sheet ends in it.
pub fn height(slabs: &[Slab]) -> f32 {
    let one = |slab: &Slab| match slab {
        Slab::Text { para, .. } | Slab::Barred { para, .. } => para.lines.iter().map(|l| l.height).sum(),
        Slab::Beside(columns) => columns.iter().map(|c| height(c)).fold(0.0, f32::max),
        Slab::Gap(height) => *height,
        Slab::Keep(_) => 0.0,
        Slab::Rule { weight, .. } => *weight,
    };
    slabs.iter().map(one).sum()
}

/// Where the last so many points of `slabs` begin, with a text.
pub fn tail(slabs: &[Slab], least: f32) -> usize {
    let text = |slab: &Slab| matches!(slab, Slab::Text { .. } | Slab::Barred { .. } | Slab::Beside(_));
    (0..slabs.len()).rfind(|at| text(&slabs[*at]) && height(&slabs[*at..]) >= least).unwrap_or_default()
}

/// Lays `slabs` below each other from `spot` on.
pub fn lay(slabs: Vec<Slab>, sheets: &mut Sheets, spot: &mut Spot) {
    for slab in slabs {
        match slab {
            Slab::Text { x, para, node } => text(sheets, spot, x, None, para, node),
            Slab::Barred { bar, x, para, node } => text(sheets, spot, x, Some(bar), para, node),
            Slab::Beside(columns) => {
                spot.keep(columns.iter().map(|c| height(c)).fold(0.0, f32::max));
                let begun = *spot;
                for column in columns {
                    let mut own = begun;
                    lay(column, sheets, &mut own);
                    *spot = spot.later(own);
                }
            }
            Slab::Keep(height) => spot.keep(height),
            Slab::Gap(height) => spot.gap(height),
            Slab::Rule { x, width, weight } => {
                sheets.put(*spot, Ink::Rule { x, width, height: weight });
                spot.y += weight;
            }
        }
    }
}

/// Line after line; neither the first nor the last stands alone on a sheet.
fn text(sheets: &mut Sheets, spot: &mut Spot, x: f32, bar: Option<f32>, para: Para, node: usize) {
    let heights: Vec<f32> = para.lines.iter().map(|l| l.height).collect();
    for (n, line) in para.lines.into_iter().enumerate() {
        let pair = n == 0 || n + 2 == heights.len();
        let next = heights.get(n + 1).filter(|_| pair).copied().unwrap_or_default();
        spot.room(line.height + next);
        if let Some(x) = bar {
            sheets.put(*spot, Ink::Bar { x, width: 2.0, height: line.height });
        }
        let height = line.height;
        sheets.put(*spot, Ink::Line { x, line, text: para.text.clone(), grey: para.grey, node: Some(node) });
        spot.y += height;
    }
}
