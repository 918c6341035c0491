//! Public pages, plain and compressed as browsers ask for them, beside a bare HTTP server that sends the same bytes.

use crate::acts;
use crate::bare;
use crate::load::{Load, Measured, measured};
use crate::node::Town;
use crate::view::HANDS;
use crate::wire::Wire;

const PAGES: [(&str, &str); 3] = [("home", "/"), ("a form", "/apply/ask-for-help"), ("counters", "/counters")];
const BROWSER: &str = "accept-encoding: gzip\r\naccept-language: es\r\n";

pub fn run(town: &Town, load: &Load) {
    // No database has a share in them.
    if town.place.database.is_some() {
        return;
    }
    for (name, path) in PAGES {
        for (how, headers) in [("plain", ""), ("gzip", BROWSER)] {
            let url = town.anydoor.base_url();
            let page = Wire::to(url, headers).get(path).must(200);
            let what = format!("{name}, {how}, {} bytes", page.body.len());
            let ours = asked(load, url, headers, path, || town.cpu());
            let bare = asked(load, &bare::serve(page), headers, path, || 0.0);
            let record = ours.record("pages", &what).memory(town.memory());
            record.beside("a bare HTTP server, the same bytes", bare.rate).say();
        }
    }
}

fn asked(load: &Load, url: &str, headers: &str, path: &str, computed: impl Fn() -> f64) -> Measured {
    measured(load, HANDS, computed, || {
        let mut wire = Wire::to(url, headers);
        move || acts::page(&mut wire, path)
    })
}
