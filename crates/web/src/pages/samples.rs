//! Contents for the test that draws every page in every language: each part of each page at least
//! once there and once not.

use super::about::AboutPage;
use super::apply::ApplyPage;
use super::card::{CardPage, Pair};
use super::case_view::{CasePage, DeadlineRow, DocumentLine, GuestLine, May, MessageRow};
use super::check::{CheckPage, GivenRow};
use super::check_book::{AskedRow, CheckBookPage};
use super::check_result::{AnsweredRow, CheckResultPage, FitRow, ReasonRow};
use super::contact::{ContactPage, WayRow};
use super::counters::{Counter, CountersPage};
use super::door::{DoorPage, FormRow};
use super::fields::{AnswerRow, ChoiceRow, ErrorRow, FieldRow, Group};
use super::find::{FindPage, FoundRow};
use super::here::{CounterRow, HerePage, SignLine, SignPage};
use super::holds::HoldLine;
use super::home::{DOORS, HomePage};
use super::keep::KeepPage;
use super::listing::{Ages, DateRow, ListingPage};
use super::offer::{OfferPage, OfferRow, PublishedLine};
use super::paper::PaperPage;
use super::place::PlacePage;
use super::places::{Hours, HoursRow, PhoneRow, Place};
use super::review::{Received, ReviewPage};
use super::said::{Row, Said};
use super::share::SharePage;
use super::timeline::{EntryRow, LineRow, ReaderLine};
use super::withdraw::WithdrawPage;
use crate::again::Again;
use crate::find::{Asked, FIELDS};
use crate::offline::{OfflinePage, Own};
use crate::problem::ProblemPage;
use crate::templates::{Sample, sample};
use procedure::Widget;

pub fn all() -> Vec<Sample> {
    vec![
        sample(ProblemPage {
            sentence: "Something <went> wrong.".into(),
            onward: "/card",
            again: Some(Again {
                action: "/card/message".into(),
                pairs: vec![("text".into(), "What <I> typed for a long time".into())],
                typed: vec!["What <I> typed for a long time".into()],
            }),
        }),
        sample(HomePage { doors: DOORS }),
        sample(OfflinePage {}),
        sample(AboutPage {}),
        sample(check(true)),
        sample(check(false)),
        sample(CheckPage { field: None, errors: Vec::new(), given: Vec::new(), number: 0, left: 0 }),
        sample(check_result(true)),
        sample(check_result(false)),
        sample(check_book()),
        sample(find(None, true)),
        sample(find(Some("Please type."), false)),
        sample(PlacePage {
            name: Some(said()),
            what: Some(said()),
            place: place(),
            rows: rows(),
            near: vec![FoundRow::sample(true)],
            picture: Some("<svg></svg>".into()),
            wrong: Some("/apply/correct-listing?about=1".into()),
            block: Some("{}".into()),
        }),
        sample(PlacePage {
            name: None,
            what: None,
            place: Place::default(),
            rows: Vec::new(),
            near: Vec::new(),
            picture: None,
            wrong: None,
            block: None,
        }),
        sample(DoorPage {
            door: DOORS[0],
            forms: vec![form()],
            offers: vec![offer_row()],
            rows: rows(),
            page: 2,
            pages: 3,
            events: true,
        }),
        sample(DoorPage {
            door: DOORS[7],
            forms: Vec::new(),
            offers: Vec::new(),
            rows: Vec::new(),
            page: 1,
            pages: 1,
            events: false,
        }),
        sample(listing(true)),
        sample(listing(false)),
        sample(CountersPage {
            about: Some(said()),
            counters: vec![counter(true), counter(false)],
            partners: vec![(said(), said())],
        }),
        sample(CountersPage { about: None, counters: Vec::new(), partners: Vec::new() }),
        sample(here(true)),
        sample(here(false)),
        sample(SignPage {
            point: "1".into(),
            name: said(),
            picture: Some("<svg></svg>".into()),
            address: "http://localhost/here/1".into(),
            lines: vec![SignLine { tag: "ug", dir: "rtl", text: "?".into() }],
        }),
        sample(apply(true)),
        sample(apply(false)),
        sample(super::print::samples::page(true)),
        sample(super::print::samples::page(false)),
        sample(review(true)),
        sample(review(false)),
        sample(keep(Some("Wrong."))),
        sample(keep(None)),
        sample(share()),
        sample(contact(true)),
        sample(contact(false)),
        sample(card(true)),
        sample(card(false)),
        sample(full_case()),
        sample(empty_case()),
        sample(offer_page(false)),
        sample(offer_page(true)),
        sample(WithdrawPage {}),
        sample(paper()),
        sample(PaperPage { picture: None, unfit: Some("No.".into()), page: 1, pages: 1, runs: false, ..paper() }),
        sample(PaperPage { picture: None, text: Some("\n<b>ئا".into()), page: 3, ..paper() }),
    ]
    .into_iter()
    .chain(super::letters::samples::all())
    .chain(super::handover::samples::all(&answers()))
    .collect()
}

