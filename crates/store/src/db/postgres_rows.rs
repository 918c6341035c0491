//! Rows that several transactions put into one table, put there by one statement: what a statement costs the server and
//! the connection is more than what the row costs.

use super::{Sql, Step, Value};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::iter::from_fn;

/// How many rows one statement takes. What lies between takes several of them: each connection plans each text.
const SIZES: [usize; 3] = [16, 4, 1];

/// A statement as it is sent.
pub(super) struct Sent<'a> {
    pub sql: Cow<'static, str>,
    pub args: Vec<&'a Value>,
    pub rows: Option<u64>,
}

impl<'a> Sent<'a> {
    /// One step as it stands.
    pub fn alone(step: &'a Step) -> Self {
        Self { sql: step.sql.text().into(), args: step.args.iter().collect(), rows: step.rows }
    }

    fn several(tuple: &Tuple, steps: &[&'a Step]) -> Self {
        Self {
            sql: tuple.repeated(steps.len()).into(),
            args: steps.iter().flat_map(|step| &step.args).collect(),
            rows: steps.iter().map(|step| step.rows).sum(),
        }
    }
}

/// The steps of transactions that share a commit. Each keeps its own order; between them there is none, for none of
/// them may see what another writes.
pub(super) fn merged<'a>(txs: impl Iterator<Item = &'a [Step]>) -> Vec<Sent<'a>> {
    let mut queues: Vec<_> = txs.map(|steps| steps.iter().filter(|step| !step.last).peekable()).collect();
    let mut tuples: HashMap<Sql, Option<Tuple>> = HashMap::new();
    let mut sent = Vec::new();
    loop {
        let mut waiting: HashMap<(Sql, bool), usize> = HashMap::new();
        for queue in &mut queues {
            let mut goes_alone = |sql: Sql| tuples.entry(sql).or_insert_with(|| Tuple::of(sql.text())).is_none();
            while let Some(step) = queue.next_if(|step| goes_alone(step.sql)) {
                sent.push(Sent::alone(step));
            }
            if let Some(step) = queue.peek() {
                *waiting.entry((step.sql, step.rows.is_some())).or_default() += 1;
            }
        }
        // What most of them wait for.
        let most = waiting.into_iter().max_by_key(|((sql, counts), many)| (*many, sql.text(), *counts));
        let Some(((sql, counts), _)) = most else { return sent };
        let same = |step: &&Step| step.sql == sql && step.rows.is_some() == counts;
        let steps: Vec<&Step> = queues.iter_mut().flat_map(|queue| from_fn(|| queue.next_if(same))).collect();
        if let Some(Some(tuple)) = tuples.get(&sql) {
            let mut rest = steps.as_slice();
            for size in SIZES {
                while let Some((part, others)) = rest.split_at_checked(size) {
                    sent.push(Sent::several(tuple, part));
                    rest = others;
                }
            }
        }
    }
}

/// A statement that puts one row, in pieces: what stands before its values, they, and what follows.
#[derive(Debug, PartialEq)]
pub(super) struct Tuple {
    before: &'static str,
    values: Vec<Part>,
    after: &'static str,
    args: usize,
}

#[derive(Debug, PartialEq)]
enum Part {
    /// The argument of this number, from 1.
    Arg(usize),
    Text(&'static str),
}

impl Tuple {
    /// `None` for a statement that is anything else.
    pub fn of(text: &'static str) -> Option<Self> {
        let at = text.find("VALUES (")? + "VALUES ".len();
        let (before, rest) = text.split_at(at);
        let (values, after) = rest.strip_prefix('(')?.split_once(')')?;
        if before.contains('$') || after.contains('$') || values.contains('(') || after.trim_start().starts_with(',') {
            return None;
        }
        let part = |value: &'static str| match value.trim().strip_prefix('$') {
            Some(number) => number.parse().ok().map(Part::Arg),
            None => Some(Part::Text(value.trim())),
        };
        let values: Vec<Part> = values.split(',').map(part).collect::<Option<_>>()?;
        let number = |part: &Part| if let Part::Arg(number) = part { *number } else { 0 };
        let args = values.iter().map(number).max()?;
        Some(Self { before, values, after, args })
    }

