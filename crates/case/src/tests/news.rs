use super::*;

/// A case whose holder is to be told after so many working days.
fn reached(after: Option<u16>, message: bool) -> State {
    let mut state = sent(date(2026, 3, 2));
    state.news.reach = Reach { after, by: None, message };
    state
}

fn counter() -> Actor {
    Actor::Point(points()[0])
}

const MARCH_3: Date = date(2026, 3, 3);

#[test]
fn unread_news_becomes_a_task_of_the_receiving_point() {
    let (_, asked) = play(reached(Some(UNREAD), false), &[(MARCH_3, counter(), Command::Ask)]).unwrap();
    assert_eq!((asked.news.since, asked.news.task), (Some(MARCH_3), None));
    let due = asked.unread_due(&cal()).unwrap().unwrap().date;
    assert_eq!(due, date(2026, 3, 10));
    // The clock of the case stands still; this one does not.
    assert_eq!(asked.wakes(&cal()).unwrap(), due.tomorrow().ok());
    assert_eq!(asked.turn(due, &cal()).unwrap(), None);
    let day = due.tomorrow().unwrap();
    assert_eq!(asked.turn(day, &cal()).unwrap(), Some(Command::Unread));
    let early = play(asked.clone(), &[(due, Actor::Clock, Command::Unread)]);
    assert_eq!(early.unwrap_err(), Refusal::NotDue);
    let (kinds, task) = play(asked, &[(day, Actor::Clock, Command::Unread)]).unwrap();
    assert_eq!((kinds, task.news.task), (vec![Kind::Unread], Some(day)));
    assert_eq!(task.tell_due(&cal()).unwrap().unwrap().date, date(2026, 3, 13));
    assert_eq!(task.wakes(&cal()).unwrap(), None);
    assert_eq!(task.read().news, News { reach: task.news.reach, ..News::default() });
}

#[test]
fn who_wants_a_call_is_owed_one_at_once() {
    let reply = [(MARCH_3, counter(), Command::Reply)];
    let (_, called) = play(reached(Some(0), false), &reply).unwrap();
    assert_eq!(called.news.task, Some(MARCH_3));
    let (_, told) = play(called, &[(MARCH_3, counter(), Command::Tell { handed: false })]).unwrap();
    assert_eq!((told.news.since, told.news.task, told.news.told), (Some(MARCH_3), None, Some(MARCH_3)));
    assert_eq!(told.unread_due(&cal()).unwrap(), None, "told once of one thing");
    let next = date(2026, 3, 5);
    let (_, again) = play(told, &[(next, counter(), Command::Reply)]).unwrap();
    assert_eq!((again.news.since, again.news.task, again.news.told), (Some(next), Some(next), None));
}

#[test]
fn a_message_that_reaches_nobody_becomes_a_task() {
    let start = [(MARCH_3, counter(), Command::Reply), (MARCH_3, Actor::Clock, Command::Notify)];
    let (_, sent) = play(reached(Some(UNREAD), true), &start).unwrap();
    let again = decide(&sent, Actor::Clock, Command::Notify, MARCH_3, &cal());
    assert_eq!(again.unwrap_err(), Refusal::NoNews, "one event however often it is tried");
    let (_, failed) = play(sent, &[(MARCH_3, Actor::Clock, Command::Unreached)]).unwrap();
    assert_eq!(failed.news.task, Some(MARCH_3));
    let plain = play(reached(Some(UNREAD), false), &start);
    assert_eq!(plain.unwrap_err(), Refusal::NoNews, "nobody asked for messages");
}

#[test]
fn the_choice_can_change_and_the_task_follows() {
    let reply = [(MARCH_3, counter(), Command::Reply)];
    let (_, unread) = play(reached(None, false), &reply).unwrap();
    assert_eq!(
        (unread.news.task, unread.wakes(&cal()).unwrap()),
        (None, sent(date(2026, 3, 2)).wakes(&cal()).unwrap())
    );
    let other = points()[1];
    let call = Command::Choose(Reach { after: Some(0), by: Some(other), message: false });
    let (_, owed) = play(unread, &[(MARCH_3, Actor::Holder, call)]).unwrap();
    assert_eq!((owed.news.task, owed.teller()), (Some(MARCH_3), other));
    let tell = |point| decide(&owed, Actor::Point(point), Command::Tell { handed: true }, MARCH_3, &cal());
    assert_eq!(tell(points()[0]).unwrap_err(), Refusal::NotInCharge);
    assert_eq!(tell(other).unwrap().next.news.since, None, "handed over is read");
    let none = Command::Choose(Reach::default());
    let (_, quiet) = play(owed, &[(MARCH_3, Actor::Holder, none)]).unwrap();
    assert_eq!(quiet.news.task, None);
}

#[test]
fn a_closed_case_owes_no_word() {
    let steps = [(MARCH_3, counter(), Command::Answer), (MARCH_3, Actor::Holder, Command::Close)];
    let (_, closed) = play(reached(Some(0), true), &steps).unwrap();
    assert_eq!((closed.news.since, closed.news.task), (None, None));
    for command in [Command::Tell { handed: true }, Command::SeeContact] {
        assert_eq!(decide(&closed, counter(), command, MARCH_3, &cal()).unwrap_err(), Refusal::NoNews);
    }
    let choose = decide(&closed, Actor::Holder, Command::Choose(Reach::default()), MARCH_3, &cal());
    assert_eq!(choose.unwrap_err(), Refusal::Stage(Stage::Closed));
}
