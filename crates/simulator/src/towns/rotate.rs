//! Keys change while something is on its way: the towns' working keys with time, a point's with its members.

use super::plan::{KEYS, points};
use super::run::Pair;
use crate::fail::{Done, Fail};
use anyhow::Result;
use node::Invitation;
use office::Role;

impl Pair<'_> {
    /// A month, at once: what the towns sign with is another key.
    pub(super) async fn working_keys_change(&mut self) -> Done {
        // Few, so that nothing is over before it came to its end.
        if self.report.accidents.contains_key("months at once") {
            return Err(Fail::Nothing);
        }
        self.report.accident("months at once", 1);
        self.advance(31 * 24 * 60);
        Ok(())
    }

    /// Somebody is let in at the counter there and taken out again: the counter has another key.
    pub(super) async fn point_key_changes(&mut self) -> Done {
        // Each costs proofs of a passphrase.
        if self.below(6) > 0 {
            return Err(Fail::Nothing);
        }
        self.report.accident("keys of a point", 1);
        let there = &mut self.sides[1];
        there.keys_changed = true;
        let (who, passphrase) = (there.staff[1].clone(), there.passphrases[1].clone());
        let node = there.node()?;
        let name = format!("New {}", self.step);
        let new = Invitation { name: name.clone(), role: Role::Officer, points: vec![points(KEYS[1])[0]] };
        node.invite(&mut there.cx().get(), &who, &new, &passphrase).await?;
        let Some(line) = node.members(&who).lines.into_iter().find(|m| m.name == name) else { return Ok(()) };
        Ok(node.remove(&mut there.cx().get(), &who, line.id, false, &passphrase).await?)
    }

    /// Whoever stays has the keys that there are now.
    pub(super) async fn signs_in_again(&mut self) -> Result<()> {
        for side in &mut self.sides {
            if !std::mem::take(&mut side.keys_changed) {
                continue;
            }
            let mut fresh = vec![];
            for (staff, passphrase) in side.staff.iter().zip(&side.passphrases) {
                let node = side.node()?;
                let token = node.sign_in(&mut side.cx().get(), &staff.member.name, passphrase).await?.token;
                fresh.push(node.staff(&mut side.cx().get(), &token).await?);
            }
            side.staff = fresh;
        }
        Ok(())
    }

    /// Somebody stops a town and starts it again; or it is killed.
    pub(super) async fn restarts(&mut self) -> Done {
        let (town, killed) = (self.below(2), self.below(2) == 0);
        self.report.accident("restarts", 1);
        let side = &mut self.sides[town];
        if killed {
            side.killed(&mut *self.rng).await?;
        } else {
            side.start().await?;
        }
        side.fates.arm(true);
        Ok(())
    }
}
