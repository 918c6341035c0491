//! The same with more and more cases: a page of the queue, the holder's view, opening a case, a start.

use crate::load::{Load, Measured};
use crate::node::{self, Cases, Town, serve};
use crate::view::HANDS;
use crate::{intake, queue, start, view};
use std::time::Duration;

/// How many cases there are; a million only where somebody asks for it, and has the time and the disk.
const GROWS: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];
const FEWER: [u64; 2] = [1_000, 5_000];
/// Those that are opened to be counted do not become many of those that are there.
const OPENED: f64 = 8000.0;

/// Beside the town that is there, in one of its own. Cases are opened as people open them: nothing is made up.
pub fn run(beside: &Town, load: &Load) {
    let sizes = match (load.quick, load.million) {
        (true, _) => &FEWER[..],
        (false, false) => &GROWS[..3],
        (false, true) => &GROWS,
    };
    let mut town = Town::start(node::place(beside.place.database.is_some()));
    let name = town.place.name();
    let cases = Cases::open(&town, 500);
    for &size in sizes {
        Cases::open(&town, usize::try_from(size.saturating_sub(town.cases())).unwrap());
        let say = |what: &str, found: &Measured| {
            let record = found.record("growth", &format!("{name}, {what}, {size} cases"));
            record.memory(town.memory()).among(size).say();
        };
        say("a page of the queue", &queue::pages(&town, load));
        say("the holder's view", &view::views(&town, load, &cases));
        let short = Load { time: load.time.min(Duration::from_secs_f64(size as f64 / OPENED)), ..*load };
        say("opening a case", &town.measured(&short, HANDS, || intake::opens(&town)));
        let what = format!("{name}, {size} cases");
        let (again, record) = town.between(|place| start::starts("growth", &what, load, || serve(place)));
        town = again;
        record.among(size).say();
    }
}
