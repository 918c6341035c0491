//! `anydoor init`: from three tables to a working town, and later to a larger one.

mod bindings;
mod sheets;

use crate::config::Config;
use crate::data::{Data, InUse, write_private};
use crate::{Place, now, serve};
use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use i18n::LOCALES;
use id::PointId;
use listing::Directory;
use node::{NewMember, Node, Passphrase, Plan, Town};
use office::import::{self, Here, Import, Table};
use office::{Names, Office, Point};
use std::path::{Path, PathBuf};
use store::Store;

/// Offices, points, staff and bindings out of four tables (CSV in UTF-8, the first row names the columns).
///
/// offices: key, name, name_<language>…, organization
/// points:  key, office, name, name_<language>…, counter, lead, location
/// staff:   name, role, points
/// bindings: what, subject, area, point
///
/// A key is any short word of your own. Roles are officer, lead and steward; several points are
/// separated by semicolons; counter and lead are yes or no. An organization or location is an id in
/// the directory, or the name of its feed, a slash and its id there. Every row that is not taken is
/// named and the rest is kept: try it with --check first. docs/stewards.md says more.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct What {
    /// The town's data folder; made if it is missing.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The town's database, if it is not the embedded one.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// The town's name; again with a language in front for each translation: zh-Hans=盐市镇.
    #[arg(long, value_name = "NAME")]
    town: Vec<String>,
    /// Its time zone: Asia/Shanghai.
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Whose working days: cn, or weekdays.
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// The language of the names in columns without one.
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: String,
    #[arg(long, value_name = "FILE")]
    offices: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    points: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    staff: Option<PathBuf>,
    /// Which point takes what; may be left out.
    #[arg(long, value_name = "FILE")]
    bindings: Option<PathBuf>,
    /// Writes a sheet to print for each new member, with their passphrase.
    #[arg(long, value_name = "FILE.html")]
    sheets: Option<PathBuf>,
    /// Where the members' browsers find the town, for the sheets.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    address: String,
    /// A town in which people only practise: beside the real one, in a data folder of its own.
    #[arg(long)]
    practice: bool,
    /// Only says what is wrong with the tables.
    #[arg(long)]
    check: bool,
}

pub fn run(what: &What) -> Result<()> {
    let tags: Vec<&str> = LOCALES.iter().map(|l| l.tag).collect();
    ensure!(tags.contains(&what.language.as_str()), "--language: one of {}", tags.join(", "));
    if let Some(sheets) = &what.sheets {
        ensure!(!sheets.exists(), "{} is there already; passphrases are never written over", sheets.display());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let table = file(&what.bindings)?;
        if what.check && !what.data.exists() && what.database.is_none() {
            let read = Read::new(what, None, Vec::new(), Vec::new(), &tags)?;
            read.report();
            return read.only_checked(&table, None).await;
        }
        let data = match Data::open(&what.data)? {
            Ok(data) => data,
            Err(InUse) => bail!("{} is in use by a running anydoor; stop that one first", what.data.display()),
        };
        let place = Place { data: Some(data.path.clone()), database: what.database.clone(), ..Place::default() };
        let store = serve::store(&Config::load(&place, false)?).await?;
        let town = Node::town_in(&store).await?;
        let (offices, points) = match town {
            Some(_) => Node::offices_in(&store, &data.secrets(None)?).await?,
            None => Default::default(),
        };
        let mut read = Read::new(what, town, offices, points, &tags)?;
        read.report();
        read.report_directory(&Directory::new(store.listings().await?));
        if what.check {
            return read.only_checked(&table, Some(&store)).await;
        }
        let told = read.write(what, &data, &store).await?;
        read.bind(&table, Some(&store), true).await?;
        read.tell(what, &told)
    })
}

/// The tables, as they fit the town that is there.
struct Read {
    town: Option<Town>,
    /// Part of every derivation from a card: two towns never share it.
    key: String,
    /// Before this.
    points: Vec<Point>,
    import: Import,
}

impl Read {
    fn new(
        what: &What,
        town: Option<Town>,
        offices: Vec<Office>,
        points: Vec<Point>,
        languages: &[&str],
    ) -> Result<Self> {
        if town.as_ref().is_some_and(|town| what.practice && !town.practice) {
            bail!("this is the store of a real town: people practise in one of their own, with its own --data");
        }
        let key = town.as_ref().map_or_else(fresh_key, |town| town.key.clone());
        let here = Here { town: &key, languages, language: &what.language, offices: &offices, points: &points };
        let files = [file(&what.offices)?, file(&what.points)?, file(&what.staff)?];
        let [offices, desks, staff] = files.each_ref().map(|(file, bytes)| Table { file, bytes });
        let import = import::read(&here, offices, desks, staff);
        Ok(Self { town, key, points, import })
    }

    fn report(&self) {
        for fault in &self.import.refused {
            println!("rejected: {fault}");
        }
        for fault in &self.import.warned {
            println!("warning: {fault}");
        }
        let Import { offices, points, staff, known, refused, .. } = &self.import;
        println!(
            "{} new offices, {} new points, {known} of both there already, {} members named, {} rejected",
            offices.len(),
            points.len(),
            staff.len(),
            refused.len()
        );
    }

    async fn only_checked(&self, table: &(String, Vec<u8>), store: Option<&Store>) -> Result<()> {
        self.bind(table, store, false).await?;
        println!("Nothing was written.");
        Ok(())
    }

