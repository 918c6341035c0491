//! An office lost the key to its requests and began anew: whoever holds a card lets it read theirs again.

use crate::hand::Writes;
use crate::{Context, Error, Node};
use case::{Command, Refusal};
use id::PointId;
use store::GrantRow;
use vault::{Card, Part, ReaderId};

impl Node {
    /// Gives the offices that a case is with their grants once more, to the keys they have now.
    ///
    /// # Errors
    /// [`Error::Refused`] when they can read it as it is.
    pub async fn let_in(&self, cx: &mut Context<'_>, card: &Card) -> Result<(), Error> {
        let hand = self.held(cx, card).await?;
        let file = self.store.hold(&hand.parts(&[Part::Head])?).await?;
        if self.locked_out(&file.grants).await?.is_empty() {
            return Err(Refusal::ChosenAlready.into());
        }
        self.act_on(cx, &hand, Command::LetIn, Writes::default()).await
    }

    /// Points whose grants are to a key that nobody has any more, though somebody is there again.
    pub(crate) async fn locked_out(&self, grants: &[GrantRow]) -> Result<Vec<PointId>, Error> {
        let public = self.public();
        let mut points = vec![];
        for row in grants.iter().filter(|g| g.grant.part == Part::Head) {
            let (ReaderId::Point(point), Some(tag)) = (row.grant.reader, row.grant.to_key) else { continue };
            let staffed = public.held.roster.members_of(point).next().is_some();
            if staffed && public.key(point)?.tag() != tag && !self.store.is_held(point, tag).await? {
                points.push(point);
            }
        }
        Ok(points)
    }
}
