//! Names of answers inside rows: `co_workers.1.name` is the name in the second row. Posted pairs,
//! errors and the API use the same.

/// The name of `field` in row `row` (from 0) of `rows`.
pub fn inside(rows: &str, row: usize, field: &str) -> String {
    format!("{rows}.{row}.{field}")
}

/// Rows, row and field of such a name. Only one spelling of a number is one: `01` is no row.
pub fn split(name: &str) -> Option<(&str, usize, &str)> {
    let (rows, rest) = name.split_once('.')?;
    let (row, field) = rest.split_once('.')?;
    let number = number(row)?;
    (!field.contains('.')).then_some((rows, number, field))
}

pub(super) fn number(text: &str) -> Option<usize> {
    let plain = text == "0" || !text.starts_with('0');
    (plain && text.len() < 10 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_for_each_place() {
        assert_eq!(split(&inside("a_b", 12, "c")), Some(("a_b", 12, "c")));
        assert_eq!(split("a.0.b"), Some(("a", 0, "b")));
        for other in ["a", "a.b", "a.b.c", "a.01.c", "a.-1.c", "a.+1.c", "a.1.c.d", "a..c", "a.99999999999999999999.c"]
        {
            assert_eq!(split(other), None, "{other}");
        }
    }
}
