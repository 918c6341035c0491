//! A form on paper, blank, in two languages beside each other: for when the power is out, or for
//! whoever would rather write. A counter keys it in later with the day on which it came.

use super::said::Said;
use super::visit::{Answer, Visit};
use super::{contact, places};
use crate::headers;
use crate::templates::Page;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use i18n::{LOCALES, Locale};
use id::ListingId;
use node::{Error, Way};
use procedure::form::{self, Field};
use procedure::{Procedure, Take, Widget};
use serde::{Deserialize, Serialize};

/// Counters named on the form; any other takes it too.
const COUNTERS: usize = 4;
/// Blocks for questions about several things. Who has more takes a second form.
const ROWS: usize = 3;

/// Everywhere below, one entry for each language, the reader's first.
#[derive(Serialize)]
pub struct PrintPage {
    pub titles: Vec<Piece>,
    pub summaries: Vec<Piece>,
    pub about: Option<Said>,
    pub questions: Vec<Question>,
    pub papers: Vec<Paper>,
    pub counters: Vec<Where>,
    pub texts: Fixed,
    /// The form on the screen.
    pub back: String,
    /// What stands before the language in the address of this page.
    pub query: String,
    /// Languages that may stand beside the reader's.
    pub beside: Vec<Choice>,
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "print.html";
}

/// A text in a known language.
#[derive(Clone, Serialize)]
pub struct Piece {
    pub lang: &'static str,
    pub dir: &'static str,
    pub text: String,
}

/// A question with room for its answer.
#[derive(Clone, Serialize)]
pub struct Question {
    pub section: Vec<Piece>,
    pub labels: Vec<Piece>,
    pub hints: Vec<Piece>,
    /// `lines`, `boxes` or `date`; of several things, `rows`.
    pub kind: &'static str,
    /// To write on; under boxes, for what goes with the one that is ticked.
    pub lines: usize,
    pub choices: Vec<Vec<Piece>>,
    /// The same questions for each of several things.
    pub rows: Vec<Vec<Question>>,
}

#[derive(Serialize)]
pub struct Paper {
    pub names: Vec<Piece>,
    pub seen: bool,
}

#[derive(Serialize)]
pub struct Where {
    pub name: Said,
    pub addresses: Vec<Said>,
}

/// What stands on every form.
#[derive(Serialize)]
pub struct Fixed {
    pub how: Vec<Piece>,
    pub bring: Vec<Piece>,
    pub seen: Vec<Piece>,
    pub hand_in: Vec<Piece>,
    pub any: Vec<Piece>,
    pub card: Vec<Piece>,
    pub office: Vec<Piece>,
    pub received: Vec<Piece>,
}

#[derive(Serialize)]
pub struct Choice {
    pub tag: &'static str,
    pub name: &'static str,
    pub dir: &'static str,
    pub current: bool,
}

#[derive(Default, Deserialize)]
pub struct Wish {
    with: Option<String>,
    about: Option<String>,
}

pub async fn show(visit: Visit, Path(id): Path<String>, wish: Result<Query<Wish>, QueryRejection>) -> Answer {
    let procedure = visit.node().procedure(&id).ok_or(Error::UnknownProcedure)?;
    let wish = wish.map_or_else(|_| Wish::default(), |Query(wish)| wish);
    let public = visit.node().public();
    let service = wish.about.and_then(|id| id.parse::<ListingId>().ok()).and_then(|id| public.directory.service(id));
    let service = service.filter(|s| !s.anydoor.no_form);
    let own = visit.reader.locale;
    let second = second(own, wish.with.as_deref(), &visit.node().town().region);
    let voices = Voices([visit.reading(own), visit.reading(second)]);
    let about = service.map_or_else(String::new, |s| format!("about={}", s.id));
    let mark = if about.is_empty() { "" } else { "?" };
    let counters = public.offices.points().filter(|p| p.counter && !p.lead).take(COUNTERS).map(|point| {
        let location = point.location.and_then(|id| public.directory.location(id));
        let place = location.map(|at| places::of(&visit, &public.directory, at));
        Where {
            name: Said::name(&point.names, &visit.reader),
            addresses: place.map(|p| p.addresses).unwrap_or_default(),
        }
    });
    let page = PrintPage {
        titles: voices.say(&procedure.name),
        summaries: voices.say(&procedure.summary),
        about: service.map(|s| Said::of(&s.anydoor, "name", &s.name, &visit.reader)),
        questions: [voices.questions(form::fields(procedure)), voices.afterwards(visit.node().sends_messages())]
            .concat(),
        papers: voices.papers(procedure),
        counters: counters.collect(),
        texts: voices.fixed(),
        back: format!("/apply/{}{mark}{about}", procedure.id),
        query: if about.is_empty() { about } else { format!("{about}&") },
        beside: beside(own, second),
    };
    Ok(headers::for_all(visit.page(page)))
}

/// The language beside `own`: the one wished for, else the one that the offices of the region read.
fn second(own: &Locale, wished: Option<&str>, region: &str) -> &'static Locale {
    let of_offices = if region == "cn" { "zh-Hans" } else { "en" };
    let wished = wished.and_then(i18n::locale).filter(|l| l.tag != own.tag);
    let other = |tag| i18n::locale(tag).filter(|l| l.tag != own.tag);
    wished.or_else(|| other(of_offices)).or_else(|| other("en")).unwrap_or(&LOCALES[1])
}

fn dir(locale: &Locale) -> &'static str {
    if locale.rtl { "rtl" } else { "ltr" }
}

fn beside(own: &Locale, second: &Locale) -> Vec<Choice> {
    let others = LOCALES.iter().filter(|l| l.tag != own.tag);
    others.map(|l| Choice { tag: l.tag, name: l.name, dir: dir(l), current: l.tag == second.tag }).collect()
}

