//! How large towns are beside each other: by their rank, as cities are (Zipf), with the exponent that makes the largest of
//! three hundred ten times as large as the mean.

use rand_core::Rng;

const EXPONENT: f64 = 0.53;

/// Shares that add up: the last is the whole.
pub struct Sizes(Vec<f64>);

impl Sizes {
    pub fn new(towns: usize) -> Self {
        let mut sum = 0.0;
        let upto = |rank: usize| {
            sum += (rank as f64 + 1.0).powf(-EXPONENT);
            sum
        };
        Self((0..towns).map(upto).collect())
    }

    /// The share of `town` in all of it.
    #[cfg(test)]
    pub fn share(&self, town: usize) -> f64 {
        let before = town.checked_sub(1).map_or(0.0, |before| self.0[before]);
        (self.0[town] - before) / self.0.last().copied().unwrap_or(1.0)
    }

    pub fn draw(&self, rng: &mut dyn Rng) -> usize {
        let at = f64::from(rng.next_u32()) / (f64::from(u32::MAX) + 1.0) * self.0.last().copied().unwrap_or(0.0);
        self.0.partition_point(|upto| *upto <= at).min(self.0.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::Sizes;

    #[test]
    fn the_largest_of_three_hundred_is_ten_times_the_mean() {
        let sizes = Sizes::new(300);
        assert!((9.5..10.5).contains(&(sizes.share(0) * 300.0)), "{}", sizes.share(0) * 300.0);
        assert!(((0..300).map(|town| sizes.share(town)).sum::<f64>() - 1.0).abs() < 1e-9);
        let mut rng = testkit::rng(1);
        let first = (0..30_000).filter(|_| sizes.draw(&mut rng) == 0).count() as f64;
        assert!((0.9..1.1).contains(&(first / 30_000.0 / sizes.share(0))), "{first}");
    }
}
