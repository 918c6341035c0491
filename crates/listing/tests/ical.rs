//! The calendar, read back by somebody else's parser and held against RFC 5545.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use icalendar::parser::{Component, read_calendar, unfold};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use listing::{Calendar, Directory, Limits, Occurrence, calendar, hsds, takes_place, upcoming};
use proptest::prelude::*;

fn town(services: &str, schedules: &str) -> Directory {
    let files = [
        ("organizations.csv", "id,name\no,Office\n".to_owned()),
        ("services.csv", format!("id,name,description,organization_id,last_modified\n{services}")),
        ("locations.csv", "id,name,latitude,longitude\nl,\"Hall; north, old\",41.5,-87.5\n".into()),
        ("services_at_location.csv", "id,service_id,location_id\nx,s,l\n".into()),
        (
            "schedules.csv",
            format!(
                "id,service_id,dtstart,until,count,freq,interval,byday,bymonthday,opens_at,closes_at,valid_from,valid_to\n{schedules}"
            ),
        ),
    ];
    let files = files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
    let import = hsds("t", &files, &Limits::USUAL).unwrap();
    assert!(import.rejected.is_empty() && import.mended.is_empty(), "{:?} {:?}", import.rejected, import.mended);
    Directory::new(import.records)
}

fn written(directory: &Directory, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap();
    let services: Vec<_> = directory.services().iter().collect();
    let of = Calendar {
        name: "Town, events",
        site: Some("https://t.example"),
        town: "t",
        zone: &zone,
        tag: "en",
        today: date(2026, 3, 2),
    };
    let ics = calendar(directory, &services, of);
    // 3.1: lines end with CR and LF, and are not longer than 75 octets.
    assert!(ics.ends_with("\r\n") && !ics.replace("\r\n", "").contains(['\r', '\n']), "{ics:?}");
    for line in ics.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
    }
    ics
}

/// Every value of a property in the components of a kind, as the parser reads them: texts without their escapes.
fn values(ics: &str, kind: &str, property: &str) -> Vec<String> {
    fn below<'a>(all: &'a [Component<'a>], kind: &str, found: &mut Vec<&'a Component<'a>>) {
        for one in all {
            found.extend(Some(one).filter(|one| one.name == kind));
            below(&one.components, kind, found);
        }
    }
    let whole = unfold(ics);
    let read = read_calendar(&whole).unwrap();
    let mut found = Vec::new();
    below(&read.components, kind, &mut found);
    let here = found.iter().flat_map(|one| &one.properties).filter(|p| p.name == property);
    here.map(|p| p.val.to_string()).collect()
}

#[track_caller]
fn check(schedule: &str, begins: &str, ends: &[&str], rule: &[&str]) {
    let ics = written(&town("s,Choir,,o,\n", &format!("e,s,{schedule}\n")), "Asia/Shanghai");
    let of = |property| values(&ics, "VEVENT", property);
    assert_eq!(of("DTSTART"), [begins], "{schedule}");
    assert_eq!((of("DTEND"), of("RRULE")), (owned(ends), owned(rule)), "{schedule}");
}

fn owned(all: &[&str]) -> Vec<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn once_and_again() {
    check("2026-03-07,,,,,,,18:00,20:00,,", "20260307T180000", &["20260307T200000"], &[]);
    check("2026-03-07,,,,,,,20:00,02:00,,", "20260307T200000", &["20260308T020000"], &[]);
    check("2026-03-07,,,,,,,20:00,24:00,,", "20260307T200000", &["20260308T000000"], &[]);
    check("2026-03-07,,,,,,,,,,", "20260307", &[], &[]);
    // 2026-03-07 is a Saturday: every second week from its own, and its Tuesday is over.
    let weekly = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260630T155959Z";
    check(
        "2026-03-07,2026-06-30,,WEEKLY,2,\"TU,TH\",,18:00,20:00,,",
        "20260317T180000",
        &["20260317T200000"],
        &[weekly],
    );
    let counted = "FREQ=WEEKLY;BYDAY=SA;COUNT=5";
    check("2026-03-07,,5,WEEKLY,,SA,,18:00,20:00,,", "20260307T180000", &["20260307T200000"], &[counted]);
    let later = "FREQ=WEEKLY;BYDAY=SA;COUNT=3";
    check("2026-03-07,,5,WEEKLY,,SA,,18:00,20:00,2026-03-15,", "20260321T180000", &["20260321T200000"], &[later]);
    let until = "FREQ=WEEKLY;BYDAY=SA;UNTIL=20260401T155959Z";
    check("2026-03-07,,5,WEEKLY,,SA,,18:00,20:00,,2026-04-01", "20260307T180000", &["20260307T200000"], &[until]);
    let monthly = "FREQ=MONTHLY;BYDAY=-1FR";
    check("2026-03-07,,,MONTHLY,,-1FR,,18:00,20:00,,", "20260327T180000", &["20260327T200000"], &[monthly]);
    let days = "FREQ=MONTHLY;BYMONTHDAY=1,-1;UNTIL=20260401";
    check("2026-03-07,2026-04-01,,MONTHLY,,,\"1,-1\",,,,", "20260331", &[], &[days]);
}

