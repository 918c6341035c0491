//! Messages go out, arrive, and are answered.

use super::heard::{alter, hears, signature};
use super::line::Flying;
use super::run::Pair;
use crate::fail::{Done, Fail};

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
                alter(&mut reply.body, |n| self.below(n));
            }
            let side = &self.sides[from];
            return Ok(side.node()?.delivered(&mut side.cx().get(), &parcel, Some(reply)).await.map(drop)?);
        }
        let signed = signature(&parcel);
        let seen = signed.as_ref().is_some_and(|signed| self.taken.contains(signed));
        let mut body = parcel.body.clone();
        if altered {
            alter(&mut body, |n| self.below(n));
        }
        let side = &self.sides[1 - from];
        let (reply, good) = hears(side, &parcel, body, seen).await?;
        // Of a town that died under it nobody knows what it took in; and its answer never leaves.
        let died = side.fates.is_dead();
        if good && !died {
            self.taken.extend(signed);
        }
        self.report.stepped(if good { "messages taken in" } else { "messages refused" }, good);
        if !died {
            let back = Flying { from, parcel, reply: Some(reply), at: 0 };
            let lost = self.line.put(back, self.step, &mut *self.rng);
            self.report.accident("answers lost", u32::from(lost));
        }
        Ok(())
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
