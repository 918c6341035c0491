//! What can be asked of a case, and by whom.

use id::PointId;

/// On whose behalf. That they hold a grant is proved elsewhere; here is what their place allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Who holds the card.
    Holder,
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
    Complete,
    Message,
    AttachByHolder,
    Withdraw,
    Close,
    // an office
    List,
    Look,
    Accept,
    Ask,
    Reply,
    AttachByOffice,
    Decide,
    Answer,
    Extend,
    Pass { to: PointId },
    // time
    Silence,
    Late,
    CloseByTime,
}
