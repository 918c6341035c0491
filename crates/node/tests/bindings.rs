//! A steward says which point takes what; a new request finds its way by kind and district.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::{Error, Opening};
use office::import::{Table, Why};
use office::{Binding, What};
use serde_json::json;
use testkit::{TestTown, point};

/// The point that has a new request, by the key of the test town.
async fn goes_to(town: &TestTown, area: Option<&str>) -> id::PointId {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "help" }),
        card: None,
        contact: None,
        point: None,
        language: "en".into(),
        area: area.map(str::to_owned),
        draft: false,
    };
    let card = town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap();
    town.node.view(&mut town.cx().get(), &card).await.unwrap().responsible
}

#[tokio::test]
async fn kind_and_district_decide_the_queue() {
    for town in TestTown::all(71).await {
        let (stan, bo) = (town.staff("Stan").await, town.staff("Bo").await);
        assert_eq!(goes_to(&town, None).await, point("counter"));
        let bind = |what, subject: &str, area: &str, to: &str| Binding {
            what,
            subject: subject.into(),
            area: area.into(),
            point: point(to),
        };
        let say = async |staff, binding| town.node.bind(&mut town.cx().get(), staff, binding).await;
        let north = || bind(What::Procedure, "ask-for-help", " North  bank ", "desk");
        assert!(matches!(say(&bo, north()).await, Err(Error::NotAllowed)), "{}", town.database);
        say(&stan, north()).await.unwrap();
        for (wrong, error) in [
            (bind(What::Procedure, "no-such", "", "desk"), "not one of the papers"),
            (bind(What::Door, "work", "", "school-lead"), "no such point"),
            (bind(What::Door, "work", &"x".repeat(81), "desk"), "longer than 80"),
        ] {
            assert!(say(&stan, wrong).await.unwrap_err().to_string().contains(error));
        }
        assert_eq!(goes_to(&town, Some("North bank")).await, point("desk"));
        assert_eq!(goes_to(&town, Some("Elsewhere")).await, point("counter"));
        assert_eq!(goes_to(&town, None).await, point("counter"));

        let public = town.node.public();
        let help = town.node.procedure("ask-for-help").unwrap();
        assert_eq!(public.areas(help, None), ["North bank"]);
        town.node.unbind(&mut town.cx().get(), &stan, (What::Procedure, "ask-for-help", "North bank")).await.unwrap();
        assert_eq!(goes_to(&town, Some("North bank")).await, point("counter"));
        assert!(town.node.bindings(&stan).unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_table_binds_what_it_can() {
    let town = TestTown::sqlite(72).await;
    let stan = town.staff("Stan").await;
    let text = format!("what,subject,area,point\nprocedure,ask-for-help,,{}\ndoor,heaven,,x\n", point("desk"));
    let table = Table { file: "b.csv", bytes: text.as_bytes() };
    let bound = town.node.bind_table(&mut town.cx().get(), &stan, table).await.unwrap();
    assert_eq!((bound.bindings.len(), bound.refused.len()), (1, 1));
    assert_eq!((bound.refused[0].fault.line, bound.refused[0].why), (3, Why::NoSubject));
    assert_eq!(goes_to(&town, None).await, point("desk"));
}
