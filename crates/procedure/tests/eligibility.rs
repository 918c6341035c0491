//! What sample households can get by the shipped rules. Each line is a promise to somebody.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use eligibility::{Answers, Rules, Truth};
use procedure::{catalogue, questions};

fn rules() -> Rules {
    let procedures = catalogue().unwrap();
    let with = procedures.iter().filter_map(|p| Some((p.id.as_str(), &p.eligibility.as_ref()?.rule)));
    Rules::new(questions().unwrap(), with).unwrap()
}

/// What is a yes and what stays open; everything else is a no.
#[track_caller]
fn check(answers: &[(&str, &str)], yes: &[&str], open: &[&str]) {
    let rules = rules();
    let today = "2026-03-31".parse().unwrap();
    let mut given = Answers::none(rules.questions());
    for (question, typed) in answers {
        given.read(rules.questions(), question, typed, today).unwrap_or_else(|e| panic!("{question}: {e}"));
    }
    let outcomes = rules.outcomes(&given);
    let of = |truth| outcomes.iter().filter(|o| o.truth == truth).map(|o| o.id).collect::<Vec<_>>();
    assert_eq!(of(Truth::Yes), yes);
    assert_eq!(of(Truth::CannotTell), open);
}

#[test]
fn a_worker_who_came_last_month() {
    check(
        &[
            ("work", "employed"),
            ("home", "employer"),
            ("household", "elsewhere"),
            ("age", "34"),
            ("arrived", "2026-03-01"),
            ("paid-elsewhere", "yes"),
            ("social-card", "elsewhere"),
            ("identity-card", "good"),
            ("child-elsewhere", "yes"),
            ("wages", "no"),
            ("income", "4500"),
            ("certificate", "_unknown"),
            ("business", "none"),
        ],
        &[
            "residence-registration-help",
            "social-security-card",
            "household-certificate",
            "school-transfer",
            "health-cover-transfer",
        ],
        &["certificate-recognition"],
    );
}

#[test]
fn somebody_who_opens_a_food_stall() {
    let mut answers = vec![
        ("business", "planned"),
        ("sells-food", "yes"),
        ("age", "17"),
        ("work", "own"),
        ("household", "elsewhere"),
        ("arrived", "2025-09-30"),
        ("home", "none"),
        ("paid-elsewhere", "no"),
        ("social-card", "here"),
        ("identity-card", "good"),
        ("child-elsewhere", "no"),
        ("wages", "no"),
        ("income", "3000.50"),
        ("certificate", "no"),
    ];
    // At seventeen, with work of their own, a stall is theirs; the grant asks for eighteen.
    check(&answers, &["household-certificate", "market-stall-licence", "starting-a-business"], &[]);
    answers[2] = ("age", "18");
    // A month's end: half a year from 30 September is 31 March, and not a day sooner.
    let all = ["household-certificate", "market-stall-licence", "startup-grant", "starting-a-business"];
    check(&answers, &all, &[]);
}

#[test]
fn wages_open_two_ways_and_an_old_debt_still_one() {
    let rest = [
        ("work", "looking"),
        ("home", "family"),
        ("household", "here"),
        ("identity-card", "lost"),
        ("social-card", "here"),
        ("paid-elsewhere", "no"),
        ("child-elsewhere", "no"),
        ("certificate", "no"),
        ("business", "none"),
        ("wages", "yes"),
    ];
    let with = |job| [&rest[..], &[("wages-job", job)]].concat();
    check(&with("two-years"), &["identity-document-replacement", "unpaid-wages-help", "legal-advice"], &[]);
    check(&with("longer"), &["identity-document-replacement", "legal-advice"], &[]);
    check(&with("_withheld"), &["identity-document-replacement", "legal-advice"], &["unpaid-wages-help"]);
}

#[test]
fn who_says_nothing_is_refused_nothing() {
    let all = rules();
    for question in all.questions().iter() {
        let mut given = Answers::none(all.questions());
        given.read(all.questions(), &question.id, "_withheld", "2026-03-31".parse().unwrap()).unwrap();
        assert!(all.outcomes(&given).iter().all(|o| o.truth == Truth::CannotTell), "{}", question.id);
    }
}
