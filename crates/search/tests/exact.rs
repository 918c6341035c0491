//! Properties: filters against a list that is gone through, slips, marks, and any text at all.
#![allow(clippy::unwrap_used, reason = "a test")]

use id::ListingId;
use jiff::civil::date;
use listing::{Hours, Open, Schedule};
use proptest::prelude::*;
use search::{At, Builder, Field, Filters, Index, Kind, Listing, Near, Point, Same, Text};

fn hours() -> impl Strategy<Value = Hours> {
    let rule = (0usize..3, 0u32..24, 1u32..12).prop_map(|(days, opens, long)| {
        let mut it = Schedule::new(ListingId::named("h"));
        it.freq = Some("WEEKLY".into());
        it.byday = Some(["MO,TU", "WE", "SA,SU"][days].into());
        it.opens_at = Some(format!("{opens:02}:00"));
        it.closes_at = Some(format!("{:02}:30", (opens + long) % 24));
        it
    });
    prop::collection::vec(rule, 0..3).prop_map(|rules| Hours::of(&rules.iter().collect::<Vec<_>>()))
}

fn tags() -> impl Strategy<Value = Vec<String>> {
    let tag = prop::sample::select(vec!["en", "zh-Hans", "zh", "ug", "es-MX"]).prop_map(str::to_owned);
    prop::collection::vec(tag, 0..3)
}

fn at() -> impl Strategy<Value = At> {
    let place = prop::option::of((0..4u32).prop_map(|n| ListingId::named(&n.to_string())));
    let point = prop::option::of((40.0..40.1f64, 75.9..76.1f64));
    (place, point, any::<bool>(), tags(), hours()).prop_map(|(place, point, step_free, languages, hours)| At {
        place,
        point: point.map(|(latitude, longitude)| Point { latitude, longitude }),
        step_free,
        languages,
        hours,
    })
}

fn listing() -> impl Strategy<Value = Listing<'static>> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let text = prop::sample::select(vec!["red school", "blue school", "school 学校", "green house"]);
    let age = || prop::option::of(0.0..30.0f64);
    (kind, text, any::<bool>(), age(), age(), tags(), prop::collection::vec(at(), 0..3)).prop_map(
        |(kind, text, free, minimum_age, maximum_age, languages, at)| {
            let texts = vec![Text { field: Field::Name, language: "en", text }];
            let id = ListingId::named("");
            Listing { free, minimum_age, maximum_age, languages, at, ..Listing::new(id, kind, texts) }
        },
    )
}

fn filters() -> impl Strategy<Value = Filters> {
    let kind = prop::option::of(prop::sample::select(Kind::ALL.to_vec()));
    let open = prop::option::of((1i8..8, 0i8..24).prop_map(|(day, hour)| date(2026, 3, day).at(hour, 15, 0, 0)));
    let near = prop::option::of((40.0..40.1f64, 75.9..76.1f64, 1.0..20_000.0f64));
    let language = prop::option::of(prop::sample::select(vec!["en", "zh-Hans", "ug", "fr"]).prop_map(str::to_owned));
    let closed = prop::collection::vec((0..4u32).prop_map(|n| ListingId::named(&n.to_string())), 0..2);
    (kind, open, near, language, any::<[bool; 2]>(), prop::option::of(0u8..30), closed).prop_map(
        |(kind, open, near, language, [free, step_free], age, closed)| Filters {
            kind,
            open,
            closed,
            near: near.and_then(|(a, b, m)| Near::new(a, b, m)),
            language,
            free,
            step_free,
            age,
        },
    )
}

