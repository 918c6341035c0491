use super::*;
use std::collections::{BTreeMap, BTreeSet};

fn samples() -> Vec<Sample> {
    let pages = crate::pages::samples::all().into_iter().chain(crate::pages::agreement_samples::all());
    pages.chain(crate::staff::samples()).collect()
}

fn texts() -> Arc<Texts> {
    let mut texts = Texts::interface().unwrap();
    for (tag, ftl) in procedure::COMMON_TEXTS {
        texts.add(tag, ftl).unwrap();
    }
    for procedure in procedure::catalogue().unwrap() {
        for (tag, ftl) in &procedure.texts {
            texts.add(tag, ftl).unwrap();
        }
    }
    Arc::new(texts)
}

#[test]
fn every_page_is_drawn_in_every_language() {
    let texts = texts();
    for sample in samples() {
        for locale in LOCALES {
            let reader =
                Reader { locale, path: "/x?y=1&z".into(), words: texts.clone(), counter: None, arrives: false };
            let template = TEMPLATES.get_template(sample.template).unwrap();
            let page = with_globals(&reader, Value::from(Serde(&sample.fields)));
            let html = template.render(page).unwrap_or_else(|e| panic!("{} {}: {e:#}", sample.template, locale.tag));
            let near = html.find('⟦').map(|at| html[at..].chars().take(60).collect::<String>());
            assert_eq!(near, None, "{} in {}", sample.template, locale.tag);
            let dir = if locale.rtl { "rtl" } else { "ltr" };
            assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{dir}\">", locale.tag)), "{}", sample.template);
            assert_eq!(html.matches("<h1").count(), 1, "{}", sample.template);
            assert!(
                !html.contains(" style=") && !html.contains("<style"),
                "{}: the policy refuses it",
                sample.template
            );
        }
    }
}

/// Whether `path` (dotted) leads to something in `fields`.
fn leads(fields: &serde_json::Value, path: &str) -> bool {
    let mut at = fields;
    for name in path.split('.') {
        // Methods and attributes of lists and texts are not fields.
        match at.get(name) {
            Some(next) => at = next,
            None => return !at.is_object() && !at.is_null(),
        }
    }
    true
}

/// The parts in `source`, and those in these.
fn included(source: &str, found: &mut BTreeSet<String>) {
    for part in source.split("{% include \"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if found.insert(part.to_owned()) {
            included(TEMPLATES.get_template(part).unwrap().source(), found);
        }
    }
}

#[test]
fn a_template_asks_for_the_fields_of_its_page_and_no_others() {
    let mut by_template: BTreeMap<&str, Vec<Sample>> = BTreeMap::new();
    for sample in samples() {
        by_template.entry(sample.template).or_default().push(sample);
    }
    for (name, samples) in by_template {
        let template = TEMPLATES.get_template(name).unwrap();
        let asked = template.undeclared_variables(true);
        for path in &asked {
            let first = path.split('.').next().unwrap();
            let known = GLOBALS.contains(&first) || samples.iter().any(|s| leads(&s.fields, path));
            assert!(known, "{name} asks for {path}");
        }
        // What a part of a page draws, the page draws; a part's own names come from around it.
        let mut parts = BTreeSet::new();
        included(template.source(), &mut parts);
        let inside =
            parts.into_iter().flat_map(|part| TEMPLATES.get_template(&part).unwrap().undeclared_variables(true));
        let all: BTreeSet<String> = asked.into_iter().chain(inside).collect();
        let firsts: BTreeSet<&str> = all.iter().filter_map(|p| p.split('.').next()).collect();
        for field in samples.iter().filter_map(|s| s.fields.as_object()).flat_map(|o| o.keys()) {
            assert!(!GLOBALS.contains(&field.as_str()), "{name}: {field} is a name of every page");
            assert!(firsts.contains(field.as_str()), "{name} never draws {field}");
        }
    }
}

#[test]
fn at_a_counter_every_page_says_so() {
    for sample in samples() {
        let point = id::PointId::named("counter");
        let counter = Some(crate::standing::Standing::next(point, &LOCALES[0], &mut testkit::rng(1)));
        let reader = Reader { locale: &LOCALES[0], path: "/".into(), words: texts(), counter, arrives: false };
        let page = with_globals(&reader, Value::from(Serde(&sample.fields)));
        let html = TEMPLATES.get_template(sample.template).unwrap().render(page).unwrap();
        assert!(html.contains("Counter: Counter &lt;1&gt;"), "{}", sample.template);
        assert_eq!(html.matches("action=\"/staff/counter/finish\"").count(), 1, "{}", sample.template);
        assert!(!html.contains("action=\"/card/forget\""), "{}: two ways to finish", sample.template);
    }
}

#[test]
fn every_template_has_a_sample() {
    let drawn: BTreeSet<&str> = samples().iter().map(|s| s.template).collect();
    for (name, _) in crate::pages::TEMPLATES.iter().chain(crate::staff::TEMPLATES) {
        let part = name.ends_with("base.html") || name.contains("parts");
        assert!(part || drawn.contains(name), "{name}");
    }
}

#[test]
fn what_was_typed_is_text_and_not_markup() {
    let reader =
        Reader { locale: &LOCALES[0], path: "/\"><script>".into(), words: texts(), counter: None, arrives: false };
    let page = with_globals(&reader, Value::from(Serde(serde_json::json!({ "typed": "<script>&\"'" }))));
    let source = "{{ typed }}{{ typed|bdi }}<a href=\"{{ here }}\">";
    let html = TEMPLATES.template_from_named_str("x.html", source).unwrap().render(page).unwrap();
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("<bdi>&lt;script&gt;"), "{html}");
}
