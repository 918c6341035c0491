//! Second cards, and what a lost card is replaced by.

use crate::choose::{any, open};
use crate::fail::{Done, Fail};
use crate::run::{Run, noted};
use anyhow::anyhow;
use node::Error;

impl Run {
    pub(crate) async fn shares(&mut self) -> Done {
        let (label, days) = (format!("guest {}", self.step), [None, Some(7)][self.below(2)]);
        let (node, mut cx, case) = self.holder(any)?;
        let (id, second) = node.share(&mut cx.get(), &case.card, &label, days).await?;
        case.acknowledge("shared");
        case.guests.push((id, second, true));
        Ok(())
    }

    fn with_guests(&mut self) -> Result<usize, Fail> {
        let shared: Vec<usize> = (0..self.cases.len()).filter(|at| !self.cases[*at].guests.is_empty()).collect();
        let drawn = self.below(shared.len());
        shared.get(drawn).copied().ok_or(Fail::Nothing)
    }

    pub(crate) async fn unshares(&mut self) -> Done {
        let at = self.with_guests()?;
        let (node, mut cx, _, case) = self.served(at, 0)?;
        let Some((id, _, in_force)) = case.guests.iter_mut().find(|(_, _, in_force)| *in_force) else {
            return Err(Fail::Nothing);
        };
        // Not known whether it was taken back: from now on it may or may not open.
        *in_force = false;
        let done = node.unshare(&mut cx.get(), &case.card, *id).await;
        noted(done, || case.acknowledge("unshared"))
    }

    /// Somebody with a second card looks, and can do nothing else.
    pub(crate) async fn reads_along(&mut self) -> Done {
        let at = self.with_guests()?;
        let (node, mut cx, _, case) = self.served(at, 0)?;
        let Some((_, second, _)) = case.guests.last() else { return Err(Fail::Nothing) };
        let view = node.view(&mut cx.get(), second).await?;
        case.acknowledge("looked");
        let Some((_, second, _)) = case.guests.last() else { return Err(Fail::Nothing) };
        match node.withdraw(&mut cx.get(), second).await {
            Err(Error::Refused(_)) if view.as_guest => Ok(()),
            Err(other @ (Error::Store(_) | Error::Full)) => Err(other.into()),
            other => Err(Fail::Wrong(anyhow!("a second card decides: {other:?}"))),
        }
    }

    pub(crate) async fn replaceable(&mut self) -> Done {
        let allowed = self.below(5) > 0;
        let (node, mut cx, case) = self.holder(open)?;
        Ok(node.replaceable(&mut cx.get(), &case.card, allowed).await?)
    }

    /// Objects to a card that is to replace this one.
    pub(crate) async fn vetoes(&mut self) -> Done {
        let (node, mut cx, case) = self.holder(|s| s.replacement.as_ref().is_some_and(|r| r.handed.is_some()))?;
        noted(node.veto(&mut cx.get(), &case.card).await, || case.acknowledge("card_vetoed"))
    }
}
