//! Public things: services, offices' organizations, places, and what belongs to them.
//!
//! The model is the Human Services Data Specification 3.1 (openreferral/specification). What HSDS
//! has no word for stands apart in one field, [`Extra`]. Pure: feeds come in as bytes, hours are
//! asked with the date and time passed in.

mod column;
mod detail;
mod directory;
mod door;
mod event;
mod extra;
mod fold;
mod follow;
mod hours;
mod ical;
mod import;
mod model;
mod offer;
mod open;
mod out;
mod package;
mod record;
mod refused;
pub mod spec;
mod typed;

pub use detail::Detail;
pub use directory::Directory;
pub use door::{DOORS, door_for};
pub use event::{Occurrence, takes_place, upcoming};
pub use extra::{Extra, Said};
pub use fold::fold;
pub use follow::{Follow, Followed, follow};
pub use hours::{Day, week};
pub use ical::{Calendar, calendar};
pub use import::{Count, Files, Import, Limits, Reason, Reject, Unreadable, files, hsds, procedures, rejected_table};
pub use model::{
    Accessibility, Address, AddressType, CostOption, Language, Location, LocationType, Organization, Phone,
    RequiredDocument, Schedule, Service, ServiceAtLocation, Status,
};
pub use offer::Offer;
pub use open::{Hours, Open, open_at};
pub use out::{about, full, page, summary};
pub use package::{package, package_files};
pub use record::{BadRecord, Kind, Record, UnknownKind};
pub use refused::{about_diagnosis, about_refused, advert_refused, excludes, name_refused};
