//! The notifier's side of the node: its key is signed by the town, and it is given sealed contacts.

use crate::{Context, Error, Node, Secrets};
use case::{Actor, Command};
use data_encoding::{BASE64, HEXLOWER};
use id::CaseId;
use serde::{Deserialize, Serialize};
use store::{Author, DbError, Refused, Store};
use vault::{PublicKey, Statement};

/// Where the notifier's key lies in the store.
const NOTIFIER: &str = "notifier";
/// Messages given out at a time.
const BATCH: u32 = 50;

#[derive(Serialize, Deserialize)]
struct Registered {
    public: String,
    signature: String,
}

/// One message to send. Whom to and in which language is sealed to the notifier; what it is about
/// is not in it at all.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Notice {
    pub case: CaseId,
    /// Says which message was sent, when there is a newer one already.
    pub due: i64,
    /// The contact's key, wrapped to the notifier (base64).
    pub wrapped: String,
    pub version: u32,
    pub author: String,
    /// The contact, sealed (base64).
    pub body: String,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tried {
    Sent,
    /// Try again after so many seconds.
    Later(u32),
    /// Nobody is reached by this contact: somebody has to call or write.
    Unreachable,
}

/// The key of the notifier, if this town signed one.
pub(crate) async fn registered(store: &Store, secrets: &Secrets) -> Result<Option<PublicKey>, Error> {
    let Some(row) = store.meta(NOTIFIER).await? else { return Ok(None) };
    let row: Registered = serde_json::from_slice(&row).map_err(|_| Error::Damaged)?;
    let bytes = |text: &str| HEXLOWER.decode(text.as_bytes()).map_err(|_| Error::Damaged);
    let public: [u8; 32] = bytes(&row.public)?.try_into().map_err(|_| Error::Damaged)?;
    if secrets.town.said(&Statement::new(NOTIFIER, "", &public), &bytes(&row.signature)?) {
        return Ok(Some(PublicKey(public)));
    }
    tracing::error!("a notifier whose key this town did not sign is left out: no contact is sealed to it");
    Ok(None)
}

impl Node {
    /// Signs the notifier's key. From now on people are offered messages.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is another key and it is not to be replaced: contacts that
    /// were sealed to that one would reach nobody.
    pub async fn register_notifier(&self, public: PublicKey, replace: bool) -> Result<(), Error> {
        if self.town.practice {
            return Err(Error::NoPractice);
        }
        match self.public().notifier {
            Some(known) if known == public => return Ok(()),
            Some(_) if !replace => return Err(Error::Conflict),
            _ => {}
        }
        let signature = self.secrets.town.sign(&Statement::new(NOTIFIER, "", &public.0));
        let row = Registered { public: HEXLOWER.encode(&public.0), signature: HEXLOWER.encode(&signature) };
        self.store.put_meta(NOTIFIER, &serde_json::to_vec(&row).map_err(|_| Error::Damaged)?).await?;
        self.reload_offices().await
    }

    /// What is to be sent now. That the notifier was given it is on each holder's timeline first.
    pub async fn notices(&self, cx: &mut Context<'_>) -> Result<Vec<Notice>, Error> {
        let mut notices = vec![];
        for (case, due) in self.store.messages(cx.now.as_second(), BATCH).await? {
            match self.notice(cx, case, due).await {
                Ok(Some(notice)) => notices.push(notice),
                // Read, told or taken back in the meantime.
                Ok(None) | Err(Error::Refused(_)) => self.store.message_sent(case, due).await?,
                // Somebody wrote at the same moment: it is still on the list.
                Err(Error::Conflict) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(notices)
    }

    async fn notice(&self, cx: &mut Context<'_>, case: CaseId, due: i64) -> Result<Option<Notice>, Error> {
        let Some(envelope) = self.store.clear(case).await? else { return Ok(None) };
        // Tried again: the holder knows already.
        if envelope.state.news.sent.is_none() {
            self.by_clock(cx, case, Command::Notify).await?;
        }
        let Some(sealed) = self.store.notice(case).await? else { return Ok(None) };
        Ok(Some(Notice {
            case,
            due,
            wrapped: BASE64.encode(&sealed.grant.grant.wrapped),
            version: sealed.contact.version,
            author: sealed.contact.author,
            body: BASE64.encode(&sealed.contact.body),
        }))
    }

    /// The notifier says what became of a message.
    pub async fn tried(&self, cx: &mut Context<'_>, case: CaseId, due: i64, tried: Tried) -> Result<(), Error> {
        match tried {
            Tried::Sent => Ok(self.store.message_sent(case, due).await?),
            Tried::Later(seconds) => {
                let then = cx.now.as_second() + i64::from(seconds);
                Ok(self.store.message_later(case, due, then).await?)
            }
            Tried::Unreachable => {
                match self.by_clock(cx, case, Command::Unreached).await {
                    Ok(()) | Err(Error::Refused(_) | Error::NoGrant) => {}
                    Err(other) => return Err(other),
                }
                Ok(self.store.message_sent(case, due).await?)
            }
        }
    }

    async fn by_clock(&self, cx: &mut Context<'_>, case: CaseId, command: Command) -> Result<(), Error> {
        for _ in 0..crate::desk::TRIES {
            let envelope = self.store.clear(case).await?.ok_or(Error::NoGrant)?;
            let today = self.today(cx);
            let decision =
                case::decide(&envelope.state, Actor::Clock, command, today, &self.calendar_of(&envelope.state))?;
            let mut change = self.change(cx, &envelope, &decision)?;
            match self.commit(cx, Author::Clock, &mut change, "").await {
                Err(Refused::Db(DbError::Conflict)) => {}
                other => return Ok(other?),
            }
        }
        Err(Error::Conflict)
    }
}
