//! Dates counted by hand on the printed calendar.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use calendar::{BadCalendar, Calendar, Day, Due, Line, Stop, What, batch, builtin};
use jiff::civil::Date;

fn d(text: &str) -> Date {
    text.parse().unwrap()
}

/// `from` plus `days`, as the command line prints it.
fn check(region: &str, from: &str, days: u16, expected: &str) {
    let got = batch::line(region, from, &days.to_string());
    assert_eq!(got.as_deref(), Ok(expected), "{region}: {days} days from {from}");
}

#[test]
fn china_around_spring_festival_2026() {
    // Off 15–23 February; Saturdays 14 and 28 February are worked.
    check("cn", "2026-02-13", 1, "2026-02-14");
    check("cn", "2026-02-13", 2, "2026-02-24");
    check("cn", "2026-02-14", 1, "2026-02-24");
    check("cn", "2026-02-18", 1, "2026-02-24");
    check("cn", "2026-02-26", 2, "2026-02-28");
    check("cn", "2026-02-27", 2, "2026-03-02");
    check("cn", "2026-02-10", 5, "2026-02-24");
    check("cn", "2026-02-10", 20, "2026-03-16");
}

#[test]
fn china_other_holidays() {
    check("CN", "2025-12-31", 1, "2026-01-04"); // Sunday 4 January is worked
    check("cn", "2026-04-30", 5, "2026-05-11"); // off 1–5 May, Saturday 9 worked
    check("cn", "2026-09-30", 3, "2026-10-10"); // off 1–7 October, Saturday 10 worked
    check("cn", "2022-12-30", 1, "2023-01-03"); // 31 December 2022 stands under 2023
    check("cn", "2020-01-31", 1, "2020-02-03"); // a Monday that the list names as worked
}

#[test]
fn provisional_begins_with_the_first_day_of_an_unpublished_year() {
    check("cn", "2026-12-30", 1, "2026-12-31");
    check("cn", "2026-12-31", 0, "2026-12-31");
    check("cn", "2026-12-31", 1, "2027-01-01 provisional");
    check("cn", "2026-12-23", 20, "2027-01-20 provisional");
    check("cn", "2019-12-31", 1, "2020-01-02"); // only the day of receipt is unpublished
    check("cn", "2027-06-01", 0, "2027-06-01");
}

#[test]
fn weekdays_have_no_holidays_and_are_never_provisional() {
    check("weekdays", "2026-02-13", 1, "2026-02-16");
    check("weekdays", "2026-02-14", 1, "2026-02-16");
    check("weekdays", "2026-02-10", 20, "2026-03-10");
    check("weekdays", "2099-12-31", 1, "2100-01-01");
}

#[test]
fn the_shipped_calendar_is_the_shared_one() {
    let shared = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/calendars/cn.json");
    match std::fs::read_to_string(shared) {
        Ok(text) => assert_eq!(text, include_str!("../data/cn.json")),
        Err(_) => eprintln!("skipped: ../shared/data is not here"),
    }
}

#[test]
fn what_a_day_is() {
    let cn = builtin("cn").unwrap().with_closures(["2026-02-12", "2026-02-14", "2026-02-16"].map(d));
    let cn = cn.with_closures([d("2026-02-01")]);
    let table = [
        ("2026-02-11", Day::Working),
        ("2026-02-12", Day::Closed),
        ("2026-02-14", Day::Closed), // a worked Saturday on which this office is shut
        ("2026-02-28", Day::WorkedWeekend),
        ("2026-02-16", Day::Holiday), // closed too, but everybody is
        ("2026-02-15", Day::Holiday), // a Sunday inside the holiday
        ("2026-02-01", Day::Weekend),
        ("2020-02-03", Day::Working),
    ];
    for (date, expected) in table {
        assert_eq!(cn.day(d(date)), expected, "{date}");
    }
    assert_eq!(cn.region(), "cn");
    assert!(cn.is_published(d("2026-12-31")) && !cn.is_published(d("2027-01-01")));
}

#[test]
fn the_arithmetic_line_by_line() {
    let cn = builtin("cn").unwrap().with_closures([d("2026-02-12")]);
    // Asked on Tuesday 24 February, answered on Sunday 1 March: nothing in between is counted.
    let stop = Stop { after: d("2026-02-24"), until: d("2026-03-01") };
    let due = cn.due(d("2026-02-10"), 6, &[stop]).unwrap();
    let line = |from, to, what, counted_to| Line { from: d(from), to: d(to), what, counted_to };
    let lines = vec![
        line("2026-02-10", "2026-02-10", What::Received, 0),
        line("2026-02-11", "2026-02-11", What::Counted, 1),
        line("2026-02-12", "2026-02-12", What::Closed, 1),
        line("2026-02-13", "2026-02-13", What::Counted, 2),
        line("2026-02-14", "2026-02-14", What::WorkedWeekend, 3),
        line("2026-02-15", "2026-02-23", What::Holiday, 3),
        line("2026-02-24", "2026-02-24", What::Counted, 4),
        line("2026-02-25", "2026-03-01", What::Stopped, 4),
        line("2026-03-02", "2026-03-03", What::Counted, 6),
    ];
    assert_eq!(due, Due { date: d("2026-03-03"), provisional: false, lines });
}

