//! What the person and the offices see of steps between towns.

use super::letter;
use super::{Agreed, CameHead};
use crate::view::{Letter, LetterPaper, MessageKind};
use crate::{Error, Node};
use case::{Crossing, Outcome, State};
use id::CaseId;
use jiff::Timestamp;
use jiff::civil::Date;
use office::Names;
use serde::Serialize;
use std::collections::BTreeMap;
use vault::SecretKey;

/// Where a step stands, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing is sent yet: it can be taken back.
    Waiting,
    Offered,
    /// Half of the step's time went by, and the other town has not said a word.
    Silent,
    /// The other town acts.
    There,
    Answered,
    NotOurs,
    Withdrawn,
    /// The other town knows of it no more, and will not act.
    Lost,
    Recalled,
    Refused,
}

impl Standing {
    /// The other town does not have it yet.
    pub fn recallable(self) -> bool {
        matches!(self, Standing::Waiting | Standing::Offered | Standing::Silent)
    }
}

/// A step that another town does, or did.
#[derive(Debug, Clone, Serialize)]
pub struct Handed {
    /// Names it in this case.
    pub number: u32,
    /// Its place among the steps handed over: part of what the card is called there.
    pub nth: u8,
    /// Id in the procedure, and its message key.
    pub step: String,
    pub text: String,
    pub town: String,
    pub names: Names,
    /// Host and port.
    pub authority: String,
    pub office: Names,
    pub standing: Standing,
    pub since: Date,
    /// Until when it can be taken back unseen.
    pub until: Option<Timestamp>,
    /// The day by which the other town's office owes an answer.
    pub due: Option<Date>,
    /// What crosses, as agreed to: paths in the form.
    pub fields: Vec<String>,
    /// Why the other town did not take it: a word.
    pub why_not: Option<String>,
    pub letters: Vec<Letter>,
}

impl Handed {
    /// What the office there decided, or without a decision answered, last.
    pub fn decided(&self) -> Option<&Letter> {
        let last = |kinds: &[MessageKind]| self.letters.iter().rfind(|letter| kinds.contains(&letter.kind));
        last(&[MessageKind::DecidedYes, MessageKind::DecidedNo]).or_else(|| last(&[MessageKind::Answer]))
    }
}

/// Of a case that is a step of another town's case.
#[derive(Debug, Clone, Serialize)]
pub struct CameFrom {
    pub town: String,
    pub names: Names,
    pub step: String,
    pub text: String,
    pub authority: String,
}

impl From<&CameHead> for CameFrom {
    fn from(head: &CameHead) -> Self {
        let CameHead { town, names, authority, step, text, .. } = head.clone();
        Self { town, names, step, text, authority }
    }
}

impl Node {
    /// The steps of a case that other towns do; those that this reader holds the packets of.
    pub(crate) async fn handed_views(
        &self,
        now: Timestamp,
        case: CaseId,
        state: &State,
        agreed: &BTreeMap<u32, Agreed>,
    ) -> Result<Vec<Handed>, Error> {
        let (today, mut views) = (self.local(now).date(), vec![]);
        for (nth, handed) in (0u8..).zip(&state.handed) {
            let Some(agreed) = agreed.get(&handed.number) else { continue };
            let why_not = match handed.at {
                Crossing::Refused => self.store.sent(agreed.handover).await?.and_then(|sent| sent.why),
                _ => None,
            };
            let standing = match handed.at {
                Crossing::Offered if now < agreed.until => Standing::Waiting,
                Crossing::Offered if self.silent(handed, today)? => Standing::Silent,
                Crossing::Offered => Standing::Offered,
                Crossing::Recalled => Standing::Recalled,
                Crossing::Refused => Standing::Refused,
                Crossing::There => Standing::There,
                Crossing::Back(Outcome::Answered) => Standing::Answered,
                Crossing::Back(Outcome::NotOurs) => Standing::NotOurs,
                Crossing::Back(Outcome::Withdrawn) => Standing::Withdrawn,
                Crossing::Back(Outcome::Lost) => Standing::Lost,
            };
            let due = match (handed.at, handed.there) {
                (Crossing::There, Some(from)) => {
                    Some(self.calendar.due(from, handed.days, &[]).map_err(case::Refusal::from)?.date)
                }
                _ => None,
            };
            views.push(Handed {
                number: handed.number,
                nth,
                step: agreed.step.clone(),
                text: agreed.text.clone(),
                town: agreed.town.clone(),
                names: agreed.names.clone(),
                authority: agreed.authority.clone(),
                office: agreed.office.clone(),
                standing,
                since: handed.there.unwrap_or(handed.since),
                until: (standing == Standing::Waiting).then_some(agreed.until),
                due,
                fields: agreed.consent.fields.clone(),
                why_not,
                letters: self.letters_of(case, handed.number, agreed).await?,
            });
        }
        Ok(views)
    }

    fn silent(&self, handed: &case::Handed, today: Date) -> Result<bool, Error> {
        let from = handed.silent_from(&self.calendar).map_err(case::Refusal::from)?;
        Ok(from.is_some_and(|from| today > from))
    }

    async fn letters_of(&self, case: CaseId, number: u32, agreed: &Agreed) -> Result<Vec<Letter>, Error> {
        let all = self.opened_letters(case, number, agreed).await?;
        let view = |(place, letter): (u32, letter::Letter)| Letter {
            place,
            at: letter.at,
            kind: letter.kind,
            text: letter.text,
            phrases: letter.phrases,
            review: letter.review,
            document: letter.paper.map(|paper| LetterPaper {
                here: paper.bytes.is_some(),
                name: paper.name,
                media_type: paper.media_type,
                size: paper.size,
            }),
        };
        Ok(all.into_iter().map(view).collect())
    }

    pub(super) async fn opened_letters(
        &self,
        case: CaseId,
        number: u32,
        agreed: &Agreed,
    ) -> Result<Vec<(u32, letter::Letter)>, Error> {
        let key = SecretKey::from_bytes(agreed.back);
        let open = |(place, sealed): (u32, Vec<u8>)| {
            letter::open(&key, &agreed.identity, agreed.handover, place, &sealed).map(|letter| (place, letter))
        };
        self.store.letters(case, number).await?.into_iter().map(open).collect()
    }
}
