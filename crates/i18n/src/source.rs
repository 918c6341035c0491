//! The messages of a Fluent file as its author wrote them: name, line and variables.
//!
//! Only for files that Fluent has parsed without error: there an entry begins in the first column
//! with its name and an equals sign, and nothing else does.

/// One message, or a term when the key begins with a hyphen.
#[derive(Debug)]
pub struct Message<'a> {
    pub key: &'a str,
    /// Everything after the equals sign, without comments.
    pub body: String,
}

pub fn messages(ftl: &str) -> Vec<Message<'_>> {
    let mut found: Vec<Message<'_>> = Vec::new();
    for line in ftl.lines().filter(|l| !l.starts_with('#')) {
        if let Some((key, body)) = entry(line) {
            found.push(Message { key, body: body.to_owned() });
        } else if let Some(last) = found.last_mut() {
            last.body.push('\n');
            last.body.push_str(line);
        }
    }
    found
}

fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, body) = line.split_once('=')?;
    let key = key.trim_end();
    let name = key.strip_prefix('-').unwrap_or(key);
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && name.chars().all(is_name)).then_some((key, body))
}

/// The characters of a Fluent identifier.
pub fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}
