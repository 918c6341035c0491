//! A CSV file (RFC 4180, leniently) as rows that know their physical line.

use super::limits::{Limits, Unreadable};
use super::row::Row;
use super::{Reason, Reject, shortened};
use std::collections::BTreeMap;

/// One row, or why it cannot be read.
pub(super) type Line = Result<Row, Reject>;

/// How often reading starts again after a quote that is never closed. Each start may read to the
/// end of the file, so it is bounded; after the last one the rest of the file is that one rejected row.
const RESTARTS: usize = 100;

/// What all those starts may read together.
const AGAIN: usize = 1 << 30;

/// Reads `bytes` and hands on one row after the other. The byte order mark, CRLF and quoted line breaks are
/// understood. A row that is not UTF-8, has cells beyond the header, is too long, or opens a quote that is never
/// closed is an error and the rest is read on. A file without a readable header is one error.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    limits: &Limits,
    each: &mut dyn FnMut(Line) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut header: Option<Vec<String>> = None;
    let (mut base, mut counted, mut line) = (0, 0, 1u64);
    for _ in 0..=RESTARTS.min(AGAIN / bytes.len().max(1)) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&bytes[base..]);
        let mut record = csv::ByteRecord::new();
        let mut resume = None;
        loop {
            let from = base + offset(&reader);
            // Reading from memory has no other error than the end of it.
            if !matches!(reader.read_byte_record(&mut record), Ok(true)) {
                break;
            }
            let start = from + bytes[from..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
            let end = base + offset(&reader);
            line += breaks(&bytes[counted..start]);
            counted = start;
            let Some(columns) = &header else {
                match names(&record) {
                    Some(columns) => header = Some(columns),
                    None => return each(Err(bad(file, line, "", Reason::Header, ""))),
                }
                continue;
            };
            let raw = &bytes[start..end];
            if end == bytes.len() && never_closed(raw) {
                let text = String::from_utf8_lossy(&raw[..raw.len().min(300)]);
                each(Err(bad(file, line, "", Reason::Quote, &text)))?;
                resume = raw.iter().position(|b| *b == b'\n').map(|at| start + at + 1);
                break;
            }
            if raw.len() > limits.row {
                each(Err(bad(file, line, "", Reason::TooLong { most: limits.row }, "")))?;
                continue;
            }
            each(row(file, line, columns, &record))?;
        }
        match resume {
            Some(next) => base = next,
            None => break,
        }
    }
    Ok(())
}

fn offset<R: std::io::Read>(reader: &csv::Reader<R>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

/// Line ends in `bytes`: LF, CRLF or CR alone.
fn breaks(bytes: &[u8]) -> u64 {
    let mut count = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
            count += 1;
        }
    }
    count
}

fn names(record: &csv::ByteRecord) -> Option<Vec<String>> {
    let name = |cell| std::str::from_utf8(cell).ok().map(|n| n.trim().to_lowercase());
    record.iter().map(name).collect()
}

fn row(file: &str, line: u64, columns: &[String], record: &csv::ByteRecord) -> Line {
    let mut cells = BTreeMap::new();
    for (at, cell) in record.iter().enumerate() {
        let column = columns.get(at).map_or("", String::as_str);
        let Ok(text) = std::str::from_utf8(cell) else {
            return Err(bad(file, line, column, Reason::Encoding, &String::from_utf8_lossy(cell)));
        };
        if text.trim().is_empty() {
            continue;
        }
        if at >= columns.len() {
            let reason = Reason::Cells { cells: record.len(), columns: columns.len() };
            return Err(bad(file, line, "", reason, text));
        }
        if !column.is_empty() {
            cells.entry(column.to_owned()).or_insert_with(|| text.to_owned());
        }
    }
    let mut row = Row::new(file, line, cells);
    if record.len() < columns.len() {
        row.mend("", Reason::Short { cells: record.len(), columns: columns.len() }, "");
    }
    Ok(row)
}

fn bad(file: &str, line: u64, field: &str, reason: Reason, value: &str) -> Reject {
    Reject { file: file.to_owned(), line, field: field.to_owned(), reason, value: shortened(value) }
}

/// Whether the last cell of this raw row is still inside quotes at its end.
fn never_closed(raw: &[u8]) -> bool {
    #[derive(PartialEq)]
    enum At {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }
    let mut at = At::CellStart;
    for byte in raw {
        at = match (at, byte) {
            (At::Quoted, b'"') => At::QuoteInQuoted,
            (At::Quoted, _) | (At::CellStart | At::QuoteInQuoted, b'"') => At::Quoted,
            (_, b',') => At::CellStart,
            _ => At::Plain,
        };
    }
    at == At::Quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(bytes: &[u8]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut each = |line| {
            lines.push(line);
            Ok(())
        };
        read("t.csv", bytes, &Limits { row: 60, ..Limits::USUAL }, &mut each).unwrap();
        lines
    }

    fn shape(bytes: &[u8]) -> Vec<String> {
        let say = |line: &Line| match line {
            Ok(row) => format!("{} {}", row.line, row.cells.get("b").map_or("-", String::as_str)),
            Err(reject) => format!("{}! {}", reject.line, reject.field),
        };
        all(bytes).iter().map(say).collect()
    }

    #[track_caller]
    fn check(bytes: &[u8], rows: &[&str]) {
        assert_eq!(shape(bytes), rows, "{}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn physical_lines_are_counted_through_everything() {
        check(b"a,b\n1,x\n2,y\n", &["2 x", "3 y"]);
        check(b"\xEF\xBB\xBFa,b\r\n1,x\r\n2,y", &["2 x", "3 y"]);
        check(b"a,b\r\n1,\"x\r\nx\"\r\n2,y\r\n", &["2 x\r\nx", "4 y"]);
        check(b"a,b\n\n\n1,x\n\n2,y\n", &["4 x", "6 y"]);
        check(b"a,b\r1,x\r2,y", &["2 x", "3 y"]);
        check(b"a,b\n", &[]);
        check(b"", &[]);
    }

    #[test]
    fn a_broken_row_does_not_take_its_neighbours_with_it() {
        check(b"a,b\n1,\xFF\n2,y\n", &["2! b", "3 y"]);
        check(b"a,b\n1,x,z\n2,y,\n", &["2! ", "3 y"]);
        check(b"a,b\n1\n2,y\n", &["2 -", "3 y"]);
        check(b"a,b\n1,\"x\n2,y\n3,z\n", &["2! ", "3 y", "4 z"]);
        check(b"a,b\n1,\"x", &["2! "]);
        check(b"a,b\n1,5\" pipe\n", &["2 5\" pipe"]);
        check(b"\xFF,b\n1,x\n", &["1! "]);
        check(format!("a,b\n{},x\n2,y\n", "1".repeat(60)).as_bytes(), &["2! ", "3 y"]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_to_the_end(bytes in proptest::collection::vec(
            prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), Just(b'x'), any::<u8>()], 0..200)
        ) {
            let lines = all(&bytes);
            let last = 1 + breaks(&bytes);
            let mut before = 0;
            for line in &lines {
                let at = match line { Ok(row) => row.line, Err(reject) => reject.line };
                prop_assert!(at > before && at <= last, "{} after {} of {}", at, before, last);
                before = at;
            }
        }
    }
}
