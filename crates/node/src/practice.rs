//! A town in which people only practise. What keeps it apart is its own key, store and folder; what is here
//! says so to whoever brings a card of the other kind.

use crate::{Card, Context, Error, Node};

impl Node {
    pub(crate) fn new_card(&self, cx: &mut Context<'_>) -> Card {
        Card::random(cx.rng).practising(self.town.practice)
    }

    /// # Errors
    /// [`Error::PracticeCard`] in a real town, [`Error::RealCard`] where people practise.
    pub(crate) fn of_this_kind(&self, card: &Card) -> Result<(), Error> {
        match (card.practice(), self.town.practice) {
            (true, false) => Err(Error::PracticeCard),
            (false, true) => Err(Error::RealCard),
            _ => Ok(()),
        }
    }
}
