//! `anydoor demo`: an invented town, the same every time it is made, with cases in every state; or two, and a
//! story that goes through both.

mod agree;
mod carry;
mod cases;
mod invented;
mod kept;
mod moment;
mod story;
mod teller;
mod town;
mod two;

pub use two::two;

use crate::data::Data;
use crate::serve::{Town, sign_in_text};
use anyhow::{Result, ensure};
use kept::Kept;
use node::{Context, Node, Secrets};
use store::Store;

/// Starts the demo town of `data`, making it the first time.
pub async fn start(data: &Data, which: Town, store: Store, secrets: Secrets, cx: &mut Context<'_>) -> Result<Node> {
    let kept = Kept::load(&data.path)?;
    let made = store.has_town().await?;
    ensure!(
        made == kept.is_some(),
        "{} and its database do not belong together: one of them holds a demo and the other does not; \
         choose an empty folder with --data",
        data.path.display()
    );
    match kept {
        Some(_) => Ok(Node::start(store, secrets, cx).await?),
        None => make(data, which, store, secrets, cx).await,
    }
}

/// Prints how to get in.
pub fn greet(data: &Data) -> Result<()> {
    let kept = Kept::load(&data.path)?.unwrap_or_default();
    for s in &kept.sign_ins {
        println!("{}", sign_in_text(&s.role, &s.name, &s.passphrase, &s.points.join(", ")));
    }
    for c in &kept.cards {
        println!("card {}  {}  ({})", c.stage, c.card, c.about);
    }
    Ok(())
}

async fn make(data: &Data, which: Town, store: Store, secrets: Secrets, cx: &mut Context<'_>) -> Result<Node> {
    let invented = if which == Town::Other { &invented::LARKFIELD } else { &invented::SALTMARKET };
    let plan = town::plan(invented)?;
    let people = Node::found(&store, &secrets, cx, &plan).await?;
    if which == Town::Invented {
        store.put_listings(&town::records()?).await?;
    }
    let node = Node::start(store, secrets, cx).await?;
    let mut kept = Kept::of(&people, &plan);
    kept.save(&data.path)?;
    if which == Town::Invented {
        kept.cards = cases::tell(&node, &kept, cx.now).await?;
        kept.save(&data.path)?;
    }
    Ok(node)
}
