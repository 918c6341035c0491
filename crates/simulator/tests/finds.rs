//! Every check can fail: in a town that does what it must not, some seed notices soon.

use simulator::{Broken, Fixture};

const SEEDS: u64 = 40;

/// What is said of each: by a check of the simulator, or by the program itself, whichever comes first.
fn words(broken: Broken) -> &'static [&'static str] {
    const DAMAGED: &str = "a sealed part does not open";
    match broken {
        // Whoever needs it first misses it.
        Broken::ForgetsCommits => &["from before", "was acknowledged", "is gone", "were there", "missing", "leaves"],
        Broken::SaysYes => &["was acknowledged"],
        Broken::NeverLate => &["was due"],
        Broken::TrustsTheClock => &["deleted after the clock jumped"],
        Broken::LosesAnEvent => &["events were there", "events are missing", "more leaves wait than events", DAMAGED],
        Broken::RewritesAnEvent => &["rewritten", "a row of the store is damaged", DAMAGED],
        Broken::LosesAMessage => &["does not open"],
        Broken::LosesAnOwner => &["without an owner"],
        Broken::LosesATodo => &["time acts on"],
        Broken::LosesALeaf => &["neither wait nor are in the log"],
        Broken::ForksTheLog => &["FORK", "not to be served"],
        Broken::KeepsWhatIsGone => &["deleted"],
    }
}

#[tokio::test]
async fn a_broken_town_is_found_out() {
    let fixture = Fixture::new().await.unwrap();
    let mut wrong = vec![];
    for broken in Broken::ALL {
        let mut found = None;
        for seed in 0..SEEDS {
            if let Err(error) = fixture.run_broken(seed, broken).await {
                found = Some(format!("seed {seed}: {error:#}"));
                break;
            }
        }
        println!("{broken:?}: {found:?}");
        let noticed = found.as_ref().is_some_and(|said| words(broken).iter().any(|words| said.contains(words)));
        if !noticed {
            wrong.push((broken, found));
        }
    }
    assert!(wrong.is_empty(), "not noticed, or for another reason: {wrong:#?}");
}
