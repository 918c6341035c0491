//! A server of the database dies under load and its replica takes its place: the node goes on with it by itself, says so
//! to people meanwhile, and what it acknowledged is there. Real processes, over HTTP.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]
#![expect(clippy::disallowed_methods, reason = "servers are killed at a moment of the real clock")]

mod common;

use common::people::{check, person};
use common::{Caller, Place};
use serde_json::{Value, json};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use testkit::{Folder, Pair};

const PEOPLE: u64 = 4;
const TYPED: &str = "Typed slowly, word by word, on a small phone";
const FIRST: usize = 0;
const SECOND: usize = 1;

fn open(caller: &Caller) -> Option<Value> {
    let body = json!({ "procedure": "ask-for-help", "answers": { "need": "help" } });
    let (status, answer) = caller.post("/api/v1/cases", &body)?;
    (status < 300).then(|| answer["card"].clone())
}

/// How long it takes until somebody is served again.
fn served_again(caller: &Caller) -> Duration {
    let begun = Instant::now();
    while open(caller).is_none() {
        assert!(begun.elapsed() < Duration::from_secs(30), "nobody is served");
        sleep(Duration::from_millis(50));
    }
    begun.elapsed()
}

fn times(caller: &Caller, card: &Value, text: &str) -> Option<usize> {
    let (status, view) = caller.post("/api/v1/card", &json!({ "card": card }))?;
    let thread = view["thread"].as_array()?;
    (status == 200).then(|| thread.iter().filter(|message| message["text"] == text).count())
}

/// The server waits for a replica that hangs; nobody is told that all is well, and nobody waits for ever.
fn a_replica_that_hangs(pair: &Pair, caller: &Caller) {
    let card = open(caller).unwrap();
    pair.stop(SECOND);
    let begun = Instant::now();
    let message = json!({ "card": card, "text": TYPED });
    let (status, said) = caller.post("/api/v1/card/messages", &message).unwrap();
    println!("a replica hangs: {status} after {:.1} s", begun.elapsed().as_secs_f64());
    assert_eq!((status, &said["key"]), (503, &json!("error-store")), "it was acknowledged, and is on one machine only");
    assert!(begun.elapsed() < Duration::from_secs(40));
    pair.go_on(SECOND);
    served_again(caller);
    assert_eq!(times(caller, &card, TYPED), Some(1), "what was sent went on");
}

#[test]
fn what_was_acknowledged_is_there_when_the_replica_takes_over() {
    let Some(pair) = Pair::start() else { return };
    let place = Place { folder: Folder::new(), database: Some(pair.url()) };
    let anydoor = place.serve();
    let caller = Caller::new(&anydoor);
    a_replica_that_hangs(&pair, &caller);

    let (stop, cases) = (AtomicBool::new(false), Mutex::new(vec![]));
    let count = || pair.sql(SECOND, "SELECT COUNT(*) FROM case_file").parse::<usize>().unwrap();
    let (before, between) = std::thread::scope(|threads| {
        for p in 0..PEOPLE {
            let (caller, stop, cases) = (caller.clone(), &stop, &cases);
            threads.spawn(move || cases.lock().unwrap().extend(person(&caller, p, stop)));
        }
        sleep(Duration::from_secs(3));
        pair.kill(FIRST);
        let (status, page, _) = caller.form("/apply/ask-for-help", &[("need", TYPED), ("name", "Nur")], "");
        assert_eq!((status, page.contains(TYPED)), (503, true), "{page}");
        assert!(page.contains("Please try again in a minute"), "{page}");
        let before = count();
        sleep(Duration::from_secs(1));
        pair.promote();
        let again = served_again(&caller);
        println!("served again {:.2} s after the replica took over", again.as_secs_f64());
        sleep(Duration::from_secs(2));
        stop.store(true, Ordering::SeqCst);
        (before, again)
    });
    let cases = cases.into_inner().unwrap();
    let opened = cases.iter().filter(|case| case.opened).count();
    println!("{opened} acknowledged cases of {}; {before} stood there when the first server died", cases.len());
    assert!(before > 10 && count() > before + 10, "too little was under way: {before}, {}", count());
    assert!(between < Duration::from_secs(10), "{between:?}");
    cases.iter().for_each(|case| check(&caller, case, &place));

    // It comes back as it was: what it holds is not all there is, and nobody is shown it.
    let card = open(&caller).unwrap();
    pair.serve(FIRST);
    let hang_up = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
                   WHERE datname = 'town' AND pid <> pg_backend_pid()";
    pair.sql(SECOND, hang_up);
    for _ in 0..20 {
        let (status, view) = caller.post("/api/v1/card", &json!({ "card": card })).unwrap();
        assert!(status == 200 || view["key"] == "error-store", "{view}");
    }
    assert!(anydoor.output().contains("stop it"), "nobody is told that it came back");
    pair.kill(FIRST);
    served_again(&caller);
    assert_eq!(times(&caller, &card, TYPED), Some(0));
}
