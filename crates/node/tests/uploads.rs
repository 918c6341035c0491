//! Large documents, and files that come in pieces, on both databases.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use jiff::Timestamp;
use node::view::{CaseView, File};
use node::{Card, Context, Error, Opening, PIECE, Progress};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;
use testkit::TestTown;

const ID: &str = "0123456789abcdef";

async fn draft(town: &TestTown) -> Card {
    let opening = Opening {
        procedure: "ask-for-help".into(),
        answers: json!({ "need": "papers", "name": "Ayşe" }),
        card: None,
        contact: None,
        area: None,
        point: None,
        language: "ug".into(),
        draft: true,
    };
    town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap()
}

async fn view(town: &TestTown, card: &Card) -> CaseView {
    town.node.view(&mut town.cx().get(), card).await.unwrap()
}

/// A text of `lines` lines of 16 bytes.
fn text(lines: usize) -> Vec<u8> {
    (0..lines).flat_map(|n| format!("line {n:>10}\n").into_bytes()).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return vec![] };
    let paths = entries.map(|e| e.unwrap().path());
    paths.flat_map(|p| if p.is_dir() { files(&p) } else { vec![p] }).collect()
}

async fn begin(town: &TestTown, card: &Card, size: usize) -> Result<Progress, Error> {
    town.node.begin_upload(&mut town.cx().get(), card, ID, size as u64).await
}

async fn piece(town: &TestTown, card: &Card, offset: usize, bytes: &[u8]) -> Result<(), Error> {
    town.node.piece(&mut town.cx().get(), card, ID, offset as u64, bytes).await
}

async fn finish(town: &TestTown, card: &Card, size: usize) -> Result<(), Error> {
    town.node.finish_upload(&mut town.cx().get(), card, ID, size as u64, "long.txt").await
}

/// Files bear the time of the machine, whatever the town's is.
const FAR: &str = "2200-01-01T00:00:00Z";
const LONG_AGO: &str = "2000-01-01T00:00:00Z";

async fn sweep(town: &TestTown, now: &str) -> usize {
    let (now, mut rng): (Timestamp, _) = (now.parse().unwrap(), testkit::rng(1));
    town.node.sweep_files(&mut Context { now, rng: &mut rng }).await.unwrap()
}

#[tokio::test]
async fn a_large_document_lies_beside_the_database_and_the_chain_covers_it() {
    for town in TestTown::all(1).await {
        let card = draft(&town).await;
        let bytes = text(20_000);
        let file = File { name: "long.txt".into(), media_type: String::new(), bytes: bytes.clone() };
        town.node.attach(&mut town.cx().get(), &card, file).await.unwrap();
        let number = view(&town, &card).await.thread[0].document.clone().unwrap().number;
        let document = async || town.node.document(&mut town.cx().get(), &card, number).await;
        assert_eq!(document().await.unwrap().bytes, bytes);
        let beside = files(&town.folder.path().join("files/bodies"));
        assert_eq!(beside.len(), 1, "{}", town.database);

        // Not swept, however old: its event is there.
        assert_eq!((sweep(&town, FAR).await, document().await.is_ok()), (0, true), "{}", town.database);

        // Altered, and gone: said, and never another file instead.
        let whole = std::fs::read(&beside[0]).unwrap();
        let mut altered = whole.clone();
        altered[1000] ^= 1;
        std::fs::write(&beside[0], altered).unwrap();
        assert!(matches!(document().await, Err(Error::Damaged)));
        std::fs::remove_file(&beside[0]).unwrap();
        assert!(matches!(document().await, Err(Error::Damaged)));
        std::fs::write(&beside[0], whole).unwrap();
        assert!(document().await.is_ok());
    }
}

