//! What the holder takes away: for each event the promise, and the proof once it is published.

use crate::hand::Hand;
use crate::hand::Who;
use crate::log::from;
use crate::promise::event;
use crate::{Context, Error, Node};
use std::collections::BTreeSet;
use store::Event as Row;
use tlog::{Kept, Promise, Proof, Receipt, Tiles, prove_inclusion, wanted};
use vault::{Card, Part, open_kept};

/// How often it is tried again when the log goes on at the same moment.
const TRIES: usize = 4;

impl Node {
    /// A receipt for every event of which this card kept one, in their order. Of a case that is gone, that it
    /// was deleted.
    ///
    /// # Errors
    /// [`Error::Refused`] for a second card; [`Error::Damaged`] when an event is not the one promised.
    pub async fn receipts(&self, cx: &mut Context<'_>, card: &Card) -> Result<Vec<Receipt>, Error> {
        let hand = match self.held(cx, card).await {
            Ok(hand) if matches!(hand.who, Who::Holder) => Some(hand),
            Ok(_) => return Err(case::Refusal::NotHolder.into()),
            Err(Error::CaseGone { .. }) => None,
            Err(other) => return Err(other),
        };
        let locator = card.locator(&self.town.key);
        let found = self.store.find(&locator).await?.ok_or(Error::UnknownCard)?;
        let (case, key) = (found.envelope.case, card.salt_key(&self.town.key, &found.nonce));
        let mut promised = vec![];
        for (row, sealed) in self.store.kept(&locator).await? {
            // Details of before this card, or of a case that is gone, are not its to read.
            let Some(what) = what(hand.as_ref(), &row) else { continue };
            let Some(kept) = open_kept(&key, case, row.seq, &sealed) else { continue };
            let kept = Kept::from_bytes(&kept).ok_or(Error::Damaged)?;
            promised.push((event(row.seq, row.kind.name(), row.day, &what, row.chain.0.0), kept));
        }
        let now = u64::try_from(cx.now.as_second()).unwrap_or(0);
        let leaves: Vec<[u8; 32]> = promised.iter().map(|(event, kept)| event.commit(&kept.salt).0).collect();
        let proofs = self.proofs(&leaves).await?;
        promised.into_iter().zip(proofs).map(|((event, kept), proof)| self.receipt(event, &kept, proof, now)).collect()
    }

    /// Of what a log promised that ended: as it was promised, until the leaf is in the log of today, which says
    /// so itself.
    fn receipt(&self, event: tlog::Event, kept: &Kept, proof: Option<Proof>, now: u64) -> Result<Receipt, Error> {
        let (today, by) = (&self.secrets.log.key, self.secrets.log.named(kept.id).ok_or(Error::Damaged)?);
        let promise = kept.note(&event, by.name());
        Promise::open(&promise.to_string(), by).map_err(|_| Error::Damaged)?;
        let (by, promise) = match &proof {
            Some(_) if by != today.public() => (today.public(), Promise::sign(event.commit(&kept.salt), now, today)),
            _ => (by, promise),
        };
        Ok(Receipt::new(event, &kept.salt, &promise, proof.as_ref(), by, &self.witnesses))
    }

    /// Where these leaves are in the log of this moment.
    async fn proofs(&self, leaves: &[[u8; 32]]) -> Result<Vec<Option<Proof>>, Error> {
        for _ in 0..TRIES {
            let (Some(head), places) = self.store.places(leaves).await? else { break };
            let mut files = BTreeSet::new();
            for place in places.iter().flatten() {
                files.extend(wanted(head.size, |tiles| prove_inclusion(tiles, *place)));
            }
            let files = self.log_files(files.into_iter().collect()).await?;
            let proof = |place: Option<u64>| {
                let Some(index) = place else { return Some(None) };
                let path = prove_inclusion(&mut Tiles::new(head.size, &mut from(&files)), index).ok()?;
                Some(Some(Proof { index, path, checkpoint: head.checkpoint.clone() }))
            };
            // A partial tile may have become a full one meanwhile.
            if let Some(proofs) = places.into_iter().map(proof).collect() {
                return Ok(proofs);
            }
        }
        Ok(leaves.iter().map(|_| None).collect())
    }
}

/// The detail of an event as it was before it was sealed; `None` when it cannot be known.
fn what(hand: Option<&Hand>, row: &Row) -> Option<String> {
    let Some(sealed) = &row.detail else { return Some(String::new()) };
    let hand = hand?;
    let access = hand.part(if row.kind.is_telling() { Part::Contact } else { Part::Head }).ok()?;
    let plain = access.open_detail(row.seq, row.kind.name(), sealed).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}
