//! `anydoor demo --towns 2`: two towns in one process, each with a folder, a database and an address of its own.
//! Each can be started alone afterwards; the other is away then.

use super::agree::agree;
use super::kept::Kept;
use super::{greet, story};
use crate::Place;
use crate::config::Config;
use crate::serve::{Ready, Town, ready, runtime};
use crate::world::{System, days_ahead};
use anyhow::{Result, ensure};
use std::net::SocketAddr;

/// Of the second town, in the first one's folder.
const FOLDER: &str = "other-town";

pub fn two(place: &Place, database: Option<String>) -> Result<()> {
    let config = Config::load(place, true)?;
    ensure!(
        config.database.is_some() == database.is_some() && (database.is_none() || database != config.database),
        "each of the two towns has a database of its own: say --database and --other-database, or neither"
    );
    runtime(&config)?.block_on(async {
        let here = ready(config.clone(), Town::Invented).await?;
        let there = ready(beside(config, database, here.address()?), Town::Other).await?;
        agree(&here.node, &there.node).await?;
        let story = story(&here, &there).await?;
        greet(&here.data)?;
        println!("── Larkfield, the other town");
        greet(&there.data)?;
        story.iter().for_each(|line| println!("{line}"));
        if days_ahead() > 0 {
            println!("The clock runs {} days ahead.", days_ahead());
        }
        println!("listening on http://{}", here.address()?);
        println!("other town on http://{}", there.node.authority());
        tokio::select! {
            served = here.serve() => served,
            served = there.serve() => served,
        }
    })
}

/// The second town: its folder in the first one's, its port behind the first one's.
fn beside(first: Config, database: Option<String>, at: SocketAddr) -> Config {
    let port = if first.listen.port() == 0 { 0 } else { at.port().wrapping_add(1) };
    let listen = SocketAddr::new(at.ip(), port);
    let (data, witness) = (first.data.join(FOLDER), vec![]);
    Config { data, listen, database, files: None, address: None, notifier: None, witness, ..first }
}

/// What goes through both, the first time; what was told of it, afterwards.
async fn story(here: &Ready, there: &Ready) -> Result<Vec<String>> {
    let kept = |town: &Ready| Kept::load(&town.data.path).map(Option::unwrap_or_default);
    let (mut ours, mut theirs) = (kept(here)?, kept(there)?);
    if ours.story.is_empty() {
        let now = node::World::now(&System);
        let told = story::tell((&here.node, &ours), (&there.node, &theirs), now).await?;
        ours.story = told.lines;
        for (kept, cards, town) in [(&mut ours, told.here, here), (&mut theirs, told.there, there)] {
            kept.cards.extend(cards);
            kept.save(&town.data.path)?;
        }
    }
    Ok(ours.story)
}
