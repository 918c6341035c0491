//! Some towns at once: a few seeds in every run, and what is broken is noticed. Three hundred are for `cargo xtask
//! simulate --towns 300`.
#![allow(clippy::unwrap_used, reason = "a helper of tests")]

use simulator::{BrokenLine, Many};

const TOWNS: usize = 6;

fn alone<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn several_towns() {
    let towns = alone(Many::new(TOWNS)).unwrap();
    let (mut report, mut measured) = alone(towns.run(0)).unwrap_or_else(|e| panic!("seed 0: {e:#}"));
    assert_eq!(alone(towns.run(0)).unwrap(), (report.clone(), measured.clone()), "the same seed is the same run");
    for seed in 1..2 {
        let (more, times) = alone(towns.run(seed)).unwrap_or_else(|e| panic!("seed {seed}: {e:#}"));
        report.add(&more);
        measured.add(&times);
    }
    println!("{report}\n{measured}");
    for step in ["opens", "hands_over", "acts_here", "acts_there", "messages taken in"] {
        assert!(report.steps.get(step).is_some_and(|(done, _)| *done > 10), "{step}: {:?}", report.steps);
    }
    for accident in ["messages lost", "messages altered", "messages to a town that is away", "crashes", "restarts"] {
        assert!(report.accidents.contains_key(accident), "{accident}: {:?}", report.accidents);
    }
    for (broken, words) in [
        (BrokenLine::ActsUnreleased, vec!["two owners", "released", "the state says", "owed on"]),
        (BrokenLine::LosesALetter, vec!["not in its place", "does not open"]),
        (BrokenLine::NeverSaysIt, vec!["does not end", "still waits"]),
    ] {
        let said = format!("{:#}", alone(towns.run_broken(0, broken)).unwrap_err());
        println!("{broken:?}: {said}");
        assert!(words.iter().any(|words| said.contains(words)), "{broken:?}: noticed for another reason: {said}");
    }
}