struct Voices([Visit; 2]);

impl Voices {
    fn say(&self, key: &str) -> Vec<Piece> {
        let piece = |visit: &Visit| Piece {
            lang: visit.reader.locale.tag,
            dir: dir(visit.reader.locale),
            text: visit.reader.text(key, &[]),
        };
        self.0.iter().map(piece).collect()
    }

    /// A choice; a name that is the same in both languages, such as that of a language, stands once.
    fn choice(&self, key: &str) -> Vec<Piece> {
        let mut pieces = self.say(key);
        pieces.dedup_by(|a, b| a.text == b.text);
        pieces
    }

    fn questions(&self, fields: Vec<Field>) -> Vec<Question> {
        fields.into_iter().filter(|f| f.widget != Widget::Hidden).map(|f| self.question(f)).collect()
    }

    /// What is asked of every request before it is sent: how news finds its holder, and whether a lost card
    /// may be replaced.
    fn afterwards(&self, messages: bool) -> Vec<Question> {
        let ask = |label: &str, hint: &str, choices: Vec<Vec<Piece>>, lines| Question {
            section: Vec::new(),
            labels: self.say(label),
            hints: self.say(hint),
            kind: "boxes",
            lines,
            choices,
            rows: Vec::new(),
        };
        let ways = Way::ALL.into_iter().filter(|way| messages || !way.is_message());
        let ways = ways.map(|way| self.say(contact::label(way).0)).collect();
        vec![
            ask("contact-legend", "print-contact-to", ways, 2),
            ask("replaceable-title", "replaceable-hint", vec![self.say("replaceable-label")], 0),
        ]
    }

    fn question(&self, field: Field) -> Question {
        let (kind, lines) = match field.widget {
            Widget::Choice | Widget::YesNo => ("boxes", 0),
            Widget::Date => ("date", 0),
            Widget::Rows => ("rows", 0),
            Widget::Lines => ("lines", 7),
            Widget::Line | Widget::Tel | Widget::Number | Widget::Hidden => ("lines", 1),
        };
        let rows = field.rows.map(|rows| {
            let row = self.questions(rows.fields);
            vec![row; rows.max.min(ROWS.max(rows.min))]
        });
        Question {
            section: field.section_key.map(|key| self.say(&key)).unwrap_or_default(),
            labels: self.say(&field.label_key),
            hints: field.hint_key.map(|key| self.say(&key)).unwrap_or_default(),
            kind,
            lines,
            choices: field.choices.iter().map(|(_, key)| self.choice(key)).collect(),
            rows: rows.unwrap_or_default(),
        }
    }

    fn papers(&self, procedure: &Procedure) -> Vec<Paper> {
        let paper = |e: &procedure::Evidence| Paper { names: self.say(&e.name), seen: e.take == Take::Seen };
        procedure.evidence.iter().map(paper).collect()
    }

    fn fixed(&self) -> Fixed {
        Fixed {
            how: self.say("print-how"),
            bring: self.say("print-bring"),
            seen: self.say("print-seen"),
            hand_in: self.say("print-where"),
            any: self.say("print-any"),
            card: self.say("print-card"),
            office: self.say("print-office"),
            received: self.say("print-received"),
        }
    }
}

#[cfg(test)]
pub mod samples {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece> {
        let piece = |lang, dir| Piece { lang, dir, text: text.into() };
        vec![piece("en", "ltr"), piece("ug", "rtl")]
    }

    pub fn page(full: bool) -> PrintPage {
        let some = |text| if full { pieces(text) } else { Vec::new() };
        let question = |kind, lines, rows| Question {
            section: some("Part <1>"),
            labels: pieces("What?"),
            hints: some("A hint"),
            kind,
            lines,
            choices: if kind == "boxes" { vec![pieces("Yes"), pieces("No")] } else { Vec::new() },
            rows,
        };
        let inner = vec![vec![question("date", 0, Vec::new())], vec![question("lines", 1, Vec::new())]];
        let said = || Said::sample("窗口 <1>");
        let paper = |seen| Paper { names: pieces("A paper"), seen };
        let place = || Where { name: said(), addresses: vec![said()] };
        let fixed = |text| pieces(text);
        PrintPage {
            titles: pieces("Ask"),
            summaries: pieces("Say it."),
            about: full.then(said),
            questions: vec![
                question("boxes", 0, Vec::new()),
                question("lines", 7, Vec::new()),
                question("rows", 0, inner),
            ],
            papers: if full { vec![paper(true), paper(false)] } else { Vec::new() },
            counters: if full { vec![place()] } else { Vec::new() },
            texts: Fixed {
                how: fixed("How"),
                bring: fixed("Bring"),
                seen: fixed("Seen"),
                hand_in: fixed("Where"),
                any: fixed("Any"),
                card: fixed("Card"),
                office: fixed("Office"),
                received: fixed("Received"),
            },
            back: "/apply/x".into(),
            query: if full { "about=1&".into() } else { String::new() },
            beside: beside(&LOCALES[0], &LOCALES[1]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_language_is_another_one() {
        let check = |own: &str, wished, region, second: &str| {
            assert_eq!(super::second(i18n::locale(own).unwrap(), wished, region).tag, second, "{own} {wished:?}");
        };
        check("ug", None, "cn", "zh-Hans");
        check("zh-Hans", None, "cn", "en");
        check("es", None, "weekdays", "en");
        check("en", None, "weekdays", LOCALES[1].tag);
        check("ug", Some("ar"), "cn", "ar");
        check("ug", Some("ug"), "cn", "zh-Hans");
        check("ug", Some("<b>"), "cn", "zh-Hans");
    }
}
