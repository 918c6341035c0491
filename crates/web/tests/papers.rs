//! Files that are not what they say, that would exhaust a decoder or run, and what is said to whoever
//! sent them. Through the router, as a browser without script would.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
#[path = "../../paper/tests/made/mod.rs"]
mod made;

use axum::http::StatusCode;
use browser::{Browser, Seen};
use made::{bomb, jpeg, pdf, png};
use testkit::TestTown;

#[track_caller]
fn has(seen: &Seen, text: &str) {
    assert!(seen.body.contains(text), "no {text:?} in {} {}", seen.status, seen.body);
}

async fn draft(town: &TestTown) -> Browser {
    let mut browser = Browser::new(town);
    let seen = browser.post("/apply/ask-for-help", &[("need", "x"), ("name", "佳"), ("reply_language", "en")]).await;
    assert_eq!(seen.to.as_deref(), Some("/apply/review"));
    browser
}

/// Addresses of the documents that a page names, without the page at their end.
fn documents(seen: &Seen) -> Vec<String> {
    let links = seen.body.split("href=\"/card/documents/").skip(1);
    links.map(|l| format!("/card/documents/{}", l.split("/pages/").next().unwrap())).collect()
}

#[tokio::test]
async fn every_bad_file_has_a_sentence_of_its_own() {
    let town = TestTown::sqlite(1).await;
    let mut browser = draft(&town).await;
    let whole = jpeg(200, 200, 1);
    let cases: &[(&str, &[u8], &str)] = &[
        ("photo.jpg", b"MZ\x90\0\x03\0\0\0\x04", "is a program, whatever its name says"),
        ("photo.jpg", b"only words", "not what its name says"),
        ("bomb.png", &bomb(50_000, 50_000), "more than 50 million pixels"),
        ("cut.jpg", &whole[..whole.len() / 2], "damaged or was cut off"),
        ("IMG_1.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC photo"),
        ("empty.pdf", b"", "This file is empty"),
        ("cv.docx", b"PK\x03\x04 [Content_Types].xml", "Save it as PDF"),
        ("a.zip", b"PK\x03\x04 photo", "packed folder"),
        ("a.mp4", b"\0\0\0\x18ftypisom\0\0\0\0", "recording"),
        ("a.gif", b"GIF89a", "Save it as JPEG or PNG"),
        ("a.pdf", b"%PDF-1.4 nothing", "damaged or was cut off"),
        ("x", &[0, 1, 2], "what kind of file this is"),
    ];
    for (name, bytes, sentence) in cases {
        let seen = browser.upload("/apply/attach", name, bytes).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        has(&seen, sentence);
        has(&seen, &format!(">{name}</a>"));
        assert!(documents(&seen).is_empty(), "{name} was kept");
    }
}

#[tokio::test]
async fn of_twelve_files_the_sound_one_is_kept_and_each_other_is_named() {
    let town = TestTown::sqlite(2).await;
    let mut browser = draft(&town).await;
    let names: Vec<String> = (1..=12).map(|n| format!("page {n}.png")).collect();
    let sound = png(60, 40);
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .enumerate()
        .map(|(i, name)| (name.as_str(), if i == 6 { &sound[..] } else { &sound[..30] }))
        .collect();
    let seen = browser.upload_all("/apply/attach", &files).await;
    assert_eq!((seen.status, documents(&seen).len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));
    for (i, name) in names.iter().enumerate() {
        assert_eq!(seen.body.contains(&format!(">{name}</a>: This file is damaged")), i != 6, "{name}");
    }
    let many: Vec<(&str, &[u8])> = (0..21).map(|_| ("a.png", &sound[..])).collect();
    has(&browser.upload_all("/apply/attach", &many).await, "At most 20 files");
}

#[tokio::test]
async fn a_photo_is_kept_upright_and_without_what_the_camera_wrote() {
    let town = TestTown::sqlite(3).await;
    let mut browser = draft(&town).await;
    let done = browser.upload("/apply/attach", "IMG_1.JPG", &jpeg(60, 30, 6)).await;
    assert_eq!(done.to.as_deref(), Some("/apply/review#documents"));
    let review = browser.get("/apply/review").await;
    let shown = browser.get(&format!("{}/pages/1", documents(&review)[0])).await;
    let (_, data) = shown.body.split_once("src=\"data:image/jpeg;base64,").unwrap();
    let bytes = data_encoding::BASE64.decode(data.split('"').next().unwrap().as_bytes()).unwrap();
    let picture = image::load_from_memory(&bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (30, 60));
    assert!(!bytes.windows(4).any(|w| w == b"Exif") && !bytes.windows(3).any(|w| w == b"GPS"));
}

#[tokio::test]
async fn a_pdf_with_a_script_is_shown_as_pictures_and_not_given_to_an_office() {
    let town = TestTown::sqlite(4).await;
    let mut browser = draft(&town).await;
    let bytes = pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", 2);
    browser.upload("/apply/attach", "form.pdf", &bytes).await;
    let review = browser.get("/apply/review").await;
    has(&review, "2 pages");
    let path = documents(&review).remove(0);
    let first = browser.get(&format!("{path}/pages/1")).await;
    has(&first, "This file holds a program");
    has(&first, "src=\"data:image/png;base64,");
    has(&first, &format!("rel=\"next\" href=\"{path}/pages/2\""));
    let last = browser.get(&format!("{path}/pages/9")).await;
    has(&last, "Page 2 of 2");
    assert!(!last.body.contains("rel=\"next\""));
    assert_eq!(browser.get(&format!("{path}/pages/x")).await.status, StatusCode::NOT_FOUND);

    browser.post("/apply/send", &[]).await;
    let amina = town.staff("Amina").await;
    let case = town.node.queue(&mut town.cx().get(), &amina, None).await.unwrap()[0].case;
    let number = path.rsplit('/').next().unwrap().parse().unwrap();
    let given = town.node.look_document(&mut town.cx().get(), &amina, case, number).await;
    assert!(matches!(given, Err(node::Error::HoldsScript)));
    let page = town.node.look_page(&mut town.cx().get(), &amina, case, number, 2).await.unwrap();
    assert!(page.script && page.leaf.is_ok());
    let timeline = browser.get("/card/case").await;
    has(&timeline, "Looked at</b> (2 times)");
}
