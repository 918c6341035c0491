//! Content lines.

/// A value of type TEXT (3.3.11). Characters that have no place in a line are left out.
pub(super) fn text(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[derive(Default)]
pub(super) struct Lines(pub String);

impl Lines {
    /// Folded after at most 75 octets, never inside a character (3.1). `value` is escaped as its type wants.
    pub fn line(&mut self, name: &str, value: &str) {
        let mut room = 75;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = 74;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
