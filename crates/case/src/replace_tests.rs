use crate::*;
use calendar::Calendar;
use id::PointId;
use jiff::civil::{Date, date};

fn cal() -> Calendar {
    calendar::builtin("cn").unwrap()
}

const COUNTER: &str = "counter";
const ELSEWHERE: &str = "library";

fn at(point: &str) -> Actor {
    Actor::Point(PointId::named(point))
}

fn sent(replaceable: bool) -> State {
    let profile = Profile {
        notice: 5,
        decide: 20,
        extend: 10,
        deliver: 10,
        settle: 15,
        region: "cn".into(),
        seen: false,
        keep: None,
    };
    let state = open(PointId::named(COUNTER), None, profile, Some(date(2026, 3, 2))).next;
    State { replaceable, ..state }
}

fn play(mut s: State, steps: &[(Actor, Command)], on: Date) -> Result<(Vec<Kind>, State), Refusal> {
    let mut kinds = vec![];
    for (actor, command) in steps {
        let decision = decide(&s, *actor, *command, on, &cal())?;
        kinds.push(decision.kind);
        s = decision.next;
    }
    Ok((kinds, s))
}

const FIRST: Command = Command::CheckCard { other: true };

fn handed() -> Vec<(Actor, Command)> {
    vec![
        (at(ELSEWHERE), Command::AskCard),
        (at(COUNTER), FIRST),
        (at(COUNTER), FIRST),
        (at(COUNTER), Command::HandCard),
    ]
}

#[test]
fn two_members_three_working_days_and_the_new_card_takes_over() {
    // Monday: the last day to object is Thursday, and Friday the new card works.
    let (kinds, waiting) = play(sent(true), &handed(), date(2026, 3, 2)).unwrap();
    assert_eq!(kinds, [Kind::CardAsked, Kind::CardChecked, Kind::CardMade, Kind::CardHanded]);
    assert_eq!(waiting.objects_until(&cal()).unwrap().unwrap().date, date(2026, 3, 5));
    assert_eq!(waiting.wakes(&cal()).unwrap(), Some(date(2026, 3, 6)));
    let over = |day| decide(&waiting, Actor::Clock, Command::TakeOver, day, &cal());
    assert_eq!(over(date(2026, 3, 5)).unwrap_err(), Refusal::NotDue);
    let done = over(date(2026, 3, 6)).unwrap();
    assert_eq!((done.kind, done.grants, done.next.card), (Kind::CardReplaced, Grants::TakeOver, 4));
    assert_eq!(done.next.replacement, None);
    // The step of the case itself is not hurried by it.
    let hurried = decide(&waiting, Actor::Clock, Command::Silence, date(2026, 3, 6), &cal());
    assert_eq!(hurried.unwrap_err(), Refusal::NotDue);
}

#[test]
fn a_weekend_does_not_count() {
    let (_, waiting) = play(sent(true), &handed(), date(2026, 3, 5)).unwrap();
    assert_eq!(waiting.objects_until(&cal()).unwrap().unwrap().date, date(2026, 3, 10));
}

#[test]
fn the_old_card_ends_it_at_any_step() {
    for steps in 1..=4 {
        let (_, now) = play(sent(true), &handed()[..steps], date(2026, 3, 2)).unwrap();
        for command in [Command::Veto, Command::Replaceable { allowed: false }] {
            let ended = decide(&now, Actor::Holder, command, date(2026, 3, 3), &cal()).unwrap();
            assert_eq!(ended.next.replacement, None);
            assert_eq!(ended.grants, if steps > 2 { Grants::NoNextCard } else { Grants::Unchanged });
            let later = decide(&ended.next, Actor::Clock, Command::TakeOver, date(2026, 6, 1), &cal());
            assert_eq!(later.unwrap_err(), Refusal::NotDue);
        }
    }
}

#[test]
fn what_is_not_allowed() {
    #[track_caller]
    fn check(s: State, steps: &[(Actor, Command)], refusal: Refusal) {
        assert_eq!(play(s, steps, date(2026, 3, 2)).unwrap_err(), refusal);
    }
    let ask = (at(ELSEWHERE), Command::AskCard);
    check(sent(false), &[ask], Refusal::NotReplaceable);
    check(sent(true), &[ask, ask], Refusal::AskedForCard);
    check(sent(true), &[(Actor::Holder, Command::AskCard)], Refusal::NotInCharge);
    check(sent(true), &[(at(COUNTER), FIRST)], Refusal::NoReplacement);
    check(sent(true), &[ask, (at(ELSEWHERE), FIRST)], Refusal::NotInCharge);
    check(sent(true), &[ask, (Actor::Holder, FIRST)], Refusal::NotInCharge);
    let same = (at(COUNTER), Command::CheckCard { other: false });
    check(sent(true), &[ask, same, same], Refusal::SameMember);
    check(sent(true), &[ask, same, (at(COUNTER), FIRST), (at(COUNTER), FIRST)], Refusal::CheckedTwice);
    check(sent(true), &[ask, same, (at(COUNTER), Command::HandCard)], Refusal::NoReplacement);
    check(sent(true), &[ask, (Actor::Guest, Command::Veto)], Refusal::NotHolder);
    check(sent(true), &[(Actor::Holder, Command::Veto)], Refusal::NoReplacement);
    check(sent(true), &[(Actor::Holder, Command::Replaceable { allowed: true })], Refusal::ChosenAlready);
}

#[test]
fn another_office_checks_for_itself() {
    let pass = (at(COUNTER), Command::Pass { to: PointId::named("desk") });
    let steps = [(at(ELSEWHERE), Command::AskCard), (at(COUNTER), FIRST), pass];
    let (_, passed) = play(sent(true), &steps, date(2026, 3, 2)).unwrap();
    assert!(!passed.replacement.unwrap().checked);
}
