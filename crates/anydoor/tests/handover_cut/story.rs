//! A month between two towns.

use crate::common::Caller;
use crate::office::{id, name, queue, writes};
use crate::people::Person;
use crate::post::{Fate, Post};
use crate::town::{Town, both, one_hears};
use crate::wait::{a_while, until};

const PEOPLE: u64 = 24;
const LETTERS: [&str; 2] = ["We look.", "It is ready."];

pub fn goes_on(mut here: Town, mut there: Town) {
    let database = here.place.name();
    let (to, back) = (there.post.clone(), here.post.clone());
    agree(&here, &there);
    let mut people: Vec<Person> = (0..PEOPLE).map(|nth| Person::asks(&here.caller(), nth)).collect();
    assert_eq!(there.post.said(), 0, "{database}: within the hour nothing crosses");
    people[..2].iter_mut().for_each(|person| person.takes_back(&here.caller()));
    assert!(people[..2].iter().all(|person| person.taken_back), "{database}: nothing was sent yet");

    // A day later all of it is offered at once, on a line that is good for little; some think better of it just then.
    is_bad(&here, &there, true);
    both(&mut here, &mut there, 1);
    for person in &mut people[2..10] {
        let before = to.said();
        a_while(|| to.said() > before + 2);
        person.takes_back(&here.caller());
    }
    cut(&mut here, &mut there, &to);
    // A day without a line, and one on which both die again.
    there.kill();
    here.sleeps_until(2);
    let before = to.said();
    until("somebody tries", || (to.said() == before).then(|| "nobody did".into()));
    people[10..12].iter_mut().for_each(|person| person.takes_back(&here.caller()));
    both(&mut here, &mut there, 3);
    cut(&mut here, &mut there, &to);

    is_bad(&here, &there, false);
    one_hears(&mut there, &mut here, 4);
    settles(&here, &there, &people, &["there", "recalled"]);
    let caller = here.caller();
    for person in &people {
        let standing = person.standing(&caller);
        assert_eq!(standing == "recalled", person.taken_back, "{database}: {} is {standing}", person.name);
    }
    let (stay, gone): (Vec<&Person>, Vec<&Person>) = people.iter().partition(|person| person.taken_back);
    works(&here, &mut there, &gone);
    let office = here.office();
    for row in queue(&office).iter().filter(|row| row["elsewhere"] == false && row["stage"] != "answered") {
        writes(&office, id(row), "answer", "Then it is done here.");
    }

    // A month later they sign with other keys, and some of the letters are still on their way.
    both(&mut here, &mut there, 35);
    cut(&mut here, &mut there, &back);
    is_bad(&here, &there, false);
    one_hears(&mut here, &mut there, 36);
    settles(&here, &there, &people, &["answered", "recalled"]);
    ended(&here.caller(), &people, database);
    for town in [&here, &there] {
        until("nothing is left to be said", || town.has_to_say().then(|| town.diary()));
        let mut left = queue(&town.office());
        left.retain(|row| row["stage"] != "answered");
        assert!(left.is_empty(), "{database}: {left:?}");
        assert!(town.post.met() > Fate::ALL.len(), "{database}: the line was good");
    }
    let (stay, to, back) = (stay.len(), to.said(), back.said());
    println!("{database}: {stay} of {PEOPLE} steps taken back; {to} messages went there, {back} came back");
}

/// As stewards do it, through files.
fn agree(here: &Town, there: &Town) {
    let file = |name: &str| here.place.folder.path().join(name).to_str().unwrap().to_owned();
    let (proposed, signed, done) = (file("proposed.json"), file("signed.json"), file("done.json"));
    let with = format!("http://{}", there.post.authority);
    here.agreement(&["propose", "--with", &with, "--out", &proposed]);
    there.agreement(&["accept", &proposed, "--out", &signed]);
    here.agreement(&["accept", &signed, "--out", &done]);
}

fn is_bad(here: &Town, there: &Town, bad: bool) {
    [here, there].iter().for_each(|town| town.post.is_bad(bad));
}

/// Each of them dies in the middle of what is said on `line`.
fn cut(here: &mut Town, there: &mut Town, line: &Post) {
    there.dies(line, 3);
    here.dies(line, 3);
}

/// Until every step is where it should be, and stays.
fn settles(here: &Town, there: &Town, people: &[Person], good: &[&str]) {
    let (caller, mut open): (_, Vec<&Person>) = (here.caller(), people.iter().collect());
    until("every step is settled", || {
        while let Some(person) = open.last() {
            let standing = person.standing(&caller);
            if !good.contains(&standing.as_str()) {
                let (many, name) = (open.len(), &person.name);
                let (here, there) = (here.diary(), there.diary());
                return Some(format!("{many} are open, and {name} is {standing}\nhere:\n{here}\nthere:\n{there}"));
            }
            open.pop();
        }
        None
    });
}

/// The office there answers each of them once, on a bad line, and is killed meanwhile.
fn works(here: &Town, there: &mut Town, gone: &[&Person]) {
    let mut office = there.office();
    // Released here, they are about to be heard of there.
    until("every step is in the queue there", || {
        let many = queue(&office).len();
        (many < gone.len()).then(|| format!("{many} of {} are\n{}", gone.len(), there.diary()))
    });
    let cases: Vec<String> = queue(&office).iter().map(|row| id(row).to_owned()).collect();
    let mut came: Vec<String> = cases.iter().map(|case| name(&office, case)).collect();
    let mut wanted: Vec<&str> = gone.iter().map(|person| person.name.as_str()).collect();
    came.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(came, wanted, "{}: each of them once, and nobody else", there.place.name());
    is_bad(here, there, true);
    for (nth, case) in cases.iter().enumerate() {
        writes(&office, case, "reply", LETTERS[0]);
        if nth % 6 == 3 {
            there.dies(&here.post, 1);
            office.url = there.caller().url;
        }
        writes(&office, case, "answer", LETTERS[1]);
    }
}

/// What everybody sees in the end.
fn ended(caller: &Caller, people: &[Person], database: &str) {
    for person in people {
        let (stage, step) = person.sees(caller);
        assert!(["answered", "closed"].contains(&stage.as_str()), "{database}: {} is {stage}", person.name);
        let letters = step["letters"].as_array().unwrap().iter().map(|letter| letter["text"].as_str().unwrap());
        let letters: Vec<&str> = letters.collect();
        let wanted: &[&str] = if step["standing"] == "recalled" { &[] } else { &LETTERS };
        assert_eq!(letters, wanted, "{database}: {}", person.name);
    }
}
