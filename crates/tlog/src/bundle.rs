//! Leaves in files: C2SP tlog-tiles, "entry bundles". Each is prefixed by its length in two bytes.

/// The leaves one after the other.
pub fn bundle<'a>(entries: impl IntoIterator<Item = &'a [u8; 32]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in entries {
        bytes.extend(32u16.to_be_bytes());
        bytes.extend(entry);
    }
    bytes
}

/// The leaves of a bundle; `None` when it ends in the middle of one. Any length is read, so that a log
/// of others can be followed.
pub fn unbundle(mut bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        entries.push(entry);
        bytes = rest;
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let bytes = bundle([&[1; 32], &[2; 32]]);
        assert_eq!(bytes.len(), 68);
        assert_eq!(bytes[..3], [0, 32, 1]);
        assert_eq!(unbundle(&bytes), Some(vec![&[1; 32][..], &[2; 32][..]]));
        assert_eq!(unbundle(&[]), Some(vec![]));
        assert_eq!(unbundle(&[0, 0, 0, 1, 9]), Some(vec![&[][..], &[9][..]]));
        for cut in [1, 2, 33, 35, 67] {
            assert_eq!(unbundle(&bytes[..cut]), None, "{cut}");
        }
    }
}
