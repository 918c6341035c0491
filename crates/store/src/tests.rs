//! The same on both databases.

use crate::db::{Db, DbError, MIGRATION, Sql, Tx, Value, args};
use crate::figures::{self, Figure};
use crate::{
    Store, card, change, closures, errand, events, files, listings, load, news, next, partner, passkeys, queue, roster,
    rota, rotation, sessions, town,
};
use futures_util::future::join_all;

/// Every statement there is.
pub(crate) fn all() -> Vec<Sql> {
    [
        crate::agreement::ALL,
        crate::bindings::ALL,
        crate::kept::ALL,
        crate::log::ALL,
        crate::log_again::ALL,
        crate::backup::STATEMENTS,
        crate::erase::ALL,
        card::ALL,
        change::ALL,
        closures::ALL,
        errand::ALL,
        events::ALL,
        crate::feeds::ALL,
        crate::figures::ALL,
        files::ALL,
        crate::handover::ALL,
        listings::ALL,
        load::ALL,
        news::ALL,
        next::ALL,
        partner::ALL,
        passkeys::ALL,
        queue::ALL,
        roster::ALL,
        rota::ALL,
        rotation::ALL,
        crate::say::ALL,
        sessions::ALL,
        crate::shred::ALL,
        town::ALL,
        MIGRATION,
    ]
    .concat()
}

async fn databases() -> Vec<(testkit::Folder, Db)> {
    let folder = testkit::Folder::new();
    let sqlite = Db::sqlite(folder.path()).await.unwrap();
    let mut databases = vec![(folder, sqlite)];
    if let Some(url) = testkit::postgres().await {
        databases.push((testkit::Folder::new(), Db::postgres(&url).await.unwrap()));
    }
    databases
}

#[tokio::test]
async fn every_statement_prepares_on_both() {
    for (_folder, db) in databases().await {
        for sql in all() {
            db.prepare(sql).await.unwrap_or_else(|e| panic!("{e}: {sql:?}"));
        }
    }
}

#[tokio::test]
async fn a_query_is_planned_once_whatever_it_asks_for() {
    let folder = testkit::Folder::new();
    let db = Db::sqlite(folder.path()).await.unwrap();
    for sql in all() {
        assert_eq!(db.planned_again(sql), 0, "{sql:?}");
    }
}

const PUT: Sql = Sql::listed("INSERT INTO meta (name, value) VALUES ($1, $2)");
const COUNT: Sql = Sql::listed("SELECT COUNT(*) FROM meta");
const HALF: Sql = Sql::listed("UPDATE meta SET value = $1 WHERE name = 'nobody'");
const COLUMNS_SQLITE: Sql = Sql::listed(
    "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.pk FROM sqlite_schema m
                      JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid",
);

const MANY: Sql = Sql::listed("SELECT $1 + $9 + $16 + $17 + $24");

/// More than have a name ready, and out of order.
#[tokio::test]
async fn a_statement_takes_as_many_arguments_as_it_names() {
    let folder = testkit::Folder::new();
    let db = Db::sqlite(folder.path()).await.unwrap();
    let args = (1..=24).map(|i| Value::Int(1 << i)).collect();
    let sum = db.read_one(MANY, args).await.unwrap().remove(0).int().unwrap();
    assert_eq!(sum, (1 << 1) + (1 << 9) + (1 << 16) + (1 << 17) + (1 << 24));
}

async fn count(db: &Db) -> i64 {
    db.read_one(COUNT, vec![]).await.unwrap().remove(0).int().unwrap()
}

fn put(name: &str) -> Tx {
    let mut tx = Tx::default();
    tx.one(PUT, args![name, &[1u8][..]]);
    tx
}

#[tokio::test]
async fn a_batch_loses_only_the_member_that_fails() {
    for (_folder, db) in databases().await {
        db.commit(put("taken")).await.unwrap();
        let many = (0..100).map(|i| if i % 10 == 3 { put("taken") } else { put(&format!("name {i}")) });
        let results = join_all(many.map(|tx| db.commit(tx))).await;
        let refused = results.iter().filter(|r| **r == Err(DbError::Conflict)).count();
        assert_eq!((refused, count(&db).await), (10, 91));
    }
}

