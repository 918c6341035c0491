//! `anydoor calendar due`: working days from the command line.

use anyhow::{Context as _, Result, bail};
use clap::Subcommand;
use std::io::{BufRead, Write};

#[derive(Subcommand)]
pub enum What {
    /// The last day of a time that is counted in working days.
    ///
    /// The day of receipt is not counted, the last day is. Past the published years
    /// " provisional" follows the date.
    Due {
        /// Whose working days: cn, or weekdays (Monday to Friday).
        #[arg(long)]
        region: String,
        /// The day of receipt, YYYY-MM-DD.
        #[arg(long, required_unless_present = "batch")]
        from: Option<String>,
        /// How many working days.
        #[arg(long, required_unless_present = "batch")]
        days: Option<String>,
        /// Reads lines `DATE DAYS` and prints one date a line.
        #[arg(long, conflicts_with_all = ["from", "days"])]
        batch: bool,
    },
}

pub fn run(what: &What) -> Result<()> {
    let What::Due { region, from, days, batch } = what;
    let mut out = std::io::stdout().lock();
    if let (Some(from), Some(days)) = (from, days) {
        writeln!(out, "{}", calendar::batch::line(region, from, days)?)?;
    }
    if !batch {
        return Ok(());
    }
    let mut wrong = 0;
    for (i, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.context("standard input")?;
        match calendar::batch::pair(region, &line) {
            Ok(due) => writeln!(out, "{due}")?,
            // One line out for each line in, so that the answers stay beside the questions.
            Err(error) => {
                writeln!(out, "-")?;
                eprintln!("line {}: {error}", i + 1);
                wrong += 1;
            }
        }
    }
    if wrong > 0 {
        bail!("{wrong} lines could not be read");
    }
    Ok(())
}
