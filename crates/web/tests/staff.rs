//! The pages of members: a day's work without script, and nothing typed is lost.

mod client;

use axum::http::header;
use client::{Site, with};
use node::Action;
use testkit::point;

const TEXT: &str = "سالام%0D%0AWe+%3Cneed%3E+more";
const SHOWN: &str = "سالام\r\nWe &lt;need&gt; more";

#[tokio::test]
async fn a_day_at_the_desk() {
    let site = Site::new(1).await;
    let (case, card) = site.case("<b>canary</b>", false).await;
    let page = format!("/staff/cases/{case}");
    let first = site.get("/staff/queue", &[]).await;
    assert_eq!((first.status.as_u16(), first.header(header::LOCATION)), (303, "/staff?next=%2Fstaff%2Fqueue"));
    let body = format!("name=Chen&passphrase={}&next={page}", site.town.passphrase("Chen").replace(' ', "+"));
    let signed = site.form("/staff/sign-in", &[], &body).await;
    assert_eq!((signed.status.as_u16(), signed.header(header::LOCATION)), (303, page.as_str()), "{}", signed.text());
    let cookie = signed.header(header::SET_COOKIE).to_owned();
    assert!(cookie.contains("HttpOnly; SameSite=Strict"), "{cookie}");
    let chen = [with(header::COOKIE, cookie.split(';').next().unwrap())];

    let queue = site.get("/staff/queue", &chen).await.text();
    assert!(queue.contains(&page) && queue.contains("Ask for help") && !queue.contains("canary"));
    let seen = site.get(&page, &chen).await.text();
    assert!(seen.contains("&lt;b&gt;canary") && !seen.contains("<b>canary"));
    assert!(
        seen.contains(&format!("action=\"{page}/answer\"")) && !seen.contains(&format!("action=\"{page}/extend\""))
    );

    let done = site.form(&format!("{page}/reply"), &chen, &format!("text={TEXT}&phrases=working-on-it")).await;
    assert_eq!((done.status.as_u16(), done.header(header::LOCATION)), (303, page.as_str()), "{}", done.text());
    let seen = site.get(&page, &chen).await.text();
    assert!(seen.contains("سالام\nWe &lt;need&gt; more") && seen.contains("We are working on your request"));
    let view = site.town.node.view(&mut site.town.cx().get(), &card).await.unwrap();
    assert!(view.timeline.iter().any(|e| e.kind == "looked" && e.member.as_deref() == Some("Chen")));

    let out = site.form("/staff/sign-out", &chen, "").await;
    assert_eq!(out.header(header::LOCATION), "/staff");
    assert_eq!(site.get(&page, &chen).await.status, 303);
}

#[tokio::test]
async fn an_error_keeps_what_was_typed() {
    let site = Site::new(2).await;
    let (case, _) = site.case("help", false).await;
    let chen = [site.session("Chen").await];
    let check = async |verb: &str, body: String, status: u16, kept: &[&str]| {
        let page = site.form(&format!("/staff/cases/{case}/{verb}"), &chen, &body).await;
        assert_eq!(page.status.as_u16(), status, "{verb}: {}", page.text());
        let text = page.text();
        assert!(text.contains("role=\"alert\""), "{verb}");
        kept.iter().for_each(|k| assert!(text.contains(k), "{verb} lost {k}"));
    };
    check("pass", format!("to=&text={TEXT}"), 422, &[SHOWN]).await;
    check("pass", format!("to={}&text={TEXT}", point("desk")), 409, &[SHOWN]).await;
    check(
        "complete",
        format!("evidence=pay-slips&evidence=nothing&text={TEXT}"),
        422,
        &[SHOWN, "value=\"pay-slips\" checked"],
    )
    .await;
    check("reply", format!("text={}", "x".repeat(4001)), 422, &[&"x".repeat(4001)]).await;
    check("reply", "text=".to_owned(), 422, &[]).await;
    check("reply", "text=a%00b%FF".to_owned(), 422, &["\u{FFFD}"]).await;
    // Not allowed in this state, or to this member: the form comes back all the same.
    check("decide", format!("granted=no&text={TEXT}"), 409, &[SHOWN, "value=\"no\" checked"]).await;
    check("extend", format!("text={TEXT}"), 403, &[SHOWN]).await;
}

#[tokio::test]
async fn a_case_that_went_elsewhere_gives_the_text_back() {
    let site = Site::new(3).await;
    let (case, _) = site.case("canary", false).await;
    let chen = [site.session("Chen").await];
    site.act("Chen", case, Action::Pass { to: point("counter"), text: "theirs".into() }).await;
    let page = site.form(&format!("/staff/cases/{case}/reply"), &chen, &format!("text={TEXT}")).await;
    assert_eq!(page.status, 404);
    assert!(page.text().contains(SHOWN) && !page.text().contains("canary"), "{}", page.text());
}

