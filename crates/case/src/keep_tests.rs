use super::*;
use crate::{Profile, open};
use calendar::{Calendar, builtin};
use id::PointId;
use jiff::civil::date;

pub(crate) fn cal() -> Calendar {
    builtin("cn").unwrap()
}

fn begun(sent: Option<Date>, record: Option<Record>) -> State {
    let profile = Profile {
        notice: 5,
        decide: 20,
        extend: 10,
        deliver: 10,
        settle: 15,
        region: "cn".into(),
        seen: false,
        keep: Some(Keep { days: 180, record }),
    };
    open(PointId::named("counter"), Some(PointId::named("lead")), profile, sent).next
}

pub(crate) fn does(s: &State, actor: Actor, command: Command, today: Date) -> State {
    crate::decide(s, actor, command, today, &cal()).unwrap().next
}

fn answered(record: Option<Record>) -> State {
    let start = begun(Some(MONDAY), record);
    does(&start, Actor::Point(PointId::named("counter")), Command::Answer, MONDAY)
}

pub(crate) fn closed(record: Option<Record>) -> State {
    does(&answered(record), Actor::Holder, Command::Close, MONDAY)
}

const MONDAY: Date = date(2026, 3, 2);

#[test]
fn a_deletion_can_be_undone_for_three_days_and_is_done_on_the_fourth() {
    let asked = does(&closed(None), Actor::Holder, Command::Delete, date(2026, 3, 10));
    assert_eq!(asked.last_day(), Some(date(2026, 3, 13)));
    let kept = does(&asked, Actor::Holder, Command::Keep, date(2026, 3, 13));
    assert_eq!(kept.last_day(), Some(date(2026, 8, 29)), "as if nothing had been asked");
    let late = crate::decide(&asked, Actor::Holder, Command::Keep, date(2026, 3, 14), &cal());
    assert_eq!(late.unwrap_err(), Refusal::UndoOver);
    let early = crate::decide(&asked, Actor::Clock, Command::Leave, date(2026, 3, 13), &cal());
    assert_eq!(early.unwrap_err(), Refusal::NotDue);
    let gone = crate::decide(&asked, Actor::Clock, Command::Leave, date(2026, 3, 14), &cal()).unwrap();
    assert_eq!((gone.kind, gone.grants), (Kind::Shredded, Grants::Shred));
    assert_eq!((gone.next.leaves_on(), gone.next.leaving.gone), (None, Some(date(2026, 3, 14))));
}

#[test]
fn what_is_open_and_what_an_office_still_owes_is_not_deleted() {
    let open = answered(None);
    let refused = |s: &State| crate::decide(s, Actor::Holder, Command::Delete, MONDAY, &cal()).unwrap_err();
    assert_eq!(refused(&open), Refusal::StillOpen);
    let complains = does(&open, Actor::Holder, Command::Complain, MONDAY);
    let settled = does(&complains, Actor::Holder, Command::Close, MONDAY);
    assert_eq!((refused(&settled), settled.last_day()), (Refusal::ComplaintRuns, None));
    let mut holds = closed(None);
    holds.originals.push(3);
    assert_eq!((refused(&holds), holds.last_day()), (Refusal::HoldsOriginal, None));
    let other = crate::decide(&closed(None), Actor::Guest, Command::Delete, MONDAY, &cal());
    assert_eq!(other.unwrap_err(), Refusal::NotHolder);
}

#[test]
fn time_announces_the_end_and_the_holder_can_put_it_off() {
    let closed = closed(None);
    assert_eq!(closed.last_day(), Some(date(2026, 8, 29)));
    let announced = does(&closed, Actor::Clock, Command::Leave, date(2026, 8, 30));
    assert_eq!(announced.last_day(), Some(date(2026, 9, 2)));
    let longer = does(&announced, Actor::Holder, Command::Keep, date(2026, 9, 1));
    assert_eq!(longer.last_day(), Some(date(2026, 10, 1)));
    let gone = does(&announced, Actor::Clock, Command::Leave, date(2026, 9, 3));
    assert_eq!(gone.leaving.gone, Some(date(2026, 9, 3)));
}

#[test]
fn a_record_outlives_the_holders_deletion_until_its_day() {
    let record = Record { days: 365, parts: vec![Recorded::Answers] };
    let asked = does(&closed(Some(record)), Actor::Holder, Command::Delete, MONDAY);
    let parted = crate::decide(&asked, Actor::Clock, Command::Leave, date(2026, 3, 6), &cal()).unwrap();
    assert_eq!((parted.kind, parted.grants), (Kind::Parted, Grants::Record));
    assert_eq!(parted.next.last_day(), Some(date(2027, 3, 2)));
    let gone = crate::decide(&parted.next, Actor::Clock, Command::Leave, date(2027, 3, 3), &cal()).unwrap();
    assert_eq!(gone.grants, Grants::Shred);
}

#[test]
fn a_draft_goes_a_month_after_its_last_change_and_three_days_after_it_was_taken_back() {
    let mut draft = begun(None, None);
    draft.leaving.since = Some(MONDAY);
    assert_eq!(draft.last_day(), Some(date(2026, 4, 1)));
    let edited = does(&draft, Actor::Holder, Command::Edit, date(2026, 3, 20));
    assert_eq!(edited.last_day(), Some(date(2026, 4, 19)));
    let sent = does(&edited, Actor::Holder, Command::Send, date(2026, 4, 19));
    assert_eq!(sent.last_day(), None);
    let back = does(&edited, Actor::Holder, Command::Withdraw, date(2026, 3, 21));
    assert_eq!(back.last_day(), Some(date(2026, 3, 24)));
    let gone = does(&back, Actor::Clock, Command::Leave, date(2026, 3, 25));
    assert_eq!(gone.leaving.gone, Some(date(2026, 3, 25)));
}

#[test]
fn a_card_that_was_to_replace_another_goes_with_the_case() {
    let mut asked = does(&closed(None), Actor::Holder, Command::Delete, MONDAY);
    asked.replacement = Some(crate::Replacement {
        at: asked.responsible,
        checked: true,
        made: Some(14),
        handed: Some(date(2026, 3, 4)),
    });
    let gone = does(&asked, Actor::Clock, Command::Leave, date(2026, 3, 6));
    assert_eq!(gone.wakes(&cal()).unwrap(), None, "time has nothing more to do with it");
}
