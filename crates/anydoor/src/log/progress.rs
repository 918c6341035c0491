//! How far a long reading is, on the error output.

/// Fewer files than this are read before anybody wonders.
const LONG: usize = 1000;

#[derive(Debug, Default)]
pub struct Progress {
    total: usize,
    done: usize,
}

impl Progress {
    pub fn of(total: usize) -> Self {
        Self { total, done: 0 }
    }

    /// One more. Says so at every tenth of the whole.
    pub fn step(&mut self) {
        self.done += 1;
        if let Some(percent) = self.tenth() {
            eprintln!("{percent} % of {} files read", self.total);
        }
    }

    fn tenth(&self) -> Option<usize> {
        let tenth = |done: usize| done * 10 / self.total;
        let long = self.total >= LONG && self.done <= self.total;
        (long && tenth(self.done) > tenth(self.done - 1)).then(|| tenth(self.done) * 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_times_and_only_when_it_takes_long() {
        let said = |total: usize| {
            let mut progress = Progress::of(total);
            (0..total).filter_map(|_| (progress.done += 1, progress.tenth()).1).collect::<Vec<_>>()
        };
        assert_eq!(said(1234), [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
        assert_eq!(said(999), [0; 0]);
    }
}
