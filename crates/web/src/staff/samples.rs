//! Contents for the test that draws every page in every language.

use super::away::{AbsenceRow, AwayPage, ClosureRow, Named, Typed};
use super::bindings::{BadRow, BindingRow, BindingsPage, Choice as Bindable};
use super::case::{self, CasePage};
use super::forms::{Choice, FormRow, GapRow, Group};
use super::help::{CounterRow, HelpPage};
use super::hold::{AskForm, Holding, Tick};
use super::invited::{InvitedPage, Section};
use super::kept::Kept;
use super::lost::{LostPage, NewCardPage};
use super::members::{MemberRow, MembersPage, Pick, RoleRow};
use super::partner::StandingRow;
use super::passkeys::{PasskeyRow, PasskeysPage};
use super::queue::{LentRow, QueuePage, Row};
use super::replacing::Replacing;
use super::sign_in::{KeptPage, SignInPage};
use super::tell::{self, Button, TellPage};
use super::work::{Count, PointRow, WorkPage};
use crate::pages::Said;
use crate::pages::case_view::{DeadlineRow, DocumentLine, MessageRow};
use crate::pages::fields::AnswerRow;
use crate::pages::handover;
use crate::pages::holds::HoldLine;
use crate::pages::letters::Link;
use crate::pages::paper::PaperPage;
use crate::pages::samples::paper;
use crate::pages::timeline::{EntryRow, LineRow, ReaderLine};
use crate::templates::{Sample, sample};
use jiff::civil::date;

pub fn samples() -> Vec<Sample> {
    let mut all = super::agree_samples::all();
    all.extend(vec![
        sample(bindings()),
        sample(super::feeds::samples::feeds(true)),
        sample(super::feeds::samples::feeds(false)),
        sample(super::feeds::samples::feed(true)),
        sample(super::feeds::samples::feed(false)),
        sample(BindingsPage { member: "Stan".into(), ..BindingsPage::default() }),
        sample(SignInPage { name: String::new(), next: "/staff/queue".into(), error: None, ended: false, kept: None }),
        sample(SignInPage {
            name: "Ayşe <b>".into(),
            next: "/staff/queue".into(),
            error: Some("Wrong.".into()),
            ended: true,
            kept: Some(kept()),
        }),
        sample(KeptPage { kept: kept(), error: None, sendable: true }),
        sample(KeptPage { kept: kept(), error: Some("Gone.".into()), sendable: false }),
        sample(QueuePage { refused: Some("No.".into()), ..queue(vec![]) }),
        sample(queue(vec![])),
        sample(QueuePage { typed: "12".into(), missed: Some("None.".into()), ..queue(vec![]) }),
        sample(QueuePage {
            next: Some("x".into()),
            further: true,
            ..queue(vec![row(true, false), row(false, true), row(false, false)])
        }),
        sample(QueuePage { tasks: vec![], ..queue(vec![]) }),
        sample(tell(true)),
        sample(tell(false)),
        sample(help(vec![], false)),
        sample(help(vec!["Counter 1", "柜台"], false)),
        sample(HelpPage { error: Some("Choose.".into()), ..help(vec!["Counter 1"], true) }),
        sample(LostPage { member: "Anna".into(), typed: String::new(), told: None, error: None }),
        sample(LostPage { member: "Anna".into(), typed: "12 <".into(), told: None, error: Some("None.".into()) }),
        sample(LostPage { member: "Anna".into(), typed: "12".into(), told: Some("Counter 1".into()), error: None }),
        sample(NewCardPage {
            member: "Anna".into(),
            case: "1b4e28ba".into(),
            number: "482-193-575".into(),
            groups: ["ABCD", "EFGH"].map(Into::into).to_vec(),
        }),
        sample(AwayPage { member: "Stan".into(), ..AwayPage::default() }),
        sample(away()),
        sample(WorkPage { member: "Anna".into(), points: vec![work(0), work(3)] }),
        sample(WorkPage { member: "Anna".into(), points: vec![] }),
        sample(MembersPage { member: "Anna".into(), ..MembersPage::default() }),
        sample(members()),
        sample(PasskeysPage { member: "Anna".into(), ..PasskeysPage::default() }),
        sample(passkeys()),
        sample(invited(Some("Anna".into()))),
        sample(invited(None)),
        sample(case(true)),
        sample(case(false)),
        sample(PaperPage { member: Some("Anna".into()), ..paper() }),
    ]);
    all
}

