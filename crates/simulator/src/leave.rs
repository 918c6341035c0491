//! People are away, points close and open again, and a steward says which of them takes what.

use crate::fail::Done;
use crate::offices::POINTS;
use crate::run::Run;
use jiff::Span as Days;
use node::NewClosure;
use office::{Binding, Reason, Span, What};
use testkit::point;

impl Run {
    /// One of: a member away and covered, somebody back, a point closed, a point open again, a point
    /// bound.
    pub(crate) async fn goes_away(&mut self) -> Done {
        let (what, who, other, long) = (self.below(5), self.below(5), self.below(5), self.below(20));
        let at = point(POINTS[self.below(4)]);
        let (node, staff) = (self.node()?, &self.staff[who]);
        let mut context = self.cx();
        let cx = &mut context.get();
        let first = node.today(cx);
        let span = Span { first, last: first.saturating_add(Days::new().days(i64::try_from(long).unwrap_or(0))) };
        let done = match what {
            0 => node.away(cx, staff, None, span, Some(self.staff[other].member.id)).await,
            1 => match node.leave(cx, staff).absences.iter().find(|a| a.mine).map(|a| a.id) {
                Some(id) => node.back(cx, staff, id).await,
                None => Ok(()),
            },
            2 => {
                node.shut(cx, staff, NewClosure { point: at, whole_office: long < 4, span, reason: Reason::Works })
                    .await
            }
            3 => {
                let binding =
                    Binding { what: What::Procedure, subject: "ask-for-help".into(), area: String::new(), point: at };
                node.bind(cx, staff, binding).await
            }
            _ => match node.closures(cx, staff).iter().find(|c| c.mine).map(|c| c.id) {
                Some(id) => node.reopen(cx, staff, id).await,
                None => Ok(()),
            },
        };
        Ok(done?)
    }
}
