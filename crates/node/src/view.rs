//! What a reader of a case sees: opened, checked, ready to draw. No keys, no ciphertext.

use crate::seen::Signed;
use calendar::Line;
use case::Contact;
use id::{CaseId, CaseNumber, GuestId, PointId};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A case, as its holder or an office in charge sees it.
#[derive(Debug, Clone, Serialize)]
pub struct CaseView {
    pub case: CaseId,
    /// What it is called at counters and on letters.
    pub number: Option<CaseNumber>,
    /// Id of the procedure.
    pub procedure: String,
    /// The language in which the person wants to be answered: a setting of this case.
    pub language: String,
    /// The listing the person came from, if any.
    pub about: Option<id::ListingId>,
    /// `case::Stage::name`.
    pub stage: &'static str,
    /// How far it is while the office works on it: a message key of the procedure.
    pub step: Option<String>,
    pub received: Option<Date>,
    pub receiving: PointId,
    /// Owns the next step.
    pub responsible: PointId,
    pub escalation: Option<PointId>,
    /// Who is there, when that is not simply the point in charge.
    pub attendance: Attendance,
    /// The step now running missed its day.
    pub late: bool,
    /// The escalation office was let in.
    pub released: bool,
    pub answers: Value,
    pub thread: Vec<Message>,
    pub timeline: Vec<Entry>,
    pub deadlines: Vec<DeadlineView>,
    /// The day promised for the decision, also once it was decided; `None` in a draft and while the
    /// clock stands still.
    pub promised: Option<DeadlineView>,
    /// Who can read which parts.
    pub readers: Vec<ReaderRow>,
    /// The second cards there are.
    pub guests: Vec<GuestRow>,
    /// Seen with a second card: nothing can be done with it but read.
    pub as_guest: bool,
    /// An interpreter is asked for.
    pub interpreter: bool,
    /// A complaint waits for its answer.
    pub complaint: bool,
    /// The person has to be seen at a counter before anything is granted, and was not yet.
    pub unseen: bool,
    /// What it costs: amount and currency.
    pub fee: Option<String>,
    /// The day the fee was paid.
    pub paid: Option<Date>,
    /// The person chose that a lost card can be replaced.
    pub replaceable: bool,
    /// It is being replaced.
    pub replacement: Option<ReplacementView>,
    /// What an office published of it, after a decision.
    pub published: Option<PublishedView>,
    /// How news finds the holder: only for the holder.
    pub contact: Option<Contact>,
    /// What the holder has not seen yet.
    pub news: Option<NewsView>,
    /// Until when it is kept: a draft, or a finished case.
    pub kept: Option<KeptView>,
    /// Parts that outlive a deletion, or are asked to.
    pub holds: Vec<crate::hold::HoldView>,
    /// Points that read this until they lost their key; the holder can let them in again.
    pub lost: Vec<PointId>,
    /// Steps of it that other towns do, or did.
    pub handed: Vec<crate::Handed>,
    /// It is a step of another town's case.
    pub came: Option<crate::CameFrom>,
    /// What this reader may do now: the names used by pages and API
    /// (holder: message, attach, complete, withdraw, restore, close, edit, send, share, complain, unpublish,
    /// choose, delete, keep, let_in, recall; office: accept, complete, decide, answer, extend, pass, reply, attach, resolve, tell, take,
    /// give-back, attest, pay, ask_hold, set_hold, end_hold, return).
    pub may: Vec<&'static str>,
}

/// Who acts on a case today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// The point whose place the one in charge takes.
    pub stands_for: Option<PointId>,
    /// The point whose member covers for the one in charge.
    pub covered_by: Option<PointId>,
    /// The point in charge, or the one it stands for, is closed today: until when and why.
    pub closed: Option<Closed>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Closed {
    pub point: PointId,
    /// The last closed day.
    pub until: Date,
    /// `office::Reason::name`.
    pub reason: &'static str,
}