fn work(open: u32) -> PointRow {
    let count = |late| Count { name: "This week".into(), count: open, width: 100, late };
    let both = || vec![count(true), count(false)];
    PointRow { name: "柜台".into(), open, stages: both(), weeks: both() }
}

fn members() -> MembersPage {
    let point = |chosen| Pick { id: "1".into(), name: "Counter <1>".into(), chosen };
    let line = |me, points| MemberRow { id: "1".into(), name: "李".into(), role: "Officer".into(), points, me };
    MembersPage {
        member: "Anna".into(),
        lines: vec![line(true, vec!["Counter 1".into(), "柜台".into()]), line(false, vec![])],
        points: vec![point(true), point(false)],
        roles: vec![RoleRow { id: "officer", name: "Officer".into(), chosen: true }],
        officers: vec![point(false)],
        others: vec![point(false)],
        last: true,
        standing: vec![standing(true), standing(false)],
        moving: vec!["12 are left.".into()],
        name: "Ayşe <b>".into(),
        error: Some("Wrong.".into()),
    }
}

fn standing(takes: bool) -> StandingRow {
    let pick = |chosen| Pick { id: "2".into(), name: "Desk <2>".into(), chosen };
    let partner = takes.then(|| "Desk <2>".into());
    let others = vec![pick(takes), pick(false)];
    StandingRow { id: "1".into(), name: "Counter <1>".into(), partner, takes, lead: !takes, others, open: takes }
}

fn passkeys() -> PasskeysPage {
    let row = || PasskeyRow { id: "abc".into(), device: "Phone".into(), added: "2026-02-10".into() };
    PasskeysPage {
        member: "Ayşe <b>".into(),
        id: "1b4e28ba".into(),
        lines: vec![row(), row()],
        devices: vec![Pick { id: "phone".into(), name: "Phone".into(), chosen: true }],
        error: Some("Wrong.".into()),
    }
}

fn invited(member: Option<String>) -> InvitedPage {
    let section = |points| Section {
        tag: "ug",
        dir: "rtl",
        title: "Welcome".into(),
        role: "Officer".into(),
        points,
        steps: vec!["Open.".into(), "Keep.".into()],
    };
    let groups = ["babe", "bibo"].map(Into::into).to_vec();
    let sections = vec![section(Some(("Points".into(), vec!["Counter 1".into(), "柜台".into()]))), section(None)];
    InvitedPage { member, name: "Ayşe <b>".into(), groups, sections }
}

fn away() -> AwayPage {
    let named =
        || vec![Named { id: "1b4e28ba".into(), name: "Anna".into() }, Named { id: "2".into(), name: "李".into() }];
    let absence = |full: bool| AbsenceRow {
        id: "1b4e28ba".into(),
        name: "Anna".into(),
        cover: full.then(|| "Bo".into()),
        first: "2026-02-10".into(),
        last: "2026-02-12".into(),
        without: if full { vec!["Counter 1".into()] } else { vec![] },
        mine: full,
    };
    let closure = |mine| ClosureRow { id: "1".into(), point: "Counter 1".into(), said: "closed".into(), mine };
    let typed = || Typed { first: "2026-02-10".into(), whole: true, ..Typed::default() };
    AwayPage {
        member: "Anna".into(),
        absences: vec![absence(true), absence(false)],
        of: named(),
        covers: named(),
        closures: vec![closure(true), closure(false)],
        points: named(),
        reasons: named(),
        today: "2026-02-10".into(),
        away: typed(),
        shut: typed(),
        error: Some("Wrong.".into()),
    }
}

