use super::*;
use jiff::civil::date;

fn point(key: &str) -> PointId {
    PointId::named(key)
}

fn member(key: &str) -> MemberId {
    MemberId::named(key)
}

fn seat(at: &str, who: &str) -> Seat {
    Seat { point: point(at), member: member(who), name: who.into(), role: Role::Officer }
}

fn span(from: i8, to: i8) -> Span {
    Span { first: date(2026, 3, from), last: date(2026, 3, to) }
}

fn away(who: &str, cover: Option<&str>, span: Span, lent: &[&str]) -> Absence {
    let id = AbsenceId::named(who);
    Absence { id, member: member(who), cover: cover.map(member), span, lent: lent.iter().map(|p| point(p)).collect() }
}

fn closed(at: &str, span: Span) -> Closure {
    Closure { id: ClosureId::named(at), point: point(at), span, reason: Reason::Works }
}

#[test]
fn a_week_moves_dates_and_a_longer_time_brings_somebody_else() {
    // 2 March 2026 is a Monday.
    let check = |days: Span, on: i8, out: Option<Span>| {
        let rota = Rota { closures: vec![closed("desk", days)], ..Rota::default() };
        assert_eq!(rota.out(point("desk"), date(2026, 3, on)), out, "{days:?} on {on}");
    };
    check(span(2, 6), 2, None);
    check(span(2, 8), 2, None);
    check(span(2, 9), 2, Some(span(2, 9)));
    check(span(2, 9), 7, Some(span(2, 9)));
    check(span(2, 9), 10, None);
    check(span(9, 20), 6, None);
    check(span(9, 20), 8, None);
    check(span(8, 20), 8, Some(span(9, 20)));
}

#[test]
fn two_closures_in_a_row_are_one_time() {
    let closures = vec![closed("desk", span(2, 6)), closed("desk", span(9, 9))];
    let rota = Rota { closures, ..Rota::default() };
    assert_eq!(rota.out(point("desk"), date(2026, 3, 3)), Some(span(2, 9)));
    assert_eq!(rota.out(point("other"), date(2026, 3, 3)), None);
}

#[test]
fn a_point_is_attended_by_who_is_there_or_covers() {
    let seats = vec![seat("desk", "chen"), seat("counter", "bo")];
    let check = |absences: Vec<Absence>, gone: bool, acts: Option<&str>| {
        let rota = Rota { seats: seats.clone(), absences, ..Rota::default() };
        assert_eq!(rota.out(point("desk"), date(2026, 3, 3)).is_some(), gone);
        assert_eq!(rota.acting(point("desk"), date(2026, 3, 3)), acts.map(point));
    };
    check(vec![], false, None);
    check(vec![away("chen", None, span(2, 20), &[])], true, None);
    check(vec![away("chen", Some("bo"), span(2, 20), &["desk"])], false, Some("counter"));
    // Named, but without the key: nobody can act.
    check(vec![away("chen", Some("bo"), span(2, 20), &[])], true, None);
    let both = vec![away("chen", Some("bo"), span(2, 20), &["desk"]), away("bo", None, span(3, 20), &[])];
    check(both, true, None);
}
