//! Values and rows, the same for both databases.

use super::DbError;

/// What a statement is given and a row holds. No reals: nothing here is measured.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Value {
    /// Bytes in memory, about.
    pub fn size(&self) -> usize {
        match self {
            Value::Text(text) => text.len() + 8,
            Value::Bytes(bytes) => bytes.len() + 8,
            Value::Null | Value::Int(_) => 8,
        }
    }
}

/// One row; columns are taken in order, by type.
#[derive(Debug)]
pub(crate) struct Row(std::vec::IntoIter<Value>);

impl Row {
    pub fn new(values: Vec<Value>) -> Self {
        Self(values.into_iter())
    }

    pub fn into_values(self) -> Vec<Value> {
        self.0.collect()
    }

    fn wrong(what: &str, found: Option<Value>) -> DbError {
        // The kind only: a value of a row has no business in an error.
        let found = match found {
            None => "nothing",
            Some(Value::Null) => "null",
            Some(Value::Int(_)) => "a number",
            Some(Value::Text(_)) => "a text",
            Some(Value::Bytes(_)) => "bytes",
        };
        DbError::Wrong(format!("a column should hold {what} and holds {found}"))
    }

    pub fn text(&mut self) -> Result<String, DbError> {
        match self.0.next() {
            Some(Value::Text(text)) => Ok(text),
            other => Err(Self::wrong("a text", other)),
        }
    }

    pub fn int(&mut self) -> Result<i64, DbError> {
        match self.0.next() {
            Some(Value::Int(int)) => Ok(int),
            other => Err(Self::wrong("a number", other)),
        }
    }

    pub fn bytes(&mut self) -> Result<Vec<u8>, DbError> {
        match self.0.next() {
            Some(Value::Bytes(bytes)) => Ok(bytes),
            other => Err(Self::wrong("bytes", other)),
        }
    }

    pub fn bytes_or_null(&mut self) -> Result<Option<Vec<u8>>, DbError> {
        match self.0.next() {
            Some(Value::Bytes(bytes)) => Ok(Some(bytes)),
            Some(Value::Null) => Ok(None),
            other => Err(Self::wrong("bytes or null", other)),
        }
    }

    pub fn text_or_null(&mut self) -> Result<Option<String>, DbError> {
        match self.0.next() {
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(Value::Null) => Ok(None),
            other => Err(Self::wrong("a text or null", other)),
        }
    }

    pub fn parse<T: std::str::FromStr>(&mut self) -> Result<T, DbError> {
        self.text()?.parse().map_err(|_| DbError::Wrong(format!("not a {}", std::any::type_name::<T>())))
    }
}

impl From<i64> for Value {
    fn from(int: i64) -> Self {
        Value::Int(int)
    }
}
impl From<u32> for Value {
    fn from(int: u32) -> Self {
        Value::Int(int.into())
    }
}
impl From<bool> for Value {
    fn from(bool: bool) -> Self {
        Value::Int(bool.into())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.into())
    }
}
impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Value::Bytes(bytes)
    }
}
impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Value::Bytes(bytes.into())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}
macro_rules! ids {
    ($($id:ty),*) => {$(
        impl From<$id> for Value {
            fn from(id: $id) -> Self {
                Value::Text(id.to_string())
            }
        }
    )*};
}
ids!(
    id::CaseId,
    id::PointId,
    id::OfficeId,
    id::MemberId,
    id::ListingId,
    id::AbsenceId,
    id::ClosureId,
    id::AnswerId,
    id::HandoverId,
    vault::Part
);

/// The arguments of a statement.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
pub(crate) use args;
