use serde::Serialize;

/// What is wrong with one answer: a message key of the interface texts (`form.ftl`) and its
/// arguments. It never carries the answer itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// Inside rows as [`inside`](super::inside()) names it. Empty when the whole body is wrong.
    pub field: String,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl FieldError {
    pub const REQUIRED: &str = "form-error-required";
    /// With `max`, in Unicode scalar values.
    pub const TOO_LONG: &str = "form-error-too-long";
    /// With `min` or `max`, of a whole number.
    pub const TOO_SMALL: &str = "form-error-too-small";
    pub const TOO_LARGE: &str = "form-error-too-large";
    /// With `min` or `max`, of rows.
    pub const TOO_FEW_ROWS: &str = "form-error-too-few-rows";
    pub const TOO_MANY_ROWS: &str = "form-error-too-many-rows";
    pub const NOT_A_CHOICE: &str = "form-error-not-a-choice";
    pub const NOT_A_DATE: &str = "form-error-not-a-date";
    pub const NOT_A_NUMBER: &str = "form-error-not-a-number";
    pub const NOT_AN_ID: &str = "form-error-not-an-id";
    pub const UNKNOWN_FIELD: &str = "form-error-unknown-field";
    pub const WRONG_TYPE: &str = "form-error-wrong-type";
    pub const HAS_NUL: &str = "form-error-has-nul";
    pub const HAS_CONTROL: &str = "form-error-has-control";
    pub const TWICE: &str = "form-error-twice";
    /// With `words`, those of our own lists that the text holds.
    pub const EXCLUDES: &str = "form-error-excludes";
    /// A day on which nothing could be shown.
    pub const NOT_A_DAY_TO_COME: &str = "form-error-not-a-day-to-come";
    pub const NOT_AN_OBJECT: &str = "form-error-not-an-object";

    /// Every key that can come out of this crate.
    pub const KEYS: [&str; 18] = [
        Self::REQUIRED,
        Self::TOO_LONG,
        Self::TOO_SMALL,
        Self::TOO_LARGE,
        Self::TOO_FEW_ROWS,
        Self::TOO_MANY_ROWS,
        Self::NOT_A_CHOICE,
        Self::NOT_A_DATE,
        Self::NOT_A_NUMBER,
        Self::NOT_AN_ID,
        Self::UNKNOWN_FIELD,
        Self::WRONG_TYPE,
        Self::HAS_NUL,
        Self::HAS_CONTROL,
        Self::TWICE,
        Self::EXCLUDES,
        Self::NOT_A_DAY_TO_COME,
        Self::NOT_AN_OBJECT,
    ];

    pub(crate) fn new(field: &str, key: &'static str) -> Self {
        Self { field: field.to_owned(), key, args: Vec::new() }
    }

    pub(crate) fn too_many(field: &str, max: usize) -> Self {
        Self { args: vec![("max", max.to_string())], ..Self::new(field, Self::TOO_MANY_ROWS) }
    }
}
