//! Files as people send them, and as others make them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use made::{bomb, jpeg, pdf, png};
use paper::{Kind, Shown, Unfit, sheet, take};

#[track_caller]
fn check(name: &str, bytes: &[u8], want: Result<(Kind, &str), Unfit>) {
    let taken = take(name, bytes).map(|(paper, _)| (paper.kind, paper.name));
    assert_eq!(taken, want.map(|(kind, name)| (kind, name.to_owned())), "{name}");
}

#[test]
fn what_it_is_is_found_from_the_bytes() {
    check("a.png", &png(3, 2), Ok((Kind::Png, "a.png")));
    check("a.jpg", &png(3, 2), Ok((Kind::Png, "a.png")));
    check("scan.exe", &jpeg(3, 2, 1), Ok((Kind::Jpeg, "scan.jpg")));
    check("a.pdf", &pdf("", 1), Ok((Kind::Pdf, "a.pdf")));
    check("a.txt", "ياخشى\n".as_bytes(), Ok((Kind::Text, "a.txt")));
    check("", b"hello", Ok((Kind::Text, "")));
}

#[test]
fn what_cannot_be_taken_is_named() {
    check("photo.jpg", b"MZ\x90\0\x03\0\0\0", Err(Unfit::Program));
    check("photo.jpg", b"\x7fELF\x02\x01", Err(Unfit::Program));
    check("x", b"#!/bin/sh\nrm", Err(Unfit::Program));
    check("start.bat", b"del *.*", Err(Unfit::Program));
    check("photo.jpg", b"just some words", Err(Unfit::NotAsNamed));
    check("IMG.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Err(Unfit::Heic));
    check("IMG.jpg", b"\0\0\0\x18ftypmif1\0\0\0\0heic", Err(Unfit::Heic));
    check("a.avif", b"\0\0\0\x18ftypavif\0\0\0\0mif1", Err(Unfit::OtherPicture));
    check("a.mp4", b"\0\0\0\x18ftypisom\0\0\0\0isom", Err(Unfit::Recording));
    check("a.gif", b"GIF89a", Err(Unfit::OtherPicture));
    check("a.docx", b"PK\x03\x04........[Content_Types].xml", Err(Unfit::Office));
    check("a.zip", b"PK\x03\x04.......photo.jpg", Err(Unfit::Packed));
    check("a.svg", b"<svg onload=alert(1)>", Err(Unfit::WebPage));
    check("a.txt", b"  <!DOCTYPE html><script>", Err(Unfit::WebPage));
    check("a", &[0x80, 0, 1, 2], Err(Unfit::Unknown));
    check("a.jpg", b"", Err(Unfit::Empty));
}

#[test]
fn damaged_and_oversized_files_are_refused() {
    let whole = jpeg(64, 64, 1);
    check("a.jpg", &whole[..40], Err(Unfit::Damaged));
    check("a.jpg", &whole[..whole.len() * 6 / 10], Err(Unfit::Damaged));
    check("a.png", &png(64, 64)[..60], Err(Unfit::Damaged));
    check("a.png", &bomb(60_000, 60_000), Err(Unfit::TooManyPixels));
    check("a.pdf", b"%PDF-1.7\nnothing of the kind", Err(Unfit::Damaged));
}

#[test]
fn a_photo_comes_out_upright_and_bare() {
    // Orientation 6: the camera was turned, the first row is the right side.
    let sideways = jpeg(40, 20, 6);
    assert!(sideways.windows(4).any(|w| w == b"Exif"));
    let (_, plain) = take("IMG_1.jpg", &sideways).unwrap();
    let picture = image::load_from_memory(&plain).unwrap();
    assert_eq!((picture.width(), picture.height()), (20, 40));
    for word in [&b"Exif"[..], b"GPS", b"canary"] {
        assert!(!plain.windows(word.len()).any(|w| w == word), "{}", String::from_utf8_lossy(word));
    }
}

#[test]
fn a_large_photo_shrinks_to_a_page() {
    let (paper, plain) = take("a.jpg", &jpeg(4_000, 1_000, 1)).unwrap();
    let picture = image::load_from_memory(&plain).unwrap();
    assert_eq!((paper.kind, picture.width(), picture.height()), (Kind::Jpeg, 2_500, 625));
}

#[test]
fn a_pdf_is_drawn_and_its_script_is_told() {
    for (inside, script) in [("", false), ("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", true)] {
        let bytes = pdf(inside, 3);
        let (paper, kept) = take("a.pdf", &bytes).unwrap();
        assert_eq!((paper.pages, paper.script, &kept), (3, script, &bytes));
        let (sheet, page) = sheet(&bytes, 2).unwrap();
        assert_eq!((sheet.pages, sheet.script), (3, script));
        assert!(matches!(sheet.shown, Shown::Picture(Kind::Png)));
        let picture = image::load_from_memory(&page).unwrap().to_rgb8();
        assert!(picture.width() >= 1_300);
        // The page holds one black square, and white around it.
        let dark = picture.pixels().filter(|p| p.0[0] < 40).count();
        assert!(dark > 1_000 && dark * 4 < picture.pixels().len(), "{dark}");
    }
}

#[test]
fn a_name_in_disguise_is_still_a_script() {
    let (paper, _) = take("a.pdf", &pdf("/OpenAction << /S /J#61vaScript /J#53 (x) >>", 1)).unwrap();
    assert!(paper.script);
}

#[test]
fn a_text_is_shown_as_text() {
    let (sheet, bytes) = sheet("a <b>\n".as_bytes(), 1).unwrap();
    assert_eq!((sheet.shown, bytes.len()), (Shown::Text("a <b>\n".into()), 0));
}