#[tokio::test]
async fn a_file_comes_in_pieces_and_goes_on_after_a_cut() {
    for town in TestTown::all(2).await {
        let card = draft(&town).await;
        let bytes = text(50_000);
        let size = bytes.len();
        let cut = 2 * PIECE;
        assert_eq!(begin(&town, &card, size).await.unwrap(), Progress { offset: 0, done: false });
        for at in [0, PIECE, 0] {
            piece(&town, &card, at, &bytes[at..at + PIECE]).await.unwrap();
        }
        assert_eq!(begin(&town, &card, size).await.unwrap().offset, cut as u64);
        assert!(matches!(finish(&town, &card, size).await, Err(Error::Incomplete)));
        // The last one came before the one in the middle.
        let last = size / PIECE * PIECE;
        piece(&town, &card, last, &bytes[last..]).await.unwrap();
        assert_eq!(begin(&town, &card, size).await.unwrap().offset, cut as u64);
        for at in (cut..last).step_by(PIECE) {
            piece(&town, &card, at, &bytes[at..at + PIECE]).await.unwrap();
        }
        // Nothing of it can be read where it lies, or with another card.
        for file in files(&town.folder.path().join("files/pieces")) {
            assert!(!std::fs::read(file).unwrap().windows(9).any(|w| w == b"line     "));
        }
        let other = draft(&town).await;
        assert_eq!(begin(&town, &other, size).await.unwrap().offset, 0);
        assert!(matches!(finish(&town, &other, size).await, Err(Error::Incomplete)));

        // The one that is ahead takes the pieces away, at whatever moment of the other.
        let after = async |milliseconds| {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            finish(&town, &card, size).await
        };
        let (one, two, three, four) = tokio::join!(after(0), after(0), after(15), after(40));
        assert!(one.is_ok() && two.is_ok() && three.is_ok() && four.is_ok(), "{one:?} {two:?} {three:?} {four:?}");
        finish(&town, &card, size).await.unwrap();
        assert!(begin(&town, &card, size).await.unwrap().done);
        let documents: Vec<_> = view(&town, &card).await.thread.into_iter().filter_map(|m| m.document).collect();
        assert_eq!(documents.len(), 1, "{}: pressed three times it is one document", town.database);
        let file = town.node.document(&mut town.cx().get(), &card, documents[0].number).await.unwrap();
        assert!(file.bytes == bytes && documents[0].name == "long.txt");
        assert_eq!(files(&town.folder.path().join("files/pieces")), Vec::<PathBuf>::new());
    }
}

#[tokio::test]
async fn pieces_that_fit_nowhere_are_refused_and_what_is_left_alone_is_swept() {
    let town = TestTown::sqlite(3).await;
    let card = draft(&town).await;
    let bytes = vec![b'a'; PIECE + 1];
    assert!(matches!(piece(&town, &card, 1, b"a").await, Err(Error::BadPiece)));
    assert!(matches!(piece(&town, &card, 0, &bytes).await, Err(Error::BadPiece)));
    assert!(matches!(piece(&town, &card, 0, b"").await, Err(Error::BadPiece)));
    assert!(matches!(piece(&town, &card, 100 * PIECE, b"a").await, Err(Error::TooLarge { .. })));
    assert!(matches!(begin(&town, &card, node::MAX_DOCUMENT + 1).await, Err(Error::TooLarge { .. })));
    let named = async |id: &str| town.node.begin_upload(&mut town.cx().get(), &card, id, 9).await;
    assert!(matches!(named("../../etc").await, Err(Error::BadPiece)));
    assert!(matches!(named("short").await, Err(Error::BadPiece)));
    let stranger = Card::random(&mut testkit::rng(77));
    let strange = town.node.begin_upload(&mut town.cx().get(), &stranger, ID, 9).await;
    assert!(matches!(strange, Err(Error::UnknownCard)));

    for id in ["upload-1", "upload-2", "upload-3", "upload-4"] {
        town.node.piece(&mut town.cx().get(), &card, id, 0, b"left alone").await.unwrap();
    }
    assert!(matches!(piece(&town, &card, 0, b"a").await, Err(Error::TooManyUploads { max: 4 })));
    assert_eq!(sweep(&town, LONG_AGO).await, 0);
    assert_eq!(sweep(&town, FAR).await, 4);
    piece(&town, &card, 0, b"a\0b").await.unwrap();
    let unfit = finish(&town, &card, 3).await;
    assert!(matches!(unfit, Err(Error::Unfit(node::Unfit::Unknown))), "{unfit:?}");
    assert_eq!(begin(&town, &card, 3).await.unwrap().offset, 0, "a refused file is forgotten");
}
