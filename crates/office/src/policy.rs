//! The whole policy, as a table. Authority over a case is a grant; this says what somebody who has
//! one may do with it. Printed as a golden file, so that a change of it is seen.

use serde::{Deserialize, Serialize};

/// What a member answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Handles cases of their points.
    Officer,
    /// Also extends a deadline, which the law leaves to the head of the office, and answers
    /// complaints.
    Lead,
    /// Keeps the directory. Reads no case.
    Steward,
}

impl Role {
    pub const ALL: [Role; 3] = [Role::Officer, Role::Lead, Role::Steward];

    pub fn name(self) -> &'static str {
        match self {
            Role::Officer => "officer",
            Role::Lead => "lead",
            Role::Steward => "steward",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == name)
    }
}

/// Everything a member can ask this node to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    Queue,
    Look,
    Reply,
    Attach,
    Accept,
    Complete,
    Decide,
    Answer,
    Extend,
    Pass,
    Resolve,
    /// Gives a step back to the town that it came from.
    Return,
    /// Originals, what was seen, and the fee.
    Take,
    GiveBack,
    Attest,
    Pay,
    /// Tells the office in charge of a case that its card is lost.
    AskCard,
    /// Checks the person, hands the new card over, or calls it off.
    CheckCard,
    /// Says that parts of a case must outlive a deletion; another member says so too.
    Hold,
    /// Tells the holder that there is news.
    Tell,
    /// Says how far a case is.
    Step,
    /// Says that they are away, or back.
    Away,
    /// Says it for somebody of their offices.
    AwayFor,
    /// Puts down days on which a point is closed.
    Shut,
    /// Says which point takes what.
    Bind,
    /// Names feeds that are followed.
    Follow,
    /// Proposes, accepts and ends agreements with other towns.
    Agree,
    /// Lets somebody new in.
    Invite,
    /// Lets a member answer for one more point.
    Seat,
    /// Takes a member out.
    Remove,
    /// Names a recovery partner for a point of their own.
    Partner,
    /// Adds a passkey of their own, or takes one away.
    Passkey,
}

impl Verb {
    pub const ALL: [Verb; 32] = [
        Verb::Queue,
        Verb::Look,
        Verb::Reply,
        Verb::Attach,
        Verb::Accept,
        Verb::Complete,
        Verb::Decide,
        Verb::Answer,
        Verb::Extend,
        Verb::Pass,
        Verb::Resolve,
        Verb::Return,
        Verb::Take,
        Verb::GiveBack,
        Verb::Attest,
        Verb::Pay,
        Verb::AskCard,
        Verb::CheckCard,
        Verb::Hold,
        Verb::Tell,
        Verb::Step,
        Verb::Away,
        Verb::AwayFor,
        Verb::Shut,
        Verb::Bind,
        Verb::Follow,
        Verb::Agree,
        Verb::Invite,
        Verb::Seat,
        Verb::Remove,
        Verb::Partner,
        Verb::Passkey,
    ];

    /// Whether it is about a case.
    pub fn of_cases(self) -> bool {
        use Verb::{Agree, Away, AwayFor, Bind, Follow, Invite, Partner, Passkey, Remove, Seat, Shut};
        !matches!(self, Agree | Away | AwayFor | Shut | Bind | Follow | Invite | Seat | Remove | Partner | Passkey)
    }
}

/// Whether `role` may use `verb` on a case that one of their points holds a grant on.
pub fn allows(role: Role, verb: Verb) -> bool {
    match (role, verb) {
        (role, Verb::Bind | Verb::Follow | Verb::Agree) => role == Role::Steward,
        (Role::Steward, verb) => matches!(verb, Verb::Shut | Verb::Invite | Verb::Remove | Verb::Passkey),
        (Role::Lead, _) => true,
        (Role::Officer, Verb::Extend | Verb::Resolve) => false,
        (Role::Officer, Verb::AwayFor | Verb::Shut | Verb::Invite | Verb::Seat | Verb::Remove) => false,
        (Role::Officer, _) => true,
    }
}

/// The policy as text, one verb a line.
pub fn table() -> String {
    let mut text = format!("{:<10}", "verb");
    Role::ALL.iter().for_each(|r| text.push_str(&format!("{:<10}", r.name())));
    for verb in Verb::ALL {
        text.push_str(&format!("\n{:<10}", format!("{verb:?}").to_lowercase()));
        for role in Role::ALL {
            text.push_str(&format!("{:<10}", if allows(role, verb) { "yes" } else { "·" }));
        }
    }
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
