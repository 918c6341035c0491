//! Every check can fail: in a town that does what it must not, some seed notices soon.

use simulator::{Broken, Fixture};

const SEEDS: u64 = 40;

#[tokio::test]
async fn a_broken_town_is_found_out() {
    let fixture = Fixture::new().await.unwrap();
    for broken in Broken::ALL {
        let words = match broken {
            // Whoever needs it first misses it.
            Broken::ForgetsCommits => "",
            Broken::SaysYes => "was acknowledged",
            Broken::NeverLate => "was due",
            Broken::TrustsTheClock => "deleted after the clock jumped",
            Broken::LosesAnEvent => "events were there",
            Broken::RewritesAnEvent => "rewritten",
            Broken::LosesAMessage => "does not open",
            Broken::LosesAnOwner => "without an owner",
            Broken::LosesATodo => "time acts on",
            Broken::LosesALeaf => "neither wait nor are in the log",
            Broken::ForksTheLog => "log",
            Broken::KeepsWhatIsGone => "deleted",
        };
        let mut found = None;
        for seed in 0..SEEDS {
            if let Err(error) = fixture.run_broken(seed, broken).await {
                found = Some((seed, format!("{error:#}")));
                break;
            }
        }
        let (seed, found) = found.unwrap_or_else(|| panic!("nobody notices a town that is {broken:?}"));
        println!("{broken:?}: seed {seed}: {found}");
        assert!(found.contains(words), "{broken:?} is noticed for another reason: {found}");
    }
}
