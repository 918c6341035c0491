//! Holds: parts of a case that a court or an audit needs outlive a deletion, when two members say so.

use crate::desk::permit;
use crate::hand::{Hand, Writes};
use crate::read::Content;
use crate::{Context, Error, Node, Staff};
use case::{Command, Hold, Kind, Recorded, State};
use id::CaseId;
use jiff::civil::Date;
use office::Verb;
use serde::{Deserialize, Serialize};
use vault::Part;

/// Characters of the reference: the number of an order, no story.
const REFERENCE: usize = 80;

/// Why parts are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A court or an authority has ordered it.
    Court,
    /// Somebody claims something over this case: an appeal, damages.
    Claim,
    /// The work of the office is audited.
    Audit,
}

impl Why {
    pub const ALL: [Why; 3] = [Why::Court, Why::Claim, Why::Audit];

    /// The word that pages and the API use.
    pub fn name(self) -> &'static str {
        match self {
            Why::Court => "court",
            Why::Claim => "claim",
            Why::Audit => "audit",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.name() == name)
    }
}

/// Why, as it is sealed beside the event: read by those who read the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Because {
    pub why: Why,
    pub reference: String,
}

/// A hold to ask for.
#[derive(Debug, Clone)]
pub struct NewHold {
    pub hold: Hold,
    pub why: Why,
    /// By which the order or the audit is found: up to 80 characters.
    pub reference: String,
}

/// A hold, as those inside the case see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoldView {
    /// `case::Recorded::name`.
    pub parts: Vec<&'static str>,
    pub until: Date,
    /// `None` when what was written beside it is gone.
    pub why: Option<Why>,
    pub reference: String,
    /// A second member said so too; otherwise it holds nothing yet.
    pub set: bool,
}

impl Node {
    /// Asks that parts be held. It holds nothing before another member says so too.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::Refused`] for no parts, a day beyond six months, a part that is gone.
    pub async fn ask_hold(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        passphrase: &str,
        new: NewHold,
    ) -> Result<(), Error> {
        let hand = self.holding_hand(staff, case, passphrase).await?;
        let reference = new.reference.trim().chars().filter(|c| !c.is_control()).take(REFERENCE).collect();
        let because = Some(Because { why: new.why, reference });
        self.act_on(cx, &hand, Command::AskHold(new.hold), Writes { because, ..Writes::default() }).await
    }

    /// The second member says so too, having looked at the case: from now on it holds.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::Refused`] for the same member twice.
    pub async fn set_hold(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        passphrase: &str,
    ) -> Result<(), Error> {
        permit(staff, Verb::Hold)?;
        self.prove(staff, passphrase).await?;
        let (_, content) = self.seen(cx, staff, case, &[] as &[Part]).await?;
        let other = content.last_by(Kind::HoldAsked) != Some(staff.member.id);
        let because = content.because(Kind::HoldAsked);
        let hand = self.served(staff, Verb::Hold, case).await?;
        self.act_on(cx, &hand, Command::SetHold { other }, Writes { because, ..Writes::default() }).await
    }

    /// Drops what was asked for, or ends what is in force: one member is enough to let go.
    ///
    /// # Errors
    /// [`Error::BadPassphrase`]; [`Error::Refused`] where there is none.
    pub async fn end_hold(
        &self,
        cx: &mut Context<'_>,
        staff: &Staff,
        case: CaseId,
        passphrase: &str,
    ) -> Result<(), Error> {
        let hand = self.holding_hand(staff, case, passphrase).await?;
        self.act_on(cx, &hand, Command::EndHold, Writes::default()).await
    }

    async fn holding_hand(&self, staff: &Staff, case: CaseId, passphrase: &str) -> Result<Hand, Error> {
        permit(staff, Verb::Hold)?;
        self.prove(staff, passphrase).await?;
        self.served(staff, Verb::Hold, case).await
    }
}

/// What is held, and what is asked for.
pub(crate) fn views(state: &State, content: &Content, today: Date) -> Vec<HoldView> {
    let asked = state.holding.asked.map(|hold| (hold, Kind::HoldAsked));
    let set = state.held(today).map(|hold| (hold, Kind::HoldSet));
    let view = |(hold, kind): (Hold, Kind)| {
        let because = content.because(kind);
        HoldView {
            parts: hold.parts().into_iter().map(Recorded::name).collect(),
            until: hold.until,
            why: because.as_ref().map(|b| b.why),
            reference: because.map(|b| b.reference).unwrap_or_default(),
            set: kind == Kind::HoldSet,
        }
    };
    set.into_iter().chain(asked).map(view).collect()
}
