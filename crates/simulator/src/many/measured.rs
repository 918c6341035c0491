//! How long things took by the towns' clocks, and how much waited.

use id::HandoverId;
use node::Parcel;
use std::collections::BTreeMap;
use std::fmt;

/// The place of an offer, and of a release, among what is said of a step.
const OFFER: u32 = 1;
const RELEASE: u32 = 2;

#[derive(Default, Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    pub minutes: u32,
    towns: usize,
    /// Whose step it is: who said something of it before anybody else.
    whose: BTreeMap<HandoverId, usize>,
    /// When something was first said, by who said it.
    first: BTreeMap<(usize, HandoverId, u32), u32>,
    /// Minutes until it was taken in.
    messages: Vec<u32>,
    /// Minutes from when a step could first be offered until the other town owned it.
    handovers: Vec<u32>,
    /// Messages that were said and not answered, at each hour, in each town; and the most.
    waiting: Vec<u64>,
    /// Messages that nobody had taken in when the watching ended.
    left: usize,
    /// The most open cases at once, by town.
    open: Vec<u64>,
}

impl Measured {
    pub fn new(towns: usize) -> Self {
        Self { towns, open: vec![0; towns], ..Self::default() }
    }

    pub fn said(&mut self, town: usize, parcel: &Parcel, minute: u32) {
        self.whose.entry(parcel.id).or_insert(town);
        self.first.entry((town, parcel.id, parcel.place)).or_insert(minute);
    }

    pub fn heard(&mut self, town: usize, parcel: &Parcel, minute: u32) {
        let Some(first) = self.first.remove(&(town, parcel.id, parcel.place)) else { return };
        self.messages.push(minute - first);
        if self.whose.get(&parcel.id) != Some(&town) {
            return;
        }
        if parcel.place == OFFER {
            // Until it is released.
            self.first.insert((town, parcel.id, 0), first);
        } else if let (RELEASE, Some(offered)) = (parcel.place, self.first.remove(&(town, parcel.id, 0))) {
            self.handovers.push(minute - offered);
        }
    }

    pub fn waits(&mut self, town: usize, says: u64, open: u64) {
        self.waiting.push(says);
        self.open[town] = self.open[town].max(open);
    }

    /// What nobody had taken in when the watching ended.
    pub fn under_way(&self) -> usize {
        self.first.keys().filter(|(_, _, place)| *place > 0).count()
    }

    pub fn add(&mut self, other: &Self) {
        self.minutes += other.minutes;
        self.left += other.left + other.under_way();
        self.towns = self.towns.max(other.towns);
        self.messages.extend(&other.messages);
        self.handovers.extend(&other.handovers);
        self.waiting.extend(&other.waiting);
        self.open.extend(&other.open);
    }
}

/// The middle, nine of ten, ninety-nine of a hundred, and the largest.
fn spread<T: Ord + Copy + Default + fmt::Display>(numbers: &[T]) -> String {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let at = |of: usize| sorted.get((sorted.len() * of / 1000).min(sorted.len().saturating_sub(1))).copied();
    let [half, nine, most, all] = [500, 900, 990, 1000].map(|of| at(of).unwrap_or_default());
    format!("{half} / {nine} / {most} / {all}")
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} towns, {} simulated hours", self.towns, self.minutes / 60)?;
        writeln!(f, "                                     half / 90% / 99% / most")?;
        writeln!(f, "{:>7} messages, minutes each:       {}", self.messages.len(), spread(&self.messages))?;
        writeln!(f, "{:>7} handovers, minutes each:      {}", self.handovers.len(), spread(&self.handovers))?;
        writeln!(f, "        said and not answered, a town: {}", spread(&self.waiting))?;
        writeln!(f, "        open cases, a town:            {}", spread(&self.open))?;
        write!(f, "{:>7} messages not taken in when the watching ended", self.left + self.under_way())
    }
}
