//! Case numbers: said aloud, found among one's own cases, opening nothing.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{Action, Card, Error};
use std::collections::BTreeSet;
use testkit::{TestTown, help, point};

async fn asks(town: &TestTown) -> Card {
    let opening = help();
    town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap()
}

#[tokio::test]
async fn a_member_finds_a_case_of_their_own_point_by_its_number_and_no_other() {
    for town in TestTown::all(41).await {
        let card = asks(&town).await;
        let view = town.node.view(&mut town.cx().get(), &card).await.unwrap();
        let number = view.number.unwrap().to_string();
        let (amina, chen, stan) = (town.staff("Amina").await, town.staff("Chen").await, town.staff("Stan").await);
        let find = async |staff, typed: &str| town.node.numbered(&mut town.cx().get(), staff, typed).await;
        assert_eq!(find(&amina, &number.replace('-', " ")).await.unwrap(), view.case);
        assert!(matches!(find(&stan, &number).await, Err(Error::NotAllowed)));
        for (staff, typed) in [(&chen, number.as_str()), (&amina, "000-000-000"), (&amina, "12"), (&amina, "")] {
            assert!(matches!(find(staff, typed).await, Err(Error::NoGrant)), "{typed} on {}", town.database);
        }
        let pass = Action::Pass { to: point("desk"), text: "The school's".into() };
        town.node.act(&mut town.cx().get(), &amina, view.case, pass).await.unwrap();
        assert!(matches!(find(&amina, &number).await, Err(Error::NoGrant)), "it is in other hands");
        assert_eq!(find(&chen, &number).await.unwrap(), view.case);
        let after = town.node.view(&mut town.cx().get(), &card).await.unwrap();
        assert!(after.timeline.iter().all(|e| e.kind != "looked"), "finding is not looking");
        assert!(Card::parse(&number).is_err(), "it opens nothing");
    }
}

#[tokio::test]
async fn no_two_cases_have_one_number() {
    let town = TestTown::sqlite(42).await;
    let mut numbers = BTreeSet::new();
    for _ in 0..40 {
        let card = asks(&town).await;
        assert!(numbers.insert(town.node.number(&mut town.cx().get(), &card).await.unwrap().unwrap()));
    }
}
