//! What each letter says.

use super::super::handover;
use super::super::said::Said;
use super::super::visit::Visit;
use super::appeal::{self, appeal};
use super::kind::{Kind, accepted, event};
use super::page::{Choice, LetterPage};
use super::voice::{Voice, Voices, dir};
use super::{ledger, papers, there};
use case::{Kind as Event, Stage};
use i18n::LOCALES;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use letter::{Fact, Letter, Saying, Section};
use node::view::{CaseView, Entry, Message, MessageKind};
use procedure::Take;

/// The letter, if the case has it.
pub fn draw(visit: &Visit, view: &CaseView, kind: Kind, with: Option<&str>, back: String) -> Option<LetterPage> {
    if !kind.exists(view) {
        return None;
    }
    let voices = Voices::of(visit, view, with);
    let said = Teller { visit, view, voices: &voices };
    let now = visit.local_now();
    let tags: Vec<&str> = voices.0.iter().map(|v| v.visit.reader.locale.tag).collect();
    let choice = |l: &'static i18n::Locale| Choice {
        tag: l.tag,
        name: l.name,
        dir: dir(l),
        current: tags.get(1) == Some(&l.tag),
    };
    let by_office = !matches!(kind, Kind::Withdrawal | Kind::Timeline | Kind::There(_));
    let elsewhere = if let Kind::There(number) = kind { there::step(view, number) } else { None };
    let named = |v: &Voice, names: &office::Names| handover::name(&v.visit.reader, names);
    let letter = Letter {
        titles: voices.pieces(|v| v.t(kind.title(view))),
        heads: voices.pieces(|v| match elsewhere {
            Some(h) => named(v, &h.names),
            None => v.visit.reader.words.town(v.visit.reader.locale.tag),
        }),
        offices: voices.pieces(|v| elsewhere.map_or_else(|| v.point(view.responsible), |h| named(v, &h.office))),
        sections: said.sections(kind),
        stamp: if by_office { voices.pieces(|v| v.t("letter-stamp")) } else { Vec::new() },
        printed: voices.pieces(|v| {
            let time = now.strftime("%H:%M").to_string();
            v.with("letter-printed", &[("date", &v.date(now.date())), ("time", &time)])
        }),
        notice: if visit.node().town().practice { voices.pieces(|v| v.t("practice-bar")) } else { Vec::new() },
        number: view.number.map(|number| number.to_string()),
        made: TimeZone::UTC.to_datetime(visit.state.world.now()),
    };
    // The same two languages, or the one alone.
    let beside = tags.last().copied().unwrap_or_default();
    let number = letter.number.as_ref().map_or_else(String::new, |number| format!("-{number}"));
    Some(LetterPage {
        file: format!("{}{number}.pdf", kind.name()),
        letter,
        back,
        pdf: visit.reader.counter.is_none().then(|| format!("{}/pdf?with={beside}", kind.name())),
        beside: LOCALES.iter().filter(|l| tags.first() != Some(&l.tag)).map(choice).collect(),
    })
}

struct Teller<'a> {
    visit: &'a Visit,
    view: &'a CaseView,
    voices: &'a Voices,
}

