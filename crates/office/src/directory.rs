//! Who there is to ask, and who takes what.

use crate::policy::Role;
use id::{ListingId, MemberId, OfficeId, PointId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A name in each language it has, by language tag.
pub type Names = BTreeMap<String, String>;

/// An office answers for its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    pub id: OfficeId,
    pub names: Names,
    /// The same office in the public directory.
    pub organization: Option<ListingId>,
}

/// A counter, a desk, a team: what takes cases. Its key is in the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub id: PointId,
    pub office: OfficeId,
    pub names: Names,
    /// Takes any request and passes on what is not its own.
    pub counter: bool,
    /// Where the office's late cases go.
    pub lead: bool,
    /// Its place in lists; where several points would do, the first of them takes a request.
    pub place: u16,
    /// The same place in the public directory.
    pub location: Option<ListingId>,
}

/// Somebody on the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub id: MemberId,
    /// What they sign in as, and what the person sees on the timeline.
    pub name: String,
    pub role: Role,
}

/// What a member's name is compared by at sign-in: capital letters, the width of letters and how
/// many blanks there are do not matter (Unicode NFKC, then small letters).
pub fn fold(name: &str) -> String {
    let small = name.nfkc().collect::<String>().to_lowercase();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The offices and points of one town.
#[derive(Debug, Clone, Default)]
pub struct Offices {
    offices: BTreeMap<OfficeId, Office>,
    points: BTreeMap<PointId, Point>,
}

impl Offices {
    pub fn new(offices: Vec<Office>, points: Vec<Point>) -> Self {
        Self {
            offices: offices.into_iter().map(|o| (o.id, o)).collect(),
            points: points.into_iter().map(|p| (p.id, p)).collect(),
        }
    }

    pub fn office(&self, id: OfficeId) -> Option<&Office> {
        self.offices.get(&id)
    }

    pub fn point(&self, id: PointId) -> Option<&Point> {
        self.points.get(&id)
    }

    pub fn offices(&self) -> impl Iterator<Item = &Office> {
        self.offices.values()
    }

    /// In the order of their places.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        let mut points: Vec<&Point> = self.points.values().collect();
        points.sort_by_key(|p| (p.place, p.id));
        points.into_iter()
    }

    /// The point that takes a request about something `organization` offers: that office's own
    /// counter, desk or, where it has nothing else, lead; or else a counter that takes anything.
    /// A point that does not take cases now is passed over. `None` where there is no such counter.
    pub fn route(&self, organization: Option<ListingId>, takes: impl Fn(PointId) -> bool) -> Option<&Point> {
        let own = organization.and_then(|o| self.own(o, &takes));
        own.or_else(|| self.points.values().filter(|p| p.counter && takes(p.id)).min_by_key(|p| p.place))
    }

    /// The point of the office that stands for `organization`, of those that take cases.
    pub fn own(&self, organization: ListingId, takes: impl Fn(PointId) -> bool) -> Option<&Point> {
        let office = self.offices.values().find(|f| f.organization == Some(organization))?.id;
        let desks = self.points.values().filter(|p| p.office == office && takes(p.id));
        desks.min_by_key(|p| (p.lead, !p.counter, p.place))
    }

    /// The desk that is told when a case of `point` is late: its office's lead, or else another
    /// office's lead, but never the point itself.
    pub fn escalation(&self, point: PointId) -> Option<&Point> {
        let office = self.point(point)?.office;
        let leads = self.points.values().filter(|p| p.lead && p.id != point);
        leads.min_by_key(|p| (p.office != office, p.place))
    }

    /// The desk that takes over when `point` and `above`, its escalation, are both closed: the lead of
    /// an office that is neither's.
    pub fn standby(&self, point: PointId, above: Option<PointId>) -> Option<&Point> {
        let office = |id: PointId| self.point(id).map(|p| p.office);
        let own = [office(point), above.and_then(office)];
        let leads = self.points.values().filter(|p| p.lead && !own.contains(&Some(p.office)));
        leads.min_by_key(|p| p.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town() -> Offices {
        let office = |key: &str| Office {
            id: OfficeId::named(key),
            names: Names::new(),
            organization: Some(ListingId::named(key)),
        };
        let point = |key: &str, office: &str, counter, lead| Point {
            id: PointId::named(key),
            office: OfficeId::named(office),
            names: Names::new(),
            counter,
            lead,
            place: 0,
            location: None,
        };
        Offices::new(
            vec![office("hall"), office("school")],
            vec![
                point("hall/counter", "hall", true, false),
                point("hall/lead", "hall", false, true),
                point("school/desk", "school", false, false),
            ],
        )
    }

    #[test]
    fn a_request_always_reaches_a_point_that_exists() {
        let check = |organization: Option<&str>, point: &str| {
            let town = town();
            assert_eq!(town.route(organization.map(ListingId::named), |_| true).unwrap().id, PointId::named(point));
        };
        check(Some("school"), "school/desk");
        check(Some("hall"), "hall/counter");
        check(Some("somewhere else"), "hall/counter");
        check(None, "hall/counter");
        assert!(Offices::default().route(None, |_| true).is_none());
        let without = |id: &'static str| move |point| point != PointId::named(id);
        let hall = Some(ListingId::named("hall"));
        let (town, school) = (town(), Some(ListingId::named("school")));
        assert_eq!(town.route(hall, without("hall/counter")).unwrap().id, PointId::named("hall/lead"));
        assert_eq!(town.route(school, without("school/desk")).unwrap().id, PointId::named("hall/counter"));
        assert!(town.route(None, without("hall/counter")).is_none());
    }

    #[test]
    fn late_cases_go_to_a_lead_who_is_somebody_else() {
        let to = |point: &str| town().escalation(PointId::named(point)).map(|p| p.id);
        assert_eq!(to("hall/counter"), Some(PointId::named("hall/lead")));
        assert_eq!(to("school/desk"), Some(PointId::named("hall/lead")));
        assert_eq!(to("hall/lead"), None);
    }

    #[test]
    fn when_both_are_closed_a_third_office_takes_over() {
        let town = town();
        let [counter, lead, desk] = ["hall/counter", "hall/lead", "school/desk"].map(PointId::named);
        assert_eq!(town.standby(counter, Some(lead)), None, "the only other office has no lead");
        assert_eq!(town.standby(desk, None).map(|p| p.id), Some(lead));
        assert_eq!(town.standby(desk, Some(lead)), None);
    }

    #[test]
    fn names_that_look_alike_are_the_same_at_sign_in() {
        for (one, other) in [("Li Na", " LI  na"), ("Ｌｉ", "li"), ("Ay\u{015f}e", "ays\u{0327}e"), ("李", "李 ")] {
            assert_eq!(fold(one), fold(other));
        }
        assert_ne!(fold("Li Na"), fold("Lina"));
    }

    #[test]
    fn a_steward_reads_no_case() {
        use crate::policy::{Verb, allows};
        assert!(Verb::ALL.iter().all(|v| !v.of_cases() || !allows(Role::Steward, *v)));
        assert!(!allows(Role::Officer, Verb::Extend) && allows(Role::Lead, Verb::Extend));
    }
}
