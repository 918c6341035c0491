//! Feeds that a steward names, on both databases: who may, when they are looked at, what a look changes.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use listing::{Import, Kind, Limits, hsds};
use node::feeds::{BadFeed, Came, NewFeed, Outcome, Unfetched};
use node::{Error, Staff};
use testkit::TestTown;

const AT: &str = "https://feeds.example/harbour.zip";

fn new(name: &str, address: &str, hours: u32) -> NewFeed {
    NewFeed { name: name.into(), address: address.into(), hours }
}

/// Services by id, each with a number; one without a name is not taken.
fn feed(source: &str, ids: &[&str]) -> Import {
    let services: String = ids.iter().map(|id| format!("{id},Service,o\n")).collect();
    let phones: String = ids.iter().map(|id| format!("{id},555 000{}\n", id.len())).collect();
    let table = |name: &str, head: &str, rows: &str| (name.to_owned(), format!("{head}\n{rows}").into_bytes());
    let files = [
        table("organizations.csv", "id,name", "o,Office\n"),
        table("services.csv", "id,name,organization_id", &format!("{services}9,,o\n")),
        table("phones.csv", "service_id,number", &phones),
    ];
    hsds(source, &files.into(), &Limits::USUAL).unwrap()
}

async fn follow(town: &TestTown, staff: &Staff, what: NewFeed) -> Result<(), Error> {
    town.node.follow_feed(&mut town.cx().get(), staff, what).await
}

async fn due(town: &TestTown) -> Option<(String, String)> {
    town.node.feed_due(&mut town.cx().get()).await.unwrap()
}

async fn look(town: &TestTown, came: Result<Import, Unfetched>) {
    town.node.feed_looked(&mut town.cx().get(), ("harbour", AT), came).await.unwrap();
}

async fn outcome(town: &TestTown, stan: &Staff) -> Outcome {
    town.node.feeds(stan).await.unwrap().remove(0).looked.unwrap().1
}

/// What the last look did, if it read a feed.
async fn came(town: &TestTown, stan: &Staff) -> Came {
    match outcome(town, stan).await {
        Outcome::Came(came) => came,
        Outcome::Not(why) => panic!("{why}"),
    }
}

fn gone(town: &TestTown) -> Vec<bool> {
    town.node.public().directory.services().iter().map(|s| s.anydoor.gone.is_some()).collect()
}

#[tokio::test]
async fn stewards_alone_name_feeds() {
    for town in TestTown::all(91).await {
        let (stan, bo) = (town.staff("Stan").await, town.staff("Bo").await);
        assert!(matches!(follow(&town, &bo, new("harbour", AT, 24)).await, Err(Error::NotAllowed)));
        assert!(matches!(town.node.feeds(&bo).await, Err(Error::NotAllowed)));
        assert!(matches!(town.node.feed_rejected(&bo, "harbour").await, Err(Error::NotAllowed)));
        assert!(matches!(town.node.stop_feed(&mut town.cx().get(), &bo, "harbour").await, Err(Error::NotAllowed)));
        for (wrong, says) in [
            (new("", AT, 24), BadFeed::Name),
            (new("a b", AT, 24), BadFeed::Name),
            (new(&"x".repeat(61), AT, 24), BadFeed::Name),
            (new("harbour", "", 24), BadFeed::Address),
            (new("harbour", "http://feeds.example/a", 24), BadFeed::Address),
            (new("harbour", "https://", 24), BadFeed::Address),
            (new("harbour", "https://who:pass@feeds.example/a", 24), BadFeed::Address),
            (new("harbour", "https://feeds.example/a b", 24), BadFeed::Address),
            (new("harbour", "https://feeds.example/\0", 24), BadFeed::Address),
            (new("harbour", &format!("https://feeds.example/{}", "x".repeat(2000)), 24), BadFeed::Address),
            (new("harbour", AT, 0), BadFeed::Hours { max: 744 }),
            (new("harbour", AT, 745), BadFeed::Hours { max: 744 }),
        ] {
            let said = follow(&town, &stan, wrong.clone()).await;
            assert!(matches!(&said, Err(Error::Feed(bad)) if *bad == says), "{wrong:?}: {said:?}");
        }
        assert!(town.node.feeds(&stan).await.unwrap().is_empty() && due(&town).await.is_none());
        assert!(matches!(town.node.feed_rejected(&stan, "x").await, Err(Error::Feed(BadFeed::Unknown))));
        for n in 0..50 {
            follow(&town, &stan, new(&format!("f{n}"), AT, 24)).await.unwrap();
        }
        let more = follow(&town, &stan, new("f50", AT, 24)).await;
        assert!(matches!(more, Err(Error::Feed(BadFeed::TooMany { max: 50 }))));
        follow(&town, &stan, new("f1", AT, 1)).await.unwrap();
    }
}

