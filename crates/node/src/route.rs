//! Which point a new request goes to. What nobody said goes to the town's counter.

use crate::{Error, Public};
use id::{ListingId, PointId};
use listing::{Location, Service};
use office::{Point, What};
use procedure::Procedure;

/// Takes anything, so what is behind its door says nothing about it.
const HELP: &str = "ask-for-help";

impl Public {
    /// The point that takes a request under `procedure` about this listing, from this district.
    ///
    /// # Errors
    /// [`Error::UnknownListing`] also for a listing that never gets a form; [`Error::NoIntake`] where not even
    /// a counter takes requests.
    pub fn route(&self, procedure: &Procedure, about: Option<ListingId>, area: Option<&str>) -> Result<&Point, Error> {
        let bound = self.bound(procedure, about, area)?;
        bound.or_else(|| self.counter()).ok_or(Error::NoIntake)
    }

    /// The town's counter: the first that takes cases.
    pub(crate) fn counter(&self) -> Option<&Point> {
        self.offices.route(None, |id| self.takes(id))
    }

    /// Whether this point takes new requests: enough people answer for it.
    pub fn takes(&self, point: PointId) -> bool {
        self.held.roster.takes(point)
    }

    /// The same where something says so, of points that take requests: an advert's office; what is bound for who offers the listing;
    /// the office that stands for them; what is bound for the procedure or behind the door.
    ///
    /// # Errors
    /// As for [`Public::route`].
    pub fn bound(
        &self,
        procedure: &Procedure,
        about: Option<ListingId>,
        area: Option<&str>,
    ) -> Result<Option<&Point>, Error> {
        if let Some(offer) = about.and_then(|id| self.directory.offer(id)) {
            return Ok(self.offices.point(offer.point).filter(|p| self.takes(p.id)));
        }
        let place = about.filter(|_| procedure.corrects).and_then(|id| self.directory.location(id));
        let service = about.filter(|_| place.is_none()).map(|id| self.service(id)).transpose()?;
        let find = |wanted: &[(What, &str)]| {
            let bound = self.bindings.find(wanted, area).and_then(|id| self.offices.point(id));
            bound.filter(|p| self.takes(p.id))
        };
        let keeper = place.map_or_else(|| service.and_then(|s| s.organization_id), |at| self.keeper(at));
        if let Some(organization) = keeper {
            let theirs = find(&[(What::Organization, &organization.to_string())]);
            if let Some(point) = theirs.or_else(|| self.offices.own(organization, |id| self.takes(id))) {
                return Ok(Some(point));
            }
        }
        Ok(find(&wanted(procedure, service)))
    }

    /// The districts among which whoever asks for this chooses, where they go to different points.
    pub fn areas(&self, procedure: &Procedure, about: Option<ListingId>) -> Vec<&str> {
        let service = about.and_then(|id| self.service(id).ok());
        let organization = service.and_then(|s| s.organization_id);
        let subject = organization.map(|id| id.to_string()).unwrap_or_default();
        let theirs = self.bindings.areas(&[(What::Organization, &subject)]);
        if !theirs.is_empty() || organization.is_some_and(|o| self.offices.own(o, |id| self.takes(id)).is_some()) {
            return theirs;
        }
        self.bindings.areas(&wanted(procedure, service))
    }

    /// Procedures that go to the town's counter because nothing is bound.
    pub fn unbound<'a>(&self, procedures: &'a [Procedure]) -> Vec<&'a Procedure> {
        // A report goes to whoever published, and help to a counter by design.
        let free = |p: &&Procedure| p.id != HELP && !p.takes_down;
        procedures.iter().filter(free).filter(|p| !self.bindings.is_bound(&wanted(p, None))).collect()
    }

    /// Organizations of the directory whose listings go to the town's counter, with how many they are.
    pub fn unbound_organizations(&self) -> Vec<(ListingId, usize)> {
        let all = self.directory.organizations().iter().filter(|o| self.offices.own(o.id, |_| true).is_none());
        let free = all.filter(|o| !self.bindings.is_bound(&[(What::Organization, &o.id.to_string())]));
        let counted = free.map(|o| (o.id, self.directory.services_of(o.id).len()));
        counted.filter(|(_, services)| *services > 0).collect()
    }

    /// Whether somebody can say of it that it is not so.
    pub fn corrected(&self, id: ListingId) -> bool {
        self.service(id).is_ok() || self.directory.location(id).is_some_and(|at| !at.anydoor.no_form)
    }

    /// Who keeps a place: whose it is, or who offers what there is at it, if all of that is one organization's.
    fn keeper(&self, at: &Location) -> Option<ListingId> {
        let services = self.directory.services_at(at.id);
        let mut there = services.iter().map(|s| s.organization_id);
        let first = there.next().flatten();
        at.organization_id.or_else(|| first.filter(|_| there.all(|other| other == first)))
    }

    fn service(&self, id: ListingId) -> Result<&Service, Error> {
        self.directory.service(id).filter(|s| !s.anydoor.no_form).ok_or(Error::UnknownListing)
    }
}

/// What can be bound about a request, the nearest first.
fn wanted<'a>(procedure: &'a Procedure, service: Option<&'a Service>) -> Vec<(What, &'a str)> {
    let own = (What::Procedure, procedure.id.as_str());
    let behind = service.and_then(|s| s.anydoor.door.as_deref()).map(|door| (What::Door, door));
    match procedure.id == HELP {
        true => behind.into_iter().chain([own]).collect(),
        false => [own].into_iter().chain(behind).chain([(What::Door, procedure.door.as_str())]).collect(),
    }
}
