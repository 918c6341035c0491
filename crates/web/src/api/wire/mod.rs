//! What the API says about a case. Its own shapes, so that a change inside does not silently
//! become a change of the interface.

mod from;

use super::handovers::{CameFrom, Handed};
use calendar::Line;
use id::{CaseId, CaseNumber, GuestId, ListingId, MemberId, PointId};
use jiff::{Timestamp, civil::Date};
use node::view;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A service point, named in the language asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Point {
    #[schema(value_type = Uuid)]
    pub id: PointId,
    pub name: String,
}

/// A case, as the reader who asked may see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Case {
    #[schema(value_type = Uuid)]
    pub case: CaseId,
    /// What it is called at counters and on letters: three groups of three digits. It opens nothing.
    #[schema(value_type = Option<String>)]
    pub number: Option<CaseNumber>,
    /// Id of the procedure.
    pub procedure: String,
    /// The language in which the person wants to be answered.
    pub language: String,
    /// The listing the person came from.
    #[schema(value_type = Option<Uuid>)]
    pub about: Option<ListingId>,
    /// draft, sent, to_complete, accepted, decided, answered, closed or withdrawn.
    #[schema(value_type = String)]
    pub stage: &'static str,
    /// How far it is while the office works on it.
    pub step: Option<Phrase>,
    #[schema(value_type = Option<String>, format = Date)]
    pub received: Option<Date>,
    pub receiving: Point,
    /// Owns the next step.
    pub responsible: Point,
    pub escalation: Option<Point>,
    /// Who is there, when that is not simply the point in charge.
    pub attendance: Attendance,
    /// The step now running missed its day.
    pub late: bool,
    /// The escalation office was let in.
    pub released: bool,
    /// As given, under the procedure's form.
    #[schema(value_type = Object)]
    pub answers: Value,
    pub thread: Vec<Message>,
    pub timeline: Vec<Entry>,
    pub deadlines: Vec<Deadline>,
    /// Who can read which parts.
    pub readers: Vec<ReaderRow>,
    /// Second cards, which only read.
    pub guests: Vec<Guest>,
    /// Read with a second card.
    pub as_guest: bool,
    /// An interpreter is asked for.
    pub interpreter: bool,
    /// A complaint waits for its answer.
    pub complaint: bool,
    /// The person has to be seen at a counter before anything is granted.
    pub unseen: bool,
    /// What it costs: amount and currency.
    pub fee: Option<String>,
    /// The day the fee was paid.
    #[schema(value_type = Option<String>, format = Date)]
    pub paid: Option<Date>,
    /// The person chose that a lost card can be replaced.
    pub replaceable: bool,
    pub replacement: Option<Replacement>,
    /// What the office published of it.
    pub published: Option<Published>,
    /// How news finds the holder: only for the holder.
    pub contact: Option<Contact>,
    /// What the holder has not seen.
    pub news: Option<News>,
    /// Until when it is kept: a draft, or a finished request.
    pub kept: Option<super::kept::Kept>,
    /// Parts that outlive a deletion, or are asked to.
    pub holds: Vec<super::hold::HoldRow>,
    /// Steps that other towns do, or did.
    pub handed: Vec<Handed>,
    /// It is a step of a request in another town.
    pub came: Option<CameFrom>,
    /// Offices that read this until their key was lost; `card_let_in` lets them read it again.
    pub lost: Vec<Point>,
    /// What this reader may do now.
    #[schema(value_type = Vec<String>)]
    pub may: Vec<&'static str>,
}

/// A replacement of the card that is going on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Replacement {
    /// The counter at which it was asked for.
    pub at: Point,
    /// asked, checked (by one member), made (after a second), or waiting for the old card to object.
    #[schema(value_type = String)]
    pub step: &'static str,
    /// The last day to object.
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
}

/// An offer that came out of this case.
#[derive(Debug, Serialize, ToSchema)]
pub struct Published {
    #[schema(value_type = Uuid)]
    pub offer: ListingId,
    /// The last day on which everybody can read it; nothing when nobody can any more.
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    pub taken_down: Option<Date>,
}

/// How news finds the holder.
#[derive(Debug, Serialize, ToSchema)]
pub struct Contact {
    /// collect, text, email, call, post or nothing.
    #[schema(value_type = String)]
    pub way: &'static str,
    pub to: String,
    /// The counter at which it is collected.
    pub point: Option<Point>,
}

/// News that the holder has not seen.
#[derive(Debug, Serialize, ToSchema)]
pub struct News {
    /// Unread since this day.
    #[schema(value_type = String, format = Date)]
    pub since: Date,
    /// A message went to the notifier.
    #[schema(value_type = Option<String>, format = Date)]
    pub sent: Option<Date>,
    /// The holder was told.
    #[schema(value_type = Option<String>, format = Date)]
    pub told: Option<Date>,
    /// Who tells the holder.
    pub teller: Point,
    /// It is that point's task, by this day.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
}

