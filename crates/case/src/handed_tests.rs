use super::*;
use crate::keep::tests::{cal, does};
use crate::{Profile, Timer, open};
use id::PointId;
use jiff::civil::date;

const MONDAY: Date = date(2026, 3, 2);
const OVER: Command = Command::HandOver { step: 0, days: 10, early: true, ends: true };

fn office() -> Actor {
    Actor::Point(PointId::named("counter"))
}

fn sent(seen: bool) -> State {
    let profile =
        Profile { notice: 5, decide: 20, extend: 10, deliver: 10, settle: 15, region: "cn".into(), seen, keep: None };
    open(PointId::named("counter"), Some(PointId::named("lead")), profile, Some(MONDAY)).next
}

fn refused(s: &State, actor: Actor, command: Command) -> Refusal {
    crate::decide(s, actor, command, MONDAY, &cal()).unwrap_err()
}

fn there(command: Command) -> State {
    let accepted = does(&sent(false), office(), Command::Accept, MONDAY);
    let over = does(&accepted, Actor::Holder, command, MONDAY);
    let number = over.handed[0].number;
    does(&over, Actor::Clock, Command::Crossed { number }, MONDAY)
}

#[test]
fn only_the_holder_hands_a_step_over_and_only_once() {
    let s = sent(false);
    for actor in [office(), Actor::Clock, Actor::Guest] {
        assert_eq!(refused(&s, actor, OVER), Refusal::NotHolder);
    }
    let over = does(&s, Actor::Holder, OVER, MONDAY);
    assert_eq!(refused(&over, Actor::Holder, OVER), Refusal::Stage(Stage::Sent));
    let later = Command::HandOver { step: 1, days: 10, early: false, ends: false };
    assert_eq!(refused(&s, Actor::Holder, later), Refusal::Stage(Stage::Sent), "nobody here accepted it");
    let unseen = does(&sent(true), office(), Command::Accept, MONDAY);
    assert_eq!(refused(&unseen, Actor::Holder, later), Refusal::NotSeen);
}

#[test]
fn it_is_taken_back_until_the_other_town_has_it_and_not_after() {
    let over = does(&sent(false), Actor::Holder, OVER, MONDAY);
    let number = over.handed[0].number;
    let recalled = does(&over, Actor::Holder, Command::Recall { number }, MONDAY);
    assert_eq!(refused(&recalled, Actor::Clock, Command::Crossed { number }), Refusal::NotThere);
    does(&recalled, Actor::Holder, OVER, MONDAY);
    let there = does(&over, Actor::Clock, Command::Crossed { number }, MONDAY);
    assert_eq!(refused(&there, Actor::Holder, Command::Recall { number }), Refusal::NotThere);
    let withdrawn = does(&over, Actor::Holder, Command::Withdraw, MONDAY);
    assert_eq!(withdrawn.handed[0].at, Crossing::Recalled);
    let followed = does(&there, Actor::Holder, Command::Withdraw, MONDAY);
    assert_eq!((followed.handed[0].at, followed.is_open()), (Crossing::There, true), "its end is still to come");
}

#[test]
fn while_the_other_town_acts_nobody_here_decides() {
    let s = there(OVER);
    for command in [Command::Decide { granted: true }, Command::Answer, Command::Extend] {
        assert_eq!(refused(&s, office(), command), Refusal::Elsewhere);
    }
    does(&s, office(), Command::Reply, MONDAY);
    assert_eq!(s.deadline(&cal()).unwrap().unwrap().timer, Timer::Late, "what was promised stays promised");
    let number = s.handed[0].number;
    let wrote = does(&s, Actor::Clock, Command::Letter { number }, MONDAY);
    let back = Command::CameBack { number, outcome: Outcome::Answered };
    let answered = does(&wrote, Actor::Clock, back, MONDAY);
    assert_eq!((answered.stage, answered.handed[0].letters), (Stage::Answered, 1));
    assert_eq!(refused(&answered, Actor::Clock, back), Refusal::NotThere);
}

#[test]
fn of_a_joint_case_the_office_here_decides_when_all_are_back() {
    let s = there(Command::HandOver { step: 0, days: 10, early: false, ends: false });
    assert_eq!(refused(&s, office(), Command::Decide { granted: true }), Refusal::Elsewhere);
    does(&s, office(), Command::Extend, MONDAY);
    let number = s.handed[0].number;
    let back = does(&s, Actor::Clock, Command::CameBack { number, outcome: Outcome::Answered }, MONDAY);
    assert_eq!(back.stage, Stage::Accepted);
    does(&back, office(), Command::Decide { granted: true }, MONDAY);
}

#[test]
fn what_is_not_ours_comes_back_and_can_be_handed_over_again() {
    let s = there(OVER);
    let number = s.handed[0].number;
    let back = does(&s, Actor::Clock, Command::CameBack { number, outcome: Outcome::NotOurs }, MONDAY);
    assert_eq!(back.stage, Stage::Accepted);
    does(&back, Actor::Holder, OVER, MONDAY);
    does(&back, office(), Command::Answer, MONDAY);
}

#[test]
fn a_step_that_came_goes_back_once_and_never_on() {
    let came = State { came: Some(Came::default()), ..sent(false) };
    assert_eq!(refused(&came, Actor::Holder, OVER), Refusal::Stage(Stage::Sent));
    assert_eq!(refused(&sent(false), office(), Command::Return), Refusal::Stage(Stage::Sent));
    let given = does(&came, office(), Command::Return, MONDAY);
    assert_eq!((given.stage, given.came.unwrap().back), (Stage::Closed, Some(Outcome::NotOurs)));
    let withdrawn = does(&came, Actor::Clock, Command::WithdrawnThere, MONDAY);
    assert_eq!(withdrawn.came.unwrap().back, Some(Outcome::Withdrawn));
    assert_eq!(refused(&withdrawn, Actor::Holder, Command::Restore), Refusal::UndoOver);
    let answered = does(&came, office(), Command::Answer, MONDAY);
    assert_eq!(answered.came.unwrap().back, Some(Outcome::Answered));
    assert_eq!(refused(&answered, Actor::Clock, Command::WithdrawnThere), Refusal::Stage(Stage::Answered));
}

#[test]
fn what_the_other_town_lost_is_this_offices_and_can_go_again() {
    let there = there(OVER);
    let number = there.handed[0].number;
    let lost = does(&there, Actor::Clock, Command::CameBack { number, outcome: Outcome::Lost }, MONDAY);
    assert_eq!((lost.stage, lost.has_lost(), lost.acts_elsewhere()), (Stage::Accepted, true, false));
    assert!(!does(&lost, Actor::Holder, OVER, MONDAY).has_lost());
    assert!(!does(&lost, office(), Command::Decide { granted: true }, MONDAY).has_lost());
    assert_eq!(refused(&lost, Actor::Clock, Command::Letter { number }), Refusal::NotThere);
}
