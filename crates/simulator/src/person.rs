//! What somebody does with a card.

use crate::broken::Broken;
use crate::choose::{at, open};
use crate::fail::Done;
use crate::run::{Run, noted};
use case::Stage;
use serde_json::json;

impl Run {
    pub(crate) async fn sends(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(at(&[Stage::Draft]))?;
        let done = node.send(&mut cx.get(), &case.card).await;
        // Also when it was sent before.
        noted(done, || case.acknowledge_once("sent"))
    }

    /// A message; every third in a language that the office may not read.
    pub(crate) async fn says(&mut self) -> Done {
        let text = format!("message {}", self.step);
        let foreign = self.below(3) == 0;
        let deaf = self.broken == Some(Broken::SaysYes);
        let (node, mut cx, case) = self.holder(open)?;
        let done = match foreign {
            _ if deaf => Ok(()),
            true => node.interpret(&mut cx.get(), &case.card, &text).await,
            false => node.message(&mut cx.get(), &case.card, &text).await,
        };
        case.wrote(text, done.is_ok());
        noted(done, || case.acknowledge("message"))
    }

    pub(crate) async fn edits(&mut self) -> Done {
        let answers = json!({ "need": format!("edited {}", self.step) });
        let (node, mut cx, case) = self.holder(at(&[Stage::Draft]))?;
        match node.edit(&mut cx.get(), &case.card, answers).await {
            // Answers of another form.
            Err(node::Error::Form(_)) => Ok(()),
            done => noted(done, || case.acknowledge("edited")),
        }
    }

    pub(crate) async fn completes(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(at(&[Stage::ToComplete]))?;
        noted(node.complete(&mut cx.get(), &case.card).await, || case.acknowledge("completed"))
    }

    pub(crate) async fn withdraws(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(open)?;
        noted(node.withdraw(&mut cx.get(), &case.card).await, || case.acknowledge("withdrawn"))
    }

    /// Undoes that.
    pub(crate) async fn restores(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(at(&[Stage::Withdrawn]))?;
        noted(node.restore(&mut cx.get(), &case.card).await, || case.acknowledge("restored"))
    }

    pub(crate) async fn closes(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(at(&[Stage::Answered]))?;
        noted(node.close(&mut cx.get(), &case.card).await, || case.acknowledge("closed"))
    }

    pub(crate) async fn complains(&mut self) -> Done {
        let text = format!("complaint {}", self.step);
        let (node, mut cx, case) = self.holder(at(&[Stage::Answered, Stage::Accepted, Stage::Closed]))?;
        let done = node.complain(&mut cx.get(), &case.card, &text).await;
        case.wrote(text, done.is_ok());
        noted(done, || case.acknowledge("complained"))
    }

    pub(crate) async fn deletes(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(at(&[Stage::Closed, Stage::Withdrawn]))?;
        noted(node.delete(&mut cx.get(), &case.card).await, || case.acknowledge("deletion_asked"))
    }

    /// Not, after all.
    pub(crate) async fn keeps(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(|s| s.leaving.announced.is_some())?;
        noted(node.keep(&mut cx.get(), &case.card).await, || case.acknowledge("kept"))
    }

    /// Lets an office in again that lost its key: refused while none did.
    pub(crate) async fn lets_in(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(open)?;
        noted(node.let_in(&mut cx.get(), &case.card).await, || case.acknowledge("let_in"))
    }
}
