//! Somebody is let in at the counter, and taken out again: keys change, and whoever stays reads on.

use crate::run::Run;
use anyhow::Result;
use node::{Error, Invitation, Node};
use office::Role;
use testkit::{Cx, point};

/// Who leads the counter, in the order of the plan.
const BO: usize = 1;

impl Run<'_> {
    /// Lets somebody in, or takes out whoever was let in before.
    pub(crate) async fn members(&mut self, step: u32) -> Result<(), Error> {
        let node = self.node.as_ref().ok_or(Error::Busy)?;
        let (bo, passphrase) = (&self.staff[BO], &self.passphrases[BO]);
        let mut context = Cx::new(&self.world);
        let cx = &mut context.get();
        match node.members(bo).lines.into_iter().find(|m| m.name.starts_with("new ")) {
            Some(there) => node.remove(cx, bo, there.id, false, passphrase).await,
            None => {
                let new =
                    Invitation { name: format!("new {step}"), role: Role::Officer, points: vec![point("counter")] };
                node.invite(cx, bo, &new, passphrase).await.map(drop)
            }
        }
    }

    /// The counter's members sign in again, with the keys that there are now.
    pub(crate) async fn signs_in_again(&mut self) -> Result<()> {
        let node: &Node = self.node()?;
        let mut fresh = vec![];
        for (i, name) in ["Amina", "Bo"].into_iter().enumerate() {
            let token = node.sign_in(&mut Cx::new(&self.world).get(), name, &self.passphrases[i]).await?.token;
            let staff = node.staff(&mut Cx::new(&self.world).get(), &token).await?;
            // One of them is enough: each proof of a passphrase costs what a sign-in costs.
            fresh.push(if i == 0 { self.by_device(&token, &staff, &self.passphrases[i]).await? } else { staff });
        }
        for (i, staff) in fresh.into_iter().enumerate() {
            self.staff[i] = staff;
        }
        Ok(())
    }
}
