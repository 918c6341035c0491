//! Who can write SQL cannot put a card of their own in the place of a second card.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use node::view::File;
use node::{Card, Error};
use testkit::{TestTown, help};

async fn attach(town: &TestTown, card: &Card, name: &str) -> u32 {
    let file = File { name: name.into(), media_type: "text/plain".into(), bytes: b"hello".to_vec() };
    town.node.attach(&mut town.cx().get(), card, file).await.unwrap();
    let view = town.node.view(&mut town.cx().get(), card).await.unwrap();
    view.thread.iter().filter_map(|m| m.document.as_ref()).map(|d| d.number).next_back().unwrap()
}

#[tokio::test]
async fn a_card_that_was_exchanged_in_the_database_is_granted_nothing() {
    let town = TestTown::sqlite(81).await;
    let opening = help();
    let card = town.node.open(&mut town.cx().get(), opening).await.unwrap().card.unwrap();
    let (id, second) = town.node.share(&mut town.cx().get(), &card, "sister", None).await.unwrap();

    let forged = Card::random(&mut testkit::rng(99));
    let (locator, file) = (forged.locator("testing").0, town.folder.path().join("anydoor.db"));
    let db = rusqlite::Connection::open(file).unwrap();
    // The one key there is takes salts, counts only with the town's signature, and second cards have none.
    let columns = "SELECT COUNT(*) FROM pragma_table_info('card') WHERE name LIKE '%key%' AND name <> 'log_key'";
    let columns: i64 = db.query_row(columns, [], |row| row.get(0)).unwrap();
    assert_eq!(columns, 0, "there is no key to exchange");
    let theirs = "SELECT log_key FROM card WHERE reader = ?1";
    let theirs: Option<Vec<u8>> = db.query_row(theirs, [format!("guest/{id}")], |row| row.get(0)).unwrap();
    assert_eq!(theirs, None);
    let kept: Vec<u8> =
        db.query_row("SELECT locator FROM card WHERE reader = ?1", [format!("guest/{id}")], |row| row.get(0)).unwrap();
    db.execute("UPDATE card SET locator = ?1 WHERE reader = ?2", (&locator[..], format!("guest/{id}"))).unwrap();
    let number = attach(&town, &card, "later.txt").await;
    let seen = town.node.document(&mut town.cx().get(), &forged, number).await;
    assert!(matches!(seen, Err(Error::Damaged)), "{seen:?}");

    db.execute("UPDATE card SET locator = ?1 WHERE reader = ?2", (&kept[..], format!("guest/{id}"))).unwrap();
    assert!(town.node.document(&mut town.cx().get(), &second, number).await.is_ok(), "the sister's still opens it");
    town.node.unshare(&mut town.cx().get(), &card, id).await.unwrap();
    let after = attach(&town, &card, "after.txt").await;
    assert!(town.node.document(&mut town.cx().get(), &second, after).await.is_err());
}
