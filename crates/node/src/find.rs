//! Looking for public listings. Nothing of a query is kept, counted or logged.

use crate::{Node, Public};
use id::{ListingId, PointId};
use jiff::civil::Date;
use listing::Service;
use search::{Answer, Filters, Kind, Listing, Wrong};

impl Node {
    /// What is found among what everybody may see today, best first. Places that are closed on the day asked
    /// for are closed, whatever their usual hours say; so is what vanished from its feed.
    pub fn find(
        &self,
        typed: &str,
        locale: &str,
        filters: &Filters,
        today: Date,
        most: usize,
    ) -> Result<Answer, Wrong> {
        let public = self.public();
        let mut filters = filters.clone();
        if let Some(when) = filters.open {
            filters.closed = self.closed_on(when.date());
            let gone = public.directory.locations().iter().filter(|at| at.anydoor.gone.is_some());
            filters.closed.extend(gone.map(|at| at.id));
        }
        let mut answer = public.index.ask(typed, locale, &filters, most)?;
        // Nobody knows of what vanished from its feed whether it is open.
        let unsure = |id| public.directory.service(id).is_some_and(|s| s.anydoor.gone.is_some());
        answer.hits.retain(|hit| filters.open.is_none() || !unsure(hit.id));
        // Of what takes place, only what is yet to come.
        let over = |service: &Service| listing::upcoming(&public.directory, service, today, 1).is_empty();
        let events = filters.kind == Some(Kind::Event);
        answer.hits.retain(|hit| !events || public.directory.service(hit.id).is_some_and(|service| !over(service)));
        answer.hits.retain(|hit| public.directory.offer(hit.id).is_none_or(|offer| offer.shown(today)));
        Ok(answer)
    }

    /// Services and places with the texts by which they are found, for a copy that somebody carries along.
    pub fn carried<'a>(&'a self, public: &'a Public) -> impl Iterator<Item = Listing<'a>> {
        search::listings(&public.directory, &self.words.search)
    }

    fn closed_on(&self, day: Date) -> Vec<ListingId> {
        let (public, rota) = (self.public(), self.rota());
        let place = |point: PointId| public.offices.point(point).and_then(|p| p.location);
        rota.closures.iter().filter(|c| c.span.covers(day)).filter_map(|c| place(c.point)).collect()
    }
}
