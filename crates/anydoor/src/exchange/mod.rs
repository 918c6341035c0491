//! The line to other towns: what waits is sent, and their keys are asked for. The node says what, to whom and
//! when; here are the loops, the threads and the calls.

mod documents;
mod lane;
mod lanes;
mod line;

pub use documents::documents;
pub use lanes::sends;
