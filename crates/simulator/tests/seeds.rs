//! Some seeds in every run, and every seed that ever failed for good.

use simulator::Fixture;

/// Seeds that once broke an invariant.
const KEPT: &[u64] = &[];

#[tokio::test]
async fn seeds_run_clean() {
    let fixture = Fixture::new().await.unwrap();
    let mut crashes = 0;
    for seed in (0..40).chain(KEPT.iter().copied()) {
        let report = fixture.run(seed).await.unwrap_or_else(|e| panic!("seed {seed}: {e:#}"));
        crashes += report.crashes;
    }
    assert!(crashes > 40, "only {crashes} crashes: the seeds no longer try what they are for");
}

#[tokio::test]
async fn the_same_seed_is_the_same_run() {
    let fixture = Fixture::new().await.unwrap();
    let run = async || format!("{:?}", fixture.run(7).await.unwrap());
    assert_eq!(run().await, run().await);
}