/// Also where what they share is written in one go, and some of them do not come to be.
#[tokio::test]
async fn what_many_count_at_once_adds_up() {
    let figure = |town: &str| Figure { town: town.into(), quarter: 8100, kind: "offered".into(), number: 5 };
    for (folder, db) in databases().await {
        let store = Store { db, files: files::folder(&folder.path().join("files")).unwrap() };
        store.begin_figures(&[figure("a"), figure("b")]).await.unwrap();
        let one = |i: usize| {
            let mut tx = put(&format!("name {i}"));
            if i.is_multiple_of(7) {
                tx.one(HALF, args![&[2u8][..]]);
            }
            let towns = if i.is_multiple_of(2) { ["a", "b"] } else { ["b", "a"] };
            towns.iter().for_each(|town| figures::count(&figure(town), &mut tx));
            tx
        };
        let done = join_all((0..100).map(|i| store.db.commit(one(i)))).await;
        for (i, done) in done.iter().enumerate() {
            assert_eq!(done.is_err(), i.is_multiple_of(7), "{i}: {done:?}");
        }
        let written = done.iter().filter(|done| done.is_ok()).count() as i64;
        assert_eq!(count(&store.db).await, written);
        for town in ["a", "b"] {
            assert_eq!(store.figures(town, 8100, 8101).await.unwrap()[0].number, 5 + written);
        }
    }
}

#[tokio::test]
async fn a_transaction_is_whole_or_not_at_all() {
    for (_folder, db) in databases().await {
        let mut tx = put("first");
        tx.one(HALF, args![&[2u8][..]]);
        assert_eq!(db.commit(tx).await, Err(DbError::Conflict), "no row of that name: the count is wrong");
        assert_eq!(count(&db).await, 0);
    }
}

#[tokio::test]
async fn a_full_disk_is_said_and_costs_nothing_acknowledged() {
    let folder = testkit::Folder::new();
    let db = Db::sqlite(folder.path()).await.unwrap();
    db.commit(put("before")).await.unwrap();
    db.limit_pages(60).await;
    let mut large = Tx::default();
    large.one(PUT, args!["large", &[0u8; 1_000_000][..]]);
    let (large, small) = tokio::join!(db.commit(large), db.commit(put("small")));
    assert_eq!(large, Err(DbError::Full));
    let kept = 1 + i64::from(small.is_ok());
    drop(db);
    let again = Db::sqlite(folder.path()).await.unwrap();
    assert_eq!(count(&again).await, kept);
}

#[tokio::test]
async fn durability_and_erasure_are_on() {
    let folder = testkit::Folder::new();
    let db = Db::sqlite(folder.path()).await.unwrap();
    // 2 is FULL; 1 is overwrite with zeros.
    assert_eq!(
        db.pragmas(),
        [("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1")].map(|(a, b)| (a, b.to_owned()))
    );
}

/// A town whose members nobody signed is not carried over, and nothing of it is changed.
#[tokio::test]
async fn a_town_from_before_the_roster_is_left_as_it_is() {
    const OLDER: Sql = Sql::listed("DELETE FROM migration WHERE number >= 6");
    const MEMBER: Sql = Sql::listed("INSERT INTO member (member_id, sign_in, wrapped_secret) VALUES ($1, $2, $3)");
    let folder = testkit::Folder::new();
    let db = Db::sqlite(folder.path()).await.unwrap();
    let mut tx = Tx::default();
    tx.run(OLDER, vec![]);
    tx.one(MEMBER, args!["1", "amina", &[0u8][..]]);
    db.commit(tx).await.unwrap();
    drop(db);
    for _ in 0..2 {
        let refused = Db::sqlite(folder.path()).await.err().unwrap().to_string();
        assert!(refused.contains("before members signed for each other"), "{refused}");
    }
}

/// What a reviewer of a migration looks at: every table and column that exists afterwards.
#[tokio::test]
async fn the_schema_is_the_one_checked_in() {
    let folder = testkit::Folder::new();
    let db = Db::sqlite(folder.path()).await.unwrap();
    let rows = db.read_one(COLUMNS_SQLITE, vec![]).await.unwrap();
    let lines: Vec<String> = rows.into_iter().map(|mut row| row.text().unwrap()).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[tokio::test]
async fn opening_twice_migrates_once() {
    let folder = testkit::Folder::new();
    for _ in 0..2 {
        assert!(!Store::sqlite(folder.path()).await.unwrap().has_listings().await.unwrap());
    }
}
