//! Two towns agree on what may cross, and on nothing else; on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use jiff::ToSpan;
use node::Error;
use node::agreement::{BadTerms, Clause, Proposal, Signs, Stands};
use testkit::{TestTown, agreed, learn, point};

fn document(of: &TestTown) -> String {
    of.node.key_document(&of.cx().get()).unwrap()
}

fn possible(here: &TestTown, there: &TestTown) -> Vec<Clause> {
    here.node.possible_clauses(&here.node.other_town(&document(there)).unwrap())
}

fn proposal(here: &TestTown, there: &TestTown) -> Proposal {
    let from = here.node.today(&here.cx().get());
    let (partner, clauses) = (document(there), possible(here, there));
    Proposal { partner, clauses, from, until: from.saturating_add(1.year()) }
}

async fn proposed(here: &TestTown, proposal: &Proposal) -> Result<String, Error> {
    here.node.propose_agreement(&mut here.cx().get(), Signs::Owner, proposal).await
}

async fn accepted(at: &TestTown, file: &str) -> Result<String, Error> {
    at.node.accept_agreement(&mut at.cx().get(), Signs::Owner, file).await
}

#[track_caller]
fn refused<T: std::fmt::Debug>(done: Result<T, Error>) -> BadTerms {
    match done.unwrap_err() {
        Error::Agreement(bad) => bad,
        other => panic!("{other}"),
    }
}

fn stands(at: &TestTown) -> Vec<Stands> {
    at.node.all_agreements(&at.cx().get(), None).unwrap().iter().map(|line| line.stands).collect()
}

#[tokio::test]
async fn two_towns_agree_and_one_ends_it() {
    for [here, there] in TestTown::pairs(81).await {
        let stan = here.staff("Stan").await;
        let passphrase = here.passphrase("Stan");
        let terms = proposal(&here, &there);
        assert!(terms.clauses.iter().any(|c| c.at == "testing") && terms.clauses.iter().any(|c| c.at == "elsewhere"));
        let bo = here.staff("Bo").await;
        let sign = async |by| here.node.propose_agreement(&mut here.cx().get(), by, &terms).await;
        let of_bo = here.passphrase("Bo");
        assert!(matches!(sign(Signs::Steward(&bo, &of_bo)).await, Err(Error::NotAllowed)));
        assert!(matches!(sign(Signs::Steward(&stan, "wrong")).await, Err(Error::BadPassphrase)));
        assert!(here.node.all_agreements(&here.cx().get(), Some(&bo)).is_err());
        let file = sign(Signs::Steward(&stan, &passphrase)).await.unwrap();
        assert_eq!(stands(&here), [Stands::Proposed]);
        assert!(here.node.agreements(&here.cx().get()).is_empty(), "public only when both have signed");

        // The other town signs, and this one takes its signature in; twice is once.
        let both = accepted(&there, &file).await.unwrap();
        assert_eq!(accepted(&there, &both).await.unwrap(), both);
        assert_eq!(refused(accepted(&there, &file.replace("testing", "tasting")).await).key(), "agreement-bad-altered");
        assert_eq!(accepted(&here, &both).await.unwrap(), both);
        for town in [&here, &there] {
            assert_eq!(stands(town), [Stands::InForce], "{}", town.database);
            // Another node of the same town finds it in the store, and follows the first.
            assert_eq!(town.again().await.unwrap().agreements(&town.cx().get()).len(), 1);
        }
        // Who proposed knows the other's keys; who accepted has to ask for them.
        assert!(here.node.wanted_documents(&here.cx().get()).is_empty());
        assert_eq!(there.node.wanted_documents(&there.cx().get()), ["testing.example"]);
        learn(&there, &here).await;
        assert!(there.node.wanted_documents(&there.cx().get()).is_empty());
        here.world.advance_days(2);
        assert_eq!(there.node.wanted_documents(&there.cx().get()), ["testing.example"], "once a day");

        let line = here.node.agreements(&here.cx().get()).remove(0);
        let stan = here.staff("Stan").await;
        let by = Signs::Steward(&stan, &passphrase);
        let end = async |day| here.node.end_agreement(&mut here.cx().get(), by, &line.id, day).await;
        let today = here.node.today(&here.cx().get());
        assert_eq!(refused(end(Some(today.yesterday().unwrap())).await), BadTerms::EndDay);
        assert_eq!(refused(end(Some(line.until.tomorrow().unwrap())).await), BadTerms::EndDay);
        assert_eq!(end(Some(today.tomorrow().unwrap())).await.unwrap(), today.tomorrow().unwrap());
        assert_eq!(stands(&here), [Stands::InForce], "until that day");
        assert_eq!(end(None).await.unwrap(), today, "sooner still");
        assert_eq!(stands(&here), [Stands::Ended]);
        assert_eq!(refused(end(None).await), BadTerms::Ended);
        // The other town reads it in the document.
        assert_eq!(stands(&there), [Stands::InForce]);
        learn(&there, &here).await;
        assert_eq!(stands(&there), [Stands::Ended]);
        assert_eq!(there.node.agreements(&there.cx().get())[0].end, Some((today, false)));
        assert_eq!(refused(accepted(&there, &both).await), BadTerms::Ended);
    }
}

