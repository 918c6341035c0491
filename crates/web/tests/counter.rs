//! Counter mode: what one person leaves, the next does not find.

mod client;

use axum::http::header::{self, HeaderName};
use client::{Answer, Site, with};
use testkit::point;

/// The value of a cookie that an answer sets; empty when it takes the cookie away.
fn cookie(answer: &Answer, name: &str) -> Option<String> {
    let lines = answer.headers.get_all(header::SET_COOKIE).iter().filter_map(|v| v.to_str().ok());
    let mut values = lines.filter_map(|line| line.strip_prefix(&format!("{name}="))?.split(';').next());
    values.next().map(str::to_owned)
}

fn cookies(all: &[(&str, &str)]) -> [(HeaderName, String); 1] {
    let all: Vec<String> = all.iter().map(|(name, value)| format!("{name}={value}")).collect();
    [with(header::COOKIE, all.join("; "))]
}

fn wipes(answer: &Answer) -> bool {
    let site_data = answer.header(HeaderName::from_static("clear-site-data"));
    cookie(answer, "card").as_deref() == Some("") && site_data == "\"cache\", \"storage\""
}

#[tokio::test]
async fn a_browser_stands_at_a_counter_until_its_member_leaves() {
    let site = Site::new(1).await;
    let amina = [site.session("Amina").await];
    let page = site.get("/staff/counter", &amina).await.text();
    assert!(page.contains(&format!("value=\"{}\" checked", point("counter"))), "{page}");
    let chen = [site.session("Chen").await];
    let none = site.get("/staff/counter", &chen).await.text();
    assert!(none.contains("None of your points is a counter") && !none.contains("name=\"point\""), "{none}");
    let refused = site.form("/staff/counter", &chen, &format!("point={}", point("counter"))).await;
    assert_eq!((refused.status.as_u16(), cookie(&refused, "counter")), (422, None));

    let begun = site.form("/staff/counter", &amina, &format!("point={}", point("counter"))).await;
    assert_eq!((begun.status.as_u16(), begun.header(header::LOCATION)), (303, "/"));
    assert!(wipes(&begun), "{:?}", begun.headers);
    assert!(begun.headers.get_all(header::SET_COOKIE).iter().all(|c| c.to_str().unwrap().contains("HttpOnly")));
    let at = cookie(&begun, "counter").unwrap();

    for path in ["/", "/doors/work", "/counters", "/card", "/apply/ask-for-help", "/apply/ask-for-help/print"] {
        let page = site.get(path, &cookies(&[("counter", &at)])).await;
        assert!(page.text().contains("action=\"/staff/counter/finish\""), "{path}");
        assert_eq!(page.header(header::CACHE_CONTROL), "no-store", "{path}");
        let other = at.replace(&point("counter").to_string(), &point("desk").to_string());
        let outside = site.get(path, &cookies(&[("counter", &other)])).await;
        assert!(!outside.text().contains("/staff/counter/finish"), "{path}: any point is taken for a counter");
    }
    // The session may have ended long ago: wiping is never refused.
    let done = site.form("/staff/counter/finish", &cookies(&[("counter", &at), ("language", "ug")]), "").await;
    assert_eq!((done.status.as_u16(), done.header(header::LOCATION)), (303, "/"));
    assert!(wipes(&done), "{:?}", done.headers);
    assert_eq!(cookie(&done, "language").as_deref(), Some("en"));
    let next = cookie(&done, "counter").unwrap();
    assert!(next != at && next[..40] == at[..40], "{next}");

    // What the browser could still send again is refused; so is what carries no mark at all.
    let mark = |at: &str| format!("_person={}", at.rsplit('.').next().unwrap());
    let refused = site.form("/find", &cookies(&[("counter", &next)]), &format!("q=canary&{}", mark(&at))).await;
    assert!(refused.status == 409 && !refused.text().contains("canary"), "{}", refused.text());
    assert_eq!(site.form("/find", &cookies(&[("counter", &next)]), "q=school").await.status, 409);
    let found = site.form("/find", &cookies(&[("counter", &next)]), &format!("q=school&{}", mark(&next))).await;
    assert!(found.status == 200 && found.text().contains(&format!("name=\"_person\" value=\"{}\"", &mark(&next)[8..])));
    for path in ["/staff/counter/leave", "/staff/sign-out"] {
        let left = site.form(path, &cookies(&[("counter", &at)]), "").await;
        assert_eq!((cookie(&left, "counter").as_deref(), cookie(&left, "card").as_deref()), (Some(""), Some("")));
    }
}

