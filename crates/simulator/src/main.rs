//! Runs seeds; prints the first one that breaks something, and how to run it again.

use anyhow::{Result, bail};
use clap::Parser;
use simulator::{Fixture, Report};

#[derive(Parser)]
struct Args {
    /// How many seeds.
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 0)]
    from: u64,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let fixture = Fixture::new().await?;
        let mut total = Report::default();
        for seed in args.from..args.from + args.seeds {
            match fixture.run(seed).await {
                Ok(report) => {
                    total.acknowledged += report.acknowledged;
                    total.crashes += report.crashes;
                    total.cases += report.cases;
                }
                Err(error) => bail!("seed {seed}: {error:#}\nagain: cargo xtask simulate --seeds 1 --from {seed}"),
            }
            if (seed + 1) % 100 == 0 {
                println!("{} seeds clean", seed + 1 - args.from);
            }
        }
        println!(
            "{} seeds clean: {} cases, {} steps acknowledged, {} crashes",
            args.seeds, total.cases, total.acknowledged, total.crashes
        );
        Ok(())
    })
}
