//! The shapes of steps in other towns.

use super::{Crossing, Date, Field, Names, Phrase, Serialize, Timestamp, ToSchema, view};
use node::HandoverStanding as Standing;

/// Another town, named in the language asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Town {
    /// Its key, under which it derives what belongs to cards.
    pub key: String,
    pub name: String,
}

/// A step of this case that another town does, or did.
#[derive(Debug, Serialize, ToSchema)]
pub struct Handed {
    pub number: u32,
    /// What is done there.
    pub what: Phrase,
    pub town: Town,
    pub office: String,
    /// Host and port by which that town is called.
    pub authority: String,
    /// waiting, offered, silent, there, answered, not_ours, withdrawn, lost, recalled or refused. Until it is there the
    /// office here is in charge of the step, and it can be taken back.
    #[schema(value_type = String)]
    pub standing: &'static str,
    /// Id of the step in the procedure.
    pub step: String,
    #[schema(value_type = String, format = Date)]
    pub since: Date,
    /// Nothing is sent before.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub until: Option<Timestamp>,
    /// By when the answer is due.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
    /// Paths of the answers that cross.
    pub fields: Vec<String>,
    /// Why the other town did not take it: a word.
    pub why_not: Option<String>,
    /// What the office there wrote.
    pub letters: Vec<Letter>,
}

/// What the office in the other town wrote.
#[derive(Debug, Serialize, ToSchema)]
pub struct Letter {
    /// By which its paper is called.
    pub place: u32,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// As of a message.
    #[schema(value_type = String)]
    pub kind: view::MessageKind,
    pub text: String,
    pub phrases: Vec<Phrase>,
    pub paper: Option<Paper>,
    /// Of a decision: the last day to ask for a review, by the law of the town that decided.
    pub review: Option<Review>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Review {
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// It rests on a year whose holidays are not announced.
    pub provisional: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Paper {
    pub name: String,
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    /// It came with the letter. What was too large for that is opened in the other town, with the card.
    pub here: bool,
}

/// This case is a step of a request in another town.
#[derive(Debug, Serialize, ToSchema)]
pub struct CameFrom {
    pub town: Town,
    /// Id of the step in the procedure.
    pub step: String,
    pub what: Phrase,
    /// Host and port by which that town is called.
    pub authority: String,
}

impl Names {
    fn phrase(&self, key: String) -> Phrase {
        Phrase { text: self.t(&key), key }
    }

    fn town(&self, key: String, names: &office::Names) -> Town {
        Town { key, name: self.name(names) }
    }

    pub fn crossing(&self, crossing: node::Crossing) -> Crossing {
        let node::Crossing { agreement, step, text, why, town, names, office, days, fields } = crossing;
        Crossing {
            agreement,
            step,
            what: self.phrase(text),
            why: self.phrase(why),
            town: self.town(town, &names),
            office: self.name(&office),
            days,
            fields: fields.into_iter().map(|(path, value)| Field { path, value }).collect(),
        }
    }

    pub fn handed(&self, handed: node::Handed) -> Handed {
        let node::Handed { number, text, town, names, office, authority, standing, .. } = handed;
        Handed {
            number,
            what: self.phrase(text),
            town: self.town(town, &names),
            office: self.name(&office),
            authority,
            standing: word(standing),
            step: handed.step,
            since: handed.since,
            until: handed.until,
            due: handed.due,
            fields: handed.fields,
            why_not: handed.why_not,
            letters: handed.letters.into_iter().map(|l| self.letter(l)).collect(),
        }
    }

    fn letter(&self, letter: view::Letter) -> Letter {
        let view::Letter { place, at, kind, text, phrases, document, review } = letter;
        let phrases = phrases.into_iter().map(|s| Phrase { text: self.sentence(&s), key: s.key }).collect();
        let paper = document.map(|paper| {
            let view::LetterPaper { name, media_type, size, here } = paper;
            Paper { name, media_type, size, here }
        });
        let review = review.map(|view::LastDay { date, provisional }| Review { date, provisional });
        Letter { place, at, kind, text, phrases, paper, review }
    }

    pub fn came(&self, came: node::CameFrom) -> CameFrom {
        let node::CameFrom { town, names, step, text, authority } = came;
        CameFrom { town: self.town(town, &names), step, what: self.phrase(text), authority }
    }
}

fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "waiting",
        Standing::Offered => "offered",
        Standing::Silent => "silent",
        Standing::There => "there",
        Standing::Answered => "answered",
        Standing::NotOurs => "not_ours",
        Standing::Withdrawn => "withdrawn",
        Standing::Lost => "lost",
        Standing::Recalled => "recalled",
        Standing::Refused => "refused",
    }
}
