use crate::*;
use calendar::Calendar;
use id::PointId;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const YES: Command = Command::Decide { granted: true };

fn cal() -> Calendar {
    calendar::builtin("cn").unwrap()
}

fn points() -> [PointId; 3] {
    ["counter", "desk", "lead"].map(PointId::named)
}

fn profile() -> Profile {
    Profile { notice: 5, decide: 20, extend: 10, deliver: 10, settle: 15, region: "cn".into(), seen: false, keep: None }
}

fn sent(on: Date) -> State {
    let [counter, _, lead] = points();
    open(counter, Some(lead), profile(), Some(on)).next
}

/// Plays `commands`, each on its day by its actor, and returns the kinds and the end.
fn play(mut state: State, commands: &[(Date, Actor, Command)]) -> Result<(Vec<Kind>, State), Refusal> {
    let mut kinds = vec![];
    for (day, actor, command) in commands {
        let decision = decide(&state, *actor, *command, *day, &cal())?;
        kinds.push(decision.kind);
        state = decision.next;
    }
    Ok((kinds, state))
}

#[test]
fn the_way_through_with_a_missing_paper() {
    let desk = Actor::Point(points()[0]);
    let (kinds, end) = play(
        sent(date(2026, 2, 10)),
        &[
            (date(2026, 2, 11), desk, Command::Look),
            (date(2026, 2, 11), desk, Command::Ask),
            (date(2026, 3, 2), Actor::Holder, Command::AttachByHolder),
            (date(2026, 3, 2), Actor::Holder, Command::Complete),
            (date(2026, 3, 3), desk, Command::Accept),
            (date(2026, 3, 4), desk, YES),
            (date(2026, 3, 4), desk, Command::Answer),
            (date(2026, 3, 5), Actor::Holder, Command::Close),
        ],
    )
    .unwrap();
    assert_eq!(end.stage, Stage::Closed);
    assert_eq!((kinds.len(), end.seq), (8, 9));
}

#[test]
fn the_clock_stands_still_while_the_person_is_asked() {
    let desk = Actor::Point(points()[0]);
    let ask = [(date(2026, 3, 3), desk, Command::Ask)];
    let (_, waiting) = play(sent(date(2026, 3, 2)), &ask).unwrap();
    assert_eq!(waiting.decide_due(&cal()).unwrap(), None);
    assert_eq!(waiting.wakes(&cal()).unwrap(), None);

    let plain = sent(date(2026, 3, 2)).decide_due(&cal()).unwrap().unwrap().date;
    let came = [(date(2026, 3, 10), Actor::Holder, Command::Complete)];
    let (_, resumed) = play(waiting, &came).unwrap();
    let later = resumed.decide_due(&cal()).unwrap().unwrap().date;
    // 4, 5, 6, 9 and 10 March did not count: five working days later.
    assert_eq!(plain, date(2026, 3, 30));
    assert_eq!(later, date(2026, 4, 7));
}

#[test]
fn silence_past_the_notice_time_means_accepted() {
    let state = sent(date(2026, 3, 2));
    let due = state.notice_due(&cal()).unwrap().unwrap().date;
    assert_eq!(due, date(2026, 3, 9));
    let silence = |day| play(state.clone(), &[(day, Actor::Clock, Command::Silence)]);
    assert_eq!(silence(due).unwrap_err(), Refusal::NotDue);
    let (kinds, end) = silence(due.tomorrow().unwrap()).unwrap();
    assert_eq!((kinds, end.stage), (vec![Kind::AcceptedBySilence], Stage::Accepted));
}

