//! What an office published: taken down by its holder, or reported.

use crate::choose::at;
use crate::fail::{Done, Fail};
use crate::run::{Run, noted};
use case::Stage;
use node::{Card, Opening};
use serde_json::json;

impl Run {
    pub(crate) async fn unpublishes(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(at(&[Stage::Decided, Stage::Answered, Stage::Closed]))?;
        noted(node.unpublish(&mut cx.get(), &case.card).await, || {})
    }

    /// Somebody says that an advert is not true: a case of its own.
    pub(crate) async fn reports(&mut self) -> Done {
        let card = Card::random(&mut testkit::rng(u64::from(self.rng.next_u32())));
        let offer = self.node()?.public().directory.offers().first().map(|o| o.id).ok_or(Fail::Nothing)?;
        let opening = Opening {
            procedure: "report-listing".into(),
            answers: json!({ "reason": "not-true", "about": offer.to_string() }),
            card: Some(card.clone()),
            contact: None,
            point: None,
            language: "en".into(),
            area: None,
            draft: false,
        };
        self.open(card, opening).await
    }
}
