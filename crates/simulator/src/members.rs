//! Somebody is let in at the counter, and taken out again: keys change, and whoever stays reads on.

use crate::fail::{Done, Fail};
use crate::run::Run;
use anyhow::Result;
use node::Invitation;
use office::Role;
use testkit::point;

/// Who leads the counter, in the order of the plan.
const BO: usize = 1;

impl Run {
    /// Lets somebody in, or takes out whoever was let in before.
    pub(crate) async fn changes_members(&mut self) -> Done {
        // Each costs five proofs of a passphrase.
        if self.below(3) > 0 {
            return Err(Fail::Nothing);
        }
        self.keys_changed = true;
        let (node, bo, passphrase) = (self.node()?, &self.staff[BO], &self.passphrases[BO]);
        let mut context = self.cx();
        let cx = &mut context.get();
        match node.members(bo).lines.into_iter().find(|m| m.name.starts_with("new ")) {
            Some(there) => Ok(node.remove(cx, bo, there.id, false, passphrase).await?),
            None => {
                let name = format!("new {}", self.step);
                let new = Invitation { name, role: Role::Officer, points: vec![point("counter")] };
                Ok(node.invite(cx, bo, &new, passphrase).await.map(drop)?)
            }
        }
    }

    /// The counter's members sign in again, with the keys that there are now.
    pub async fn signs_in_again(&mut self) -> Result<()> {
        let node = self.node()?;
        let mut fresh = vec![];
        for (i, name) in ["Amina", "Bo"].into_iter().enumerate() {
            let token = node.sign_in(&mut self.cx().get(), name, &self.passphrases[i]).await?.token;
            let staff = node.staff(&mut self.cx().get(), &token).await?;
            // One of them is enough: each proof of a passphrase costs what a sign-in costs.
            fresh.push(if i == 0 { self.by_device(&token, &staff, &self.passphrases[i]).await? } else { staff });
        }
        self.staff.splice(0..fresh.len(), fresh);
        Ok(())
    }
}
