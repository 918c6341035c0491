//! Runs seeds on every core; prints each that breaks something, and how to run it again.
#![expect(clippy::disallowed_methods, reason = "a tool beside the program: it tells how fast it was")]

use anyhow::{Result, bail};
use clap::Parser;
use simulator::{Fixture, Many, Measured, Report, Towns};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Instant;
use tokio::runtime::Builder;

/// Thousands of seeds in one process: memory goes back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
struct Args {
    /// How many seeds.
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// With 2: two towns, and the line between them. With more: so many that hand steps to one another, by the clock.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1000))]
    towns: u16,
    /// How many run at a time: one more than there are cores, because now and then one waits for the disk.
    #[arg(long)]
    workers: Option<usize>,
}

/// What every seed is played on.
enum Ground {
    One(Fixture),
    Two(Box<Towns>),
    Many(u16, Many),
}

impl Ground {
    async fn new(towns: u16) -> Result<Self> {
        Ok(match towns {
            0 | 1 => Self::One(Fixture::new().await?),
            2 => Self::Two(Box::new(Towns::new().await?)),
            _ => Self::Many(towns, Many::new(towns.into()).await?),
        })
    }

    async fn run(&self, seed: u64) -> Result<(Report, Measured)> {
        match self {
            Self::One(fixture) => Ok((fixture.run(seed).await?, Measured::default())),
            Self::Two(towns) => Ok((towns.run(seed).await?, Measured::default())),
            Self::Many(_, towns) => {
                let begun = Instant::now();
                let (report, measured) = towns.run(seed).await?;
                let (seconds, memory) = (begun.elapsed().as_secs_f64(), testkit::memory(std::process::id()));
                println!("seed {seed}: {seconds:.0} s, {memory:.0} MB held at its end");
                Ok((report, measured))
            }
        }
    }

    /// How one seed is played again.
    fn again(&self, seed: u64) -> String {
        let towns = match self {
            Self::One(_) => String::new(),
            Self::Two(_) => "--towns 2 ".into(),
            Self::Many(towns, _) => format!("--towns {towns} "),
        };
        format!("cargo xtask simulate {towns}--seeds 1 --from {seed}")
    }
}

/// Seeds that broke something are told to the end, but no more than this.
const MANY: usize = 20;

fn main() -> Result<ExitCode> {
    let args = Args::parse();
    let workers = args.workers.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from) + 1).max(1);
    let founded = Instant::now();
    let ground = Arc::new(Builder::new_current_thread().enable_all().build()?.block_on(Ground::new(args.towns))?);
    if args.towns > 2 {
        println!("{} towns founded and agreed in {:.0} s", args.towns, founded.elapsed().as_secs_f64());
    }
    let (next, total, wrong) =
        (AtomicU64::new(0), Mutex::new((0_u64, Report::default(), Measured::default())), Mutex::new(vec![]));
    let begun = Instant::now();
    let work = || -> Result<()> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        loop {
            let at = next.fetch_add(1, Ordering::SeqCst);
            if at >= args.seeds || wrong.lock().unwrap_or_else(PoisonError::into_inner).len() >= MANY {
                return Ok(());
            }
            let seed = args.from + at;
            match runtime.block_on(ground.run(seed)) {
                Ok((report, measured)) => {
                    let mut total = total.lock().unwrap_or_else(PoisonError::into_inner);
                    total.0 += 1;
                    total.1.add(&report);
                    total.2.add(&measured);
                    if total.0.is_multiple_of(500) {
                        println!(
                            "{} seeds clean, {:.1} a second",
                            total.0,
                            total.0 as f64 / begun.elapsed().as_secs_f64()
                        );
                    }
                }
                Err(error) => {
                    println!("seed {seed}: {error:#}\nagain: {}", ground.again(seed));
                    wrong.lock().unwrap_or_else(PoisonError::into_inner).push(seed);
                }
            }
        }
    };
    thread::scope(|scope| {
        let all: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        all.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| bail!("a worker panicked")))
    })?;
    let (clean, report, measured) = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    let rate = clean as f64 / begun.elapsed().as_secs_f64();
    println!("{clean} seeds clean, {rate:.1} a second: {report}");
    if args.towns > 2 {
        println!("{measured}");
    }
    let wrong = wrong.into_inner().unwrap_or_else(PoisonError::into_inner);
    if wrong.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!("seeds that broke something: {wrong:?}");
    Ok(ExitCode::FAILURE)
}
