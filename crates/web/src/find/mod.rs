//! What somebody asks the search for, from a page's form or from the API, into filters; and what was found,
//! ready to be drawn.

pub mod asked;
pub mod far;
pub mod marked;
pub mod near;

pub use asked::{Asked, FIELDS, KINDS, METRES};
pub use marked::Marked;
