//! Counting tests from the closing lines of the three runners.

use std::fmt;

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    pub passed: u64,
    pub failed: u64,
}

impl Totals {
    /// Adds what the closing lines among `lines` say; a line of any other kind adds nothing.
    pub fn add(&mut self, lines: &[String]) {
        for line in lines {
            let words: Vec<&str> = line
                .split(|c: char| !c.is_alphanumeric() && c != '#' && c != 'ℹ')
                .filter(|word| !word.is_empty())
                .collect();
            match words.as_slice() {
                // cargo test: `test result: ok. 3 passed; 0 failed; …`
                ["test", "result", _, rest @ ..] => self.count_before(rest),
                // nextest: `Summary [   0.1s] 4 tests run: 3 passed, 1 failed, 0 skipped`
                ["Summary", rest @ ..] => self.count_before(rest),
                // node --test: `# pass 3` away from a terminal, `ℹ pass 3` at one
                ["#" | "ℹ", "pass", number] => self.passed += number.parse().unwrap_or(0),
                ["#" | "ℹ", "fail" | "cancelled", number] => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    fn count_before(&mut self, words: &[&str]) {
        for pair in words.windows(2) {
            let number = pair[0].parse().unwrap_or(0);
            match pair[1] {
                "passed" => self.passed += number,
                "failed" | "timed" => self.failed += number,
                _ => {}
            }
        }
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[track_caller]
    fn check(line: &str, passed: u64, failed: u64) {
        let mut totals = Totals::default();
        totals.add(&[line.to_owned()]);
        assert_eq!(totals, Totals { passed, failed }, "{line}");
    }

    #[test]
    fn closing_lines() {
        check("test result: ok. 3 passed; 0 failed; 0 ignored; finished in 0.00s", 3, 0);
        check("test result: FAILED. 12 passed; 2 failed; 0 ignored", 12, 2);
        check("     Summary [   0.105s] 4 tests run: 3 passed (1 slow), 1 failed, 0 skipped", 3, 1);
        check("     Summary [  60.1s] 9/11 tests run: 8 passed, 1 timed out, 2 skipped", 8, 1);
        check("# pass 7", 7, 0);
        check("ℹ fail 2", 0, 2);
        check("ℹ cancelled 1", 0, 1);
        check("test listing::passed ... ok", 0, 0);
        check("5 passed in a row", 0, 0);
    }
}
