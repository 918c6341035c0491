//! What this town says of itself to other towns.

use crate::{Context, Error, Node};
use data_encoding::HEXLOWER as HEX;
use handover::agreement::Names;
use handover::identity::{FORMAT, KeyDocument, LogKey, OfficeKeys, ReaderKey, SignedKeys, SigningKey, epoch};
use jiff::civil::Date;
use office::Point;
use std::sync::PoisonError;
use vault::ReaderId;

impl Node {
    /// With host and port by which other towns call this one.
    #[must_use]
    pub fn with_authority(mut self, authority: String) -> Self {
        self.authority = authority;
        self
    }

    /// Host and port by which other towns call this one; empty when nobody said.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// With what messages to other towns are signed now, and by which name.
    pub(crate) fn working_key(&self, cx: &Context<'_>) -> (String, SigningKey) {
        let now = epoch(cx.now);
        let mut last = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((of, id, key)) if *of == now => (id.clone(), key.clone()),
            // Once a month: deriving it takes as long as signing.
            _ => {
                let (id, key) = self.secrets.identity.working(&self.town.key, cx.now);
                *last = Some((now, id.clone(), key.clone()));
                (id, key)
            }
        }
    }

    /// The signed document of this town's keys, as it is served to anybody.
    ///
    /// # Errors
    /// [`super::BadTerms::NoAddress`] when nobody said how this town is called.
    pub fn key_document(&self, cx: &Context<'_>) -> Result<String, Error> {
        let own = self.own_party()?;
        let towns = self.towns();
        let ends = towns.all().filter_map(|known| known.end.clone());
        let ends = ends.filter(|end| end.identity == own.identity).collect();
        let log = self.secrets.log.key.public();
        let document = KeyDocument {
            format: FORMAT.into(),
            town: own.town,
            names: own.names,
            practice: self.town.practice,
            authority: own.authority,
            identity: own.identity,
            keys: vec![],
            offices: self.offices_for_others(self.today(cx))?,
            ends,
            log: LogKey { name: log.name().to_owned(), key: log.to_string() },
            made: cx.now,
        };
        let signed = SignedKeys::make(&document.with_keys_of(&self.secrets.identity), &self.secrets.identity);
        let signed = signed.map_err(super::BadTerms::from)?;
        serde_json::to_string(&signed).map_err(|_| Error::Damaged)
    }

    /// Every point that takes requests: to whom one that comes today is sealed, as [`Node::open`] does it.
    fn offices_for_others(&self, today: Date) -> Result<Vec<OfficeKeys>, Error> {
        let public = self.public();
        let mut offices = vec![];
        for point in public.offices.points().filter(|point| !point.lead && public.takes(point.id)) {
            let readers = self.readers(&self.seated(point.id, today), false)?;
            let readers = readers.into_iter().filter_map(|(reader, key, dormant)| match reader {
                ReaderId::Point(id) => Some(ReaderKey { point: id.to_string(), key: HEX.encode(&key.0), dormant }),
                _ => None,
            });
            let handed = self.procedures().iter().filter(|procedure| procedure.handover.is_some());
            let comes = handed.filter(|p| public.route(p, None, None).is_ok_and(|to| to.id == point.id));
            offices.push(OfficeKeys {
                id: point.id.to_string(),
                names: self.point_names(point),
                readers: readers.collect(),
                procedures: comes.map(|p| p.id.clone()).collect(),
            });
        }
        Ok(offices)
    }

    /// What a point is called outside the town: with its office.
    pub(super) fn point_names(&self, point: &Point) -> Names {
        let public = self.public();
        let office = public.offices.office(point.office).map(|office| &office.names);
        let said = |tag: &str| office.and_then(|names| names.get(tag).or_else(|| names.get("en")));
        let named = |(tag, name): (&String, &String)| match said(tag) {
            Some(office) if office != name => (tag.clone(), format!("{office} · {name}")),
            _ => (tag.clone(), name.clone()),
        };
        point.names.iter().map(named).collect()
    }
}
