//! `anydoor demo`: an invented town, the same every time it is made, with cases in every state.

mod cases;
mod kept;
mod town;

use crate::data::Data;
use crate::serve::sign_in_text;
use anyhow::{Result, ensure};
use kept::Kept;
use node::{Context, Node, Secrets};
use store::Store;

/// Starts the demo town of `data`, making it the first time, and prints how to get in.
pub async fn start(data: &Data, store: Store, secrets: Secrets, cx: &mut Context<'_>) -> Result<Node> {
    let kept = Kept::load(&data.path)?;
    let made = store.has_town().await?;
    ensure!(
        made == kept.is_some(),
        "{} and its database do not belong together: one of them holds a demo and the other does not; \
         choose an empty folder with --data",
        data.path.display()
    );
    let (node, kept) = match kept {
        Some(kept) => (Node::start(store, secrets, cx).await?, kept),
        None => {
            let plan = town::plan()?;
            let people = Node::found(&store, &secrets, cx, &plan).await?;
            store.put_listings(&town::records()?).await?;
            let node = Node::start(store, secrets, cx).await?;
            let mut kept = Kept::of(&people, &plan);
            kept.save(&data.path)?;
            kept.cards = cases::tell(&node, &kept, cx.now).await?;
            kept.save(&data.path)?;
            (node, kept)
        }
    };
    for s in &kept.sign_ins {
        println!("{}", sign_in_text(&s.role, &s.name, &s.passphrase, &s.points.join(", ")));
    }
    for c in &kept.cards {
        println!("card {}  {}  ({})", c.stage, c.card, c.about);
    }
    Ok(node)
}
