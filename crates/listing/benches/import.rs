//! How long a feed of 5,000 services with 30,000 linked rows takes: `cargo bench -p listing --bench import`. The same
//! bytes read by the parser alone say what no import can beat. It fails above five seconds.
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use listing::{Files, Limits, hsds};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SERVICES: usize = 5_000;
/// Seconds that an import may take.
const ALLOWED: f64 = 5.0;
const ROUNDS: usize = 5;

/// Two schedules, a phone, a language, a place and its link for each service: 30,000 rows beside them.
fn tables() -> Files {
    let mut texts: [(&str, String); 7] = [
        ("organizations.csv", "id,name,description\n".to_owned()),
        ("services.csv", "id,name,organization_id,status,description,url,email,last_modified\n".to_owned()),
        ("locations.csv", "id,name,latitude,longitude,location_type\n".to_owned()),
        ("service_at_location.csv", "id,service_id,location_id\n".to_owned()),
        ("schedules.csv", "id,service_id,freq,byday,opens_at,closes_at\n".to_owned()),
        ("phones.csv", "id,service_id,number,type\n".to_owned()),
        ("languages.csv", "id,service_id,code\n".to_owned()),
    ];
    let words = "What it is, who can come and what to bring; a few sentences as offices write them. ".repeat(4);
    for n in 0..SERVICES {
        let row = |at: usize| match at {
            0 if n % 10 == 0 => format!("o{n},Office {n},\"{words}\"\n"),
            0 => String::new(),
            1 => format!(
                "s{n},Service {n},o{},active,\"{words}\",https://example.org/{n},a{n}@example.org,2026-01-02T03:04:05Z\n",
                n / 10 * 10
            ),
            2 => format!("l{n},Place {n},{}.5,{}.25,physical\n", n % 90, n % 180),
            3 => format!("x{n},s{n},l{n}\n"),
            4 => format!("a{n},s{n},WEEKLY,MO,09:00,12:00\nb{n},s{n},WEEKLY,TU,13:00,17:00\n"),
            5 => format!("p{n},s{n},+86 10 {n:08},voice\n"),
            _ => format!("g{n},s{n},ug\n"),
        };
        texts.iter_mut().enumerate().for_each(|(at, (_, text))| text.push_str(&row(at)));
    }
    texts.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
}

fn objects() -> Files {
    let words = "What it is, who can come and what to bring; a few sentences as offices write them. ".repeat(4);
    let service = |n: usize| {
        json!({"id": format!("s{n}"), "name": format!("Service {n}"), "status": "active", "description": words,
            "url": format!("https://example.org/{n}"), "last_modified": "2026-01-02T03:04:05Z",
            "organization": {"id": format!("o{}", n / 10), "name": "Office", "description": words},
            "service_at_locations": [{"id": format!("x{n}"), "location":
                {"id": format!("l{n}"), "name": "Place", "location_type": "physical", "latitude": 1.5, "longitude": 2.5}}],
            "schedules": [{"id": format!("a{n}"), "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"},
                {"id": format!("b{n}"), "freq": "WEEKLY", "byday": "TU", "opens_at": "13:00", "closes_at": "17:00"}],
            "phones": [{"id": format!("p{n}"), "number": "+86 10 12345678"}],
            "languages": [{"id": format!("g{n}"), "code": "ug"}]})
    };
    let all: Vec<Value> = (0..SERVICES).map(service).collect();
    Files::from([("services.json".to_owned(), Value::from(all).to_string().into_bytes())])
}

/// The fastest of some rounds.
fn best(mut once: impl FnMut()) -> Duration {
    let time = |once: &mut dyn FnMut()| {
        let begun = Instant::now();
        once();
        begun.elapsed()
    };
    (0..ROUNDS).map(|_| time(&mut once)).min().unwrap_or_default()
}

fn main() {
    let bare_tables = |files: &Files| {
        for bytes in files.values() {
            let mut reader = csv::Reader::from_reader(bytes.as_slice());
            black_box(reader.byte_records().filter(Result::is_ok).count());
        }
    };
    let bare_objects = |files: &Files| {
        for bytes in files.values() {
            black_box(serde_json::from_slice::<Value>(bytes).is_ok());
        }
    };
    let mut slow = false;
    for (name, files, bare) in
        [("tables (CSV)", tables(), &bare_tables as &dyn Fn(&Files)), ("objects (JSON)", objects(), &bare_objects)]
    {
        let bytes: usize = files.values().map(Vec::len).sum();
        let limit = best(|| bare(&files));
        let mut rows = 0;
        let ours = best(|| {
            rows =
                hsds("bench", &files, &Limits::USUAL).map(|import| black_box(import).total().kept).unwrap_or_default();
        });
        println!(
            "{name}: {rows} rows, {:.1} MB: ours {:.0} ms, the parser alone {:.0} ms, ratio {:.1}",
            bytes as f64 / 1e6,
            ours.as_secs_f64() * 1e3,
            limit.as_secs_f64() * 1e3,
            ours.as_secs_f64() / limit.as_secs_f64()
        );
        slow |= ours.as_secs_f64() > ALLOWED || rows < 35_000;
    }
    std::process::exit(slow.into());
}