#[test]
fn a_due_date_survives_json() {
    let due = builtin("cn").unwrap().due(d("2026-02-13"), 2, &[]).unwrap();
    let json = serde_json::to_string(&due).unwrap();
    assert!(json.contains(r#""what":"worked_weekend""#), "{json}");
    assert_eq!(serde_json::from_str::<Due>(&json).unwrap(), due);
}

#[test]
fn past_the_last_year_is_an_error() {
    let week = builtin("weekdays").unwrap();
    let received = d("9999-12-30");
    assert!(week.due(received, 1, &[]).is_ok());
    assert_eq!(week.due(received, 2, &[]), Err(BadCalendar::TooFar { received, days: 2 }));
}

#[test]
fn sentences_for_lines_that_do_not_ask_for_a_date() {
    let table = [
        ("cn", "2026-02-10", r#""2026-02-10" is not a date and a number of days; write them as 2026-02-10 20"#),
        ("cn", "", r#""" is not a date and a number of days; write them as 2026-02-10 20"#),
        (
            "cn",
            "2026-02-10 20 x",
            r#""2026-02-10 20 x" is not a date and a number of days; write them as 2026-02-10 20"#,
        ),
        ("cn", "2026-02-30 20", r#""2026-02-30" is not a date; write it as 2026-02-10"#),
        ("cn", "20260210 20", r#""20260210" is not a date; write it as 2026-02-10"#),
        ("cn", "2026-02-10T09:00 20", r#""2026-02-10T09:00" is not a date; write it as 2026-02-10"#),
        ("cn", "2026-02-10 -1", r#""-1" is not a number of days; write a whole number from 0 to 65535"#),
        ("cn", "2026-02-10 +1", r#""+1" is not a number of days; write a whole number from 0 to 65535"#),
        ("cn", "2026-02-10 65536", r#""65536" is not a number of days; write a whole number from 0 to 65535"#),
        ("xx", "2026-02-10 20", r#"there is no calendar for the region "xx"; there are "cn" and "weekdays""#),
        ("weekdays", "9999-12-30 2", "counting 2 working days from 9999-12-30 leaves the years a date can have"),
    ];
    for (region, text, expected) in table {
        assert_eq!(batch::pair(region, text).unwrap_err().to_string(), expected, "{text:?}");
    }
    assert_eq!(batch::pair("cn", " 2026-02-10\t20 \r"), Ok("2026-03-16".to_owned()));
}

#[test]
fn calendar_files_that_are_refused() {
    let check = |years: &str, expected: &str| {
        let text = format!(r#"{{"region":"XX","years":{{{years}}}}}"#);
        let error = Calendar::from_json(&text).unwrap_err().to_string();
        assert!(error.contains(expected), "{years}: {error}");
    };
    check(r#""26":{"off":[],"work":[]}"#, r#"the year "26""#);
    check(r#""+026":{"off":[],"work":[]}"#, r#"the year "+026""#);
    check(r#""2026":{"of":[],"work":[]}"#, "unknown field");
    check(r#""2026":{"off":[]}"#, "missing field `work`");
    check(r#""2026":{"off":["2026-02-30"],"work":[]}"#, "cannot be read");
    check(r#""2026":{"off":["2062-01-01"],"work":[]}"#, "2062-01-01 under the year 2026");
    check(r#""2026":{"off":["2026-01-01"],"work":["2026-01-01"]}"#, "2026-01-01 both");
    assert_eq!(Calendar::from_json(r#"{"region":" ","years":{}}"#).unwrap_err(), BadCalendar::NoRegion);
    assert!(matches!(Calendar::from_json("["), Err(BadCalendar::Unreadable(_))));
    let empty = Calendar::from_json(r#"{"region":"XX","years":{}}"#).unwrap();
    assert_eq!((empty.region(), empty.is_published(d("2026-01-01"))), ("xx", false));
}

/// `from` plus calendar days: the last day, and the lines that lead to it.
#[track_caller]
fn term(region: &str, from: &str, days: u16, last: &str, lines: &str) {
    let term = builtin(region).unwrap().term(d(from), days).unwrap();
    let months = term.months.iter().map(|m| format!("{}..{} {}", m.from, m.to, m.counted_to));
    let moved = term.moved.iter().map(|(from, to)| format!("over {from}..{to}"));
    let got: Vec<String> = months.chain(moved).collect();
    let provisional = if term.provisional { " provisional" } else { "" };
    assert_eq!(format!("{}{provisional}: {}", term.date, got.join(", ")), format!("{last}: {lines}"));
}

#[test]
fn calendar_days_count_every_day_and_end_on_a_working_one() {
    // Friday 13 March 2026; the sixtieth day after it is Tuesday 12 May.
    let months = "2026-03-14..2026-03-31 18, 2026-04-01..2026-04-30 48, 2026-05-01..2026-05-12 60";
    term("cn", "2026-03-13", 60, "2026-05-12", months);
    // The sixtieth day, Saturday 2 May, is a holiday; so are all days to the 5th.
    let months = "2026-03-04..2026-03-31 28, 2026-04-01..2026-04-30 58, 2026-05-01..2026-05-02 60";
    term("cn", "2026-03-03", 60, "2026-05-06", &format!("{months}, over 2026-05-02..2026-05-05"));
    // Saturday 9 May is worked, so it can be the last day.
    let months = "2026-03-11..2026-03-31 21, 2026-04-01..2026-04-30 51, 2026-05-01..2026-05-09 60";
    term("cn", "2026-03-10", 60, "2026-05-09", months);
    term("weekdays", "2026-05-08", 1, "2026-05-11", "2026-05-09..2026-05-09 1, over 2026-05-09..2026-05-10");
    term("cn", "2026-12-31", 1, "2027-01-01 provisional", "2027-01-01..2027-01-01 1");
    term("cn", "2026-05-01", 0, "2026-05-01", "");
    assert!(builtin("cn").unwrap().term(Date::MAX, 1).is_err());
}
