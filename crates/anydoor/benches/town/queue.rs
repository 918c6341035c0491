//! The first page of a queue of thousands, for a member who sees one point; and a day as it is.

use crate::acts;
use crate::load::{Load, Measured};
use crate::node::{Cases, Town};
use crate::view::{CASES, HANDS};
use rand_core::Rng;

pub fn run(town: &Town, load: &Load) {
    let name = town.place.name();
    let cases = Cases::open(town, if load.quick { CASES } else { 10 * CASES });
    let there = cases.many();
    let pages = pages(town, load);
    pages.record("queue", &format!("{name}, a page, {there} cases")).memory(town.memory()).say();
    let day = day(town, load, &cases);
    day.record("queue", &format!("{name}, a mixed day, 7 of 10 read")).memory(town.memory()).say();
}

pub fn pages(town: &Town, load: &Load) -> Measured {
    town.measured(load, HANDS, || {
        let mut wire = town.staff();
        move || acts::queue(&mut wire)
    })
}

/// Of ten: three times a holder's view, two queues, two public pages; a case opened, one looked at, one written to.
fn day(town: &Town, load: &Load, cases: &Cases) -> Measured {
    town.measured(load, HANDS, || {
        let (mut wire, mut staff, mut rng) = (town.wire(), town.staff(), town.rng());
        move || match rng.next_u32() % 10 {
            0..3 => acts::view(&mut wire, cases.next()),
            3 | 4 => acts::queue(&mut staff),
            5 => acts::page(&mut wire, "/"),
            6 => acts::page(&mut wire, "/apply/ask-for-help"),
            7 => drop(acts::open(&mut wire)),
            8 => acts::look(&mut staff, cases.next()),
            _ => acts::message(&mut wire, cases.next()),
        }
    })
}