impl Teller<'_> {
    fn sections(&self, kind: Kind) -> Vec<Section> {
        if let Kind::There(number) = kind {
            return there::sections(self.visit, self.view, self.voices, number);
        }
        let mut all = vec![self.about()];
        all.extend(match kind {
            Kind::Acceptance => [self.received()].into_iter().chain(self.by_when()).collect(),
            Kind::Missing => self.missing(),
            Kind::Extension => self.extension(),
            Kind::Decision => self.decision(),
            Kind::Answer => self.answer(),
            Kind::Transfer => self.transfers(),
            Kind::Withdrawal => vec![self.withdrawal()],
            Kind::Originals => papers::taken(self.visit, self.view, self.voices),
            Kind::Returned => papers::returned(self.visit, self.view, self.voices),
            Kind::Fee => papers::fee(self.view, self.voices),
            Kind::Payment => papers::payment(self.view, self.voices),
            Kind::Timeline => self.timeline(),
            Kind::There(_) => Vec::new(), // above
        });
        all
    }

    fn day(&self, message: &Message) -> Date {
        self.visit.local(message.at).date()
    }

    /// The last message of these kinds, and its place in the thread.
    fn last(&self, kinds: &[MessageKind]) -> Option<(usize, &Message)> {
        self.view.thread.iter().enumerate().rfind(|(_, m)| kinds.contains(&m.kind))
    }

    /// Which case this is.
    fn about(&self) -> Section {
        let view = self.view;
        let public = self.visit.node().public();
        self.voices.section(|v| {
            let fact = |key: &str, value: Option<String>| value.map(|value| Fact { label: v.t(key), value });
            let listed = view.about.and_then(|id| Said::about(&public.directory, id, &v.visit.reader));
            let listed = listed.map(|said| said.text);
            let facts = [
                fact("letter-number", view.number.map(|number| format!("\u{2066}{number}\u{2069}"))),
                fact("letter-request", Some(v.drawn.title.clone())),
                fact("case-acting", v.drawn.acting.clone()),
                fact("letter-listing", listed),
                fact("case-received", view.received.map(|d| v.date(d))),
                fact("letter-in-charge", Some(v.point(view.responsible))),
            ];
            Saying { facts: facts.into_iter().flatten().collect(), ..Saying::default() }
        })
    }

    fn received(&self) -> Section {
        let view = self.view;
        let notice = view.deadlines.iter().find(|d| d.what == "notice");
        self.voices.section(|v| {
            let mut text = vec![v.t("letter-received-text")];
            text.extend(match (accepted(view), notice) {
                (Some(e), _) if e.kind == Event::Accepted.name() => {
                    Some(v.with("letter-accepted-text", &[("date", &v.date(e.day))]))
                }
                (Some(e), _) => Some(v.with("letter-accepted-by-silence", &[("date", &v.date(e.day))])),
                (None, Some(d)) => Some(v.with("letter-notice-by", &[("date", &v.date(d.date))])),
                (None, None) => None,
            });
            Saying::text(text)
        })
    }

    /// The promised day, and how it was counted; of no interest once it was taken back.
    fn by_when(&self) -> Option<Section> {
        if self.view.stage == Stage::Withdrawn.name() {
            return None;
        }
        let promised = self.view.promised.as_ref();
        let section = self.voices.section(|v| {
            let text = match promised {
                None => vec![v.t("letter-clock-stands")],
                Some(d) => {
                    let by = v.with("letter-decide-by", &[("date", &v.date(d.date))]);
                    let moves = d.provisional.then(|| v.t("letter-provisional"));
                    [Some(by), moves, Some(v.t("deadline-how"))].into_iter().flatten().collect()
                }
            };
            Saying::text(text).under(v.t("letter-by-when"))
        });
        Some(Section { ledger: promised.map(|d| ledger::of_deadline(self.voices, d)), ..section })
    }

    /// What somebody of the office typed, with who and when.
    fn words(&self, heading: &str, message: &Message) -> Section {
        let section = self.voices.section(|v| {
            let by = Fact { label: v.t("letter-by"), value: v.by(&message.by) };
            let on = Fact { label: v.t("letter-on"), value: v.date(self.day(message)) };
            Saying { facts: vec![by, on], ..Saying::default() }.under(v.t(heading))
        });
        Section { typed: Some(message.text.clone()).filter(|text| !text.is_empty()), ..section }
    }

    fn missing(&self) -> Vec<Section> {
        let Some((at, asked)) = self.last(&[MessageKind::Asked]) else { return Vec::new() };
        let procedure = self.visit.node().procedure(&self.view.procedure);
        let shown =
            |key: &str| procedure.is_some_and(|p| p.evidence.iter().any(|e| e.name == key && e.take == Take::Seen));
        let papers = self.voices.section(|v| {
            let said = v.drawn.messages.get(at).map_or(&[][..], |m| m.phrases.as_slice());
            let items = said.iter().zip(&asked.phrases).map(|(said, asked)| match shown(&asked.key) {
                true => v.with("letter-seen-only", &[("paper", said)]),
                false => said.clone(),
            });
            let items: Vec<String> = items.collect();
            let text = vec![v.t("letter-missing-text"), v.t("letter-missing-how")];
            Saying { items, text, ..Saying::default() }.under(v.t("letter-papers"))
        });
        let completed = event(self.view, Event::Completed);
        let clock = self.voices.section(|v| {
            let mut text = vec![v.t("letter-missing-clock")];
            text.extend(completed.map(|e| v.with("letter-completed", &[("date", &v.date(e.day))])));
            Saying::text(text).under(v.t("letter-clock"))
        });
        [papers, self.words("letter-words", asked), clock].into_iter().chain(self.by_when()).collect()
    }

    fn extension(&self) -> Vec<Section> {
        let Some((_, message)) = self.last(&[MessageKind::Extended]) else { return Vec::new() };
        let text = self.voices.section(|v| Saying::text(vec![v.t("letter-extension-text")]));
        [text, self.words("letter-reasons", message)].into_iter().chain(self.by_when()).collect()
    }

    fn decision(&self) -> Vec<Section> {
        let Some((_, message)) = self.last(&[MessageKind::DecidedYes, MessageKind::DecidedNo]) else {
            return Vec::new();
        };
        let outcome = match message.kind {
            MessageKind::DecidedYes => "letter-granted",
            _ => "letter-not-granted",
        };
        let text = self.voices.section(|v| Saying::text(vec![v.t(outcome)]));
        vec![text, self.words("letter-reasons", message), self.remedy()]
    }

    fn answer(&self) -> Vec<Section> {
        let Some((at, message)) = self.last(&[MessageKind::Answer]) else { return Vec::new() };
        let phrases = |v: &Voice| v.drawn.messages.get(at).map(|m| m.phrases.clone()).unwrap_or_default();
        let said = self.voices.section(|v| Saying::text(phrases(v)));
        let said = Some(said).filter(|_| !message.phrases.is_empty());
        said.into_iter().chain([self.words("letter-words", message), self.remedy()]).collect()
    }

    /// What can be done about it, and until when.
    fn remedy(&self) -> Section {
        let appeal = appeal(self.visit, self.view);
        let section = self.voices.section(|v| {
            let mut text: Vec<String> = v.drawn.remedy.iter().cloned().collect();
            if let Some(a) = &appeal {
                text.push(v.with("letter-appeal", &[("date", &v.date(a.term.date))]));
                text.push(v.visit.reader.text("letter-appeal-law", &[("days", i64::from(a.days).into())]));
                text.extend(a.term.provisional.then(|| v.t("letter-provisional")));
            }
            Saying::text(text).under(v.t("letter-remedy"))
        });
        Section { ledger: appeal.map(|a| ledger::of_appeal(self.voices, &a)), ..section }
    }

    /// Each time it was passed on.
    fn transfers(&self) -> Vec<Section> {
        let events = self.view.timeline.iter().filter(|e| e.kind == Event::Passed.name());
        let messages = self.view.thread.iter().filter(|m| m.kind == MessageKind::Passed);
        let passed = events.zip(messages).flat_map(|(event, message)| {
            [self.voices.section(|v| Saying::text(vec![passed(v, event)])), self.words("letter-reasons", message)]
        });
        let clock = self.voices.section(|v| Saying::text(vec![v.t("letter-transfer-clock")]));
        passed.chain([clock]).chain(self.by_when()).collect()
    }

    fn withdrawal(&self) -> Section {
        let day = event(self.view, Event::Withdrawn).map(|e| e.day);
        self.voices.section(|v| {
            Saying::text(day.iter().map(|d| v.with("letter-withdrawn-text", &[("date", &v.date(*d))])).collect())
        })
    }

    fn timeline(&self) -> Vec<Section> {
        let events = self.voices.section(|v| Saying::text(vec![v.t("case-timeline-what")]));
        let events = Section { ledger: Some(ledger::of_events(self.voices)), ..events };
        let readers = self.voices.section(|v| {
            let items = v.drawn.readers.iter().map(|r| {
                let parts = r.parts.join(" · ");
                let later = if r.dormant { format!(" ({})", v.t("reader-dormant")) } else { String::new() };
                format!("{}: {parts}{later}", r.who)
            });
            let text = vec![v.t("case-readers-what")];
            Saying { items: items.collect(), text, ..Saying::default() }.under(v.t("case-readers"))
        });
        vec![events, readers]
    }
}

/// From where to where.
fn passed(v: &Voice, event: &Entry) -> String {
    let name = |point: Option<id::PointId>| point.map_or_else(String::new, |id| v.point(id));
    let (from, to) = (name(event.point), name(event.to));
    v.with("letter-passed-text", &[("date", &v.date(event.day)), ("from", &from), ("to", &to)])
}

/// The last day for a review, for the case's own page.
pub fn last_day(visit: &Visit, view: &CaseView) -> Option<String> {
    appeal::appeal(visit, view).map(|a| a.term.date.to_string())
}
