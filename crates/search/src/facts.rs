//! What filters ask of listings.

use crate::bits::Bits;
use crate::listing::{At, Kind, Listing, Point};
use crate::near::Grid;
use ::listing::Hours;
use id::ListingId;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where something is given and when; many listings share one.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    pub place: Option<ListingId>,
    pub point: Option<Point>,
    pub step_free: bool,
    pub tongues: Box<[u16]>,
    /// Which of [`Facts::hours`].
    pub hours: u32,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    pub ids: Vec<ListingId>,
    pub kinds: [Bits; Kind::ALL.len()],
    pub free: Bits,
    /// Somewhere without steps.
    pub step_free: Bits,
    /// Youngest and oldest.
    pub ages: Vec<(f32, f32)>,
    /// The first part of a language tag → its number.
    pub tongues: BTreeMap<String, u16>,
    /// Spoken wherever it is given, and spoken somewhere, by number.
    pub everywhere: Vec<Bits>,
    pub somewhere: Vec<Bits>,
    pub spots: Vec<Spot>,
    pub hours: Vec<Hours>,
    /// Spots of a listing, and listings of a spot.
    pub spots_of: Rows,
    pub listings_at: Rows,
    /// Listings that have such hours somewhere.
    pub listings_with: Rows,
    pub grid: Grid,
}

/// Short lists of numbers, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    starts: Vec<u32>,
    all: Vec<u32>,
}

impl Default for Rows {
    fn default() -> Self {
        Self { starts: vec![0], all: Vec::new() }
    }
}

impl Rows {
    fn push(&mut self, row: impl IntoIterator<Item = u32>) {
        self.all.extend(row);
        self.starts.push(self.all.len() as u32);
    }

    pub fn of(&self, row: u32) -> &[u32] {
        let at = row as usize;
        let range = self.starts.get(at).zip(self.starts.get(at + 1)).map(|(from, to)| *from as usize..*to as usize);
        range.and_then(|range| self.all.get(range)).unwrap_or_default()
    }

    /// From each number in a row to the rows that it is in.
    fn turned(&self, numbers: usize) -> Self {
        let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(self.all.len());
        let rows = self.starts.len().saturating_sub(1) as u32;
        (0..rows).for_each(|row| pairs.extend(self.of(row).iter().map(|number| (*number, row))));
        pairs.sort_unstable();
        let mut it = Self::default();
        let mut rest = pairs.as_slice();
        for number in 0..numbers as u32 {
            let (mine, after) = rest.split_at(rest.partition_point(|pair| pair.0 == number));
            it.push(mine.iter().map(|pair| pair.1));
            rest = after;
        }
        it
    }

    fn bytes(&self) -> usize {
        (self.starts.len() + self.all.len()) * 4
    }
}

/// The part of a tag that says which language, whatever script or country.
pub(crate) fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

type Key = (Option<ListingId>, u32, bool, Box<[u16]>, Option<[u64; 2]>);

#[derive(Debug, Default)]
pub(crate) struct FactsBuilder {
    it: Facts,
    hours: HashMap<Hours, u32>,
    spots: HashMap<Key, u32>,
}

impl FactsBuilder {
    /// The number of the listing.
    pub fn add(&mut self, listing: &Listing<'_>) -> u32 {
        let doc = self.it.ids.len() as u32;
        self.it.ids.push(listing.id);
        self.it.kinds[listing.kind as usize].set(doc);
        if listing.takes_place {
            self.it.kinds[Kind::Event as usize].set(doc);
        }
        if listing.free {
            self.it.free.set(doc);
        }
        let ages = (listing.minimum_age.unwrap_or(f64::NEG_INFINITY), listing.maximum_age.unwrap_or(f64::INFINITY));
        self.it.ages.push((ages.0 as f32, ages.1 as f32));
        for tongue in self.numbered(&listing.languages) {
            self.it.everywhere[usize::from(tongue)].set(doc);
            self.it.somewhere[usize::from(tongue)].set(doc);
        }
        let spots: Vec<u32> = listing.at.iter().map(|at| self.spot(doc, at)).collect();
        self.it.spots_of.push(spots);
        doc
    }

    fn numbered(&mut self, tags: &[String]) -> Box<[u16]> {
        let number = |tag: &String| {
            let next = self.it.tongues.len() as u16;
            let number = *self.it.tongues.entry(primary(tag)).or_insert(next);
            self.it.everywhere.resize(self.it.tongues.len(), Bits::default());
            self.it.somewhere.resize(self.it.tongues.len(), Bits::default());
            number
        };
        tags.iter().map(number).collect()
    }

    fn spot(&mut self, doc: u32, at: &At) -> u32 {
        let tongues = self.numbered(&at.languages);
        for tongue in &tongues {
            self.it.somewhere[usize::from(*tongue)].set(doc);
        }
        if at.step_free {
            self.it.step_free.set(doc);
        }
        let next = self.it.hours.len() as u32;
        let hours = match self.hours.get(&at.hours) {
            Some(known) => *known,
            None => {
                self.hours.insert(at.hours.clone(), next);
                self.it.hours.push(at.hours.clone());
                next
            }
        };
        let bits = at.point.map(|p| [p.latitude.to_bits(), p.longitude.to_bits()]);
        let spot = Spot { place: at.place, point: at.point, step_free: at.step_free, tongues, hours };
        let key = (spot.place, hours, spot.step_free, spot.tongues.clone(), bits);
        let spots = &mut self.it.spots;
        *self.spots.entry(key).or_insert_with(|| {
            spots.push(spot);
            spots.len() as u32 - 1
        })
    }

    pub fn finish(self) -> Facts {
        let mut it = self.it;
        it.listings_at = it.spots_of.turned(it.spots.len());
        let mut hours_of = Rows::default();
        for doc in 0..it.ids.len() as u32 {
            let spots = it.spots_of.of(doc).iter().filter_map(|spot| it.spots.get(*spot as usize));
            let hours: BTreeSet<u32> = spots.map(|spot| spot.hours).collect();
            hours_of.push(hours);
        }
        it.listings_with = hours_of.turned(it.hours.len());
        it.grid = Grid::new(it.spots.iter().zip(0..).filter_map(|(spot, n)| Some((spot.point?, n))));
        it
    }
}

impl Facts {
    pub fn bytes(&self) -> usize {
        let sets = self.kinds.iter().chain([&self.free, &self.step_free]).chain(&self.everywhere);
        let sets: usize = sets.chain(&self.somewhere).map(Bits::bytes).sum();
        let spots = self.spots.len() * size_of::<Spot>() + self.grid.bytes();
        let rows: usize = [&self.spots_of, &self.listings_at, &self.listings_with].map(Rows::bytes).iter().sum();
        self.ids.len() * 24 + sets + spots + rows
    }
}