fn kept() -> Kept {
    Kept {
        case: "1b4e28ba-2fa1-41d2-883f-0016d3cca427".into(),
        verb: "complete",
        text: "سالام \"<\n\n&".into(),
        chosen: vec![("evidence".into(), "pay-slips".into())],
    }
}

fn bindings() -> BindingsPage {
    let choice = || vec![Bindable { value: "1".into(), label: "One <1>".into(), chosen: true }];
    let row = |area: &str| {
        let (subject, area, name, point) = ("work".into(), area.into(), "Work".into(), "Desk".into());
        BindingRow { what: "door", subject, area, name, point }
    };
    let bad = BadRow { line: 3, column: "what".into(), value: "house <".into(), why: "bindings-bad-kind" };
    BindingsPage {
        member: "Stan".into(),
        rows: vec![row("North"), row("")],
        subjects: choice(),
        points: choice(),
        unbound: vec!["Hall <2>".into()],
        area: "\"<".into(),
        error: Some("Wrong.".into()),
        taken: Some(2),
        bad: vec![bad],
    }
}

fn queue(rows: Vec<Row>) -> QueuePage {
    let points = vec!["Counter 1".into(), "柜台".into()];
    let lent = vec![LentRow { of: "Bo".into(), point: "Counter 1".into(), until: "2026-02-10".into() }];
    QueuePage {
        member: "Anna".into(),
        points,
        tasks: vec![task(true), task(false)],
        lent,
        rows,
        next: None,
        further: false,
        typed: String::new(),
        missed: None,
        refused: None,
        steward: true,
    }
}

fn task(late: bool) -> tell::Row {
    let (case, number, point) = ("1b4e28ba-2f".into(), "123-456-789".into(), "柜台".into());
    tell::Row { case, number, point, since: date(2026, 2, 10), due: date(2026, 2, 19), late }
}

fn tell(full: bool) -> TellPage {
    let button = |how, first| Button { how, label: "Called".into(), first };
    TellPage {
        member: "Anna".into(),
        case: "1b4e28ba-2fa1-41d2-883f-0016d3cca427".into(),
        number: "839-527-874".into(),
        way: "They want a call.".into(),
        to: if full { "555 <b>".into() } else { String::new() },
        since: date(2026, 2, 10),
        due: full.then(|| date(2026, 2, 19)),
        language: full.then_some(case::Named { tag: "ug", name: "ئۇيغۇرچە", dir: "rtl" }),
        say: "There is news.".into(),
        buttons: vec![button("called", true), button("posted", false)],
    }
}

fn help(counters: Vec<&str>, on: bool) -> HelpPage {
    let row = |name: &str| CounterRow { id: "1b4e28ba".into(), name: name.into() };
    HelpPage { member: "Anna".into(), counters: counters.into_iter().map(row).collect(), on, error: None }
}

fn row(late: bool, today: bool) -> Row {
    Row {
        case: "1b4e28ba".into(),
        number: "482-193-575".into(),
        procedure: "Ask for help".into(),
        about: late.then(|| Said::sample("公租房")),
        stage: "New".into(),
        point: "Counter 1".into(),
        received: Some(jiff::civil::date(2026, 2, 10)),
        due: (late || today).then(|| jiff::civil::date(2026, 3, 10)),
        late,
        today,
        escalated: late,
        locked: false,
        card_asked: late,
        came: today.then(|| "Salt <1>".into()),
        elsewhere: late || today,
        silent: late,
        lost: late,
    }
}

