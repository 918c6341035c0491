//! The shipped packs and the interface texts of forms.

use procedure::{Take, catalogue, form::FieldError};
use std::collections::BTreeSet;

fn keys(ftl: &str) -> BTreeSet<&str> {
    ftl.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .collect()
}

/// Written out by hand from the file's own text: any value of a field that holds message keys.
fn keys_in_yaml(yaml: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for line in yaml.lines() {
        let text = line.trim_start_matches([' ', '-', '{']);
        let in_list = line.starts_with(' ');
        for part in text.trim_end_matches([' ', '}']).split(", ") {
            match part.trim_start_matches("{ ").split_once(": ") {
                Some(("label" | "hint" | "text" | "summary" | "remedy", key)) => found.insert(key),
                Some(("name", key)) if !key.starts_with('{') => found.insert(key),
                _ => in_list,
            };
        }
    }
    found
}

#[test]
fn every_pack_loads_with_all_its_texts_and_no_stale_one() {
    let yaml = include_str!("../../../catalogue/arrival/ask-for-help/procedure.yaml");
    let used = keys_in_yaml(yaml);
    assert!(used.len() > 25, "{used:?}");
    let packs = catalogue().unwrap();
    assert_eq!(packs.len(), 1);
    for (tag, ftl) in &packs[0].texts {
        assert_eq!(keys(ftl), used, "{tag}");
        let drafted = ftl.starts_with("# review: machine-drafted, not yet read by a native speaker\n");
        assert_eq!(drafted, tag != "en", "{tag}");
    }
    let tags: Vec<_> = packs[0].texts.keys().collect();
    assert_eq!(tags, ["ar", "en", "es", "ug", "zh-Hans"]);
}

#[test]
fn the_texts_of_form_errors_are_complete() {
    let mut wanted: BTreeSet<_> = FieldError::KEYS.into_iter().collect();
    wanted.extend(["form-yes", "form-no", "form-row", "form-add", "form-add-first", "form-remove"]);
    for ftl in [
        include_str!("../../../locales/en/form.ftl"),
        include_str!("../../../locales/zh-Hans/form.ftl"),
        include_str!("../../../locales/ug/form.ftl"),
        include_str!("../../../locales/ar/form.ftl"),
        include_str!("../../../locales/es/form.ftl"),
    ] {
        assert_eq!(keys(ftl), wanted);
        assert!(ftl.contains("{ $max }"));
    }
}

#[test]
fn papers_that_may_print_what_is_refused_are_not_copied() {
    let packs = catalogue().unwrap();
    let seen: Vec<_> = packs[0].evidence.iter().filter(|e| e.take == Take::Seen).collect();
    let ids: Vec<_> = seen.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["identity-paper", "birth-certificate"]);
    assert_eq!(packs[0].evidence.len(), 10);
}