    /// The same for so many rows.
    pub fn repeated(&self, rows: usize) -> String {
        let mut text = String::from(self.before);
        for row in 0..rows {
            for (at, part) in self.values.iter().enumerate() {
                text.push_str(if at > 0 {
                    ", "
                } else if row > 0 {
                    ", ("
                } else {
                    "("
                });
                // Writing to a text does not fail.
                let _ = match part {
                    Part::Arg(number) => write!(text, "${}", number + row * self.args),
                    Part::Text(value) => write!(text, "{value}"),
                };
            }
            text.push(')');
        }
        text + self.after
    }
}

/// The statement for so many rows, of one for a single row.
#[cfg(test)]
pub(super) fn repeated(sql: &str, rows: usize) -> Option<String> {
    let all = crate::tests::all();
    let listed = all.iter().find(|listed| listed.text() == sql)?;
    Tuple::of(listed.text()).map(|tuple| tuple.repeated(rows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Tx, args};

    const ROW: Sql = Sql::listed("INSERT INTO a (x, y, z) VALUES ($2, 'it', $1) ON CONFLICT (x) DO NOTHING");
    const OTHER: Sql = Sql::listed("INSERT INTO b (x) VALUES ($1)");
    const SET: Sql = Sql::listed("UPDATE a SET y = $2 WHERE x = $1");

    #[test]
    fn a_statement_for_several_rows() {
        let three =
            "INSERT INTO a (x, y, z) VALUES ($2, 'it', $1), ($4, 'it', $3), ($6, 'it', $5) ON CONFLICT (x) DO NOTHING";
        assert_eq!(Tuple::of(ROW.text()).unwrap().repeated(3), three);
        for not in [
            SET.text(),
            "INSERT INTO a (x, y) VALUES ($1, $2), ($3, $4)",
            "INSERT INTO a (x, y) VALUES ($1, COALESCE($2, 0))",
            "INSERT INTO a (x) VALUES ($1) ON CONFLICT (x) DO UPDATE SET y = $2",
            "INSERT INTO a (x) SELECT $1",
        ] {
            assert_eq!(Tuple::of(not), None, "{not}");
        }
    }

    /// Each transaction's steps stay in their order, and every one of them is sent once.
    #[test]
    fn what_is_sent_keeps_each_ones_order() {
        let tx = |from: i64, sqls: &[Sql]| {
            let mut tx = Tx::default();
            for (n, sql) in (from..).zip(sqls) {
                tx.one(*sql, if *sql == OTHER { args![n] } else { args![n, n] });
            }
            tx
        };
        let alike = |from| tx(from, &[ROW, OTHER, SET, OTHER]);
        let other = [tx(20, &[OTHER, ROW, ROW, ROW]), tx(30, &[SET, ROW, OTHER, SET, ROW])];
        let txs = other.into_iter().chain([10, 40, 50, 60].map(alike)).collect::<Vec<_>>();
        let sent = merged(txs.iter().map(|tx| tx.0.as_slice()));
        let mut order: Vec<i64> = Vec::new();
        for one in &sent {
            let width = one.args.len() / one.rows.unwrap() as usize;
            order.extend(one.args.chunks(width).map(|args| if let Value::Int(n) = args[0] { *n } else { 0 }));
        }
        for (first, steps) in [(10, 4), (20, 4), (30, 5), (40, 4), (50, 4), (60, 4)] {
            let own: Vec<i64> = order.iter().copied().filter(|n| (first..first + 10).contains(n)).collect();
            assert_eq!(own, (first..first + steps).collect::<Vec<_>>());
        }
        assert_eq!(order.len(), 25);
        // Six alone, and of the others four at a time.
        assert!(sent.iter().any(|one| one.rows == Some(4)) && sent.len() < 17, "{}", sent.len());
    }
}
