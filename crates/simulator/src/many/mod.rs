//! Many towns that hand steps to one another: the same nodes and the same line as between two, by the clock. Requests
//! begin at towns by their size, and go to partners by theirs; messages are lost, doubled, altered and late, towns cannot
//! be reached for hours, die and come back.
//!
//! What must hold every hour is what must hold between two: a step has one owner, a town acts only on what was released,
//! every case is whole and has an owner who can read it. In the end all of it is over, and each two towns say the same.

mod broken;
mod check;
mod ends;
mod ground;
mod hour;
mod measured;
mod people;
mod post;
mod run;
mod sizes;

pub use ground::Many;
pub use measured::Measured;