#[test]
fn the_next_days_are_those_that_the_rule_names() {
    #[track_caller]
    fn check(schedule: &str, from: Date, days: &[Date]) {
        let directory = town("s,Choir,,o,\n", &format!("e,s,{schedule}\n"));
        let next = upcoming(&directory, &directory.services()[0], from, 3);
        assert_eq!(next.iter().map(|at| at.day).collect::<Vec<_>>(), days, "{schedule}");
    }
    let march = |day| date(2026, 3, day);
    check("2026-03-07,,,,,,,18:00,20:00,,", march(7), &[march(7)]);
    check("2026-03-07,,,,,,,18:00,20:00,,", march(8), &[]);
    check("2026-03-02,,,WEEKLY,2,MO,,18:00,20:00,,", march(3), &[march(16), march(30), date(2026, 4, 13)]);
    check("2026-03-02,,4,WEEKLY,,\"MO,WE\",,18:00,20:00,,", march(4), &[march(4), march(9), march(11)]);
    check("2026-03-02,,4,WEEKLY,,\"MO,WE\",,18:00,20:00,,", march(12), &[]);
    check("2026-03-02,2026-03-17,,WEEKLY,,MO,,18:00,20:00,,", march(10), &[march(16)]);
    check("2026-01-31,,,MONTHLY,,,,18:00,20:00,,", march(1), &[march(31), date(2026, 5, 31), date(2026, 7, 31)]);
    check("2026-01-01,,,MONTHLY,,5MO,,18:00,20:00,,", march(1), &[march(30), date(2026, 6, 29), date(2026, 8, 31)]);
    check("1999-01-01,,,WEEKLY,,FR,,18:00,20:00,,", march(1), &[march(6), march(13), march(20)]);
    let directory = town("s,Choir,,o,\n", "e,s,2026-03-07,,,,,,,18:00,20:00,,\nf,s,2026-03-06,,,,,,,,,,\n");
    let at = |day, begins: Option<&str>, ends: Option<&str>| {
        let owned = |text: &str| text.to_owned();
        Occurrence { day: march(day), begins: begins.map(owned), ends: ends.map(owned) }
    };
    let next = upcoming(&directory, &directory.services()[0], march(1), 9);
    assert_eq!(next, [at(6, None, None), at(7, Some("18:00"), Some("20:00"))]);
}

#[test]
fn what_only_says_when_it_is_open_and_what_cannot_be_sure_is_no_event() {
    for schedule in [
        ",,,WEEKLY,,MO,,09:00,17:00,,",
        "2026-03-07,2026-03-01,,WEEKLY,,SA,,18:00,20:00,,",
        "2026-03-07,,2,WEEKLY,,SA,,18:00,20:00,2026-06-01,",
    ] {
        let directory = town("s,Desk,,o,\n", &format!("e,s,{schedule}\n"));
        assert!(!takes_place(&directory, &directory.services()[0]), "{schedule}");
    }
}

#[test]
fn an_event_says_what_where_and_how_it_is_called() {
    let directory = town(
        "s,\"Choir; all, welcome\",Bring a \\song,o,2026-01-02T03:04:05+08:00\n",
        "e,s,2026-03-07,,,,,,,18:00,20:00,,\nf,s,2026-03-14,,,,,,,18:00,20:00,,\n",
    );
    let ics = written(&directory, "Asia/Shanghai");
    let of = |property| values(&ics, "VEVENT", property);
    let service = directory.services()[0].id;
    assert_eq!(of("SUMMARY")[0], "Choir; all, welcome");
    assert_eq!(of("DESCRIPTION")[0], "Bring a \\song");
    assert_eq!(of("LOCATION")[0], "Hall; north, old");
    assert_eq!(of("GEO")[0], "41.5;-87.5");
    assert_eq!(of("DTSTAMP"), ["20260101T190405Z", "20260101T190405Z"], "as the feed says when it was changed");
    assert_eq!(of("URL")[0], format!("https://t.example/listings/{service}"));
    let names = of("UID");
    assert!(names[0] != names[1] && names.iter().all(|name| name.ends_with("@t")), "{names:?}");
    assert_eq!(ics, written(&directory, "Asia/Shanghai"), "the same things have the same names");
    let read: icalendar::Calendar = ics.parse().unwrap();
    assert_eq!((read.components.len(), read.get_name()), (3, Some("Town, events")), "two events and their clock");
}

