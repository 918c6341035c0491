//! Weekdays and times as feeds write them.

const DAYS: [(&str, &str); 7] = [
    ("MO", "monday"),
    ("TU", "tuesday"),
    ("WE", "wednesday"),
    ("TH", "thursday"),
    ("FR", "friday"),
    ("SA", "saturday"),
    ("SU", "sunday"),
];

/// One weekday, by English name or the beginning of it (two letters at least, as in RFC 5545).
/// Numbers are refused: feeds count from Sunday, from Monday, from 0 and from 1.
pub(super) fn weekday(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_end_matches('.').to_ascii_lowercase();
    if text.len() < 2 {
        return None;
    }
    DAYS.iter().find(|(_, name)| name.starts_with(&text)).map(|(short, _)| *short)
}

/// `byday` of one or several days, `MO,TU`; for monthly rules with a number before (`1MO`, `-1FR`).
pub(super) fn byday(text: &str, monthly: bool) -> Option<String> {
    let mut days = Vec::new();
    for part in text.split([',', ';']) {
        let part = part.trim();
        let name = part.trim_start_matches(['+', '-', '0', '1', '2', '3', '4', '5']);
        let which = &part[..part.len() - name.len()];
        let digits = which.trim_start_matches(['+', '-']);
        if !which.is_empty() && (!monthly || digits.len() != 1 || digits == "0" || which.len() > 2) {
            return None;
        }
        let day = format!("{which}{}", weekday(name)?);
        if !days.contains(&day) {
            days.push(day);
        }
    }
    Some(days.join(","))
}

/// A time of day as `HH:MM`, from `9:00`, `09:00:00`, `9 AM`, `9.30pm`. `24:00` only as
/// an end. An offset behind it is left out, since what counts is the clock on the wall; a time in
/// UTC (`Z`) is refused, because the wall clock cannot be known from it.
pub(super) fn time(text: &str, end: bool) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let text = match text.char_indices().skip(3).find(|(_, c)| matches!(c, '+' | '-')) {
        Some((at, _)) if offset(&text[at + 1..]) => &text[..at],
        Some(_) => return None,
        None => &text,
    };
    let (clock, pm) = half(text);
    let mut parts = clock.split([':', '.']);
    let hour = digits(parts.next()?)?;
    let minute = match parts.next() {
        Some(part) if part.len() == 2 => digits(part)?,
        Some(_) => return None,
        None if pm.is_some() => 0,
        None => return None,
    };
    let seconds = parts.next().map_or(Some(0), digits)?;
    if parts.next().is_some() || minute > 59 || seconds > 59 || (pm.is_some() && !(1..=12).contains(&hour)) {
        return None;
    }
    let hour = match pm {
        Some(pm) => hour % 12 + if pm { 12 } else { 0 },
        None => hour,
    };
    (hour < 24 || (end && hour == 24 && minute == 0)).then(|| format!("{hour:02}:{minute:02}"))
}

/// The clock without `am` or `pm` in any of their spellings, and whether it is the second half.
fn half(text: &str) -> (&str, Option<bool>) {
    for (ending, pm) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] {
        if let Some(clock) = text.strip_suffix(ending) {
            return (clock.trim_end(), Some(pm));
        }
    }
    (text, None)
}

fn digits(text: &str) -> Option<u32> {
    let fine = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fine.then(|| text.parse().ok()).flatten()
}

fn offset(text: &str) -> bool {
    let digits = text.replace(':', "");
    matches!(digits.len(), 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is: Option<&str>) {
        assert_eq!(time(text, true).as_deref(), is, "{text}");
    }

    #[test]
    fn times() {
        check("9:00", Some("09:00"));
        check("09:30:00", Some("09:30"));
        check("9 AM", Some("09:00"));
        check("12:15 a.m.", Some("00:15"));
        check("9.30pm", Some("21:30"));
        check("17:00-05:00", Some("17:00"));
        check("24:00", Some("24:00"));
        assert_eq!(time("24:00", false), None);
        for bad in [
            "",
            "25:00",
            "9",
            "9:5",
            "24:30",
            "9:60",
            "13 pm",
            "0 am",
            "10:00Z",
            "soon",
            "1:2:3:4",
            "9:00-17:00x",
            "９:00",
        ] {
            check(bad, None);
        }
    }

    #[test]
    fn days() {
        assert_eq!(byday("Sunday", false).as_deref(), Some("SU"));
        assert_eq!(byday("th, FR;Thu", false).as_deref(), Some("TH,FR"));
        assert_eq!(byday("1MO,-1FR", true).as_deref(), Some("1MO,-1FR"));
        for bad in ["", "T", "1", "7", "someday", "1MO", "MO,", "sundayish"] {
            assert_eq!(byday(bad, false), None, "{bad}");
        }
    }
}
