//! `anydoor import`: public data from elsewhere. Every row that is not kept is named.

use crate::config::Config;
use crate::control;
use crate::data::{Data, InUse};
use crate::feeds::{Reach, fetch};
use crate::{Place, now};
use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use listing::{Files, Import, Limits, Record, Reject, Unreadable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use store::Counts;

#[derive(Subcommand)]
pub enum What {
    /// An HSDS feed, 1.1 to 3.1 or the UK profile: a folder of tables (CSV), objects (JSON, or one a line), or a ZIP.
    Hsds(Source),
    /// A list of public procedures (JSON).
    Procedures(Source),
}

#[derive(Args)]
pub struct Source {
    /// Where it lies: a path, or an address that begins with https:// or http://
    #[arg(value_name = "PATH|ADDRESS")]
    path: PathBuf,
    /// The town's data folder.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The town's database, if it is not the embedded one.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Names this feed: the same name and rows again change nothing. [default: the file's name, after its host's]
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Names every row; without it, all that were rejected, and 20 each of those that lost a field
    /// or said nothing.
    #[arg(long)]
    all: bool,
}

/// Where it lies.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum From {
    Path(PathBuf),
    Address(String),
}

impl std::fmt::Display for From {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Path(path) => path.display().fmt(f),
            Self::Address(address) => f.write_str(address),
        }
    }
}

impl From {
    fn of(source: &Path, procedures: bool) -> Result<Self> {
        let address = source.to_str().filter(|text| text.starts_with("https://") || text.starts_with("http://"));
        if let Some(address) = address {
            return Ok(Self::Address(address.to_owned()));
        }
        let path = source.canonicalize().with_context(|| source.display().to_string())?;
        Ok(Self::Path(if procedures && path.is_dir() { only_list(&path)? } else { path }))
    }

    /// What a feed is called that was not given a name.
    fn name(&self) -> String {
        let stem = |path: &Path| path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        match self {
            Self::Path(path) => stem(path),
            Self::Address(address) => {
                let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
                let rest = rest.split(['?', '#']).next().unwrap_or(rest);
                let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
                let host = host.rsplit('@').next().unwrap_or(host).split(':').next().unwrap_or(host);
                [host.to_owned(), stem(Path::new(path))]
                    .into_iter()
                    .filter(|p| !p.is_empty())
                    .collect::<Vec<_>>()
                    .join("-")
            }
        }
    }
}

/// What is asked of a running node.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    pub procedures: bool,
    pub from: From,
    pub source: String,
    pub all: bool,
}

pub fn run(what: &What) -> Result<()> {
    let (source, procedures) = match what {
        What::Hsds(source) => (source, false),
        What::Procedures(source) => (source, true),
    };
    let from = From::of(&source.path, procedures)?;
    let name = source.source.clone().unwrap_or_else(|| from.name());
    let order = Order { procedures, from, source: name, all: source.all };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut out = std::io::stdout().lock();
    runtime.block_on(async {
        match Data::open(&source.data)? {
            // A running node imports by itself, and shows what is new at once.
            Err(InUse) => control::ask(&source.data, &control::Order::Import(order), &mut out).await,
            Ok(data) => {
                let place =
                    Place { data: Some(data.path.clone()), database: source.database.clone(), ..Place::default() };
                let config = Config::load(&place, false)?;
                let store = crate::serve::store(&config).await?;
                let import = read(&order)?;
                let counts = store.put_listings(&import.records).await?;
                report(&mut out, &import, counts, order.all)
            }
        }
    })
}

/// The list in a folder that holds one.
fn only_list(folder: &Path) -> Result<PathBuf> {
    let mut lists = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        lists.push(entry?.path());
    }
    lists.retain(|path| path.extension().is_some_and(|e| e.eq_ignore_ascii_case("json")));
    match lists.as_slice() {
        [one] => Ok(one.clone()),
        [] => bail!("{} holds no .json file: name a list of procedures", folder.display()),
        _ => bail!("{} holds several .json files: name one of them", folder.display()),
    }
}

