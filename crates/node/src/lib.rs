//! What people do here. One verb reads like its description: check, decide, seal, commit; this is
//! the only crate that composes the others.

pub mod agreement;
mod anchor;
mod away;
mod backup;
mod bind;
mod ceremony;
mod closing;
mod closures;
mod contact;
mod context;
mod cookie;
mod cosign;
pub mod custody;
mod decoy;
mod desk;
mod eligible;
mod error;
pub mod feeds;
mod find;
mod found;
mod grants;
mod hand;
mod handover;
mod here;
pub mod hold;
mod invite;
mod keep;
mod leave;
mod lend;
mod let_in;
mod log;
mod log_again;
mod log_check;
mod log_copy;
mod members;
mod next_card;
mod notify;
mod number;
mod open;
mod opened;
mod papers;
mod partner;
mod passkey_in;
mod passkeys;
mod passphrase;
mod person;
mod phrase;
mod practice;
mod promise;
mod public;
mod publish;
mod read;
mod receipts;
mod remove;
mod replace;
mod reports;
mod retention;
mod review;
mod rewrap;
mod roster;
mod rota;
mod route;
mod seated;
mod secrets;
pub mod seen;
mod sequencer;
mod share;
mod shown;
mod shreddings;
mod staff;
mod stand_in;
mod start;
mod tell;
mod tick;
mod town;
mod upload;
mod veto;
pub mod view;
mod waits;
mod words;
mod workload;

pub use ::search;
pub use anchor::{Anchor, InMemory, Pinned};
pub use backup::{BadBackup, Manifest, Restored};
pub use case::{BadContact, Contact, Way};
pub use ceremony::{BadPasskey, FromDevice};
pub use closing::NewClosure;
pub use closures::ClosureLine;
pub use context::{Context, World};
pub use desk::Action;
pub use eligible::{Checked, Fit};
pub use error::Error;
pub use found::{Extended, NewMember, Plan};
pub use handover::{CameFrom, Crossing, Handed, Parcel, Reply, Request, Standing as HandoverStanding};
pub use here::Here;
pub use invite::Invitation;
pub use leave::{AbsenceLine, Colleague, Leave};
pub use log_copy::LogCopy;
pub use members::{MemberLine, Members};
pub use notify::{Notice, Tried};
pub use open::{Opened, Opening};
pub use paper::Unfit;
pub use partner::Standing;
pub use passkeys::{Device, PasskeyLine};
pub use phrase::{Chosen, Filled, Sentence};
pub use public::Public;
pub use retention::{Going, Retention};
pub use review::Review;
pub use secrets::{LogSecrets, Pace, Secrets};
pub use shreddings::{BACKUP_DAYS, out_of_backups};
pub use staff::{Lent, SignedIn, Staff};
pub use start::Node;
pub use store::{Counts, PAGE};
pub use tlog::Receipt;
pub use town::Town;
pub use upload::{PIECE, Progress};
pub use vault::{BadCard, Card, Passphrase};
pub use words::Words;
pub use workload::{WEEKS, Workload};

/// The longest text a person or an office can write at once, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The largest document, in bytes.
pub const MAX_DOCUMENT: usize = 25 * 1024 * 1024;

/// Where `long`, `work` keeps no thread from others: sealing a document takes a tenth of a second.
fn aside<T>(long: bool, work: impl FnOnce() -> T) -> T {
    let runtime = tokio::runtime::Handle::try_current().map(|runtime| runtime.runtime_flavor());
    match runtime {
        Ok(tokio::runtime::RuntimeFlavor::MultiThread) if long => tokio::task::block_in_place(work),
        _ => work(),
    }
}

/// Heavy work leaves the async threads through here, where it can be owned.
async fn offload<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Busy)
}
