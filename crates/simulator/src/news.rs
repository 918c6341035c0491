//! Steps about news: the holder chooses how to be told, somebody of an office tells them.

use crate::choose::open;
use crate::fail::{Done, Fail};
use crate::run::{Run, noted};
use node::view::How;
use node::{Contact, Way};

/// Steps for which a holder does not look, and then for which they do.
const ASLEEP: usize = 12;

/// Whether the holder of the case with this place looks after this step. Who does not is told in the
/// end; who always looks never has unread news.
pub fn looks(at: usize, step: u32) -> bool {
    (at + usize::try_from(step).unwrap_or(0) / ASLEEP).is_multiple_of(2)
}

impl Run {
    pub(crate) async fn chooses(&mut self) -> Done {
        let way = [Way::Collect, Way::Call, Way::Post, Way::Nothing][self.below(4)];
        let contact = Contact::typed(way, &format!("55512{}", self.step), None, "en").map_err(node::Error::from)?;
        let (node, mut cx, case) = self.holder(open)?;
        noted(node.choose(&mut cx.get(), &case.card, contact).await, || case.acknowledge("contact_chosen"))
    }

    /// Whatever is asked for: the rules know whether there is anything to tell, and who may.
    pub(crate) async fn tells(&mut self) -> Done {
        let how = How::ALL[self.below(3)];
        let (at, who) = self.office(|s| s.news.task.is_some())?;
        let (node, mut context, staff, case) = self.served(at, who)?;
        let cx = &mut context.get();
        let id = case.case.ok_or(Fail::Nothing)?;
        node.tasks(cx, staff).await?;
        node.reach_out(cx, staff, id).await?;
        case.acknowledge("contact_seen");
        noted(node.tell(cx, staff, id, how).await, || case.acknowledge("told"))
    }
}