#[test]
fn a_late_case_reaches_the_lead_once() {
    let [counter, _, lead] = points();
    let (_, accepted) =
        play(sent(date(2026, 3, 2)), &[(date(2026, 3, 3), Actor::Point(counter), Command::Accept)]).unwrap();
    let day = accepted.wakes(&cal()).unwrap().unwrap();
    assert_eq!(day, date(2026, 3, 31));
    let looks = |s: &State| decide(s, Actor::Point(lead), Command::Look, day, &cal());
    assert_eq!(looks(&accepted), Err(Refusal::NotInCharge));

    let late = decide(&accepted, Actor::Clock, Command::Late, day, &cal()).unwrap();
    assert_eq!(late.grants, Grants::Release { to: points()[2] });
    assert!(looks(&late.next).is_ok());
    let again = decide(&late.next, Actor::Clock, Command::Late, day, &cal());
    assert_eq!(again, Err(Refusal::NotDue));
    let takes = decide(&late.next, Actor::Point(lead), Command::Pass { to: lead }, day, &cal()).unwrap();
    assert_eq!(takes.grants, Grants::Move { from: counter, to: lead });
    assert_eq!(takes.next.responsible, lead);
}

#[test]
fn refusals() {
    let [counter, other, lead] = points();
    let desk = Actor::Point(counter);
    let start = date(2026, 3, 2);
    let check = |commands: &[(Date, Actor, Command)], refusal: Refusal| {
        assert_eq!(play(sent(start), commands).unwrap_err(), refusal, "{commands:?}");
    };
    let day = date(2026, 3, 3);
    check(&[(day, desk, YES)], Refusal::Stage(Stage::Sent));
    check(&[(day, Actor::Point(other), Command::Accept)], Refusal::NotInCharge);
    check(&[(day, Actor::Point(lead), Command::Look)], Refusal::NotInCharge);
    check(&[(day, desk, Command::Withdraw)], Refusal::NotHolder);
    check(&[(day, Actor::Holder, Command::Accept)], Refusal::NotInCharge);
    check(&[(day, desk, Command::Pass { to: counter })], Refusal::PassToSelf);
    check(
        &[(day, desk, Command::Ask), (day, Actor::Holder, Command::Complete), (day, desk, Command::Ask)],
        Refusal::AskedOnce,
    );
    let accept = (day, desk, Command::Accept);
    check(&[accept, (day, desk, Command::Extend), (day, desk, Command::Extend)], Refusal::ExtendedOnce);
    check(&[accept, (date(2026, 6, 1), desk, Command::Extend)], Refusal::TooLate);
    check(&[accept, (day, desk, Command::Ask)], Refusal::Stage(Stage::Accepted));
    check(&[(day, Actor::Holder, Command::Withdraw), (day, desk, Command::Accept)], Refusal::Stage(Stage::Withdrawn));
}

#[test]
fn a_withdrawal_can_be_undone_for_three_days() {
    let desk = Actor::Point(points()[0]);
    let start = [(date(2026, 3, 3), desk, Command::Accept), (date(2026, 3, 4), Actor::Holder, Command::Withdraw)];
    let (_, withdrawn) = play(sent(date(2026, 3, 2)), &start).unwrap();
    assert_eq!(withdrawn.wakes(&cal()).unwrap(), None);
    let undo = |day| play(withdrawn.clone(), &[(day, Actor::Holder, Command::Restore)]);
    assert_eq!(undo(date(2026, 3, 8)).unwrap_err(), Refusal::UndoOver);
    let (_, back) = undo(date(2026, 3, 6)).unwrap();
    assert_eq!(back.stage, Stage::Accepted);
    // 5 and 6 March did not count.
    assert_eq!(back.decide_due(&cal()).unwrap().unwrap().date, date(2026, 4, 1));
}

#[test]
fn a_complaint_is_answered_by_the_office_above() {
    let [counter, _, lead] = points();
    let day = date(2026, 3, 3);
    let (_, complained) = play(sent(date(2026, 3, 2)), &[(day, Actor::Holder, Command::Complain)]).unwrap();
    assert!(complained.clock.released);
    assert_eq!(complained.complaint_due(&cal()).unwrap().unwrap().date, date(2026, 3, 17));
    let resolve = |point| decide(&complained, Actor::Point(point), Command::Resolve, day, &cal());
    assert_eq!(resolve(counter).unwrap_err(), Refusal::NotInCharge);
    assert_eq!(resolve(lead).unwrap().next.clock.complaint, None);
    let again = decide(&complained, Actor::Holder, Command::Complain, day, &cal());
    assert_eq!(again.unwrap_err(), Refusal::ComplainedAlready);
}

