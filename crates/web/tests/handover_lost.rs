//! Another town lost a step: the holder and the office read it, and whose it is now.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod towns;

use browser::Browser;
use node::Card;
use node::agreement::Signs;
use testkit::{TestTown, carry, learn};
use towns::{agrees, asks, certificate, crosses, pair};

#[tokio::test]
async fn a_lost_step_is_said_on_the_cards_page_in_the_queue_and_on_the_case() {
    let towns = pair(41).await;
    let here = &towns[0];
    let mut person = Browser::new(here);
    let code = asks(&mut person, here, "no-record-certificate", &certificate()).await;
    agrees(&mut person).await;
    crosses(&towns, &mut person, &code).await;

    // As it was before anything came to it.
    let mut again = TestTown::elsewhere(42).await;
    again.world = here.world.clone();
    let both = here.node.agreements(&here.cx().get()).remove(0).document;
    again.node.accept_agreement(&mut again.cx().get(), Signs::Owner, &both).await.unwrap();
    learn(&again, here).await;
    here.world.advance_days(1);
    carry(here, &again).await;

    assert_eq!(person.post("/card", &[("code", &code)]).await.to.as_deref(), Some("/card/case"));
    let page = person.get("/card/case").await;
    for said in ["has lost this step, and says so", "is in charge of it again", "The other town lost the step"] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert!(page.body.contains("/card/handover") && !page.body.contains("/card/elsewhere/"), "it can go over anew");
    let mut office = Browser::new(here);
    office.sign_in(here, "Amina").await;
    let queue = office.get("/staff/queue").await;
    assert!(queue.body.contains("The other town lost a step"), "{}", queue.body);
    let case = here.node.view(&mut here.cx().get(), &Card::parse(&code).unwrap()).await.unwrap().case;
    let page = office.get(&format!("/staff/cases/{case}")).await;
    assert!(page.body.contains("has lost this step, and says so"), "{}", page.body);
}
