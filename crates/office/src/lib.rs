//! Offices, their points, the people who answer for them, and what each may do.

mod binding;
mod directory;
pub mod import;
mod policy;
pub mod roster;
mod rota;

pub use binding::{AREA, Binding, Bindings, What};
pub use directory::{Member, Names, Office, Offices, Point, fold};
pub use policy::{Role, Verb, allows, table};
pub use rota::{Absence, Closure, LONG, Reason, Rota, Seat, Span};
