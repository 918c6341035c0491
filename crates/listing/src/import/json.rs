//! The elements of a JSON array one by one, each with its line, so that one broken element does
//! not spoil the others.

/// The raw elements of a top-level array with the physical line each starts on. `None` when the
/// text is not an array. An array that breaks off ends with the broken element.
pub(super) fn elements(bytes: &[u8]) -> Option<Vec<(u64, &[u8])>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let open = bytes.iter().position(|b| !b.is_ascii_whitespace())?;
    if bytes.get(open) != Some(&b'[') {
        return None;
    }
    let mut found = Vec::new();
    let mut line = 1 + breaks(&bytes[..open]);
    let mut start: Option<(u64, usize)> = None;
    let (mut depth, mut quoted, mut escaped) = (0u32, false, false);
    for (at, byte) in bytes.iter().enumerate().skip(open + 1) {
        let ends = !quoted && depth == 0 && matches!(byte, b',' | b']');
        if ends {
            if let Some((line, from)) = start.take() {
                found.push((line, bytes[from..at].trim_ascii()));
            }
            if *byte == b']' {
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
