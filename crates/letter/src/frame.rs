//! Across the sheet.

/// Where a text may stand, across.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    pub x: f32,
    pub width: f32,
}

impl Frame {
    /// A strip of `width` at the beginning, and what is left after it.
    pub fn split(self, width: f32, rtl: bool) -> (Self, Self) {
        let rest = self.width - width;
        let (first, second) = if rtl { (self.x + rest, self.x) } else { (self.x, self.x + width) };
        (Self { x: first, width }, Self { x: second, width: rest })
    }

    /// Without so much at its end.
    pub fn short(self, less: f32, rtl: bool) -> Self {
        Self { x: if rtl { self.x + less } else { self.x }, width: self.width - less }
    }
}
