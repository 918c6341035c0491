//! Who of an office is away, and whom a member can name.

use crate::away::{may, own_offices};
use crate::{Context, Node, Staff};
use id::{AbsenceId, MemberId, PointId};
use office::{Absence, Rota, Span, Verb};
use std::collections::BTreeSet;

/// Somebody of the same office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub id: MemberId,
    pub name: String,
}

/// An absence that is running or to come.
#[derive(Debug, Clone)]
pub struct AbsenceLine {
    pub id: AbsenceId,
    pub member: Colleague,
    pub cover: Option<Colleague>,
    pub span: Span,
    /// Points of whoever is away that the cover cannot open: their key was not at hand.
    pub without_key: Vec<PointId>,
    /// This member may end it.
    pub mine: bool,
}

/// What a member sees of who is there.
#[derive(Debug, Clone, Default)]
pub struct Leave {
    pub absences: Vec<AbsenceLine>,
    /// For whom this member can say it: themselves first.
    pub of: Vec<Colleague>,
    /// Who can cover.
    pub covers: Vec<Colleague>,
}

impl Node {
    /// Who of this member's offices is away, and whom they can name.
    pub fn leave(&self, cx: &Context<'_>, staff: &Staff) -> Leave {
        if !may(staff, Verb::Away) {
            return Leave::default();
        }
        let today = self.today(cx);
        let (public, rota) = (self.public(), self.rota());
        let own = own_offices(&public, staff);
        let near: BTreeSet<MemberId> = rota
            .seats
            .iter()
            .filter(|s| public.offices.point(s.point).is_some_and(|p| own.contains(&p.office)))
            .map(|s| s.member)
            .collect();
        let colleague = |id: MemberId| named(&rota, id);
        let me = staff.member.id;
        let for_others = may(staff, Verb::AwayFor);
        let line = |a: &Absence| AbsenceLine {
            id: a.id,
            member: colleague(a.member),
            cover: a.cover.map(colleague),
            span: a.span,
            without_key: a.cover.map_or_else(Vec::new, |cover| {
                let held: Vec<PointId> = rota.seats_of(cover).chain(a.lent.iter().copied()).collect();
                rota.seats_of(a.member).filter(|p| !held.contains(p)).collect()
            }),
            mine: a.member == me || for_others,
        };
        let others = near.iter().filter(|id| **id != me);
        let mut covers: Vec<Colleague> = others.map(|id| colleague(*id)).collect();
        covers.sort_by(|a, b| a.name.cmp(&b.name));
        let mut of = vec![Colleague { id: me, name: staff.member.name.clone() }];
        if for_others {
            of.extend(covers.clone());
        }
        let running = rota.absences.iter().filter(|a| a.span.last >= today && near.contains(&a.member));
        Leave { absences: running.map(line).collect(), of, covers }
    }
}

fn named(rota: &Rota, id: MemberId) -> Colleague {
    let seat = rota.seats.iter().find(|s| s.member == id);
    Colleague { id, name: seat.map_or_else(|| id.to_string(), |s| s.name.clone()) }
}
