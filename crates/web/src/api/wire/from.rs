//! What the node shows of a case, as the API says it: taken apart field by field.

use super::super::names::Names;
use super::{
    Attendance, By, Case, Closed, Contact, Deadline, Document, Entry, Guest, Message, News, Phrase, Published,
    QueueRow, ReaderRow, Replacement,
};
use node::view;

fn guest(row: view::GuestRow) -> Guest {
    let view::GuestRow { guest, label, until } = row;
    Guest { guest, label, until }
}

impl Names {
    pub fn case(&self, view: view::CaseView) -> Case {
        // Without `..`: a field added to the view has to be answered for here.
        let view::CaseView {
            case,
            number,
            procedure,
            language,
            about,
            stage,
            step,
            received,
            receiving,
            responsible,
            escalation,
            attendance,
            late,
            released,
            answers,
            thread,
            timeline,
            deadlines,
            // While it runs it is among the deadlines; afterwards it is for letters.
            promised: _,
            readers,
            guests,
            as_guest,
            published,
            interpreter,
            complaint,
            unseen,
            fee,
            paid,
            replaceable,
            replacement,
            contact,
            news,
            kept,
            holds,
            handed,
            came,
            lost,
            may,
        } = view;
        Case {
            case,
            number,
            procedure,
            language,
            about,
            stage,
            step: step.map(|key| Phrase { text: self.t(&key), key }),
            received,
            receiving: self.point(receiving),
            responsible: self.point(responsible),
            escalation: escalation.map(|p| self.point(p)),
            attendance: self.attendance(attendance),
            late,
            released,
            answers,
            thread: thread.into_iter().map(|m| self.message(m)).collect(),
            timeline: timeline.into_iter().map(|e| self.entry(e)).collect(),
            deadlines: deadlines.into_iter().map(deadline).collect(),
            readers: readers.into_iter().map(|r| self.reader_row(r)).collect(),
            guests: guests.into_iter().map(guest).collect(),
            as_guest,
            published: published.map(|p| Published { offer: p.offer, until: p.until, taken_down: p.taken_down }),
            interpreter,
            complaint,
            unseen,
            fee,
            paid,
            replaceable,
            replacement: replacement.map(|r| Replacement { at: self.point(r.at), step: r.step, until: r.until }),
            contact: contact.map(|c| self.contact(c)),
            news: news.map(|n| self.news(n)),
            kept: kept.map(Into::into),
            holds: holds.into_iter().map(Into::into).collect(),
            handed: handed.into_iter().map(|h| self.handed(h)).collect(),
            came: came.map(|c| self.came(c)),
            lost: lost.into_iter().map(|id| self.point(id)).collect(),
            may,
        }
    }

    fn contact(&self, contact: node::Contact) -> Contact {
        // The language is the case's own.
        let node::Contact { way, to, point, language: _ } = contact;
        Contact { way: way.name(), to, point: point.map(|p| self.point(p)) }
    }

    fn news(&self, news: view::NewsView) -> News {
        let view::NewsView { since, sent, told, teller, due } = news;
        News { since, sent, told, teller: self.point(teller), due }
    }

    fn attendance(&self, attendance: view::Attendance) -> Attendance {
        let view::Attendance { stands_for, covered_by, closed } = attendance;
        let closed = closed.map(|view::Closed { point, until, reason }| (self.point(point), until, reason));
        Attendance {
            stands_for: stands_for.map(|p| self.point(p)),
            covered_by: covered_by.map(|p| self.point(p)),
            closed: closed.map(|(point, until, reason)| Closed { point, until, reason }),
        }
    }

    fn message(&self, message: view::Message) -> Message {
        let view::Message { at, by, kind, text, phrases, document, original, signed } = message;
        let by = match by {
            view::By::Holder => By::Holder,
            view::By::Office { point, member } => By::Office { point: self.point(point), member },
        };
        let phrases = phrases.into_iter().map(|s| Phrase { text: self.sentence(&s), key: s.key }).collect();
        let document = document.map(|row| {
            let view::DocumentRow { number, name, media_type, size, pages, script, upload: _ } = row;
            Document { number, name, media_type, size, pages, script }
        });
        let signed_by = signed.map(|s| s.by);
        Message { at, by, kind, text, phrases, document, original, signed_by }
    }

    fn entry(&self, entry: view::Entry) -> Entry {
        let view::Entry { seq, kind, day, at, point, member, parts, to, guest, told, times } = entry;
        let (point, to) = (point.map(|p| self.point(p)), to.map(|p| self.point(p)));
        Entry { seq, kind, day, at, point, member, parts, to, guest, told, times }
    }

    fn reader_row(&self, row: view::ReaderRow) -> ReaderRow {
        let view::ReaderRow { point, guest, notifier, parts, dormant } = row;
        ReaderRow { point: point.map(|p| self.point(p)), guest, notifier, parts, dormant }
    }

    pub fn queue_row(&self, row: view::QueueRow) -> QueueRow {
        let view::QueueRow {
            case,
            number,
            procedure,
            language,
            about,
            stage,
            point,
            received,
            due,
            late,
            escalated,
            card_asked,
            came,
            elsewhere,
            silent,
            lost,
            locked,
        } = row;
        let point = self.point(point);
        QueueRow {
            case,
            number,
            procedure,
            language,
            about,
            stage,
            point,
            received,
            due,
            late,
            escalated,
            card_asked,
            came: came.map(|names| self.name(&names)),
            elsewhere,
            silent,
            lost,
            locked,
        }
    }
}

fn deadline(deadline: view::DeadlineView) -> Deadline {
    let view::DeadlineView { what, date, provisional, lines } = deadline;
    Deadline { what, date, provisional, lines }
}