#[tokio::test]
async fn a_session_that_ends_in_the_middle_of_a_form_loses_nothing() {
    let site = Site::new(4).await;
    let (case, card) = site.case("help", false).await;
    let chen = [site.session("Chen").await];
    site.town.world.advance_minutes(16);
    let ended =
        site.form(&format!("/staff/cases/{case}/complete"), &chen, &format!("evidence=pay-slips&text={TEXT}")).await;
    assert_eq!(ended.status, 401);
    let page = ended.text();
    let hidden = |name: &str, value: &str| format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
    for field in [
        hidden("case", &case.to_string()),
        hidden("verb", "complete"),
        hidden("kept-evidence", "pay-slips"),
        hidden("kept-text", SHOWN),
    ] {
        assert!(page.contains(&field), "{field}\n{page}");
    }
    let carried = format!("case={case}&verb=complete&kept-evidence=pay-slips&kept-text={TEXT}&name=Chen");
    let wrong = site.form("/staff/sign-in", &[], &format!("{carried}&passphrase=wrong")).await;
    assert_eq!(wrong.status, 401);
    assert!(wrong.text().contains(&hidden("kept-text", SHOWN)) && wrong.text().contains("value=\"Chen\""));
    let right = site.town.passphrase("Chen").replace(' ', "+");
    let back = site.form("/staff/sign-in", &[], &format!("{carried}&passphrase={right}")).await;
    assert_eq!(back.status, 200);
    let confirm = back.text();
    assert!(
        confirm.contains(&format!("action=\"/staff/cases/{case}/complete\"")) && confirm.contains(SHOWN),
        "{confirm}"
    );
    assert!(confirm.contains(&hidden("evidence", "pay-slips")));
    let again = [with(header::COOKIE, back.header(header::SET_COOKIE).split(';').next().unwrap())];
    let sent =
        site.form(&format!("/staff/cases/{case}/complete"), &again, &format!("evidence=pay-slips&text={TEXT}")).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let view = site.town.node.view(&mut site.town.cx().get(), &card).await.unwrap();
    assert_eq!((view.stage, view.thread[0].text.as_str()), ("to_complete", "سالام\nWe <need> more"));
}

#[tokio::test]
async fn a_steward_is_told_why_there_is_no_queue() {
    let site = Site::new(5).await;
    let page = site.get("/staff/queue", &[site.session("Stan").await]).await;
    assert_eq!(page.status, 403);
    assert!(page.text().contains("Stan") && page.text().contains("class=\"notice\""));
}

#[tokio::test]
async fn documents_are_saved_and_never_opened_in_place() {
    let site = Site::new(6).await;
    let (case, _) = site.case("help", false).await;
    let chen = [site.session("Chen").await, with(header::CONTENT_TYPE, "multipart/form-data; boundary=b")];
    let part = |bytes: &str| {
        let head = "Content-Disposition: form-data; name=\"file\"; filename=\"خەت.txt\"\r\nContent-Type: text/html";
        format!("--b\r\n{head}\r\n\r\n{bytes}\r\n--b--\r\n")
    };
    let path = format!("/staff/cases/{case}/documents");
    let sent = site.send("POST", &path, &chen, part("<b>See <script>")).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let page = site.get(&format!("/staff/cases/{case}"), &chen[..1]).await.text();
    let at = page.find(&format!("{path}/")).unwrap();
    let link: String = page[at..].chars().take_while(|c| *c != '"').collect();
    let shown = site.get(&link, &chen[..1]).await;
    assert!(shown.text().contains("&lt;b&gt;See &lt;script&gt;"), "{}", shown.text());
    assert!(shown.header(header::CONTENT_SECURITY_POLICY).contains("sandbox allow-same-origin allow-forms"));
    let file = site.get(link.strip_suffix("/pages/1").unwrap(), &chen[..1]).await;
    assert_eq!(file.text(), "<b>See <script>");
    assert!(file.header(header::CONTENT_DISPOSITION).starts_with("attachment; filename*=UTF-8''%D8%AE"));
    assert!(file.header(header::CONTENT_SECURITY_POLICY).starts_with("sandbox"));
    assert_eq!(file.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let huge = site.send("POST", &path, &chen, part(&"x".repeat(node::MAX_DOCUMENT + 2 * 1024 * 1024))).await;
    assert_eq!(huge.status, 413);
    assert!(huge.text().contains("role=\"alert\""));
}
