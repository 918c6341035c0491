//! The same on both databases.

use crate::db::{Db, Sql};
use crate::{card, change, events, listings, queue, sessions, town};

/// Every statement there is.
fn all() -> Vec<Sql> {
    [card::ALL, change::ALL, events::ALL, listings::ALL, queue::ALL, sessions::ALL, town::ALL].concat()
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
