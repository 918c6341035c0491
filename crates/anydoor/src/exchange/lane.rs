//! The lane to one town.

use crate::now;
use id::HandoverId;
use node::{Error, Node, Parcel, Reply};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Messages to one town on their way at a time.
pub const AT_ONCE: usize = 64;

/// Where a lane gets its messages, and whom it tells what became of them.
pub trait Office: Send + Sync + 'static {
    fn take(&self, town: &str, limit: usize) -> impl Future<Output = Result<Vec<Parcel>, Error>> + Send;
    /// Whether somebody answered.
    fn tell(&self, parcel: &Parcel, reply: Option<Reply>) -> impl Future<Output = Result<bool, Error>> + Send;
}

impl Office for Node {
    async fn take(&self, town: &str, limit: usize) -> Result<Vec<Parcel>, Error> {
        now!(cx => self.outgoing_to(cx, town, limit).await)
    }

    async fn tell(&self, parcel: &Parcel, reply: Option<Reply>) -> Result<bool, Error> {
        now!(cx => self.delivered(cx, parcel, reply).await)
    }
}

/// Says to `town` what is due, until nothing more is or nobody answers. The first message goes alone: of a town
/// that is away nothing is asked in vain. `send` blocks.
pub async fn lane<S>(office: Arc<impl Office>, town: &str, send: S)
where
    S: Fn(&Parcel) -> Option<Reply> + Clone + Send + 'static,
{
    let (mut flying, mut room, mut silent) = (JoinSet::new(), 1, false);
    // Of each handover that something is on its way of, its place and what comes next: never two at once, and what was
    // taken in hand while the answer to the one before it was being heard goes as soon as that is done.
    let mut next = BTreeMap::<HandoverId, (u32, Option<Parcel>)>::new();
    let fly = |flying: &mut JoinSet<_>, parcel| drop(flying.spawn(one(office.clone(), send.clone(), parcel)));
    loop {
        // By halves: what is taken in hand together is one commit.
        if !silent && flying.len() <= room / 2 {
            match office.take(town, room - flying.len()).await {
                Ok(due) => due.into_iter().for_each(|parcel| match next.entry(parcel.id) {
                    Entry::Occupied(mut of) if parcel.place > of.get().0 => of.get_mut().1 = Some(parcel),
                    // Long on its way: it was due again, and is heard of first.
                    Entry::Occupied(_) => {}
                    Entry::Vacant(of) => {
                        of.insert((parcel.place, None));
                        fly(&mut flying, parcel);
                    }
                }),
                Err(error) => {
                    tracing::error!(%error, "what waits for another town stays for now; tried again soon");
                    silent = true;
                }
            }
        }
        match flying.join_next().await {
            None => return,
            // A release follows its offer: there may be more to say at once.
            Some(Ok((id, true))) => {
                room = AT_ONCE;
                if let Some((_, Some(parcel))) = next.remove(&id)
                    && !silent
                {
                    next.insert(id, (parcel.place, None));
                    fly(&mut flying, parcel);
                }
            }
            Some(_) => silent = true,
        }
    }
}