pub fn paper() -> PaperPage {
    PaperPage {
        member: None,
        name: "مائاش <1>.pdf".into(),
        back: "/card/case".into(),
        base: "/card/documents/1".into(),
        page: 2,
        pages: 3,
        runs: true,
        picture: Some("data:image/png;base64,AA==".into()),
        text: None,
        unfit: None,
        download: true,
    }
}

fn form() -> FormRow {
    FormRow { id: "x".into(), name: "Ask".into(), summary: "Say it.".into() }
}

fn offer_row() -> OfferRow {
    OfferRow { id: "1".into(), title: "Cook <1>".into(), until: "2026-04-01".into() }
}

fn offer_page(down: bool) -> OfferPage {
    OfferPage {
        id: "1".into(),
        title: "Cook <1>".into(),
        answers: Vec::new(),
        until: "2026-04-01".into(),
        published: "2026-03-01".into(),
        office: "Hall".into(),
        taken_down: down.then(|| "2026-03-02".into()),
        report: (!down).then(|| "report".into()),
    }
}

fn published(until: bool) -> PublishedLine {
    PublishedLine {
        offer: "1".into(),
        until: until.then(|| "2026-04-01".into()),
        taken_down: Some("2026-03-02".into()),
    }
}

fn said() -> Said {
    Said::sample("居住登记 & <more>")
}

fn some(yes: bool) -> Option<Said> {
    yes.then(said)
}

fn rows() -> Vec<Row> {
    vec![
        Row { id: "1".into(), name: said(), office: some(true), gone: true },
        Row { id: "2".into(), name: said(), office: None, gone: false },
    ]
}

fn find(error: Option<&str>, nearest: bool) -> FindPage {
    let asked =
        Asked { q: "\"><b>".into(), kind: "place".into(), open: nearest, metres: "1000".into(), ..Asked::default() };
    FindPage {
        asked,
        narrowed: nearest,
        wrong: error.is_some(),
        errors: FIELDS.map(|field| (field, error.map(str::to_owned))).into(),
        spoken: vec![("ug".into(), "ئۇيغۇرچە".into())],
        distances: vec![("300".into(), "300 m".into()), ("1000".into(), "1 km".into())],
        meant: nearest.then(|| "<school>".into()),
        rows: if nearest { Vec::new() } else { vec![FoundRow::sample(true), FoundRow::sample(false)] },
        near: vec![FoundRow::sample(true)],
    }
}

fn hours() -> Hours {
    let row =
        |days: &str, times: &[&str]| HoursRow { days: days.into(), times: times.iter().map(|t| (*t).into()).collect() };
    Hours {
        now: Some("Open now".into()),
        open: true,
        rows: vec![row("Mon – Fri", &["09:00–12:00", "14:00–18:00"]), row("Sat – Sun", &[])],
        notes: vec![said()],
    }
}

fn phone() -> PhoneRow {
    PhoneRow { number: "+86 991 123".into(), dial: "+86991123".into(), about: some(true) }
}

fn here(full: bool) -> HerePage {
    let other = CounterRow {
        id: "1".into(),
        name: said(),
        far: full.then(|| "300 m".into()),
        now: full.then(|| "Open until 17:00".into()),
        open: full,
    };
    HerePage {
        point: "1".into(),
        name: said(),
        office: full.then(said),
        takes: full,
        place: full.then(place),
        rows: if full { rows() } else { Vec::new() },
        counters: if full { vec![other] } else { Vec::new() },
        near: if full { vec![FoundRow::sample(true)] } else { Vec::new() },
    }
}

fn place() -> Place {
    Place {
        gone: Some("2026-03-02".into()),
        name: some(true),
        addresses: vec![said()],
        closed: vec!["Closed on Monday.".into()],
        hours: hours(),
        phones: vec![phone()],
        languages: vec!["ئۇيغۇرچە".into()],
        access: vec![said()],
    }
}

