//! Tantivy with BM25 over the same words, and without filters: what a general engine's best is at the words alone.

use super::cut::cut;
use super::town::{Asked, Town};
use super::{Row, SEED, SHOWN, Times};
use std::time::Instant;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, TantivyDocument, Term};

/// Bytes that it may use while it builds.
const BUDGET: usize = 400_000_000;

pub fn run(town: &Town, listings: u64, queries: &[Asked]) -> Row {
    let mut schema = Schema::builder();
    // Words are apart by blanks, and in small letters, as everywhere here.
    let indexing =
        TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    let [name, about] = ["name", "about"].map(|field| schema.add_text_field(field, options.clone()));
    let index = Index::create_in_ram(schema.build());
    let begun = Instant::now();
    let mut writer = index.writer_with_num_threads(1, BUDGET).unwrap();
    for n in 0..listings {
        let made = town.made(SEED, n);
        let [(_, one, text), (_, two, more)] = &made.texts;
        let mut document = TantivyDocument::default();
        document.add_text(name, cut(&format!("{one} {two}")));
        document.add_text(about, cut(&format!("{text} {more}")));
        writer.add_document(document).unwrap();
    }
    writer.commit().unwrap();
    writer.wait_merging_threads().unwrap();
    let built = begun.elapsed().as_secs_f64();
    let searcher = index.reader().unwrap().searcher();
    let size = searcher.space_usage().unwrap().total().get_bytes() as f64 / f64::from(1 << 20);
    let best = TopDocs::with_limit(SHOWN).order_by_score();
    let times = Times::of(queries.len(), |n| {
        let query = any(&queries[n].words, &[(name, 4.0), (about, 1.0)]);
        std::hint::black_box(searcher.search(&query, &best).unwrap().len());
    });
    Row { who: "tantivy, no filters", built, size: Some(size), times }
}

fn any(words: &str, fields: &[(Field, f32)]) -> BooleanQuery {
    let cut = cut(words);
    let one = |word: &str, field: Field, weight: f32| -> (Occur, Box<dyn Query>) {
        let term = TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs);
        (Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight)))
    };
    let terms =
        cut.split_whitespace().flat_map(|word| fields.iter().map(move |(field, weight)| one(word, *field, *weight)));
    BooleanQuery::new(terms.collect())
}