fn case(full: bool) -> CasePage {
    let some = |text: &str| full.then(|| text.to_owned());
    let document = || DocumentLine { number: 3, name: "خەت.pdf".into(), kilobytes: 12, pages: 1 };
    let message = |mine| MessageRow {
        who: "Counter 1 · Anna".into(),
        mine,
        kind: some("Asked"),
        day: "2026-02-11".into(),
        time: "09:30".into(),
        text: "line\nline".into(),
        phrases: vec!["Please come.".into()],
        document: full.then(document),
    };
    let line = |counts| LineRow {
        from: "2026-02-10".into(),
        to: "2026-02-12".into(),
        what: "counted".into(),
        counts,
        counted_to: 3,
    };
    CasePage {
        member: "Anna".into(),
        case: "1b4e28ba-2fa1-41d2-883f-0016d3cca427".into(),
        number: "482-193-575".into(),
        title: "Ask for help".into(),
        about: full.then(|| Said::sample("公租房")),
        wrong: some("/apply/correct-listing?about=1"),
        stage: "New".into(),
        step: some("In review"),
        interpreter: full,
        late: full,
        complaint: full,
        originals: if full { crate::pages::custody::samples() } else { Vec::new() },
        unseen: full,
        fee: full.then(|| "50.00 CNY".into()),
        paid: None,
        acting: full.then(|| "For my child · <Ay>".into()),
        released: full,
        unread: some("Unread since Monday."),
        tell: full,
        attendance: some("Desk acts for Counter 1.").into_iter().collect(),
        received: some("2026-02-10"),
        responsible: "Counter 1".into(),
        escalation: some("Head"),
        language: full.then_some(case::Named { tag: "ug", name: "ئۇيغۇرچە", dir: "rtl" }),
        deadlines: vec![DeadlineRow {
            what: "Decision".into(),
            date: "2026-03-10".into(),
            provisional: full,
            lines: vec![line(false), line(true)],
        }],
        answers: vec![AnswerRow {
            label: "What?".into(),
            value: Said { text: "<help>".into(), lang: None },
            parts: Vec::new(),
        }],
        messages: if full { vec![message(true), message(false)] } else { vec![] },
        documents: if full { vec![document()] } else { vec![] },
        forms: if full { forms() } else { vec![] },
        attach: full,
        timeline: vec![EntryRow {
            number: 2,
            what: "looked".into(),
            day: "2026-02-11".into(),
            time: some("09:30"),
            who: some("Counter 1 · Anna"),
            parts: vec!["answers".into()],
            to: some("Desk"),
            times: 2,
            look: full,
        }],
        readers: vec![ReaderLine { who: "Head".into(), parts: vec!["answers".into()], dormant: full }],
        letters: if full { vec![Link { kind: "decision".into(), title: "Decision".into() }] } else { vec![] },
        error: some("Wrong."),
        handed: if full { handover::samples::handed() } else { Vec::new() },
        came: full.then(|| handover::samples::came(false)),
        crosses: full,
        replacing: full.then(|| Replacing { said: vec!["Asked.".into()], check: full, hand: full, stop: full }),
        holding: if full { holding() } else { Holding::default() },
    }
}

fn holding() -> Holding {
    let tick = |value| Tick { value, label: "L".into(), chosen: true };
    let (parts, whys) = (vec![tick("answers")], vec![tick("court")]);
    let ask = AskForm { parts, whys, until: "2026-09-01".into(), reference: "\"<".into(), open: true };
    let line = HoldLine { said: "Held.".into(), reference: "<4>".into() };
    Holding { holds: vec![line], ask: Some(ask), set: true, end: true }
}

fn forms() -> Vec<FormRow> {
    let group = |name| {
        let gap = GapRow { name: "gap-a-day".into(), kind: "date", label: "Day".into(), value: String::new() };
        let options = vec![Choice { value: "a".into(), label: "A".into(), chosen: true, gaps: vec![gap] }];
        Some(Group { name, legend: "Which?".into(), options })
    };
    let form = |verb| FormRow { verb, title: "T".into(), button: "B".into(), ..FormRow::default() };
    vec![
        form("accept"),
        FormRow {
            hint: Some("H".into()),
            label: Some("L".into()),
            text: "typed".into(),
            boxes: group("evidence"),
            open: true,
            ..form("complete")
        },
        FormRow { choice: group("granted"), list: group("to"), ..form("decide") },
    ]
}
