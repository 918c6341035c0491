//! A million listings that nobody wrote, each made from its number and a seed.

use id::ListingId;
use jiff::civil::{DateTime, date};
use listing::{Hours, Schedule};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use search::{At, Field, Filters, Kind, Listing, Near, Point, Text};

pub const LANGUAGES: [&str; 5] = ["en", "es", "zh-Hans", "ar", "ug"];
/// Words of each language.
const WORDS: usize = 40_000;
const PLACES: u64 = 50_000;
const HOURS: u64 = 400;

pub struct Town {
    words: Vec<Vec<String>>,
    pub hours: Vec<Hours>,
}

/// One listing's own texts and facts.
pub struct Made {
    pub id: u128,
    pub kind: Kind,
    /// Language, name, text; twice.
    pub texts: [(usize, String, String); 2],
    pub free: bool,
    pub step_free: bool,
    pub minimum_age: Option<f64>,
    pub languages: Vec<usize>,
    pub place: u64,
    pub point: Point,
    pub hours: usize,
}

pub fn rng(seed: u64, n: u64) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(n);
    rng
}

pub fn below(rng: &mut ChaCha8Rng, most: u64) -> u64 {
    rng.next_u64() % most
}

pub fn part(rng: &mut ChaCha8Rng) -> f64 {
    (rng.next_u64() >> 11) as f64 / (1u64 << 53) as f64
}

fn word(rng: &mut ChaCha8Rng, language: usize) -> String {
    let pick = |rng: &mut ChaCha8Rng, from: &str| {
        let letters: Vec<char> = from.chars().collect();
        letters[below(rng, letters.len() as u64) as usize]
    };
    let (sounds, vowels) = match language {
        0 => ("bcdfghklmnprstvw", "aeiou"),
        1 => ("bcdfgjlmnpqrstvz", "aeioáéíóú"),
        3 => ("بتثجحخدذرزسشصضطعغفقكلمنه", "اوي"),
        4 => ("بپتجچخدرزسشغفقكگڭلمنھۋ", "اەېىوۇۆۈ"),
        // The two thousand letters from the beginning of the block stand for the common ones.
        _ => {
            let letter = |rng: &mut ChaCha8Rng| char::from_u32(0x4E00 + below(rng, 2000) as u32 * 3).unwrap_or('中');
            return [letter(rng), letter(rng)].iter().collect();
        }
    };
    let syllables = 2 + below(rng, 3);
    (0..syllables).flat_map(|_| [pick(rng, sounds), pick(rng, vowels)]).collect()
}

impl Town {
    pub fn new(seed: u64) -> Self {
        let mut r = rng(seed, u64::MAX);
        let words = (0..LANGUAGES.len()).map(|l| (0..WORDS).map(|_| word(&mut r, l)).collect()).collect();
        let hours = (0..HOURS).map(|n| {
            let mut it = Schedule::new(ListingId::named("hours"));
            it.freq = Some("WEEKLY".into());
            it.byday = Some(["MO,TU,WE,TH,FR", "MO,WE,FR", "TU,TH,SA", "SA,SU"][n as usize % 4].into());
            it.opens_at = Some(format!("{:02}:{:02}", 6 + n % 8, n % 60));
            it.closes_at = Some(format!("{:02}:{:02}", 15 + n % 9, n % 60));
            Hours::of(&[&it])
        });
        Self { words, hours: hours.collect() }
    }

    /// A word, the first ones most often (Zipf).
    pub fn say(&self, rng: &mut ChaCha8Rng, language: usize) -> &str {
        let rank = (WORDS as f64).powf(part(rng)) as usize - 1;
        &self.words[language][rank.min(WORDS - 1)]
    }

    fn words(&self, rng: &mut ChaCha8Rng, language: usize, count: u64) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.say(rng, language)).collect();
        words.join(if language == 2 { "" } else { " " })
    }

    pub fn made(&self, seed: u64, n: u64) -> Made {
        let mut r = rng(seed, n);
        let first = below(&mut r, 5) as usize;
        let second = (first + 1 + below(&mut r, 4) as usize) % 5;
        let long = 12 + below(&mut r, 16);
        let texts = [(first, 4, long), (second, 4, 10)]
            .map(|(l, name, text)| (l, self.words(&mut r, l, name), self.words(&mut r, l, text)));
        let place = below(&mut r, PLACES);
        Made {
            id: u128::from(n) + 1,
            kind: Kind::ALL[[0, 0, 0, 1, 2][below(&mut r, 5) as usize]],
            texts,
            free: below(&mut r, 3) == 0,
            step_free: place.is_multiple_of(2),
            minimum_age: (below(&mut r, 4) == 0).then(|| below(&mut r, 60) as f64),
            languages: (0..1 + below(&mut r, 2)).map(|_| below(&mut r, 5) as usize).collect(),
            place,
            point: point(place),
            hours: (place % HOURS) as usize,
        }
    }
}