#[tokio::test]
async fn what_vanishes_is_marked_and_what_comes_back_is_not() {
    for town in TestTown::all(92).await {
        let stan = town.staff("Stan").await;
        follow(&town, &stan, new(" harbour ", AT, 24)).await.unwrap();
        assert_eq!(due(&town).await, Some(("harbour".into(), AT.into())));
        look(&town, Ok(feed("harbour", &["1", "2"]))).await;
        let first = came(&town, &stan).await;
        assert_eq!((first.records.new, first.rejected(), first.rows.len()), (5, 1, 3), "{}", town.database);
        let rejected = town.node.feed_rejected(&stan, "harbour").await.unwrap();
        assert_eq!((rejected.len(), rejected[0].line, rejected[0].field.as_str()), (1, 4, "name"));
        assert_eq!(gone(&town), [false, false], "it is shown at once");

        // Not before its time, and then soon.
        assert!(due(&town).await.is_none());
        town.world.advance_minutes(24 * 60 - 1);
        assert!(due(&town).await.is_none());
        town.world.advance_minutes(1);
        assert!(due(&town).await.is_some());
        look(&town, Ok(feed("harbour", &["1"]))).await;
        assert_eq!(came(&town, &stan).await.records.gone, 1);
        assert_eq!(gone(&town).iter().filter(|gone| **gone).count(), 1);
        let again = town.again().await.unwrap();
        let kept = again.public();
        let marked = kept.directory.services().iter().find(|s| s.anydoor.gone.is_some()).unwrap();
        assert_eq!(kept.directory.phones(Kind::Service, marked.id).len(), 1, "with its number, after a restart too");

        // Nothing came: nothing is changed, and it is tried again within the hour.
        look(&town, Err(Unfetched::Page)).await;
        assert_eq!(outcome(&town, &stan).await, Outcome::Not(Unfetched::Page));
        look(&town, Ok(feed("harbour", &[]))).await;
        assert_eq!(outcome(&town, &stan).await, Outcome::Not(Unfetched::NoServices));
        let page = Import { pages: Some(3), ..feed("harbour", &["1"]) };
        look(&town, Ok(page)).await;
        assert_eq!(outcome(&town, &stan).await, Outcome::Not(Unfetched::OnePage { pages: 3 }));
        assert_eq!(gone(&town).iter().filter(|gone| **gone).count(), 1);
        assert!(due(&town).await.is_none());
        town.world.advance_minutes(60);
        assert!(due(&town).await.is_some());

        look(&town, Ok(feed("harbour", &["1", "2"]))).await;
        assert_eq!(came(&town, &stan).await.records.back, 1);
        assert_eq!(gone(&town), [false, false]);
        town.node.stop_feed(&mut town.cx().get(), &stan, "harbour").await.unwrap();
        assert_eq!((gone(&town).len(), town.node.feeds(&stan).await.unwrap().len()), (2, 0));
    }
}

#[tokio::test]
async fn what_another_source_has_is_not_taken_from_it() {
    for town in TestTown::all(93).await {
        let stan = town.staff("Stan").await;
        let id = "11111111-1111-4111-8111-111111111111";
        let first = feed("first", &[id]);
        town.node.publish(&mut town.cx().get(), &first.records).await.unwrap();
        follow(&town, &stan, new("harbour", AT, 24)).await.unwrap();
        look(&town, Ok(feed("harbour", &[id, "2"]))).await;
        let told = came(&town, &stan).await;
        assert_eq!((told.others, told.rejected()), (1, 2));
        let rejected = town.node.feed_rejected(&stan, "harbour").await.unwrap();
        assert!(rejected.iter().any(|r| r.value == id && r.line == 0), "{rejected:?}");
        let public = town.node.public();
        assert_eq!(public.directory.service(id.parse().unwrap()).unwrap().anydoor.source, "first");
        look(&town, Ok(feed("harbour", &["2"]))).await;
        assert_eq!(gone(&town), [false, false], "nor is what another source has marked");
    }
}

#[tokio::test]
async fn a_look_that_comes_too_late_writes_nothing() {
    for town in TestTown::all(94).await {
        let stan = town.staff("Stan").await;
        follow(&town, &stan, new("harbour", "https://feeds.example/elsewhere", 24)).await.unwrap();
        look(&town, Ok(feed("harbour", &["1"]))).await;
        assert!(gone(&town).is_empty() && town.node.feeds(&stan).await.unwrap()[0].looked.is_none());
        town.node.stop_feed(&mut town.cx().get(), &stan, "harbour").await.unwrap();
        look(&town, Ok(feed("harbour", &["1"]))).await;
        assert!(gone(&town).is_empty());
    }
}
