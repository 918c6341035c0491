//! The one binary: arguments, wiring, the loops and the sleeps.

mod agreement;
mod backup;
mod calendar_due;
mod check;
mod config;
mod control;
mod data;
mod demo;
mod exchange;
mod feeds;
mod founders;
mod home;
mod import;
mod init;
mod lean;
mod log;
mod loops;
mod notify;
mod paper;
mod restore;
mod retention;
mod secrets;
mod serve;
mod starter;
mod verify;
mod world;

use clap::{Args, Parser, Subcommand};
use serve::Town;
use std::path::PathBuf;

/// Gives memory back: an idle node is small again after a crowd at the sign-in or a large import.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// No wrong door: any counter takes the request, and the right office answers in time.
#[derive(Parser)]
#[command(name = "anydoor", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// An invented town with cases in every state, ready to try.
    Demo(Demo),
    /// A town of your own.
    Serve(Place),
    /// Sends people the one line that there is news: a process of its own.
    Notify(notify::What),
    /// From three tables to a working town.
    Init(Box<init::What>),
    /// Reads public data into a town.
    Import {
        #[command(subcommand)]
        what: import::What,
    },
    /// Checks receipts, offline.
    Verify(verify::What),
    /// The public log: to watch one, and to keep one.
    Log {
        #[command(subcommand)]
        what: log::What,
    },
    /// Everything of a town, while it runs, into a folder.
    Backup(backup::What),
    /// Brings a backup back, into an empty database.
    Restore(restore::What),
    /// Looks over a folder of procedures before they are published.
    Check(check::What),
    /// What this town agreed on with other towns.
    Agreement {
        #[command(subcommand)]
        what: agreement::What,
    },
    /// What time deletes: looked at before, and done.
    Retention {
        #[command(subcommand)]
        what: retention::What,
    },
    /// Working days.
    Calendar {
        #[command(subcommand)]
        what: calendar_due::What,
    },
    /// Looks at one file; the server asks this of itself.
    #[command(hide = true)]
    Paper,
    /// The configuration file.
    Config {
        #[command(subcommand)]
        what: config::What,
    },
}

#[derive(Args)]
struct Demo {
    #[command(flatten)]
    place: Place,
    /// As if it were this many days later: to see what time does to the cases.
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    ahead: u16,
    /// With 2, a second town beside it, an agreement between them, and a story that goes through both.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    towns: u8,
    /// The second town's PostgreSQL database, where the first has one.
    #[arg(long, value_name = "URL", requires = "towns")]
    other_database: Option<String>,
}

/// Where a node lives.
#[derive(Args, Default)]
struct Place {
    /// Folder for data and secrets; made if it is missing. [default: anydoor-demo or anydoor-data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Address and port; port 0 takes a free one. [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// A PostgreSQL database instead of the embedded one: postgres://…
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// The configuration file; what stands on the command line wins.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

fn main() -> std::process::ExitCode {
    let cli = Cli::parse();
    if matches!(cli.command, Command::Demo(_) | Command::Serve(_) | Command::Notify(_)) {
        lean::lean();
    }
    world::ahead(world::wanted_by_a_test());
    let done = match cli.command {
        Command::Demo(Demo { place, ahead, towns, other_database }) => {
            world::ahead(ahead.max(world::wanted_by_a_test()));
            if towns == 2 { demo::two(&place, other_database) } else { serve::run(&place, Town::Invented) }
        }
        Command::Serve(place) => serve::run(&place, Town::Own),
        Command::Notify(what) => notify::run(&what),
        Command::Init(what) => init::run(&what),
        Command::Import { what } => import::run(&what),
        Command::Verify(what) => verify::run(&what),
        Command::Log { what } => log::run(&what),
        Command::Backup(what) => backup::run(&what),
        Command::Restore(what) => restore::run(&what),
        Command::Check(what) => check::run(&what),
        Command::Agreement { what } => agreement::run(&what),
        Command::Retention { what } => retention::run(&what),
        Command::Calendar { what } => calendar_due::run(&what),
        Command::Paper => paper::run(),
        Command::Config { what } => config::run(&what),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("anydoor: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
