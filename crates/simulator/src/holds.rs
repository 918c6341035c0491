//! Holds: asked for by one member, agreed to by another, let go.

use crate::choose::at;
use crate::fail::{Done, Fail};
use crate::run::{Run, noted};
use case::{Hold, Stage};
use jiff::Span;
use node::hold::{NewHold, Why};
use testkit::Cx;

impl Run {
    pub(crate) async fn holds(&mut self) -> Done {
        let (at, who) = self.office(at(&[Stage::Accepted, Stage::Answered, Stage::Closed]))?;
        let Some(id) = self.cases[at].case else { return Err(Fail::Nothing) };
        let (state, today) = (self.outside()?.state(id)?, self.node()?.today(&self.cx().get()));
        let (go_on, days, parts) = (self.below(6) > 0, self.below(200), self.below(8));
        let until = today.saturating_add(Span::new().days(i64::try_from(days).unwrap_or(0)));
        let passphrase = self.passphrases[who].clone();
        let mut context = Cx::new(&self.world);
        let cx = &mut context.get();
        let node = self.node.as_ref().ok_or(Fail::Nothing)?;
        let (staff, case) = (&self.staff[who], &mut self.cases[at]);
        match (state.holding.asked, state.held(today)) {
            (Some(_), _) if go_on => {
                noted(node.set_hold(cx, staff, id, &passphrase).await, || case.acknowledge("hold_set"))
            }
            (None, None) => {
                let hold = Hold { answers: parts & 1 > 0, thread: parts & 2 > 0, documents: parts & 4 > 0, until };
                let new = NewHold { hold, why: Why::Audit, reference: format!("order {}", self.step) };
                noted(node.ask_hold(cx, staff, id, &passphrase, new).await, || case.acknowledge("hold_asked"))
            }
            _ => noted(node.end_hold(cx, staff, id, &passphrase).await, || case.acknowledge("hold_ended")),
        }
    }
}
