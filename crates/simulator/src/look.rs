//! Holders look at their cases: what they see is what was acknowledged.

use crate::model::Remembered;
use crate::run::Run;
use crate::{log, news, papers};
use anyhow::{Context as _, Result, bail, ensure};
use id::CaseId;
use node::{Error, Node};
use testkit::{Cx, TestWorld};

impl Run {
    /// Those look whose case was touched and who are not asleep, and one more.
    pub async fn look(&mut self, touched: &[CaseId]) -> Result<()> {
        let node = self.node.as_ref().context("the node runs")?;
        let turn = self.step as usize % self.cases.len().max(1);
        for (at, case) in self.cases.iter_mut().enumerate() {
            let mine = at == turn || case.case.is_none_or(|id| touched.contains(&id));
            if mine && news::looks(at, self.step) {
                see(node, &self.world, case).await.with_context(|| format!("the case of step {}", case.born))?;
            }
        }
        Ok(())
    }

    /// Everything, of everybody.
    pub async fn end(&mut self) -> Result<()> {
        self.tamper()?;
        let node = self.node.as_ref().context("the node runs")?;
        for case in &mut self.cases {
            see(node, &self.world, case).await.with_context(|| format!("the case of step {}", case.born))?;
            papers::read_all(node, &self.world, case).await?;
        }
        let all: Vec<CaseId> = self.outside()?.cases()?.into_iter().map(|(case, _)| case).collect();
        for case in all {
            self.check_case(case).with_context(|| format!("case {case}"))?;
            let row = self.outside()?.case(case)?;
            if row.state.leaving.gone.is_some() {
                self.nobody_opens(case).await?;
            }
        }
        log::prove(self).await?;
        self.report.leaves = self.log.size();
        Ok(())
    }

    /// A deleted case opens for no member.
    async fn nobody_opens(&self, case: CaseId) -> Result<()> {
        for staff in &self.staff {
            let opened = self.node()?.look(&mut self.cx().get(), staff, case).await;
            ensure!(opened.is_err(), "{} opens a deleted case", staff.member.name);
        }
        Ok(())
    }
}

/// The holder of one case looks.
pub async fn see(node: &Node, world: &TestWorld, case: &mut Remembered) -> Result<()> {
    match node.view(&mut Cx::new(world).get(), &case.card).await {
        Ok(view) => {
            ensure!(!case.gone, "what was gone is there again");
            (case.sure, case.case) = (true, Some(view.case));
            case.check(&view)
        }
        Err(Error::CardReplaced) => {
            let next = case.next.take().context("a card was replaced by one that nobody holds")?;
            let old = std::mem::replace(&mut case.card, next);
            case.replaced = true;
            let view = node.view(&mut Cx::new(world).get(), &case.card).await?;
            case.check(&view)?;
            let again = node.view(&mut Cx::new(world).get(), &old).await;
            ensure!(matches!(again, Err(Error::CardReplaced)), "two cards work at once");
            Ok(())
        }
        Err(Error::CaseGone { .. }) => {
            case.gone = true;
            for (_, second, _) in &case.guests {
                let opened = node.view(&mut Cx::new(world).get(), second).await;
                ensure!(opened.is_err(), "a second card opens what was deleted");
            }
            Ok(())
        }
        Err(Error::UnknownCard) => {
            ensure!(!case.sure, "an acknowledged case is gone");
            Ok(())
        }
        Err(other) => bail!("{other}"),
    }
}
