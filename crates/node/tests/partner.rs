//! A point of one: who can let somebody in when that one is gone, and what happens when nobody can.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use id::CaseId;
use node::{Card, Error, Invitation, NewMember, Opening, Plan, Staff};
use office::Role;
use serde_json::json;
use testkit::{TestTown, point};

async fn opened(town: &TestTown, draft: bool) -> Result<(CaseId, Card), Error> {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: Some(point("desk")),
        language: "en".into(),
        draft,
        area: None,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await?;
    Ok((opened.case, opened.card.unwrap()))
}

async fn remove(town: &TestTown, who: &Staff, loses: bool) -> Result<(), Error> {
    let stan = town.staff("Stan").await;
    town.node.remove(&mut town.cx().get(), &stan, who.member.id, loses, &town.passphrase("Stan")).await
}

async fn invite(town: &TestTown, by: &str) -> Result<String, Error> {
    let (staff, new) =
        (town.staff(by).await, Invitation { name: "Eva".into(), role: Role::Officer, points: vec![point("desk")] });
    let (_, told) = town.node.invite(&mut town.cx().get(), &staff, &new, &town.passphrase(by)).await?;
    Ok(told.text().to_owned())
}

async fn staff(town: &TestTown, name: &str, passphrase: &str) -> Staff {
    let token = town.node.sign_in(&mut town.cx().get(), name, passphrase).await.unwrap().token;
    town.node.staff(&mut town.cx().get(), &token).await.unwrap()
}

async fn looks(town: &TestTown, staff: &Staff, case: CaseId) -> Result<(), Error> {
    town.node.look(&mut town.cx().get(), staff, case).await.map(drop)
}

#[tokio::test]
async fn a_partner_lets_somebody_in_who_reads_what_was_there() {
    for town in TestTown::all(81).await {
        let (case, card) = opened(&town, false).await.unwrap();
        let (_, draft) = opened(&town, true).await.unwrap();
        let chen = town.staff("Chen").await;
        assert!(matches!(invite(&town, "Bo").await, Err(Error::NotAllowed)), "no partner of the desk");
        remove(&town, &chen, false).await.unwrap();

        // Nobody is there: what is new goes elsewhere, and nothing is written for nobody.
        assert!(matches!(opened(&town, false).await, Err(Error::NoIntake)));
        town.node.send(&mut town.cx().get(), &draft).await.unwrap();
        let sent = town.node.view(&mut town.cx().get(), &draft).await.unwrap();
        assert_eq!((sent.responsible, sent.receiving), (point("counter"), point("counter")), "{}", town.database);

        let told = invite(&town, "Dilnur").await.unwrap();
        let eva = staff(&town, "Eva", &told).await;
        looks(&town, &eva, case).await.unwrap();
        assert!(matches!(looks(&town, &chen, case).await, Err(Error::Damaged)), "with every key they had");
        assert!(town.node.view(&mut town.cx().get(), &card).await.unwrap().lost.is_empty());
        opened(&town, false).await.unwrap();
        // The partner itself reads nothing of it.
        assert!(looks(&town, &town.staff("Dilnur").await, case).await.is_err());
    }
}

#[tokio::test]
async fn what_nobody_can_open_its_holder_gives_to_who_comes_next() {
    for town in TestTown::all(82).await {
        let (case, card) = opened(&town, false).await.unwrap();
        let (chen, dilnur) = (town.staff("Chen").await, town.staff("Dilnur").await);
        assert!(matches!(remove(&town, &dilnur, false).await, Err(Error::LeavesNobody)));
        remove(&town, &dilnur, true).await.unwrap();
        assert!(matches!(opened(&town, false).await, Err(Error::NoIntake)), "one, and the partner is nobody");
        remove(&town, &chen, true).await.unwrap();
        let view = async || town.node.view(&mut town.cx().get(), &card).await.unwrap();
        assert!(view().await.lost.is_empty(), "nobody is there to be let in");
        town.node.message(&mut town.cx().get(), &card, "still here").await.unwrap();

        let new = |name: &str| NewMember { name: name.into(), role: Role::Officer, points: vec![point("desk")] };
        // Chen's row is still in the table, and Chen stays out.
        let members = vec![new("Chen"), new("Eva"), new("Fen")];
        let plan = Plan { members, offices: vec![], points: vec![], partners: vec![], ..testkit::plan() };
        let told = town.extend(&plan).await;
        assert_eq!(told.iter().map(|(m, _)| m.name.as_str()).collect::<Vec<_>>(), ["Eva", "Fen"]);
        let eva = staff(&town, "Eva", told[0].1.text()).await;
        assert!(matches!(looks(&town, &eva, case).await, Err(Error::Locked)));
        let queue = town.node.queue(&mut town.cx().get(), &eva, None).await.unwrap();
        let row = queue.iter().find(|row| row.case == case).unwrap();
        assert!(row.locked && row.procedure.is_empty() && row.due.is_some(), "{}: {row:?}", town.database);

        let seen = view().await;
        assert_eq!(seen.lost, [point("desk")]);
        assert!(seen.may.contains(&"let_in"));
        town.node.let_in(&mut town.cx().get(), &card).await.unwrap();
        looks(&town, &eva, case).await.unwrap();
        let seen = view().await;
        assert!(seen.lost.is_empty() && !seen.may.contains(&"let_in"));
        assert!(seen.timeline.iter().any(|e| e.kind == "let_in"));
        assert!(town.node.let_in(&mut town.cx().get(), &card).await.is_err(), "nothing to give");
        opened(&town, false).await.unwrap();
    }
}

#[tokio::test]
async fn a_partner_is_named_by_who_has_the_key_and_follows_its_changes() {
    for town in TestTown::all(83).await {
        let (case, _) = opened(&town, false).await.unwrap();
        let (chen, amina) = (town.staff("Chen").await, town.staff("Amina").await);
        let (desk, counter) = (point("desk"), point("counter"));
        let name = async |staff: &Staff, by: &str, at, partner| {
            town.node.name_partner(&mut town.cx().get(), staff, at, partner, &town.passphrase(by)).await
        };
        assert!(matches!(name(&amina, "Amina", desk, counter).await, Err(Error::NotAllowed)));
        assert!(matches!(name(&chen, "Chen", desk, desk).await, Err(Error::BadPartner)));
        assert!(matches!(name(&chen, "Amina", desk, counter).await, Err(Error::BadPassphrase)));
        name(&chen, "Chen", desk, counter).await.unwrap();
        assert!(matches!(invite(&town, "Dilnur").await, Err(Error::NotAllowed)), "partner no more");

        // The partner's own key changes, and then that of the point.
        remove(&town, &amina, false).await.unwrap();
        town.staff("Bo").await;
        town.world.advance_minutes(120);
        town.staff("Bo").await;
        remove(&town, &chen, false).await.unwrap();
        town.staff("Bo").await;
        let told = invite(&town, "Bo").await.unwrap();
        let eva = staff(&town, "Eva", &told).await;
        looks(&town, &eva, case).await.unwrap();
    }
}
