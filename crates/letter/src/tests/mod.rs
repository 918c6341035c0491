mod looks;
mod refuses;
mod samples;
mod shapes;
mod sheets;

use crate::{Fonts, Letter};
use std::sync::LazyLock;

static ALL: LazyLock<Fonts> = LazyLock::new(|| samples::fonts(|_| true));

#[track_caller]
fn pdf(letter: &Letter) -> Vec<u8> {
    crate::pdf(letter, &ALL).unwrap()
}