fn listing(full: bool) -> ListingPage {
    let list = |s: Said| if full { vec![s] } else { Vec::new() };
    ListingPage {
        id: "1".into(),
        procedure: "x".into(),
        name: said(),
        office: some(full),
        paused: full,
        alert: some(full),
        what: list(said()),
        whom: list(said()),
        ages: Some(Ages { from: full.then_some(16), to: Some(60) }),
        bring: list(said()),
        how: some(full),
        wait: some(full),
        cost: list(said()),
        hours: if full { hours() } else { Hours::default() },
        phones: vec![phone()],
        languages_here: vec!["English".into()],
        places: if full { vec![place(), Place::default()] } else { Vec::new() },
        buttons: full,
        wrong: full.then(|| "/apply/correct-listing?about=1".into()),
        block: full.then(|| "{}".into()),
        events: full,
        dates: if full { dates() } else { Vec::new() },
        gone: full.then(|| "2026-03-02".into()),
    }
}

fn dates() -> Vec<DateRow> {
    let row = |times: Option<&str>| DateRow { day: "2026-03-07".into(), times: times.map(str::to_owned) };
    vec![row(Some("18:00–20:00")), row(None)]
}

fn counter(full: bool) -> Counter {
    Counter {
        here: full.then(|| "/here/1".into()),
        name: said(),
        office: some(full),
        place: full.then(place),
        own: full,
        takes: !full,
    }
}

fn field(name: &str, widget: Widget, error: bool) -> FieldRow {
    let choice = |value: &str, checked| ChoiceRow { value: value.into(), label: "A choice".into(), checked };
    FieldRow {
        name: name.into(),
        label: "A question?".into(),
        hint: error.then(|| "A hint".into()),
        widget,
        required: error,
        value: "</textarea><script>".into(),
        choices: vec![choice("a", false), choice("b", true)],
        error: error.then(|| "Please fill this in.".into()),
        section: error.then(|| "About you".into()),
        groups: match widget {
            Widget::Rows if error => vec![group(name, true), group(name, false)],
            _ => Vec::new(),
        },
        add: (widget == Widget::Rows).then(|| "Add another".into()),
    }
}

fn group(name: &str, removable: bool) -> Group {
    let fields = vec![field(&format!("{name}.0.a"), Widget::Line, removable)];
    Group { name: format!("{name}.0"), title: "Child 1".into(), fields, removable }
}

fn apply(full: bool) -> ApplyPage {
    use Widget::{Choice, Date, Hidden, Line, Lines, Number, Rows, Tel, YesNo};
    let widgets = [Line, Tel, Lines, Choice, Date, YesNo, Number, Hidden, Rows];
    let fields = widgets.iter().enumerate().map(|(n, w)| field(&format!("f{n}"), *w, full));
    ApplyPage {
        areas: if full { vec![super::apply::Area { name: "North <1>".into(), chosen: true }] } else { Vec::new() },
        action: "/apply/x".into(),
        title: "Ask".into(),
        summary: "Say it.".into(),
        about: some(full),
        crosses: if full {
            vec![super::crosses::Crosses { step: "A <b>".into(), office: said(), town: said() }]
        } else {
            Vec::new()
        },
        fields: fields.collect(),
        errors: if full { errors() } else { Vec::new() },
        changing: full,
        print: "/apply/x/print".into(),
    }
}

fn errors() -> Vec<ErrorRow> {
    let row = ErrorRow { field: "f0".into(), label: "A question?".into(), text: "Please.".into() };
    vec![row.clone(), ErrorRow { field: String::new(), ..row }, ErrorRow::plain("Try again.".into())]
}

fn document() -> DocumentLine {
    DocumentLine { number: 1, name: "مائاش.pdf".into(), kilobytes: 12, pages: 3 }
}

fn answers() -> Vec<AnswerRow> {
    let one = |parts| AnswerRow { label: "What?".into(), value: said(), parts };
    vec![one(Vec::new()), one(vec![one(Vec::new())])]
}

fn review(full: bool) -> ReviewPage {
    ReviewPage {
        title: "Ask".into(),
        answers: answers(),
        documents: if full { vec![document()] } else { Vec::new() },
        public: if full { vec!["Title".into()] } else { Vec::new() },
        proof: full.then(|| "Have ready: <a paper>.".into()),
        office: "Counter".into(),
        contact: "A call to 555.".into(),
        may_attach: full,
        kept: if full { vec!["Kept until <1>.".into()] } else { Vec::new() },
        replaceable: full,
        received: full.then(|| Received { value: "\"<".into(), error: Some("Wrong.".into()) }),
        errors: if full { errors() } else { Vec::new() },
    }
}

fn share() -> SharePage {
    SharePage { label: "sister <b>".into(), groups: ["ABCD", "EFGH"].map(Into::into).to_vec() }
}

