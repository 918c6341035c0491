//! Who takes what comes to a point today, and who comes after them.

use crate::{Error, Node, grants};
use id::PointId;
use jiff::civil::Date;
use vault::ReaderId;

/// The points of one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seated {
    /// In charge: the point itself, or who stands in for it.
    pub point: PointId,
    pub stands_for: Option<PointId>,
    pub escalation: Option<PointId>,
    pub standby: Option<PointId>,
}

impl Node {
    pub(crate) fn seated(&self, point: PointId, today: Date) -> Seated {
        let public = self.public();
        let (point, stands_for) = match self.stand_in(&public.offices, point, today) {
            Some(other) => (other, Some(point)),
            None => (point, None),
        };
        let escalation = public.offices.escalation(point).map(|p| p.id);
        let standby = public.offices.standby(point, escalation).map(|p| p.id);
        Seated { point, stands_for, escalation, standby }
    }

    /// Their keys, whoever is in charge first, and which of them read nothing yet: before it is late, which
    /// `released` says it was, or they stand in.
    pub(crate) fn readers(&self, seated: &Seated, released: bool) -> Result<Vec<grants::Key>, Error> {
        let public = self.public();
        let Seated { point, escalation, standby, .. } = *seated;
        let mut readers = vec![(ReaderId::Point(point), public.key(point)?, false)];
        if let Some(above) = escalation.filter(|above| *above != point) {
            readers.push((ReaderId::Point(above), public.key(above)?, !released));
        }
        if let Some(standby) = standby.filter(|s| *s != point && escalation != Some(*s)) {
            readers.push((ReaderId::Point(standby), public.key(standby)?, true));
        }
        Ok(readers)
    }
}
