//! What sessions opened, sealed under the key that only their cookie carries (see [`vault::Opened`]). A process
//! that is started again, or another of the same town, opens it again.

use crate::{Context, Node, Staff};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use vault::{Digest, Opened, TokenKey};

/// Sessions at most, of 16 KiB each.
const SESSIONS: usize = 512;

/// A member's session, and what it opened.
#[derive(Debug, Clone)]
pub(crate) struct InSession {
    id: Digest,
    key: TokenKey,
    opened: Arc<Opened>,
}

/// By session.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<BTreeMap<Digest, Vec<u8>>>);

impl Shelf {
    fn of(&self, id: &Digest, key: &TokenKey) -> Opened {
        let sealed = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned();
        sealed.map_or_else(Opened::default, |sealed| Opened::unsealed(key, &sealed))
    }

    fn keep(&self, id: Digest, sealed: Vec<u8>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Names are digests: whichever goes is any.
        while all.len() >= SESSIONS && !all.contains_key(&id) && all.pop_first().is_some() {}
        all.insert(id, sealed);
    }

    pub fn end(&self, id: &Digest) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }
}

impl Node {
    /// A member, who opens with what their session opened before.
    pub(crate) fn in_session(&self, mut staff: Staff, id: Digest, key: TokenKey) -> Staff {
        let opened = Arc::new(self.opened.of(&id, &key));
        staff.points = staff.points.into_iter().map(|point| point.remembering(opened.clone())).collect();
        staff.session = Some(InSession { id, key, opened });
        staff
    }

    /// Keeps what this page opened for the next.
    pub(crate) fn keep_opened(&self, cx: &mut Context<'_>, staff: &Staff) {
        let Some(InSession { id, key, opened }) = &staff.session else { return };
        if let Some(sealed) = opened.sealed(key, cx.rng) {
            self.opened.keep(*id, sealed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_not_more_sessions_than_fit_and_an_ended_one_is_gone() {
        let shelf = Shelf::default();
        for number in 0..2_000_u32 {
            shelf.keep(vault::digest(&[&number.to_be_bytes()]), vec![1]);
        }
        let last = vault::digest(&[&1_999_u32.to_be_bytes()]);
        let has = |id| shelf.0.lock().unwrap().contains_key(id);
        assert!(shelf.0.lock().unwrap().len() == SESSIONS && has(&last));
        shelf.end(&last);
        assert!(!has(&last));
    }
}