#[tokio::test]
async fn what_no_step_needs_is_not_agreed_on() {
    let (here, there) = (TestTown::sqlite(82).await, TestTown::elsewhere(82).await);
    let whole = proposal(&here, &there);
    type Change = fn(&mut Clause);
    let wrong: [(Change, &str); 7] = [
        (|c| c.fields.push("phone2".into()), "agreement-bad-field"),
        (|c| c.procedure = "ask-for-help".into(), "agreement-bad-procedure"),
        (|c| c.step = Some("other".into()), "agreement-bad-step"),
        (|c| c.step = None, "agreement-bad-step"),
        (|c| c.office.id = "moon".into(), "agreement-bad-office"),
        (|c| c.days = 400, "agreement-bad-days"),
        (|c| c.days = 0, "agreement-bad-days"),
    ];
    for (change, key) in wrong {
        for at in ["testing", "elsewhere"] {
            let mut terms = whole.clone();
            change(terms.clauses.iter_mut().find(|c| c.at == at).unwrap());
            assert_eq!(refused(proposed(&here, &terms).await).key(), key, "at {at}");
        }
    }
    let mut none = whole.clone();
    none.clauses.clear();
    assert_eq!(refused(proposed(&here, &none).await), BadTerms::Empty);
    let mut over = whole.clone();
    over.until = whole.from.yesterday().unwrap();
    assert_eq!(refused(proposed(&here, &over).await), BadTerms::Over);
    let own = Proposal { partner: document(&here), ..whole.clone() };
    assert_eq!(refused(proposed(&here, &own).await).key(), "agreement-bad-one");
    let mut lead = whole.clone();
    lead.clauses.iter_mut().find(|c| c.at == "testing").unwrap().office.id = point("school-lead").to_string();
    assert_eq!(refused(proposed(&here, &lead).await).key(), "agreement-bad-office");
    // Narrower than the procedure allows is well.
    let mut narrow = whole.clone();
    narrow.clauses.truncate(1);
    narrow.clauses[0].fields.truncate(1);
    proposed(&here, &narrow).await.unwrap();
}

#[tokio::test]
async fn another_towns_file_is_not_taken() {
    let (here, there) = (TestTown::sqlite(83).await, TestTown::elsewhere(83).await);
    let file = proposed(&here, &proposal(&here, &there)).await.unwrap();
    assert_eq!(refused(accepted(&here, &file).await), BadTerms::Unsigned, "its own proposal, without an answer");
    assert_eq!(refused(accepted(&there, "{}").await).key(), "agreement-bad-file");
    let moved = there.again().await.unwrap().with_authority("elsewhere.example:81".into());
    let took = moved.accept_agreement(&mut there.cx().get(), Signs::Owner, &file).await;
    assert_eq!(refused(took), BadTerms::OurKey);
    let third = TestTown::practice(84).await;
    assert_eq!(refused(accepted(&third, &file).await), BadTerms::NotOurs);
    let of_third = Proposal { partner: document(&third), ..proposal(&here, &there) };
    assert_eq!(refused(proposed(&here, &of_third).await), BadTerms::Practice);
}

#[tokio::test]
async fn keys_are_believed_of_a_partner_alone() {
    let (here, there) = (TestTown::sqlite(85).await, TestTown::elsewhere(85).await);
    let take = async |from: &str, document: &str| here.node.learn(&mut here.cx().get(), from, document).await;
    let before = document(&there);
    assert_eq!(refused(take("elsewhere.example", &before).await), BadTerms::Stranger, "no agreement yet");
    agreed(&here, &there, None).await;
    assert_eq!(refused(take("evil.example", &before).await), BadTerms::Stranger);
    assert_eq!(
        refused(take("elsewhere.example", &before.replace("Elsewhere", "Elsewhat")).await).key(),
        "agreement-bad-altered"
    );
    take("elsewhere.example", &before).await.unwrap();
    there.world.advance_days(1);
    let later = document(&there);
    assert_eq!(refused(take("elsewhere.example", &later).await), BadTerms::Future);
    // Both towns know the office's readers: who acts first, and those who are let in later.
    let read = here.node.other_town(&before).unwrap();
    let desk = read.office(&point("elsewhere/desk").to_string()).unwrap();
    let readers: Vec<_> = desk.readers.iter().map(|r| (r.point.clone(), r.dormant)).collect();
    let named = |key: &str| point(key).to_string();
    assert_eq!(
        readers,
        [
            (named("elsewhere/desk"), false),
            (named("elsewhere/school-lead"), true),
            (named("elsewhere/hall-lead"), true)
        ]
    );
    assert!(read.office(&named("elsewhere/school-lead")).is_none(), "a lead takes nothing new");
}
