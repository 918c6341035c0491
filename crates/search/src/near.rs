//! Points on the globe, and which of them lie near another.

use crate::listing::Point;

/// Metres of a degree of latitude, and the earth's mean radius.
const DEGREE: f64 = 111_195.0;
const RADIUS: f64 = 6_371_008.8;
/// Cells of a hundredth of a degree.
const CELL: f64 = 100.0;
/// Points around a place that are looked at one by one before anything else.
const FEW: usize = 4000;

/// Within so many metres of a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    point: Point,
    metres: f64,
}

impl Near {
    /// The farthest that can be asked for: beyond it nothing is near.
    pub const MOST: f64 = 200_000.0;

    /// `None` for a point that is not on the globe, and for a distance that is none.
    pub fn new(latitude: f64, longitude: f64, metres: f64) -> Option<Self> {
        let good = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        let near = metres > 0.0 && metres <= Self::MOST;
        (good && near).then_some(Self { point: Point { latitude, longitude }, metres })
    }

    pub fn point(&self) -> Point {
        self.point
    }

    pub fn metres(&self) -> f64 {
        self.metres
    }

    /// How far `point` is, if it is near.
    pub fn reaches(&self, point: Point) -> Option<f64> {
        let far = distance(self.point, point);
        (far <= self.metres).then_some(far)
    }
}

/// Metres on the great circle (haversine).
pub fn distance(a: Point, b: Point) -> f64 {
    let (north, east) = ((b.latitude - a.latitude).to_radians(), (b.longitude - a.longitude).to_radians());
    let chord = (north / 2.0).sin().powi(2)
        + a.latitude.to_radians().cos() * b.latitude.to_radians().cos() * (east / 2.0).sin().powi(2);
    2.0 * RADIUS * chord.clamp(0.0, 1.0).sqrt().asin()
}

/// Numbers of points, by their cell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grid(Vec<(i32, i32, u32)>);

fn cell(degrees: f64) -> i32 {
    (degrees * CELL).floor() as i32
}

impl Grid {
    pub fn new(points: impl Iterator<Item = (Point, u32)>) -> Self {
        let mut cells: Vec<_> = points.map(|(p, n)| (cell(p.latitude), cell(p.longitude), n)).collect();
        cells.sort_unstable();
        Self(cells)
    }

    /// Every point that may be near, and some that are not; `None` when they are too many for it to help.
    pub fn around(&self, near: &Near) -> Option<Vec<u32>> {
        let north = near.metres / DEGREE + 0.01;
        let (low, high) = (near.point.latitude - north, near.point.latitude + north);
        // Where the circle comes nearest to a pole its degrees of longitude are shortest.
        let shortest = low.abs().max(high.abs()).min(90.0).to_radians().cos();
        let east = if shortest < 0.01 { 360.0 } else { near.metres / (DEGREE * shortest) + 0.01 };
        let mut found = Vec::new();
        for row in cell(low)..=cell(high) {
            for (from, to) in around_the_globe(near.point.longitude, east) {
                let begin = self.0.partition_point(|at| (at.0, at.1) < (row, from));
                let count = self.0[begin..].partition_point(|at| (at.0, at.1) <= (row, to));
                if found.len() + count > FEW {
                    return None;
                }
                found.extend(self.0[begin..begin + count].iter().map(|at| at.2));
            }
        }
        Some(found)
    }

    pub fn bytes(&self) -> usize {
        self.0.len() * 12
    }
}

/// Cells from west to east, in two parts where they cross the date line.
fn around_the_globe(longitude: f64, east: f64) -> Vec<(i32, i32)> {
    let (west, east_most) = (cell(-180.0), cell(180.0));
    if east >= 180.0 {
        return vec![(west, east_most)];
    }
    let (from, to) = (longitude - east, longitude + east);
    match (from < -180.0, to > 180.0) {
        (true, _) => vec![(west, cell(to)), (cell(from + 360.0), east_most)],
        (_, true) => vec![(cell(from), east_most), (west, cell(to - 360.0))],
        _ => vec![(cell(from), cell(to))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(latitude: f64, longitude: f64) -> Point {
        Point { latitude, longitude }
    }

    #[test]
    fn distances() {
        // A quarter of a meridian, by definition of the metre about 10,000 km.
        assert!((distance(at(0.0, 0.0), at(90.0, 0.0)) - 10_007_557.0).abs() < 10.0);
        assert!((distance(at(0.0, 179.999), at(0.0, -179.999)) - 222.0).abs() < 1.0);
        assert!(Near::new(91.0, 0.0, 1.0).is_none() && Near::new(0.0, f64::NAN, 1.0).is_none());
        assert!(Near::new(0.0, 0.0, 0.0).is_none() && Near::new(0.0, 0.0, f64::INFINITY).is_none());
    }

    proptest! {
        #[test]
        fn the_grid_leaves_out_nothing_near(
            points in prop::collection::vec((-90.0..=90.0f64, -180.0..=180.0f64), 1..30),
            (latitude, longitude, metres) in (-90.0..=90.0f64, -180.0..=180.0f64, 1.0..200_000.0f64),
            shift in (-1.0..1.0f64, -1.0..1.0f64),
        ) {
            let near = Near::new(latitude, longitude, metres).unwrap();
            let close = at((latitude + shift.0).clamp(-90.0, 90.0), (longitude + shift.1).clamp(-180.0, 180.0));
            let points: Vec<Point> = points.into_iter().map(|(a, b)| at(a, b)).chain([close, near.point]).collect();
            let found = Grid::new(points.iter().copied().zip(0..)).around(&near).unwrap();
            for (n, point) in points.iter().enumerate() {
                prop_assert!(near.reaches(*point).is_none() || found.contains(&(n as u32)), "{point:?}");
            }
        }
    }
}
