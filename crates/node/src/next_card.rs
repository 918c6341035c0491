//! What a decision means for the card that is to come: every part is wrapped to it, dormant.

use crate::hand::{Hand, NextKey, to_json};
use crate::{Context, Error, Node};
use case::{Decision, Grants};
use store::{CardRow, Change, NextCard, Version};
use vault::{Access, Part, ReaderId};

impl Node {
    /// What a decision means for the card that is to come.
    pub(crate) fn next_card(
        &self,
        cx: &mut Context<'_>,
        hand: &Hand,
        decision: &Decision,
        row: Option<CardRow>,
        change: &mut Change,
    ) -> Result<(), Error> {
        match (decision.grants, row) {
            (Grants::NextCard, Some(row)) => {
                let parts = hand.held_parts()?;
                change.next_grants.extend(Access::grant_all(&parts, ReaderId::Card, &row.public.into(), cx.rng)?);
                let made = decision.next.seq;
                let mut head = hand.head.clone();
                head.card_key = hand.card_key().0;
                head.next = Some(NextKey { made, key: row.public.0 });
                let author = hand.who.author();
                let body = hand.access.seal(made, &author, &to_json(&head)?, cx.rng)?;
                change.versions.push(Version { part: Part::Head, version: made, author, body });
                change.next = NextCard::Made(Box::new(row));
            }
            (Grants::NoNextCard, _) => change.next = NextCard::Void,
            _ => {}
        }
        Ok(())
    }
}
