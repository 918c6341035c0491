//! Sheets of A4, and where on them.

use crate::set::Line;
use std::rc::Rc;

/// Points; A4 is 210 × 297 mm.
pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;
/// At both sides.
pub const SIDE: f32 = 51.0;
pub const TOP: f32 = 42.0;
/// Where text ends; below it stands the foot.
pub const BOTTOM: f32 = HEIGHT - 52.0;
pub const NOTICE: f32 = 16.0;
pub const FOOT: f32 = HEIGHT - 38.0;

pub enum Ink {
    /// `node` of the tree, or nothing that is read out.
    Line { x: f32, line: Line, text: Rc<str>, grey: bool, node: Option<usize> },
    /// Between what stands above and below.
    Rule { x: f32, width: f32, height: f32 },
    /// Beside what somebody typed.
    Bar { x: f32, width: f32, height: f32 },
}

/// A place, from the top of a sheet down.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    pub sheet: usize,
    pub y: f32,
}

impl Spot {
    pub const FIRST: Self = Self { sheet: 0, y: TOP };

    fn turn(&mut self) {
        *self = Self { sheet: self.sheet + 1, y: TOP };
    }

    /// Somewhere with so much room; what is taller than a sheet begins where it is.
    pub fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.turn();
        }
    }

    /// The same for what may be taken apart: it is, when it is taller than two thirds of a
    /// sheet, as so much could be left empty.
    pub fn keep(&mut self, height: f32) {
        if height <= (BOTTOM - TOP) * 2.0 / 3.0 {
            self.room(height);
        }
    }

    pub fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    pub fn later(self, other: Self) -> Self {
        if (other.sheet, other.y) > (self.sheet, self.y) { other } else { self }
    }
}

#[derive(Default)]
pub struct Sheets(pub Vec<Vec<(f32, Ink)>>);

impl Sheets {
    pub fn put(&mut self, spot: Spot, ink: Ink) {
        while self.0.len() <= spot.sheet {
            self.0.push(Vec::new());
        }
        self.0[spot.sheet].push((spot.y, ink));
    }
}