#[test]
fn the_clock_of_the_town_stands_inside() {
    let directory = town("s,Choir,,o,\n", "e,s,2026-03-07,,,WEEKLY,,SA,,18:00,20:00,,\n");
    let ics = written(&directory, "Asia/Shanghai");
    assert_eq!(values(&ics, "VTIMEZONE", "TZID"), ["Asia/Shanghai"]);
    assert_eq!(values(&ics, "STANDARD", "TZOFFSETTO"), ["+0800"]);
    assert!(values(&ics, "DAYLIGHT", "TZOFFSETTO").is_empty());
    assert!(ics.contains("DTSTART;TZID=Asia/Shanghai:20260307T180000"), "{ics}");
    let ics = written(&directory, "America/Chicago");
    // The second Sunday of March at two o'clock (15 U.S.C. 260a), told by the clock before.
    let onsets = values(&ics, "DAYLIGHT", "DTSTART");
    assert_eq!((onsets[0].as_str(), onsets.len()), ("20260308T020000", 10));
    assert_eq!(values(&ics, "DAYLIGHT", "TZOFFSETTO")[0], "-0500");
    assert_eq!(values(&ics, "DAYLIGHT", "TZOFFSETFROM")[0], "-0600");
    assert_eq!(values(&ics, "STANDARD", "DTSTART")[..2], ["20251102T020000", "20261101T020000"]);
    assert_eq!(values(&ics, "STANDARD", "TZOFFSETFROM")[0], "-0500");
    assert_eq!(values(&ics, "STANDARD", "TZOFFSETTO")[0], "-0600");
}

#[test]
fn what_vanished_does_not_take_place() {
    let had = town("s,Choir,,o,\n", "e,s,2026-03-07,,,,,,,18:00,20:00,,\n");
    let mut service = had.services()[0].clone();
    assert!(takes_place(&had, &service));
    service.anydoor.gone = Some(date(2026, 3, 1));
    assert!(!takes_place(&had, &service) && upcoming(&had, &service, date(2026, 3, 1), 3).is_empty());
}

proptest! {
    /// Folded and escaped, any name comes back as it was, but for what is no text.
    #[test]
    fn any_name_comes_back(name in "(.|[\\\\;,\n\r\t\u{1}]|\u{1f468}\u{200d}\u{1f373}|سالام|你好){1,120}", day in 0..3000i32) {
        let first: Date = date(2020, 1, 1).saturating_add(jiff::ToSpan::days(day));
        let mut records = Vec::new();
        let import = town("s,Choir,,o,\n", &format!("e,s,{first},,,,,,,18:00,20:00,,\n"));
        let mut service = import.services()[0].clone();
        service.name = name.clone();
        let schedules = import.schedules(listing::Kind::Service, service.id);
        records.extend(schedules.into_iter().cloned().map(listing::Record::Schedule));
        records.push(listing::Record::Service(service));
        let ics = written(&Directory::new(records), "America/Chicago");
        let expected = name.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let expected: String = expected.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        prop_assert_eq!(&values(&ics, "VEVENT", "SUMMARY")[0], &expected);
    }

    /// Whatever a feed says of when, the next days are in order, come after today, and as many as asked for at most.
    #[test]
    fn any_rule_names_days_in_order(
        begins in -2000..2000i32, lasts in proptest::option::of(0..900i32), count in proptest::option::of(-2..60i64),
        interval in proptest::option::of(-1..120i64), monthly: bool,
        byday in proptest::sample::select(vec!["", "MO", "TU,SA", "1MO", "-1FR", "5SU"]),
        bymonthday in proptest::sample::select(vec!["", "1", "31", "-1,15", "0", "x"]), wkst in proptest::option::of("SU|MO"),
    ) {
        let today = date(2026, 3, 2);
        let day = |days: i32| today.saturating_add(jiff::ToSpan::days(days)).to_string();
        let import = town("s,Choir,,o,\n", "");
        let mut schedule: listing::Schedule = serde_json::from_value(serde_json::json!({
            "id": uuid::Uuid::nil(), "service_id": import.services()[0].id, "freq": if monthly { "MONTHLY" } else { "WEEKLY" },
            "dtstart": day(begins), "opens_at": "18:00", "closes_at": "20:00",
        })).unwrap();
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        schedule.until = lasts.map(|days| day(begins + days));
        (schedule.count, schedule.interval, schedule.wkst) = (count, interval, wkst);
        (schedule.byday, schedule.bymonthday) = (some(byday), some(bymonthday));
        let until = schedule.until.clone();
        let records = vec![listing::Record::Service(import.services()[0].clone()), listing::Record::Schedule(schedule)];
        let directory = Directory::new(records);
        let service = &directory.services()[0];
        let next = upcoming(&directory, service, today, 5);
        prop_assert!(next.len() <= 5 && next.windows(2).all(|two| two[0].day < two[1].day));
        prop_assert!(next.iter().all(|at| at.day >= today));
        prop_assert!(next.iter().all(|at| until.as_ref().is_none_or(|end| at.day.to_string() <= *end)));
        prop_assert!(next.is_empty() || takes_place(&directory, service));
        if takes_place(&directory, service) {
            // What others are told begins on a day that the rule names itself.
            let begins = &values(&written(&directory, "Asia/Shanghai"), "VEVENT", "DTSTART")[0];
            let first: Date = begins[..8].parse().unwrap();
            prop_assert_eq!(&upcoming(&directory, service, first, 1)[0].day, &first);
        }
    }
}
