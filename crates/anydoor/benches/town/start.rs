//! How long a town takes to start, and what it holds when nobody asks: empty, and with many listings.

use crate::load::Load;
use crate::node::{self, Town, serve};
use crate::wire::Wire;
use std::fmt::Write as _;
use std::thread::sleep;
use std::time::{Duration, Instant};
use testkit::{Folder, Record};

const LISTINGS: usize = 100_000;
const FEWER: usize = 5_000;
/// How often, and how long until what is left over from starting was given back; and when there is no time.
const TIMES: usize = 5;
const SETTLED: Duration = Duration::from_secs(3);
const HURRIED: (usize, Duration) = (1, Duration::from_secs(1));

/// Beside the town that is there, in one of its own.
pub fn run(beside: &Town, load: &Load) {
    let place = node::place(beside.place.database.is_some());
    drop(serve(&place).stop());
    for many in [0, if load.quick { FEWER } else { LISTINGS }] {
        if many > 0 {
            let feed = feed(many);
            let (good, said) = place.run(&["import", "hsds", feed.path().to_str().unwrap(), "--source", "bench"]);
            assert!(good, "{said}");
        }
        let what = format!("{}, {many} listings", place.name());
        starts("start", &what, load, || serve(&place)).say();
    }
}

/// The middle of some starts, until it listens and until its listings are read; and what it holds a moment later.
pub fn starts(part: &str, what: &str, load: &Load, serve: impl Fn() -> testkit::Anydoor) -> Record {
    let (times, settled) = if load.quick { HURRIED } else { (TIMES, SETTLED) };
    let (mut took, mut listed, mut memory) = (vec![], vec![], 0.0);
    for nth in 1..=times {
        let begun = Instant::now();
        let anydoor = serve();
        took.push(begun.elapsed().as_secs_f64() * 1e3);
        // A page that may be about a listing is answered once they were read.
        assert_eq!(Wire::to(anydoor.base_url(), "").get("/counters").status, 200);
        listed.push(begun.elapsed().as_secs_f64() * 1e3);
        if nth == times {
            sleep(settled);
            memory = testkit::memory(anydoor.pid());
        }
        drop(anydoor.stop());
    }
    took.sort_by(f64::total_cmp);
    listed.sort_by(f64::total_cmp);
    Record::new(part, &format!("{what}, until listings are read"), listed[times / 2], "ms").say();
    Record::new(part, &format!("{what}, until it listens"), took[times / 2], "ms").memory(memory)
}

/// A feed of so many services, each with a place.
fn feed(many: usize) -> Folder {
    let folder = Folder::on_disk();
    let (mut services, mut places, mut links) = (
        "id,name,organization_id,status,description\n".to_owned(),
        "id,name,latitude,longitude,location_type\n".to_owned(),
        "id,service_id,location_id\n".to_owned(),
    );
    let words = "What it is, who can come and what to bring; a sentence or two, as offices write them.";
    for n in 0..many {
        writeln!(services, "s{n},Service {n},o{},active,\"{words}\"", n % 1000).unwrap();
        writeln!(places, "l{n},Place {n},{}.5,{}.25,physical", n % 90, n % 180).unwrap();
        writeln!(links, "x{n},s{n},l{n}").unwrap();
    }
    let mut organizations = "id,name,description\n".to_owned();
    (0..1000).for_each(|n| writeln!(organizations, "o{n},Office {n},\"{words}\"").unwrap());
    for (name, text) in [
        ("services", services),
        ("locations", places),
        ("service_at_location", links),
        ("organizations", organizations),
    ] {
        std::fs::write(folder.path().join(format!("{name}.csv")), text).unwrap();
    }
    folder
}