/// Places lie thicker around a hundred towns.
fn point(place: u64) -> Point {
    let (town, mut r) = (place % 100, rng(7, place));
    let near = |r: &mut ChaCha8Rng| (part(r) - 0.5) * part(r) * 0.4;
    Point {
        latitude: 36.0 + (town / 10) as f64 * 0.4 + near(&mut r),
        longitude: 75.0 + (town % 10) as f64 * 0.4 + near(&mut r),
    }
}

impl Made {
    pub fn listing<'a>(&'a self, town: &Town) -> Listing<'a> {
        let texts = self.texts.iter().flat_map(|(language, name, text)| {
            let language = LANGUAGES[*language];
            [Text { field: Field::Name, language, text: name }, Text { field: Field::Text, language, text }]
        });
        let id = |n: u128| ListingId::from(uuid::Uuid::from_u128(n));
        let at = At {
            place: Some(id(u128::from(self.place) + (1 << 64))),
            point: Some(self.point),
            step_free: self.step_free,
            languages: Vec::new(),
            hours: town.hours[self.hours].clone(),
        };
        Listing {
            free: self.free,
            minimum_age: self.minimum_age,
            languages: self.languages.iter().map(|l| LANGUAGES[*l].to_owned()).collect(),
            at: vec![at],
            ..Listing::new(id(self.id), self.kind, texts.collect())
        }
    }
}

/// What somebody asks.
pub struct Asked {
    pub language: usize,
    pub words: String,
    pub filters: Filters,
}

/// A query with at least one filter, if `filtered`: one to three words, some of one listing, one in seven
/// with a slip.
pub fn query(town: &Town, seed: u64, listings: u64, n: u64, filtered: bool) -> Asked {
    let mut r = rng(seed ^ 0x5EED, n);
    let wanted = below(&mut r, listings);
    let made = town.made(seed, wanted);
    let (language, name, _) = &made.texts[0];
    let mut words: Vec<String> = if *language == 2 {
        let letters: Vec<char> = name.chars().collect();
        let from = below(&mut r, letters.len() as u64 - 1) as usize;
        vec![letters[from..(from + 2 + below(&mut r, 3) as usize).min(letters.len())].iter().collect()]
    } else {
        let count = 1 + below(&mut r, 2) as usize;
        name.split(' ').take(count).map(str::to_owned).collect()
    };
    if below(&mut r, 2) == 0 {
        words.push(town.say(&mut r, *language).to_owned());
    }
    if below(&mut r, 7) == 0 && *language != 2 {
        let mut letters: Vec<char> = words[0].chars().collect();
        let at = below(&mut r, letters.len() as u64 - 1) as usize;
        letters.swap(at, at + 1);
        words[0] = letters.into_iter().collect();
    }
    let mut filters = Filters::default();
    while filtered && filters.none() {
        let mut sometimes = |one_in: u64| below(&mut r, one_in) == 0;
        let (kind, open, near, spoken, free, step_free, age) =
            (sometimes(3), sometimes(3), sometimes(3), sometimes(3), sometimes(4), sometimes(4), sometimes(5));
        let around = point(below(&mut r, PLACES));
        filters.kind = kind.then_some(made.kind);
        filters.open = open.then(|| when(&mut r));
        filters.near =
            near.then(|| Near::new(around.latitude, around.longitude, 500.0 + part(&mut r) * 20_000.0)).flatten();
        filters.language = spoken.then(|| LANGUAGES[below(&mut r, 5) as usize].to_owned());
        (filters.free, filters.step_free) = (free, step_free);
        filters.age = age.then(|| below(&mut r, 90) as u8);
    }
    Asked { language: *language, words: words.join(" "), filters }
}

fn when(r: &mut ChaCha8Rng) -> DateTime {
    date(2026, 3, 2 + below(r, 7) as i8).at(below(r, 24) as i8, below(r, 60) as i8, 0, 0)
}
