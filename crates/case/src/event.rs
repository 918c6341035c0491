//! What can have happened to a case.

/// The kind of an event; with its day it is what stands in the clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Drafted,
    Edited,
    Sent,
    /// Shown in its point's queue for the first time.
    Listed,
    /// Somebody of an office opened it.
    Looked,
    Accepted,
    AcceptedBySilence,
    /// The one notice of what is missing.
    Asked,
    Completed,
    Message,
    Reply,
    Document,
    OfficeDocument,
    Decided,
    Answered,
    Extended,
    Passed,
    Late,
    Closed,
    ClosedByTime,
    Withdrawn,
    Restored,
    /// A second card was made.
    Shared,
    Unshared,
    Complained,
    Resolved,
    /// An office has an original of the person's in its hands.
    OriginalTaken,
    OriginalReturned,
    /// Seen at a counter, without a copy.
    Attested,
    Paid,
    /// Whether a lost card may be replaced was chosen.
    CardAllowed,
    CardForbidden,
    /// A counter was told that the card is lost.
    CardAsked,
    CardChecked,
    CardMade,
    CardHanded,
    /// The old card objected.
    CardVetoed,
    CardStopped,
    CardReplaced,
    /// How news finds the holder was chosen.
    ContactChosen,
    /// Somebody read how to reach the holder.
    ContactSeen,
    /// The holder was told that there is news.
    Told,
    /// The notifier was given a message to send.
    Notified,
    Unreached,
    /// Somebody has to tell the holder now.
    Unread,
    /// Another point acts, because nobody is at the one in charge.
    StoodIn,
    /// How far it is, in a word of the procedure.
    Stepped,
    /// Days moved, because an office is or is not closed.
    DatesMoved,
    /// The holder wants a finished case deleted.
    DeletionAsked,
    /// Not, after all.
    Kept,
    /// Its time is nearly over.
    Announced,
    /// All went but what the office is obliged to keep.
    Parted,
    /// Everything went.
    Shredded,
    /// Grants again, to the office's new key.
    LetIn,
    /// A member asked that parts be held.
    HoldAsked,
    /// A second one said so too: they outlive a deletion.
    HoldSet,
    HoldEnded,
    /// A step goes to another town, once the person has had time to think better of it.
    HandedOver,
    /// Not, after all.
    Recalled,
    /// The other town has it, and acts.
    Released,
    /// The other town did not take it.
    HandoverRefused,
    /// The other town had it, and knows of it no more.
    HandoverLost,
    /// The other town's office wrote.
    Letter,
    /// The step is back.
    CameBack,
    /// This is a step of a case in another town.
    Came,
    /// Not ours: back to the town that it came from.
    GivenBack,
}

impl Kind {
    pub const ALL: [Kind; 66] = [
        Kind::Drafted,
        Kind::Edited,
        Kind::Sent,
        Kind::Listed,
        Kind::Looked,
        Kind::Accepted,
        Kind::AcceptedBySilence,
        Kind::Asked,
        Kind::Completed,
        Kind::Message,
        Kind::Reply,
        Kind::Document,
        Kind::OfficeDocument,
        Kind::Decided,
        Kind::Answered,
        Kind::Extended,
        Kind::Passed,
        Kind::Late,
        Kind::Closed,
        Kind::ClosedByTime,
        Kind::Withdrawn,
        Kind::Restored,
        Kind::Shared,
        Kind::Unshared,
        Kind::Complained,
        Kind::Resolved,
        Kind::OriginalTaken,
        Kind::OriginalReturned,
        Kind::Attested,
        Kind::Paid,
        Kind::CardAllowed,
        Kind::CardForbidden,
        Kind::CardAsked,
        Kind::CardChecked,
        Kind::CardMade,
        Kind::CardHanded,
        Kind::CardVetoed,
        Kind::CardStopped,
        Kind::CardReplaced,
        Kind::ContactChosen,
        Kind::ContactSeen,
        Kind::Told,
        Kind::Notified,
        Kind::Unreached,
        Kind::Unread,
        Kind::StoodIn,
        Kind::Stepped,
        Kind::DatesMoved,
        Kind::DeletionAsked,
        Kind::Kept,
        Kind::Announced,
        Kind::Parted,
        Kind::Shredded,
        Kind::LetIn,
        Kind::HoldAsked,
        Kind::HoldSet,
        Kind::HoldEnded,
        Kind::HandedOver,
        Kind::Recalled,
        Kind::Released,
        Kind::HandoverRefused,
        Kind::HandoverLost,
        Kind::Letter,
        Kind::CameBack,
        Kind::Came,
        Kind::GivenBack,
    ];

    /// The word the store and the API use.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Drafted => "drafted",
            Kind::Edited => "edited",
            Kind::Sent => "sent",
            Kind::Listed => "listed",
            Kind::Looked => "looked",
            Kind::Accepted => "accepted",
            Kind::AcceptedBySilence => "accepted_by_silence",
            Kind::Asked => "asked",
            Kind::Completed => "completed",
            Kind::Message => "message",
            Kind::Reply => "reply",
            Kind::Document => "document",
            Kind::OfficeDocument => "office_document",
            Kind::Decided => "decided",
            Kind::Answered => "answered",
            Kind::Extended => "extended",
            Kind::Passed => "passed",
            Kind::Late => "late",
            Kind::Closed => "closed",
            Kind::ClosedByTime => "closed_by_time",
            Kind::Withdrawn => "withdrawn",
            Kind::Restored => "restored",
            Kind::Shared => "shared",
            Kind::Unshared => "unshared",
            Kind::Complained => "complained",
            Kind::Resolved => "resolved",
            Kind::OriginalTaken => "original_taken",
            Kind::OriginalReturned => "original_returned",
            Kind::Attested => "attested",
            Kind::Paid => "paid",
            Kind::CardAllowed => "card_allowed",
            Kind::CardForbidden => "card_forbidden",
            Kind::CardAsked => "card_asked",
            Kind::CardChecked => "card_checked",
            Kind::CardMade => "card_made",
            Kind::CardHanded => "card_handed",
            Kind::CardVetoed => "card_vetoed",
            Kind::CardStopped => "card_stopped",
            Kind::CardReplaced => "card_replaced",
            Kind::ContactChosen => "contact_chosen",
            Kind::ContactSeen => "contact_seen",
            Kind::Told => "told",
            Kind::Notified => "notified",
            Kind::Unreached => "unreached",
            Kind::Unread => "unread",
            Kind::Stepped => "stepped",
            Kind::StoodIn => "stood_in",
            Kind::DatesMoved => "dates_moved",
            Kind::DeletionAsked => "deletion_asked",
            Kind::Kept => "kept",
            Kind::Announced => "end_announced",
            Kind::Parted => "parted",
            Kind::Shredded => "shredded",
            Kind::LetIn => "let_in",
            Kind::HoldAsked => "hold_asked",
            Kind::HoldSet => "hold_set",
            Kind::HoldEnded => "hold_ended",
            Kind::HandedOver => "handed_over",
            Kind::Recalled => "recalled",
            Kind::Released => "released",
            Kind::HandoverRefused => "handover_refused",
            Kind::HandoverLost => "handover_lost",
            Kind::Letter => "letter",
            Kind::CameBack => "came_back",
            Kind::Came => "came",
            Kind::GivenBack => "given_back",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }
}