/// One entry of the thread.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub at: Timestamp,
    pub by: By,
    pub kind: MessageKind,
    /// What was typed; empty where phrases say it all.
    pub text: String,
    /// Papers asked for, phrases. They exist in every language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<crate::Sentence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentRow>,
    /// Number of the original that was taken or given back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<u32>,
    /// The member's own signature under what they saw.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Holder,
    Office { point: PointId, member: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    Text,
    Document,
    /// The notice of what is missing.
    Asked,
    DecidedYes,
    DecidedNo,
    Answer,
    Extended,
    Passed,
    Complaint,
    /// The answer to a complaint.
    Resolved,
    /// How far it is.
    Step,
    /// The other side may not be able to read it: an interpreter is asked for.
    Interpret,
    /// An interpreter was there.
    Interpreted,
    OriginalTaken,
    OriginalReturned,
    /// Seen at a counter, without a copy.
    Attested,
    /// The fee was paid; the text is the amount.
    Paid,
    /// Took down what was published.
    Unpublished,
    /// Not ours: back to the town that it came from, and why.
    GivenBack,
}

/// What another town's office wrote.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// From 1, in order.
    pub place: u32,
    pub at: Timestamp,
    pub kind: MessageKind,
    pub text: String,
    pub phrases: Vec<crate::Sentence>,
    pub document: Option<LetterPaper>,
    /// Of a decision, by the law of the town that decided.
    pub review: Option<LastDay>,
}

/// The last day on which a review can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDay {
    pub date: Date,
    /// It rests on a year whose holidays are not announced.
    pub provisional: bool,
}

/// A paper in a letter.
#[derive(Debug, Clone, Serialize)]
pub struct LetterPaper {
    pub name: String,
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// It crossed; a larger one is opened in the other town.
    pub here: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DocumentRow {
    pub number: u32,
    pub name: String,
    pub media_type: String,
    /// Bytes of the file itself.
    pub size: u64,
    /// Pages to look at.
    #[serde(default = "one")]
    pub pages: u32,
    /// It holds something that would run in other programs.
    #[serde(default)]
    pub script: bool,
    /// Tells a file that came in pieces from every other of the same card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload: Option<String>,
}

/// Of a document that came before pages were counted.
fn one() -> u32 {
    1
}

/// One line of the timeline; runs of looks by the same member on one day are folded.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub seq: u32,
    /// `case::Kind::name`.
    pub kind: &'static str,
    pub day: Date,
    /// Known only from inside the case.
    pub at: Option<Timestamp>,
    pub point: Option<PointId>,
    pub member: Option<String>,
    /// Part names that were shown: answers, thread, document/1 …
    pub parts: Vec<String>,
    /// Where it was passed to.
    pub to: Option<PointId>,
    /// The holder's own word for whoever read along, or was let in or out.
    pub guest: Option<String>,
    /// How the holder was told.
    pub told: Option<How>,
    /// How many events this line stands for.
    pub times: u32,
}

#[derive(Debug, Clone, Serialize)]
pub struct DeadlineView {
    /// `notice`, `decision`, `delivery`, `closing` or `complaint`.
    pub what: &'static str,
    pub date: Date,
    pub provisional: bool,
    pub lines: Vec<Line>,
}

/// Until when a draft or a finished case is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptView {
    /// The last day; of one whose end is announced, the last to undo it.
    pub until: Date,
    pub announced: bool,
    /// Its holder wants it.
    pub asked: bool,
    /// The office is obliged to keep some of it until then.
    pub record: Option<Date>,
}

/// A replacement of the card that is going on.
#[derive(Debug, Clone, Serialize)]
pub struct ReplacementView {
    /// The counter at which it was asked for.
    pub at: PointId,
    /// `asked`, `checked` by one member, `made` after a second, `waiting` for the old card to object.
    pub step: &'static str,
    /// The last day to object.
    pub until: Option<Date>,
}