/// As the filters are defined, one listing by itself.
fn passes(it: &Listing<'_>, f: &Filters) -> bool {
    let first = |tag: &str| tag.split('-').next().unwrap().to_owned();
    let speaks = |tags: &[String]| f.language.as_ref().is_none_or(|l| tags.iter().any(|tag| first(tag) == first(l)));
    let alone = f.kind.is_none_or(|kind| kind == it.kind)
        && (!f.free || it.free)
        && f.age.is_none_or(|age| {
            let age = f64::from(age);
            it.minimum_age.is_none_or(|min| min <= age) && it.maximum_age.is_none_or(|max| age <= max)
        });
    let there = |at: &At| {
        (!f.step_free || at.step_free)
            && (speaks(&it.languages) || speaks(&at.languages))
            && f.near.is_none_or(|near| at.point.is_some_and(|point| near.reaches(point).is_some()))
            && f.open.is_none_or(|when| {
                matches!(at.hours.at(when), Open::Now { .. }) && !at.place.is_some_and(|p| f.closed.contains(&p))
            })
    };
    let of_a_place = f.step_free || f.near.is_some() || f.open.is_some();
    alone && if of_a_place { it.at.iter().any(there) } else { speaks(&it.languages) || it.at.iter().any(there) }
}

fn index(listings: &[Listing<'_>]) -> Index {
    let mut builder = Builder::default();
    listings.iter().for_each(|listing| builder.add(listing));
    builder.finish(Same::default())
}

const WORDS: [&str; 6] = ["registration", "kindergarten", "matrícula", "المدرسة", "دوختۇرخانا", "поликлиника"];

/// One letter put in, left out, another, or two neighbours changed about.
fn slip(word: &str, how: u8, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % (letters.len() - 1);
    match how {
        0 => letters.insert(at, letter),
        1 => {
            letters.remove(at);
        }
        2 => letters[at] = letter,
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn filters_let_pass_exactly_what_they_say(
        mut listings in prop::collection::vec(listing(), 1..40),
        filters in filters(),
        query in prop::sample::select(vec!["", "school", "red school", "学校", "house"]),
    ) {
        for (n, listing) in listings.iter_mut().enumerate() {
            listing.id = ListingId::named(&n.to_string());
        }
        let has = |it: &Listing<'_>| query.split(' ').any(|word| it.texts[0].text.contains(word));
        let want: Vec<ListingId> = listings.iter().filter(|it| has(it) && passes(it, &filters)).map(|it| it.id).collect();
        let found = index(&listings).ask(query, "en", &filters, 100);
        prop_assume!(found.is_ok() || !filters.none());
        let mut found: Vec<ListingId> = found.unwrap().hits.into_iter().map(|hit| hit.id).collect();
        found.sort_by_key(|id| listings.iter().position(|it| it.id == *id));
        prop_assert_eq!(found, want);
    }

    #[test]
    fn every_slip_of_one_letter_is_found(
        word in 0..WORDS.len(), how in 0u8..4, at in 0usize..20, letter in "[a-zàءئوі]",
    ) {
        let texts = |text| vec![Text { field: Field::Name, language: "", text }];
        let all: Vec<_> = WORDS.iter().map(|w| Listing::new(ListingId::named(w), Kind::Service, texts(*w))).collect();
        let typed = slip(WORDS[word], how, at, letter.chars().next().unwrap());
        let found = index(&all).ask(&typed, "", &Filters::default(), 10).unwrap();
        prop_assert!(found.hits.iter().any(|hit| hit.id == ListingId::named(WORDS[word])), "{}", typed);
    }

    #[test]
    fn any_text_is_taken_in_asked_for_and_marked(text in ".{0,80}", query in ".{0,80}", tag in "(en|ug|ar|zh-Hans|)") {
        let texts = vec![Text { field: Field::Name, language: &tag, text: &text }];
        let it = index(&[Listing::new(ListingId::named("x"), Kind::Place, texts)]);
        for query in [&query, &text] {
            let Ok(answer) = it.ask(query, &tag, &Filters::default(), 5) else { continue };
            let mut last = 0;
            for range in answer.marks(&text, &tag) {
                prop_assert!(range.start >= last && text.get(range.clone()).is_some_and(|piece| !piece.is_empty()));
                last = range.end;
            }
            // What is typed as it is written is found, and marked.
            if *query == text {
                prop_assert!(answer.hits.first().is_some_and(|hit| hit.whole), "{:?}", text);
                prop_assert!(last > 0, "{:?}", text);
            }
        }
    }
}
