//! An HTTP message, as far as signatures look at it.

/// A request or an answer to one. Names of fields are compared without their case.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Method, authority and path; `None` for an answer. The authority is what this town is configured to be
    /// called, never what a `Host` field says.
    pub request: Option<(&'a str, &'a str, &'a str)>,
    /// Of an answer.
    pub status: Option<u16>,
    pub fields: &'a [(String, String)],
}

impl<'a> Message<'a> {
    pub fn request(method: &'a str, authority: &'a str, path: &'a str, fields: &'a [(String, String)]) -> Self {
        Self { request: Some((method, authority, path)), status: None, fields }
    }

    pub fn answer(status: u16, fields: &'a [(String, String)]) -> Self {
        Self { request: None, status: Some(status), fields }
    }

    /// The value of a field: several of one name are joined, blanks around each are not part of it (RFC 9421
    /// §2.1).
    pub fn field(&self, name: &str) -> Option<String> {
        let values = self.fields.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name));
        let values: Vec<&str> = values.map(|(_, value)| value.trim_matches([' ', '\t'])).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}