fn keep(error: Option<&str>) -> KeepPage {
    KeepPage {
        groups: ["ABCD", "EFGH", "JKMN", "PQRS", "TVWX", "0123"].map(Into::into).to_vec(),
        number: error.map(|_| "482-193-575".into()),
        picture: error.map(|_| "<svg></svg>".into()),
        address: "localhost/card".into(),
        last: "x".into(),
        error: error.map(Into::into),
    }
}

fn card(full: bool) -> CardPage {
    let pair = |name: &str, value: &str| Pair { name: name.into(), value: value.into() };
    CardPage {
        code: "AB<".into(),
        error: full.then(|| "Mistyped.".into()),
        again: full,
        next: "/card/case".into(),
        elsewhere: full,
        arrived: !full,
        kept: if full { vec![pair("kept.text", "long <text>"), pair("kept.x", "")] } else { Vec::new() },
    }
}

fn contact(full: bool) -> ContactPage {
    let counter = |checked| ChoiceRow { value: "1".into(), label: "柜台 <1>".into(), checked };
    let row = WayRow {
        way: "collect",
        label: "At a counter".into(),
        hint: full.then(|| "Five days.".into()),
        chosen: full,
        asks: None,
        kind: "",
        value: String::new(),
        error: None,
        counters: vec![counter(true), counter(false)],
    };
    let asks = |way, kind| WayRow {
        way,
        asks: Some("Number".into()),
        kind,
        value: "<5>".into(),
        error: full.then(|| "Wrong.".into()),
        counters: Vec::new(),
        ..row.clone()
    };
    let bare = WayRow { way: "nothing", hint: None, counters: Vec::new(), ..row.clone() };
    let ways = vec![row.clone(), asks("text", "tel"), asks("post", "lines"), bare];
    ContactPage { ways, errors: if full { errors() } else { Vec::new() }, back: "/card/case#contact" }
}

fn message(full: bool) -> MessageRow {
    MessageRow {
        who: "You".into(),
        mine: full,
        kind: full.then(|| "Answer".into()),
        day: "2026-02-10".into(),
        time: "14:05".into(),
        text: if full { "Hello <b>".into() } else { String::new() },
        phrases: if full { vec!["A phrase.".into()] } else { Vec::new() },
        document: full.then(document),
    }
}

fn full_case() -> CasePage {
    let line = |counts| LineRow {
        from: "2026-02-10".into(),
        to: "2026-02-12".into(),
        what: "working days".into(),
        counts,
        counted_to: 3,
    };
    let deadline = DeadlineRow {
        what: "To decide".into(),
        date: "2026-03-10".into(),
        provisional: true,
        lines: vec![line(true), line(false)],
    };
    let entry = EntryRow {
        number: 2,
        what: "Looked at".into(),
        day: "2026-02-11".into(),
        time: Some("09:30".into()),
        who: Some("Counter · Li Na".into()),
        parts: vec!["your answers".into()],
        to: Some("Housing".into()),
        times: 3,
        look: true,
    };
    let bare = EntryRow { time: None, who: None, to: None, parts: Vec::new(), times: 1, look: false, ..entry.clone() };
    let reader = ReaderLine { who: "Lead".into(), parts: vec!["your answers".into()], dormant: true };
    CasePage {
        title: "Ask".into(),
        number: Some("482-193-575".into()),
        state: "Something is missing".into(),
        next: "Waits for you.".into(),
        owner: Some("You".into()),
        due: Some("2026-03-10".into()),
        received: Some("2026-02-10".into()),
        attendance: vec!["Desk acts.".into()],
        step: Some("In review".into()),
        interpreter: true,
        late: Some("Late.".into()),
        asked: Some(message(true)),
        outcome: Some(message(false)),
        deadlines: vec![deadline],
        messages: vec![message(true), message(false)],
        documents: vec![document()],
        answers: answers(),
        timeline: vec![entry, bare],
        readers: vec![reader.clone(), ReaderLine { parts: Vec::new(), dormant: false, ..reader }],
        remedy: Some("Not content?".into()),
        appeal: Some("2026-05-12".into()),
        letters: vec![super::letters::Link { kind: "decision".into(), title: "Decision".into() }],
        originals: super::custody::samples(),
        unseen: true,
        fee: Some("50.00 CNY".into()),
        paid: Some("2026-03-02".into()),
        acting: Some("For my child · <Ay>".into()),
        handed: super::handover::samples::handed(),
        crossings: true,
        came: Some(super::handover::samples::came(true)),
        published: Some(published(true)),
        wrong: Some("/apply/correct-listing?about=1".into()),
        guests: vec![
            GuestLine { guest: "1".into(), label: "sister <b>".into(), until: Some("2026-03-17".into()) },
            GuestLine { guest: "2".into(), label: "أختي".into(), until: None },
        ],
        as_guest: false,
        replacing: vec!["A counter was told.".into()],
        complaint: false,
        kept: vec!["Kept until <1>.".into()],
        holds: vec![HoldLine { said: "Held.".into(), reference: "<4>".into() }],
        lost: vec!["Lost <1>.".into()],
        contact: Some("A call to 555.".into()),
        own: Some(Own { request: "0011223344556677".into(), today: "2026-03-02".into() }),
        above: "Lead".into(),
        may: May {
            message: true,
            attach: true,
            complete: true,
            withdraw: true,
            close: true,
            send: true,
            share: true,
            restore: true,
            complain: true,
            veto: true,
            allow_replacing: true,
            forbid_replacing: true,
            unpublish: true,
            choose: true,
            delete: true,
            keep: true,
            let_in: true,
        },
        text: "typed <before>".into(),
        complaining: "explain <this>".into(),
        errors: errors(),
    }
}

