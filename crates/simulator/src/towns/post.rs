//! Messages go out, arrive, and are answered.

use super::line::Flying;
use super::run::Pair;
use crate::fail::{Done, Fail};
use anyhow::anyhow;
use node::{Reply, Request};

/// One message in so many arrives as another.
const ALTERED: usize = 25;

impl Pair<'_> {
    /// The towns say what they have to say, one after the other.
    pub(super) async fn speaks(&mut self) -> Done {
        let first = self.below(2);
        self.says(first).await?;
        self.says(1 - first).await.map(drop)
    }

    /// How many messages went out.
    pub(super) async fn says(&mut self, town: usize) -> Result<usize, Fail> {
        let side = &self.sides[town];
        let parcels = side.node()?.outgoing(&mut side.cx().get()).await?;
        let many = parcels.len();
        for parcel in parcels {
            let flying = Flying { from: town, parcel: parcel.clone(), reply: None, at: 0 };
            let lost = self.line.put(flying, self.step, &mut *self.rng);
            self.report.accident("messages lost", u32::from(lost));
            // Whoever waited in vain goes on; or died while waiting, and never did.
            if lost && self.below(3) > 0 {
                let side = &self.sides[town];
                side.node()?.delivered(&mut side.cx().get(), &parcel, None).await?;
            }
        }
        Ok(many)
    }

    /// Something that is on its way arrives.
    pub(super) async fn arrives(&mut self) -> Done {
        for _ in 0..1 + self.below(4) {
            let Some(flying) = self.line.next(self.step, &mut *self.rng) else { break };
            self.lands(flying).await?;
            // Whoever died does nothing more before it is started again.
            if self.sides.iter().any(|side| side.fates.is_dead()) {
                break;
            }
        }
        Ok(())
    }

    pub(super) async fn lands(&mut self, flying: Flying) -> Done {
        let Flying { from, parcel, reply, .. } = flying;
        let altered = !self.line.good && self.below(ALTERED) == 0;
        self.report.accident("messages altered", u32::from(altered));
        if let Some(mut reply) = reply {
            if altered {
                self.alter(&mut reply.body);
            }
            let side = &self.sides[from];
            return Ok(side.node()?.delivered(&mut side.cx().get(), &parcel, Some(reply)).await.map(drop)?);
        }
        let nonce = parcel.fields.iter().find(|(name, _)| name == "signature").map(|(_, v)| v.clone());
        let seen = nonce.as_ref().is_some_and(|nonce| self.taken.contains(nonce));
        let (path, fields, mut body) = (parcel.path.clone(), parcel.fields.clone(), parcel.body.clone());
        if altered {
            self.alter(&mut body);
        }
        let side = &self.sides[1 - from];
        let version = || side.outside()?.number("PRAGMA data_version", []);
        let before = version()?;
        let request = Request { method: "POST".into(), path, fields, body };
        let reply: Reply = side.node()?.receive(&mut side.cx().get(), request).await;
        let good = (200..300).contains(&reply.status);
        if good && altered {
            return Err(Fail::Wrong(anyhow!("an altered message was taken in")));
        }
        // Of what is known already it may say so again; nothing comes of it.
        if good && seen && version()? != before {
            return Err(Fail::Wrong(anyhow!("the same signed message was taken in twice")));
        }
        // Of a town that died under it nobody knows what it took in; and its answer never leaves.
        let died = side.fates.is_dead();
        if good && !died {
            self.taken.extend(nonce);
        }
        self.report.stepped(if good { "messages taken in" } else { "messages refused" }, good);
        if !died {
            let back = Flying { from, parcel, reply: Some(reply), at: 0 };
            let lost = self.line.put(back, self.step, &mut *self.rng);
            self.report.accident("answers lost", u32::from(lost));
        }
        Ok(())
    }

    /// One bit of it.
    fn alter(&mut self, body: &mut [u8]) {
        let (at, bit) = (self.below(body.len()), self.below(8));
        if let Some(byte) = body.get_mut(at) {
            *byte ^= 1 << bit;
        }
    }

    /// Keys of the other town are asked for, if they are wanted.
    pub(super) async fn asks_for_keys(&mut self) -> Done {
        let town = self.below(2);
        self.learns(town).await.map(drop)
    }

    pub(super) async fn learns(&mut self, town: usize) -> Result<bool, Fail> {
        let (here, there) = (&self.sides[town], &self.sides[1 - town]);
        let wanted = here.node()?.wanted_documents(&here.cx().get());
        let cut = self.step < self.line.cut && !self.line.good;
        let Some(authority) = wanted.first().filter(|_| !cut) else { return Ok(false) };
        let document = there.node()?.key_document(&there.cx().get())?;
        here.node()?.learn(&mut here.cx().get(), authority, &document).await?;
        Ok(true)
    }

    /// A day on which nothing passes.
    pub(super) async fn is_cut(&mut self) -> Done {
        self.report.accident("days without a line", 1);
        let until = self.step + 4 + u32::try_from(self.below(8)).unwrap_or(0);
        self.line.cut = until;
        let minutes = self.below(1_440);
        self.advance(i64::try_from(minutes).unwrap_or(0));
        Ok(())
    }
}
