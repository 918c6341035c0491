//! "You are here": what somebody who stands at a counter needs first. Public, and the same for everybody.

use crate::{Error, Node, Public};
use id::{ListingId, PointId};
use jiff::civil::DateTime;
use search::{Answer, Filters, Kind, Near, Point, distance};

/// Metres that are near on foot.
const NEAR: f64 = 3000.0;
/// Of each sort.
const TOLD: usize = 6;
/// Places that are looked at for them: the counters among them stand in their own list.
const LOOKED: usize = 100;

#[derive(Debug)]
pub struct Here {
    /// Where it is, if the directory has that.
    pub place: Option<ListingId>,
    /// Enough members are there for new requests.
    pub takes: bool,
    /// Other counters that take requests: the nearest first with their metres, or all alike when nobody knows.
    pub counters: Vec<(PointId, Option<f64>)>,
    /// Other places near by that are open, the nearest first.
    pub open: Answer,
}

impl Node {
    /// What is around a counter, at this time of the town's clock.
    ///
    /// # Errors
    /// [`Error::UnknownPoint`] for a point that nobody can walk up to.
    pub fn here(&self, id: PointId, now: DateTime) -> Result<Here, Error> {
        let public = self.public();
        let counters = || public.offices.points().filter(|point| point.counter && !point.lead);
        let point = counters().find(|point| point.id == id).ok_or(Error::UnknownPoint)?;
        let from = spot(&public, point.location);
        let others = counters().filter(|other| other.id != id && public.takes(other.id));
        let far = |to: Option<ListingId>| from.zip(spot(&public, to)).map(|(from, to)| distance(from, to));
        let mut others: Vec<_> = others.map(|other| (other.id, far(other.location))).collect();
        // Stable: those that nobody can place stay as the offices have them, at the end.
        others.sort_by(|a, b| a.1.unwrap_or(f64::MAX).total_cmp(&b.1.unwrap_or(f64::MAX)));
        others.truncate(TOLD);

        let near = from.and_then(|at| Near::new(at.latitude, at.longitude, NEAR));
        let open = near.map(|near| {
            let filters = Filters { kind: Some(Kind::Place), near: Some(near), open: Some(now), ..Filters::default() };
            let mut found = self.find("", "en", &filters, now.date(), LOOKED).unwrap_or_default();
            // What is only the nearest there is, is not open.
            found.hits.retain(|hit| hit.whole && !counters().any(|point| point.location == Some(hit.id)));
            found.hits.truncate(TOLD);
            found
        });
        let place = point.location.filter(|place| public.directory.location(*place).is_some());
        Ok(Here { place, takes: public.takes(id), counters: others, open: open.unwrap_or_default() })
    }
}

fn spot(public: &Public, place: Option<ListingId>) -> Option<Point> {
    let place = public.directory.location(place?)?;
    let (latitude, longitude) = place.latitude.zip(place.longitude)?;
    Some(Point { latitude, longitude })
}