#[test]
fn paper_is_keyed_in_with_its_true_date() {
    let draft = open(points()[0], None, profile(), None).next;
    let key = |on| decide(&draft, Actor::Holder, Command::SendReceived { on }, date(2026, 3, 10), &cal());
    assert_eq!(key(date(2026, 3, 2)).unwrap().next.clock.received, Some(date(2026, 3, 2)));
    assert_eq!(key(date(2026, 3, 11)).unwrap_err(), Refusal::BadReceipt);
    assert_eq!(key(date(2026, 2, 7)).unwrap_err(), Refusal::BadReceipt);
}

#[test]
fn a_guest_only_looks() {
    let guest = |command| decide(&sent(date(2026, 3, 2)), Actor::Guest, command, date(2026, 3, 3), &cal());
    assert!(guest(Command::Look).is_ok());
    for command in [Command::Message, Command::Withdraw, Command::Share, Command::Accept, Command::List, Command::Late]
    {
        assert_eq!(guest(command).unwrap_err(), Refusal::NotHolder, "{command:?}");
    }
}

#[test]
fn no_case_ends_while_an_office_has_an_original() {
    let desk = Actor::Point(points()[0]);
    let day = date(2026, 3, 3);
    let taken = [(day, desk, Command::Take), (day, desk, Command::Take), (day, desk, Command::Answer)];
    let (_, answered) = play(sent(date(2026, 3, 2)), &taken).unwrap();
    assert_eq!(answered.originals, [2, 3]);
    let close = |s: &State| decide(s, Actor::Holder, Command::Close, day, &cal());
    assert_eq!(close(&answered).unwrap_err(), Refusal::HoldsOriginal);
    // It would close by itself after 15 working days; instead it is late after 10.
    let wakes = answered.wakes(&cal()).unwrap().unwrap();
    assert_eq!(wakes, date(2026, 3, 18));
    let late = decide(&answered, Actor::Clock, Command::Late, wakes, &cal()).unwrap();
    assert_eq!(late.grants, Grants::Release { to: points()[2] });

    let back = |number| (wakes, desk, Command::GiveBack { number });
    let unknown = play(late.next.clone(), &[back(4)]);
    assert_eq!(unknown.unwrap_err(), Refusal::NotHeld);
    let twice = play(late.next.clone(), &[back(2), back(2)]);
    assert_eq!(twice.unwrap_err(), Refusal::NotHeld);
    let (_, empty) = play(late.next, &[back(2), back(3)]).unwrap();
    assert!(!empty.clock.late && close(&empty).is_ok());
}

#[test]
fn a_withdrawn_case_stays_with_the_office_until_the_original_is_back() {
    let desk = Actor::Point(points()[0]);
    let day = date(2026, 3, 3);
    let (_, withdrawn) =
        play(sent(date(2026, 3, 2)), &[(day, desk, Command::Take), (day, Actor::Holder, Command::Withdraw)]).unwrap();
    assert!(withdrawn.is_open() && withdrawn.wakes(&cal()).unwrap().is_some());
    let (_, back) = play(withdrawn, &[(day, desk, Command::GiveBack { number: 2 })]).unwrap();
    assert!(!back.is_open() && back.wakes(&cal()).unwrap().is_none());
}

#[test]
fn where_the_person_must_be_known_nothing_is_granted_unseen() {
    let [counter, _, lead] = points();
    let (day, desk) = (date(2026, 3, 3), Actor::Point(counter));
    let start = open(counter, Some(lead), Profile { seen: true, ..profile() }, Some(date(2026, 3, 2))).next;
    let accept = (day, desk, Command::Accept);
    let ends = |commands: &[(Date, Actor, Command)]| play(start.clone(), commands).map(|(_, end)| end.stage);
    let paper = (day, desk, Command::Attest { person: false });
    assert_eq!(ends(&[accept, paper, (day, desk, YES)]), Err(Refusal::NotSeen));
    assert_eq!(ends(&[accept, (day, desk, Command::Decide { granted: false })]), Ok(Stage::Decided));
    let person = (day, desk, Command::Attest { person: true });
    assert_eq!(ends(&[person, accept, (day, desk, YES)]), Ok(Stage::Decided));
    assert_eq!(ends(&[(day, desk, Command::Pay), (day, desk, Command::Pay)]), Err(Refusal::PaidAlready));
}

