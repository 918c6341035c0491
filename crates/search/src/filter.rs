//! Filters: everything that is asked for must be so, and all that concerns a place at one place.

use crate::bits::Bits;
use crate::facts::{Facts, Spot, primary};
use crate::listing::Kind;
use crate::near::Near;
use id::ListingId;
use jiff::civil::DateTime;

/// What is asked for beside words. A listing that does not say is left out: nobody is sent to a door
/// that may be locked, or to a bill.
#[derive(Debug, Clone, Default)]
pub struct Filters {
    pub kind: Option<Kind>,
    /// Open at this local date and time.
    pub open: Option<DateTime>,
    /// Places that are closed then, whatever their hours say.
    pub closed: Vec<ListingId>,
    pub near: Option<Near>,
    /// BCP 47; script and country do not count.
    pub language: Option<String>,
    pub free: bool,
    pub step_free: bool,
    /// In years. Who names no age is there for every age.
    pub age: Option<u8>,
}

impl Filters {
    /// Nothing is asked for.
    pub fn none(&self) -> bool {
        !self.of_a_place() && self.kind.is_none() && self.language.is_none() && !self.free && self.age.is_none()
    }

    fn of_a_place(&self) -> bool {
        self.open.is_some() || self.near.is_some() || self.step_free
    }
}

/// Different hours of which all are asked beforehand; with more of them only those that come up.
const SETS: usize = 5000;
/// When less than this part of all listings is open, those are gathered.
const FEW: usize = 8;

/// The filters of one query, made ready.
pub(crate) struct Pass<'a> {
    facts: &'a Facts,
    filters: &'a Filters,
    /// Only these can pass; `None` when nothing is known beforehand.
    pub bits: Option<Bits>,
    tongue: Option<u16>,
    /// Of each set of hours, whether they are open; asked once.
    open: Vec<Option<bool>>,
}

/// That a listing passes; how far away it is, when somebody asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Passed {
    pub metres: Option<f64>,
}

impl<'a> Pass<'a> {
    pub fn new(facts: &'a Facts, filters: &'a Filters) -> Self {
        let mut bits: Option<Bits> = None;
        let mut and = |set: &Bits| match &mut bits {
            Some(bits) => bits.and(set),
            none => *none = Some(set.clone()),
        };
        if let Some(kind) = filters.kind {
            and(&facts.kinds[kind as usize]);
        }
        if filters.free {
            and(&facts.free);
        }
        if filters.step_free {
            and(&facts.step_free);
        }
        let tongue = filters.language.as_ref().and_then(|tag| facts.tongues.get(&primary(tag)).copied());
        if filters.language.is_some() {
            and(tongue.and_then(|tongue| facts.somewhere.get(usize::from(tongue))).unwrap_or(&Bits::default()));
        }
        if let Some(around) = filters.near.as_ref().and_then(|near| facts.grid.around(near)) {
            let mut set = Bits::default();
            around.iter().flat_map(|spot| facts.listings_at.of(*spot)).for_each(|doc| set.set(*doc));
            and(&set);
        }
        let open = match filters.open {
            None => Vec::new(),
            Some(_) if facts.hours.len() > SETS => vec![None; facts.hours.len()],
            Some(when) => {
                let open: Vec<bool> = facts.hours.iter().map(|hours| hours.open(when)).collect();
                let rows = || open.iter().zip(0..).filter(|(open, _)| **open).map(|(_, at)| facts.listings_with.of(at));
                // By night: whatever is found would have to be asked first.
                if rows().map(<[u32]>::len).sum::<usize>() * FEW < facts.ids.len() {
                    let mut set = Bits::default();
                    rows().flatten().for_each(|doc| set.set(*doc));
                    and(&set);
                }
                open.into_iter().map(Some).collect()
            }
        };
        Self { facts, filters, bits, tongue, open }
    }

    /// The one answer that counts.
    pub fn check(&mut self, doc: u32) -> Option<Passed> {
        if self.bits.as_ref().is_some_and(|bits| !bits.has(doc)) {
            return None;
        }
        if let Some(age) = self.filters.age {
            let (youngest, oldest) = self.facts.ages.get(doc as usize)?;
            if !(*youngest..=*oldest).contains(&f32::from(age)) {
                return None;
            }
        }
        if !self.filters.of_a_place() {
            return Some(Passed { metres: None });
        }
        let everywhere = self.tongue.is_none_or(|t| self.facts.everywhere[usize::from(t)].has(doc));
        let facts = self.facts;
        let spots = facts.spots_of.of(doc).iter().filter_map(|spot| facts.spots.get(*spot as usize));
        let passed = spots.filter_map(|spot| self.at(spot, everywhere));
        passed.min_by(|a, b| a.metres.partial_cmp(&b.metres).unwrap_or(std::cmp::Ordering::Equal))
    }

    fn at(&mut self, spot: &Spot, everywhere: bool) -> Option<Passed> {
        let filters = self.filters;
        if filters.step_free && !spot.step_free {
            return None;
        }
        if !everywhere && self.tongue.is_none_or(|tongue| !spot.tongues.contains(&tongue)) {
            return None;
        }
        let metres = match &filters.near {
            Some(near) => Some(near.reaches(spot.point?)?),
            None => None,
        };
        if let Some(when) = filters.open {
            if spot.place.is_some_and(|place| filters.closed.contains(&place)) {
                return None;
            }
            let (hours, known) = (self.facts.hours.get(spot.hours as usize)?, self.open.get_mut(spot.hours as usize)?);
            let open = *known.get_or_insert_with(|| hours.open(when));
            return open.then_some(Passed { metres });
        }
        Some(Passed { metres })
    }
}
