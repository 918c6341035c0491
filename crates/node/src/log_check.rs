//! Whether the log in a store may be served and gone on with. Asked at each start, and before a new one begins.

use crate::log::{Files, edge, files, from, own_head, refuse};
use crate::{Error, Secrets};
use store::{LogHead, Store};
use tlog::{File, Head, Tiles, Unread, WIDTH, audit_share, is_consistent, prove_consistency, wanted};

/// Leaves up to which a start reads the whole log, some 64 MiB.
const WHOLE: u64 = 1 << 20;

/// Begins the log of a new town. Of any other: it is whole, and goes on from what is known outside.
///
/// # Errors
/// [`Error::Store`], in a sentence: such a log must not be served.
pub(crate) async fn check(store: &Store, secrets: &Secrets) -> Result<(), Error> {
    loop {
        let before = store.log_head().await?;
        match once(store, secrets, before.clone()).await {
            // Another node of this town published while this one read.
            Err(_) if store.log_head().await? != before => {}
            done => return done,
        }
    }
}

async fn once(store: &Store, secrets: &Secrets, row: Option<LogHead>) -> Result<(), Error> {
    let known = known(secrets)?.unwrap_or(Head::empty());
    let Some(row) = row else {
        if known.size > 0 {
            return Err(refuse(&format!("it is empty, and had {} leaves", known.size)));
        }
        return Ok(store.begin_log(&Head::empty().sign(&secrets.log.key).to_string()).await?);
    };
    let head = own_head(secrets, &row.checkpoint)?;
    if head.size < known.size {
        let (missing, has) = (known.size - head.size, head.size);
        return Err(refuse(&format!("the database is from before: it has {has} leaves, and {missing} are missing")));
    }
    let files: Files = if head.size <= WHOLE {
        let all = store.whole_log().await?;
        all.into_iter().filter_map(|(path, body)| Some((File::parse(&path)?, body))).collect()
    } else {
        files(store, wanted(head.size, |tiles| prove_consistency(tiles, known.size))).await?
    };
    let proof = prove_consistency(&mut Tiles::new(head.size, &mut from(&files)), known.size);
    let proof = proof.map_err(|unread: Unread| refuse(&unread.to_string()))?;
    if !is_consistent(known.size, &known.root, head.size, &head.root, &proof) {
        return Err(refuse(&format!("it does not go on from the {} leaves that are known of it", known.size)));
    }
    edge(store, head).await?;
    if head.size <= WHOLE {
        whole(head, files).await?;
    }
    Ok(())
}

/// Hashes all of it, on every processor there is: a start waits for this.
async fn whole(head: Head, files: Files) -> Result<(), Error> {
    let processors = std::thread::available_parallelism().map_or(1, |many| many.get() as u64);
    let of = processors.min(head.size.div_ceil(WIDTH)).max(1);
    let shares = move || {
        let files = &files;
        let share = move |nth| audit_share(head, &mut from(files), (nth, of));
        std::thread::scope(|scope| {
            let shares: Vec<_> = (0..of).map(|nth| scope.spawn(move || share(nth))).collect();
            shares.into_iter().map(|share| share.join().map_err(|_| Error::Busy)).collect::<Result<Vec<_>, _>>()
        })
    };
    let found = crate::offload(shares).await??.into_iter().find_map(Result::err);
    found.map_or(Ok(()), |finding| Err(refuse(&finding.to_string())))
}

/// What the checkpoint outside the database says, if there is one.
pub(crate) fn known(secrets: &Secrets) -> Result<Option<Head>, Error> {
    let known = secrets.anchor.checkpoint().map_err(Error::Store)?;
    known.map(|note| own_head(secrets, &note)).transpose()
}

/// Of a node that does not start: what its steward can do.
pub(crate) fn way_on(error: Error) -> Error {
    match error {
        Error::Store(why) => Error::Store(format!(
            "{why}. Bring back the newest copy of the database there is; if this is the newest, `anydoor log new` \
             declares a new log (docs/stewards.md)"
        )),
        other => other,
    }
}
