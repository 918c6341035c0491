//! Contents for the test that draws every page in every language.

use crate::problem::ProblemPage;
use crate::templates::{Sample, sample};

pub fn all() -> Vec<Sample> {
    vec![sample(ProblemPage { sentence: "Something <went> wrong.".into(), onward: "/card" })]
}