/// Who acts on a case today.
#[derive(Debug, Serialize, ToSchema)]
pub struct Attendance {
    /// The point whose place the one in charge takes.
    pub stands_for: Option<Point>,
    /// The point whose member covers for the one in charge.
    pub covered_by: Option<Point>,
    pub closed: Option<Closed>,
}

/// The point in charge, or the one it stands for, is closed today.
#[derive(Debug, Serialize, ToSchema)]
pub struct Closed {
    pub point: Point,
    /// The last closed day.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    /// holiday, move, works or emergency.
    pub reason: &'static str,
}

/// One entry of the thread.
#[derive(Debug, Serialize, ToSchema)]
pub struct Message {
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    pub by: By,
    /// text, document, asked, decided_yes, decided_no, answer, extended or passed.
    #[schema(value_type = String)]
    pub kind: view::MessageKind,
    /// What was typed.
    pub text: String,
    /// Papers asked for and fixed sentences: their keys, and what they say.
    pub phrases: Vec<Phrase>,
    pub document: Option<Document>,
    /// Number of the original that was taken or given back.
    pub original: Option<u32>,
    /// Whose own signature stands for what was seen; checked. Nobody's: do not rely on it.
    #[schema(value_type = Option<Uuid>)]
    pub signed_by: Option<MemberId>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Holder,
    Office { point: Point, member: String },
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Phrase {
    pub key: String,
    pub text: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Document {
    pub number: u32,
    pub name: String,
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    /// Pages to look at.
    pub pages: u32,
    /// It holds something that would run in other programs.
    pub script: bool,
}

/// One line of the timeline.
#[derive(Debug, Serialize, ToSchema)]
pub struct Entry {
    pub seq: u32,
    /// drafted, sent, listed, looked, accepted, … as in the documentation of cases.
    #[schema(value_type = String)]
    pub kind: &'static str,
    #[schema(value_type = String, format = Date)]
    pub day: Date,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Timestamp>,
    pub point: Option<Point>,
    pub member: Option<String>,
    /// The parts that were shown.
    pub parts: Vec<String>,
    /// Where it was passed to.
    pub to: Option<Point>,
    /// The holder's own word for whoever reads along.
    pub guest: Option<String>,
    /// How the holder was told: called, posted or handed_over.
    #[schema(value_type = Option<String>)]
    pub told: Option<view::How>,
    /// How many events this line stands for.
    pub times: u32,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Deadline {
    /// notice, decision, delivery or closing.
    #[schema(value_type = String)]
    pub what: &'static str,
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// The holidays on the way are not all announced yet.
    pub provisional: bool,
    /// The arithmetic: neighbouring days of one kind, with how many working days are used up.
    #[schema(value_type = Vec<Object>)]
    pub lines: Vec<Line>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ReaderRow {
    /// Nothing here is the card itself.
    pub point: Option<Point>,
    /// A second card.
    #[schema(value_type = Option<Uuid>)]
    pub guest: Option<GuestId>,
    /// What sends messages.
    pub notifier: bool,
    pub parts: Vec<String>,
    /// Not given before the case is late.
    pub dormant: bool,
}

/// A row of a queue. Nothing in it was typed by a person.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueueRow {
    #[schema(value_type = Uuid)]
    pub case: CaseId,
    /// The case number.
    #[schema(value_type = Option<String>)]
    pub number: Option<CaseNumber>,
    pub procedure: String,
    pub language: String,
    #[schema(value_type = Option<Uuid>)]
    pub about: Option<ListingId>,
    #[schema(value_type = String)]
    pub stage: &'static str,
    pub point: Point,
    #[schema(value_type = Option<String>, format = Date)]
    pub received: Option<Date>,
    /// The day by which the running step is owed; nothing while waiting for the person.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
    pub late: bool,
    /// In this queue because it is late elsewhere.
    pub escalated: bool,
    /// Its card was lost, and is to be replaced.
    pub card_asked: bool,
    /// The town that it came from.
    pub came: Option<String>,
    /// A step of it is in another town.
    pub elsewhere: bool,
    /// That town has not answered for half of its time.
    pub silent: bool,
    /// Another town lost a step, which is this office's again.
    pub lost: bool,
    /// Sealed to a key that the point lost; nothing but this row can be read until its holder lets the point in.
    pub locked: bool,
}

/// A second card.
#[derive(Debug, Serialize, ToSchema)]
pub struct Guest {
    #[schema(value_type = Uuid)]
    pub guest: GuestId,
    /// What the holder called it.
    pub label: String,
    /// The last day on which it opens the case.
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
}
