//! Migrations: numbered, each in one transaction, never edited once landed.

use super::{Db, DbError, Tx, args, statements};

pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_spine.sql"),
    include_str!("../../migrations/0002_case_number.sql"),
    include_str!("../../migrations/0003_offices.sql"),
    include_str!("../../migrations/0004_bindings.sql"),
    include_str!("../../migrations/0005_files.sql"),
    include_str!("../../migrations/0006_roster.sql"),
    include_str!("../../migrations/0007_rotation.sql"),
    include_str!("../../migrations/0008_second_cards.sql"),
    include_str!("../../migrations/0009_partners.sql"),
    include_str!("../../migrations/0010_passkeys.sql"),
    include_str!("../../migrations/0011_log.sql"),
    include_str!("../../migrations/0012_agreement.sql"),
    include_str!("../../migrations/0013_handover.sql"),
    include_str!("../../migrations/0014_figures.sql"),
    include_str!("../../migrations/0015_say_by_town.sql"),
    include_str!("../../migrations/0016_feeds.sql"),
    include_str!("../../migrations/0017_escalated.sql"),
    include_str!("../../migrations/0018_gone.sql"),
];

/// Which of them a database has.
pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (number {int} NOT NULL PRIMARY KEY){strict}";

/// The number of this program's schema.
pub(crate) const SCHEMA: usize = MIGRATIONS.len();

/// From this migration on members and points stand in the roster.
const ROSTER: usize = 6;

statements! {
    FOUNDED = "SELECT member_id FROM member LIMIT 1";
    DONE = "SELECT number FROM migration ORDER BY number";
    MARK = "INSERT INTO migration (number) VALUES ($1)";
}

/// Brings the schema up to this program's.
///
/// # Errors
/// Also when the database was made by a newer program: it would be served wrongly.
pub async fn run(db: &Db) -> Result<(), DbError> {
    db.define(&db.dialect(TABLE)).await?;
    let done = db.read_one(DONE, vec![]).await?.len();
    if done > MIGRATIONS.len() {
        return Err(DbError::Wrong("this database was made by a newer version of the program".into()));
    }
    if (1..ROSTER).contains(&done) && !db.read_one(FOUNDED, vec![]).await?.is_empty() {
        return Err(DbError::Wrong(
            "the town in this database was founded before members signed for each other, and nobody can sign for \
             them afterwards. Nothing was changed: keep it with the version that made it, and found the town anew \
             in an empty place with anydoor init"
                .into(),
        ));
    }
    for (i, migration) in MIGRATIONS.iter().enumerate().skip(done) {
        db.define(&db.dialect(migration)).await?;
        let mut tx = Tx::default();
        tx.one(MARK, args![i64::try_from(i + 1).unwrap_or(i64::MAX)]);
        db.commit(tx).await?;
    }
    Ok(())
}

/// Whether the schema is this program's; changes nothing.
///
/// # Errors
/// In a sentence, when it is not.
pub async fn check(db: &Db) -> Result<(), DbError> {
    // Without the table there is no town.
    let done = db.read_one(DONE, vec![]).await.map_or(0, |rows| rows.len());
    match done {
        SCHEMA => Ok(()),
        0 => Err(DbError::Wrong("there is no town in this database".into())),
        n if n > SCHEMA => Err(DbError::Wrong("this database was made by a newer version of the program".into())),
        _ => Err(DbError::Wrong("this database is of an older version: start `anydoor serve` on it once".into())),
    }
}
