//! Group commit: transactions that wait at the same time are written as one, with all their statements in one
//! round trip. A commit is two more, and a disk that has to be waited for: what many share costs each less.

use super::postgres::{PATIENCE, Postgres, prepare, wrong};
use super::postgres_rows::{Sent, merged};
use super::{DbError, Step, Tx};
use deadpool_postgres::Object;
use futures_util::future::join_all;
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;
use tokio_postgres::types::ToSql;

/// How many connections write at the same time.
const LANES: usize = 4;
/// How many transactions share a commit at most, and how many statements before no further one joins.
const BATCH: usize = 64;
const STEPS: usize = 1024;

struct Job {
    tx: Tx,
    tell: oneshot::Sender<Result<(), DbError>>,
}

/// What waits to be written.
pub(crate) struct Queue {
    jobs: Mutex<VecDeque<Job>>,
    lanes: Semaphore,
}

impl Default for Queue {
    fn default() -> Self {
        Self { jobs: Mutex::default(), lanes: Semaphore::new(LANES) }
    }
}

impl Queue {
    fn put(&self, job: Job) {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).push_back(job);
    }

    /// What is written next: as it came, and one at least.
    fn take(&self) -> Vec<Job> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut batch, mut steps) = (Vec::new(), 0);
        while batch.len() < BATCH
            && let Some(next) = jobs.pop_front_if(|job| steps == 0 || steps + job.tx.0.len() <= STEPS)
        {
            steps += next.tx.0.len();
            batch.push(next);
        }
        batch
    }
}

impl Postgres {
    pub async fn commit(&self, tx: Tx) -> Result<(), DbError> {
        let (tell, told) = oneshot::channel();
        self.queue.put(Job { tx, tell });
        let this = self.clone();
        // Each that comes writes what waits then, its own or others': nothing waits for ever, and nobody idles.
        tokio::spawn(async move {
            if let Ok(_lane) = this.queue.lanes.acquire().await {
                this.write(this.queue.take()).await;
            }
        });
        timeout(PATIENCE, told).await.map_err(|_| DbError::Unknown)?.map_err(|_| DbError::Unknown)?
    }

    async fn write(&self, batch: Vec<Job>) {
        let (txs, tells): (Vec<Tx>, Vec<_>) = batch.into_iter().map(|job| (job.tx, job.tell)).unzip();
        let done = if txs.len() > 1 { Some(self.together(&txs).await) } else { None };
        match done {
            Some(all @ (Ok(()) | Err(DbError::Away | DbError::Unknown))) => {
                tells.into_iter().for_each(|tell| drop(tell.send(all.clone())));
            }
            // One of them does not fit, or is too large for the disk, and it is not known which: each alone.
            Some(Err(DbError::Conflict | DbError::Full | DbError::Wrong(_))) | None => {
                for (tx, tell) in txs.into_iter().zip(tells) {
                    // Whoever does not wait any more has what it wrote all the same.
                    let _ = tell.send(self.together(&[tx]).await);
                }
            }
        }
    }

    /// Writes all of them or none.
    async fn together(&self, txs: &[Tx]) -> Result<(), DbError> {
        let client = self.client().await?;
        let mut steps = match txs {
            // A row twice in one transaction is right, in one statement it is not.
            [tx] => tx.0.iter().filter(|step| !step.last).map(Sent::alone).collect(),
            _ => merged(txs.iter().map(|tx| tx.0.as_slice())),
        };
        // What many transactions write to comes last, and everywhere in the same order.
        let mut last: Vec<&Step> = txs.iter().flat_map(|tx| &tx.0).filter(|step| step.last).collect();
        last.sort_by(|a, b| a.args.cmp(&b.args));
        steps.extend(last.into_iter().map(Sent::alone));
        run(&client, &steps).await
    }
}

async fn run(client: &Object, steps: &[Sent<'_>]) -> Result<(), DbError> {
    let prepared = prepare(client, steps.iter().map(|step| &*step.sql).collect()).await?;
    client.batch_execute("BEGIN").await.map_err(wrong)?;
    let execute = async |step: &Sent<'_>| {
        let args: Vec<&(dyn ToSql + Sync)> = step.args.iter().map(|a| *a as _).collect();
        client.execute(&prepared[&*step.sql], &args).await
    };
    let mut outcome = Ok(());
    for (done, step) in join_all(steps.iter().map(execute)).await.into_iter().zip(steps) {
        let done = match done {
            Ok(rows) if step.rows.is_some_and(|expected| expected != rows) => Err(DbError::Conflict),
            Ok(_) => Ok(()),
            Err(error) => Err(wrong(error)),
        };
        // The first failure is the cause; the rest only say that the transaction is over.
        outcome = outcome.and(done);
    }
    if let Err(error) = outcome {
        client.batch_execute("ROLLBACK").await.map_err(wrong)?;
        return Err(error);
    }
    match client.batch_execute("COMMIT").await.map_err(wrong) {
        Err(DbError::Away) => Err(DbError::Unknown),
        other => other,
    }
}
