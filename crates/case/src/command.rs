//! What can be asked of a case, and by whom.

use crate::handed::Outcome;
use crate::hold::Hold;
use crate::news::Reach;
use id::PointId;
use jiff::civil::Date;

/// On whose behalf. That they hold a grant is proved elsewhere; here is what their place allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Who holds the card.
    Holder,
    /// Whom the holder lets read along.
    Guest,
    /// A member, acting for this point.
    Point(PointId),
    /// Time itself.
    Clock,
}

/// One thing that somebody wants to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    // the holder
    Edit,
    Send,
    /// Handed in on paper on an earlier day, and keyed in later by a counter.
    SendReceived {
        on: Date,
    },
    Complete,
    Message,
    AttachByHolder,
    Withdraw,
    /// Undoes a withdrawal.
    Restore,
    Close,
    /// Lets somebody read along.
    Share,
    Unshare,
    Complain,
    /// Whether a lost card may be replaced.
    Replaceable {
        allowed: bool,
    },
    /// Objects to a replacement.
    Veto,
    /// Takes down what an office published for them.
    Unpublish,
    /// How news finds the holder.
    Choose(Reach),
    /// A finished case is to be deleted.
    Delete,
    /// It is not, after all.
    Keep,
    /// The office began anew after its key was lost: it may read this again.
    LetIn,
    /// Agrees that another town does a step, within these working days. `early`: nobody has to accept it
    /// here first; `ends`: its answer is the answer.
    HandOver {
        step: u8,
        days: u16,
        early: bool,
        ends: bool,
    },
    /// Takes that back, before the other town has it.
    Recall {
        number: u32,
    },
    // an office
    List,
    Look,
    Accept,
    Ask,
    Reply,
    AttachByOffice,
    Decide {
        granted: bool,
    },
    Answer,
    Extend,
    Pass {
        to: PointId,
    },
    /// Answers a complaint.
    Resolve,
    /// Says how far it is. Never stops the clock.
    Step,
    /// Takes an original into custody.
    Take,
    /// Gives back the original that came with this event.
    GiveBack {
        number: u32,
    },
    /// Says that the person was seen at the counter, or that a paper was, and that no copy was kept.
    Attest {
        person: bool,
    },
    /// Receives the fee.
    Pay,
    /// At any counter, by the case's number: the card is lost.
    AskCard,
    /// The person was checked against the request; `other`: by another member than the first time.
    CheckCard {
        other: bool,
    },
    /// The new card is in the person's hand.
    HandCard,
    StopCard,
    /// Parts are needed longer than they are kept: holds once another member says so too.
    AskHold(Hold),
    /// `other`: by another member than who asked.
    SetHold {
        other: bool,
    },
    /// Drops what was asked for; or ends what is in force.
    EndHold,
    /// Reads how to reach the holder, to tell them.
    SeeContact,
    /// The holder was told of the news, or was handed it at the counter.
    Tell {
        handed: bool,
    },
    /// Not ours: back to the town that it came from.
    Return,
    // time
    Silence,
    Late,
    CloseByTime,
    /// The next step on the way out of a finished case or an old draft.
    Leave,
    /// The new card replaces the old one.
    TakeOver,
    /// Gives the notifier what it needs.
    Notify,
    /// The notifier could not reach the holder.
    Unreached,
    /// Nobody has looked for days.
    Unread,
    /// Nobody is at the point in charge for a longer time: the one above it acts.
    StandIn,
    /// Closed days came or went: the dates are worked out again.
    Recount,
    // another town
    /// It has the step now, and acts.
    Crossed {
        number: u32,
    },
    /// It does not take it.
    CrossRefused {
        number: u32,
    },
    /// Its office wrote.
    Letter {
        number: u32,
    },
    /// It gives the step back.
    CameBack {
        number: u32,
        outcome: Outcome,
    },
    /// The person took it back where they asked.
    WithdrawnThere,
}
