//! Whether people find the right thing: the sets of this folder, nDCG@10, beside plain BM25 over words
//! between blanks, over pairs of letters, and over the words that a dictionary's segmenter makes.
//!
//! `cargo nextest run -p search --test relevance --no-capture` prints the table.
#![allow(clippy::unwrap_used, reason = "a test reads its own files")]

mod plain;

use id::ListingId;
use plain::{Cut, Plain};
use search::{Builder, Field, Filters, Index, Kind, Listing, Same, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Set {
    language: String,
    /// Name and text.
    listings: BTreeMap<String, [String; 2]>,
    queries: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Wanted {
    q: String,
    /// The best first.
    want: Vec<String>,
}

const SETS: [&str; 5] = [
    include_str!("zh.yaml"),
    include_str!("ar.yaml"),
    include_str!("ug.yaml"),
    include_str!("es.yaml"),
    include_str!("en.yaml"),
];

fn index(set: &Set) -> Index {
    let mut builder = Builder::default();
    let text = |field, text| Text { field, language: &set.language, text };
    for (id, [name, about]) in &set.listings {
        let texts = vec![text(Field::Name, name), text(Field::Text, about)];
        builder.add(&Listing::new(ListingId::named(id), Kind::Service, texts));
    }
    builder.finish(Same::default())
}

/// The first wanted counts twice.
fn gain(want: &[String], id: &str) -> f64 {
    want.iter().position(|wanted| wanted == id).map_or(0.0, |at| if at == 0 { 2.0 } else { 1.0 })
}

fn ndcg(want: &[String], found: &[String]) -> f64 {
    let sum = |ids: &[String]| -> f64 {
        ids.iter().take(10).zip(2u32..).map(|(id, at)| gain(want, id) / f64::from(at).log2()).sum()
    };
    sum(found) / sum(want)
}

fn mean(set: &Set, find: impl Fn(&str) -> Vec<String>) -> f64 {
    set.queries.iter().map(|w| ndcg(&w.want, &find(&w.q))).sum::<f64>() / set.queries.len() as f64
}

#[test]
fn on_no_set_worse_than_plain_pairs() {
    let mut worse = Vec::new();
    println!("nDCG@10     ours   words  pairs  segmenter");
    for source in SETS {
        let set: Set = serde_saphyr::from_str(source).unwrap();
        let known = |wanted: &Wanted| wanted.want.iter().all(|id| set.listings.contains_key(id));
        assert!(set.queries.iter().all(known), "{}", set.language);
        let index = index(&set);
        let names: BTreeMap<ListingId, &String> = set.listings.keys().map(|id| (ListingId::named(id), id)).collect();
        let ours = |q: &str| {
            let answer = index.ask(q, &set.language, &Filters::default(), 10).unwrap();
            answer.hits.iter().map(|hit| names[&hit.id].clone()).collect::<Vec<_>>()
        };
        for wanted in &set.queries {
            let found = ours(&wanted.q);
            if ndcg(&wanted.want, &found) < 0.7 {
                println!("  {}: wanted {:?}, found {:?}", wanted.q, wanted.want, found.get(..4).unwrap_or(&found));
            }
        }
        let of = |cut| {
            let plain = Plain::new(cut, &set.listings);
            mean(&set, |q| plain.find(q))
        };
        let (ours, words, pairs) = (mean(&set, ours), of(Cut::Blanks), of(Cut::Pairs));
        println!("{:10}  {ours:.3}  {words:.3}  {pairs:.3}  {:.3}", set.language, of(Cut::Segments));
        if ours < pairs.max(words) {
            worse.push(set.language);
        }
    }
    assert!(worse.is_empty(), "{worse:?}");
}