/// Reads what `order` names. Blocks.
pub fn read(order: &Order) -> Result<Import> {
    let files = match &order.from {
        From::Address(address) => fetch(address, &Reach::OPERATOR).map_err(anyhow::Error::from),
        From::Path(path) if order.procedures => {
            let name = path.display().to_string();
            fs::read(path).map(|bytes| Files::from([(name, bytes)])).map_err(anyhow::Error::from)
        }
        From::Path(path) => files(path),
    };
    let files = files.with_context(|| order.from.to_string())?;
    if order.procedures {
        let list = files.into_values().next().unwrap_or_default();
        return Ok(listing::procedures(&order.source, &list));
    }
    crate::feeds::read(&order.source, &files).with_context(|| order.from.to_string())
}

/// The feed at `path`: a folder of tables, a table, objects, or an archive. A file beyond the limit is not read.
fn files(path: &Path) -> Result<Files> {
    if !path.is_dir() {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        return Ok(listing::files(&name, bounded(path, Limits::USUAL.bytes)?, &Limits::USUAL)?);
    }
    let mut files = Files::new();
    let mut left = Limits::USUAL.bytes;
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        let ends =
            |e: &std::ffi::OsStr| ["csv", "json", "ndjson", "jsonl"].iter().any(|one| e.eq_ignore_ascii_case(one));
        if path.extension().is_some_and(ends) {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let bytes = bounded(&path, left).with_context(|| path.display().to_string())?;
            left = left.saturating_sub(bytes.len() as u64);
            files.insert(name, bytes);
        }
    }
    if files.is_empty() {
        return Err(Unreadable::NoFeed.into());
    }
    Ok(files)
}

/// A file's bytes, unless it has more than `most`: a device or a pipe may never end.
fn bounded(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(Unreadable::Large(Limits::USUAL.bytes).into());
    }
    Ok(bytes)
}

/// Says what was kept, what not, and what that did to the town.
pub fn report(out: &mut impl Write, import: &Import, counts: Counts, all: bool) -> Result<()> {
    for (title, rows) in
        [("rejected", &import.rejected), ("kept without a field", &import.mended), ("noted", &import.noted)]
    {
        let shown = if all || title == "rejected" { rows.len() } else { rows.len().min(20) };
        for row in &rows[..shown] {
            writeln!(out, "{title}: {}", line(row))?;
        }
        if shown < rows.len() {
            writeln!(out, "{title}: … and {} more; --all names every one", rows.len() - shown)?;
        }
    }
    for (file, count) in &import.counts {
        writeln!(
            out,
            "{file}: {} rows, {} kept, {} kept without a field, {} rejected, {} noted",
            count.rows, count.kept, count.mended, count.rejected, count.noted
        )?;
    }
    let kinds = import.records.iter().fold(BTreeMap::<_, usize>::new(), |mut kinds, record: &Record| {
        *kinds.entry(record.kind().as_str()).or_default() += 1;
        kinds
    });
    for (kind, count) in kinds {
        writeln!(out, "{count} {kind}")?;
    }
    writeln!(out, "{} new, {} changed, {} unchanged", counts.new, counts.changed, counts.unchanged)?;
    Ok(())
}

fn line(row: &Reject) -> String {
    let mut text = format!("{} line {}", row.file, row.line);
    if !row.field.is_empty() {
        text.push_str(&format!(", {}", row.field));
    }
    text.push_str(&format!(": {}", row.reason));
    if !row.value.is_empty() {
        text.push_str(&format!(" ({})", row.value));
    }
    text
}

/// The same, inside a running node.
pub async fn into(node: &node::Node, order: &Order, out: &mut impl Write) -> Result<()> {
    let asked = order.clone();
    let import = tokio::task::spawn_blocking(move || read(&asked)).await??;
    let counts = now!(cx => node.publish(cx, &import.records).await?);
    report(out, &import, counts, order.all)
}