#[tokio::test]
async fn what_is_filed_there_stays_there_and_paper_keeps_its_day() {
    let site = Site::new(2).await;
    let session = site.town.token("Amina").await;
    let at = format!("{}.en.0123456789abcdef", point("counter"));
    let mark = "_person=0123456789abcdef";
    let counter = [("counter", at.as_str()), ("session", session.as_str())];
    let drafted = site.form("/apply/ask-for-help", &cookies(&counter), &format!("need=canary&{mark}")).await;
    let card = cookie(&drafted, "card").unwrap();
    let here = cookies(&[counter[0], counter[1], ("card", &card)]);
    let review = site.get("/apply/review", &here).await.text();
    assert!(review.contains("name=\"received\""), "{review}");
    let alone = site.get("/apply/review", &cookies(&[("card", &card)])).await.text();
    assert!(!alone.contains("name=\"received\""), "only at a counter");

    for wrong in ["yesterday", "2999-01-01", "2020-01-01", "2026-02-30"] {
        let refused = site.form("/apply/send", &here, &format!("received={wrong}&{mark}")).await;
        let text = refused.text();
        assert!(refused.status.as_u16() >= 400, "{wrong}");
        assert!(text.contains(&format!("value=\"{wrong}\"")) && text.contains("role=\"alert\""), "{wrong}: {text}");
    }
    let kept = site.town.node.kept_card(&site.town.cx().get(), &card).unwrap();
    let day = site.town.node.today(&site.town.cx().get()).saturating_sub(jiff::Span::new().days(3));
    let no_session = cookies(&[counter[0], ("card", &card)]);
    let refused = site.form("/apply/send", &no_session, &format!("received={day}&{mark}")).await;
    assert_eq!(refused.status, 401);
    assert_eq!(site.town.node.view(&mut site.town.cx().get(), &kept).await.unwrap().stage, "draft");
    let sent = site.form("/apply/send", &here, &format!("received={day}&{mark}")).await;
    assert_eq!(sent.header(header::LOCATION), "/apply/card", "{}", sent.text());
    let view = site.town.node.view(&mut site.town.cx().get(), &kept).await.unwrap();
    assert_eq!((view.responsible, view.received), (point("counter"), Some(day)));
}

#[tokio::test]
async fn no_document_lands_on_a_counters_disk() {
    let site = Site::new(3).await;
    let (_, card) = site.case("help", true).await;
    let file = node::view::File { name: "a.txt".into(), media_type: "text/plain".into(), bytes: b"canary".to_vec() };
    site.town.node.attach(&mut site.town.cx().get(), &card, file).await.unwrap();
    let view = site.town.node.view(&mut site.town.cx().get(), &card).await.unwrap();
    let number = view.thread.iter().find_map(|m| m.document.as_ref()).unwrap().number;
    let kept = site.town.node.keep_card(&mut site.town.cx().get(), &card);
    let path = format!("/card/documents/{number}");
    assert_eq!(site.get(&path, &cookies(&[("card", &kept)])).await.text(), "canary");
    let refused = site
        .get(&path, &cookies(&[("card", &kept), ("counter", &format!("{}.en.0123456789abcdef", point("counter")))]))
        .await;
    assert_eq!(refused.status, 403);
    assert!(!refused.text().contains("canary"));
}

#[tokio::test]
async fn a_blank_form_stands_in_two_languages() {
    let site = Site::new(4).await;
    let check = async |query: &str, language: &str, says: &[&str]| {
        let page = site.get(&format!("/apply/ask-for-help/print{query}"), &cookies(&[("language", language)])).await;
        let text = page.text();
        assert_eq!(page.status, 200);
        says.iter().for_each(|said| assert!(text.contains(said), "{query} {language}: {said}"));
        assert!(!text.contains("<script") && text.len() < 14 * 1024, "{}", text.len());
    };
    check("", "ug", &["dir=\"rtl\"", "<p lang=\"zh-Hans\" dir=\"ltr\">", "ھەرقانداق كۆزنەك", "任何窗口"]).await;
    check(
        "?with=es",
        "en",
        &["Any counter of the town takes it.", "Lo recoge cualquier ventanilla", "class=\"write\""],
    )
    .await;
    check("?with=%22%3E", "en", &["lang=\"zh-Hans\""]).await;
    let form = site.get("/apply/ask-for-help", &[]).await.text();
    assert!(form.contains("Print this form"));
    assert_eq!(site.get("/apply/nothing/print", &[]).await.status, 404);
}
