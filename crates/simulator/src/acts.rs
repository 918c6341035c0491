//! What an office says of a case, and what happens at its counter.

use crate::choose::{any, at, open};
use crate::fail::{Done, Fail};
use crate::offices::POINTS;
use crate::run::{Run, noted};
use case::Stage;
use node::Action;
use node::custody::{PERSON, Way};
use testkit::point;

impl Run {
    /// The next thing that an office says, by where the case stands; or anything.
    pub(crate) async fn acts(&mut self) -> Done {
        let here = self.office(open)?;
        let Some(id) = self.cases[here.0].case else { return Err(Fail::Nothing) };
        let state = self.outside()?.state(id)?;
        if state.profile.seen && !state.seen && self.below(2) == 0 {
            return self.act(here, Action::Attest { what: PERSON.into() }, "attested", None).await;
        }
        let usual = match state.stage {
            Stage::Sent => &[0, 0, 1, 9][..],
            Stage::Accepted => &[2, 2, 2, 8, 4, 5, 9],
            Stage::Decided => &[3, 3, 3, 9],
            _ => &[5, 6, 7, 9],
        };
        let what = if self.below(6) == 0 { self.below(11) } else { usual[self.below(usual.len())] };
        let (to, text) = (point(POINTS[self.below(4)]), format!("office {}", self.step));
        let granted = self.below(3) > 0;
        let (action, kind) = match what {
            0 => (Action::Accept, "accepted"),
            1 => (Action::Complete { evidence: vec![], text: text.clone() }, "asked"),
            2 => (Action::Decide { granted, text: text.clone() }, "decided"),
            3 => (Action::Answer { text: text.clone(), phrases: vec![] }, "answered"),
            4 => (Action::Extend { text: text.clone() }, "extended"),
            5 => (Action::Pass { to, text: text.clone() }, "passed"),
            6 | 7 => (Action::Resolve { text: text.clone() }, "resolved"),
            8 => (Action::Step { step: "in-review".into(), text: text.clone() }, "stepped"),
            _ if granted => (Action::Reply { text: text.clone(), phrases: vec![] }, "reply"),
            _ => (Action::Interpret { text: text.clone(), phrases: vec![] }, "reply"),
        };
        let silent = matches!(action, Action::Accept);
        self.act(here, action, kind, (!silent).then_some(text)).await
    }

    /// A complaint is answered.
    pub(crate) async fn resolves(&mut self) -> Done {
        let (at, _) = self.office(|s| s.clock.complaint.is_some())?;
        // Whoever leads.
        let (who, text) = ([1, 3][self.below(2)], format!("resolved {}", self.step));
        self.act((at, who), Action::Resolve { text: text.clone() }, "resolved", Some(text)).await
    }

    /// The person is seen, the fee is paid, an interpreter was there.
    pub(crate) async fn pays(&mut self) -> Done {
        let here = self.office(at(&[Stage::Sent, Stage::Accepted]))?;
        let (action, kind) = match self.below(4) {
            0 => (Action::Pay, "paid"),
            1 => (Action::Interpreted, "reply"),
            _ => (Action::Attest { what: PERSON.into() }, "attested"),
        };
        self.act(here, action, kind, None).await
    }

    /// An original changes hands.
    pub(crate) async fn hands_in(&mut self) -> Done {
        let (back, text) = (self.below(2) == 0, format!("original {}", self.step));
        let here = if back { self.office(|s| !s.originals.is_empty())? } else { self.office(any)? };
        let number = match (back, self.cases[here.0].case) {
            (true, Some(id)) => self.outside()?.state(id)?.originals.first().copied(),
            _ => None,
        };
        let (action, kind) = match number {
            Some(number) => (Action::GiveBack { number, way: Way::Post, text: text.clone() }, "original_returned"),
            None => {
                let paper = ["other-paper", "work-contract"][self.below(2)].into();
                (Action::Take { paper, way: Way::Counter, text: text.clone() }, "original_taken")
            }
        };
        self.act(here, action, kind, Some(text)).await
    }

    async fn act(
        &mut self,
        (at, who): (usize, usize),
        action: Action,
        kind: &'static str,
        text: Option<String>,
    ) -> Done {
        let (node, mut cx, staff, case) = self.served(at, who)?;
        let id = case.case.ok_or(Fail::Nothing)?;
        let done = node.act(&mut cx.get(), staff, id, action).await;
        if let Some(text) = text {
            case.wrote(text, done.is_ok());
        }
        noted(done, || case.acknowledge(kind))
    }

    /// A counter keys in what came on paper some days ago.
    pub(crate) async fn keys_in_paper(&mut self) -> Done {
        let ago = i64::try_from(self.below(5)).unwrap_or(0);
        let (at, who) = self.office(at(&[Stage::Draft]))?;
        let (node, mut cx, staff, case) = self.served(at, who)?;
        let on = node.today(&cx.get()).saturating_sub(jiff::Span::new().days(ago));
        let done = node.send_received(&mut cx.get(), &case.card, staff, on).await;
        noted(done, || case.acknowledge_once("sent"))
    }
}
