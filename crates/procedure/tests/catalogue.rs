//! The shipped packs and the interface texts of forms.

use procedure::{Packs, Take, Widget, catalogue, form, form::FieldError, shipped};
use std::collections::BTreeSet;

fn keys(ftl: &str) -> BTreeSet<&str> {
    let texts = ftl.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    texts.filter_map(|line| Some(line.split_once(" =")?.0)).collect()
}

#[test]
fn every_pack_is_good_and_there_is_nothing_to_say_about_any() {
    let packs = shipped();
    let (procedures, findings) = packs.read(&["en", "zh-Hans", "ug", "ar", "es"]);
    let said: Vec<_> = findings.iter().map(|f| f.at.to_string()).collect();
    assert_eq!(said, [""; 0]);
    let ids: Vec<_> = procedures.iter().map(|p| p.id.as_str()).collect();
    assert_eq!((ids.len(), ids[0]), (18, "ask-for-help"));
    assert_eq!(procedures.len(), catalogue().unwrap().len());
    for texts in packs.packs.iter().map(|pack| &pack.texts).chain([&packs.common.1]) {
        for (tag, ftl) in texts {
            assert_eq!(keys(ftl), keys(&texts["en"]), "{tag}");
            let drafted = ftl.starts_with("# review: machine-drafted, not yet read by a native speaker\n");
            assert_eq!(drafted, tag != "en", "{tag}");
        }
    }
}

/// Without a form field for it, the button of a listing would forget where the person came from.
#[test]
fn every_form_carries_the_listing_and_asks_for_the_language_of_the_answer() {
    for procedure in catalogue().unwrap() {
        let fields = form::fields(&procedure);
        let about = fields.iter().find(|f| f.name == "about").unwrap();
        assert_eq!((about.widget, about.required), (Widget::Hidden, false), "{}", procedure.id);
        let language = fields.iter().find(|f| f.name == "reply_language").unwrap();
        assert_eq!((language.choices.len(), language.required), (5, false), "{}", procedure.id);
    }
}

#[test]
fn planted_faults_name_file_line_and_words() {
    let check = |change: &dyn Fn(&mut Packs), file: &str, field: &str, problem: &str, refused: bool| {
        let mut packs = shipped();
        change(&mut packs);
        let (_, findings) = packs.read(&["en", "zh-Hans", "ug", "ar", "es"]);
        let found = findings
            .iter()
            .find(|f| f.at.file.ends_with(file) && f.at.field == field && f.at.problem.contains(problem));
        let found = found.unwrap_or_else(|| panic!("{problem}: {findings:?}"));
        assert_eq!(found.refused, refused, "{problem}");
        found.at.line
    };
    let yaml = |from: &'static str, to: &'static str| {
        move |packs: &mut Packs| packs.packs[2].yaml = packs.packs[2].yaml.replacen(from, to, 1)
    };
    let card = "social-security-card/procedure.yaml";
    assert_eq!(check(&yaml("door: arrive", "door: heaven"), card, "door", "no door", true), Some(4));
    check(&yaml("id: social-security-card", "id: ask-for-help"), card, "id", "another pack", true);
    let line = check(&yaml("widget: tel", "widget: hidden"), card, "layout.phone", "nobody can answer", false);
    assert!(line.unwrap() > 40);
    check(&yaml("shows: [face]", "shows: [body]"), card, "evidence.photo", "differently", false);
    let line = check(&yaml("shows: [face]", "shows: [face, creed]"), card, "evidence.photo.shows", "(creed)", true);
    assert!(line.unwrap() > 60);
    let text =
        |packs: &mut Packs| *packs.packs[2].texts.get_mut("es").unwrap() += "\nsocial-security-card-x = su etnia\n";
    let line = check(&text, "social-security-card/texts.es.ftl", "texts.es.social-security-card-x", "(etnia)", true);
    assert!(line.unwrap() > 10);
    check(&text, "texts.es.ftl", "social-security-card-x", "nothing uses", true);
    check(&|packs| drop(packs.packs[2].texts.remove("ar")), "texts.ar.ftl", "ar", "no file", true);
    let common = |packs: &mut Packs| *packs.common.1.get_mut("ug").unwrap() += "phrase-old = دىنىڭىز\n";
    check(&common, "catalogue/common/texts.ug.ftl", "phrase-old", "no pack uses", false);
    check(&common, "catalogue/common/texts.ug.ftl", "texts.ug.phrase-old", "asks about", true);
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
    let procedures = catalogue().unwrap();
    let papers = procedures.iter().flat_map(|p| &p.evidence);
    let seen: BTreeSet<_> = papers.filter(|e| e.take == Take::Seen).map(|e| e.id.as_str()).collect();
    let mut want = vec!["acting-proof", "birth-certificate", "household-booklet", "identity-paper"];
    want.extend(["old-identity-card", "school-record"]);
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), want);
}
