//! A feed that is followed stands for all of its source. What it no longer names is not simply gone: somebody may hold
//! a letter about it, or stand before its door.

use crate::record::{BadRecord, Kind, Record};
use crate::spec::{self, Is};
use id::ListingId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a feed does to what the town has of its source.
#[derive(Debug, Default, PartialEq)]
pub struct Follow {
    /// Written: what is new or different, and what is marked now.
    pub put: Vec<Record>,
    /// Taken away: what belonged to something that the feed still names.
    pub remove: Vec<(Kind, ListingId)>,
    pub counts: Followed,
}

/// What became of the records, each counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// Organizations, services and places that the feed no longer names: marked on that day.
    pub gone: u64,
    /// Of those changed: what had been marked, and is named again.
    pub back: u64,
    pub removed: u64,
}

/// Compares what the town `had` of a source with what `came`. Organizations, services and places are marked with the
/// day (`anydoor.gone`) and kept, with what belongs to them; they lose the mark when they are named again. What else
/// is no longer named is taken away: an old telephone number helps nobody.
///
/// # Errors
/// A record that cannot be written.
pub fn follow(had: &[Record], came: Vec<Record>, today: Date) -> Result<Follow, BadRecord> {
    let mut follow = Follow::default();
    let named: BTreeSet<(Kind, ListingId)> = came.iter().map(|r| (r.kind(), r.id())).collect();
    let before: BTreeMap<(Kind, ListingId), &Record> = had.iter().map(|r| ((r.kind(), r.id()), r)).collect();
    let (listed, belonging): (Vec<&Record>, Vec<&Record>) =
        had.iter().filter(|r| !named.contains(&(r.kind(), r.id()))).partition(|r| is_listed(r.kind()));

    let there = came.iter().filter(|r| r.kind() == Kind::Service).map(Record::id).collect();
    let mut kept: Vec<(ListingId, Vec<ListingId>)> = Vec::new();
    for record in listed {
        kept.push((record.id(), names(record)?));
        if record.extra().gone.is_some() {
            follow.counts.unchanged += 1;
            continue;
        }
        let mut record = record.clone();
        record.extra_mut().gone = Some(today);
        follow.put.push(record);
        follow.counts.gone += 1;
    }
    let stays = stays(kept, &belonging, &there)?;
    for record in belonging {
        if stays.contains(&record.id()) {
            follow.counts.unchanged += 1;
        } else {
            follow.remove.push((record.kind(), record.id()));
            follow.counts.removed += 1;
        }
    }
    for record in came {
        match before.get(&(record.kind(), record.id())) {
            Some(old) if **old == record => follow.counts.unchanged += 1,
            old => {
                let marked = old.is_some_and(|old| old.extra().gone.is_some());
                follow.counts.back += u64::from(marked && record.extra().gone.is_none());
                *(if old.is_some() { &mut follow.counts.changed } else { &mut follow.counts.new }) += 1;
                follow.put.push(record);
            }
        }
    }
    Ok(follow)
}

/// Has a page and an address of its own, to which other things lead.
fn is_listed(kind: Kind) -> bool {
    matches!(kind, Kind::Organization | Kind::Service | Kind::Location)
}

/// Of the belongings that the feed no longer names, those of what is `kept`. What names a service that is still
/// `there` is not: the feed would say so.
fn stays(
    kept: Vec<(ListingId, Vec<ListingId>)>,
    belonging: &[&Record],
    there: &BTreeSet<ListingId>,
) -> Result<BTreeSet<ListingId>, BadRecord> {
    let mut near: BTreeMap<ListingId, Vec<ListingId>> = BTreeMap::new();
    let mut own = BTreeSet::new();
    for record in belonging {
        let named = names(record)?;
        if named.iter().any(|id| there.contains(id)) {
            continue;
        }
        own.insert(record.id());
        for id in named {
            near.entry(id).or_default().push(record.id());
            near.entry(record.id()).or_default().push(id);
        }
    }
    let mut stays = BTreeSet::new();
    let mut next: Vec<ListingId> = Vec::new();
    for (id, named) in kept {
        next.extend(near.get(&id).into_iter().flatten().chain(&named).filter(|id| own.contains(id)));
    }
    while let Some(id) = next.pop() {
        if stays.insert(id) {
            next.extend(near.get(&id).into_iter().flatten().filter(|id| own.contains(id)));
        }
    }
    Ok(stays)
}

/// The records that this one names in its columns.
fn names(record: &Record) -> Result<Vec<ListingId>, BadRecord> {
    let written = serde_json::to_value(record)?;
    let columns = spec::columns(record.kind()).iter();
    let of = columns.filter(|column| matches!(column.is, Is::Of(_) | Is::Owner(_) | Is::Any(_)));
    Ok(of.filter_map(|column| written.get(column.name).and_then(Value::as_str)?.parse().ok()).collect())
}