/// An offer that came out of this case.
#[derive(Debug, Clone, Serialize)]
pub struct PublishedView {
    pub offer: id::ListingId,
    /// The last day on which everybody can read it; `None` when nobody can any more.
    pub until: Option<Date>,
    /// The day on which the office took it down.
    pub taken_down: Option<Date>,
}

/// A second card.
#[derive(Debug, Clone, Serialize)]
pub struct GuestRow {
    pub guest: GuestId,
    /// What the holder called it.
    pub label: String,
    /// The last day on which it opens the case.
    pub until: Option<Date>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ReaderRow {
    /// `None` is a card: the holder's own, or a guest's.
    pub point: Option<PointId>,
    pub guest: Option<GuestId>,
    /// What sends messages.
    pub notifier: bool,
    pub parts: Vec<String>,
    /// Sealed, but not given before the case is late.
    pub dormant: bool,
}

/// How somebody of a point told the holder of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Called,
    Posted,
    HandedOver,
}

impl How {
    pub const ALL: [How; 3] = [How::Called, How::Posted, How::HandedOver];

    /// The word that pages and the API use.
    pub fn name(self) -> &'static str {
        match self {
            How::Called => "called",
            How::Posted => "posted",
            How::HandedOver => "handed_over",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|h| h.name() == name)
    }
}

/// News that the holder has not seen, and who tells them.
#[derive(Debug, Clone, Serialize)]
pub struct NewsView {
    /// Unread since this day.
    pub since: Date,
    /// The notifier was given a message on this day.
    pub sent: Option<Date>,
    /// The holder was told on this day.
    pub told: Option<Date>,
    /// Who tells the holder.
    pub teller: PointId,
    /// It is that point's task, to be done by this day.
    pub due: Option<Date>,
}

/// A holder who is to be told, in the list of who tells them. Nothing in it was typed.
#[derive(Debug, Clone, Serialize)]
pub struct TaskRow {
    pub case: CaseId,
    pub number: Option<CaseNumber>,
    pub since: Date,
    pub due: Date,
    pub late: bool,
    pub point: PointId,
}

/// What is needed to tell the holder, and nothing else of the case.
#[derive(Debug, Clone, Serialize)]
pub struct TellView {
    pub case: CaseId,
    pub number: Option<CaseNumber>,
    pub contact: Contact,
    pub news: NewsView,
}

/// A row of a queue: nothing in it was typed by a person.
#[derive(Debug, Clone, Serialize)]
pub struct QueueRow {
    pub case: CaseId,
    pub number: Option<CaseNumber>,
    pub procedure: String,
    pub language: String,
    pub about: Option<id::ListingId>,
    pub stage: &'static str,
    pub point: PointId,
    pub received: Option<Date>,
    /// The day by which the running step is owed; `None` while waiting for the person.
    pub due: Option<Date>,
    pub late: bool,
    /// In this queue because it is late elsewhere.
    pub escalated: bool,
    /// Its card was lost, and is to be replaced.
    pub card_asked: bool,
    /// Sealed to a key that the point lost: its holder has to let it in again. What it is about is not known.
    pub locked: bool,
    /// The town that it came from.
    pub came: Option<office::Names>,
    /// Another town has a step of it.
    pub elsewhere: bool,
    /// A step was offered to another town, which has not said a word.
    pub silent: bool,
    /// Another town lost a step, which is this office's again.
    pub lost: bool,
}

/// A file, opened.
#[derive(Debug, Clone)]
pub struct File {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// One page of a document, drawn for the eyes.
#[derive(Debug, Clone)]
pub struct SheetView {
    pub name: String,
    /// From 1.
    pub page: u32,
    pub pages: u32,
    /// The document holds something that would run in other programs.
    pub script: bool,
    /// Or why it cannot be shown here.
    pub leaf: Result<Leaf, paper::Unfit>,
}

#[derive(Debug, Clone)]
pub enum Leaf {
    /// JPEG or PNG, drawn here.
    Picture {
        media_type: &'static str,
        bytes: Vec<u8>,
    },
    Text(String),
}
