//! The exchange: whatever is due is said, arrives or not, and is answered.

use super::run::Run;
use crate::fail::{Done, Fail};
use crate::towns::{alter, hears, signature};
use anyhow::{Context as _, Result};
use node::{Parcel, Reply};

/// What a message meets, one in so many.
const LOST: usize = 40;
const DOUBLED: usize = 40;
const ALTERED: usize = 200;
const LATE: usize = 25;
/// Minutes that one can be late.
const LATER: usize = 30;

/// Something on its way.
#[derive(Clone)]
pub struct Flying {
    /// Who sent the request, and to whom.
    pub from: usize,
    pub to: usize,
    pub parcel: Parcel,
    /// On its way back.
    pub reply: Option<Reply>,
    /// Not before this minute.
    pub at: u32,
}

impl Run<'_> {
    /// All that is said and heard in this minute: an answer leads to the next thing to say. Whether anything was.
    pub async fn exchange(&mut self) -> Result<bool> {
        let mut any = false;
        loop {
            let mut moved = false;
            for town in 0..self.sides.len() {
                moved |= self.says(town).await?;
            }
            moved |= self.lands_all().await?;
            any |= moved;
            if !moved {
                return Ok(any);
            }
        }
    }

    async fn says(&mut self, town: usize) -> Result<bool> {
        if !self.reached(town) {
            return Ok(false);
        }
        let side = &self.sides[town];
        if side.node()?.to_tell(&side.cx().get()).await?.is_empty() {
            return Ok(false);
        }
        self.arm(town);
        let side = &self.sides[town];
        let due = side.node()?.outgoing(&mut side.cx().get()).await;
        let (parcels, done) = match due {
            Ok(parcels) => (parcels, Ok(())),
            Err(error) => (vec![], Err(Fail::Said(error))),
        };
        self.settle(town, "speaks", done).await?;
        let many = parcels.len();
        for parcel in parcels {
            let to = *self.of.get(&parcel.authority).context("a town that nobody knows")?;
            if !self.good {
                self.measured.said(town, &parcel, self.minute);
            }
            self.sent(Flying { from: town, to, parcel, reply: None, at: self.minute }).await?;
        }
        Ok(many > 0)
    }

    fn reached(&self, town: usize) -> bool {
        self.good || self.away[town] <= self.minute
    }

    /// Puts it on the way, or not, or twice.
    async fn sent(&mut self, flying: Flying) -> Result<()> {
        let gone = !self.reached(flying.from) || !self.reached(flying.to);
        if !self.good && (gone || self.below(LOST) == 0) {
            self.report.accident(if gone { "messages to a town that is away" } else { "messages lost" }, 1);
            let town = flying.from;
            // Whoever waited in vain goes on; or died while waiting, and never did.
            if self.below(3) > 0 && !self.sides[town].fates.is_dead() {
                let side = &self.sides[town];
                let done = side.node()?.delivered(&mut side.cx().get(), &flying.parcel, None).await;
                self.settle(town, "waits in vain", done.map(drop).map_err(Fail::from)).await?;
            }
            return Ok(());
        }
        let times = 1 + usize::from(!self.good && self.below(DOUBLED) == 0);
        for _ in 0..times {
            let late = if !self.good && self.below(LATE) == 0 { 1 + self.below(LATER) } else { 0 };
            let at = flying.at + u32::try_from(late).unwrap_or(0);
            self.flying.push(Flying { at, ..flying.clone() });
        }
        Ok(())
    }

    /// All that arrives by now, in no order.
    async fn lands_all(&mut self) -> Result<bool> {
        let mut any = false;
        loop {
            let there: Vec<usize> = (0..self.flying.len()).filter(|at| self.flying[*at].at <= self.minute).collect();
            if there.is_empty() {
                return Ok(any);
            }
            let drawn = self.below(there.len());
            let flying = self.flying.swap_remove(there[drawn]);
            let town = if flying.reply.is_some() { flying.from } else { flying.to };
            any = true;
            if !self.reached(town) {
                continue;
            }
            self.arm(town);
            let done = self.lands(flying).await;
            self.settle(town, "hears", done).await?;
        }
    }

    async fn lands(&mut self, flying: Flying) -> Done {
        let Flying { from, to, parcel, reply, .. } = flying;
        let altered = !self.good && self.below(ALTERED) == 0;
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
        let side = &self.sides[to];
        let (reply, good) = hears(side, &parcel, body, seen).await?;
        self.report.stepped(if good { "messages taken in" } else { "messages refused" }, good);
        // Of a town that died under it nobody knows what it took in; and its answer never leaves.
        if side.fates.is_dead() {
            return Ok(());
        }
        if good {
            self.taken.extend(signed);
            if !self.good {
                self.measured.heard(from, &parcel, self.minute);
            }
        }
        self.sent(Flying { from, to, parcel, reply: Some(reply), at: self.minute }).await.map_err(Fail::Wrong)
    }
}
