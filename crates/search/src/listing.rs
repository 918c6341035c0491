//! What is put into the index: one public listing with its texts and what filters ask.

use ::listing::Hours;
use id::ListingId;

/// What a listing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Service,
    Place,
    /// A job or a room, shown until its day.
    Offer,
    /// A service that takes place on certain days; it is found among the services too.
    Event,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Service, Kind::Place, Kind::Offer, Kind::Event];
}

/// Where in a listing a text stands: what is in a name weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    /// Other names, and words that mean the same.
    Also,
    /// Who answers for it, and under which heading it stands.
    Office,
    Text,
    Address,
}

impl Field {
    /// Whether it is looked for by its sound too.
    pub(crate) fn named(self) -> bool {
        matches!(self, Field::Name | Field::Also)
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    pub field: Field,
    /// BCP 47; empty when nobody says.
    pub language: &'a str,
    pub text: &'a str,
}

/// Degrees north and east.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub latitude: f64,
    pub longitude: f64,
}

/// Where a listing is given, and when.
#[derive(Debug, Clone, Default)]
pub struct At {
    /// The place; none for hours of a phone or a page.
    pub place: Option<ListingId>,
    pub point: Option<Point>,
    pub step_free: bool,
    /// Languages spoken there, BCP 47.
    pub languages: Vec<String>,
    pub hours: Hours,
}

#[derive(Debug, Clone)]
pub struct Listing<'a> {
    pub id: ListingId,
    pub kind: Kind,
    pub texts: Vec<Text<'a>>,
    /// On certain days; with [`Kind::Service`].
    pub takes_place: bool,
    /// It costs nothing, and says so.
    pub free: bool,
    /// In years, both included.
    pub minimum_age: Option<f64>,
    pub maximum_age: Option<f64>,
    /// Languages spoken wherever it is given.
    pub languages: Vec<String>,
    pub at: Vec<At>,
}

impl<'a> Listing<'a> {
    /// With its texts, and nothing else known.
    pub fn new(id: ListingId, kind: Kind, texts: Vec<Text<'a>>) -> Self {
        let (languages, at) = (Vec::new(), Vec::new());
        Self { id, kind, texts, takes_place: false, free: false, minimum_age: None, maximum_age: None, languages, at }
    }
}