fn any_command() -> impl Strategy<Value = Command> {
    use Command::*;
    let plain = [
        Edit,
        Send,
        Complete,
        Message,
        AttachByHolder,
        Withdraw,
        Close,
        List,
        Look,
        Accept,
        Ask,
        Reply,
        AttachByOffice,
        YES,
        Take,
        GiveBack { number: 3 },
        Attest { person: true },
        Pay,
        Restore,
        Answer,
        Extend,
        Silence,
        Late,
        CloseByTime,
        HandOver { step: 0, days: 5, early: true, ends: true },
        HandOver { step: 1, days: 5, early: false, ends: false },
        Return,
        WithdrawnThere,
    ];
    let crossing = [
        Recall { number: 0 },
        Crossed { number: 0 },
        CrossRefused { number: 0 },
        Letter { number: 0 },
        CameBack { number: 0, outcome: Outcome::Answered },
        CameBack { number: 0, outcome: Outcome::NotOurs },
        CameBack { number: 0, outcome: Outcome::Lost },
    ];
    let numbered = |(command, number)| match command {
        Recall { .. } => Recall { number },
        Crossed { .. } => Crossed { number },
        CrossRefused { .. } => CrossRefused { number },
        Letter { .. } => Letter { number },
        CameBack { outcome, .. } => CameBack { number, outcome },
        other => other,
    };
    prop_oneof![
        4 => (proptest::sample::select(crossing.to_vec()), 2u32..9).prop_map(numbered),
        9 => proptest::sample::select(plain.to_vec()),
        1 => (0usize..3).prop_map(|i| Pass { to: points()[i] }),
    ]
}

fn any_actor() -> impl Strategy<Value = Actor> {
    prop_oneof![Just(Actor::Holder), Just(Actor::Clock), (0usize..3).prop_map(|i| Actor::Point(points()[i])),]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Whatever is asked in whatever order: one owner, numbered events, an end that stays one,
    /// and an open case either waits for the person or has a day on which time acts, unless time
    /// has already told the escalation office.
    #[test]
    fn an_open_case_always_has_an_owner_and_a_clock(
        steps in proptest::collection::vec((any_actor(), any_command(), 0i64..9), 0..60),
    ) {
        let mut day = date(2026, 1, 5);
        let mut state = sent(day);
        for (actor, command, ahead) in steps {
            day = day.saturating_add(jiff::Span::new().days(ahead));
            let Ok(decision) = decide(&state, actor, command, day, &cal()) else { continue };
            prop_assert_eq!(decision.next.seq, state.seq + 1);
            prop_assert!(points().contains(&decision.next.responsible));
            let ended = matches!(state.stage, Stage::Closed | Stage::Withdrawn);
            let undone = decision.kind == Kind::Restored;
            prop_assert!(!ended || undone || decision.next.stage == state.stage);
            prop_assert!(decision.next.stage != Stage::Closed || decision.next.originals.is_empty());
            if decision.next.responsible != state.responsible {
                prop_assert_eq!(
                    decision.grants,
                    Grants::Move { from: state.responsible, to: decision.next.responsible }
                );
            }
            let releases = matches!(decision.grants, Grants::Release { .. });
            prop_assert!(decision.next.clock.released || !releases);
            state = decision.next;
            let waits = state.stage == Stage::ToComplete || state.clock.complaint.is_some();
            // Its end comes from the other town.
            let waits = waits || (!state.stage.is_open() && state.waits_elsewhere());
            if state.is_open() && !waits && !state.clock.late {
                prop_assert!(state.wakes(&cal()).unwrap().is_some(), "{:?}", state);
            }
        }
    }
}

