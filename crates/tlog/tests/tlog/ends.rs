//! One log ends and another begins: both say so, or it counts for nothing.

use crate::made::town;
use tlog::{Checkpoint, Ended, Fault, LogKey};

fn next() -> LogKey {
    LogKey::new("town.example/log/2", &[3; 32]).unwrap()
}

#[test]
fn both_keys_say_it() {
    let note = Ended::sign(300, &town(), &next());
    let said = Ended { log: town().public().clone(), leaves: 300, next: next().public().clone() };
    assert_eq!(Ended::open(&note.to_string()), Ok(said.clone()));
    assert!(Checkpoint::parse(&note.text).is_err(), "nobody takes it for a checkpoint");
    for line in 0..2 {
        let mut alone = note.clone();
        alone.lines.remove(line);
        assert!(matches!(Ended::open(&alone.to_string()), Err(Fault::Signature(_))));
    }
    let third = LogKey::new("town.example/log/3", &[4; 32]).unwrap();
    let file = format!("{note}{}", Ended::sign(9, &next(), &third));
    let list = Ended::list(&file).unwrap();
    assert_eq!((list.len(), &list[0], &list[1].log), (2, &said, &said.next));
    assert_eq!(Ended::list(""), Ok(vec![]));
}

#[test]
fn every_altered_bit_is_refused() {
    let note = Ended::sign(300, &town(), &next()).to_string();
    for at in 0..note.len() {
        for bit in 0..8 {
            let mut bytes = note.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let altered = String::from_utf8_lossy(&bytes);
            assert!(Ended::open(&altered).is_err(), "byte {at}, bit {bit}");
        }
    }
}