/// Which handover it was of, and whether it was answered and the answer is written down.
async fn one<S>(office: Arc<impl Office>, send: S, parcel: Parcel) -> (HandoverId, bool)
where
    S: Fn(&Parcel) -> Option<Reply> + Send + 'static,
{
    let id = parcel.id;
    let called = tokio::task::spawn_blocking(move || {
        let reply = send(&parcel);
        (parcel, reply)
    });
    let Ok((parcel, reply)) = called.await else { return (id, false) };
    let answered = office.tell(&parcel, reply).await.unwrap_or_else(|error| {
        // Said again, it is answered the same.
        tracing::error!(%error, "the answer of another town was not written down; asked again");
        false
    });
    (id, answered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    /// What is due, in its order, and what was said.
    #[derive(Default)]
    struct Desk {
        due: Mutex<Vec<Parcel>>,
        said: Mutex<Vec<(HandoverId, u32, bool)>>,
        asked: Mutex<Vec<usize>>,
    }

    fn parcel(id: HandoverId, place: u32) -> Parcel {
        let (town, authority) = ("b".to_owned(), "b.example".to_owned());
        Parcel { id, place, town, authority, path: "/handover".into(), fields: vec![], body: vec![] }
    }

    fn named(n: usize) -> HandoverId {
        HandoverId::named(&n.to_string())
    }

    impl Desk {
        fn new(parcels: impl IntoIterator<Item = Parcel>) -> Arc<Self> {
            Arc::new(Self { due: Mutex::new(parcels.into_iter().collect()), ..Self::default() })
        }
    }

    impl Office for Desk {
        async fn take(&self, _town: &str, limit: usize) -> Result<Vec<Parcel>, Error> {
            let mut due = self.due.lock().unwrap();
            self.asked.lock().unwrap().push(limit);
            let many = limit.min(due.len());
            Ok(due.drain(..many).collect())
        }

        async fn tell(&self, said: &Parcel, reply: Option<Reply>) -> Result<bool, Error> {
            self.said.lock().unwrap().push((said.id, said.place, reply.is_some()));
            if said.place == 1 && reply.is_some() {
                self.due.lock().unwrap().push(parcel(said.id, 2));
            }
            Ok(reply.is_some())
        }
    }

    fn answer() -> Option<Reply> {
        Some(Reply { status: 200, fields: vec![], body: vec![] })
    }

    #[tokio::test]
    async fn whatever_is_due_is_said_and_a_release_follows_its_offer() {
        let desk = Desk::new((0..500).map(|n| parcel(named(n), 1)));
        lane(desk.clone(), "b", |_| answer()).await;
        let said = desk.said.lock().unwrap();
        assert_eq!(said.len(), 1000);
        let at = |n, place| said.iter().position(|(id, at, _)| (*id, *at) == (named(n), place));
        assert!((0..500).all(|n| at(n, 1) < at(n, 2)));
        let asked = desk.asked.lock().unwrap();
        assert!(asked.len() < 1000 / 4, "asked {} times", asked.len());
    }

    #[tokio::test]
    async fn a_town_that_is_away_is_called_once_and_one_that_goes_away_no_more() {
        let desk = Desk::new((0..500).map(|n| parcel(named(n), 1)));
        lane(desk.clone(), "b", |_| None).await;
        assert_eq!((desk.said.lock().unwrap().len(), desk.due.lock().unwrap().len()), (1, 499));
        lane(desk.clone(), "b", |said| if said.id == named(100) { None } else { answer() }).await;
        assert!(desk.said.lock().unwrap().len() < 100 + 2 * AT_ONCE, "what is on its way comes to its end");
        assert!(desk.due.lock().unwrap().len() > 400 - 2 * AT_ONCE, "and the rest stays");
    }

    #[tokio::test]
    async fn of_one_handover_one_message_is_on_its_way_and_the_next_follows_at_once() {
        let due = || [parcel(named(0), 3), parcel(named(1), 3), parcel(named(1), 4), parcel(named(1), 5)];
        let desk = Desk::new(due());
        let flying = Arc::new(Mutex::new(0));
        lane(desk.clone(), "b", move |said| {
            if said.id == named(1) {
                let mut now = flying.lock().unwrap();
                *now += 1;
                assert_eq!(*now, 1, "one at a time");
                drop(now);
                (0..100).for_each(|_| std::thread::yield_now());
                *flying.lock().unwrap() -= 1;
            }
            answer()
        })
        .await;
        let said: Vec<u32> = desk.said.lock().unwrap().iter().map(|(_, place, _)| *place).collect();
        assert_eq!(said, [3, 3, 5], "the newest that was taken in hand meanwhile");
        let desk = Desk::new(due());
        lane(desk.clone(), "b", |said| if said.id == named(1) { None } else { answer() }).await;
        assert_eq!(desk.said.lock().unwrap().len(), 2, "what is not answered is followed by nothing");
    }
}
