//! JSON in pieces, each with its line, so that one broken element does not spoil the others.

/// The raw elements of a top-level array with the physical line each starts on. `None` when the
/// text is not an array. An array that breaks off ends with the broken element.
pub(super) fn elements(bytes: &[u8]) -> Option<Vec<(u64, &[u8])>> {
    parts(bytes, 1, b'[')
}

/// The members of a top-level object: name, line of the value, raw value. `None` when it is no object.
pub(super) fn members(bytes: &[u8]) -> Option<Vec<(String, u64, &[u8])>> {
    let member = |(line, raw): (u64, &'_ [u8])| {
        let mut name = serde_json::Deserializer::from_slice(raw).into_iter::<String>();
        let key = name.next()?.ok()?;
        let rest = &raw[name.byte_offset()..];
        let colon = rest.iter().position(|b| *b == b':')?;
        let value = &rest[colon + 1..];
        let space = value.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let before = raw.len() - value.len() + space;
        Some((key, line + breaks(&raw[..before]), before))
    };
    let found = parts(bytes, 1, b'{')?;
    Some(
        found
            .into_iter()
            .filter_map(|(line, raw)| {
                let (key, line, at) = member((line, raw))?;
                Some((key, line, &raw[at..]))
            })
            .collect(),
    )
}

/// The lines of a text of one JSON value each.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    let lines = bytes.split(|b| *b == b'\n').enumerate();
    lines.map(|(n, raw)| (n as u64 + 1, raw.trim_ascii())).filter(|(_, raw)| !raw.is_empty())
}

/// What stands between commas inside the outermost bracket `opening`; `line` is the line of the first byte.
pub(super) fn parts(bytes: &[u8], line: u64, opening: u8) -> Option<Vec<(u64, &[u8])>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let open = bytes.iter().position(|b| !b.is_ascii_whitespace())?;
    if bytes.get(open) != Some(&opening) {
        return None;
    }
    let mut found = Vec::new();
    let mut line = line + breaks(&bytes[..open]);
    let mut start: Option<(u64, usize)> = None;
    let (mut depth, mut quoted, mut escaped) = (0u32, false, false);
    for (at, byte) in bytes.iter().enumerate().skip(open + 1) {
        let ends = !quoted && depth == 0 && matches!(byte, b',' | b']' | b'}');
        if ends {
            if let Some((line, from)) = start.take() {
                found.push((line, bytes[from..at].trim_ascii()));
            }
            if *byte != b',' {
                return Some(found);
            }
        } else if start.is_none() && !byte.is_ascii_whitespace() {
            start = Some((line, at));
        }
        match byte {
            b'\n' => line += 1,
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    if let Some((line, from)) = start {
        found.push((line, bytes[from..].trim_ascii()));
    }
    Some(found)
}

fn breaks(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|b| **b == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, is: Option<&[(u64, &str)]>) {
        let found = elements(text.as_bytes());
        let found: Option<Vec<_>> =
            found.map(|all| all.into_iter().map(|(line, raw)| (line, std::str::from_utf8(raw).unwrap())).collect());
        assert_eq!(found.as_deref(), is, "{text}");
    }

    #[test]
    fn elements_with_their_lines() {
        check("[\n {\"a\": \"],}\\\"\"},\n\n [1, 2]\n]", Some(&[(2, "{\"a\": \"],}\\\"\"}"), (4, "[1, 2]")]));
        check("[]", Some(&[]));
        check("[{}, {\"a\": ", Some(&[(1, "{}"), (1, "{\"a\":")]));
        check("{}", None);
        check("", None);
    }

    #[test]
    fn members_with_their_lines() {
        let text = b"{\n \"a\": [1,\n2],\n \"b\\\"\" :\n {\"c\": 3}, broken\n}";
        let found: Vec<_> = members(text).unwrap();
        let found: Vec<_> =
            found.iter().map(|(k, n, raw)| (k.as_str(), *n, std::str::from_utf8(raw).unwrap())).collect();
        assert_eq!(found, [("a", 2, "[1,\n2]"), ("b\"", 5, "{\"c\": 3}")]);
        assert!(members(b"[]").is_none());
    }

    #[test]
    fn one_value_a_line() {
        assert_eq!(lines(b"{}\r\n\n[1]").collect::<Vec<_>>(), [(1, &b"{}"[..]), (3, b"[1]")]);
    }

    proptest! {
        #[test]
        fn a_valid_array_comes_apart_into_its_elements(values in proptest::collection::vec(".{0,12}", 0..8)) {
            let text = serde_json::to_string_pretty(&values).unwrap();
            let back: Vec<String> = elements(text.as_bytes()).unwrap().iter()
                .map(|(_, raw)| serde_json::from_slice(raw).unwrap()).collect();
            prop_assert_eq!(back, values);
        }
    }
}