mod news;
#[test]
fn closed_days_stay_uncounted_wherever_the_case_goes() {
    let [counter, desk, lead] = points();
    let plain = sent(date(2026, 3, 2)).decide_due(&cal()).unwrap().unwrap().date;
    assert_eq!(plain, date(2026, 3, 30));
    let shut = cal().with_closures([date(2026, 3, 3), date(2026, 3, 4)]);
    assert_eq!(sent(date(2026, 3, 2)).decide_due(&shut).unwrap().unwrap().date, date(2026, 4, 1));

    // On the first closed day it goes elsewhere: that day stays uncounted, the second counts there.
    let pass = Command::Pass { to: desk };
    let moved = decide(&sent(date(2026, 3, 2)), Actor::Point(counter), pass, date(2026, 3, 3), &shut).unwrap().next;
    assert_eq!(moved.clock.closed, [date(2026, 3, 3)]);
    assert_eq!(moved.decide_due(&cal()).unwrap().unwrap().date, date(2026, 3, 31));

    let stood = decide(&sent(date(2026, 3, 2)), Actor::Clock, Command::StandIn, date(2026, 3, 4), &shut).unwrap();
    assert_eq!((stood.kind, stood.grants), (Kind::StoodIn, Grants::Replace { from: counter, to: lead }));
    assert_eq!((stood.next.responsible, stood.next.stands_for), (lead, Some(counter)));
    assert_eq!(stood.next.decide_due(&cal()).unwrap().unwrap().date, date(2026, 4, 1));
}

#[test]
fn the_office_above_stands_in_and_then_the_one_beside_it() {
    let [counter, other, lead] = points();
    let state = State { standby: Some(other), ..sent(date(2026, 3, 2)) };
    let day = date(2026, 3, 3);
    let stand_in = |s: &State| decide(s, Actor::Clock, Command::StandIn, day, &cal());
    let first = stand_in(&state).unwrap().next;
    assert_eq!((first.responsible, first.escalation, first.standby), (lead, Some(other), None));
    let second = stand_in(&first).unwrap().next;
    assert_eq!((second.responsible, second.escalation, second.stands_for), (other, None, Some(counter)));
    assert_eq!(stand_in(&second), Err(Refusal::NotDue), "nobody is left");
    // Back in the hands of who it belongs to.
    let back = decide(&second, Actor::Point(other), Command::Pass { to: counter }, day, &cal()).unwrap().next;
    assert_eq!((back.responsible, back.stands_for), (counter, None));
    let by_a_member = decide(&state, Actor::Point(counter), Command::StandIn, day, &cal());
    assert_eq!(by_a_member, Err(Refusal::NotDue));
    let waiting = decide(&state, Actor::Point(counter), Command::Ask, day, &cal()).unwrap().next;
    assert_eq!(stand_in(&waiting), Err(Refusal::Stage(Stage::ToComplete)));
}

#[test]
fn a_step_says_how_far_it_is_and_stops_no_clock() {
    let desk = Actor::Point(points()[0]);
    let (day, later) = (date(2026, 3, 3), date(2026, 3, 5));
    let early = decide(&sent(date(2026, 3, 2)), desk, Command::Step, day, &cal());
    assert_eq!(early, Err(Refusal::Stage(Stage::Sent)));
    let (_, accepted) = play(sent(date(2026, 3, 2)), &[(day, desk, Command::Accept)]).unwrap();
    let (kinds, stepped) = play(accepted.clone(), &[(later, desk, Command::Step)]).unwrap();
    assert_eq!((kinds, stepped.stage), (vec![Kind::Stepped], Stage::Accepted));
    assert_eq!(stepped.decide_due(&cal()), accepted.decide_due(&cal()));
    let by_holder = decide(&accepted, Actor::Holder, Command::Step, later, &cal());
    assert_eq!(by_holder, Err(Refusal::NotInCharge));
}
