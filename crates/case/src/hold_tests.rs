use super::*;
use crate::keep::Record;
use crate::keep::tests::{closed, does};
use id::PointId;
use jiff::civil::date;

const MONDAY: Date = date(2026, 3, 2);

fn office() -> Actor {
    Actor::Point(PointId::named("counter"))
}

fn of(until: Date) -> Hold {
    Hold { answers: true, thread: false, documents: false, until }
}

fn held(s: &State, hold: Hold, on: Date) -> State {
    let asked = does(s, office(), Command::AskHold(hold), on);
    does(&asked, office(), Command::SetHold { other: true }, on)
}

fn refused(s: &State, actor: Actor, command: Command, on: Date) -> Refusal {
    super::decide(s, actor, command, on).unwrap().unwrap_err()
}

#[test]
fn it_needs_two_members_of_the_office_in_charge() {
    let hold = of(date(2026, 6, 1));
    let asked = does(&closed(None), office(), Command::AskHold(hold), MONDAY);
    assert_eq!((asked.held(MONDAY), asked.outlives(MONDAY)), (None, vec![]));
    assert_eq!(refused(&asked, office(), Command::SetHold { other: false }, MONDAY), Refusal::SameMember);
    assert_eq!(refused(&asked, office(), Command::AskHold(hold), MONDAY), Refusal::HoldAsked);
    let elsewhere = Actor::Point(PointId::named("elsewhere"));
    for actor in [Actor::Holder, Actor::Guest, Actor::Clock, elsewhere] {
        assert_eq!(refused(&asked, actor, Command::SetHold { other: true }, MONDAY), Refusal::NotInCharge);
    }
    let set = does(&asked, office(), Command::SetHold { other: true }, MONDAY);
    assert_eq!((set.held(hold.until), set.held(date(2026, 6, 2))), (Some(hold), None));
    let dropped = does(&asked, office(), Command::EndHold, MONDAY);
    assert!(dropped.holding.is_none());
    assert_eq!(refused(&dropped, office(), Command::EndHold, MONDAY), Refusal::NoHold);
}

#[test]
fn it_names_parts_and_ends_within_six_months() {
    let s = closed(None);
    assert_eq!(refused(&s, office(), Command::AskHold(of(date(2026, 9, 3))), MONDAY), Refusal::BadHold);
    assert_eq!(refused(&s, office(), Command::AskHold(of(date(2026, 3, 1))), MONDAY), Refusal::BadHold);
    let nothing = Hold { answers: false, ..of(date(2026, 9, 2)) };
    assert_eq!(refused(&s, office(), Command::AskHold(nothing), MONDAY), Refusal::BadHold);
    does(&s, office(), Command::AskHold(of(date(2026, 9, 2))), MONDAY);
}

#[test]
fn what_is_held_outlives_the_holders_deletion_until_its_day() {
    let set = held(&closed(None), of(date(2026, 6, 1)), MONDAY);
    let asked = does(&set, Actor::Holder, Command::Delete, MONDAY);
    let parted = crate::decide(&asked, Actor::Clock, Command::Leave, date(2026, 3, 6), &crate::keep::tests::cal());
    let parted = parted.unwrap();
    assert_eq!(
        (parted.kind, parted.grants, parted.next.left()),
        (Kind::Parted, Grants::Record, vec![Recorded::Answers])
    );
    assert_eq!(parted.next.last_day(), Some(date(2026, 6, 1)));
    let documents = Hold { documents: true, ..of(date(2026, 6, 1)) };
    assert_eq!(refused(&parted.next, office(), Command::AskHold(documents), date(2026, 4, 1)), Refusal::PartGone);
    let gone = does(&parted.next, Actor::Clock, Command::Leave, date(2026, 6, 2));
    assert_eq!(gone.leaving.gone, Some(date(2026, 6, 2)));
    assert!(matches!(
        refused(&gone, office(), Command::AskHold(of(date(2026, 7, 1))), date(2026, 6, 3)),
        Refusal::Stage(_)
    ));
}

#[test]
fn when_it_is_ended_what_it_held_goes_at_the_next_step() {
    let set = held(&closed(None), of(date(2026, 6, 1)), MONDAY);
    let asked = does(&set, Actor::Holder, Command::Delete, MONDAY);
    let parted = does(&asked, Actor::Clock, Command::Leave, date(2026, 3, 6));
    for day in [date(2026, 3, 6), date(2026, 3, 20)] {
        let ended = does(&parted, office(), Command::EndHold, day);
        assert_eq!(does(&ended, Actor::Clock, Command::Leave, day).leaving.gone, Some(day));
    }
}

#[test]
fn beside_a_record_each_part_goes_on_its_own_day() {
    let record = Record { days: 365, parts: vec![Recorded::Thread] };
    let set = held(&closed(Some(record)), of(date(2026, 6, 1)), MONDAY);
    let asked = does(&set, Actor::Holder, Command::Delete, MONDAY);
    let parted = does(&asked, Actor::Clock, Command::Leave, date(2026, 3, 6));
    assert_eq!(parted.left(), [Recorded::Answers, Recorded::Thread]);
    let less = does(&parted, Actor::Clock, Command::Leave, date(2026, 6, 2));
    assert_eq!((less.left(), less.leaving.parted), (vec![Recorded::Thread], Some(date(2026, 3, 6))));
    assert_eq!(less.last_day(), Some(date(2027, 3, 2)));
    assert!(does(&less, Actor::Clock, Command::Leave, date(2027, 3, 3)).leaving.gone.is_some());
}
