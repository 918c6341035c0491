//! A lost card: whichever step of replacing it comes next.

use crate::fail::{Done, Fail};
use crate::run::Run;
use testkit::Cx;

impl Run {
    pub(crate) async fn loses_card(&mut self) -> Done {
        if self.cases.is_empty() {
            return Err(Fail::Nothing);
        }
        // Few, so that some come to the end of it.
        let (at, who, stop) = (self.below(self.cases.len().min(2)), self.below(2), self.below(8) == 0);
        let node = self.node.as_ref().ok_or(Fail::Nothing)?;
        let (staff, passphrase) = (&self.staff[who], &self.passphrases[who]);
        let case = &mut self.cases[at];
        let mut context = Cx::new(&self.world);
        let cx = &mut context.get();
        let view = node.view(cx, &case.card).await?;
        let number = view.number.map(|n| n.to_string()).unwrap_or_default();
        match view.replacement.map(|r| r.step) {
            None if !view.replaceable => Ok(node.replaceable(cx, &case.card, true).await?),
            None => Ok(node.ask_card(cx, staff, &number).await.map(drop)?),
            Some(_) if stop => {
                let done = node.stop_card(cx, staff, view.case).await;
                // Not known whether it was called off: the card may still come into force.
                if done.is_ok() {
                    case.next = None;
                }
                Ok(done?)
            }
            Some("asked" | "checked") => {
                if let Some(card) = node.check_card(cx, staff, view.case, passphrase).await? {
                    case.next = Some(card);
                }
                Ok(())
            }
            // Only a card that somebody holds is said to be handed over.
            Some(_) if case.next.is_some() => Ok(node.hand_card(cx, staff, view.case).await?),
            Some(_) => Ok(node.stop_card(cx, staff, view.case).await?),
        }
    }
}
