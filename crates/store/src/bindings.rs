//! Which point takes what.

use crate::Store;
use crate::db::{DbError, Tx, args, statements};
use crate::rows;
use office::{Binding, What};

statements! {
    BINDINGS = "SELECT what, subject, area, point_id FROM binding ORDER BY what, subject, area";
    BIND = "INSERT INTO binding (what, subject, area, point_id) VALUES ($1, $2, $3, $4)
            ON CONFLICT (what, subject, area) DO UPDATE SET point_id = excluded.point_id";
    UNBIND = "DELETE FROM binding WHERE what = $1 AND subject = $2 AND area = $3";
}

impl Store {
    pub async fn bindings(&self) -> Result<Vec<Binding>, DbError> {
        let binding = |mut row: crate::db::Row| {
            let what = What::parse(&row.text()?).ok_or_else(|| rows::wrong("binding"))?;
            Ok(Binding { what, subject: row.text()?, area: row.text()?, point: row.parse()? })
        };
        self.db.read_one(BINDINGS, vec![]).await?.into_iter().map(binding).collect()
    }

    /// Binds; the same subject and area again takes the new point.
    pub async fn bind(&self, bindings: &[Binding]) -> Result<(), DbError> {
        let mut tx = Tx::default();
        for b in bindings {
            tx.one(BIND, args![b.what.name(), b.subject.as_str(), b.area.as_str(), b.point]);
        }
        if bindings.is_empty() { Ok(()) } else { self.db.commit(tx).await }
    }

    /// What is not bound stays so.
    pub async fn unbind(&self, what: What, subject: &str, area: &str) -> Result<(), DbError> {
        let mut tx = Tx::default();
        tx.run(UNBIND, args![what.name(), subject, area]);
        self.db.commit(tx).await
    }
}
