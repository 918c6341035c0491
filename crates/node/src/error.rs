//! Why a verb did not do what was asked. Each has one sentence for people, by [`Error::key`].

use jiff::civil::Date;
use office::roster::Fault;
use procedure::form::FieldError;
use vault::BadCard;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not a card: {0}")]
    BadCard(#[from] BadCard),
    #[error("a card of a town in which people practise")]
    PracticeCard,
    #[error("a card of a real town")]
    RealCard,
    #[error("where people practise, nobody is sent a message")]
    NoPractice,
    /// Known and unknown cards take the same way to this answer.
    #[error("no case opens with this card")]
    UnknownCard,
    #[error("name or passphrase is wrong")]
    BadSignIn,
    /// No session, or one that ended: 15 minutes without a click.
    #[error("sign in first")]
    SignedOut,
    #[error("this role may not do this")]
    NotAllowed,
    /// The same for a case that does not exist and one without a grant.
    #[error("no such case for you")]
    NoGrant,
    #[error("{0}")]
    Refused(#[from] case::Refusal),
    #[error("{} answers need another look", .0.len())]
    Form(Vec<FieldError>),
    #[error("this card has opened another case")]
    OtherBody,
    #[error("no such procedure")]
    UnknownProcedure,
    #[error("no such listing")]
    UnknownListing,
    #[error("no such point takes this")]
    UnknownPoint,
    #[error("no such document")]
    UnknownDocument,
    #[error("the text is empty")]
    Empty,
    #[error("longer than {max} characters")]
    TooLong { max: usize },
    #[error("larger than {max} bytes")]
    TooLarge { max: usize },
    #[error("more than {max} second cards")]
    TooManyGuests { max: usize },
    /// Replaced by another after it was lost.
    #[error("this card was replaced")]
    CardReplaced,
    /// Deleted: a draft by time, a finished case by its holder or by time.
    #[error("what this card opened was deleted")]
    CaseGone { on: Date, draft: bool, record: Option<Date>, held: bool },
    #[error("this card works later, if the old one does not object")]
    CardNotYet,
    #[error("this card never came into force")]
    CardVoid,
    #[error("no case has this number")]
    UnknownNumber,
    #[error("{0}")]
    Passkey(#[from] crate::BadPasskey),
    #[error("the passphrase is wrong")]
    BadPassphrase,
    /// Reports about one listing, or about all, of one day.
    #[error("too many reports today")]
    TooManyReports,
    #[error("only the office that published it can take it down")]
    OtherOfficePublished,
    #[error("the day until which it should be shown has passed")]
    DayPassed,
    #[error("no such second card")]
    UnknownGuest,
    #[error("{0}")]
    Feed(#[from] crate::feeds::BadFeed),
    #[error("{0}")]
    Agreement(#[from] crate::agreement::BadTerms),
    #[error("{0}")]
    BadContact(#[from] case::BadContact),
    #[error("this town sends no messages")]
    NoNotifier,
    #[error("no such colleague here")]
    UnknownColleague,
    #[error("no such absence or closed days for you")]
    UnknownLeave,
    #[error("days from today on, the first before the last, and at most {max}")]
    BadDays { max: u16 },
    #[error("is away in that time already")]
    AwayAlready,
    /// A character that no database keeps: NUL.
    #[error("the text holds a character that cannot be kept")]
    Unreadable,
    #[error("not one of the papers or phrases that can be named here")]
    UnknownWord,
    #[error("a gap of a sentence is empty or cannot be read")]
    Gap,
    #[error("this costs nothing")]
    NoFee,
    #[error("no agreement with another town covers this")]
    NoAgreement,
    #[error("the keys of that town are not known here yet")]
    TownUnknown,
    #[error("somebody else changed this at the same moment")]
    Conflict,
    /// A fresh store: somebody has to found a town in it.
    #[error("this store holds no town yet")]
    NoTown,
    /// A file that is not taken: it says what it is, and what to do instead.
    #[error("{0}")]
    Unfit(paper::Unfit),
    #[error("more than {max} files of one card are on their way")]
    TooManyUploads { max: usize },
    /// Not a piece of a file: its place or length is wrong.
    #[error("not a piece of a file")]
    BadPiece,
    /// Pieces are missing: begin again, and go on from where it says.
    #[error("pieces of the file are missing")]
    Incomplete,
    /// A document that is looked at page by page, and not taken out.
    #[error("the document holds a script")]
    HoldsScript,
    #[error("too many want the same at once")]
    Busy,
    /// Somebody signs in with this name already, or did.
    #[error("somebody has this name already")]
    NameTaken,
    #[error("no such member")]
    UnknownMember,
    #[error("nobody would be left")]
    LeavesNobody,
    /// Sealed to a key that the point lost: the holder has to let it in again.
    #[error("sealed to a key that was lost")]
    Locked,
    /// Too few people answer for it: another counter takes the request.
    #[error("takes no new requests")]
    NoIntake,
    /// Who could let somebody in has nobody but those of the point itself.
    #[error("no partner")]
    BadPartner,
    #[error("somebody else has to do this")]
    Oneself,
    /// The roster in the store is not the one that this town signed: nothing is done with it.
    #[error("{0}")]
    Roster(String),
    #[error("a sealed part does not open")]
    Damaged,
    /// No room on the disk of the database, or of the large documents: nothing was written.
    #[error("the disk is full")]
    Full,
    /// The store is away, or does not know whether it wrote: try again with the same ids.
    #[error("the store cannot be used now: {0}")]
    Store(String),
}

impl Error {
    /// The message that says what happened and what to do next.
    pub fn key(&self) -> &'static str {
        match self {
            Error::PracticeCard => "error-practice-card",
            Error::RealCard => "error-real-card",
            Error::NoPractice => "error-no-practice",
            Error::BadCard(BadCard::Length(_)) => "error-card-length",
            Error::BadCard(BadCard::Character(_)) => "error-card-character",
            Error::BadCard(BadCard::Mistyped) => "error-card-mistyped",
            Error::UnknownCard => "error-card-unknown",
            Error::BadSignIn => "error-sign-in",
            Error::SignedOut => "error-signed-out",
            Error::NotAllowed => "error-not-allowed",
            Error::NoGrant => "error-no-grant",
            Error::Refused(refusal) => refusal.key(),
            Error::Form(_) => "error-form",
            Error::OtherBody => "error-other-body",
            Error::UnknownProcedure => "error-unknown-procedure",
            Error::UnknownListing => "error-unknown-listing",
            Error::UnknownPoint => "error-unknown-point",
            Error::UnknownDocument => "error-unknown-document",
            Error::Empty => "error-empty",
            Error::TooLong { .. } => "error-too-long",
            Error::TooLarge { .. } => "error-too-large",
            Error::TooManyGuests { .. } => "error-too-many-guests",
            Error::CaseGone { draft: true, .. } => "error-gone-draft",
            Error::CaseGone { held: true, .. } => "error-gone-held",
            Error::CaseGone { record: Some(_), .. } => "error-gone-record",
            Error::CaseGone { .. } => "error-gone",
            Error::CardReplaced => "error-card-replaced",
            Error::CardNotYet => "error-card-not-yet",
            Error::CardVoid => "error-card-void",
            Error::UnknownNumber => "error-unknown-number",
            Error::Passkey(bad) => bad.key(),
            Error::BadPassphrase => "error-bad-passphrase",
            Error::TooManyReports => "error-too-many-reports",
            Error::OtherOfficePublished => "error-other-office-published",
            Error::DayPassed => "error-day-passed",
            Error::UnknownGuest => "error-unknown-guest",
            Error::Feed(bad) => bad.key(),
            Error::Agreement(bad) => bad.key(),
            Error::BadContact(bad) => bad.key(),
            Error::NoNotifier => "contact-error-no-messages",
            Error::UnknownColleague => "error-unknown-colleague",
            Error::UnknownLeave => "error-unknown-leave",
            Error::BadDays { .. } => "error-bad-days",
            Error::AwayAlready => "error-away-already",
            Error::Unreadable => "error-unreadable",
            Error::UnknownWord => "error-unknown-word",
            Error::Gap => "error-gap",
            Error::NoFee => "error-no-fee",
            Error::NoAgreement => "error-no-agreement",
            Error::TownUnknown => "error-town-unknown",
            Error::Conflict => "error-conflict",
            Error::NoTown => "error-store",
            Error::TooManyUploads { .. } => "upload-too-many",
            Error::BadPiece => "upload-bad-piece",
            Error::Incomplete => "upload-incomplete",
            Error::HoldsScript => "paper-script-stays",
            Error::Unfit(unfit) => unfit.key(),
            Error::Busy => "error-busy",
            Error::NameTaken => "error-name-taken",
            Error::Locked => "error-locked",
            Error::NoIntake => "error-no-intake",
            Error::BadPartner => "error-bad-partner",
            Error::LeavesNobody => "error-leaves-nobody",
            Error::Oneself => "error-oneself",
            Error::UnknownMember => "error-unknown-member",
            Error::Roster(_) | Error::Damaged => "error-damaged",
            Error::Full => "error-full",
            Error::Store(_) => "error-store",
        }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NotTheirs => Error::NotAllowed,
            Fault::NameTaken => Error::NameTaken,
            Fault::There => Error::Conflict,
            Fault::Unknown => Error::UnknownMember,
            Fault::Last => Error::LeavesNobody,
            Fault::Oneself => Error::Oneself,
        }
    }
}

impl From<store::DbError> for Error {
    fn from(error: store::DbError) -> Self {
        match error {
            store::DbError::Conflict => Error::Conflict,
            store::DbError::Full => Error::Full,
            other => Error::Store(other.to_string()),
        }
    }
}

impl From<store::Refused> for Error {
    fn from(refused: store::Refused) -> Self {
        match refused {
            store::Refused::Db(error) => error.into(),
            // The types make this a fault of ours: nothing was written or read.
            other => Error::Store(other.to_string()),
        }
    }
}

impl From<vault::BadBody> for Error {
    fn from(_: vault::BadBody) -> Self {
        Error::Damaged
    }
}

impl From<vault::Refused> for Error {
    fn from(_: vault::Refused) -> Self {
        Error::Damaged
    }
}
