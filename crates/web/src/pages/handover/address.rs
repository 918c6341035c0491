//! Where another town's pages are.

/// Scheme, host and port of a town that others call by `authority`; nothing for what is no authority,
/// because it goes into a header and into links. Behind HTTPS, partners are too.
pub fn origin(secure: bool, authority: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
    let sound = !authority.is_empty() && authority.len() <= 255 && authority.bytes().all(plain);
    sound.then(|| format!("{}://{authority}", if secure { "https" } else { "http" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_host_and_a_port_is_an_address() {
        assert_eq!(origin(true, "anydoor.b.example").as_deref(), Some("https://anydoor.b.example"));
        assert_eq!(origin(false, "[::1]:8081").as_deref(), Some("http://[::1]:8081"));
        for bad in ["", "a b", "b.example; script-src *", "b.example/card", "b@c", "\"", "b\r\n", &"b".repeat(256)] {
            assert_eq!(origin(true, bad), None, "{bad:?}");
        }
    }
}
