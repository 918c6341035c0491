//! The line between the towns: it loses, doubles, delays and reorders, and is cut for a day.

use node::{Parcel, Reply};
use rand_core::Rng;

/// What a message meets, one in so many.
const LOST: usize = 7;
const DOUBLED: usize = 6;
/// Steps that a message can be on its way.
const LATE: usize = 7;

/// Something on its way.
pub struct Flying {
    /// Who sent the request.
    pub from: usize,
    pub parcel: Parcel,
    /// On its way back.
    pub reply: Option<Reply>,
    /// Not before this step.
    pub at: u32,
}

#[derive(Default)]
pub struct Line {
    flying: Vec<Flying>,
    /// Nothing passes until this step.
    pub cut: u32,
    /// Nothing is lost any more.
    pub good: bool,
}

impl Line {
    /// Puts it on the way, or not, or twice. Whether nothing of it is on its way.
    pub fn put(&mut self, flying: Flying, step: u32, rng: &mut dyn Rng) -> bool {
        let mut below = |n: usize| rng.next_u32() as usize % n.max(1);
        if self.good {
            self.flying.push(Flying { at: step, ..flying });
            return false;
        }
        if step < self.cut || below(LOST) == 0 {
            return true;
        }
        let mut later = || step + u32::try_from(below(LATE) * below(2)).unwrap_or(0);
        let (first, second) = (later(), later());
        if below(DOUBLED) == 0 {
            let Flying { from, parcel, reply, .. } = &flying;
            let (parcel, reply) = (parcel.clone(), reply.clone());
            self.flying.push(Flying { from: *from, parcel, reply, at: second });
        }
        self.flying.push(Flying { at: first, ..flying });
        false
    }

    /// One of those that arrive by now; the line does not keep their order.
    pub fn next(&mut self, step: u32, rng: &mut dyn Rng) -> Option<Flying> {
        if step < self.cut && !self.good {
            return None;
        }
        let there: Vec<usize> = (0..self.flying.len()).filter(|at| self.flying[*at].at <= step).collect();
        let drawn = rng.next_u32() as usize % there.len().max(1);
        there.get(drawn).map(|at| self.flying.swap_remove(*at))
    }

    /// From now on whatever is on its way arrives.
    pub fn heals(&mut self) {
        self.good = true;
        self.flying.iter_mut().for_each(|flying| flying.at = 0);
    }

    pub fn is_empty(&self) -> bool {
        self.flying.is_empty()
    }
}
