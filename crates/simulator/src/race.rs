//! Two at once: two nodes of one town on one database, whose reads and writes take turns.

use crate::choose::open;
use crate::fail::{Done, Fail};
use crate::run::Run;
use node::{Action, Error};

impl Run {
    pub(crate) async fn races(&mut self) -> Done {
        let what = if self.ticks.jumped() { 1 + self.below(3) } else { self.below(4) };
        self.report.accident("races", 1);
        let text = [format!("first {}", self.step), format!("second {}", self.step)];
        let other = self.another().await?;
        let (mut one, mut two) = (self.cx(), self.cx());
        let (first_cx, second_cx) = (&mut one.get(), &mut two.get());
        if what == 0 {
            let (a, b) = tokio::join!(self.node()?.catch_up(first_cx), other.catch_up(second_cx));
            let (a, b) = (a.map(drop), b.map(drop));
            self.ticks.at(node::World::now(&self.world));
            return both(a, b);
        }
        if what == 1 {
            let (a, b) = tokio::join!(self.node()?.publish_log(first_cx), other.publish_log(second_cx));
            return both(a.map(drop), b.map(drop));
        }
        let (at, who) = self.office(open)?;
        let (node, _, staff, case) = self.served(at, who)?;
        let [first, second] = text;
        // Two people write on one case at the same moment, or the log goes on while one does.
        let said = node.message(first_cx, &case.card, &first);
        let (a, b) = match (what, case.case) {
            (2, Some(id)) => {
                let reply = Action::Reply { text: second.clone(), phrases: vec![] };
                let (a, b) = tokio::join!(said, async { other.act(second_cx, staff, id, reply).await });
                case.wrote(second, b.is_ok());
                (a, b)
            }
            _ => {
                let (a, b) = tokio::join!(said, other.publish_log(second_cx));
                (a, b.map(drop))
            }
        };
        case.wrote(first, a.is_ok());
        both(a, b)
    }
}

/// Who comes second is told so, and nothing of theirs is written. When the disk was full for one of them only,
/// what the other wrote is there: the two are not done once more.
fn both(a: Result<(), Error>, b: Result<(), Error>) -> Done {
    if matches!((&a, &b), (Ok(()), Err(Error::Full)) | (Err(Error::Full), Ok(()))) {
        return Ok(());
    }
    for done in [a, b] {
        match done {
            Ok(()) | Err(Error::Conflict) => {}
            Err(other) => return Err(Fail::Said(other)),
        }
    }
    Ok(())
}