fn empty_case() -> CasePage {
    CasePage {
        number: None,
        owner: None,
        due: None,
        received: None,
        attendance: Vec::new(),
        step: None,
        interpreter: false,
        late: None,
        asked: None,
        outcome: None,
        deadlines: Vec::new(),
        messages: Vec::new(),
        documents: Vec::new(),
        answers: Vec::new(),
        timeline: Vec::new(),
        readers: Vec::new(),
        remedy: None,
        appeal: None,
        letters: Vec::new(),
        originals: Vec::new(),
        unseen: false,
        fee: Some("50.00 CNY".into()),
        paid: None,
        acting: None,
        handed: Vec::new(),
        crossings: false,
        came: None,
        published: None,
        wrong: None,
        guests: Vec::new(),
        as_guest: true,
        replacing: Vec::new(),
        contact: None,
        own: None,
        complaint: true,
        kept: Vec::new(),
        holds: Vec::new(),
        lost: Vec::new(),
        may: May::default(),
        complaining: String::new(),
        errors: Vec::new(),
        ..full_case()
    }
}

fn given() -> Vec<GivenRow> {
    vec![GivenRow { id: "age".into(), typed: "34 <b>".into() }]
}

fn check(wrong: bool) -> CheckPage {
    let field = FieldRow {
        name: "income".into(),
        label: "How <much>?".into(),
        hint: wrong.then(|| "In yuan.".into()),
        section: None,
        widget: if wrong { Widget::Number } else { Widget::YesNo },
        required: true,
        value: "some".into(),
        choices: vec![ChoiceRow { value: "yes".into(), label: "Yes".into(), checked: true }],
        error: wrong.then(|| "Please <give>.".into()),
        groups: Vec::new(),
        add: None,
    };
    let error = ErrorRow { field: "income".into(), label: "How <much>?".into(), text: "Please <give>.".into() };
    CheckPage {
        errors: if wrong { vec![error] } else { Vec::new() },
        given: if wrong { given() } else { Vec::new() },
        number: 2,
        left: 11,
        field: Some(field),
    }
}

fn check_book() -> CheckBookPage {
    let CheckResultPage { mut yes, open, no, answers, .. } = check_result(true);
    yes[0].reasons[0].says = Some("if-adult".into());
    let asked = |wrong| {
        let CheckPage { field, errors, .. } = check(wrong);
        AskedRow { field: field.unwrap(), key: if wrong { "form-error-required" } else { "" }, errors }
    };
    let (rules, day) = ("question age number 0 120\n".into(), "2026-03-31".into());
    CheckBookPage { rules, day, questions: vec![asked(false), asked(true)], yes, open, no, answers, more: true }
}

fn check_result(full: bool) -> CheckResultPage {
    let fit = |id: &str, ways: bool| FitRow {
        id: id.into(),
        name: "A <grant>".into(),
        summary: "Money.".into(),
        basis: "Law <1>".into(),
        confirmed: ways,
        reasons: ["You are <18>", "You work"].map(|text| ReasonRow { says: None, text: text.into() }).to_vec(),
        changes: if ways { vec![vec!["One".into(), "Two".into()], vec!["Three".into()]] } else { Vec::new() },
    };
    let answer = AnsweredRow { id: "age".into(), question: "How <old>?".into(), answer: "34 <b>".into() };
    CheckResultPage {
        yes: if full { vec![fit("a", false)] } else { Vec::new() },
        open: if full { vec![fit("b", true), fit("c", false)] } else { Vec::new() },
        no: if full { vec![fit("d", true), fit("e", false)] } else { Vec::new() },
        given: given(),
        answers: vec![answer],
        more: full,
    }
}
