//! Who is on the staff, for those who may say who is.

use crate::away::{may, own_offices};
use crate::{Node, Staff};
use id::{MemberId, PointId};
use office::{Role, Verb};

/// Somebody on the staff.
#[derive(Debug, Clone)]
pub struct MemberLine {
    pub id: MemberId,
    pub name: String,
    pub role: Role,
    pub points: Vec<PointId>,
    /// Whoever asks.
    pub me: bool,
}

/// What a lead or a steward sees of the staff.
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// A lead sees their offices, a steward everybody.
    pub lines: Vec<MemberLine>,
    /// Where whoever asks can put somebody.
    pub points: Vec<PointId>,
    /// What they can invite somebody as.
    pub roles: Vec<Role>,
}

impl Node {
    pub fn members(&self, staff: &Staff) -> Members {
        if !may(staff, Verb::Invite) {
            return Members::default();
        }
        let (public, me) = (self.public(), &staff.member);
        let roster = &public.held.roster;
        let own = own_offices(&public, staff);
        let near = |point: &PointId| public.offices.point(*point).is_some_and(|p| own.contains(&p.office));
        let steward = me.role == Role::Steward;
        let mut lines = vec![];
        for enrolled in roster.members.values() {
            let points: Vec<PointId> = roster.points_of(enrolled.member.id).collect();
            // Somebody without a point is nobody's yet: a lead can take them in.
            if steward || points.iter().any(near) || (points.is_empty() && enrolled.member.role != Role::Steward) {
                let office::Member { id, name, role } = enrolled.member.clone();
                lines.push(MemberLine { me: id == me.id, id, name, role, points });
            }
        }
        lines.sort_by(|a, b| a.name.cmp(&b.name));
        let mut points: Vec<PointId> = roster.points.keys().copied().filter(|p| roster.lets_in(me.id, *p)).collect();
        points.sort_by_key(|id| public.offices.point(*id).map(|p| (p.place, p.id)));
        let roles = if steward { Role::ALL.to_vec() } else { vec![Role::Officer, Role::Lead] };
        Members { lines, points, roles }
    }
}