    /// An office that stands for an organization takes what the directory lists under it.
    fn report_directory(&self, directory: &Directory) {
        for office in &self.import.offices {
            if office.organization.is_some_and(|id| directory.organization(id).is_none()) {
                let name = say(&office.names);
                println!("warning: {name}: the directory has no such organization yet; import its feed, or correct it");
            }
        }
        for point in &self.import.points {
            if point.location.is_some_and(|id| directory.location(id).is_none()) {
                let name = say(&point.names);
                println!("warning: {name}: the directory has no such location yet; import its feed, or correct it");
            }
        }
    }

    async fn write(&mut self, what: &What, data: &Data, store: &Store) -> Result<(Town, Vec<(NewMember, Passphrase)>)> {
        let secrets = data.secrets(None)?;
        let member = |p: &import::Person| NewMember { name: p.name.clone(), role: p.role, points: p.points.clone() };
        let plan = Plan {
            town: match &self.town {
                Some(town) => town.clone(),
                None => new_town(what, &self.key)?,
            },
            members: self.import.staff.iter().map(member).collect(),
            partners: std::mem::take(&mut self.import.partners),
            offices: std::mem::take(&mut self.import.offices),
            points: std::mem::take(&mut self.import.points),
        };
        self.points.extend(plan.points.iter().cloned());
        let told = if self.town.is_some() {
            let extended = now!(cx => Node::extend(store, &secrets, cx, &plan).await?);
            self.not_added(what, &extended);
            extended.told
        } else {
            let counter =
                plan.points.iter().any(|p| p.counter && plan.members.iter().any(|m| m.points.contains(&p.id)));
            ensure!(counter, "nothing was written: a town begins with a counter and somebody who answers for it");
            now!(cx => Node::found(store, &secrets, cx, &plan).await?)
        };
        Ok((plan.town, told))
    }

    fn not_added(&self, what: &What, extended: &node::Extended) {
        let file = what.staff.as_deref().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        let line = |name: &str| self.import.staff.iter().find(|p| p.name == name).map_or(0, |p| p.line);
        for (name, point) in &extended.to_invite {
            let point = self.point(*point);
            println!("not added: {file} line {}, points: {name} must be invited by a member of {point}", line(name));
        }
        for name in &extended.stewards {
            println!("not added: {file} line {}, role: {name} must be invited by a steward", line(name));
        }
        for name in &extended.left {
            println!(
                "not added: {file} line {}, name: {name} was taken out; give somebody else another name",
                line(name)
            );
        }
        for name in &extended.other_role {
            println!("not added: {file} line {}, role: {name} has another role, which stays", line(name));
        }
    }

    fn point(&self, id: PointId) -> &str {
        self.points.iter().find(|p| p.id == id).map_or("", |p| say(&p.names))
    }

    /// The passphrases, once: on the screen, and on sheets if they are wanted.
    fn tell(&self, what: &What, (town, told): &(Town, Vec<(NewMember, Passphrase)>)) -> Result<()> {
        if told.is_empty() {
            println!("Nobody new.");
            return Ok(());
        }
        println!("These passphrases are shown once and kept nowhere:");
        for (member, passphrase) in told {
            let points: Vec<&str> = member.points.iter().map(|p| self.point(*p)).collect();
            println!("{}", serve::sign_in(member, passphrase, &points.join(", ")));
        }
        if let Some(path) = &what.sheets {
            let sheets = sheets::draw(town, &self.points, told, &what.address)?;
            write_private(path, sheets.as_bytes()).with_context(|| path.display().to_string())?;
            println!("{}: {} sheets to print; delete the file afterwards", path.display(), told.len());
        }
        Ok(())
    }
}

/// Name and bytes of a table; nothing when there is none.
fn file(path: &Option<PathBuf>) -> Result<(String, Vec<u8>)> {
    let Some(path) = path else { return Ok(Default::default()) };
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, std::fs::read(path).with_context(|| path.display().to_string())?))
}

fn fresh_key() -> String {
    let mut key = [0; 16];
    now!(cx => cx.rng.fill_bytes(&mut key));
    data_encoding::HEXLOWER.encode(&key)
}

fn new_town(what: &What, key: &str) -> Result<Town> {
    let mut names = Names::new();
    for name in &what.town {
        match name.split_once('=').filter(|(tag, _)| i18n::locale(tag).is_some()) {
            Some((tag, name)) => names.insert(tag.to_owned(), name.trim().to_owned()),
            None => names.insert(what.language.clone(), name.trim().to_owned()),
        };
    }
    ensure!(names.values().any(|name| !name.is_empty()), "a new town needs --town NAME");
    let zone = what.zone.clone().context("a new town needs --zone, such as Asia/Shanghai")?;
    jiff::tz::TimeZone::get(&zone).with_context(|| format!("--zone {zone}"))?;
    let region = what.region.clone().context("a new town needs --region: cn or weekdays")?;
    ensure!(calendar::builtin(&region).is_some(), "--region {region}: there is no calendar of this name");
    Ok(Town { key: key.to_owned(), names, zone, region, practice: what.practice })
}

/// A name for a report: in the first language of the interface that it has.
fn say(names: &Names) -> &str {
    let known = LOCALES.iter().find_map(|l| names.get(l.tag));
    known.or_else(|| names.values().next()).map_or("", String::as_str)
}
