//! What holds for every day of receipt, count, closure and wait.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use calendar::{Calendar, Stop, What, builtin};
use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;

const FIRST: Date = Date::constant(2019, 12, 1);

fn day() -> impl Strategy<Value = Date> {
    (0i32..2600).prop_map(|n| FIRST.checked_add(n.days()).unwrap())
}

fn calendar() -> impl Strategy<Value = Calendar> {
    (prop_oneof![Just("cn"), Just("weekdays")], prop::collection::vec(day(), 0..40))
        .prop_map(|(region, closed)| builtin(region).unwrap().with_closures(closed))
}

/// Up to four waits, some empty, some overlapping.
fn stops() -> impl Strategy<Value = Vec<Stop>> {
    let stop = (day(), -3i32..60).prop_map(|(after, n)| Stop { after, until: after + n.days() });
    prop::collection::vec(stop, 0..4)
}

fn countable(calendar: &Calendar, d: Date, stops: &[Stop]) -> bool {
    calendar.day(d).counts() && !stops.iter().any(|s| d > s.after && d <= s.until)
}

proptest! {
    #[test]
    fn exactly_so_many_countable_days_and_the_last_is_one(
        c in calendar(), received in day(), days in 0u16..120, stops in stops()
    ) {
        let due = c.due(received, days, &stops).unwrap();
        let span: Vec<Date> =
            received.series(1.day()).skip(1).take_while(|d| *d <= due.date).collect();
        let counted = span.iter().filter(|d| countable(&c, **d, &stops)).count();
        prop_assert_eq!(counted, usize::from(days));
        if days == 0 {
            prop_assert_eq!(due.date, received);
        } else {
            prop_assert!(countable(&c, due.date, &stops));
        }
        prop_assert_eq!(due.provisional, span.iter().any(|d| !c.is_published(*d)));
    }

    #[test]
    fn lines_tile_the_span(
        c in calendar(), received in day(), days in 0u16..120, stops in stops()
    ) {
        let due = c.due(received, days, &stops).unwrap();
        let (first, last) = (due.lines[0], due.lines[due.lines.len() - 1]);
        prop_assert_eq!((first.from, first.to, first.what), (received, received, What::Received));
        prop_assert_eq!((last.to, last.counted_to), (due.date, days));
        for pair in due.lines.windows(2) {
            prop_assert_eq!(pair[0].to.tomorrow().unwrap(), pair[1].from);
            prop_assert!(pair[1].from <= pair[1].to);
            prop_assert_ne!(pair[0].what, pair[1].what);
            let used = pair[1].counted_to - pair[0].counted_to;
            let length = (pair[1].to - pair[1].from).get_days() + 1;
            let counts = matches!(pair[1].what, What::Counted | What::WorkedWeekend);
            prop_assert_eq!(i32::from(used), if counts { length } else { 0 });
        }
    }

    #[test]
    fn later_receipt_more_days_or_another_wait_never_make_it_earlier(
        c in calendar(), received in day(), days in 0u16..120, stops in stops(), later in 0i32..40
    ) {
        let date = |received, days, stops: &[Stop]| c.due(received, days, stops).unwrap().date;
        let due = date(received, days, &stops);
        prop_assert!(date(received, days + 1, &stops) > due);
        prop_assert!(date(received + later.days(), days, &stops) >= due);
        prop_assert!(date(received, days, &[]) <= due);
    }

    #[test]
    fn any_text_is_answered(region in "cn|weekdays|.{0,4}", text in ".{0,30}|[0-9]{4}-[01][0-9]-[0-3][0-9] [0-9]{1,5}") {
        if let Ok(line) = calendar::batch::pair(&region, &text) {
            let date = line.strip_suffix(" provisional").unwrap_or(&line);
            prop_assert!(date.parse::<Date>().is_ok(), "{}", line);
        }
    }

    #[test]
    fn any_file_is_answered(text in ".{0,60}") {
        prop_assert!(Calendar::from_json(&text).is_err());
    }
}
