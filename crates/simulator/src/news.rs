//! Steps about news: the holder chooses how to be told, somebody of an office tells them.

use id::CaseId;
use node::view::How;
use node::{Card, Contact, Context, Error, Node, Staff, Way};

/// Steps for which a holder does not look, and then for which they do.
const ASLEEP: usize = 12;

/// Whether the holder of the case with this place looks after this step. Who does not is told in the
/// end; who always looks never has unread news.
pub fn looks(at: usize, step: u32) -> bool {
    (at + usize::try_from(step).unwrap_or(0) / ASLEEP).is_multiple_of(2)
}

pub async fn choose(node: &Node, cx: &mut Context<'_>, card: &Card, step: u32) -> Result<(), Error> {
    let way = [Way::Collect, Way::Call, Way::Post, Way::Nothing][usize::try_from(step % 4).unwrap_or(0)];
    let contact = Contact::typed(way, &format!("55512{step}"), None, "en")?;
    node.choose(cx, card, contact).await
}

/// Whatever is asked for: the rules know whether there is anything to tell, and who may.
pub async fn tell(node: &Node, cx: &mut Context<'_>, staff: &Staff, case: CaseId, step: u32) -> Result<(), Error> {
    node.tasks(cx, staff).await?;
    node.reach_out(cx, staff, case).await?;
    let how = How::ALL[usize::try_from(step % 3).unwrap_or(0)];
    node.tell(cx, staff, case, how).await
}
