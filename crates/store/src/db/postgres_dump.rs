//! Rows out of PostgreSQL, in one repeatable read, and into it.

use super::DbError;
use super::dump::{Piece, Sender, Share, Table};
use super::postgres::{Postgres, finish, row, wrong};
use super::value::Value;
use deadpool_postgres::Object;
use futures_util::future::try_join_all;
use futures_util::{TryStreamExt, pin_mut};
use tokio_postgres::Client;
use tokio_postgres::types::ToSql;

const COLUMNS: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns
    WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position";

impl Postgres {
    pub fn dump(&self, send: Sender) {
        let this = self.clone();
        tokio::spawn(async move {
            if let Err(error) = this.dump_all(&send).await {
                // Nobody may be left to tell.
                let _ = send.send(Err(error)).await;
            }
        });
    }

    async fn dump_all(&self, send: &Sender) -> Result<(), DbError> {
        // Taken out of the pool: it may be left in the middle.
        let client = Object::take(self.client().await?);
        client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await.map_err(wrong)?;
        for table in tables(&client).await? {
            let select = table.select();
            if send.send(Ok(Piece::Table(table))).await.is_err() {
                return Ok(());
            }
            let none: [&(dyn ToSql + Sync); 0] = [];
            let rows = client.query_raw(&select, none).await.map_err(wrong)?;
            pin_mut!(rows);
            let mut share = Share::default();
            while let Some(found) = rows.try_next().await.map_err(wrong)? {
                if let Some(piece) = share.add(row(&found)?.into_values())
                    && send.send(Ok(piece)).await.is_err()
                {
                    return Ok(());
                }
            }
            if send.send(Ok(share.take())).await.is_err() {
                return Ok(());
            }
        }
        Ok(())
    }

    pub async fn tables(&self) -> Result<(Vec<Table>, bool), DbError> {
        let client = self.client().await?;
        let tables = tables(&client).await?;
        let mut some = false;
        for table in &tables {
            some |= client.query_opt(&table.some(), &[]).await.map_err(wrong)?.is_some();
        }
        Ok((tables, some))
    }

    pub async fn fill(&self, insert: String, rows: Vec<Vec<Value>>) -> Result<(), DbError> {
        let this = self.clone();
        finish(async move {
            let mut client = this.client().await?;
            let all = client.transaction().await.map_err(wrong)?;
            let statement = all.prepare(&insert).await.map_err(wrong)?;
            let each = rows.iter().map(|row| {
                let args: Vec<&(dyn ToSql + Sync)> = row.iter().map(|value| value as _).collect();
                let (all, statement) = (&all, &statement);
                async move { all.execute(statement, &args).await }
            });
            try_join_all(each).await.map_err(wrong)?;
            all.commit().await.map_err(wrong)
        })
        .await
    }
}

async fn tables(client: &Client) -> Result<Vec<Table>, DbError> {
    let rows = client.query(COLUMNS, &[]).await.map_err(wrong)?;
    Table::gather(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}
