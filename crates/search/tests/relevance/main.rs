//! Whether people find the right thing: sets of `query → relevant ids`, nDCG@10, beside plain BM25 over words
//! between blanks, over pairs of letters, and over the words that a dictionary's segmenter makes.
//!
//! `cargo nextest run -p search --test relevance --no-capture` prints the table. Sets of somebody else, as those of
//! this folder (YAML or JSON), are measured too: `RELEVANCE_SETS` names their files, apart by colons.
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
    #[serde(default)]
    listings: BTreeMap<String, [String; 2]>,
    /// What is relevant, the best first.
    queries: BTreeMap<String, Vec<String>>,
}

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
    set.queries.iter().map(|(q, want)| ndcg(want, &find(q))).sum::<f64>() / set.queries.len() as f64
}

/// Prints the set's line of the table, and whether ours is at least as good as the plain ways.
fn good(name: &str, set: &Set) -> bool {
    let unknown: Vec<&String> = set.queries.values().flatten().filter(|id| !set.listings.contains_key(*id)).collect();
    assert_eq!(unknown, [""; 0], "{name}");
    let index = index(set);
    let names: BTreeMap<ListingId, &String> = set.listings.keys().map(|id| (ListingId::named(id), id)).collect();
    let ours = |q: &str| {
        let answer = index.ask(q, &set.language, &Filters::default(), 10).unwrap();
        answer.hits.iter().map(|hit| names[&hit.id].clone()).collect::<Vec<_>>()
    };
    for (q, want) in &set.queries {
        let found = ours(q);
        if ndcg(want, &found) < 0.7 {
            println!("  {q}: wanted {want:?}, found {:?}", found.get(..4).unwrap_or(&found));
        }
    }
    let of = |cut| {
        let plain = Plain::new(cut, &set.listings);
        mean(set, |q| plain.find(q))
    };
    let (ours, words, pairs) = (mean(set, ours), of(Cut::Blanks), of(Cut::Pairs));
    println!(
        "{name:12} {:8} {:7}  {ours:.3}  {words:.3}  {pairs:.3}  {:.3}",
        set.queries.len(),
        set.listings.len(),
        of(Cut::Segments)
    );
    ours >= pairs.max(words)
}

#[test]
#[expect(clippy::disallowed_methods, reason = "names files of somebody else")]
fn on_no_set_worse_than_plain_pairs() {
    let mut sets: Vec<(String, Set)> = [
        ("Chinese", include_str!("zh.yaml")),
        ("Arabic", include_str!("ar.yaml")),
        ("Uyghur", include_str!("ug.yaml")),
        ("Spanish", include_str!("es.yaml")),
        ("English", include_str!("en.yaml")),
    ]
    .map(|(name, source)| (name.to_owned(), serde_saphyr::from_str(source).unwrap()))
    .into();
    let given = std::env::var("RELEVANCE_SETS").unwrap_or_default();
    for file in given.split(':').filter(|file| !file.is_empty()) {
        let name = file.rsplit('/').next().unwrap_or(file);
        sets.push((name.to_owned(), serde_saphyr::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()));
    }
    let mut district: Set = serde_saphyr::from_str(include_str!("district.yaml")).unwrap();
    let names = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/procedures/guangan-district.json");
    match std::fs::read_to_string(names) {
        Ok(json) => {
            #[derive(Deserialize)]
            struct Procedure {
                name: String,
            }
            let all: Vec<Procedure> = serde_saphyr::from_str(&json).unwrap();
            district.listings = all.into_iter().map(|p| (p.name.clone(), [p.name, String::new()])).collect();
            sets.push(("a district".to_owned(), district));
        }
        Err(_) => eprintln!("SKIPPED: ../shared/data/procedures is not there"),
    }
    println!("nDCG@10       queries listings ours   words  pairs  segmenter");
    let worse: Vec<&String> = sets.iter().filter(|(name, set)| !good(name, set)).map(|(name, _)| name).collect();
    assert!(worse.is_empty(), "{worse:?}");
}
