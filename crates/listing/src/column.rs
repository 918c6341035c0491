//! What a column of a table is: its name, what may stand in it, and whether something has to.

use crate::record::Kind;

/// What may stand in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    Text,
    Number,
    /// `YYYY-MM-DD`.
    Date,
    /// RFC 3339.
    Moment,
    /// A time of day on the clock of the place.
    Time,
    Web,
    Email,
    /// BCP 47, or an ISO 639 code.
    Language,
    /// The id of a record of this kind; a row is kept without one that does not exist.
    Of(Kind),
    /// One of the possible owners: a row that has any in its table needs one that exists.
    Owner(Kind),
    /// The id of a record of the kind that this other column names.
    Any(&'static str),
    /// The name of a table: what [`Is::Any`] looks at.
    Table,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    May,
    /// A row without it is refused.
    Must,
    /// HSDS requires it, and an empty text stands where a feed leaves it out.
    Blank,
    /// HSDS requires it of a table, and not of an object.
    Tabular,
}

#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    pub is: Is,
    pub need: Need,
}

pub(crate) const fn may(name: &'static str, is: Is) -> Column {
    Column { name, is, need: Need::May }
}

pub(crate) const fn text(name: &'static str) -> Column {
    may(name, Is::Text)
}

pub(crate) const fn must(name: &'static str, is: Is) -> Column {
    Column { name, is, need: Need::Must }
}

pub(crate) const fn blank(name: &'static str) -> Column {
    Column { name, is: Is::Text, need: Need::Blank }
}
