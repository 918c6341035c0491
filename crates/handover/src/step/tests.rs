use super::*;
use proptest::prelude::*;

const DIGEST: Digest = [1; 32];
const REPLY: Digest = [2; 32];

/// What can happen between two towns, in any order.
#[derive(Debug, Clone, Copy)]
enum Happens {
    /// A, or B, says what it has to say.
    Speaks(bool),
    /// One of the messages on the way arrives, and stays on the way: it may arrive again.
    Arrives(usize),
    Lost(usize),
    Cancel,
    Acts,
    /// A town is put back to what its store had: it forgets what it was about to say, nothing else.
    Restart,
    /// A asks whether B still knows.
    Asks,
    /// B is put back to a time before it heard of anything; what A said before is too old by then.
    Forgets,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        3 => any::<bool>().prop_map(Happens::Speaks),
        4 => (0..64_usize).prop_map(Happens::Arrives),
        1 => (0..64_usize).prop_map(Happens::Lost),
        1 => Just(Happens::Cancel),
        2 => Just(Happens::Acts),
        1 => Just(Happens::Restart),
        1 => Just(Happens::Asks),
        1 => Just(Happens::Forgets),
    ]
}

#[derive(Debug, Clone, Copy)]
enum OnTheWay {
    ToB(Message),
    ToA(Message, Answer),
    /// B's return, and A's answer to it.
    Back(Message),
    Taken,
}

/// Two towns, the line between them, and how often B's office acted.
struct World {
    a: Sender,
    b: Receiver,
    line: Vec<OnTheWay>,
    acted: u32,
    taken: u32,
    forgot: bool,
}

impl World {
    fn new() -> Self {
        Self { a: Sender::offer(DIGEST), b: Receiver::default(), line: vec![], acted: 0, taken: 0, forgot: false }
    }

    fn arrives(&mut self, what: OnTheWay, fits: Result<(), Reason>) {
        match what {
            OnTheWay::ToB(message) => {
                let answer = self.b.hears(message, fits);
                self.line.push(OnTheWay::ToA(message, answer));
            }
            OnTheWay::ToA(said, answer) => {
                self.a.hears(said, answer);
            }
            OnTheWay::Back(Message::Return { digest }) => {
                let before = self.a.state;
                if self.a.returned(digest) == Answer::Taken {
                    self.taken += u32::from(before != self.a.state);
                    self.line.push(OnTheWay::Taken);
                }
            }
            OnTheWay::Back(_) => {}
            OnTheWay::Taken => self.b.taken(),
        }
    }

    fn step(&mut self, what: Happens, fits: Result<(), Reason>) {
        match what {
            Happens::Speaks(true) => self.line.extend(self.a.says().map(OnTheWay::ToB)),
            Happens::Speaks(false) => self.line.extend(self.b.says().map(OnTheWay::Back)),
            Happens::Arrives(n) if !self.line.is_empty() => self.arrives(self.line[n % self.line.len()], fits),
            Happens::Lost(n) if !self.line.is_empty() => drop(self.line.swap_remove(n % self.line.len())),
            Happens::Cancel => drop(self.a.cancel()),
            Happens::Acts => self.acted += u32::from(self.b.give_back(REPLY)),
            Happens::Restart => self.line.clear(),
            Happens::Asks => self.line.extend(self.a.asks().map(OnTheWay::ToB)),
            Happens::Forgets => {
                (self.b, self.forgot) = (Receiver::default(), true);
                self.line.retain(|on_the_way| !matches!(on_the_way, OnTheWay::ToB(_)));
            }
            Happens::Arrives(_) | Happens::Lost(_) => {}
        }
    }

    fn holds(&self) {
        assert!(!(self.a.owns() && self.b.owns()), "two owners: {:?} {:?}", self.a, self.b);
        assert!(self.acted <= 1 && self.taken <= self.acted, "an effect twice");
        if self.acted == 1 {
            assert!(!matches!(self.a.state, Sent::Cancelled { .. } | Sent::Declined(_)), "acted on what was cancelled");
        }
    }
}

proptest! {
    #[test]
    fn one_owner_one_effect_and_it_always_ends(story in prop::collection::vec(happens(), 0..80), declines in any::<bool>()) {
        let fits = if declines { Err(Reason::NotOurs) } else { Ok(()) };
        let mut world = World::new();
        for what in story {
            world.step(what, fits);
            world.holds();
        }
        // The line is good again, and everybody does what they have to.
        for _ in 0..8 {
            for what in [Happens::Speaks(true), Happens::Asks, Happens::Speaks(false), Happens::Acts] {
                world.step(what, fits);
                while let Some(message) = world.line.pop() {
                    world.arrives(message, fits);
                    world.holds();
                }
            }
        }
        prop_assert!(world.a.owns() && world.a.says().is_none() && world.b.says().is_none(), "{:?} {:?}", world.a, world.b);
        // What B forgot it may have done for nothing, never twice.
        prop_assert!(world.forgot || world.taken == world.acted);
    }
}

#[test]
fn a_cancelled_id_that_b_never_saw_is_refused_when_it_comes() {
    let mut b = Receiver::default();
    assert_eq!(b.hears(Message::Cancel, Ok(())), Answer::Cancelled);
    assert_eq!(b.hears(Message::Offer { digest: DIGEST }, Ok(())), Answer::Cancelled);
    assert_eq!(b.state, Some(Received::Tombstone));
}

#[test]
fn the_same_id_with_another_digest_is_a_conflict() {
    let mut b = Receiver::default();
    b.hears(Message::Offer { digest: DIGEST }, Ok(()));
    assert_eq!(b.hears(Message::Offer { digest: REPLY }, Ok(())), Answer::Conflict);
    assert_eq!(b.hears(Message::Release { digest: REPLY }, Ok(())), Answer::Conflict);
    assert!(!b.owns());
}

#[test]
fn b_does_not_act_before_it_is_released() {
    let mut b = Receiver::default();
    b.hears(Message::Offer { digest: DIGEST }, Ok(()));
    assert!(!b.owns() && !b.give_back(REPLY));
}

#[test]
fn what_b_forgot_is_as_again_and_never_bs() {
    let mut b = Receiver::default();
    let release = Message::Release { digest: DIGEST };
    assert_eq!(b.hears(release, Ok(())), Answer::Cancelled);
    assert_eq!(b.hears(Message::Offer { digest: DIGEST }, Ok(())), Answer::Cancelled, "a late copy begins nothing");
    assert_eq!(b.hears(release, Ok(())), Answer::Cancelled);
    for heard in [false, true] {
        let mut a = Sender { state: Sent::Released { heard }, digest: DIGEST };
        assert!(a.hears(release, Answer::Cancelled) && a.owns() && a.says().is_none());
        assert_eq!(a.returned(REPLY), Answer::Unknown, "what it said before it forgot");
    }
}
