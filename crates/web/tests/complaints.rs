//! What people complain of most in systems of this kind, each made impossible and named. The same
//! things are tried in more ways elsewhere; here they stand in one place.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;

use axum::http::StatusCode;
use browser::{Browser, Seen};
use id::CaseId;
use node::view::CaseView;
use node::{Action, Card, Error, Opening};
use serde_json::json;
use testkit::{TestTown, point};

#[track_caller]
fn has(seen: &Seen, text: &str) {
    assert!(seen.body.contains(text), "no {text:?} in {} {}", seen.status, seen.body);
}

#[track_caller]
fn lacks(seen: &Seen, text: &str) {
    assert!(!seen.body.contains(text), "{text:?} in {} {}", seen.status, seen.body);
}

async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

async fn asks(town: &TestTown, need: &str, draft: bool) -> (CaseId, Card) {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": need }),
        card: None,
        contact: None,
        point: Some(point("desk")),
        language: "en".into(),
        area: None,
        draft,
    };
    let opened = town.node.open(&mut town.cx().get(), opening).await.unwrap();
    (opened.case, opened.card.unwrap())
}

#[tokio::test]
async fn n01_the_last_persons_answers_do_not_appear_in_the_next_persons_form() {
    let town = TestTown::sqlite(101).await;
    let mut counter = Browser::new(&town);
    counter.sign_in(&town, "Amina").await;
    counter.post("/staff/counter", &[("point", &point("counter").to_string())]).await;
    let form = counter.get("/apply/ask-for-help").await.body;
    let mark = form.split("name=\"_person\" value=\"").nth(1).unwrap()[..16].to_owned();
    counter.post("/apply/ask-for-help", &[("need", "canary"), ("_person", &mark)]).await;
    has(&counter.get("/apply/review").await, "canary");
    counter.post("/staff/counter/finish", &[("_person", &mark)]).await;
    for page in ["/apply/ask-for-help", "/apply/review", "/apply/change", "/card/case", "/card"] {
        lacks(&counter.get(page).await, "canary");
    }
    let again = counter.post("/apply/ask-for-help", &[("need", "canary"), ("_person", &mark)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    lacks(&again, "canary");
}

#[tokio::test]
async fn n02_helper_and_person_work_on_one_file_and_nobody_signs_in_as_somebody_else() {
    let town = TestTown::sqlite(102).await;
    // Begun by a helper at a counter; the person goes on at home with the card, on the same case.
    let (case, card) = asks(&town, "begun with a helper", true).await;
    let mut home = Browser::new(&town);
    let seen = home.post("/card", &[("code", &card.text())]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    has(&home.get("/apply/change").await, "begun with a helper");
    home.post("/apply/change", &[("need", "ended at home")]).await;
    home.post("/apply/send", &[]).await;
    assert_eq!(
        (view(&town, &card).await.case, view(&town, &card).await.answers["need"].as_str()),
        (case, Some("ended at home"))
    );
    // A member is no holder, whatever they may read.
    let mut office = Browser::new(&town);
    office.sign_in(&town, "Chen").await;
    has(&office.get(&format!("/staff/cases/{case}")).await, "ended at home");
    for path in ["/card/message", "/card/withdraw", "/card/complete"] {
        let refused = office.post(path, &[("text", "as if I were you"), ("sure", "yes")]).await;
        assert_ne!(refused.status, StatusCode::SEE_OTHER, "{path} leads on to {:?}", refused.to);
    }
    assert_eq!(view(&town, &card).await.stage, "sent");
}

#[tokio::test]
async fn n03_what_was_begun_is_found_again_without_an_account() {
    let town = TestTown::sqlite(103).await;
    let mut library = Browser::new(&town);
    library.post("/apply/ask-for-help", &[("need", "half a thought")]).await;
    let card = library.card(&town).unwrap();
    drop(library);
    let mut phone = Browser::new(&town);
    phone.post("/card", &[("code", &card.text())]).await;
    has(&phone.get("/apply/review").await, "half a thought");
}

#[tokio::test]
async fn n04_neither_back_nor_review_nor_a_cut_line_wipes_an_answer() {
    let town = TestTown::sqlite(104).await;
    let mut browser = Browser::new(&town);
    let long = "x".repeat(5_000);
    let wrong = browser.post("/apply/ask-for-help", &[("need", &long), ("name", "Ayşe")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(&wrong, &long);
    has(&wrong, "value=\"Ayşe\"");
    browser.post("/apply/ask-for-help", &[("need", "one"), ("name", "Ayşe")]).await;
    for _ in 0..2 {
        has(&browser.get("/apply/review").await, "Ayşe");
        has(&browser.get("/apply/change").await, "value=\"Ayşe\"");
    }
    // The answer to the button never came: pressed again, it is the same case.
    browser.post("/apply/send", &[]).await;
    let first = view(&town, &browser.card(&town).unwrap()).await;
    browser.post("/apply/send", &[]).await;
    let second = view(&town, &browser.card(&town).unwrap()).await;
    assert_eq!((first.case, first.timeline.len()), (second.case, second.timeline.len()));
}

#[tokio::test]
async fn n05_after_sending_there_is_no_silence() {
    for town in TestTown::all(105).await {
        let (_, card) = asks(&town, "is anybody there?", false).await;
        let sent = view(&town, &card).await;
        assert!(sent.promised.is_some() && !sent.deadlines.is_empty(), "a day is promised from the start");
        for _ in 0..60 {
            town.world.advance_days(1);
            town.node.catch_up(&mut town.cx().get()).await.unwrap();
        }
        let silent = view(&town, &card).await;
        let kinds: Vec<_> =
            silent.timeline.iter().map(|e| e.kind).filter(|k| k.contains("accepted") || *k == "late").collect();
        assert_eq!(kinds, ["accepted_by_silence", "late"], "silence counts, and has a consequence");
        let mut lead = Browser::new(&town);
        lead.sign_in(&town, "Dilnur").await;
        has(&lead.get("/staff/queue").await, &silent.case.to_string());
    }
}

#[tokio::test]
async fn n06_nobody_is_sent_away_with_a_no_every_listing_leads_to_somebody() {
    let town = TestTown::sqlite(106).await;
    let mut browser = Browser::new(&town);
    for procedure in town.node.procedures() {
        let form = browser.get(&format!("/apply/{}", procedure.id)).await;
        assert_eq!(form.status, StatusCode::OK, "{}", procedure.id);
    }
    // What is not understood is asked of a counter.
    let nothing = browser.post("/find", &[("q", "qwxz")]).await;
    has(&nothing, "href=\"/apply/ask-for-help");
}

#[tokio::test]
async fn n07_a_case_is_with_one_office_and_both_know_which() {
    for town in TestTown::all(107).await {
        let (case, card) = asks(&town, "whose is it?", false).await;
        let (chen, amina) = (town.staff("Chen").await, town.staff("Amina").await);
        let pass = || Action::Pass { to: point("counter"), text: "The counter's".into() };
        town.node.act(&mut town.cx().get(), &chen, case, pass()).await.unwrap();
        let again = town.node.act(&mut town.cx().get(), &chen, case, pass()).await;
        assert!(matches!(again, Err(Error::NoGrant)), "{again:?}");
        let queues =
            [&chen, &amina].map(async |staff| town.node.queue(&mut town.cx().get(), staff, None).await.unwrap().len());
        let [before, after] = queues;
        assert_eq!((before.await, after.await), (0, 1));
        assert_eq!(view(&town, &card).await.responsible, point("counter"));
    }
}

#[tokio::test]
async fn n08_of_two_who_write_at_once_nobody_is_overwritten_in_silence() {
    for town in TestTown::all(108).await {
        let (case, card) = asks(&town, "two at once", false).await;
        let (chen, other) = (town.staff("Chen").await, town.staff("Chen").await);
        let reply = |text: &str| Action::Reply { text: text.into(), phrases: vec![] };
        let mut told = vec!["two at once".to_owned()];
        for round in 0..6 {
            let (one, two) = (format!("one {round}"), format!("two {round}"));
            let (mut first, mut second) = (town.cx(), town.cx());
            let (mut first, mut second) = (first.get(), second.get());
            let (a, b) = tokio::join!(
                town.node.act(&mut first, &chen, case, reply(&one)),
                town.node.act(&mut second, &other, case, reply(&two)),
            );
            for (done, text) in [(a, one), (b, two)] {
                match done {
                    Ok(()) => told.push(text),
                    Err(error) => assert!(matches!(error, Error::Conflict), "{error}"),
                }
            }
        }
        let kept: Vec<_> = view(&town, &card).await.thread.into_iter().map(|m| m.text).collect();
        assert_eq!(kept.len(), told.len() - 1);
        assert!(told[1..].iter().all(|text| kept.contains(text)), "what was acknowledged is there: {told:?} {kept:?}");
    }
}

#[tokio::test]
async fn n09_what_is_still_needed_is_not_deleted() {
    let town = TestTown::sqlite(109).await;
    let (case, card) = asks(&town, "late?", false).await;
    let mut holder = Browser::new(&town);
    holder.post("/card", &[("code", &card.text())]).await;
    let open = holder.post("/card/delete", &[]).await;
    assert_eq!(open.status, 409);
    has(&open, "still open");
    town.node.complain(&mut town.cx().get(), &card, "too slow").await.unwrap();
    let answer = Action::Answer { text: "Here.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &town.staff("Chen").await, case, answer).await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    has(&holder.post("/card/delete", &[]).await, "complaint has no answer yet");
    // Far beyond the days of the procedure, which wait for the answer.
    town.world.advance_days(400);
    town.node.catch_up(&mut town.cx().get()).await.unwrap();
    assert_eq!(view(&town, &card).await.kept, None);
}

#[tokio::test]
async fn n10_days_are_counted_in_front_of_the_person() {
    let town = TestTown::sqlite(110).await;
    // From a Monday to past Qingming, with weekends on the way.
    let (case, card) = asks(&town, "when?", false).await;
    let promised = view(&town, &card).await.promised.unwrap();
    let counted = promised.lines.iter().map(|l| l.counted_to).max().unwrap();
    assert_eq!(u64::from(counted), u64::from(town.node.procedure("ask-for-help").unwrap().clock.decide));
    assert!(promised.lines.iter().any(|l| l.what == calendar::What::Weekend));
    // While the office waits for the person, no day counts.
    let chen = town.staff("Chen").await;
    let ask = Action::Complete { evidence: vec!["pay-slips".into()], text: String::new() };
    town.node.act(&mut town.cx().get(), &chen, case, ask).await.unwrap();
    town.world.advance_days(30);
    town.node.complete(&mut town.cx().get(), &card).await.unwrap();
    let later = view(&town, &card).await.promised.unwrap();
    assert!(later.date > promised.date && later.lines.iter().any(|l| l.what == calendar::What::Stopped));
}

#[tokio::test]
async fn n11_deleting_is_a_button_and_afterwards_nobody_can_read_it() {
    let town = TestTown::sqlite(111).await;
    let (case, card) = asks(&town, "erase me", false).await;
    let answer = Action::Answer { text: "Here.".into(), phrases: vec![] };
    town.node.act(&mut town.cx().get(), &town.staff("Chen").await, case, answer).await.unwrap();
    town.node.close(&mut town.cx().get(), &card).await.unwrap();
    let mut holder = Browser::new(&town);
    holder.post("/card", &[("code", &card.text())]).await;
    has(&holder.get("/card/case").await, "action=\"/card/delete\"");
    holder.post("/card/delete", &[]).await;
    has(&holder.get("/card/case").await, "action=\"/card/keep\"");
    for _ in 0..4 {
        town.world.advance_days(1);
        town.node.catch_up(&mut town.cx().get()).await.unwrap();
    }
    let gone = holder.post("/card", &[("code", &card.text())]).await;
    has(&gone, "was deleted on");
    lacks(&gone, "erase me");
    let chen = town.staff("Chen").await;
    assert!(matches!(town.node.look(&mut town.cx().get(), &chen, case).await, Err(Error::NoGrant)));
}

#[tokio::test]
async fn n12_no_list_shows_what_a_case_hides() {
    let town = TestTown::sqlite(112).await;
    let (_, card) = asks(&town, "canary", false).await;
    town.node.message(&mut town.cx().get(), &card, "canary message").await.unwrap();
    let mut office = Browser::new(&town);
    office.sign_in(&town, "Chen").await;
    for page in ["/staff/queue", "/staff/counter"] {
        lacks(&office.get(page).await, "canary");
    }
}

#[tokio::test]
async fn n13_not_ours_needs_a_next_owner_and_no_office_can_close() {
    let town = TestTown::sqlite(113).await;
    let (case, card) = asks(&town, "not ours?", false).await;
    let mut office = Browser::new(&town);
    office.sign_in(&town, "Chen").await;
    let page = office.get(&format!("/staff/cases/{case}")).await;
    lacks(&page, "/close\"");
    let nowhere = office.post(&format!("/staff/cases/{case}/pass"), &[("to", ""), ("text", "Not our business")]).await;
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    has(&nowhere, "Not our business");
    let seen = view(&town, &card).await;
    assert_eq!((seen.stage, seen.responsible), ("sent", point("desk")));
}

#[tokio::test]
async fn n14_every_error_is_a_sentence_that_is_read_out_and_leads_to_its_field() {
    let town = TestTown::sqlite(114).await;
    let mut browser = Browser::new(&town);
    for locale in i18n::LOCALES {
        browser.post("/language", &[("language", locale.tag), ("back", "/")]).await;
        for (path, pairs) in [("/apply/ask-for-help", vec![("need", "")]), ("/card", vec![("code", "x")])] {
            let wrong = browser.post(path, &pairs).await;
            assert!(wrong.status.is_client_error(), "{path}");
            has(&wrong, "role=\"alert\"");
            has(&wrong, "aria-invalid=\"true\"");
            has(&wrong, &format!("href=\"#{}\"", pairs[0].0));
            lacks(&wrong, "⟦");
        }
    }
}

#[tokio::test]
async fn n15_a_queue_is_a_page_however_many_cases_there_are() {
    for town in TestTown::all(115).await {
        for n in 0..130 {
            asks(&town, &format!("case {n}"), false).await;
        }
        let chen = town.staff("Chen").await;
        let (mut after, mut seen, mut pages) = (None, std::collections::BTreeSet::new(), 0);
        loop {
            let rows = town.node.queue(&mut town.cx().get(), &chen, after).await.unwrap();
            let Some(last) = rows.last() else { break };
            assert!(rows.len() <= 50, "a page has an end");
            after = Some(last.case);
            pages += 1;
            rows.iter().for_each(|row| assert!(seen.insert(row.case), "shown twice"));
        }
        assert_eq!((seen.len(), pages), (130, 3), "on {}", town.database);
        let amina = town.staff("Amina").await;
        assert!(town.node.queue(&mut town.cx().get(), &amina, None).await.unwrap().is_empty());
    }
}
